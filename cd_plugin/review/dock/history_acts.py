"""What the commands do that take steps back and do them again, large ones in the background."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Callable

from ...wording import tr
from ..queue.queue import Queue
from ..records.records import Records
from ..records.undoing import StepThroughHistory
from .commands import Act
from .messages import Messages
from .running_step import RunningStep


class HistoryActs:
    """Part of a review, which goes to what a step was about."""

    def __init__(self, records: Records, queue: Queue, running: RunningStep, messages: Messages) -> None:
        self._records = records
        self._queue = queue
        self._running = running
        self._messages = messages

    def by_command(self) -> dict[str, Act]:
        return {"undo": Act(self._undo), "redo": Act(self._redo)}

    def _undo(self) -> None:
        records, nothing = self._records, tr("There is nothing to undo.")
        self._go(records.step_to_undo, records.undo, nothing, tr("Undone: {}"))

    def _redo(self) -> None:
        records, nothing = self._records, tr("There is nothing to redo.")
        self._go(records.step_to_redo, records.redo, nothing, tr("Redone: {}"))

    def _go(
        self,
        find: Callable[[], StepThroughHistory | None],
        at_once: Callable[[], list[int] | None],
        nothing: str,
        done: str,
    ) -> None:
        if not self._running.is_free():
            return
        step = find()
        if step is None:
            self._messages.tell(nothing)
            return
        told = done.format(step.about)
        if step.is_long:
            self._running.start(self._records, step, lambda changed: self._show(changed.ids, told))
        else:
            self._show(at_once() or [], told)

    def _show(self, ids: Iterable[int], done: str) -> None:
        self._messages.tell(done)
        remaining = next((number for number in ids if number in self._records), None)
        if remaining is not None:
            self._queue.go(remaining)
