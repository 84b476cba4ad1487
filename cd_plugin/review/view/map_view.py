"""Shows one polygon of change on the canvas: with how much around it, and outlined.

What the canvas showed before the review is remembered and shown again after it.
"""

from __future__ import annotations

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

CONTEXT = 10.0
"""How wide the view is, in times a polygon's size, or the usual polygon's where that is larger."""
CONTEXT_OF_SECOND = 3.0
"""Likewise on a second canvas, which is smaller: the first is not to show less for its sake."""
WHOLE = 1.05
"""How wide it is at most, in times the whole map: beyond there is nothing to see."""
PIXELS = 60.0
"""How wide it is at least, in pixels of the map."""
NEAREST, FARTHEST, ZOOM_STEP = 0.02, 8.0, 1.5
"""How the user may vary that width."""
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
        self._second: QgsMapCanvas | None = None
        self._farness = 1.0
        self._ground = QgsRectangle()
        self._pixel = self._usual_size = 0.0  # of a side, in units of the layer
        self._shape: tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None = None
        canvas.destinationCrsChanged.connect(self._outline)
        self._remembered: tuple[QgsPointXY, float, QgsCoordinateReferenceSystem] | None = None

    def open(self, layer: QgsVectorLayer, ground: QgsRectangle, pixel: float) -> None:
        """Remember what the canvas shows, and see how large the layer's polygons are.

        Args:
            ground: how far the map reaches, in the CRS of the layer; empty where that is not known.
            pixel: how wide a pixel of the map is, in units of the layer; 0 where that is not known.
        """
        self._farness, self._ground, self._pixel = 1.0, ground, pixel
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

    def set_second(self, canvas: QgsMapCanvas | None) -> None:
        """Another canvas that shows the same place at the same scale, and has to show the polygon too."""
        self._second = canvas

    def zoom(self) -> None:
        """Move the canvas to the polygon."""
        if self._shape is None:
            return
        outline, crs = self._shape
        box = outline.boundingBox()
        view = self._view_of(box)
        if self._second is not None and not view.isEmpty():
            view.scale(self._times_for_second(CONTEXT_OF_SECOND * self._farness * _size(box) / view.width()))
        self._canvas.setExtent(self._to_canvas(view, crs))
        self._canvas.refresh()

    def zoom_in(self) -> None:
        """Less around the polygon, now and for the next ones."""
        self._set_farness(self._farness / ZOOM_STEP)

    def zoom_out(self) -> None:
        """More around the polygon, now and for the next ones."""
        self._set_farness(self._farness * ZOOM_STEP)

    def _outline(self) -> None:
        """In the CRS that the canvas has now."""
        if self._shape is not None:
            for band in self._bands:
                band.setToGeometry(*self._shape)

    def _set_farness(self, farness: float) -> None:
        self._farness = min(max(farness, NEAREST), FARTHEST)
        self.zoom()

    def _times_for_second(self, share: float) -> float:
        """How much more the canvas has to show for the second to show this share of the view, at most all."""
        sizes = [canvas.mapSettings().outputSize() for canvas in (self._canvas, self._second)]
        own, other = (min(size.width(), size.height()) for size in sizes)
        return max(1.0, min(share, 1.0) * own / max(other, 1))

    def _view_of(self, box: QgsRectangle) -> QgsRectangle:
        """The square to see of a polygon in this box: around it, and within the map if it lies on it.

        For a second canvas, which shows the middle of it, the polygon stays there.
        """
        is_on_map = not self._ground.isEmpty() and self._ground.intersects(box)
        width = CONTEXT * max(_size(box), self._usual_size)
        if is_on_map:
            width = min(width, WHOLE * _size(self._ground))
        width = self._farness * max(width, PIXELS * self._pixel)
        view = QgsRectangle.fromCenterAndSize(box.center(), width, width)
        return within(view, self._ground) if is_on_map and self._second is None else view

    def _to_canvas(self, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        target = self._canvas.mapSettings().destinationCrs()
        try:
            return QgsCoordinateTransform(crs, target, self._project).transformBoundingBox(box)
        except QgsCsException:
            return self._canvas.extent()


def within(view: QgsRectangle, ground: QgsRectangle) -> QgsRectangle:
    """The view, moved so that it shows nothing beside the ground; in its middle where it is wider."""
    centre = QgsPointXY(
        _between(view.center().x(), ground.xMinimum(), ground.xMaximum(), view.width()),
        _between(view.center().y(), ground.yMinimum(), ground.yMaximum(), view.height()),
    )
    return QgsRectangle.fromCenterAndSize(centre, view.width(), view.height())


def _between(middle: float, low: float, high: float, length: float) -> float:
    """The middle of a stretch of this length, moved to where the stretch lies between two ends."""
    if length >= high - low:
        return (low + high) / 2
    return min(max(middle, low + length / 2), high - length / 2)


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
