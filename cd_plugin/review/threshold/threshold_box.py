"""Threshold and minimum area of a review: map and polygons follow at once, and after a pause the pending
polygons are made anew from the map. What was decided stays."""

from __future__ import annotations

import numpy as np
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsTask
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import QSignalBlocker, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QWidget

from ....engine.contract.change_polygons import PENDING
from ....engine.contract.levels import DEFAULT_THRESHOLD, LEVELS
from ....engine.contract.provenance import Provenance
from ...layers.provenance import read_provenance
from ...layers.styles import show_from
from ...widgets.area_field import AreaField
from ...widgets.rows import stack
from ...wording import count, tr
from ..origin.change_map import map_of, shown_map
from ..records.record import Record
from ..records.records import Records
from .histogram import BINS, COLOURS, ProbabilityHistogram
from .live_style import hide_pending_below, show_all_pending
from .rebuild import Rebuild, rebuild

PAUSE_MS = 600
SHOWN_WITHIN_MS = 200
"""Of a decision; not at once, as the next key must not wait for thousands of polygons to be counted."""
THRESHOLD_PROPERTY = "deep_change_detection/threshold"
AREA_PROPERTY = "deep_change_detection/min_area"
"""What the pending polygons were last made with, kept with the layer in the project."""


class ThresholdBox(QWidget):
    """A histogram with the threshold as a line, the minimum area, and how many polygons are left by them."""

    threshold_moved = pyqtSignal(float)
    """It is here now, 0 to 1: moved by the user, or that of another review."""

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._records: Records | None = None
        self._map: str | None = None
        self._polygons: dict[int, Record] = {}
        self._made_with = (DEFAULT_THRESHOLD, 0.0)
        self._rebuilding: Rebuild | None = None
        self._counting: CountPixels | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._show_soon = QTimer(self, singleShot=True, interval=SHOWN_WITHIN_MS)
        self._show_soon.timeout.connect(self._show_polygons)
        self._make_fields()
        self._pause.timeout.connect(self._rebuild)
        self.histogram.moved.connect(self.set_threshold)
        self.threshold.valueChanged.connect(self.set_threshold)
        self.min_area.valueChanged.connect(self._move)
        self.set_records(None)

    def set_records(self, records: Records | None) -> None:
        """The review whose polygons are shown, or None while there is none."""
        self._stop()
        if self._records is not None:
            self._records.changed.disconnect(self._take_changes)
            self._records.structure_changed.disconnect(self._read_all)
        if records is not None and records.is_sample:
            records = None
        self._records = records
        self._map = None
        if records is not None:
            records.changed.connect(self._take_changes)
            records.structure_changed.connect(self._read_all)
            self._map = map_of(records.layer, self._project)
            self._made_with = self._remembered()
        self._show_values(*self._made_with)
        for field in (self.histogram, self.threshold, self.min_area):
            field.setEnabled(self._map is not None)
        self._count_pixels()
        self._read_all()
        if records is not None:
            self.threshold_moved.emit(self.histogram.threshold)

    def set_threshold(self, threshold: float) -> None:
        """Move the threshold, as the line or the number field does."""
        self._show_values(threshold, self.min_area.value())
        self._move()

    def _make_fields(self) -> None:
        self.histogram = ProbabilityHistogram()
        self.threshold, self.min_area = QgsDoubleSpinBox(), AreaField()
        self.threshold.setRange(0, 1)
        self.threshold.setSingleStep(0.01)
        for field in (self.threshold, self.min_area):
            field.setShowClearButton(False)
            field.setKeyboardTracking(False)
        self.remaining = QLabel()
        self.remaining.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("&Threshold"), self.threshold)
        form.addRow(tr("Minimum &area"), self.min_area)
        stack(self, self.histogram, form, self.remaining)

    def _remembered(self) -> tuple[float, float]:
        """With what the pending polygons were made: by this box before, else by the map's own run."""
        layer = self._records.layer
        first = read_provenance(self._map) if self._map else Provenance()
        threshold = layer.customProperty(THRESHOLD_PROPERTY, first.threshold)
        min_area = layer.customProperty(AREA_PROPERTY, first.min_area)
        self.min_area.make_room(float(min_area))
        return float(threshold), round(float(min_area), self.min_area.decimals())

    def _show_values(self, threshold: float, min_area: float) -> None:
        self.histogram.set_threshold(threshold)
        for field, value in ((self.threshold, threshold), (self.min_area, min_area)):
            with QSignalBlocker(field):
                field.setValue(value)

    def _move(self, *_value: float) -> None:
        """Restyle at once, and make the polygons anew when nothing has moved for a while."""
        if self._records is None or self._map is None:
            return
        self._stop()
        threshold, min_area = self._wanted()
        layer = shown_map(self._map, self._project)
        if layer is not None:
            show_from(layer, threshold)
        hide_pending_below(self._records.layer, threshold, min_area)
        self._pause.start()
        self._show_remaining()
        self.threshold_moved.emit(threshold)

    def _wanted(self) -> tuple[float, float]:
        return self.histogram.threshold, self.min_area.value()

    def _rebuild(self) -> None:
        if self._wanted() == self._made_with:
            self._settle()
            return
        wanted = self._wanted()
        job = self._rebuilding = rebuild(self._records, self._map, *wanted)
        job.succeeded.connect(lambda: self._take_rebuilt(job, wanted))
        job.failed.connect(lambda text, hint, _log: self._give_up(job, f"{text} {hint}"))
        job.stopped.connect(lambda: self._give_up(job, tr("Cancelled; the polygons stay as they were.")))

    def _take_rebuilt(self, job: Rebuild, made_with: tuple[float, float]) -> None:
        if job is not self._rebuilding:
            return
        self._rebuilding = None
        self._made_with = made_with
        self._records.layer.setCustomProperty(THRESHOLD_PROPERTY, made_with[0])
        self._records.layer.setCustomProperty(AREA_PROPERTY, made_with[1])
        self._settle()

    def _settle(self) -> None:
        show_all_pending(self._records.layer)
        self._show_remaining()

    def _give_up(self, job: Rebuild, text: str) -> None:
        if job is self._rebuilding:
            self._rebuilding = None
            show_all_pending(self._records.layer)
            self.remaining.setText(text.strip())

    def _stop(self) -> None:
        self._pause.stop()
        if self._rebuilding is not None:
            self._rebuilding.cancel()
            self._rebuilding = None

    def _read_all(self) -> None:
        ids = self._records.ids() if self._records is not None else []
        self._polygons = {polygon: self._records.get(polygon) for polygon in ids}
        self._show_polygons()

    def _take_changes(self, ids: list[int]) -> None:
        for polygon in ids:
            if polygon in self._records:
                self._polygons[polygon] = self._records.get(polygon)
            else:
                self._polygons.pop(polygon, None)
        if not self._show_soon.isActive():
            self._show_soon.start()

    def _show_polygons(self) -> None:
        by_status: dict[str, list[float]] = {status: [] for status in COLOURS}
        for record in self._polygons.values():
            if record.probability is not None and record.status in by_status:
                by_status[record.status].append(record.probability)
        self.histogram.set_polygons(by_status)
        self._show_remaining()

    def _show_remaining(self) -> None:
        self.remaining.setText(self._remaining_text())

    def _remaining_text(self) -> str:
        if self._records is None:
            return ""
        if self._map is None:
            return tr("The change map of these polygons was not found; add it to their layer group.")
        pending = [record for record in self._polygons.values() if record.status == PENDING]
        threshold, min_area = self._wanted()
        if (threshold, min_area) == self._made_with:
            return tr("{} pending polygons").format(count(len(pending)))
        if threshold < self._made_with[0] or min_area < self._made_with[1]:
            return tr("More polygons are looked for on the map…")
        left = sum(
            (record.probability_max or 1) >= threshold and (record.area_m2 or min_area) >= min_area
            for record in pending
        )
        return tr("About {} of {} pending polygons remain").format(count(left), count(len(pending)))

    def _count_pixels(self) -> None:
        self.histogram.set_pixels(np.zeros(BINS))
        self._counting = None
        if self._map is not None:
            self._counting = CountPixels(self._map)
            self._counting.counted.connect(self._take_pixels)
            QgsApplication.taskManager().addTask(self._counting)

    def _take_pixels(self, path: str, counts: np.ndarray) -> None:
        if path == self._map:
            self.histogram.set_pixels(counts)


class CountPixels(QgsTask):
    """Counts a map's pixels by probability, from its overviews where it has some."""

    counted = pyqtSignal(str, object)
    """The map's file, and pixels in each of `BINS` equal parts of 0 to 1."""

    def __init__(self, path: str) -> None:
        super().__init__(tr("Count the probabilities of the map"), QgsTask.Flag.CanCancel)
        self._path = path
        self._counts: np.ndarray | None = None

    def run(self) -> bool:
        try:
            dataset = gdal.Open(self._path)
            levels = dataset.GetRasterBand(1).GetHistogram(-0.5, LEVELS + 0.5, LEVELS + 1, 0, 1)
            bins = np.minimum(np.arange(LEVELS + 1) * BINS // LEVELS, BINS - 1)
            self._counts = np.bincount(bins, levels, BINS)
        except (RuntimeError, AttributeError):  # the file has gone: the picture does without
            return False
        return True

    def finished(self, successful: bool) -> None:
        if successful:
            self.counted.emit(self._path, self._counts)
