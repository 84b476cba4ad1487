"""Finds out in the background what works and what could be installed, for the windows that show it."""

from __future__ import annotations

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal


class SurveyTask(QgsTask):
    """Looks for a Python that works and, where none does or a plan is asked for, plans an environment."""

    surveyed = pyqtSignal(object, object)
    """The Found or None, and the Plan or None: once, last, in the main thread."""

    def __init__(self, with_plan: bool = False) -> None:
        raise NotImplementedError


class RemovalTask(QgsTask):
    """Removes what is ours."""

    removed = pyqtSignal(object, str, str)
    """Bytes freed, and one sentence and a hint where it failed (else "")."""

    def __init__(self) -> None:
        raise NotImplementedError
