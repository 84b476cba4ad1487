"""A polygon of a review as its GeoPackage holds it, and reading it from there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timezone
from typing import NamedTuple

from qgis.core import QgsGeometry

from ....engine.contract.change_polygons import PENDING, STATUSES
from ...wording import tr
from .geopackage import Envelope, ReviewError, Table, envelope, from_blob, sql
from .outlines import flat


class Record(NamedTuple):
    """A polygon as the file holds it.

    Attributes:
        id: of the feature.
        probability, probability_max: 0 to 1; None for a polygon drawn by hand and for a pixel of a sample.
        area_m2: None for a pixel of a sample.
        status: one of `STATUSES`.
        label, note, reviewer: "" for none.
        reviewed_at: when it was decided, ISO 8601 in UTC; "" while it is pending.
        envelope: west, east, south, north, in the CRS of the layer; None without an outline.
    """

    id: int
    probability: float | None
    probability_max: float | None
    area_m2: float | None
    status: str
    label: str
    note: str
    reviewer: str
    reviewed_at: str
    envelope: Envelope | None


def read_records(database: sqlite3.Connection, table: Table, number: int | None = None) -> Iterator[Record]:
    """All polygons in ascending order, or this one if it is there."""
    present = {column.lower() for column in table.columns}
    fields = [name if name in present else None for name in Record._fields[1:-1]]
    query = sql("SELECT {key}, {fields}, {outline} FROM {table}", fields=fields, **_names(table))
    if number is None:
        rows = database.execute(f"{query} ORDER BY 1")
    else:
        rows = database.execute(query + sql(" WHERE {key} = ?", key=table.key), [number])
    for fid, probability, probability_max, area, status, label, note, reviewer, reviewed_at, blob in rows:
        yield Record(
            fid,
            probability,
            probability_max,
            area,
            status if status in STATUSES else PENDING,
            label or "",
            note or "",
            reviewer or "",
            reviewed_at or "",
            envelope(blob),
        )


def read_outline(database: sqlite3.Connection, table: Table, number: int) -> QgsGeometry:
    """A polygon's outline in the plane, as one part where it has only one.

    Raises:
        ReviewError: there is no such polygon, or it has no outline.
    """
    query = sql("SELECT {outline} FROM {table} WHERE {key} = ?", **_names(table))
    row = database.execute(query, [number]).fetchone()
    if row is None:
        raise gone(number)
    if envelope(row[0]) is None:
        raise ReviewError(tr("Polygon {} has no outline; draw one.").format(number))
    return flat(from_blob(row[0]))


def _names(table: Table) -> dict[str, str]:
    return {"table": table.name, "key": table.key, "outline": table.geometry}


def now() -> str:
    """The time of a decision: ISO 8601 in UTC."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def gone(number: int) -> ReviewError:
    return ReviewError(tr("Polygon {} is no longer there; nothing was changed.").format(number))
