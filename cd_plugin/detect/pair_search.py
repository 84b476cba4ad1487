"""Has the engine look at a pair in the background, and remembers what it found: shift, gaps and clouds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...engine.contract.results import ExamineResult, ShiftResult
from ..engine_client.engine_task import EngineTask
from ..engine_client.protocol import EngineProcess
from ..engine_client.quiet import quiet_flags
from ..wording import tr

DELAY_MS = 500
"""So long a pair stays chosen before it is looked at."""

Arguments = dict[str, Any]


@dataclass(frozen=True)
class PairFacts:
    """What the engine has found of a pair."""

    shift: ShiftResult
    contents: ExamineResult


class PairSearch(QObject):
    """One search at a time; that of another pair replaces it. Where it fails, nothing is known."""

    found = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, PairFacts | None] = {}
        self._wanted: Arguments | None = None
        self._task: LookAtPair | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._start)

    def facts_of(self, arguments: Arguments) -> PairFacts | None:
        """What is known of a pair by now; `arguments` are those of the engine's commands."""
        return self._known.get(repr(arguments))

    def look(self, arguments: Arguments) -> None:
        """Look at this pair, unless it is known or looked at already."""
        if arguments == self._wanted:
            return
        self.stop()
        self._wanted = arguments
        if repr(arguments) not in self._known:
            self._timer.start()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._wanted = None
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self) -> None:
        self._task = task = LookAtPair(self._wanted)
        task.succeeded.connect(lambda _result: self._take(task, task.facts))
        task.failed.connect(lambda *_why: self._take(task, None))
        QgsApplication.taskManager().addTask(task)

    def _take(self, task: LookAtPair, facts: PairFacts | None) -> None:
        self._known[repr(task.arguments)] = facts
        if task is self._task:
            self._task = None
            self.found.emit()


class LookAtPair(EngineTask):
    """What the engine's `examine` and `estimate-shift` answer is its `facts`."""

    def __init__(self, arguments: Arguments) -> None:
        super().__init__(tr("Look at the images"), tr("Looking at the images failed: {}."), quiet_flags())
        self.arguments = arguments
        self.facts: PairFacts | None = None

    def work(self, engine: EngineProcess) -> dict[str, Any]:
        contents = engine.run("examine", self.arguments, cancelled=self.isCanceled)
        shift = engine.run("estimate-shift", self.arguments, cancelled=self.isCanceled)
        self.facts = PairFacts(ShiftResult.from_json(shift), ExamineResult.from_json(contents))
        return shift
