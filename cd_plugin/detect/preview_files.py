"""Where the maps of previews lie until they are shown no more, or QGIS starts again after a crash."""

from __future__ import annotations

import itertools
import shutil
import uuid
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile

from ..places import cache_folder

MAP = "preview.tif"
_LOCK = "lock"


class PreviewFiles:
    """A folder of its own in the user's cache, made at the first map; what others left is removed at once."""

    def __init__(self) -> None:
        self._root = cache_folder("previews")
        self._folder: Path | None = None
        self._lock: QLockFile | None = None
        self._numbers = itertools.count(1)
        for folder in self._root.glob("*"):
            _remove_abandoned(folder)

    def new(self) -> Path:
        """A file for another map, alone in its folder.

        Raises:
            OSError: the folder cannot be made.
        """
        if self._folder is None:
            self._folder = self._root / uuid.uuid4().hex
            self._folder.mkdir(parents=True)
            self._lock = _lock_of(self._folder)
            self._lock.tryLock(0)
        folder = self._folder / str(next(self._numbers))
        folder.mkdir()
        return folder / MAP

    def discard(self, path: Path) -> None:
        """Remove a map and what lies beside it, as far as nobody has it open."""
        shutil.rmtree(path.parent, ignore_errors=True)

    def close(self) -> None:
        """Remove everything."""
        if self._folder is not None:
            self._lock.unlock()
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = self._lock = None


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # however long QGIS has been running
    return lock


def _remove_abandoned(folder: Path) -> None:
    """Remove a folder unless the QGIS that made it still runs."""
    lock = _lock_of(folder)
    if lock.tryLock(0):
        lock.unlock()
        shutil.rmtree(folder, ignore_errors=True)
