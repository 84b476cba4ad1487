"""What was done to a GeoPackage's rows, kept in the GeoPackage, so that it can be undone and done again.

A step and its entry in the log are one transaction. It knows rows and values, not what they mean.
"""

from __future__ import annotations

import base64
import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Callable, NamedTuple

from .geopackage import has_table, note_change, sql, well_known_binary

LOG = "gpkg_deepchange_log"
"""GDAL lists tables of any other beginning as layers."""
LOG_COLUMNS = """
    id INTEGER PRIMARY KEY AUTOINCREMENT, layer TEXT NOT NULL, reviewer TEXT NOT NULL,
    made_at TEXT NOT NULL, kind TEXT NOT NULL, polygons INTEGER NOT NULL, polygon INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'done', rows BLOB NOT NULL
"""
EXTENSION = ("deepchange_review", "Deep Change Detection's notes on a review; safe to drop", "write-only")
KEEP_STEPS = 5_000
KEEP_BYTES = 50_000_000
"""The log forgets its oldest steps beyond either."""
PRUNED_EVERY = 25

DONE, UNDONE = "done", "undone"

Values = Mapping[str, Any]
"""Columns and what they hold: None, int, float, str or bytes."""
GoOn = Callable[[float], None]
"""Called often with the share of a step that is done, 0 to 1; what it raises ends the step."""


class Row(NamedTuple):
    """What one step did to one row; `before` is None where it was added, `after` where it was removed."""

    table: str
    key: str
    id: int
    before: Values | None
    after: Values | None


class Entry(NamedTuple):
    """A step in the log, without its rows.

    Attributes:
        kind: as it was recorded.
        count: how many polygons it was about.
        polygon: the first of them.
    """

    number: int
    kind: str
    count: int
    polygon: int


class RowChangedSince(Exception):  # noqa: N818 (says what happened)
    """A row is no longer as the step has left it; somebody else has changed it since."""

    def __init__(self, row: Row) -> None:
        super().__init__(f"{row.table} {row.id}")
        self.row = row


class NoSuchStep(Exception):  # noqa: N818 (says what happened)
    """The log has this step no longer, or in another state."""


