"""A step about very many polygons, which is carried out in a thread of its own.

It is one transaction, as each step of a review is, but a long one: it gives way to whatever else the user
does to the file meanwhile, and asks before it is completed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from functools import partial
from typing import Callable, NamedTuple, Protocol

from .garbage import no_garbage_search
from .geopackage import Table, writing_in_turn
from .history import GoOn, Row, note_changes
from .record import read_records
from .snapshot import Snapshot, signature

DONE_AT_ONCE = 2_000
"""So many polygons are changed in a tenth of a second, which nobody waits for; a step about more is long."""

Ask = Callable[[Collection[int], Callable[[], None]], None]
"""Told which polygons are to be changed, before they are for good; what it raises ends the step.

While it waits for an answer it calls what it is given.
"""
Change = Callable[[sqlite3.Connection, GoOn], Sequence[Row]]
"""Changes rows within a transaction, with their entry in the log, and returns them."""


class Changed(NamedTuple):
    """What a long step has come to.

    Attributes:
        ids: of polygons that are new, gone, or differ from what they were.
        gone: of those that are gone.
    """

    snapshot: Snapshot
    ids: list[int]
    gone: list[int]


class LongStep(Protocol):
    """What a `BackgroundStep` carries out.

    Attributes:
        name: what it does, in a few words.
    """

    name: str

    def carry_out(self, go_on: GoOn, ask: Ask) -> Changed:
        """Do it, or leave all as it is.

        Raises:
            GaveWay: somebody else in QGIS wanted to write.
            ReviewError: it cannot be done.
        """


def carry_out(table: Table, change: Change, go_on: GoOn, ask: Ask) -> Changed:
    """Change polygons of a table, or leave all as it is.

    Raises:
        GaveWay: somebody else in QGIS wanted to write.
        ReviewError: the file cannot be written.
    """
    with no_garbage_search(), writing_in_turn(table.path, partial(go_on, 0.0)) as (database, turn):

        def go_on_in_turn(share: float) -> None:
            turn.check()
            go_on(share)

        rows = change(database, go_on_in_turn)
        note_changes(database, rows)
        records = {}
        for record in read_records(database, table):
            turn.check()
            records[record.id] = record
        ids = list(dict.fromkeys(row.id for row in rows if row.table == table.name))
        ask(ids, partial(go_on_in_turn, 1.0))
    gone = [number for number in ids if number not in records]
    return Changed(Snapshot(signature(table), records), ids, gone)
