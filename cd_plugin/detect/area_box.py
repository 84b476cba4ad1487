"""The part of the common ground to analyse: all of it, the map canvas, a layer's extent or polygons."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QWidget

from ..wording import tr
from .request import AreaKind, ChosenArea


class AreaBox(QWidget):
    """Four ways to say where; `layers` asks for the layer that some need and is laid out by the form."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.buttons = {
            AreaKind.EVERYTHING: QRadioButton(tr("Everything in common")),
            AreaKind.CANVAS: QRadioButton(tr("Map canvas")),
            AreaKind.LAYER_EXTENT: QRadioButton(tr("Layer's extent")),
            AreaKind.POLYGONS: QRadioButton(tr("Polygons")),
        }
        self.extent_layer = QgsMapLayerComboBox()
        self.extent_layer.setAccessibleName(tr("Layer whose extent is analysed"))
        self.polygon_layer = QgsMapLayerComboBox()
        self.polygon_layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.polygon_layer.setAccessibleName(tr("Layer whose polygons are analysed"))
        self.selected_only = QCheckBox(tr("Selected features only"))
        self._followed: QgsVectorLayer | None = None
        self.layers = QWidget()
        self._lay_out()
        self.buttons[AreaKind.EVERYTHING].setChecked(True)
        self._connect()
        self._show_fields()

    @property
    def first_button(self) -> QRadioButton:
        return self.buttons[AreaKind.EVERYTHING]

    def area(self) -> ChosenArea:
        kind = self._kind()
        if kind is AreaKind.CANVAS:
            crs = self._canvas.mapSettings().destinationCrs()
            return ChosenArea(kind, extent=self._canvas.extent(), crs=crs)
        if kind is AreaKind.LAYER_EXTENT:
            layer = self.extent_layer.currentLayer()
            return ChosenArea(kind, extent=layer.extent(), crs=layer.crs()) if layer else ChosenArea(kind)
        if kind is AreaKind.POLYGONS:
            layer = self.polygon_layer.currentLayer()
            return ChosenArea(kind, polygons=layer, selected_only=self.selected_only.isChecked())
        return ChosenArea(kind)

    def choose(self, kind: AreaKind) -> None:
        self.buttons[kind].setChecked(True)

    def _kind(self) -> AreaKind:
        return next(kind for kind, button in self.buttons.items() if button.isChecked())

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in self.buttons.values():
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        layers = QHBoxLayout(self.layers)
        layers.setContentsMargins(0, 0, 0, 0)
        layers.addWidget(self.extent_layer, 1)
        layers.addWidget(self.polygon_layer, 1)
        layers.addWidget(self.selected_only)

    def _connect(self) -> None:
        for button in self.buttons.values():
            button.toggled.connect(self._choose_kind)
        self.extent_layer.layerChanged.connect(self.changed)
        self.polygon_layer.layerChanged.connect(self._follow_selection)
        self.selected_only.toggled.connect(self.changed)
        self._canvas.extentsChanged.connect(self._follow_canvas)

    def _choose_kind(self, checked: bool) -> None:
        if checked:
            self._show_fields()
            self.changed.emit()

    def _show_fields(self) -> None:
        kind = self._kind()
        self.layers.setVisible(kind in (AreaKind.LAYER_EXTENT, AreaKind.POLYGONS))
        self.extent_layer.setVisible(kind is AreaKind.LAYER_EXTENT)
        self.polygon_layer.setVisible(kind is AreaKind.POLYGONS)
        self.selected_only.setVisible(kind is AreaKind.POLYGONS)

    def _follow_canvas(self) -> None:
        if self._kind() is AreaKind.CANVAS:
            self.changed.emit()

    def _follow_selection(self, layer: QgsVectorLayer | None) -> None:
        if self._followed is not None and not sip.isdeleted(self._followed):
            self._followed.selectionChanged.disconnect(self.changed)
        self._followed = layer
        if layer is not None:
            layer.selectionChanged.connect(self.changed)
            self.selected_only.setChecked(layer.selectedFeatureCount() > 0)
        self.changed.emit()
