"""Makes the environment in the background of QGIS: venv, pip with pinned packages, the engine's doctor."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...wording import tr
from .plan import Plan


@dataclass(frozen=True)
class Outcome:
    """How it ended.

    Attributes:
        python: the interpreter of the environment that is there now; "" where none was made.
        runs_on: lines such as "Runs on NVIDIA RTX 4070, 11 GB free.", the best device first.
        text: one sentence on what went wrong; "" where all went well or it was cancelled.
        hint: a way on, or "".
        log: path of the file with all that was done and said; "" where none could be written.
        cancelled: whether the user stopped it.
    """

    python: str = ""
    runs_on: tuple[str, ...] = ()
    text: str = ""
    hint: str = ""
    log: str = ""
    cancelled: bool = False


class InstallTask(QgsTask):
    """Makes an environment; an earlier one of ours stays in use until the new one is finished.

    To repair or to update is the same: without a plan it makes one by itself. Once finished it is what the
    engine runs with, and an interpreter that was set in the options is forgotten.
    """

    progressed = pyqtSignal(str, object, object, object)
    """What is being done; bytes done and in total, and seconds left (the last two None where unknown)."""
    ended = pyqtSignal(object)
    """The Outcome: once, last, in the main thread."""

    def __init__(self, plan: Plan | None = None) -> None:
        super().__init__(tr("Install the engine"), QgsTask.Flag.CanCancel)
        self._plan = plan
