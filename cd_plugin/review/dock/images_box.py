"""Which two images the review shows, and how: the rate of the flicker, the direction of the swipe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsDoubleSpinBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ...widgets.message_line import MessageLine
from ...wording import both, tr
from ..origin.images import (
    add_images,
    find_pair,
    image_files,
    missing_images,
    shortened_addresses,
)
from ..view.flicker import MAX_RATE_HZ
from ..view.seeing import USUAL_RATE_HZ

RATE_SETTING = "deep_change_detection/review/flicker_rate"
DIRECTION_SETTING = "deep_change_detection/review/swipe_horizontally"


class ImagesBox(QWidget):
    """Found by the review, changeable by the user."""

    images_changed = pyqtSignal()
    rate_changed = pyqtSignal(float)
    """Alternations per second."""
    incomplete = pyqtSignal()
    """One of the two, or both, could not be found."""
    direction_changed = pyqtSignal(bool)
    """Whether the swipe is horizontal."""

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.before, self.after = _image_combo(), _image_combo()
        self.rate = QgsDoubleSpinBox()
        self.rate.setRange(0.5, MAX_RATE_HZ)
        self.rate.setSingleStep(0.5)
        self.rate.setDecimals(1)
        self.rate.setSuffix(" " + tr("per second"))
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

    def choose_for(self, layer: QgsVectorLayer) -> None:
        """Choose the images that this layer was made of; where the project lacks them, offer to add them."""
        pair = find_pair(layer, self._project)
        for combo, image in zip((self.before, self.after), pair):
            with QSignalBlocker(combo):
                combo.setLayer(image)
        self.images_changed.emit()
        self.message.clear()
        if None in pair:
            self._offer_to_add(layer)
            self.incomplete.emit()

    def _offer_to_add(self, layer: QgsVectorLayer) -> None:
        files = image_files(layer, self._project)
        if files:
            self.message.tell(
                tr("{} are not in the project.").format(both(file.name for file in files)),
                button=tr("Add them"),
                remedy=lambda: self._add(files, layer),
            )
            return
        addresses = shortened_addresses(layer, self._project)
        if addresses:
            text = tr("The map tells {} without the password or token in it; add the image and choose it.")
            self.message.tell(text.format(both(addresses)))
            return
        missing = missing_images(layer, self._project)
        if missing:
            text = tr("{} cannot be found where the change was detected; choose the images.")
            self.message.tell(text.format(both(map(str, missing))))

    def _add(self, files: Sequence[Path], layer: QgsVectorLayer) -> None:
        add_images(files, self._project)
        self.choose_for(layer)

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
