"""Threshold and minimum area in the legend of a map of change: the same that the review dock moves."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QSlider, QWidget

from ...wording import count, tr
from ..origin.change_map import polygons_of
from .fields import min_area_field, threshold_field
from .thresholding import Thresholding, thresholding_of

STEPS = 100
"""Of the slider, from 0 to 1."""
CHARACTERS = 30
"""The widget is at most so many wide: the layer tree gives it a row as wide as the longest name."""


class ThresholdLegend(QWidget):
    """Lives in QGIS's layer tree, which makes it anew whenever the legend of the map changes.

    Args:
        layer: the map, in the project.
        tell: shows a sentence of what went wrong.
    """

    def __init__(self, layer: QgsRasterLayer, project: QgsProject, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._layer_id = layer.id()
        self._project = project
        self._tell = tell
        self._thresholding: Thresholding | None = None
        self._make_fields()
        self._find()
        project.layersAdded.connect(self._find_soon)
        project.layersRemoved.connect(self._find)

    def retire(self) -> None:
        """Follow nothing any more: another has taken its place, and QGIS is about to delete it."""
        self._leave()
        self._project.layersAdded.disconnect(self._find_soon)
        self._project.layersRemoved.disconnect(self._find)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Leave the wheel to the layer tree, unless a field has been chosen by a click or key."""
        if event.type() == QEvent.Type.Wheel and not field.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(field, event)

    def _make_fields(self) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 10)
        self.threshold, self.min_area = threshold_field(), min_area_field()
        self.told = QLabel()
        area_label = QLabel(tr("Minimum area"))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setHorizontalSpacing(4)
        layout.addWidget(self.slider, 0, 0)
        layout.addWidget(self.threshold, 0, 1)
        layout.addWidget(area_label, 1, 0)
        layout.addWidget(self.min_area, 1, 1)
        layout.addWidget(self.told, 2, 0, 1, 2)
        for column in (0, 1):
            layout.setColumnStretch(column, 1)
        self.setMaximumWidth(CHARACTERS * self.fontMetrics().averageCharWidth())
        self.setAutoFillBackground(True)  # over what the tree draws beneath
        for field, name in (
            (self.slider, tr("Threshold")),
            (self.threshold, tr("Threshold")),
            (self.min_area, tr("Minimum area")),
        ):
            field.setObjectName(f"{self._layer_id} {type(field).__name__}")
            field.setAccessibleName(name)
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            field.installEventFilter(self)
        self.slider.setToolTip(tr("Probability from which a pixel is change"))
        self.threshold.setToolTip(self.slider.toolTip())
        self.min_area.setToolTip(tr("Smaller change is left out, smaller holes in polygons are filled"))
        self.slider.valueChanged.connect(lambda step: self._thresholding.set_threshold(step / STEPS))
        self.slider.sliderPressed.connect(lambda: self._thresholding.hold())
        self.slider.sliderReleased.connect(lambda: self._thresholding.let_go())
        self.threshold.valueChanged.connect(lambda value: self._thresholding.set_threshold(value))
        self.min_area.valueChanged.connect(lambda value: self._thresholding.set_min_area(value))

    def _find_soon(self, *_layers: object) -> None:
        """Once what was added has its place among the layers."""
        QTimer.singleShot(0, self._find)

    def _find(self, *_layers: object) -> None:
        """Follow the polygons of the map, which may have come or gone, else the map alone."""
        map_layer = None if sip.isdeleted(self) else self._project.mapLayer(self._layer_id)
        if map_layer is None:
            return
        found = thresholding_of(polygons_of(map_layer, self._project) or map_layer, self._project)
        if found is self._thresholding:
            return
        self._leave()
        self._thresholding = found
        found.moved.connect(self._show_moved)
        found.settled.connect(self._show_settled)
        found.failed.connect(self._show_failed)
        self.min_area.setEnabled(found.polygons is not None)
        self._show_moved()
        self._show_settled()

    def _leave(self) -> None:
        left = self._thresholding
        if left is not None and not sip.isdeleted(left):
            left.moved.disconnect(self._show_moved)
            left.settled.disconnect(self._show_settled)
            left.failed.disconnect(self._show_failed)

    def _show_moved(self) -> None:
        moved = self._thresholding
        self.min_area.make_room(moved.min_area)
        for field, value in (
            (self.slider, round(moved.threshold * STEPS)),
            (self.threshold, moved.threshold),
            (self.min_area, moved.min_area),
        ):
            with QSignalBlocker(field):
                field.setValue(value)
        if moved.polygons is not None:
            self.told.setText(tr("Polygons follow in a moment…"))

    def _show_settled(self) -> None:
        polygons = self._thresholding.polygons
        if polygons is None:
            self.told.setText(tr("Its polygons are not in the project."))
        elif self._thresholding.is_settled:
            self.told.setText(tr("Polygons: {}").format(count(polygons.featureCount())))

    def _show_failed(self, text: str) -> None:
        self.told.setText(tr("The polygons stay as they were."))
        self._tell(text)
