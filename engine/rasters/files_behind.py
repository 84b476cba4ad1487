"""The files that GDAL reads behind one name, and by what their change is seen without reading them."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from pathlib import Path
from typing import Any

from osgeo import gdal

from engine.contract.addresses import fingerprint, without_secrets
from engine.rasters.many_files import many_files
from engine.rasters.names import shown_by
from engine.rasters.tile_index import is_tile_index, names_in

AUXILIARY = ".aux.xml"
BESIDE = (AUXILIARY, ".ovr", ".msk", ".msk.ovr", ".hdr", "-journal", "-wal")
"""Endings of what lies beside a file and changes its pixels; GDAL lists it for single images only."""
LISTS = (".vrt", ".ovf")
"""Endings of files that name others."""
STATISTICS = re.compile(
    rb'\s*<MDI key="STATISTICS_[^<]*</MDI>|\s*<Histograms>.*?</Histograms>|'
    rb"\s*<Metadata>\s*</Metadata>|\s*<PAMRasterBand[^>]*>\s*</PAMRasterBand>|\s*<PAMDataset>\s*</PAMDataset>",
    re.DOTALL,
)
"""What showing an image in QGIS leaves beside it, and the parts that hold nothing else."""
SAMPLES, SAMPLE_BYTES = 16, 4096
"""How many parts of a file, and of how many bytes, tell it from another of its size."""
FILES_LOOKED_FOR = 16
_CONTAINER = re.compile(r"/vsi(?:zip|tar|gzip|7z|rar|sparse)/|/vsisubfile/[^,]*,")


def state_of(source: str) -> list[Any]:
    """What tells an image or a vector file from what it is after any change, as plain JSON.

    Sizes and times of all files behind it that lie on this machine's disks: parts of a mosaic and those of
    mosaics in it, archives, overviews, masks. Of what lies elsewhere, addresses count, and what a mosaic or a
    file that is named itself says there.
    """
    files: set[str] = set()
    elsewhere: set[str] = set()
    beside, own = _Companions(), local_file(source)
    for name in _names_behind(source):
        file = local_file(name)
        if file is None:
            elsewhere.add(fingerprint(name))
        else:
            files.update((file, *beside.of(file)))
    if own is None:
        elsewhere.add(_state_elsewhere(source))
    digest = hashlib.sha256("\n".join(sorted(elsewhere)).encode())
    for file in sorted(files):
        state = _state_beside(file) if file == f"{own}{AUXILIARY}" else _state(file)
        if state is not None:
            digest.update(f"{file}\n{state}\n".encode("utf-8", "surrogateescape"))
    return [without_secrets(source), digest.hexdigest()]


def content_of(source: str) -> str:
    """A digest that is the same on all machines that see the same image or vector file by this name.

    It holds names and sizes of all files behind it that lie on a disk or a file server, not their times,
    which copies do not share, and samples of the file that is named itself; of what lies elsewhere, as
    `state_of`.
    """
    digest, own = hashlib.sha256(), local_file(source)
    if own is None:
        digest.update(_state_elsewhere(source).encode())
    else:
        digest.update(_samples(own))
    for file in sorted(filter(None, map(local_file, _names_behind(source)))):
        with contextlib.suppress(OSError):
            digest.update(f"{file} {os.path.getsize(file)}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def missing_elsewhere(source: str) -> str | None:
    """One of the files behind a source that do not lie on a disk and is not there; some are looked for."""
    names = sorted(name for name in _names_behind(source) if name.startswith("/vsi") and not local_file(name))
    looked_for = names[:: max(len(names) // FILES_LOOKED_FOR, 1)]
    return next((name for name in looked_for if gdal.VSIStatL(name) is None), None)


def is_behind(path: str, source: str) -> bool:
    """Whether a file is one that GDAL reads for a source: a part of a mosaic, or an archive."""
    if not os.path.exists(path):
        return False
    files = map(local_file, _names_behind(source))
    return any(file is not None and os.path.samefile(file, path) for file in files)


def local_file(name: str) -> str | None:
    """The file that holds what GDAL knows by this name, perhaps an archive; None for what lies elsewhere."""
    path, is_inside = name, False
    while (container := _CONTAINER.match(path)) or path.startswith("{"):
        is_inside = True
        path = path[container.end() :] if container else path[1:].partition("}")[0]
    if path.startswith("/vsi"):
        return None
    while not os.path.isfile(path):
        parent = os.path.dirname(path)
        if not is_inside or parent in ("", path):
            return None
        path = parent
    return os.path.abspath(path)


def _names_behind(source: str) -> set[str]:
    """GDAL's names of a source and of all that it is put together from."""
    names, waiting = {source}, [source]
    while waiting:
        name = waiting.pop()
        found = {*_file_list(name), *(names_in(name) if is_tile_index(name) else [])} - names
        names |= found
        waiting += [each for each in found if each.lower().endswith(LISTS) or is_tile_index(each)]
    return names


