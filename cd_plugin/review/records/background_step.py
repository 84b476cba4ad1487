"""Carries out a long step in the background of QGIS, where the window's thread has the last word."""

from __future__ import annotations

import contextlib
import queue
from collections.abc import Collection
from functools import partial
from typing import Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal, pyqtSignal

from ...wording import tr
from .geopackage import ReviewError
from .history import GoOn
from .long_step import Ask, Changed, LongStep
from .records import Records
from .turns import GaveWay

CHECKED_EVERY_S = 0.02


class BackgroundStep(QObject):
    """One long step, from `start` until exactly one of `succeeded`, `failed` and `stopped`.

    Args:
        records: which take what it changes.
        task: its part in the background; a `LongStepTask`, or one with the same signals.
    """

    succeeded = pyqtSignal(object)
    """What it has `Changed`; also where it was cancelled too late to be taken back."""
    failed = pyqtSignal(str, str, str)
    """One sentence, a hint (may be ""), and what was logged last (may be ""). Nothing was changed."""
    stopped = pyqtSignal()
    """Cancelled; nothing was changed."""
    progressed = pyqtSignal(float)
    """Percent."""

    def __init__(self, records: Records, task: QgsTask) -> None:
        super().__init__(records)
        self._records = records
        self._task = task

    def start(self) -> None:
        """Begin, in the background; visible and cancellable in QGIS's task bar."""
        self._task.asked.connect(self._answer)
        self._task.succeeded.connect(self._take)
        self._task.failed.connect(self.failed)
        self._task.stopped.connect(self.stopped)
        self._task.progressChanged.connect(self.progressed)
        self.destroyed.connect(partial(_cancel, self._task))
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        _cancel(self._task)

    def _answer(self, question: Question) -> None:
        try:
            self._records.refuse_changing(question.ids)
        except ReviewError as error:
            question.answer(error)
        else:
            question.answer(None)

    def _take(self, changed: Changed) -> None:
        try:
            self._records.take(changed)
        except ReviewError as error:
            self.failed.emit(error.text, "", "")
        else:
            self.succeeded.emit(changed)


def _cancel(task: QgsTask, *_destroyed: object) -> None:
    if not sip.isdeleted(task):  # which it is by QGIS once it has ended
        task.cancel()


class Question:
    """Whether polygons may be changed now, which only the window's thread knows: they may be edited there."""

    def __init__(self, ids: Collection[int]) -> None:
        self.ids = ids
        self._answers: queue.SimpleQueue[ReviewError | None] = queue.SimpleQueue()

    def answer(self, refusal: ReviewError | None) -> None:
        """None allows it."""
        self._answers.put(refusal)

    def wait(self, check: Callable[[], None]) -> None:
        """Raises the refusal, or what `check` raises, which is called now and then."""
        while True:
            check()
            with contextlib.suppress(queue.Empty):
                refusal = self._answers.get(timeout=CHECKED_EVERY_S)
                check()  # what came before the answer counts
                if refusal is not None:
                    raise refusal
                return


def in_turn(carry_out: Callable[[GoOn, Ask], Changed], go_on: GoOn, asked: pyqtBoundSignal) -> Changed:
    """Carry a step out behind whatever is done in the window's thread, anew as often as that comes between.

    Args:
        asked: a signal of a `Question`, to be answered.

    Raises:
        ReviewError: it cannot be done, or must not be.
    """

    def ask(ids: Collection[int], check: Callable[[], None]) -> None:
        question = Question(ids)
        asked.emit(question)
        question.wait(check)

    while True:
        ask((), partial(go_on, 0.0))
        with contextlib.suppress(GaveWay):
            return carry_out(go_on, ask)


class _Cancelled(Exception):  # noqa: N818 (says what happened)
    pass


class LongStepTask(QgsTask):
    """The part in the background of a step that needs no more than the file."""

    asked = pyqtSignal(object)
    """A `Question`, to be answered."""
    succeeded = pyqtSignal(object)
    """What it has `Changed`."""
    failed = pyqtSignal(str, str, str)
    """One sentence, and twice ""."""
    stopped = pyqtSignal()
    """Cancelled."""

    def __init__(self, step: LongStep) -> None:
        super().__init__(step.name, QgsTask.Flag.CanCancel)
        self._step = step
        self._changed: Changed | None = None
        self._failure = ""

    def run(self) -> bool:
        try:
            self._changed = in_turn(self._step.carry_out, self._go_on, self.asked)
        except _Cancelled:
            return False
        except ReviewError as error:
            self._failure = error.text
        except Exception as error:  # QGIS would drop it without a word
            self._failure = tr("{} failed: {}; nothing was changed.").format(self._step.name, error)
        return self._changed is not None

    def finished(self, _successful: bool) -> None:
        if self._failure:
            self.failed.emit(self._failure, "", "")
        elif self._changed is not None:
            self.succeeded.emit(self._changed)
        else:
            self.stopped.emit()

    def _go_on(self, share: float) -> None:
        if self.isCanceled():
            raise _Cancelled
        if int(100 * share) != int(self.progress()):
            self.setProgress(int(100 * share))
