"""The map tool that draws a polygon or a line by clicks; what is drawn is used only once it is finished."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand, QgsSnapIndicator
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

DRAWN = QColor("#0072B2")


class SketchTool(QgsMapTool):
    """Clicks set vertices, snapping as the project does.

    A right click, a double click or Enter finishes, Backspace takes the last vertex back, Esc gives up.
    """

    finished = pyqtSignal(QgsGeometry)
    """What was drawn, in the canvas's CRS."""
    cancelled = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, is_polygon: bool) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._is_polygon = is_polygon
        self._points: list[QgsPointXY] = []
        self._band: QgsRubberBand | None = None
        self._snap = QgsSnapIndicator(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def is_drawing(self) -> bool:
        return bool(self._points)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._points.append(event.snapPoint())
            self._draw(self._points[-1])

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Not at the press: its release would tell the user's tool to give way to the one before it."""
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        spot = event.snapPoint()
        self._snap.setMatch(event.mapPointMatch())
        if self._points:
            self._draw(spot)

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """Its first click has set the last vertex."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._clear()
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._points:
            self._points.pop()
            self._draw(self._points[-1] if self._points else None)
        else:
            return
        # QGIS gives a map tool each key as ignored if it was handled, so that it does not handle it itself
        event.ignore()

    def finish(self) -> None:
        """Hand over what was drawn; nothing happens while it is too little for a shape."""
        points = _without_repeats(self._points)
        if len(points) < (3 if self._is_polygon else 2):
            return
        self._clear()
        shape = (
            QgsGeometry.fromPolygonXY([points]) if self._is_polygon else QgsGeometry.fromPolylineXY(points)
        )
        self.finished.emit(shape)

    def discard(self) -> None:
        """Take everything of the tool off the canvas."""
        self._clear()

    def deactivate(self) -> None:
        self._clear()
        super().deactivate()

    def _draw(self, spot: QgsPointXY | None) -> None:
        kind = QgsWkbTypes.GeometryType
        shape = kind.PolygonGeometry if self._is_polygon else kind.LineGeometry
        if self._band is None:
            self._band = QgsRubberBand(self._canvas, shape)
            self._band.setStrokeColor(DRAWN)
            self._band.setFillColor(QColor(0, 114, 178, 60))
            self._band.setWidth(2)
        self._band.reset(shape)
        for point in [*self._points, spot] if spot is not None else self._points:
            self._band.addPoint(point)

    def _clear(self) -> None:
        self._points = []
        self._snap.setMatch(type(self._snap.match())())
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None


def _without_repeats(points: list[QgsPointXY]) -> list[QgsPointXY]:
    """A double click sets its place twice."""
    return [point for index, point in enumerate(points) if index == 0 or point != points[index - 1]]
