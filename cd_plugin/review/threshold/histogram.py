"""A picture of how probable the changes are, with the threshold as a line that mouse and arrow keys move."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ....engine.contract.change_polygons import ACCEPTED, PENDING, REJECTED
from ....engine.contract.levels import DEFAULT_THRESHOLD
from ...widgets.threshold_field import threshold_text
from ...wording import tr

BINS = 50
STEP, LARGE_STEP = 0.01, 0.1
COLOURS = {ACCEPTED: QColor("#009E73"), PENDING: QColor("#E69F00"), REJECTED: QColor("#999999")}
"""Of the bars, from the bottom up; rejected is hatched besides."""
_MARGIN, _GRIP = 8, 5


class ProbabilityHistogram(QWidget):
    """Bars of the polygons by probability, over pale ones of the map's pixels whose height is logarithmic."""

    moved = pyqtSignal(float)
    """The user has moved the threshold here, 0 to 1 in hundredths."""
    grasped = pyqtSignal()
    """The mouse holds the line now."""
    let_go = pyqtSignal()
    """It no longer does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.threshold = DEFAULT_THRESHOLD
        self._bars = {status: np.zeros(BINS) for status in COLOURS}
        self._pixels = np.zeros(BINS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(tr("Probability of the polygons, with the threshold"))
        self.setToolTip(
            tr("Bars: polygons by probability. Pale: pixels of the map. Drag the line or use arrow keys.")
        )
        self.set_threshold(self.threshold)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(30 * self.fontMetrics().averageCharWidth(), 6 * line)

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * self.fontMetrics().averageCharWidth(), 5 * self.fontMetrics().height())

    def set_polygons(self, probabilities: dict[str, Sequence[float]]) -> None:
        """The probabilities, 0 to 1, of the polygons of each status in `COLOURS`."""
        for status in COLOURS:
            values = np.clip(np.asarray(probabilities.get(status, ()), dtype=float), 0, 1)
            self._bars[status] = np.histogram(values, BINS, (0, 1))[0]
        self.update()

    def set_pixels(self, counts: np.ndarray) -> None:
        """The map's pixels in each of `BINS` equal parts of 0 to 1; zeros where there is no map."""
        self._pixels = np.log1p(counts)
        self.update()

    def set_threshold(self, threshold: float) -> None:
        self.threshold = threshold
        self.setAccessibleDescription(tr("Threshold {}").format(threshold_text(threshold)))
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move the line from being taken as shortcuts of the review."""
        if event.type() == QEvent.Type.ShortcutOverride and self._moved_by(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        threshold = self._moved_by(event)
        if threshold is None:
            super().keyPressEvent(event)
        else:
            self._move(threshold)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.grasped.emit()
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit()

    def _moved_by(self, event: QKeyEvent) -> float | None:
        key = Qt.Key
        moves = {
            key.Key_Left: self.threshold - STEP,
            key.Key_Down: self.threshold - STEP,
            key.Key_Right: self.threshold + STEP,
            key.Key_Up: self.threshold + STEP,
            key.Key_PageDown: self.threshold - LARGE_STEP,
            key.Key_PageUp: self.threshold + LARGE_STEP,
            key.Key_Home: 0.0,
            key.Key_End: 1.0,
        }
        has_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return None if has_modifier else moves.get(event.key())

    def _drag(self, event: QMouseEvent) -> None:
        plot = self._plot()
        self._move((_position(event).x() - plot.left()) / plot.width())

    def _move(self, threshold: float) -> None:
        threshold = round(min(max(threshold, 0.0), 1.0), 2)
        if threshold != self.threshold:
            self.set_threshold(threshold)
            self.moved.emit(threshold)

    def _plot(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(self.rect()).adjusted(_MARGIN, line + 4, -_MARGIN, -line - 4)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        plot = self._plot()
        self._paint_pixels(painter, plot)
        self._paint_bars(painter, plot)
        self._paint_axis(painter, plot)
        self._paint_threshold(painter, plot)

    def _paint_pixels(self, painter: QPainter, plot: QRectF) -> None:
        highest = self._pixels.max()
        if highest == 0:
            return
        colour = QColor(self.palette().windowText().color())
        colour.setAlpha(40)
        for index, value in enumerate(self._pixels):
            painter.fillRect(_bar(plot, index, 0, value / highest), colour)

    def _paint_bars(self, painter: QPainter, plot: QRectF) -> None:
        highest = sum(self._bars.values()).max()
        if highest == 0:
            return
        foot = np.zeros(BINS)
        for status, colour in COLOURS.items():
            brush = QBrush(colour)
            if status == REJECTED:
                brush.setStyle(Qt.BrushStyle.Dense4Pattern)
            for index in np.flatnonzero(self._bars[status]):
                top = foot[index] + self._bars[status][index]
                painter.fillRect(_bar(plot, index, foot[index] / highest, top / highest), brush)
            foot = foot + self._bars[status]

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(self.palette().windowText().color())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        below = QRectF(plot.left(), plot.bottom() + 2, plot.width(), self.fontMetrics().height())
        flags = Qt.AlignmentFlag
        for text, place in (
            ("0", flags.AlignLeft),
            (tr("probability"), flags.AlignHCenter),
            ("1", flags.AlignRight),
        ):
            painter.drawText(below, place | flags.AlignTop, text)

    def _paint_threshold(self, painter: QPainter, plot: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = self.palette().highlight() if self.hasFocus() else self.palette().windowText()
        x = plot.left() + self.threshold * plot.width()
        painter.setPen(QPen(role.color(), 2))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(role)
        grip = [(x - _GRIP, plot.top() - _GRIP), (x + _GRIP, plot.top() - _GRIP), (x, plot.top() + _GRIP)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in grip]))
        painter.setPen(self.palette().windowText().color())
        text = threshold_text(self.threshold)
        width = self.fontMetrics().horizontalAdvance(text)
        left = min(max(x - width / 2, plot.left()), plot.right() - width)
        painter.drawText(QPointF(left, self.fontMetrics().ascent() + 1), text)


def _bar(plot: QRectF, index: int, low: float, high: float) -> QRectF:
    width, height = plot.width() / BINS, plot.height()
    left, top = plot.left() + index * width, plot.bottom() - high * height
    return QRectF(left, top, width - 0.5, (high - low) * height)


def _position(event: QMouseEvent) -> QPointF:
    """Where the mouse is, in Qt 5 and 6."""
    return event.position() if hasattr(event, "position") else event.localPos()
