"""Takes a reviewer's steps back and does them again, where nobody has changed since what they were about."""

from __future__ import annotations

import sqlite3
from typing import Callable, NamedTuple

from ...wording import tr
from . import history
from .geopackage import ReviewError, Table, writing
from .long_step import DONE_AT_ONCE, Ask, Changed, carry_out
from .record import read_records
from .step_texts import step_text


class Direction(NamedTuple):
    """Through a reviewer's steps.

    Attributes:
        find: the step that is next.
        go: takes that one back, or does it again.
    """

    find: Callable[[sqlite3.Connection, str, str], history.Entry | None]
    go: Callable[..., list[history.Row]]


UNDO = Direction(history.last_done, history.undo)
REDO = Direction(history.first_undone, history.redo)


class StepThroughHistory:
    """The step of a reviewer that is next in one direction, to be gone in another thread.

    It stays this one when the reviewer takes others meanwhile.

    Attributes:
        about: what the step did, in a few words.
        is_long: whether the window would stand still while it is gone.
    """

    def __init__(self, table: Table, reviewer: str, direction: Direction, entry: history.Entry) -> None:
        self.about = step_text(entry)
        self.name = (tr("Undo: {}") if direction is UNDO else tr("Redo: {}")).format(self.about)
        self.is_long = entry.count > DONE_AT_ONCE
        self._table = table
        self._reviewer = reviewer
        self._direction = direction
        self._entry = entry

    def carry_out(self, go_on: history.GoOn, ask: Ask) -> Changed:
        """See `LongStep`. Where one of the polygons has been changed since, it is not gone: see `refusal`."""
        try:
            return carry_out(self._table, self._go, go_on, ask)
        except history.NoSuchStep as error:
            text = tr("“{}” was left as it is, because another step was taken meanwhile.")
            raise ReviewError(text.format(self.about)) from error
        except history.RowChangedSince as change:
            raise refusal(self._table, self._reviewer, self._direction, self._entry, change.row) from change

    def _go(self, database: sqlite3.Connection, go_on: history.GoOn) -> list[history.Row]:
        return self._direction.go(database, self._entry, go_on)


def refusal(
    table: Table, reviewer: str, direction: Direction, entry: history.Entry, row: history.Row
) -> ReviewError:
    """Why a step is not gone: this row is no longer as it has left it.

    The step stands then, and the next one is about the one before it; unless the reviewer has taken another
    one since, which can be undone first.
    """
    with writing(table.path) as database:
        if direction.find(database, table.name, reviewer) != entry:
            text = tr("“{}” was left as it is, because you have changed what it was about; undo that first.")
            return ReviewError(text.format(step_text(entry)))
        history.give_up(database, entry)
        record = next(read_records(database, table, row.id), None) if row.table == table.name else None
    if record is not None and record.reviewer not in ("", reviewer):
        text = tr("“{}” stands, because {} has changed polygon {} since.")
        return ReviewError(text.format(step_text(entry), record.reviewer, record.id))
    text = tr("“{}” stands, because what it was about has been changed elsewhere since.")
    return ReviewError(text.format(step_text(entry)))
