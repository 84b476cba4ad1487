"""The dialog's fields from the images to *More*, the notices under them, and the request they make up."""

from __future__ import annotations

import contextlib
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from ...engine.contract.levels import DEFAULT_THRESHOLD
from ...engine.contract.options.detect import DetectOptions
from ...engine.contract.options.option import options_of
from ..engine_client.cluster import chosen_cluster
from ..widgets.threshold_field import ThresholdField
from ..wording import tr
from .analysis_pixels import smallest_polygon
from .area_box import AreaBox
from .model_box import ModelBox
from .model_choice import model_used
from .more_box import MoreBox
from .notice_lines import NoticeLines
from .notices import Notice, Place, most_important
from .output_box import OutputBox
from .pair_box import PairBox
from .request import DetectRequest


class DetectForm(QWidget):
    """Everything that the user chooses for a run."""

    changed = pyqtSignal()
    remedied = pyqtSignal(object)
    """The notice whose button was pressed."""

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair = PairBox(project)
        self.model = ModelBox()
        self.threshold = _threshold_box()
        self.area = AreaBox(canvas)
        self.output = OutputBox(project)
        self.more = MoreBox()
        self.lines = {place: NoticeLines() for place in Place}
        self._lay_out()
        self._connect()
        self._follow_model()

    def request(self) -> DetectRequest:
        threshold = self.threshold.value()
        return DetectRequest(
            before=self.pair.before,
            after=self.pair.after,
            model=self.model.model,
            output=self.output.path,
            models=self.model.models,
            with_polygons=self.output.with_polygons.isChecked(),
            threshold=None if threshold == self.threshold.clearValue() else threshold,
            area=self.area.area(),
            options=self.more.options(),
            cluster=chosen_cluster(),
        )

    def choose_defaults(self, selected: list[QgsMapLayer]) -> None:
        self.pair.choose_defaults(selected)

    def show_notices(self, notices: list[Notice]) -> None:
        for place, lines in self.lines.items():
            lines.show_notices(most_important([notice for notice in notices if notice.place is place]))

    def create_folder(self, folder: Path) -> None:
        with contextlib.suppress(OSError):  # which the line says that is shown then
            folder.mkdir(parents=True, exist_ok=True)
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        _add_wide(grid, self.pair, self.lines[Place.PAIR])
        model, area = self.model, self.area
        _add_field(grid, tr("&Model"), model.box, model, model.summary, self.lines[Place.MODEL])
        _add_field(grid, tr("A&rea"), area.first_button, area, area.layers, self.lines[Place.AREA])
        _add_field(grid, tr("&Threshold"), self.threshold, self._threshold_row())
        _add_field(grid, tr("&Save to"), self.output.file, self.output, self.lines[Place.OUTPUT])
        _add_wide(grid, self.more, self.lines[Place.OPTIONS], self.lines[Place.ENGINE])
        grid.setRowStretch(grid.rowCount(), 1)

    def _threshold_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.threshold)
        layout.addWidget(QLabel(tr("and above in change probability counts as change")))
        layout.addStretch()
        return row

    def _connect(self) -> None:
        self.pair.changed.connect(self._follow_pair)
        self.model.changed.connect(self._follow_model)
        self.more.changed.connect(self._follow_model)
        for field in (self.area, self.output):
            field.changed.connect(self.changed)
        self.threshold.valueChanged.connect(lambda _value: self.changed.emit())
        for lines in self.lines.values():
            lines.remedied.connect(self.remedied)

    def _follow_pair(self) -> None:
        before, after = self.pair.before, self.pair.after
        if before and after:
            self.output.propose(before.name(), after.name())
        self.more.describe_grid(after)
        self._follow_model()

    def _follow_model(self) -> None:
        """Show what is the model's own; for *Automatic*, of the model it stands for where that is known."""
        request = self.request()
        model = model_used(request) if request.model and request.before and request.after else request.model
        own = self.threshold.value() != self.threshold.clearValue()
        threshold = round(model.threshold if model else DEFAULT_THRESHOLD, self.threshold.decimals())
        self.threshold.setClearValue(threshold)
        if not own:
            self.threshold.setValue(threshold)
        self.more.describe_defaults(model)
        if request.before and request.after:
            self.more.propose_min_area(*smallest_polygon(request, model.card if model else None))
        self.changed.emit()


def _add_wide(grid: QGridLayout, *widgets: QWidget) -> None:
    for widget in widgets:
        grid.addWidget(widget, grid.rowCount(), 0, 1, 2)


def _add_field(grid: QGridLayout, text: str, buddy: QWidget, field: QWidget, *below: QWidget) -> None:
    """A label in front of a field, and what belongs to the field below it."""
    label = QLabel(text)
    label.setBuddy(buddy)
    grid.addWidget(label, grid.rowCount(), 0)
    grid.addWidget(field, grid.rowCount() - 1, 1)
    for widget in below:
        grid.addWidget(widget, grid.rowCount(), 1)


def _threshold_box() -> ThresholdField:
    box = ThresholdField()
    option = options_of(DetectOptions)["threshold"]
    box.setRange(option.lowest, option.highest)
    box.setSingleStep(0.05)
    box.setClearValue(DEFAULT_THRESHOLD)
    box.setValue(DEFAULT_THRESHOLD)
    box.setToolTip(tr("Change probability from which a pixel counts as change; higher finds less"))
    return box
