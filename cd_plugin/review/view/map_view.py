"""Shows one polygon of change on the canvas: with how much around it, and outlined.

What the canvas showed before the review is remembered and shown again after it.
"""

from __future__ import annotations

import math
import statistics
from itertools import islice

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor

CONTEXT, PIXEL_CONTEXT = 8.0, 30.0
"""How far the view reaches beyond a polygon, or a pixel, of the usual size, in times that size."""
NEAREST, FARTHEST = 0.2, 60.0
ZOOM_STEP = 1.5
MEASURED = 300
"""So many polygons tell the usual size."""
OUTLINE, HALO = QColor("#F0E442"), QColor(0, 0, 0, 140)


class MapView(QObject):
    """Moves the canvas to a polygon and outlines it."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._bands = [_band(canvas, HALO, 5), _band(canvas, OUTLINE, 2)]
        self._context = CONTEXT
        self._usual_size = 0.0  # of a side, in units of the layer
        self._shape: tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None = None
        canvas.destinationCrsChanged.connect(self._outline)
        self._remembered: tuple[QgsPointXY, float, QgsCoordinateReferenceSystem] | None = None

    def open(self, layer: QgsVectorLayer, context: float) -> None:
        """Remember what the canvas shows, and see how large the layer's polygons are."""
        self._context = context
        canvas = self._canvas
        self._remembered = canvas.center(), canvas.mapUnitsPerPixel(), canvas.mapSettings().destinationCrs()
        request = QgsFeatureRequest().setNoAttributes()
        boxes = [feature.geometry().boundingBox() for feature in islice(layer.getFeatures(request), MEASURED)]
        self._usual_size = statistics.median([_size(box) for box in boxes]) if boxes else 0.0

    def close(self) -> None:
        """Show what was shown before the review."""
        self.clear()
        if self._remembered is None:
            return
        centre, units_per_pixel, crs = self._remembered
        self._remembered = None
        view = view_around(centre, units_per_pixel, self._canvas)
        self._canvas.setExtent(self._to_canvas(view, crs))
        self._canvas.refresh()

    def discard(self) -> None:
        """Take everything off the canvas."""
        self._canvas.destinationCrsChanged.disconnect(self._outline)
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []

    def show(self, outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, zoom: bool = True) -> None:
        """Outline this polygon, and move the canvas there unless told not to."""
        self._shape = QgsGeometry(outline), crs
        self._outline()
        if zoom:
            self.zoom()

    def clear(self) -> None:
        """Outline nothing."""
        self._shape = None
        for band in self._bands:
            band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def set_outline_visible(self, visible: bool) -> None:
        for band in self._bands:
            band.setVisible(visible)

    def zoom(self) -> None:
        """Move the canvas to the polygon."""
        if self._shape is None:
            return
        outline, crs = self._shape
        box = outline.boundingBox()
        side = _size(box)
        width = side + self._context * max(math.sqrt(side * self._usual_size), self._usual_size)
        view = QgsRectangle.fromCenterAndSize(box.center(), width, width)
        self._canvas.setExtent(self._to_canvas(view, crs))
        self._canvas.refresh()

    def zoom_in(self) -> None:
        """Less around the polygon, now and for the next ones."""
        self._set_context(self._context / ZOOM_STEP)

    def zoom_out(self) -> None:
        """More around the polygon, now and for the next ones."""
        self._set_context(self._context * ZOOM_STEP)

    def _outline(self) -> None:
        """In the CRS that the canvas has now."""
        if self._shape is not None:
            for band in self._bands:
                band.setToGeometry(*self._shape)

    def _set_context(self, context: float) -> None:
        self._context = min(max(context, NEAREST), FARTHEST)
        self.zoom()

    def _to_canvas(self, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        target = self._canvas.mapSettings().destinationCrs()
        try:
            return QgsCoordinateTransform(crs, target, self._project).transformBoundingBox(box)
        except QgsCsException:
            return self._canvas.extent()


def view_around(centre: QgsPointXY, units_per_pixel: float, canvas: QgsMapCanvas) -> QgsRectangle:
    """What a canvas of its present size shows around a place at this scale."""
    size = canvas.mapSettings().outputSize()
    width, height = size.width() * units_per_pixel, size.height() * units_per_pixel
    return QgsRectangle.fromCenterAndSize(centre, width, height)


def _size(box: QgsRectangle) -> float:
    return max(box.width(), box.height())


def _band(canvas: QgsMapCanvas, colour: QColor, width: int) -> QgsRubberBand:
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(colour)
    band.setFillColor(QColor(0, 0, 0, 0))
    band.setWidth(width)
    return band
