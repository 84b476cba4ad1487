"""Looks for the engine's Python in the background, since that starts processes, and tells what it found."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .engine_client.python import EnginePython, EnginePythonNotFound, find_engine_python, probe
from .wording import tr


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
        self._task = _SearchTask(path, self)
        QgsApplication.taskManager().addTask(self._task)

    def _take(self, task: _SearchTask) -> None:
        if task is not self._task:
            return
        self._task = None
        if task.python is not None:
            self.found.emit(task.python)
        else:
            self.missing.emit(task.text, task.hint)


class _SearchTask(QgsTask):
    def __init__(self, path: str, search: PythonSearch) -> None:
        super().__init__(tr("Looking for the engine's Python"), _quiet_flags())
        self.python: EnginePython | None = None
        self.text = ""
        self.hint = ""
        self._path = path
        self._search = search

    def run(self) -> bool:
        try:
            self.python = probe(self._path) if self._path else find_engine_python()
        except EnginePythonNotFound as error:
            self.text, self.hint = error.text, error.hint
        return self.python is not None

    def finished(self, _successful: bool) -> None:
        self._search._take(self)


def _quiet_flags() -> QgsTask.Flag:
    """Without a line in the task bar or a notification where QGIS can do so (from 3.26)."""
    flags = QgsTask.Flag
    if hasattr(flags, "Hidden"):
        return flags.Hidden | flags.Silent
    return flags.CanCancel
