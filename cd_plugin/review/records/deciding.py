"""What a decision writes, and decisions on very many polygons in a thread of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from ....engine.contract.change_polygons import PENDING
from . import history
from .geopackage import Table
from .long_step import Ask, Changed, carry_out
from .polygon_rows import DECISION, PolygonRows
from .record import Record, now
from .snapshot import by_id
from .step_texts import step_text


def decision(status: str, reviewer: str) -> dict[str, Any]:
    """The values of `DECISION`: reviewer and time of this moment, or neither for "pending"."""
    decided = (reviewer, now()) if status != PENDING else (None, None)
    return dict(zip(DECISION, (status, *decided)))


class DecisionOnMany:
    """One status for polygons, as a step of one reviewer, to be set in another thread.

    What is decided otherwise meanwhile, or removed, stays so.

    Args:
        known: the polygons as the reviewer knew them.
    """

    def __init__(
        self, table: Table, rows: PolygonRows, reviewer: str, status: str, known: Mapping[int, Record]
    ) -> None:
        self.name = step_text(history.Entry(0, status, len(known), next(iter(known))))
        self._table = table
        self._rows = rows
        self._reviewer = reviewer
        self._status = status
        self._known = known

    def carry_out(self, go_on: history.GoOn, ask: Ask) -> Changed:
        """See `LongStep`."""
        return carry_out(self._table, self._decide, go_on, ask)

    def _decide(self, database: sqlite3.Connection, go_on: history.GoOn) -> list[history.Row]:
        current = by_id(database, self._table)
        values = decision(self._status, self._reviewer)
        step = history.Step(database)
        for place, (number, known) in enumerate(self._known.items()):
            go_on(place / len(self._known))
            if number in current and _decided(current[number]) == _decided(known):
                self._rows.update(step, number, values)
        if step.rows:
            changed = [row.id for row in step.rows]
            history.record(
                database, self._table.name, self._reviewer, now(), self._status, changed, step.rows
            )
        return step.rows


def _decided(record: Record) -> tuple[str, str, str]:
    return record.status, record.reviewer, record.reviewed_at
