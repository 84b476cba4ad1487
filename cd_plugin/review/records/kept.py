"""Which polygons stay when pending ones are made anew from the map: all that a person has touched."""

from __future__ import annotations

import sqlite3

from ....engine.contract.change_polygons import PENDING
from . import by_hand
from .geopackage import Envelope, Table, envelope, meet, sql, well_known_binary

Outlines = tuple[bytes, ...]
"""Of polygons, as well-known binary."""


def kept_and_replaceable(
    database: sqlite3.Connection, table: Table, extent: Envelope
) -> tuple[Outlines, dict[int, bytes]]:
    """The outlines of the polygons that stay, and those of the others by their ids.

    A polygon stays that was decided, labelled or noted on, that was drawn, edited, split or merged by hand,
    that has no probability, or that lies wholly outside the map.

    Args:
        extent: of the map, in the CRS of the table.
    """
    touched = by_hand.read(database, table)
    kept, replaceable = [], {}
    query = sql(
        """
        SELECT {key}, {outline}, ifnull(status, :pending) = :pending
            AND ifnull(label, '') = '' AND ifnull(note, '') = '' AND probability IS NOT NULL
        FROM {table} WHERE {outline} IS NOT NULL ORDER BY 1
        """,
        key=table.key,
        outline=table.geometry,
        table=table.name,
    )
    for number, blob, is_untouched in database.execute(query, {"pending": PENDING}):
        if is_untouched and number not in touched and meet(envelope(blob), extent):
            replaceable[number] = well_known_binary(blob)
        else:
            kept.append(well_known_binary(blob))
    return tuple(kept), replaceable
