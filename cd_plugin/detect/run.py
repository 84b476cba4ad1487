"""One run in the background, from the dialog's request to the layers in the project. Knows no widgets."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorFileWriter, QgsVectorFileWriterTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..wording import tr
from .estimate import remember_rate
from .request import AreaKind, DetectRequest, engine_arguments
from .results import add_results
from .task import DetectTask


class DetectRun(QObject):
    """Starts when made. Exactly one of `succeeded`, `failed` and `stopped` comes last."""

    progressed = pyqtSignal(int, int, object)
    """Windows done, windows in total, seconds left or None."""
    messaged = pyqtSignal(str, str)
    """"info" or "warning", and a sentence."""
    succeeded = pyqtSignal(dict, list)
    """The engine's result and the ids of the layers that were added, the map's first."""
    failed = pyqtSignal(str, str, str)
    """One sentence, a hint and the engine's log, the last two maybe ""."""
    stopped = pyqtSignal()

    def __init__(self, request: DetectRequest, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = tr("{} → {}").format(request.before.name(), request.after.name())
        self._request = request
        self._project = project
        self._layer_ids = request.before.id(), request.after.id()
        self._folder: tempfile.TemporaryDirectory | None = None
        self._task: DetectTask | None = None
        self._cancelled = False
        if request.area.kind is AreaKind.POLYGONS:
            self._write_area()
        else:
            self._detect(None)

    def cancel(self) -> None:
        self._cancelled = True
        if self._task is not None:
            self._task.cancel()

    def _write_area(self) -> None:
        """Save the area's polygons for the engine, as they are now: filtered, edited or only in memory."""
        self._folder = tempfile.TemporaryDirectory(prefix="deep_change_area_")
        area = self._request.area
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = "area"
        options.onlySelectedFeatures = area.selected_only
        options.skipAttributeCreation = True
        options.forceMulti = True
        file = str(Path(self._folder.name) / "area.gpkg")
        self._writer = QgsVectorFileWriterTask(area.polygons, file, options)
        self._writer.completed.connect(lambda written, _layer: self._detect(Path(written)))
        self._writer.errorOccurred.connect(self._area_failed)
        QgsApplication.taskManager().addTask(self._writer)

    def _area_failed(self, _code: int, text: str) -> None:
        self.failed.emit(tr("The polygons of the area could not be saved for the engine."), text, "")

    def _detect(self, area_file: Path | None) -> None:
        if self._cancelled:
            self.stopped.emit()
            return
        context = self._project.transformContext()
        arguments = engine_arguments(self._request, context, area_file)
        self._task = DetectTask(arguments, tr("Detect change: {}").format(self.title))
        self._task.progressed.connect(self.progressed)
        self._task.messaged.connect(self.messaged)
        self._task.succeeded.connect(self._succeed)
        self._task.failed.connect(self.failed)
        self._task.stopped.connect(self.stopped)
        QgsApplication.taskManager().addTask(self._task)

    def _succeed(self, result: dict) -> None:
        remember_rate(self._request.model.name, self._request.options.device, result)
        before, after = (self._project.mapLayer(layer_id) for layer_id in self._layer_ids)
        layers = add_results(result, before, after, self._project)
        self.succeeded.emit(result, [layer.id() for layer in layers if layer])
