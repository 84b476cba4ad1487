"""Pictures of the before and of the after image as the canvas would show them; what flicker and swipe show.

The user's layer tree, map theme and canvas settings are read and never changed.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Callable

from qgis.core import (
    QgsMapLayer,
    QgsMapRendererCache,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QTransform

from ...layers.dates import layer_date
from ...widgets.map_drawing import MapDrawing
from ...wording import tr

ABOVE_THE_MAP = -5
"""Stacking order: the canvas's own map lies at -10, rubber bands and vertex markers from 0 up."""
REDRAW_DELAY_MS = 30


class PicturePair(QObject):
    """The before and the after picture of a canvas, hidden at first, redrawn whenever the canvas is.

    Each shows one image under the vector layers that are visible on the canvas.
    """

    ready = pyqtSignal()
    """Both pictures have been drawn for the first time."""
    lost = pyqtSignal()
    """A layer is about to be removed: the pair must be discarded."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        before: QgsMapLayer,
        after: QgsMapLayer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._images = (before, after)
        self._cache = QgsMapRendererCache()  # draws what both pictures share once
        self.before = MapPicture(canvas, caption(tr("Before"), before), self._take_picture)
        self.after = MapPicture(canvas, caption(tr("After"), after), self._take_picture)
        self.is_ready = False
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_DELAY_MS)
        self._redraw.timeout.connect(self._draw)
        canvas.renderStarting.connect(self._redraw.start)
        for image in self._images:
            image.repaintRequested.connect(self._redraw_soon)
            image.willBeDeleted.connect(self.lost)
        self._redraw.start()

    @property
    def is_up_to_date(self) -> bool:
        """Whether both pictures show what the canvas asks for now."""
        return self.is_ready and not (
            self._redraw.isActive() or self.before.is_drawing or self.after.is_drawing
        )

    def discard(self) -> None:
        """Take the pictures off the canvas and stop following it."""
        self._redraw.stop()
        self._canvas.renderStarting.disconnect(self._redraw.start)
        for image in self._images:
            if not sip.isdeleted(image):
                image.repaintRequested.disconnect(self._redraw_soon)
                image.willBeDeleted.disconnect(self.lost)
        for picture in (self.before, self.after):
            picture.cancel()
            self._canvas.scene().removeItem(picture)

    def _redraw_soon(self, *_deferred: bool) -> None:
        self._redraw.start()

    def _draw(self) -> None:
        overlays = vector_layers(self._canvas, self._images)
        for picture, image in zip((self.before, self.after), self._images):
            picture.draw([*overlays, image], self._cache)

    def _take_picture(self) -> None:
        if not self.is_ready and self.before.is_drawn and self.after.is_drawn:
            self.is_ready = True
            self.ready.emit()


class MapPicture(QgsMapCanvasItem):
    """A map drawn in the background for the canvas's place, scale, rotation, CRS and pixel density.

    Until the picture of a new place is ready, the old one is shown where it belongs, as the canvas does.
    """

    def __init__(self, canvas: QgsMapCanvas, text: str, drawn: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._drawn = drawn
        self._text = text
        self._image = QImage()
        self._settings: QgsMapSettings | None = None
        self._drawing = MapDrawing(self._take_image)
        self._part = QRectF(0, 0, 1, 1)
        self._caption_right = False
        self.setZValue(ABOVE_THE_MAP)
        self.hide()

    @property
    def is_drawn(self) -> bool:
        return not self._image.isNull()

    @property
    def is_drawing(self) -> bool:
        return self._drawing.is_active

    def draw(self, layers: list[QgsMapLayer], cache: QgsMapRendererCache) -> None:
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers(layers)
        settings.setIsTemporal(False)  # the images are of different times, and both are wanted
        self._settings = settings
        self._drawing.start(settings, cache)

    def cancel(self) -> None:
        self._drawing.cancel()

    def show_part(self, part: QRectF, caption_right: bool = False) -> None:
        """Show only this part of the canvas, in fractions of its width and height."""
        self._part = part
        self._caption_right = caption_right
        self.update()

    def updatePosition(self) -> None:
        """The canvas has moved, or is being dragged: the part shown stays where it is on the screen."""
        super().updatePosition()
        self.update()

    def paint(self, painter: QPainter, _option: object = None, _widget: object = None) -> None:
        in_item = painter.transform()
        on_scene = self.sceneTransform().inverted()[0] * in_item
        part = self._part_on_scene()
        painter.save()
        painter.setTransform(on_scene)
        painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
        painter.setTransform(in_item)
        self._draw_image(painter)
        painter.setTransform(on_scene)
        _draw_chip(painter, self._text, part, self._caption_right)
        painter.restore()

    def _draw_image(self, painter: QPainter) -> None:
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

    def _part_on_scene(self) -> QRectF:
        """The part to show, which stays where it is on the screen while the map is dragged."""
        view = self._canvas.viewport().rect()
        corner = self._canvas.mapToScene(view.topLeft())
        return QRectF(
            corner.x() + self._part.x() * view.width(),
            corner.y() + self._part.y() * view.height(),
            self._part.width() * view.width(),
            self._part.height() * view.height(),
        )

    def _take_image(self, image: QImage) -> None:
        self._image = image
        self.setRect(_place(self._settings))
        self.setRotation(0)  # the canvas turns its items until they are drawn anew
        self.update()
        self._drawn()


def vector_layers(canvas: QgsMapCanvas, images: Collection[QgsMapLayer]) -> list[QgsVectorLayer]:
    """Those that the canvas shows, which stay on top of the images."""
    return [each for each in canvas.layers() if isinstance(each, QgsVectorLayer) and each not in images]


def caption(role: str, layer: QgsMapLayer) -> str:
    """ "Before · 1985", or the role alone where the layer has no date."""
    return " · ".join(filter(None, (role, layer_date(layer))))


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


def _draw_chip(painter: QPainter, text: str, part: QRectF, right: bool) -> None:
    """The text on a dark plate in a corner at the top of the part."""
    size = painter.fontMetrics().boundingRect(text).size()
    margin = size.height() // 2
    plate = QRectF(part.x() + margin, part.y() + margin, size.width() + 2 * margin, size.height() + margin)
    if right:
        plate.moveRight(part.right() - margin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 180))
    painter.drawRoundedRect(plate, margin / 2, margin / 2)
    painter.setPen(QColor("white"))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
