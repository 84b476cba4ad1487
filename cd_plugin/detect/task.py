"""Runs one detection in the background of QGIS."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal

from ..engine_client.engine_task import EngineTask
from ..engine_client.option_words import in_qgis, unit_text
from ..engine_client.protocol import EngineProcess, Event
from ..wording import count, tr


class DetectTask(EngineTask):
    """The engine's `detect` job with these arguments, named as its options; its result is the engine's.

    It touches files only, so that layers may be changed or removed meanwhile. What was done when it was
    cancelled is kept for the next run with the same output.
    """

    progressed = pyqtSignal(int, int, object)
    """Windows done, windows in total, seconds left (None while that is unknown)."""
    messaged = pyqtSignal(str, str)
    """"info" or "warning", and a sentence."""

    def __init__(self, arguments: Mapping[str, Any], description: str = "") -> None:
        super().__init__(description or tr("Detect change"), tr("Detecting change failed: {}."))
        self._arguments = dict(arguments)
        self._told: list[str] = []

    @property
    def log(self) -> str:
        """What the engine has told of the run, each with its time of day, and what it logged besides."""
        return "\n".join(filter(None, (*self._told, self.engine_log)))

    def work(self, engine: EngineProcess) -> dict[str, Any]:
        return engine.run("detect", self._arguments, self._on_event, self.isCanceled)

    def in_qgis(self, text: str) -> str:
        return in_qgis(text, tr("Detect change"))

    def _on_event(self, event: Event) -> None:
        if event["event"] == "started":
            self._note(
                tr("{} {} on {}").format(count(event["total"]), unit_text(event["unit"]), event["device"])
            )
        elif event["event"] == "progress":
            done, total = event["done"], event["total"]
            self.setProgress(100 * done / max(total, 1))
            self.progressed.emit(done, total, event.get("remaining_s"))
        elif event["event"] == "message":
            text = self.in_qgis(event["text"])
            self._note(tr("Warning: {}").format(text) if event["level"] == "warning" else text)
            self.messaged.emit(event["level"], text)

    def _note(self, text: str) -> None:
        self._told.append(f"{datetime.now():%H:%M:%S}  {text}")
