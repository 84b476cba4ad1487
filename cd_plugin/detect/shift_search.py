"""Has the engine estimate the shift of a pair in the background, and remembers what it found."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...engine.contract.results import ShiftResult
from ..engine_client.engine_task import EngineTask
from ..engine_client.protocol import EngineProcess
from ..engine_client.quiet import quiet_flags
from ..wording import tr

DELAY_MS = 500
"""So long a pair stays chosen before it is looked at."""

Arguments = dict[str, Any]


class ShiftSearch(QObject):
    """One search at a time; that of another pair replaces it. Where it fails, nothing is known."""

    found = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, ShiftResult | None] = {}
        self._wanted: Arguments | None = None
        self._task: EstimateShift | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._start)

    def shift_of(self, arguments: Arguments) -> ShiftResult | None:
        """What is known of a pair by now; `arguments` are those of the engine's command."""
        return self._known.get(repr(arguments))

    def look(self, arguments: Arguments) -> None:
        """Go for the shift of this pair, unless it is known or looked for already."""
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
        self._task = task = EstimateShift(self._wanted)
        task.succeeded.connect(lambda result: self._take(task, ShiftResult.from_json(result)))
        task.failed.connect(lambda *_why: self._take(task, None))
        QgsApplication.taskManager().addTask(task)

    def _take(self, task: EstimateShift, result: ShiftResult | None) -> None:
        self._known[repr(task.arguments)] = result
        if task is self._task:
            self._task = None
            self.found.emit()


class EstimateShift(EngineTask):
    """What the engine's `estimate-shift` answers."""

    def __init__(self, arguments: Arguments) -> None:
        text = tr("Estimating the shift failed: {}.")
        super().__init__(tr("Estimate the shift between the images"), text, quiet_flags())
        self.arguments = arguments

    def work(self, engine: EngineProcess) -> dict[str, Any]:
        found: dict[str, Any] = engine.run("estimate-shift", self.arguments, cancelled=self.isCanceled)
        return found
