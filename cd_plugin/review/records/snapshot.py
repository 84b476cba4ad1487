"""All polygons of a review as its file holds them at one time. Any thread may read one."""

from __future__ import annotations

import os
import sqlite3
from typing import NamedTuple

from .geopackage import Table, reading
from .record import Record, read_records


class Snapshot(NamedTuple):
    """Polygons by their ids in ascending order, and by what `signature` the file is still as they say."""

    seen: tuple
    records: dict[int, Record]


def read_snapshot(table: Table) -> Snapshot:
    """Raises `ReviewError` where the file cannot be read."""
    with reading(table.path) as database:
        seen = signature(table)  # before: what is written meanwhile is seen again rather than never
        return Snapshot(seen, by_id(database, table))


def by_id(database: sqlite3.Connection, table: Table) -> dict[int, Record]:
    return {record.id: record for record in read_records(database, table)}


def signature(table: Table) -> tuple:
    """Differs when somebody has written the file since."""
    found = []
    for path in (str(table.path), f"{table.path}-wal"):
        try:
            status = os.stat(path)
            found.append((status.st_ino, status.st_size, status.st_mtime_ns))
        except OSError:
            found.append(None)
    return tuple(found)
