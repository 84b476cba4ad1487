"""Names of images of which GDAL opens something else: items of STAC and mosaics of very many files.

What STAC's name shows was found once (`stac_images.py`); a process keeps it, and may hand it to others.
"""

from __future__ import annotations

import functools
import hashlib
import uuid
import zlib
from dataclasses import dataclass

from osgeo import gdal

from engine.contract.addresses import fingerprint, without_secrets
from engine.rasters.many_files import many_files

MOST_KEPT = 8


@dataclass(frozen=True)
class Shown:
    """What a name shows.

    Attributes:
        files: GDAL's names of all files, the one above all others last.
        mosaic: XML of their VRT, compressed by zlib; empty where there is one file, which is shown itself.
    """

    files: tuple[str, ...]
    mosaic: bytes

    @property
    def vrt(self) -> str:
        """XML of the mosaic; "" where there is one file."""
        return zlib.decompress(self.mosaic).decode() if self.mosaic else ""

    @functools.cached_property
    def secret(self) -> str | None:
        """A file whose address holds a password, token or signature."""
        return next((file for file in self.files if without_secrets(file) != file), None)

    @property
    def digest(self) -> str:
        """Tells it from others, but not from itself with renewed signatures."""
        if self.secret is not None:
            return fingerprint(self.vrt)
        return hashlib.sha256(self.mosaic).hexdigest()


_known: dict[str, tuple[Shown, str]] = {}
"""By name, the oldest first; with what GDAL opens."""


def keep(name: str, shown: Shown) -> None:
    """Let a name show this from now on, and forget the oldest names where there are many."""
    if name in _known and _known[name][0] == shown:
        return
    if shown.mosaic:
        opened = f"/vsimem/{uuid.uuid4().hex}.vrt"
        gdal.FileFromMemBuffer(opened, zlib.decompress(shown.mosaic))
    else:
        opened = shown.files[0]
    for old in [name, *list(_known)[: -MOST_KEPT + 1]]:
        if old in _known and _known[old][0].mosaic:
            gdal.Unlink(_known[old][1])
        _known.pop(old, None)
    _known[name] = shown, opened


def shown_by(name: str) -> Shown | None:
    """What was kept for a name; None for all that GDAL knows itself."""
    return _known[name][0] if name in _known else None


def gdal_name(name: str) -> str:
    """What GDAL opens for the name of an image."""
    opened = _known[name][1] if name in _known else name
    large = many_files(opened)
    return opened if large is None else large.opened
