"""Swipe: a divider on the canvas with the before image on one side of it and the after image on the other."""

from __future__ import annotations

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QWidget

from ...wording import tr
from .picture_tool import PictureTool

STEP, LARGE_STEP = 0.01, 0.1
"""How far an arrow key moves the divider, without and with Shift, as a fraction of the canvas."""


class Swipe(PictureTool):
    """Shows before | after with a divider to swipe horizontally, or before above after to swipe vertically.

    Away from the divider the mouse belongs to the user's map tool.

    Attributes:
        position: where the divider is, as a fraction of the canvas's width or height from the left or top.
        divider: the handle on the canvas, which takes the arrow keys while focused; None until started.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        before: QgsMapLayer,
        after: QgsMapLayer,
        horizontal: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(canvas, before, after, parent)
        self._horizontal = horizontal
        self.position = 0.5
        self.divider: Divider | None = None

    @property
    def is_running(self) -> bool:
        return self._pair is not None

    def start(self) -> None:
        if self._pair is not None:
            return
        self._open()
        self.divider = Divider(self._canvas, self._horizontal)
        self.divider.moved.connect(self.set_position)
        self._canvas.viewport().installEventFilter(self)
        self._show_position()

    def stop(self) -> None:
        """Give the canvas back."""
        if self.divider is not None:
            self._canvas.viewport().removeEventFilter(self)
            self.divider.hide()
            self.divider.deleteLater()
            self.divider = None
        super().stop()

    def set_horizontal(self, horizontal: bool) -> None:
        """Swipe horizontally, else vertically."""
        self._horizontal = horizontal
        if self.divider is not None:
            self.divider.set_horizontal(horizontal)
        self._show_position()

    def set_position(self, position: float) -> None:
        """Move the divider; positions outside 0 to 1 are taken as the edge."""
        self.position = min(max(position, 0.0), 1.0)
        self._show_position()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the divider in its place when the canvas changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._show_position()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self._pair.before.show()
        self._pair.after.show()
        self.divider.show()

    def _show_position(self) -> None:
        if self._pair is None:
            return
        at = self.position
        if self._horizontal:
            before, after = QRectF(0, 0, at, 1), QRectF(at, 0, 1 - at, 1)
        else:
            before, after = QRectF(0, 0, 1, at), QRectF(0, at, 1, 1 - at)
        self._pair.before.show_part(before)
        self._pair.after.show_part(after, caption_right=self._horizontal)
        self.divider.place(at)


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
        self.hide()

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