def _file_list(name: str) -> list[str]:
    shown = shown_by(name)
    if shown is not None:
        return list(shown.files)
    large = many_files(name)
    if large is not None:
        return list(large.files)
    dataset = _opened(name)
    return (dataset.GetFileList() if dataset is not None else None) or []


def _opened(name: str) -> gdal.Dataset | None:
    try:
        return gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError:  # a part that is gone, whose absence is its state
        return None


def _state_elsewhere(source: str) -> str:
    shown = shown_by(source)
    if shown is not None:
        return shown.digest
    found, large = gdal.VSIStatL(source), many_files(source)
    if found and large is not None:
        return f"{fingerprint(str(large.files))} {(found.size, found.mtime)}"
    dataset = _opened(source)
    text = "" if dataset is None else "".join(dataset.GetMetadata("xml:VRT") or [])
    return f"{fingerprint(text)} {(found.size, found.mtime) if found else ()}"


def _state(file: str) -> str | None:
    """Of a file on a disk; None where it is not there, or empty as a log that reading a database makes."""
    try:
        found = os.stat(file)
    except OSError:
        return None
    return f"{found.st_size} {found.st_mtime_ns}" if found.st_size else None


def _samples(file: str) -> bytes:
    """Some of a file's content, spread from its beginning to its end; nothing where it cannot be read."""
    with contextlib.suppress(OSError), open(file, "rb") as opened:
        last = max(os.path.getsize(file) - SAMPLE_BYTES, 0)
        parts = []
        for number in range(SAMPLES):
            opened.seek(last * number // (SAMPLES - 1))
            parts.append(opened.read(SAMPLE_BYTES))
        return b"".join(parts)
    return b""


def _state_beside(file: str) -> str | None:
    """Of what GDAL keeps of an image in a file beside it, but statistics; None where there is nothing else.

    Those come by showing an image that is compared, whose run goes on after that.
    """
    try:
        content = Path(file).read_bytes()
    except OSError:
        return None
    replaced = 1
    while replaced:  # parts become empty one in the other
        content, replaced = STATISTICS.subn(b"", content)
    return hashlib.sha256(content.strip()).hexdigest() if content.strip() else None


class _Companions:
    """Finds what lies beside files; looks into each folder once."""

    def __init__(self) -> None:
        self._folders: dict[str, set[str]] = {}

    def of(self, file: str) -> list[str]:
        folder, name = os.path.split(file)
        if folder not in self._folders:
            with contextlib.suppress(OSError), os.scandir(folder) as entries:
                self._folders[folder] = {each.name for each in entries if each.name.endswith(BESIDE)}
        there = self._folders.get(folder, set())
        names = (base + ending for base in (name, os.path.splitext(name)[0]) for ending in BESIDE)
        return [os.path.join(folder, each) for each in names if each in there]
