"""Which outlines of a layer were made or changed by hand, noted in the GeoPackage beside the layer."""

from __future__ import annotations

import sqlite3

from .geopackage import Table, has_table, sql
from .history import Step, create_notes

NOTES = "gpkg_deepchange_by_hand"
"""GDAL lists tables of any other beginning as layers."""
COLUMNS = """
    id INTEGER PRIMARY KEY, layer TEXT NOT NULL, polygon INTEGER NOT NULL, how TEXT NOT NULL,
    UNIQUE (layer, polygon)
"""


def mark(step: Step, table: Table, number: int, how: str) -> None:
    """Note that a polygon was "drawn", "edited", "split" or "merged"; once drawn, it stays that."""
    create_notes(step.database, NOTES, COLUMNS)
    found = _find(step.database, table, number)
    if found is None:
        step.insert(NOTES, "id", {"layer": table.name, "polygon": number, "how": how})
    elif found[1] != "drawn":
        step.update(NOTES, "id", found[0], {"how": how})


def forget(step: Step, table: Table, number: int) -> None:
    """The polygon is gone."""
    create_notes(step.database, NOTES, COLUMNS)
    found = _find(step.database, table, number)
    if found is not None:
        step.delete(NOTES, "id", found[0])


def read(database: sqlite3.Connection, table: Table) -> dict[int, str]:
    """How each polygon was made that did not come from a map as it is."""
    if not has_table(database, NOTES):
        return {}
    query = sql("SELECT polygon, how FROM {notes} WHERE layer = ?", notes=NOTES)
    return dict(database.execute(query, [table.name]))


def _find(database: sqlite3.Connection, table: Table, number: int) -> tuple[int, str] | None:
    query = sql("SELECT id, how FROM {notes} WHERE layer = ? AND polygon = ?", notes=NOTES)
    return database.execute(query, [table.name, number]).fetchone()
