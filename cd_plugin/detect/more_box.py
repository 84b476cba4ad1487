"""The folded part of the dialog: options of the engine that most runs leave alone."""

from __future__ import annotations

import re

from qgis.core import QgsRasterLayer, QgsUnitTypes
from qgis.gui import QgsCollapsibleGroupBox, QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...engine.contract.detectors import AUTOMATIC
from ...engine.contract.options.detect import DetectOptions
from ...engine.contract.options.option import options_of
from ...engine.contract.options.shared import NORMALISATIONS
from ...engine.contract.shift import AUTO, NONE
from ..engine_client.models import ModelEntry
from ..layers.sources import file_crs
from ..widgets.area_field import AreaField
from ..wording import tr
from .device_box import DeviceBox
from .request import EngineOptions

UNNORMALISED, IRMAD = NORMALISATIONS
LARGEST_WINDOW = 8192
MODELS_WINDOW = 0
MODELS_OVERLAP = -1
"""Values of the boxes that leave the choice to the model."""


class MoreBox(QgsCollapsibleGroupBox):
    """Minimum area, grid, normalisation, shift, window, overlap, device, precision and bands."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("More"), parent)
        options = options_of(DetectOptions)
        self.min_area = AreaField()
        self.min_area.setClearValue(0)
        self.min_area.setToolTip(
            tr(
                "Connected change smaller than this makes no polygon, and smaller holes in polygons are "
                "filled; the map of probability stays as it is"
            )
        )
        self.grid = QComboBox()
        self.grid.addItem(tr("Automatic"), AUTOMATIC)
        self.grid.addItem(tr("After image"), "after")
        self.grid.addItem(tr("Before image"), "before")
        self.grid.addItem(tr("Pixels of this size:"), None)
        self.grid.setToolTip(
            tr(
                "The pixels and the CRS in which the images are compared and the map is written; "
                "automatic takes the after image's, or pixels of the size that suits the model"
            )
        )
        self.grid_size = QgsDoubleSpinBox()
        self.grid_size.setRange(1e-9, 1e6)
        self.grid_size.setDecimals(6)
        self.grid_size.setToolTip(tr("Side of a pixel in units of the after image's CRS"))
        self.normalise = _choice({UNNORMALISED: tr("No"), IRMAD: tr("By IR-MAD")})
        self.normalise.setToolTip(
            tr(
                "First bring the before image to the after image's light, by the pixels that surely did not "
                "change"
            )
        )
        self.shift = _choice({NONE: tr("Leave as it is"), AUTO: tr("Correct where it is sure")})
        self.shift.setToolTip(
            tr(
                "Read the after image as if it were moved back by how far it lies beside the before image; "
                "nothing is moved where that cannot be told"
            )
        )
        self.window = _pixel_box(tr("Side of the square that the model sees at once"), MODELS_WINDOW)
        self.overlap = _pixel_box(tr("How much neighbouring windows share"), MODELS_OVERLAP)
        self.device = DeviceBox()
        precisions = {value: value for value in options["precision"].choices}
        self.precision = _choice({**precisions, AUTOMATIC: tr("Automatic")})
        self.before_bands = _band_edit()
        self.after_bands = _band_edit()
        self._lay_out()
        self._connect()
        self.setCollapsed(True)
        self._show_grid_size()

    def options(self) -> EngineOptions:
        grid = self.grid.currentData()
        return EngineOptions(
            grid=self.grid_size.value() if grid is None else grid,
            min_area=self.min_area.value(),
            normalise=self.normalise.currentData(),
            shift=self.shift.currentData(),
            window=_unless(MODELS_WINDOW, self.window.value()),
            overlap=_unless(MODELS_OVERLAP, self.overlap.value()),
            device=self.device.currentData(),
            precision=self.precision.currentData(),
            before_bands=band_numbers(self.before_bands.text()),
            after_bands=band_numbers(self.after_bands.text()),
        )

    def use_grid(self, grid: str) -> None:
        self.grid.setCurrentIndex(self.grid.findData(grid))

    def use_bands(self, before: str, after: str) -> None:
        self.before_bands.setText(before)
        self.after_bands.setText(after)

    def normalise_light(self) -> None:
        self.normalise.setCurrentIndex(self.normalise.findData(IRMAD))

    def correct_shift(self) -> None:
        self.shift.setCurrentIndex(self.shift.findData(AUTO))

    def describe_defaults(self, model: ModelEntry | None) -> None:
        """Show the model's own window and overlap where its card tells them."""
        card = model.card if model else None
        for box, own in ((self.window, card and card.window), (self.overlap, card and card.overlap)):
            box.setSpecialValueText(tr("Automatic") if own is None else tr("Model's, {} pixels").format(own))

    def propose_min_area(self, area: float, unit: str) -> None:
        """Take this minimum area, unless the user has set another."""
        own = self.min_area.value() != self.min_area.clearValue()
        with QSignalBlocker(self.min_area):
            self.min_area.show_unit(unit)
            self.min_area.make_room(min(area, self.min_area.value() or area))
            self.min_area.setClearValue(area)
            if not own:
                self.min_area.setValue(area)

    def describe_grid(self, after: QgsRasterLayer | None) -> None:
        """Start the pixel size from the after image's, where the user has not chosen to set it."""
        if after is not None and self.grid.currentData() is not None:
            self.grid_size.setSuffix(" " + QgsUnitTypes.toAbbreviatedString(file_crs(after).mapUnits()))
            self.grid_size.setValue(after.rasterUnitsPerPixelX())

    def _lay_out(self) -> None:
        # The group box shows and hides its own children as it unfolds; these are not to be among them.
        content = QWidget()
        QVBoxLayout(self).addWidget(content)
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        rows = (
            (tr("Mi&nimum area"), self.min_area, "", None),
            (tr("&Grid"), self.grid, "", self.grid_size),
            (tr("N&ormalise"), self.normalise, tr("&Precision"), self.precision),
            (tr("&Window"), self.window, tr("Over&lap"), self.overlap),
            (tr("Bands be&fore"), self.before_bands, tr("Bands aft&er"), self.after_bands),
        )
        for row, (text, field, second_text, second_field) in enumerate(rows):
            _add_labelled(grid, row, 0, text, field)
            if second_field is not None:
                _add_labelled(grid, row, 2, second_text, second_field)
        _add_labelled(grid, len(rows), 0, tr("S&hift"), self.shift, columns=3)
        _add_labelled(grid, len(rows) + 1, 0, tr("De&vice"), self.device, columns=3)

    def _connect(self) -> None:
        for spin_box in (self.min_area, self.grid_size, self.window, self.overlap):
            spin_box.valueChanged.connect(self._announce)
        for choice in (self.grid, self.normalise, self.shift, self.device, self.precision):
            choice.currentIndexChanged.connect(self._announce)
        for edit in (self.before_bands, self.after_bands):
            edit.textChanged.connect(self._announce)
        self.collapsedStateChanged.connect(self._look_for_devices)
        self.grid.currentIndexChanged.connect(self._show_grid_size)

    def _look_for_devices(self, collapsed: bool) -> None:
        if not collapsed:
            self.device.look_for_devices()

    def _announce(self, *_value: object) -> None:
        self.changed.emit()

    def _show_grid_size(self, *_index: int) -> None:
        self.grid_size.setVisible(self.grid.currentData() is None)


def band_numbers(text: str) -> str | None:
    """ "4, 3 2" as "4,3,2"; None where no number is given."""
    return ",".join(re.findall(r"\d+", text)) or None


def _unless(models: int, value: int) -> int | None:
    return None if value == models else value


def _pixel_box(tool_tip: str, models: int) -> QgsSpinBox:
    box = QgsSpinBox()
    box.setRange(models, LARGEST_WINDOW)
    box.setClearValue(models)
    box.setValue(models)
    box.setSuffix(" " + tr("pixels"))
    box.setToolTip(tool_tip)
    return box


def _choice(titles: dict[str, str]) -> QComboBox:
    box = QComboBox()
    for value, title in titles.items():
        box.addItem(title, value)
    return box


def _band_edit() -> QLineEdit:
    edit = QLineEdit()
    edit.setPlaceholderText(tr("Automatic"))
    edit.setToolTip(tr("Numbers of the bands in the order that the model expects, such as 4, 3, 2"))
    return edit


def _add_labelled(
    grid: QGridLayout, row: int, column: int, text: str, field: QWidget, columns: int = 1
) -> None:
    label = QLabel(text)
    label.setBuddy(field)
    grid.addWidget(label, row, column)
    grid.addWidget(field, row, column + 1, 1, columns)
