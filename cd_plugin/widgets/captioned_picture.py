"""A map over the canvas with a caption, of which a part is shown."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter

from .canvas_picture import CanvasPicture


class CaptionedPicture(CanvasPicture):
    """All of it is shown until told otherwise, without a caption where the text is empty."""

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
        if self._text:
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
