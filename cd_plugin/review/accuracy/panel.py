"""The accuracy part of the review dock: plan a sample, draw it, have it judged, write the report."""

from __future__ import annotations

import secrets
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgsDoubleSpinBox, QgsFileWidget, QgsMapLayerComboBox, QgsSpinBox
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QFormLayout, QLabel, QPushButton, QWidget

from ....engine.contract.levels import DEFAULT_THRESHOLD
from ...layers.output_names import free_name, typed_path, with_ending
from ...layers.provenance import read_provenance
from ...layers.sources import is_change_map, layer_file
from ...widgets.flow_layout import flow
from ...widgets.rows import stack
from ...widgets.threshold_field import ThresholdField
from ...wording import count, percent_text, rough_duration, tr
from ..records.geopackage import ReviewError
from ..records.layer_kinds import is_sample
from .estimation import Accuracy, TooFewSamplesError
from .report import write_report
from .sample_layer import open_sample, read_sample
from .sample_size import advised_total, allocated
from .sampling import CHANGE, NO_CHANGE, Assessed, Strata
from .tasks import CountStrata, DrawSample, MapTask

MOST_SAMPLES = 100_000
WANTED_ERROR = 0.015
"""Standard error of overall accuracy that the advice aims at."""
EXPECTED_RIGHT_WITHOUT_CHANGE = 0.98
SECONDS_EACH = 5


