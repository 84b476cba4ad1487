"""Which polygons stay when pending ones are made anew from the map: all that a person has touched."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass

from ....engine.contract.change_polygons import PENDING
from . import by_hand
from .geopackage import Envelope, Table, envelope, meet, quoted, well_known_binary


@dataclass(frozen=True)
class Kept:
    """Outlines, as well-known binary, of the polygons that stay."""

    outlines: tuple[bytes, ...]

    @property
    def digest(self) -> str:
        """Differs where other polygons stay, or the same in other outlines."""
        digest = hashlib.sha256()
        for outline in self.outlines:
            digest.update(len(outline).to_bytes(8, "little"))
            digest.update(outline)
        return digest.hexdigest()


def kept_and_replaceable(
    database: sqlite3.Connection, table: Table, extent: Envelope
) -> tuple[Kept, dict[int, bytes]]:
    """What stays, and the other polygons' ids and outlines as well-known binary.

    A polygon stays that was decided, labelled or noted on, that was drawn, edited, split or merged by hand,
    that has no probability, or that lies wholly outside the map.

    Args:
        extent: of the map, in the CRS of the table.
    """
    touched = by_hand.read(database, table)
    kept, replaceable = [], {}
    query = f"""
        SELECT {quoted(table.key)}, {quoted(table.geometry)}, ifnull(status, '{PENDING}') = '{PENDING}'
            AND ifnull(label, '') = '' AND ifnull(note, '') = '' AND probability IS NOT NULL
        FROM {quoted(table.name)} WHERE {quoted(table.geometry)} IS NOT NULL ORDER BY 1
    """
    for number, blob, is_untouched in database.execute(query):
        if is_untouched and number not in touched and meet(envelope(blob), extent):
            replaceable[number] = well_known_binary(blob)
        else:
            kept.append(well_known_binary(blob))
    return Kept(tuple(kept)), replaceable
