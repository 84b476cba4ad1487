"""The before and after images: two layer boxes, a button that swaps them, and their pictures."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ..layers.pair_defaults import default_pair
from ..layers.sources import is_change_map
from ..places import icon
from ..wording import tr
from .thumbnails import PairThumbnails


class PairBox(QWidget):
    """Chooses two raster layers of the project."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.before_box = _raster_box(tr("Image of the earlier date"))
        self.after_box = _raster_box(tr("Image of the later date"))
        self.swap_button = QToolButton()
        self.swap_button.setIcon(icon("swap"))
        self.swap_button.setToolTip(tr("Swap before and after"))
        self.swap_button.setAccessibleName(tr("Swap before and after"))
        self.swap_button.setAutoRaise(True)
        self.thumbnails = PairThumbnails()
        self._lay_out()
        self.before_box.layerChanged.connect(self.changed)
        self.after_box.layerChanged.connect(self.changed)
        self.swap_button.clicked.connect(self.swap)
        project.layersAdded.connect(self._hide_results)
        project.layersWillBeRemoved.connect(self.thumbnails.forget_layers)
        self._hide_results(list(project.mapLayers().values()))

    @property
    def before(self) -> QgsRasterLayer | None:
        return self.before_box.currentLayer()

    @property
    def after(self) -> QgsRasterLayer | None:
        return self.after_box.currentLayer()

    def choose_defaults(self, selected: list[QgsMapLayer]) -> None:
        """Choose the pair that is most likely meant, older first."""
        pair = default_pair(self._project, selected)
        self.choose(*(pair + [None, None])[:2])

    def choose(self, before: QgsRasterLayer | None, after: QgsRasterLayer | None) -> None:
        self.before_box.setLayer(before)
        self.after_box.setLayer(after)

    def swap(self) -> None:
        self.choose(self.after, self.before)

    def _lay_out(self) -> None:
        columns = QGridLayout()
        for column, text, box in ((0, tr("&Before"), self.before_box), (2, tr("&After"), self.after_box)):
            label = QLabel(text)
            label.setBuddy(box)
            columns.addWidget(label, 0, column)
            columns.addWidget(box, 1, column)
            columns.setColumnStretch(column, 1)
        columns.addWidget(self.swap_button, 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(columns)
        layout.addWidget(self.thumbnails)
        QWidget.setTabOrder(self.before_box, self.swap_button)
        QWidget.setTabOrder(self.swap_button, self.after_box)

    def _hide_results(self, added: list[QgsMapLayer]) -> None:
        """Keep our own maps of change out of both boxes."""
        if not any(is_change_map(layer) for layer in added):
            return
        layers = self._project.mapLayers().values()
        maps = [layer for layer in layers if is_change_map(layer)]
        for box in (self.before_box, self.after_box):
            box.setExceptedLayerList(maps)


def _raster_box(tool_tip: str) -> QgsMapLayerComboBox:
    box = QgsMapLayerComboBox()
    box.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
    box.setAllowEmptyLayer(True)
    box.setLayer(None)
    box.setToolTip(tool_tip)
    box.setMinimumContentsLength(12)
    return box
