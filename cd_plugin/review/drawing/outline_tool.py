"""The map tool that edits one polygon's outline: drag vertices and edges, or draw a new course for a part.

It needs no edit session of the layer, and changes nothing until it is finished.
"""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ...wording import tr

GRIP_PIXELS = 9
"""So near to a vertex or an edge a press takes hold of it."""
EDITED, NEW_COURSE = QColor("#0072B2"), QColor("#D55E00")


class OutlineTool(QgsMapTool):
    """Dragging moves a vertex, or makes one of a spot on an edge; clicks elsewhere draw a new course.

    Right click, double click or Enter takes the new course where one is drawn, else finishes. Delete removes
    the vertex under the mouse, Backspace takes the last step back, Esc drops the course, else gives up.
    """

    finished = pyqtSignal(QgsGeometry)
    """The new outline, in the CRS of the old one."""
    left = pyqtSignal(QgsGeometry)
    """The new outline too, where another tool took over before it was finished."""
    cancelled = pyqtSignal()
    refused = pyqtSignal(str)
    """One sentence: why a step was not taken."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._project = project
        self._crs = QgsCoordinateReferenceSystem()
        self._outline = QgsGeometry()
        self._earlier: list[QgsGeometry] = []
        self._course: list[QgsPointXY] = []  # in the canvas's CRS
        self._dragged: int | None = None
        kind = QgsWkbTypes.GeometryType
        self._area = _band(canvas, kind.PolygonGeometry, EDITED)
        self._vertices = _band(canvas, kind.PointGeometry, EDITED)
        self._line = _band(canvas, kind.LineGeometry, NEW_COURSE)
        self._grip = QgsVertexMarker(canvas)
        self._grip.setPenWidth(3)
        self._grip.setColor(NEW_COURSE)
        self._grip.hide()
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def is_changed(self) -> bool:
        return bool(self._earlier)

    @property
    def is_drawing(self) -> bool:
        """Whether a new course has been begun and not been taken yet."""
        return bool(self._course)

    def edit(self, outline: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Start with this outline."""
        self._outline, self._crs = QgsGeometry(outline), crs
        self._earlier, self._course, self._dragged = [], [], None
        self._show()

    def discard(self) -> None:
        """Take everything of the tool off the canvas."""
        for item in (self._area, self._vertices, self._line, self._grip):
            self._canvas.scene().removeItem(item)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event.mapPoint())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._dragged is not None:
            spot = self._on_layer(event.snapPoint())
            self._outline.moveVertex(spot.x(), spot.y(), self._dragged)
            self._show()
        elif self._course:
            self._show_course(event.snapPoint())
        else:
            self._show_grip(event.mapPoint())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if self._dragged is not None and event.button() == Qt.MouseButton.LeftButton:
            self._dragged = None
            self._check()
        elif event.button() == Qt.MouseButton.RightButton:
            self.finish()

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._course:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif event.key() == Qt.Key.Key_Backspace:
            self._step_back()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove_vertex()
        else:
            return
        event.ignore()  # as handled: see SketchTool

    def deactivate(self) -> None:
        """Another tool takes over: what was changed so far is handed over."""
        if self.is_changed and self._dragged is None:
            self._earlier = []
            self.left.emit(QgsGeometry(self._outline))
        for band in (self._area, self._vertices, self._line):
            band.reset()
        self._grip.hide()
        self._earlier, self._course, self._dragged = [], [], None
        super().deactivate()

    def finish(self) -> None:
        """Take the new course where one is drawn, else hand over the outline."""
        if self._course:
            self._take_course()
        elif self.is_changed:
            self._earlier = []
            self.finished.emit(QgsGeometry(self._outline))
        else:
            self.cancelled.emit()

    def _press(self, spot: QgsPointXY) -> None:
        vertex, edge = (None, None) if self._course else self._held_at(spot)
        if vertex is None and edge is None:
            self._course.append(spot)
            self._grip.hide()
            self._show_course(spot)
            return
        self._earlier.append(QgsGeometry(self._outline))
        if vertex is None:
            on_layer = self._on_layer(spot)
            self._outline.insertVertex(on_layer.x(), on_layer.y(), edge)
            vertex = edge
        self._dragged = vertex

    def _held_at(self, spot: QgsPointXY) -> tuple[int | None, int | None]:
        """The vertex at this spot of the canvas, or the vertex after which an edge there begins anew."""
        on_layer = self._on_layer(spot)
        corner, vertex, _, _, _ = self._outline.closestVertex(on_layer)
        if vertex >= 0 and self._pixels_between(spot, corner) <= GRIP_PIXELS:
            return vertex, None
        _, nearest, after, _ = self._outline.closestSegmentWithContext(on_layer)
        if after > 0 and self._pixels_between(spot, nearest) <= GRIP_PIXELS:
            return None, after
        return None, None

    def _remove_vertex(self) -> None:
        spot = self.toMapCoordinates(self._canvas.mouseLastXY())
        vertex, _ = self._held_at(spot)
        if vertex is None:
            return
        self._earlier.append(QgsGeometry(self._outline))
        self._outline.deleteVertex(vertex)
        self._grip.hide()
        self._check()

    def _take_course(self) -> None:
        points = [self._on_layer(point) for point in self._course]
        self._course = []
        self._line.reset(QgsWkbTypes.GeometryType.LineGeometry)
        earlier = QgsGeometry(self._outline)
        result = self._outline.reshapeGeometry(QgsLineString([QgsPoint(point) for point in points]))
        if result != QgsGeometry.OperationResult.Success or self._outline.equals(earlier):
            self._outline = earlier
            self.refused.emit(tr("The new course must cross the outline twice."))
            return
        self._earlier.append(earlier)
        self._check()

    def _check(self) -> None:
        """Take the step back if it made something that is no single polygon."""
        is_sound = self._outline.isGeosValid() and self._outline.area() > 0
        if not is_sound or (self._outline.isMultipart() and self._outline.constGet().numGeometries() > 1):
            self._outline = self._earlier.pop()
            self.refused.emit(tr("The outline must stay one polygon that does not cross itself."))
        self._show()

    def _step_back(self) -> None:
        if self._course:
            self._course.pop()
            self._show_course(self._course[-1] if self._course else None)
        elif self._earlier:
            self._outline = self._earlier.pop()
            self._show()

    def _give_up(self) -> None:
        if self._course:
            self._course = []
            self._line.reset(QgsWkbTypes.GeometryType.LineGeometry)
        else:
            self._earlier = []
            self.cancelled.emit()

    def _show(self) -> None:
        self._area.setToGeometry(self._outline, self._crs)
        to_canvas = self._to_canvas()
        self._vertices.reset(QgsWkbTypes.GeometryType.PointGeometry)
        points = [to_canvas.transform(vertex.x(), vertex.y()) for vertex in self._outline.vertices()]
        for index, point in enumerate(points):
            self._vertices.addPoint(point, index == len(points) - 1)

    def _show_course(self, spot: QgsPointXY | None) -> None:
        self._line.reset(QgsWkbTypes.GeometryType.LineGeometry)
        for point in [*self._course, spot] if spot is not None else self._course:
            self._line.addPoint(point)

    def _show_grip(self, spot: QgsPointXY) -> None:
        """Mark what a press would take hold of: a box on a vertex, a cross on an edge."""
        vertex, edge = self._held_at(spot)
        kind = QgsVertexMarker.IconType
        self._grip.setIconType(kind.ICON_BOX if vertex is not None else kind.ICON_CROSS)
        if vertex is not None:
            corner = self._outline.vertexAt(vertex)
            spot = self._to_canvas().transform(corner.x(), corner.y())
        self._grip.setCenter(spot)
        self._grip.setVisible(vertex is not None or edge is not None)

    def _to_canvas(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(self._crs, self._canvas.mapSettings().destinationCrs(), self._project)

    def _on_layer(self, spot: QgsPointXY) -> QgsPointXY:
        """A spot of the canvas in the CRS of the outline."""
        return self._to_canvas().transform(spot, Qgis.TransformDirection.Reverse)

    def _pixels_between(self, spot: QgsPointXY, corner: QgsPointXY) -> float:
        """How far a spot of the canvas is from a point of the layer, on the screen."""
        to_pixels = self._canvas.getCoordinateTransform()
        return to_pixels.transform(spot).distance(to_pixels.transform(self._to_canvas().transform(corner)))


def _band(canvas: QgsMapCanvas, kind: QgsWkbTypes.GeometryType, colour: QColor) -> QgsRubberBand:
    band = QgsRubberBand(canvas, kind)
    band.setStrokeColor(colour)
    band.setFillColor(QColor(colour.red(), colour.green(), colour.blue(), 40))
    band.setWidth(2)
    band.setIcon(QgsRubberBand.IconType.ICON_BOX)
    band.setIconSize(6)
    return band
