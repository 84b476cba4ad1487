"""Finds out in the background what works and what could be installed, for the windows that show it."""

from __future__ import annotations

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...wording import tr
from ..protocol import EngineFailure
from ..quiet import quiet_flags
from .places import remove
from .plan import Plan, plan
from .working import Found, find_working


class SurveyTask(QgsTask):
    """Looks for a Python that works and, where none does or a plan is asked for, plans an environment."""

    surveyed = pyqtSignal(object, object)
    """The Found or None, and the Plan or None: once, last, in the main thread."""

    def __init__(self, with_plan: bool = False) -> None:
        super().__init__(tr("Looking for the engine's Python"), quiet_flags())
        self._with_plan = with_plan
        self._found: Found | None = None
        self._plan: Plan | None = None

    def run(self) -> bool:
        self._found = find_working()
        if self._with_plan or self._found is None:
            self._plan = plan()
        return True

    def finished(self, _successful: bool) -> None:
        self.surveyed.emit(self._found, self._plan)


class RemovalTask(QgsTask):
    """Removes what is ours."""

    removed = pyqtSignal(object, str, str)
    """Bytes freed, and one sentence and a hint where it failed (else "")."""

    def __init__(self) -> None:
        super().__init__(tr("Remove the engine"))
        self._freed = 0
        self._failure = ("", "")

    def run(self) -> bool:
        try:
            self._freed = remove()
        except EngineFailure as error:
            self._failure = (error.text, error.hint)
        return not self._failure[0]

    def finished(self, _successful: bool) -> None:
        self.removed.emit(self._freed, *self._failure)
