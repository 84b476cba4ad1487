"""Runs one detection in the background of QGIS, visible and cancellable in its task bar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..engine_client.protocol import EngineCancelled, EngineFailure, EngineProcess, Event
from ..engine_client.python import EnginePythonNotFound, find_engine_python
from ..wording import tr


class DetectTask(QgsTask):
    """The engine's `detect` job with these arguments, named as its options.

    It touches files only, so that layers may be changed or removed meanwhile. Its signals reach the thread of
    their receiver; exactly one of `succeeded`, `failed` and `stopped` comes last, in the main thread.
    """

    progressed = pyqtSignal(int, int, object)
    """Windows done, windows in total, seconds left (None while that is unknown)."""
    messaged = pyqtSignal(str, str)
    """"info" or "warning", and a sentence."""
    succeeded = pyqtSignal(dict)
    """The engine's result: paths, counts, device, model, threshold."""
    failed = pyqtSignal(str, str, str)
    """One sentence, a hint (may be ""), and what the engine logged last (may be "")."""
    stopped = pyqtSignal()
    """Cancelled; what was done is kept for the next run with the same output."""

    def __init__(self, arguments: Mapping[str, Any], description: str = "") -> None:
        super().__init__(description or tr("Detect change"), QgsTask.Flag.CanCancel)
        self._arguments = dict(arguments)
        self._result: dict[str, Any] | None = None
        self._failure: tuple[str, str, str] | None = None

    def run(self) -> bool:
        try:
            python = find_engine_python()
            with EngineProcess(python.path) as engine:
                self._result = engine.run("detect", self._arguments, self._on_event, self.isCanceled)
        except EngineCancelled:
            return False
        except EnginePythonNotFound as error:
            self._failure = (error.text, error.hint, "")
        except EngineFailure as error:
            self._failure = (error.text, error.hint, error.details)
        except Exception as error:  # QGIS would drop it without a word
            self._failure = (tr("Detecting change failed: {}.").format(error), "", repr(error))
        return self._result is not None

    def finished(self, _successful: bool) -> None:
        if self._failure is not None:
            self.failed.emit(*self._failure)
        elif self._result is not None:
            self.succeeded.emit(self._result)
        else:
            self.stopped.emit()

    def _on_event(self, event: Event) -> None:
        if event["event"] == "progress":
            done, total = event["done"], event["total"]
            self.setProgress(100 * done / max(total, 1))
            self.progressed.emit(done, total, event.get("remaining_s"))
        elif event["event"] == "message":
            self.messaged.emit(event["level"], event["text"])
