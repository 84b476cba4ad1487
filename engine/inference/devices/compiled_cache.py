"""Networks compiled for this processor, kept in the user's cache folder: one file each.

A file that is cut off, or was changed, counts as none. Processes do not wait for one another: files come
whole, by a rename. The folder's size is bounded.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import tempfile
import time
from pathlib import Path

from engine.contract import files

FOLDER_BYTES = 2 << 30
"""Most that is kept; what was used longest ago goes first."""
ABANDONED_S = 3600.0
"""Age of a half-written file whose process must have ended."""
_SUFFIX, _UNFINISHED = ".compiled", ".part"
_CHECKSUM = hashlib.sha256
_CHECKSUM_BYTES = 32


def cache_folder() -> Path:
    """The folder, which need not exist and may be removed at any time."""
    return files.cache_folder() / "compiled"


def read(key: str) -> bytes | None:
    """What was kept under a key, or None where nothing is or it is broken."""
    path = cache_folder() / (key + _SUFFIX)
    try:
        content = path.read_bytes()
        os.utime(path)
    except OSError:
        return None
    found = content[_CHECKSUM_BYTES:]
    if _CHECKSUM(found).digest() != content[:_CHECKSUM_BYTES]:
        remove(key)
        return None
    return found


def write(key: str, content: bytes) -> None:
    """Keep something, if the disk lets us; without it the next run takes longer, and nothing else is lost."""
    folder = cache_folder()
    unfinished = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, suffix=_UNFINISHED, delete=False) as file:
            unfinished = Path(file.name)
            file.write(_CHECKSUM(content).digest())
            file.write(content)
        unfinished.replace(folder / (key + _SUFFIX))
        _make_room(folder)
    except OSError as error:
        logging.getLogger(__name__).info("The compiled network was not kept in %s: %s", folder, error)
        if unfinished is not None:
            with contextlib.suppress(OSError):
                unfinished.unlink()


def remove(key: str) -> None:
    with contextlib.suppress(OSError):
        (cache_folder() / (key + _SUFFIX)).unlink()


def _make_room(folder: Path) -> None:
    """Remove what was used longest ago, and what a process that was killed left."""
    files = []
    for path in folder.iterdir():
        with contextlib.suppress(OSError):  # another process may have removed it
            status = path.stat()
            if path.suffix == _SUFFIX:
                files.append((status.st_mtime, status.st_size, path))
            elif path.suffix == _UNFINISHED and time.time() - status.st_mtime > ABANDONED_S:
                path.unlink()
    kept = 0
    for _, size, path in sorted(files, reverse=True):
        kept += size
        if kept > FOLDER_BYTES:
            with contextlib.suppress(OSError):
                path.unlink()
