"""The one step of a review that is carried out in the background, while there is one."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...wording import tr
from ..records.background_step import BackgroundStep, LongStepTask
from ..records.long_step import Changed, LongStep
from ..records.records import Records
from .messages import Messages


class RunningStep(QObject):
    """Ends with the review, all or nothing; every other command can be carried out meanwhile."""

    progressed = pyqtSignal(str, float)
    """What is done, and percent; "" when nothing is done any more."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._name = ""
        self._job: BackgroundStep | None = None

    def is_free(self) -> bool:
        """Whether another one can be started; why not is told."""
        if self._job is not None:
            text = tr("“{}” is still being carried out; wait until it is done, or cancel it.")
            self._messages.tell(text.format(self._name))
        return self._job is None

    def start(self, records: Records, step: LongStep, then: Callable[[Changed], None]) -> None:
        """Carry it out, and go on with what it has changed, if it comes to that."""
        job = self._job = BackgroundStep(records, LongStepTask(step))
        self._name = step.name
        job.succeeded.connect(lambda changed: self._end(job, then, changed))
        job.failed.connect(lambda text, _hint, _log: self._end(job, self._messages.warn, text))
        cancelled = tr("Cancelled; nothing was changed.")
        job.stopped.connect(lambda: self._end(job, self._messages.tell, cancelled))
        job.progressed.connect(lambda percent: self._tell_progress(job, percent))
        job.start()
        self.progressed.emit(step.name, 0.0)

    def cancel(self) -> None:
        """Leave all as it was; a step that is being completed is done nevertheless, and told as that."""
        if self._job is not None:
            self._job.cancel()

    def leave(self) -> None:
        """Cancel it, and tell no more of it: the review ends."""
        job = self._job
        self._forget()
        if job is not None:
            job.cancel()

    def _tell_progress(self, job: BackgroundStep, percent: float) -> None:
        if job is self._job:
            self.progressed.emit(self._name, percent)

    def _end(self, job: BackgroundStep, tell: Callable[[Any], object], what: Any) -> None:
        if job is self._job:
            self._forget()
            tell(what)

    def _forget(self) -> None:
        self._job = None
        self.progressed.emit("", 0.0)
