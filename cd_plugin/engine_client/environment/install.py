"""Makes the environment in the background of QGIS, and tells what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ....engine.contract.addresses import without_secrets
from ...wording import tr
from ..protocol import EngineFailure
from ..python import set_engine_python
from .build import Build
from .guarded import Cancelled
from .network import source
from .places import log_file
from .plan import Plan, plan


@dataclass(frozen=True)
class Outcome:
    """How it ended.

    Attributes:
        python: the interpreter of the environment that was made; "" where none was.
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
    engine runs with, and an interpreter that was set in the options is forgotten. Make it in the main thread.
    """

    progressed = pyqtSignal(str, object, object, object)
    """What is being done; bytes done and in total (0 where nothing is counted), and seconds left or None."""
    ended = pyqtSignal(object)
    """The Outcome: once, last, in the main thread."""

    def __init__(self, plan: Plan | None = None) -> None:
        super().__init__(tr("Install the engine"), QgsTask.Flag.CanCancel)
        self._plan = plan
        self._source = source()
        self._outcome = Outcome(cancelled=True)

    def run(self) -> bool:
        try:
            self._outcome = self._made()
        except Cancelled:
            self._outcome = Outcome(cancelled=True)
        except EngineFailure as error:
            self._outcome = Outcome(text=error.text, hint=error.hint)
        except Exception as error:  # QGIS would drop it without a word
            text = tr("Installing the engine failed: {}.").format(error)
            self._outcome = Outcome(text=without_secrets(text))
        return bool(self._outcome.python)

    def finished(self, _successful: bool) -> None:
        log = str(log_file()) if log_file().is_file() else ""
        if self._outcome.python:
            set_engine_python("")
        self.ended.emit(replace(self._outcome, log=log))

    def _made(self) -> Outcome:
        chosen = self._plan or plan()
        if not chosen.possible:
            return Outcome(text=chosen.sentences[0], hint=" ".join(chosen.sentences[1:]))
        found = Build(chosen, self._source, self._tell, self.isCanceled).run()
        return Outcome(python=found.python, runs_on=found.runs_on)

    def _tell(self, text: str, done: int, total: int, remaining_s: float | None) -> None:
        if total:
            self.setProgress(100 * done / total)
        self.progressed.emit(text, done, total, remaining_s)
