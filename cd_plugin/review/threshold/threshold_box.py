"""Threshold and minimum area in the review dock, over a picture of how probable the changes are."""

from __future__ import annotations

import numpy as np
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSignalBlocker, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QWidget

from ....engine.contract.change_polygons import PENDING
from ....engine.contract.levels import LEVELS
from ...widgets.rows import stack
from ...wording import count, tr
from ..records.records import Records
from .fields import min_area_field, threshold_field
from .histogram import BINS, COLOURS, ProbabilityHistogram
from .thresholding import Thresholding, thresholding_of

SHOWN_WITHIN_MS = 200
"""Of a decision; not at once, as the next key must not wait for thousands of polygons to be counted."""


class ThresholdBox(QWidget):
    """A histogram with the threshold as a line, the minimum area, and how many polygons are left by them."""

    threshold_moved = pyqtSignal(float)
    """It is here now, 0 to 1: moved by the user, here or in the legend, or that of another review."""

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._records: Records | None = None
        self._thresholding: Thresholding | None = None
        self._counting: CountPixels | None = None
        self._show_soon = QTimer(self, singleShot=True, interval=SHOWN_WITHIN_MS)
        self._show_soon.timeout.connect(self._show_polygons)
        self._make_fields()
        self.set_records(None)

    def set_records(self, records: Records | None) -> None:
        """The review whose polygons are shown, or None while there is none."""
        if self._records is not None:
            self._leave()
        if records is not None and not records.is_sample:
            self._join(records)
        for field in (self.histogram, self.threshold, self.min_area):
            field.setEnabled(self._map is not None)
        self._count_pixels()
        self._show_polygons()
        if self._thresholding is not None:
            self._show_moved()

    def set_threshold(self, threshold: float) -> None:
        """Move the threshold, as the line or the number field does."""
        if self._thresholding is not None:
            self._thresholding.set_threshold(threshold)

    @property
    def _map(self) -> str | None:
        return self._thresholding.map_path if self._thresholding is not None else None

    def _make_fields(self) -> None:
        self.histogram = ProbabilityHistogram()
        self.threshold, self.min_area = threshold_field(), min_area_field()
        self.remaining = QLabel()
        self.remaining.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("&Threshold"), self.threshold)
        form.addRow(tr("Minimum &area"), self.min_area)
        stack(self, self.histogram, form, self.remaining)
        self.histogram.moved.connect(self.set_threshold)
        self.threshold.valueChanged.connect(self.set_threshold)
        self.min_area.valueChanged.connect(self._set_min_area)

    def _join(self, records: Records) -> None:
        self._records = records
        self._thresholding = moved = thresholding_of(records.layer, self._project)
        moved.lend(records)
        moved.moved.connect(self._show_moved)
        moved.settled.connect(self._show_remaining)
        moved.failed.connect(self.remaining.setText)
        self.histogram.grasped.connect(moved.hold)
        self.histogram.let_go.connect(moved.let_go)
        records.changed.connect(self._follow)

    def _leave(self) -> None:
        moved, records = self._thresholding, self._records
        records.changed.disconnect(self._follow)
        if not sip.isdeleted(moved):
            moved.moved.disconnect(self._show_moved)
            moved.settled.disconnect(self._show_remaining)
            moved.failed.disconnect(self.remaining.setText)
            self.histogram.grasped.disconnect(moved.hold)
            self.histogram.let_go.disconnect(moved.let_go)
            moved.let_go()
            moved.lend(None)
        self._records = self._thresholding = None

    def _set_min_area(self, min_area: float) -> None:
        if self._thresholding is not None:
            self._thresholding.set_min_area(min_area)

    def _show_moved(self) -> None:
        threshold, min_area = self._thresholding.threshold, self._thresholding.min_area
        self.histogram.set_threshold(threshold)
        self.min_area.make_room(min_area)
        for field, value in ((self.threshold, threshold), (self.min_area, min_area)):
            with QSignalBlocker(field):
                field.setValue(value)
        self._show_remaining()
        self.threshold_moved.emit(threshold)

    def _follow(self, _ids: list[int]) -> None:
        if not self._show_soon.isActive():
            self._show_soon.start()

    def _show_polygons(self) -> None:
        by_status: dict[str, list[float]] = {status: [] for status in COLOURS}
        for record in self._records.all() if self._records is not None else ():
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
        pending = [record for record in self._records.all() if record.status == PENDING]
        moved = self._thresholding
        threshold, min_area = moved.threshold, moved.min_area
        if moved.is_settled:
            return tr("{} pending polygons").format(count(len(pending)))
        if threshold < moved.made_with[0] or min_area < moved.made_with[1]:
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
