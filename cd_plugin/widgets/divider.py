"""A handle across a canvas, at the border of what is shown on its two sides."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QWidget

from ..wording import tr

STEP, LARGE_STEP = 0.01, 0.1
"""How far an arrow key moves the divider, without and with Shift, as a fraction of the canvas."""


class Divider(QWidget):
    """A thin handle across the canvas that can be dragged, or moved by arrow keys while it has the focus."""

    moved = pyqtSignal(float)
    """The position asked for, as a fraction of the canvas; it may lie outside 0 to 1."""

    def __init__(self, canvas: QgsMapCanvas, horizontal: bool) -> None:
        super().__init__(canvas)  # not of its viewport, whose children move along when the map is dragged
        self._canvas = canvas
        self._position = 0.5
        self._grabbed_at: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Swipe divider"))
        self.setToolTip(tr("Drag, or click and use the arrow keys; Shift makes larger steps"))
        self.set_horizontal(horizontal)
        canvas.viewport().installEventFilter(self)
        self.hide()

    def discard(self) -> None:
        """Take it off the canvas."""
        self._canvas.viewport().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def set_horizontal(self, horizontal: bool) -> None:
        self._horizontal = horizontal
        self.setCursor(Qt.CursorShape.SplitHCursor if horizontal else Qt.CursorShape.SplitVCursor)

    def place(self, position: float) -> None:
        """Lie across the canvas at this fraction of its width or height."""
        self._position = position
        view = self._canvas.viewport().geometry()
        thickness = self._thickness()
        if self._horizontal:
            middle = view.x() + round(position * view.width())
            self.setGeometry(QRect(middle - thickness // 2, view.y(), thickness, view.height()))
        else:
            middle = view.y() + round(position * view.height())
            self.setGeometry(QRect(view.x(), middle - thickness // 2, view.width(), thickness))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the canvas changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.place(self._position)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed_at = self._position - self._fraction(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed_at is not None:
            self.moved.emit(self._fraction(event) + self._grabbed_at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed_at = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back, on = (
            (Qt.Key.Key_Left, Qt.Key.Key_Right) if self._horizontal else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        )
        step = LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        if event.key() == back:
            self.moved.emit(self._position - step)
        elif event.key() == on:
            self.moved.emit(self._position + step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        grip = self._thickness() / 2 - 1
        ends = (
            (QPointF(middle.x(), 0), QPointF(middle.x(), self.height()))
            if self._horizontal
            else (QPointF(0, middle.y()), QPointF(self.width(), middle.y()))
        )
        for colour, width in ((QColor(0, 0, 0, 160), 3.0), (QColor("white"), 1.4)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(*ends)
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1))
        painter.setBrush(self.palette().highlight() if self.hasFocus() else QColor("white"))
        painter.drawEllipse(middle, grip, grip)

    def _thickness(self) -> int:
        """An odd number of pixels, so that the line has a middle; as wide as a line of text is high."""
        return self.fontMetrics().height() | 1

    def _fraction(self, event: QMouseEvent) -> float:
        """Where on the canvas the mouse is, along the direction of the swipe."""
        view = self._canvas.viewport()
        spot = self.mapTo(self._canvas, event.pos()) - view.pos()
        return spot.x() / max(view.width(), 1) if self._horizontal else spot.y() / max(view.height(), 1)
