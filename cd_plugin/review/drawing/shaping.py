"""Lends the canvas to the tools that draw and edit shapes; the user's map tool is given back afterwards."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .outline_tool import OutlineTool
from .sketch_tool import SketchTool


class Shaping(QObject):
    """One tool at a time; what it makes is handed over in the CRS of the layer under review.

    Attributes:
        purpose: the command that the tool in hand serves; "" for none.
    """

    changed = pyqtSignal()
    """A tool was taken up or laid down."""
    refused = pyqtSignal(str)
    """One sentence: why a step was not taken."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._tool: SketchTool | OutlineTool | None = None
        self._users_tool: QgsMapTool | None = None
        self.purpose = ""
        self._otherwise: Callable[[], None] | None = None
        canvas.mapToolSet.connect(self._follow_tool)

    @property
    def is_drawing(self) -> bool:
        """Whether something was begun that finishing or giving up would end."""
        return self._tool is not None and self._tool.is_drawing

    def draw(
        self,
        purpose: str,
        layer: QgsVectorLayer,
        is_polygon: bool,
        then: Callable[[QgsGeometry], None],
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        """Have a polygon or a line drawn; `otherwise` is called if that is given up."""
        tool = SketchTool(self._canvas, is_polygon)
        tool.finished.connect(lambda shape: self._hand_over(self.on_layer(shape, layer), then))
        self._take_up(tool, purpose)
        self._otherwise = otherwise

    def edit(self, outline: QgsGeometry, layer: QgsVectorLayer, then: Callable[[QgsGeometry], None]) -> None:
        """Have this outline edited."""
        tool = OutlineTool(self._canvas, self._project)
        tool.finished.connect(lambda shape: self._hand_over(shape, then))
        tool.left.connect(then)
        tool.refused.connect(self.refused)
        tool.edit(outline, layer.crs())
        self._take_up(tool, "edit")

    def finish(self) -> None:
        """As a right click does."""
        if self._tool is not None:
            self._tool.finish()

    def lay_down(self) -> None:
        """Give the user's map tool back; an outline that was changed is handed over first."""
        if self._tool is None:
            return
        users_tool = self._users_tool
        if users_tool is not None and not sip.isdeleted(users_tool):
            self._canvas.setMapTool(users_tool)
        else:
            self._canvas.unsetMapTool(self._tool)
        self._drop()

    def _take_up(self, tool: SketchTool | OutlineTool, purpose: str) -> None:
        self.lay_down()
        self._users_tool = self._canvas.mapTool()
        self._tool, self.purpose = tool, purpose
        tool.cancelled.connect(self.lay_down)
        self._canvas.setMapTool(tool)
        self._canvas.setFocus()
        self.changed.emit()

    def _hand_over(self, shape: QgsGeometry, then: Callable[[QgsGeometry], None]) -> None:
        self._otherwise = None
        self.lay_down()
        then(shape)

    def _follow_tool(self, new: QgsMapTool | None, _old: QgsMapTool | None = None) -> None:
        """The user has chosen another tool."""
        if self._tool is not None and new is not self._tool:
            self._drop()

    def _drop(self) -> None:
        if self._tool is None:
            return
        tool, self._tool, self.purpose = self._tool, None, ""
        tool.discard()
        tool.deleteLater()
        otherwise, self._otherwise = self._otherwise, None
        if otherwise is not None:
            otherwise()
        self.changed.emit()

    def view_on(self, layer: QgsVectorLayer) -> QgsGeometry:
        """What the canvas shows, in the CRS of the layer."""
        corners = [QgsPointXY(corner) for corner in self._canvas.mapSettings().visiblePolygon()]
        return self.on_layer(QgsGeometry.fromPolygonXY([corners]), layer)

    def on_layer(self, shape: QgsGeometry, layer: QgsVectorLayer) -> QgsGeometry:
        """A shape in the CRS of the canvas, in that of the layer."""
        source = self._canvas.mapSettings().destinationCrs()
        shape.transform(QgsCoordinateTransform(source, layer.crs(), self._project))
        return shape
