"""Has the engine make a preview's map."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..engine_client.engine_task import EngineTask
from ..engine_client.option_words import in_qgis
from ..engine_client.protocol import EngineFailure, EngineProcess, Event
from ..engine_client.python import find_engine_python
from ..engine_client.quiet import quiet_flags
from ..engine_client.warm import WarmEngine
from ..wording import tr
from .area_task import AreaTask

SILENT_S = 60.0
"""An engine that measures or computes is heard of every few seconds."""


class PreviewTask(EngineTask):
    """The engine's `detect` job for a part of the map.

    Args:
        area: saves the area that bounds the run, if its polygons do.
    """

    measuring = pyqtSignal(str)
    """What the engine does before it computes."""

    def __init__(self, arguments: Mapping[str, Any], area: AreaTask | None, warm: WarmEngine) -> None:
        super().__init__(tr("Preview of change"), tr("The preview failed: {}."), quiet_flags())
        self._arguments = dict(arguments)
        self._area = area
        self.warm = warm
        self.is_measuring = True
        """The engine has not begun to compute."""

    def work(self, engine: EngineProcess) -> dict[str, Any]:
        if self._area is not None:
            if not self._area.run():
                raise EngineFailure(self._area.problem, "input")
            self._arguments["area"] = str(self._area.file)
        return engine.run("detect", self._arguments, self._on_event, self.isCanceled, SILENT_S)

    def in_qgis(self, text: str) -> str:
        return in_qgis(text, tr("Detect change"))

    def _on_event(self, event: Event) -> None:
        if event["event"] == "started":
            self.is_measuring = False
        elif event["event"] == "message" and event["level"] == "info":
            self.measuring.emit(self.in_qgis(event["text"]))


class LoadTask(QgsTask):
    """Has an engine stand by with all loaded that detection needs. Where that fails, a job says why."""

    def __init__(self, warm: WarmEngine) -> None:
        super().__init__(tr("Start the engine"), quiet_flags())
        self._warm = warm

    def run(self) -> bool:
        with contextlib.suppress(EngineFailure):
            self._warm.start(find_engine_python().path)
        return True
