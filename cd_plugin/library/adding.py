"""Adds a file to the user's models in the background: copies a model, or has the engine import weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.contract.card import Card
from ...engine.contract.model_file import UnusableModel
from ..engine_client.engine_task import EngineTask
from ..engine_client.option_words import in_qgis
from ..engine_client.protocol import EngineProcess
from ..wording import count, tr
from .files import CopyCancelled, LibraryFailure, copy_model

Arguments = dict[str, Any]


class Adding(QObject):
    """One file at a time; exactly one of its signals ends each."""

    added = pyqtSignal(str, str)
    """The model file, and what the user is to know of it (may be "")."""
    failed = pyqtSignal(str)
    """A sentence."""
    stopped = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: _CopyModel | _ImportWeights | None = None

    @property
    def is_running(self) -> bool:
        return self._task is not None

    def copy(self, source: Path, card: Card) -> None:
        self._start(_CopyModel(source, card))

    def import_weights(self, arguments: Arguments) -> None:
        """Args: of the engine's command."""
        self._start(_ImportWeights(arguments))

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _start(self, task: _CopyModel | _ImportWeights) -> None:
        self._task = task
        task.succeeded.connect(self._take)
        task.failed.connect(self._fail)
        task.stopped.connect(self._stop)
        QgsApplication.taskManager().addTask(task)

    def _take(self, file_and_told: tuple[str, str]) -> None:
        self._task = None
        self.added.emit(*file_and_told)

    def _fail(self, text: str, hint: str = "", _logged: str = "") -> None:
        self._task = None
        self.failed.emit(f"{text} {hint}".strip())

    def _stop(self) -> None:
        self._task = None
        self.stopped.emit()


class _CopyModel(QgsTask):
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(str)
    stopped = pyqtSignal()

    def __init__(self, source: Path, card: Card) -> None:
        super().__init__(tr("Add the model {}").format(card.title), QgsTask.Flag.CanCancel)
        self._source, self._card = source, card
        self._copy: tuple[Path, str] | None = None
        self._failure = ""

    def run(self) -> bool:
        try:
            self._copy = copy_model(self._source, self._card, self.isCanceled)
        except CopyCancelled:
            return False
        except UnusableModel as error:
            self._failure = error.text
        except LibraryFailure as error:
            self._failure = str(error)
        except Exception as error:  # QGIS would drop it without a word
            self._failure = tr("Adding the model failed: {}.").format(error)
        return not self._failure

    def finished(self, _successful: bool) -> None:
        if self._failure:
            self.failed.emit(self._failure)
        elif self._copy is not None:
            place, name = self._copy
            text = tr("Another model is named {}, so this one is called {}.").format(self._card.name, name)
            self.succeeded.emit((str(place), "" if name == self._card.name else text))
        else:
            self.stopped.emit()


class _ImportWeights(EngineTask):
    def __init__(self, arguments: Arguments) -> None:
        title = tr("Import {}").format(Path(arguments["checkpoint"]).name)
        super().__init__(title, tr("Importing the weights failed: {}."))
        self._arguments = arguments

    def work(self, engine: EngineProcess) -> tuple[str, str]:
        told: list[str] = []

        def listen(event: Arguments) -> None:
            if event["event"] == "message":
                told.append(self.in_qgis(event["text"]))

        done = engine.run("import-weights", self._arguments, listen, self.isCanceled)
        found = tr("Its network is {}, of {} parameters.").format(done["network"], count(done["parameters"]))
        return done["model"], " ".join([found, *told])

    def in_qgis(self, text: str) -> str:
        return in_qgis(text, labels={"network": tr("Network")})
