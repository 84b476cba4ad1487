"""Looks for the engine's Python in the background, since that starts processes, and tells what it found."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..wording import tr
from .python import EnginePython, EnginePythonNotFound, find_engine_python, probe
from .quiet import quiet_flags


class PythonSearch(QObject):
    """One search at a time; a new one replaces the one that is still running."""

    found = pyqtSignal(object)
    """The EnginePython."""
    missing = pyqtSignal(str, str)
    """One sentence and a hint."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: _SearchTask | None = None

    def start(self, path: str = "") -> None:
        """Test the interpreter at `path`, or look for one where none is given."""
        if self._task is not None:
            self._task.ended.disconnect(self._take)
        self._task = _SearchTask(path)
        self._task.ended.connect(self._take)
        QgsApplication.taskManager().addTask(self._task)

    def _take(self) -> None:
        task, self._task = self._task, None
        if task.python is not None:
            self.found.emit(task.python)
        else:
            self.missing.emit(task.text, task.hint)


class _SearchTask(QgsTask):
    ended = pyqtSignal()

    def __init__(self, path: str) -> None:
        super().__init__(tr("Looking for the engine's Python"), quiet_flags())
        self.python: EnginePython | None = None
        self.text = ""
        self.hint = ""
        self._path = path

    def run(self) -> bool:
        try:
            self.python = probe(self._path) if self._path else find_engine_python()
        except EnginePythonNotFound as error:
            self.text, self.hint = error.text, error.hint
        return self.python is not None

    def finished(self, _successful: bool) -> None:
        self.ended.emit()
