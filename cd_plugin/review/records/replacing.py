"""Puts new polygons in the place of those that nobody has touched, in a thread of its own.

It is one transaction, as each step of a review is, but a long one: it gives way to whatever else the user
does to the file meanwhile, and asks before it is completed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Callable, NamedTuple

from . import history
from .geopackage import Envelope, Table, note_change, writing_in_turn
from .kept import Outlines, kept_and_replaceable
from .polygon_rows import NewPolygon, PolygonRows
from .record import now
from .snapshot import Snapshot, by_id, signature

Check = Callable[[], None]
"""Called often; what it raises ends the work."""


class TouchedMeanwhile(Exception):  # noqa: N818 (says what happened)
    """Other polygons were to stay by now than when new ones were made; nothing was changed."""


class Remade(NamedTuple):
    """Polygons of a map, the map's extent, and the outlines whose pixels they leave out."""

    polygons: Sequence[NewPolygon]
    extent: Envelope
    kept: Outlines


class Replaced(NamedTuple):
    """What a replacement has come to.

    Attributes:
        changed: ids of polygons that are new, gone, or differ from what they were.
        gone: of those that are gone.
    """

    snapshot: Snapshot
    changed: list[int]
    gone: list[int]


class Replacement:
    """Of the pending polygons of one table, as a step of one reviewer."""

    def __init__(self, table: Table, rows: PolygonRows, reviewer: str) -> None:
        self.table = table
        self._rows = rows
        self._reviewer = reviewer

    def carry_out(
        self, remade: Remade, check: Check, ask: Callable[[Collection[int], Check], None]
    ) -> Replaced:
        """Do it, or leave all as it is.

        Args:
            ask: told which polygons are to be changed, before they are for good; what it raises ends the
                work. While it waits for an answer it calls the `Check` that it is given.

        Raises:
            TouchedMeanwhile: see there.
            GaveWay: somebody else in QGIS wanted to write.
            ReviewError: the file cannot be written.
        """
        with writing_in_turn(self.table.path) as (database, turn):

            def check_both() -> None:
                turn.check()
                check()

            step = history.Step(database, check_both)
            now_kept, replaceable = kept_and_replaceable(database, self.table, remade.extent)
            if now_kept != remade.kept:
                raise TouchedMeanwhile
            self._rows.replace(step, replaceable, remade.polygons)
            changed = [row.id for row in step.rows]
            gone = [row.id for row in step.rows if row.after is None]
            if step.rows:
                note_change(database, self.table.name, [row.after for row in step.rows if row.after])
                history.record(
                    database, self.table.name, self._reviewer, now(), "rebuild", changed, step.rows
                )
            records = by_id(database, self.table)
            ask(replaceable, check_both)
        return Replaced(Snapshot(signature(self.table), records), changed, gone)
