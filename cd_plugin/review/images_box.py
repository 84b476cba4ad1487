"""Which two images the review shows, and how: the rate of the flicker, the direction of the swipe."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsSettings
from qgis.gui import QgsDoubleSpinBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ..wording import tr
from .flicker import MAX_RATE_HZ
from .message_line import MessageLine
from .seeing import USUAL_RATE_HZ

RATE_SETTING = "deep_change_detection/review/flicker_rate"
DIRECTION_SETTING = "deep_change_detection/review/swipe_horizontally"


class ImagesBox(QWidget):
    """Found by the review, changeable by the user."""

    images_changed = pyqtSignal()
    rate_changed = pyqtSignal(float)
    """Alternations per second."""
    adding_wanted = pyqtSignal()
    """The images that were compared are to be added to the project."""
    direction_changed = pyqtSignal(bool)
    """Whether the swipe is horizontal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before, self.after = _image_combo(), _image_combo()
        self.rate = QgsDoubleSpinBox()
        self.rate.setRange(0.5, MAX_RATE_HZ)
        self.rate.setSingleStep(0.5)
        self.rate.setDecimals(1)
        self.rate.setSuffix(tr(" per second"))
        self.rate.setClearValue(USUAL_RATE_HZ)
        self.rate.setValue(QgsSettings().value(RATE_SETTING, USUAL_RATE_HZ, type=float))
        self.direction = QComboBox()
        self.direction.addItem(tr("from left to right"), True)
        self.direction.addItem(tr("from top to bottom"), False)
        horizontally = QgsSettings().value(DIRECTION_SETTING, True, type=bool)
        self.direction.setCurrentIndex(0 if horizontally else 1)
        self.message = MessageLine()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.message)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Before"), self.before)
        form.addRow(tr("After"), self.after)
        form.addRow(tr("Flicker"), self.rate)
        form.addRow(tr("Swipe"), self.direction)
        self.before.layerChanged.connect(self._tell_images)
        self.after.layerChanged.connect(self._tell_images)
        self.rate.valueChanged.connect(self._take_rate)
        self.direction.currentIndexChanged.connect(self._take_direction)

    @property
    def pair(self) -> tuple[QgsMapLayer | None, QgsMapLayer | None]:
        return self.before.currentLayer(), self.after.currentLayer()

    @property
    def is_horizontal(self) -> bool:
        return self.direction.currentData()

    def choose(self, before: QgsMapLayer | None, after: QgsMapLayer | None) -> None:
        """Choose these, telling it once."""
        for combo, layer in ((self.before, before), (self.after, after)):
            blocked = combo.blockSignals(True)
            combo.setLayer(layer)
            combo.blockSignals(blocked)
        self.images_changed.emit()

    def offer_to_add(self, names: Sequence[str]) -> None:
        """These images were compared, and are not in the project."""
        self.message.tell(
            tr("{} are not in the project.").format(tr(" and ").join(names)),
            button=tr("Add them"),
            remedy=self.adding_wanted.emit,
        )

    def _tell_images(self, *_layer: object) -> None:
        self.images_changed.emit()

    def _take_rate(self, rate: float) -> None:
        QgsSettings().setValue(RATE_SETTING, rate)
        self.rate_changed.emit(rate)

    def _take_direction(self, _index: int) -> None:
        QgsSettings().setValue(DIRECTION_SETTING, self.is_horizontal)
        self.direction_changed.emit(self.is_horizontal)


def _image_combo() -> QgsMapLayerComboBox:
    combo = QgsMapLayerComboBox()
    combo.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
    combo.setAllowEmptyLayer(True)
    combo.setMinimumContentsLength(8)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo
