"""Pictures of the before and of the after image as the canvas would show them; what flicker and swipe show.

The user's layer tree, map theme and canvas settings are read and never changed.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Callable

from qgis.core import QgsMapLayer, QgsMapRendererCache, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter

from ...layers.dates import layer_date
from ...widgets.canvas_picture import CanvasPicture, settings_for
from ...wording import date_text, tr

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
            picture.draw(settings_for(self._canvas, [*overlays, image]), self._cache)

    def _take_picture(self) -> None:
        if not self.is_ready and self.before.is_drawn and self.after.is_drawn:
            self.is_ready = True
            self.ready.emit()


class MapPicture(CanvasPicture):
    """A picture with a caption, of which a part is shown."""

    def __init__(self, canvas: QgsMapCanvas, text: str, drawn: Callable[[], None]) -> None:
        super().__init__(canvas, drawn)
        self._text = text
        self._part = QRectF(0, 0, 1, 1)
        self._caption_right = False

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
        super().paint(painter)
        painter.setTransform(on_scene)
        _draw_chip(painter, self._text, part, self._caption_right)
        painter.restore()

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


def vector_layers(canvas: QgsMapCanvas, images: Collection[QgsMapLayer]) -> list[QgsVectorLayer]:
    """Those that the canvas shows, which stay on top of the images."""
    return [each for each in canvas.layers() if isinstance(each, QgsVectorLayer) and each not in images]


def caption(role: str, layer: QgsMapLayer) -> str:
    """ "Before · 1985", or the role alone where the layer has no date."""
    return " · ".join(filter(None, (role, date_text(layer_date(layer)))))


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
