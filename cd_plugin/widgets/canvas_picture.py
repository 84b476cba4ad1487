"""A map of chosen layers over the canvas's own, in its place; layer tree and canvas stay as they are."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsMapLayer, QgsMapRendererCache, QgsMapSettings, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtGui import QImage, QPainter, QTransform

from .map_drawing import MapDrawing

ABOVE_THE_MAP = -5
"""Stacking order: the canvas's own map lies at -10, rubber bands and vertex markers from 0 up."""


class CanvasPicture(QgsMapCanvasItem):
    """A map drawn in the background for the canvas's place, scale, rotation, CRS and pixel density.

    Until the picture of a new place is ready, the old one is shown where it belongs, as the canvas does.
    """

    def __init__(self, canvas: QgsMapCanvas, drawn: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._drawn = drawn
        self._image = QImage()
        self._settings: QgsMapSettings | None = None
        self._drawing = MapDrawing(self._take_image, self)
        self.setZValue(ABOVE_THE_MAP)
        self.hide()

    @property
    def is_drawn(self) -> bool:
        return not self._image.isNull()

    @property
    def is_drawing(self) -> bool:
        return self._drawing.is_active

    def draw(self, settings: QgsMapSettings, cache: QgsMapRendererCache | None = None) -> None:
        """Draw anew.

        Args:
            settings: those of the canvas as they are now, but for what is drawn.
        """
        self._settings = settings
        self._drawing.start(settings, cache)

    def cancel(self) -> None:
        self._drawing.cancel()

    def paint(self, painter: QPainter, _option: object = None, _widget: object = None) -> None:
        """Pixel on pixel where the picture is at the canvas's scale, else stretched."""
        place = self.boundingRect().adjusted(1, 1, -1, -1)
        is_to_scale = (place.size() * self._image.devicePixelRatio()).toSize() == self._image.size()
        if is_to_scale and self.rotation() == 0:
            exact = painter.transform()
            painter.setTransform(QTransform.fromTranslate(round(exact.dx()), round(exact.dy())))
            painter.drawImage(0, 0, self._image)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)

    def _take_image(self, image: QImage) -> None:
        self._image = image
        self.setRect(_place(self._settings))
        self.setRotation(0)  # the canvas turns its items until they are drawn anew
        self.update()
        self._drawn()


def settings_for(canvas: QgsMapCanvas, layers: list[QgsMapLayer]) -> QgsMapSettings:
    """Those of the canvas, for other layers of whatever time."""
    settings = QgsMapSettings(canvas.mapSettings())
    settings.setLayers(layers)
    settings.setIsTemporal(False)
    return settings


def _place(settings: QgsMapSettings) -> QgsRectangle:
    """What `QgsMapCanvasItem.setRect` needs to know of a map: its top left corner, and its size unrotated."""
    corner = settings.mapToPixel().toMapCoordinates(0, 0)
    resolution = settings.mapUnitsPerPixel()
    size = settings.outputSize()
    return QgsRectangle(
        corner.x(),
        corner.y() - size.height() * resolution,
        corner.x() + size.width() * resolution,
        corner.y(),
    )
