"""One run in the background, from the dialog's request to the layers in the project. Knows no widgets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.contract.addresses import without_secrets
from ..layers.results import add_results
from ..wording import tr
from .area_task import AreaTask
from .estimate import rate_key, remember_rate
from .request import AreaKind, ChosenArea, DetectRequest, engine_arguments
from .task import DetectTask


class Run(QObject):
    """Begins with `start`. Exactly one of `succeeded`, `failed` and `stopped` comes last.

    Args:
        title: what is compared.
        area: of all that is compared.
        writes_area: whether the engine is given the area as a file.
    """

    detecting = pyqtSignal(DetectTask)
    """The task that tells how far the detection is, before it begins."""
    succeeded = pyqtSignal(dict, list)
    """The engine's result and the ids of the layers that were added, the map's first."""
    failed = pyqtSignal(str, str, str)
    """One sentence, a hint and the engine's log, the last two maybe ""."""
    stopped = pyqtSignal()

    def __init__(
        self, title: str, area: ChosenArea, writes_area: bool, project: QgsProject, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._area = area
        self._writes_area = writes_area
        self._project = project
        self._area_task: AreaTask | None = None
        self._task: DetectTask | None = None
        self._cancelled = False

    @property
    def log(self) -> str:
        """What the engine has told of the run so far, and logged when it has ended; "" before it began."""
        told = self._task.log if self._task is not None else ""
        return f"{self.title}\n\n{told}" if told else ""

    def arguments(self, area_file: Path | None) -> dict[str, Any]:
        """What the engine's detect job is given."""
        raise NotImplementedError

    def add(self, result: dict) -> list[QgsMapLayer]:
        """Add what the engine has made to the project."""
        raise NotImplementedError

    def start(self) -> None:
        if self._writes_area:
            self._write_area()
        else:
            self._detect(None)

    def cancel(self) -> None:
        self._cancelled = True
        for task in (self._area_task, self._task):
            if task is not None:
                task.cancel()

    def _write_area(self) -> None:
        self._area_task = AreaTask(self._area)
        self._area_task.taskCompleted.connect(self._area_saved)
        self._area_task.taskTerminated.connect(self._area_failed)
        QgsApplication.taskManager().addTask(self._area_task)

    def _area_saved(self) -> None:
        self._detect(self._area_task.file)

    def _area_failed(self) -> None:
        if self._cancelled:
            self.stopped.emit()
        else:
            self.failed.emit(self._area_task.problem, "", "")

    def _detect(self, area_file: Path | None) -> None:
        if self._cancelled:
            self.stopped.emit()
            return
        self._task = DetectTask(self.arguments(area_file), tr("Detect change: {}").format(self.title))
        self._task.succeeded.connect(self._succeed)
        self._task.failed.connect(self.failed)
        self._task.stopped.connect(self.stopped)
        self.detecting.emit(self._task)
        QgsApplication.taskManager().addTask(self._task)

    def _succeed(self, result: dict) -> None:
        layers = self.add(result)
        self.succeeded.emit(result, [layer.id() for layer in layers])


class DetectRun(Run):
    """The run that a request describes, whose layers may be removed meanwhile."""

    def __init__(self, request: DetectRequest, project: QgsProject, parent: QObject | None = None) -> None:
        title = without_secrets(tr("{} → {}").format(request.before.name(), request.after.name()))
        writes_area = request.area.kind is AreaKind.POLYGONS
        super().__init__(title, request.area, writes_area, project, parent)
        self._arguments = engine_arguments(request, project.transformContext())
        self._rate_key = rate_key(request)
        self._layer_ids = request.before.id(), request.after.id()

    def arguments(self, area_file: Path | None) -> dict[str, Any]:
        return self._arguments if area_file is None else {**self._arguments, "area": str(area_file)}

    def add(self, result: dict) -> list[QgsMapLayer]:
        remember_rate(self._rate_key, result)
        before, after = (self._project.mapLayer(layer_id) for layer_id in self._layer_ids)
        return [layer for layer in add_results(result, before, after, self._project) if layer]
