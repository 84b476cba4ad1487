"""Puts new polygons in the place of those that nobody has touched, in a thread of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from . import history
from .geopackage import Envelope, Table
from .kept import Outlines, kept_and_replaceable
from .long_step import Ask, Changed, carry_out
from .polygon_rows import NewPolygon, PolygonRows
from .record import now


class TouchedMeanwhile(Exception):  # noqa: N818 (says what happened)
    """Other polygons were to stay by now than when new ones were made; nothing was changed."""


class Remade(NamedTuple):
    """Polygons of a map, the map's extent, and the outlines whose pixels they leave out."""

    polygons: Sequence[NewPolygon]
    extent: Envelope
    kept: Outlines


class Replacement:
    """Of the pending polygons of one table, as a step of one reviewer."""

    def __init__(self, table: Table, rows: PolygonRows, reviewer: str) -> None:
        self.table = table
        self._rows = rows
        self._reviewer = reviewer

    def carry_out(self, remade: Remade, go_on: history.GoOn, ask: Ask) -> Changed:
        """Do it, or leave all as it is.

        Raises:
            TouchedMeanwhile: see there.
            GaveWay: somebody else in QGIS wanted to write.
            ReviewError: the file cannot be written.
        """
        return carry_out(self.table, partial(self._replace, remade), go_on, ask)

    def _replace(
        self, remade: Remade, database: sqlite3.Connection, go_on: history.GoOn
    ) -> list[history.Row]:
        now_kept, replaceable = kept_and_replaceable(database, self.table, remade.extent)
        if now_kept != remade.kept:
            raise TouchedMeanwhile
        step = history.Step(database, partial(go_on, 0.0))
        self._rows.replace(step, replaceable, remade.polygons)
        if step.rows:
            changed = [row.id for row in step.rows]
            history.record(database, self.table.name, self._reviewer, now(), "rebuild", changed, step.rows)
        return step.rows