class NoSuchRow(Exception):  # noqa: N818 (says what happened)
    """A row to change or remove is not there."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number


class Step:
    """Changes rows within a transaction and remembers how they were.

    Attributes:
        rows: what was changed so far; a row that already was as wanted is not among them.

    Args:
        check: called before each change; what it raises ends a long step.
    """

    def __init__(self, database: sqlite3.Connection, check: Callable[[], None] = lambda: None) -> None:
        self.database = database
        self._check = check
        self.rows: list[Row] = []

    def update(self, table: str, key: str, number: int, values: Values) -> None:
        self._check()
        before = read_row(self.database, table, key, number, values)
        if before is None:
            raise NoSuchRow(number)
        if before != values:
            _update(self.database, table, key, number, values)
            self.rows.append(Row(table, key, number, before, dict(values)))

    def insert(self, table: str, key: str, values: Values) -> int:
        """Add a row and return its number: the one among the values, else a new one."""
        self._check()
        number = _insert(self.database, table, values)
        self.rows.append(Row(table, key, number, None, read_row(self.database, table, key, number)))
        return number

    def delete(self, table: str, key: str, number: int) -> None:
        self._check()
        before = read_row(self.database, table, key, number)
        if before is None:
            raise NoSuchRow(number)
        _delete(self.database, table, key, number)
        self.rows.append(Row(table, key, number, before, None))


def create_notes(database: sqlite3.Connection, table: str, columns: str) -> None:
    """Make a table of ours where it is missing, and declare it as the standard asks.

    Args:
        columns: what SQL defines its columns by.
    """
    if has_table(database, table):
        return
    database.execute(f"CREATE TABLE {table} ({columns})")
    database.execute(
        """
        CREATE TABLE IF NOT EXISTS gpkg_extensions (
            table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
            scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
        """
    )
    database.execute("INSERT INTO gpkg_extensions VALUES (?, NULL, ?, ?, ?)", [table, *EXTENSION])


def record(
    database: sqlite3.Connection,
    layer: str,
    reviewer: str,
    made_at: str,
    kind: str,
    polygons: Sequence[int],
    rows: Iterable[Row],
) -> None:
    """Enter a step; what this reviewer has undone before can no longer be done again."""
    create_notes(database, LOG, LOG_COLUMNS)
    forget = sql("DELETE FROM {log} WHERE layer = ? AND reviewer = ? AND state = 'undone'", log=LOG)
    database.execute(forget, [layer, reviewer])
    step = {
        "layer": layer,
        "reviewer": reviewer,
        "made_at": made_at,
        "kind": kind,
        "polygons": len(polygons),
        "polygon": next(iter(polygons), 0),
        "rows": _packed(rows),
    }
    number = _insert(database, LOG, step)
    if number % PRUNED_EVERY == 0:
        _forget_oldest(database)


def note_changes(database: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Tell in the table of contents that the layers with these rows have changed."""
    for table in {row.table for row in rows}:
        note_change(database, table, [row.after for row in rows if row.table == table and row.after])


def last_done(database: sqlite3.Connection, layer: str, reviewer: str) -> Entry | None:
    """What undo is about."""
    return _entry(database, layer, reviewer, DONE, "DESC")


def first_undone(database: sqlite3.Connection, layer: str, reviewer: str) -> Entry | None:
    """What redo is about."""
    return _entry(database, layer, reviewer, UNDONE, "ASC")


def undo(database: sqlite3.Connection, entry: Entry, go_on: GoOn = lambda _share: None) -> list[Row]:
    """Put the rows of a step back as they were; returns them with their new state as `after`.

    Raises:
        NoSuchStep: the step is not done, or was forgotten.
        RowChangedSince: one of them has been changed since.
    """
    rows = [
        row._replace(before=row.after, after=row.before)
        for row in reversed(_rows(database, entry, DONE, go_on))
    ]
    return _apply(database, rows, entry, UNDONE, go_on)


def redo(database: sqlite3.Connection, entry: Entry, go_on: GoOn = lambda _share: None) -> list[Row]:
    """Do a step again.

    Raises:
        NoSuchStep: the step is not undone, or was forgotten.
        RowChangedSince: one of its rows has been changed since.
    """
    return _apply(database, _rows(database, entry, UNDONE, go_on), entry, DONE, go_on)


def give_up(database: sqlite3.Connection, entry: Entry) -> None:
    """Let a step stand that can no longer be undone or done again."""
    _set_state(database, entry, "stands")


def _apply(database: sqlite3.Connection, rows: list[Row], entry: Entry, state: str, go_on: GoOn) -> list[Row]:
    for place, row in enumerate(rows):
        go_on(place / len(rows))
        current = read_row(database, row.table, row.key, row.id, row.before)
        if not _same(current, row.before):
            raise RowChangedSince(row)
        if row.after is None:
            _delete(database, row.table, row.key, row.id)
        elif row.before is None:
            _insert(database, row.table, row.after)
        else:
            _update(database, row.table, row.key, row.id, row.after)
    _set_state(database, entry, state)
    return rows


def _set_state(database: sqlite3.Connection, entry: Entry, state: str) -> None:
    _update(database, LOG, "id", entry.number, {"state": state})


def _same(one: Values | None, other: Values | None) -> bool:
    """Whether two states of a row are equal but for columns that one lacks and for geometries' headers."""
    if one is None or other is None:
        return one is other
    return all(_content(one[column]) == _content(other[column]) for column in one.keys() & other.keys())


def _content(value: Any) -> Any:
    return well_known_binary(value) if isinstance(value, bytes) and value[:2] == b"GP" else value


def read_row(
    database: sqlite3.Connection, table: str, key: str, number: int, columns: Iterable[str] | None = None
) -> dict[str, Any] | None:
    """These columns of a row, or all; columns that the table no longer has are left out."""
    cursor = database.execute(sql("SELECT * FROM {table} WHERE {key} = ?", table=table, key=key), [number])
    values = cursor.fetchone()
    if values is None:
        return None
    names = [column[0] for column in cursor.description]
    if columns is None:
        return dict(zip(names, values))
    by_name = dict(zip((name.lower() for name in names), values))
    return {column: by_name[column.lower()] for column in columns if column.lower() in by_name}


def _insert(database: sqlite3.Connection, table: str, values: Values) -> int:
    statement = sql("INSERT INTO {table} ({columns}) VALUES ", table=table, columns=values)
    places = ", ".join("?" * len(values))
    return database.execute(f"{statement} ({places})", list(values.values())).lastrowid


def _update(database: sqlite3.Connection, table: str, key: str, number: int, values: Values) -> None:
    places = ", ".join("?" * len(values))
    statement = sql("UPDATE {table} SET ({columns}) = ", table=table, columns=values)
    which = sql(" WHERE {key} = ?", key=key)
    database.execute(f"{statement} ({places}) {which}", [*values.values(), number])


def _delete(database: sqlite3.Connection, table: str, key: str, number: int) -> None:
    database.execute(sql("DELETE FROM {table} WHERE {key} = ?", table=table, key=key), [number])


def _entry(database: sqlite3.Connection, layer: str, reviewer: str, state: str, order: str) -> Entry | None:
    if not has_table(database, LOG):
        return None
    query = sql(
        """
        SELECT id, kind, polygons, polygon FROM {log}
        WHERE layer = ? AND reviewer = ? AND state = ? ORDER BY id
        """,
        log=LOG,
    )
    found = database.execute(f"{query} {order} LIMIT 1", [layer, reviewer, state]).fetchone()
    return None if found is None else Entry(*found)


def _rows(database: sqlite3.Connection, entry: Entry, state: str, go_on: GoOn) -> list[Row]:
    query = sql("SELECT rows FROM {log} WHERE id = ? AND state = ?", log=LOG)
    found = database.execute(query, [entry.number, state]).fetchone()
    if found is None:
        raise NoSuchStep

    def unpacked(values: dict[str, Any]) -> Any:
        go_on(0.0)
        return _unpacked_bytes(values)

    return [Row(*values) for values in json.loads(zlib.decompress(found[0]), object_hook=unpacked)]


def _packed(rows: Iterable[Row]) -> bytes:
    encode = json.JSONEncoder(default=_packed_bytes, ensure_ascii=False, separators=(",", ":")).encode
    text = ",".join(encode(row) for row in rows)  # all of them in one go would keep other threads waiting
    return zlib.compress(f"[{text}]".encode(), level=1)


BYTES_MARK = "bytes as base64"


def _packed_bytes(value: bytes) -> dict[str, str]:
    return {BYTES_MARK: base64.b64encode(value).decode("ascii")}


def _unpacked_bytes(values: dict[str, Any]) -> Any:
    return base64.b64decode(values[BYTES_MARK]) if values.keys() == {BYTES_MARK} else values


def _forget_oldest(database: sqlite3.Connection) -> None:
    sizes = database.execute(sql("SELECT id, length(rows) FROM {log} ORDER BY id DESC", log=LOG)).fetchall()
    total = 0
    for place, (number, size) in enumerate(sizes):
        total += size
        if place and (place >= KEEP_STEPS or total > KEEP_BYTES):
            database.execute(sql("DELETE FROM {log} WHERE id <= ?", log=LOG), [number])
            return