class AccuracyPanel(QWidget):
    """How good is the map? Answered by judging random pixels of it without knowing what it says of them."""

    review_requested = pyqtSignal(object)
    """A sample's layer (`QgsVectorLayer`), in the project: walk it with the review's keys."""
    report_written = pyqtSignal(str)
    """The HTML file; the CSV file lies beside it."""

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._polygons: tuple[str, str] | None = None
        self._strata: Strata | None = None
        self._counting: CountStrata | None = None
        self._drawing: DrawSample | None = None
        self._sample: QgsVectorLayer | None = None
        self._make_fields()
        self._lay_out()
        self._connect()
        self._list_maps()
        self.refresh()

    def set_change_layer(self, layer: QgsVectorLayer | None) -> None:
        """The change polygons under review: with them the reviewed result can be assessed."""
        if is_sample(layer):
            self.use_sample(layer)
            return
        parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()) if layer else {}
        path = parts.get("path") or ""
        self._polygons = (path, parts.get("layerName") or Path(path).stem) if Path(path).is_file() else None
        self.basis.model().item(1).setEnabled(self._polygons is not None)
        if self._polygons is None:
            self.basis.setCurrentIndex(0)
        self._forget_strata()

    def use_sample(self, layer: QgsVectorLayer) -> None:
        """Go on with this sample."""
        if self._sample is layer:
            return
        if self._sample is not None:
            self._sample.willBeDeleted.disconnect(self._forget_sample)
            self._sample.dataChanged.disconnect(self.refresh)
            self._sample.afterCommitChanges.disconnect(self.refresh)
        self._sample = layer
        layer.willBeDeleted.connect(self._forget_sample)
        layer.dataChanged.connect(self.refresh)
        layer.afterCommitChanges.connect(self.refresh)
        self.refresh()

    def measure(self) -> None:
        """Measure the map in the background and advise how many samples to judge."""
        assessed = self._assessed()
        if assessed is None or self._counting is not None:
            return
        self._counting = CountStrata(assessed)
        self._counting.succeeded.connect(self._take_strata)
        self._counting.ended.connect(self._counting_ended)
        self._begin(self._counting)

    def draw(self) -> None:
        """Draw the sample in the background, add it to the project and ask for its review."""
        assessed = self._assessed()
        if assessed is None or self._strata is None or self._drawing is not None:
            return
        counts = [self.change_count.value(), self.no_change_count.value()]
        proposed = self._proposed_file(assessed)
        path = with_ending(typed_path(self.file.filePath(), proposed.parent) or proposed, ".gpkg")
        self._drawing = DrawSample(assessed, self._strata, counts, secrets.randbelow(2**31), path)
        self._drawing.succeeded.connect(self._take_sample)
        self._drawing.ended.connect(self._drawing_ended)
        self._begin(self._drawing)

    def write_report(self, path: Path) -> Accuracy | None:
        """Write the report of the current sample; None with a sentence in the panel where that fails."""
        try:
            sample = read_sample(layer_file(self._sample))
            accuracy = write_report(sample, path, Path(sample.assessed.map_path).name)
        except TooFewSamplesError as error:
            stratum = tr("change") if error.index == CHANGE else tr("no change")
            self._show_failure(
                tr("Judge at least two pixels that the map shows as {} first.").format(stratum)
            )
            return None
        except ReviewError as error:
            self._show_failure(error.text)
            return None
        except OSError as error:
            self._show_failure(tr("The report cannot be written: {}.").format(error))
            return None
        self.report_written.emit(str(path))
        return accuracy

    def _make_fields(self) -> None:
        self.map = QgsMapLayerComboBox()
        self.map.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.map.setMinimumContentsLength(8)
        self.map.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.basis = QComboBox()
        self.basis.addItems([tr("Probability from the threshold up"), tr("Polygons but the rejected ones")])
        self.basis.model().item(1).setEnabled(False)
        self.threshold = ThresholdField()
        self.threshold.setSingleStep(0.05)
        self.threshold.setValue(DEFAULT_THRESHOLD)
        self.expected = QgsDoubleSpinBox()
        self.expected.setRange(0.05, 0.99)
        self.expected.setSingleStep(0.05)
        self.expected.setValue(0.8)
        self.expected.setToolTip(tr("How much of the change on the map you expect to be real"))
        self.measure_button = QPushButton(tr("&Measure the map"))
        self.change_count, self.no_change_count = _count_box(), _count_box()
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoPackage (*.gpkg)")
        self.file.setConfirmOverwrite(False)
        self.draw_button = QPushButton(tr("&Draw the sample"))
        self.open_button = QPushButton(tr("&Open a sample…"))
        self.review_button = QPushButton(tr("&Judge it"))
        self.report_button = QPushButton(tr("Write the &report…"))
        self.notice, self.state = QLabel(), QLabel()
        for label in (self.notice, self.state):
            label.setWordWrap(True)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Map"), self.map)
        form.addRow(tr("Change is"), self.basis)
        form.addRow(tr("Threshold"), self.threshold)
        form.addRow(tr("Expected precision"), self.expected)
        form.addRow("", self.measure_button)
        form.addRow(tr("Pixels of change"), self.change_count)
        form.addRow(tr("Pixels without"), self.no_change_count)
        form.addRow(tr("Save to"), self.file)
        beginning = flow(self.draw_button, self.open_button)
        going_on = flow(self.review_button, self.report_button)
        stack(self, form, self.notice, beginning, self.state, going_on)

    def _connect(self) -> None:
        self.map.layerChanged.connect(self._take_map)
        self.basis.currentIndexChanged.connect(self._forget_strata)
        self.threshold.valueChanged.connect(self._forget_strata)
        self.expected.valueChanged.connect(self._advise)
        self.measure_button.clicked.connect(lambda: self.measure())
        self.draw_button.clicked.connect(lambda: self.draw())
        self.open_button.clicked.connect(self._ask_sample)
        self.review_button.clicked.connect(lambda: self.review_requested.emit(self._sample))
        self.report_button.clicked.connect(self._ask_report)
        self._project.layersAdded.connect(self._list_maps)

    def _begin(self, task: MapTask) -> None:
        task.failed.connect(self._show_failure)
        self.refresh()
        QgsApplication.taskManager().addTask(task)

    def _list_maps(self, *_layers: object) -> None:
        rasters = [layer for layer in self._project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
        self.map.setExceptedLayerList([layer for layer in rasters if not is_change_map(layer)])
        self._take_map()

    def _take_map(self, *_layer: object) -> None:
        layer = self.map.currentLayer()
        if layer is not None:
            self.threshold.setValue(read_provenance(layer.source()).threshold)
        self._forget_strata()

    def _assessed(self) -> Assessed | None:
        layer = self.map.currentLayer()
        if layer is None:
            return None
        polygons = self._polygons if self.basis.currentIndex() == 1 and self._polygons else ()
        return Assessed(layer.source(), self.threshold.value(), *polygons)

    def _forget_strata(self, *_value: object) -> None:
        self._strata = None
        self.threshold.setEnabled(self.basis.currentIndex() == 0)
        self.notice.setText("")
        self.refresh()

    def _take_strata(self, strata: Strata) -> None:
        if self._counting is not None and self._counting.assessed == self._assessed():
            self._strata = strata
            self._advise()

    def _counting_ended(self) -> None:
        self._counting = None
        self.refresh()

    def _advise(self, *_value: object) -> None:
        """Fill in how many pixels to judge, and say why."""
        if self._strata is None:
            return
        shares = self._strata.shares
        right = [self.expected.value(), EXPECTED_RIGHT_WITHOUT_CHANGE]
        counts = allocated(advised_total(shares, right, WANTED_ERROR), shares)
        self.change_count.setValue(counts[CHANGE])
        self.no_change_count.setValue(counts[NO_CHANGE])
        self.notice.setText(
            tr("{} of the map is change. About {} to judge.").format(
                percent_text(shares[CHANGE]),
                rough_duration(SECONDS_EACH * sum(counts)),
            )
        )
        assessed = self._assessed()
        if assessed is not None and not self.file.filePath():
            self.file.setFilePath(str(self._proposed_file(assessed)))
        self.refresh()

    def _proposed_file(self, assessed: Assessed) -> Path:
        source = Path(assessed.map_path)
        return free_name(source.with_name(f"{source.stem}_accuracy.gpkg"))

    def _take_sample(self, path: Path) -> None:
        try:
            layer = open_sample(path)
        except ReviewError as error:
            self._show_failure(error.text)
            return
        self._project.addMapLayer(layer)
        self.file.setFilePath("")
        self.use_sample(layer)
        self.review_requested.emit(layer)

    def _drawing_ended(self) -> None:
        self._drawing = None
        self.refresh()

    def _ask_sample(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a sample"), "", "GeoPackage (*.gpkg)")
        if path:
            self._take_sample(Path(path))

    def _ask_report(self) -> None:
        proposed = str(layer_file(self._sample).with_suffix(".html"))
        path, _ = QFileDialog.getSaveFileName(self, tr("Write the report"), proposed, "HTML (*.html)")
        if path and self.write_report(Path(path).with_suffix(".html")):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).with_suffix(".html"))))

    def _forget_sample(self) -> None:
        self._sample = None
        self.refresh()

    def _show_failure(self, text: str) -> None:
        self.notice.setText(text)

    def refresh(self, *_change: object) -> None:
        """Show what can be done, and count the judged samples again."""
        can_measure = self.map.currentLayer() is not None and self._counting is None
        self.measure_button.setEnabled(can_measure)
        self.draw_button.setEnabled(self._strata is not None and self._drawing is None)
        self.review_button.setEnabled(self._sample is not None)
        self.report_button.setEnabled(self._sample is not None)
        if self._counting is not None:
            self.state.setText(tr("Measuring the map…"))
        elif self._drawing is not None:
            self.state.setText(tr("Drawing the sample…"))
        elif self._sample is not None:
            self.state.setText(_judged_text(layer_file(self._sample)))
        else:
            self.state.setText("")


def _judged_text(path: Path) -> str:
    try:
        sample = read_sample(path)
    except ReviewError as error:
        return error.text
    return tr("{} of {} pixels judged").format(count(sample.judged), count(sum(sample.drawn)))


def _count_box() -> QgsSpinBox:
    box = QgsSpinBox()
    box.setRange(0, MOST_SAMPLES)
    return box
