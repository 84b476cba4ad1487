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
        if self._running.is_free():
            step = self._records.step_to_undo()
            if step is None:
                self._messages.tell(tr("There is nothing to undo."))
            else:
                self._go(step, self._records.undo, tr("Undone: {}").format(step.about))

    def _redo(self) -> None:
        if self._running.is_free():
            step = self._records.step_to_redo()
            if step is None:
                self._messages.tell(tr("There is nothing to redo."))
            else:
                self._go(step, self._records.redo, tr("Redone: {}").format(step.about))

    def _go(self, step: StepThroughHistory, at_once: Callable[[], list[int] | None], done: str) -> None:
        if step.is_long:
            self._running.start(self._records, step, lambda changed: self._show(changed.ids, done))
        else:
            self._show(at_once() or [], done)

    def _show(self, ids: Iterable[int], done: str) -> None:
        self._messages.tell(done)
        remaining = next((number for number in ids if number in self._records), None)
        if remaining is not None:
            self._queue.go(remaining)
