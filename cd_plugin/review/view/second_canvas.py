"""A second map beside QGIS's own: the same place, scale, rotation and CRS, with an image of its own."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsPointXY
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMapToolPan, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from ...widgets.rows import row
from ...wording import tr
from .map_picture import caption, vector_layers
from .map_view import view_around


class SecondCanvas(QgsDockWidget):
    """A dock with a map of the before or the after image under the vector layers of QGIS's own canvas.

    Panning, zooming and turning either map does the same to the other; where the mouse is on one is marked on
    the other.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        before: QgsMapLayer,
        after: QgsMapLayer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Second map"), parent)
        self.setObjectName("DeepChangeSecondCanvas")
        self._images = {"before": before, "after": after}
        self._main = canvas
        self._following = False
        self.canvas = QgsMapCanvas()
        self.canvas.setCanvasColor(canvas.canvasColor())
        self._size = self.canvas.mapSettings().outputSize()
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self._markers = {self.canvas: _marker(self.canvas), canvas: _marker(canvas)}
        self.before_button = QRadioButton(caption(tr("&Before"), before))
        self.after_button = QRadioButton(caption(tr("&After"), after))
        self._lay_out()
        self._connect()
        self.before_button.setChecked(True)
        self._take_settings()

    def show_before(self) -> None:
        self.before_button.setChecked(True)

    def show_after(self) -> None:
        self.after_button.setChecked(True)

    def stop(self) -> None:
        """Stop following and leave nothing on QGIS's canvas; the dock can be deleted then."""
        if self._main is None:
            return
        main, self._main = self._main, None
        main.extentsChanged.disconnect(self._follow_main)
        main.rotationChanged.disconnect(self._follow_main)
        main.destinationCrsChanged.disconnect(self._take_settings)
        main.layersChanged.disconnect(self._show_layers)
        main.xyCoordinates.disconnect(self._mark_here)
        main.scene().removeItem(self._markers.pop(main))
        for image in self._images.values():
            if not sip.isdeleted(image):
                image.willBeDeleted.disconnect(self.close)
        self.canvas.setLayers([])

    def closeEvent(self, event) -> None:
        self.stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.addLayout(row(self.before_button, self.after_button))
        layout.addWidget(self.canvas, 1)
        self.setWidget(content)

    def _connect(self) -> None:
        self._main.extentsChanged.connect(self._follow_main)
        self._main.rotationChanged.connect(self._follow_main)
        self._main.destinationCrsChanged.connect(self._take_settings)
        self._main.layersChanged.connect(self._show_layers)
        self._main.xyCoordinates.connect(self._mark_here)
        self.canvas.extentsChanged.connect(self._lead_main)
        self.canvas.rotationChanged.connect(self._lead_main)
        self.canvas.xyCoordinates.connect(self._mark_there)
        self.before_button.toggled.connect(self._show_layers)
        for image in self._images.values():
            image.willBeDeleted.connect(self.close)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._follow_main()

    def _take_settings(self) -> None:
        self._following = True
        self.canvas.setDestinationCrs(self._main.mapSettings().destinationCrs())
        self._following = False
        self._show_layers()
        self._follow_main()

    def _show_layers(self, *_checked: bool) -> None:
        if self._main is None:
            return
        image = self._images["before" if self.before_button.isChecked() else "after"]
        self.canvas.setLayers([*vector_layers(self._main, self._images.values()), image])

    def _follow_main(self, *_rotation: float) -> None:
        self._copy_view(self._main, self.canvas)

    def _lead_main(self, *_rotation: float) -> None:
        """Follow instead where this map has another size now: that alone changes its scale."""
        size = self.canvas.mapSettings().outputSize()
        if size == self._size:
            self._copy_view(self.canvas, self._main)
        else:
            self._size = size
            self._follow_main()

    def _copy_view(self, source: QgsMapCanvas | None, target: QgsMapCanvas | None) -> None:
        """Give the target the centre, map units per pixel and rotation of the source."""
        if self._following or source is None or target is None or _is_same_view(source, target):
            return
        self._following = True
        target.setRotation(source.rotation())
        target.setExtent(view_around(source.center(), source.mapUnitsPerPixel(), target))
        target.refresh()
        self._following = False

    def _mark_here(self, spot: QgsPointXY) -> None:
        self._mark(self.canvas, spot)

    def _mark_there(self, spot: QgsPointXY) -> None:
        if self._main is not None:
            self._mark(self._main, spot)

    def _mark(self, canvas: QgsMapCanvas, spot: QgsPointXY) -> None:
        """Mark on this canvas the place that the mouse is at on the other."""
        for each, marker in self._markers.items():
            marker.setVisible(each is canvas)
        self._markers[canvas].setCenter(spot)


def _is_same_view(one: QgsMapCanvas, other: QgsMapCanvas) -> bool:
    """Whether nothing differs that could be seen; rounding alone must not make the maps chase each other."""
    pixel = one.mapUnitsPerPixel()
    return (
        one.rotation() == other.rotation()
        and abs(pixel - other.mapUnitsPerPixel()) < 1e-6 * pixel
        and one.center().distance(other.center()) < 1e-3 * pixel
    )


def _marker(canvas: QgsMapCanvas) -> QgsVertexMarker:
    marker = QgsVertexMarker(canvas)
    marker.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
    marker.setColor(QColor("#0072B2"))
    marker.setPenWidth(2)
    marker.hide()
    return marker
