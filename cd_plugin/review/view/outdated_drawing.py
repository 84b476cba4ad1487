"""Has QGIS forget a drawing of a layer that has changed while it was drawn.

A change empties the canvas's cache at once, but a drawing that is done before the next one begins is kept all
the same, and what the layer was would go on being shown.
"""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject


class OutdatedDrawing(QObject):
    """Of one layer on one canvas, until it is deleted."""

    def __init__(self, canvas: QgsMapCanvas, layer: QgsVectorLayer, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._layer = layer
        self._is_underway = False
        layer.repaintRequested.connect(self._take_change)
        canvas.mapCanvasRefreshed.connect(self._forget)

    def _take_change(self, *_deferred: bool) -> None:
        self._is_underway = self._is_underway or self._canvas.isDrawing()

    def _forget(self) -> None:
        if self._is_underway and not sip.isdeleted(self._layer):
            self._layer.triggerRepaint(True)  # empties the cache; the drawing was asked for with the change
            self._is_underway = False
