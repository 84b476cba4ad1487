"""How a finished file takes the place of another, and what lies beside that and would spoil it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from .errors import InputError

DATABASE_LOGS = ("-journal", "-wal", "-shm")
"""Beside a GeoPackage, what SQLite has still to write into it: under another file it destroys that."""
RASTER_COMPANIONS = (".aux.xml", ".ovr", ".msk")
"""Beside a raster, what GDAL believes more than the file."""
WORLD_FILES = (".tfw", ".tifw")
"""Likewise, in place of a GeoTIFF's ending: a map in pixel coordinates says nothing else of its place."""


def check_not_in_use(path: str) -> None:
    """Refuse a database whose log another program has still to write into it; a log left behind is written.

    Raises:
        InputError: a program has it open.
    """
    if not os.path.exists(path) or not any(os.path.exists(path + log) for log in DATABASE_LOGS):
        return
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as database:
            database.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.OperationalError as error:
        if is_locked(error):
            raise InputError(
                f"{path} is open in another program, which has edits still to save; close it "
                "there, or choose another name.",
                str(error),
            ) from error
    except sqlite3.DatabaseError:
        pass  # no database any more: nothing in its logs is of use


def is_locked(error: sqlite3.Error) -> bool:
    """Whether SQLite failed because another program holds the file."""
    return "locked" in str(error) or "busy" in str(error)


def replace_with(made: str | Path, place: str | Path) -> None:
    """Give a finished file its name, and take away what lies beside the file that had it.

    Raises:
        InputError: another program has that open.
        OSError: it cannot be replaced.
    """
    check_not_in_use(str(place))
    os.replace(made, place)
    for companion in _companions(str(place)):
        with contextlib.suppress(FileNotFoundError):
            os.remove(companion)


def discard(path: str | Path) -> None:
    """Take a file away, if it is there, with what lies beside it.

    Raises:
        OSError: it cannot be removed.
    """
    for each in (str(path), *_companions(str(path))):
        with contextlib.suppress(FileNotFoundError):
            os.remove(each)


def _companions(path: str) -> list[str]:
    stem, ending = os.path.splitext(path)
    if ending.lower() == ".gpkg":
        return [path + each for each in DATABASE_LOGS]
    world_files = WORLD_FILES if ending.lower() in (".tif", ".tiff") else ()
    return [*(path + each for each in RASTER_COMPANIONS), *(stem + each for each in world_files)]
