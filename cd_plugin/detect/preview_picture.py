"""A preview's map over the canvas. It is no layer of the project, and nothing of the user's is touched."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QColor

from ..layers.styles import show_from, style_map
from ..widgets.canvas_picture import settings_for
from ..widgets.captioned_picture import CaptionedPicture

REDRAW_DELAY_MS = 30


class PreviewPicture(QObject):
    """Shows a map from the threshold up, as it would be shown in the project, wherever the canvas goes.

    Args:
        crs: of the images, which a map in no CRS is drawn in.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        path: str,
        crs: QgsCoordinateReferenceSystem,
        threshold: float,
        caption: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        options = QgsRasterLayer.LayerOptions()
        options.skipCrsValidation = True
        self.layer = QgsRasterLayer(path, "", "gdal", options)
        self.layer.setCrs(crs)
        style_map(self.layer, threshold)
        self.item = CaptionedPicture(canvas, caption, self._show)
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_DELAY_MS)
        self._redraw.timeout.connect(self._draw)
        canvas.renderStarting.connect(self._redraw.start)
        self._redraw.start()

    def show_from(self, threshold: float) -> None:
        show_from(self.layer, threshold)
        self._redraw.start()

    def discard(self) -> None:
        """Take it off the canvas and let go of the file."""
        self._redraw.stop()
        self._canvas.renderStarting.disconnect(self._redraw.start)
        self.item.cancel()
        self._canvas.scene().removeItem(self.item)
        self.layer = None
        self.deleteLater()

    def _draw(self) -> None:
        settings = settings_for(self._canvas, [self.layer])
        settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
        self.item.draw(settings)

    def _show(self) -> None:
        self.item.show()
