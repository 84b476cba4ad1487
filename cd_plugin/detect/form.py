"""The dialog's fields from the images to *More*, the notices under them, and the request they make up."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsDoubleSpinBox, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from ..wording import tr
from .area_box import AreaBox
from .estimate import model_window
from .model_box import ModelBox
from .more_box import MoreBox
from .notice_lines import NoticeLines
from .notices import Notice, Place
from .output_box import OutputBox
from .output_name import default_folder
from .pair_box import PairBox
from .request import DetectRequest

DEFAULT_THRESHOLD = 0.5


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
        self.output = OutputBox(default_folder(project))
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
            with_polygons=self.output.with_polygons.isChecked(),
            threshold=None if threshold == self.threshold.clearValue() else threshold,
            area=self.area.area(),
            options=self.more.options(),
        )

    def choose_defaults(self, selected: list[QgsMapLayer]) -> None:
        self.pair.choose_defaults(selected)

    def show_notices(self, notices: list[Notice]) -> None:
        for place, lines in self.lines.items():
            lines.show_notices([notice for notice in notices if notice.place is place])

    def create_folder(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.changed.emit()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.pair)
        form.addRow(self.lines[Place.PAIR])
        self._add_row(form, tr("&Model"), self.model, self.model.box, Place.MODEL)
        self._add_row(form, tr("&Threshold"), self.threshold, self.threshold)
        self._add_row(form, tr("A&rea"), self.area, self.area.first_button, Place.AREA)
        self._add_row(form, tr("&Save to"), self.output, self.output.file, Place.OUTPUT)
        form.addRow(self.more)
        form.addRow(self.lines[Place.ENGINE])

    def _add_row(
        self, form: QFormLayout, text: str, field: QWidget, buddy: QWidget, place: Place | None = None
    ) -> None:
        label = QLabel(text)
        label.setBuddy(buddy)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(field)
        if place is not None:
            column.addWidget(self.lines[place])
        form.addRow(label, column)

    def _connect(self) -> None:
        self.pair.changed.connect(self._follow_pair)
        self.model.changed.connect(self._follow_model)
        for field in (self.area, self.output, self.more):
            field.changed.connect(self.changed)
        self.threshold.valueChanged.connect(lambda _value: self.changed.emit())
        for lines in self.lines.values():
            lines.remedied.connect(self.remedied)

    def _follow_pair(self) -> None:
        before, after = self.pair.before, self.pair.after
        if before and after:
            self.output.propose(before.name(), after.name())
        self.more.describe_grid(after)
        self.changed.emit()

    def _follow_model(self) -> None:
        model = self.model.model
        own = self.threshold.value() != self.threshold.clearValue()
        threshold = model.card.get("threshold", DEFAULT_THRESHOLD) if model else DEFAULT_THRESHOLD
        self.threshold.setClearValue(threshold)
        if not own:
            self.threshold.setValue(threshold)
        self.more.describe_defaults(*model_window(model))
        self.changed.emit()


def _threshold_box() -> QgsDoubleSpinBox:
    box = QgsDoubleSpinBox()
    box.setRange(0, 1)
    box.setDecimals(2)
    box.setSingleStep(0.05)
    box.setClearValue(DEFAULT_THRESHOLD)
    box.setValue(DEFAULT_THRESHOLD)
    box.setToolTip(tr("Change probability from which a pixel counts as change; higher finds less"))
    return box
