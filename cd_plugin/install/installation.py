"""The engine as all windows show it: what works on this computer, what could be installed, how far that is.

One for this QGIS: what one window has begun, the others show too.
"""

from __future__ import annotations

import functools
import os

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..engine_client.environment.install import InstallTask, Outcome
from ..engine_client.environment.plan import Plan
from ..engine_client.environment.survey import RemovalTask, SurveyTask
from ..engine_client.environment.working import Found
from ..engine_client.python import ENVIRONMENT_VARIABLE
from ..wording import size_text, tr


class Installation(QObject):
    """Starts the tasks, one at a time, and keeps what they tell.

    Attributes:
        found: the Python that runs the engine, None where none does or nobody has looked.
        plan: what a click on *Install* would do, None while that is not known.
        outcome: how the last installation ended, None before and once something else was begun.
        told: what came of a removal, in a sentence.
        progress: of the installation that goes on: what is done, bytes done and in total, seconds left.
    """

    changed = pyqtSignal()
    """Something of the above, or what is going on."""
    progressed = pyqtSignal()
    """`progress` alone."""
    installed = pyqtSignal()
    """An installation has ended well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Found | None = None
        self.plan: Plan | None = None
        self.outcome: Outcome | None = None
        self.told = ""
        self.progress: tuple[str, int, int, float | None] = ("", 0, 0, None)
        self._task: SurveyTask | InstallTask | RemovalTask | None = None

    @property
    def is_looking(self) -> bool:
        return isinstance(self._task, SurveyTask)

    @property
    def is_installing(self) -> bool:
        return isinstance(self._task, InstallTask)

    @property
    def is_removing(self) -> bool:
        return isinstance(self._task, RemovalTask)

    @property
    def is_decided_elsewhere(self) -> bool:
        """Whether the environment variable names the Python, so that installing one would change nothing."""
        return bool(os.environ.get(ENVIRONMENT_VARIABLE))

    def look(self) -> None:
        """Find out what works and what could be installed, unless something is going on."""
        if self._task is None:
            task = SurveyTask(with_plan=not self.is_decided_elsewhere)
            task.surveyed.connect(self._take_survey)
            self._start(task)

    def install(self) -> None:
        """Make an environment, in place of one that is there."""
        if self._task is None:
            task = InstallTask(self.plan)
            task.progressed.connect(self._take_progress)
            task.ended.connect(self._take_outcome)
            self.outcome, self.told = None, ""
            self.progress = (tr("Preparing"), 0, 0, None)
            self._start(task)

    def cancel(self) -> None:
        """What goes on ends soon, and tells so."""
        if self._task is not None:
            self._task.cancel()

    def remove(self) -> None:
        """Remove the environment that the plugin has made."""
        if self._task is None:
            task = RemovalTask()
            task.removed.connect(self._take_removal)
            self.outcome, self.told = None, ""
            self._start(task)

    def _start(self, task: SurveyTask | InstallTask | RemovalTask) -> None:
        self._task = task
        QgsApplication.taskManager().addTask(task)
        self.changed.emit()

    def _take_survey(self, found: Found | None, plan: Plan | None) -> None:
        self._task, self.found, self.plan = None, found, plan
        self.changed.emit()

    def _take_progress(self, text: str, done: int, total: int, remaining_s: float | None) -> None:
        self.progress = (text, done, total, remaining_s)
        self.progressed.emit()

    def _take_outcome(self, outcome: Outcome) -> None:
        self._task, self.outcome = None, outcome
        if outcome.python:
            self.found = Found(outcome.python, outcome.runs_on, {}, is_ours=True)
            self.installed.emit()
        self.changed.emit()

    def _take_removal(self, freed: int, text: str, hint: str) -> None:
        self._task = None
        self.told = f"{text} {hint}" if text else tr("Removed; {} are free again.").format(size_text(freed))
        self.look()


@functools.cache
def installation() -> Installation:
    """The one of this QGIS; ask for it in the main thread."""
    return Installation(QgsApplication.instance())
