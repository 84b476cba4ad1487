"""One run in the background, from the dialog's request to the layers in the project. Knows no widgets."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsFeatureRequest, QgsProject, QgsTask, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.contract.addresses import without_secrets
from ..layers.area_file import write_area
from ..layers.results import add_results
from ..wording import tr
from .estimate import remember_rate
from .request import AreaKind, ChosenArea, DetectRequest, engine_arguments
from .task import DetectTask


class DetectRun(QObject):
    """Begins with `start`. Exactly one of `succeeded`, `failed` and `stopped` comes last."""

    detecting = pyqtSignal(DetectTask)
    """The task that tells how far the detection is, before it begins."""
    succeeded = pyqtSignal(dict, list)
    """The engine's result and the ids of the layers that were added, the map's first."""
    failed = pyqtSignal(str, str, str)
    """One sentence, a hint and the engine's log, the last two maybe ""."""
    stopped = pyqtSignal()

    def __init__(self, request: DetectRequest, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = without_secrets(tr("{} → {}").format(request.before.name(), request.after.name()))
        self._request = request
        self._project = project
        self._layer_ids = request.before.id(), request.after.id()
        self._area_task: _AreaTask | None = None
        self._task: DetectTask | None = None
        self._cancelled = False

    @property
    def log(self) -> str:
        """What the engine has told of the run so far, and logged when it has ended; "" before it began."""
        told = self._task.log if self._task is not None else ""
        return f"{self.title}\n\n{told}" if told else ""

    def start(self) -> None:
        if self._request.area.kind is AreaKind.POLYGONS:
            self._write_area()
        else:
            self._detect(None)

    def cancel(self) -> None:
        self._cancelled = True
        for task in (self._area_task, self._task):
            if task is not None:
                task.cancel()

    def _write_area(self) -> None:
        self._area_task = _AreaTask(self._request.area)
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
        context = self._project.transformContext()
        arguments = engine_arguments(self._request, context, area_file)
        self._task = DetectTask(arguments, tr("Detect change: {}").format(self.title))
        self._task.succeeded.connect(self._succeed)
        self._task.failed.connect(self.failed)
        self._task.stopped.connect(self.stopped)
        self.detecting.emit(self._task)
        QgsApplication.taskManager().addTask(self._task)

    def _succeed(self, result: dict) -> None:
        remember_rate(self._request.model.name, self._request.options.device, result)
        before, after = (self._project.mapLayer(layer_id) for layer_id in self._layer_ids)
        layers = add_results(result, before, after, self._project)
        self.succeeded.emit(result, [layer.id() for layer in layers if layer])


class _AreaTask(QgsTask):
    """Saves an area's polygons for the engine, as they are now: filtered, edited or only in memory."""

    def __init__(self, area: ChosenArea) -> None:
        super().__init__(tr("Saving the area's polygons"))
        self.file: Path | None = None
        self.problem = ""
        self._source = QgsVectorLayerFeatureSource(area.polygons)
        self._features = QgsFeatureRequest()
        if area.selected_only:
            self._features.setFilterFids(area.polygons.selectedFeatureIds())
        self._crs = area.polygons.crs()
        self._name = area.polygons.name()

    def run(self) -> bool:
        try:
            self.file = write_area(self._source.getFeatures(self._features), self._crs)
        except OSError as error:
            self.problem = tr("The polygons of “{}” could not be saved for the engine: {}.").format(
                self._name, error
            )
            return False
        if self.file is None:
            self.problem = tr("“{}” holds no polygon; choose another area.").format(self._name)
        return self.file is not None
