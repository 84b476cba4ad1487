"""The threshold and minimum area of one result, whoever shows and moves them: map and polygons follow at
once, and when nothing moves any more the pending polygons are made anew. What was decided stays."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ....engine.contract.provenance import Provenance
from ...layers.provenance import read_provenance
from ...layers.styles import renew_legend, show_from
from ...widgets.focus import kept_focus
from ...wording import tr
from ..origin.change_map import map_of, shown_map
from ..records.background_step import BackgroundStep
from ..records.geopackage import ReviewError
from ..records.records import Records
from ..records.reviewer import reviewer_name
from .live_style import hide_pending_below, show_all_pending
from .rebuild import rebuild

PAUSE_MS = 600
THRESHOLD_PROPERTY = "deep_change_detection/threshold"
AREA_PROPERTY = "deep_change_detection/min_area"
"""What the pending polygons were last made with, kept with the layer in the project."""


class Thresholding(QObject):
    """One for each layer, which it lives and dies with: see `thresholding_of`.

    Attributes:
        layer: the change polygons, or a map whose polygons are not in the project.
        map_path: the map's file; None where it was not found, and nothing can be moved.
        threshold: 0 to 1.
        min_area: in m².
        made_with: both, as the polygons are made now.
    """

    moved = pyqtSignal()
    """Threshold or minimum area are others now."""
    settled = pyqtSignal()
    """The polygons are those of `threshold` and `min_area`."""
    failed = pyqtSignal(str)
    """They could not be made anew, for the reason in this sentence; all is as it was before."""

    def __init__(self, layer: QgsMapLayer, project: QgsProject) -> None:
        super().__init__(layer)
        self.layer = layer
        self.map_path: str | None = None
        self._project = project
        self._records: Records | None = None
        self._rebuilding: BackgroundStep | None = None
        self._is_held = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._rebuild)
        layer.willBeDeleted.connect(self.stop)
        self.threshold, self.min_area = self.made_with = self._remembered()

    @property
    def polygons(self) -> QgsVectorLayer | None:
        return self.layer if isinstance(self.layer, QgsVectorLayer) else None

    @property
    def is_settled(self) -> bool:
        return (self.threshold, self.min_area) == self.made_with

    def look_for_map(self) -> None:
        """Find the map, which may have come or gone."""
        path = self.layer.source() if self.polygons is None else map_of(self.layer, self._project)
        if path != self.map_path:
            self.map_path = path
            self.threshold, self.min_area = self.made_with = self._remembered()

    def lend(self, records: Records | None) -> None:
        """Make polygons anew by the records of a review that goes on; None when it ends."""
        if self._records is not None and self._rebuilding is not None:
            self.stop()
            self._pause.start(0)
        self._records = records

    def set_threshold(self, threshold: float) -> None:
        self._move(threshold, self.min_area)

    def set_min_area(self, min_area: float) -> None:
        self._move(self.threshold, min_area)

    def hold(self) -> None:
        """Make nothing anew until `let_go`, while a mouse may move it on."""
        self._is_held = True
        self._pause.stop()

    def let_go(self) -> None:
        if self._is_held:
            self._is_held = False
            self._pause.start(0)

    def stop(self) -> None:
        """Leave the polygons as they are."""
        self._pause.stop()
        job, self._rebuilding = self._rebuilding, None
        if job is not None:
            job.cancel()  # one that has not begun tells at once that it has stopped

    def _remembered(self) -> tuple[float, float]:
        """With what the pending polygons were made: here before, else by the map's own run."""
        first = read_provenance(self.map_path) if self.map_path else Provenance()
        return (
            float(self.layer.customProperty(THRESHOLD_PROPERTY, first.threshold)),
            float(self.layer.customProperty(AREA_PROPERTY, first.min_area)),
        )

    def _move(self, threshold: float, min_area: float) -> None:
        if self.map_path is None:
            return
        self.stop()
        self.threshold, self.min_area = threshold, min_area
        self._show()
        if not self._is_held:
            self._pause.start(PAUSE_MS)
        self.moved.emit()

    def _show(self) -> None:
        """Restyle map and polygons, which is done at once."""
        map_layer = shown_map(self.map_path, self._project)
        if map_layer is not None:
            show_from(map_layer, self.threshold)
        if self.polygons is not None:
            hide_pending_below(self.polygons, self.threshold, self.min_area)

    def _rebuild(self) -> None:
        wanted = self.threshold, self.min_area
        if self.is_settled or self.polygons is None:
            self._settle(wanted)
            return
        try:
            records = self._records or Records(self.polygons, reviewer_name(), self, reads_at_once=False)
        except ReviewError as error:
            self._give_up(error.text)
            return
        job = self._rebuilding = rebuild(records, self.map_path, *wanted)
        job.succeeded.connect(lambda _changed: self._take_rebuilt(job, wanted))
        job.failed.connect(lambda text, hint, _log: self._take_failure(job, f"{text} {hint}".strip()))
        cancelled = tr("Cancelled; the polygons stay as they were.")
        job.stopped.connect(lambda: self._take_failure(job, cancelled))
        if records is not self._records:
            for ended in (job.succeeded, job.failed, job.stopped):
                ended.connect(records.deleteLater)

    def _take_rebuilt(self, job: BackgroundStep, made_with: tuple[float, float]) -> None:
        if job is self._rebuilding:
            self._rebuilding = None
            self._settle(made_with)
        else:  # it was too late to stop it
            self._remember(made_with)

    def _take_failure(self, job: BackgroundStep, text: str) -> None:
        if job is self._rebuilding:
            self._rebuilding = None
            self._give_up(text)

    def _remember(self, made_with: tuple[float, float]) -> None:
        if made_with != self.made_with:
            self.made_with = made_with
            self.layer.setCustomProperty(THRESHOLD_PROPERTY, made_with[0])
            self.layer.setCustomProperty(AREA_PROPERTY, made_with[1])

    def _settle(self, made_with: tuple[float, float]) -> None:
        self._remember(made_with)
        self._show_settled()
        self.settled.emit()

    def _give_up(self, text: str) -> None:
        self.threshold, self.min_area = self.made_with
        self._show()
        self._show_settled()
        self.moved.emit()
        self.failed.emit(text)

    def _show_settled(self) -> None:
        if self.polygons is not None:
            show_all_pending(self.polygons)
        map_layer = shown_map(self.map_path, self._project)
        if map_layer is not None:
            with kept_focus():
                renew_legend(map_layer)


def thresholding_of(layer: QgsMapLayer, project: QgsProject) -> Thresholding:
    """Of change polygons, or of a map that has none in the project; one and the same for all who ask."""
    found = layer.findChild(Thresholding) or Thresholding(layer, project)
    found.look_for_map()
    return found
