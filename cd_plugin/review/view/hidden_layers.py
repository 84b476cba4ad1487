"""Keeps layers off the canvas for a while; the layer tree, and so the project, stays as the user has it."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject


class HiddenLayers(QObject):
    """Layers that the canvas does not draw, whatever the layer tree says, until they are given back."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._hidden: dict[str, list[QgsMapLayer]] = {}
        self._wanted: list[QgsMapLayer] = []
        self._is_setting = False

    def hide(self, reason: str, layers: Collection[QgsMapLayer]) -> None:
        """Hide these, instead of those that were hidden for the same reason."""
        if not self._hidden:
            self._wanted = list(self._canvas.layers())
            self._canvas.layersChanged.connect(self._take)
        self._hidden[reason] = list(layers)
        self._show()

    def give_back(self, reason: str) -> None:
        if self._hidden.pop(reason, None) is None:
            return
        self._show()
        if not self._hidden:
            self._canvas.layersChanged.disconnect(self._take)

    def _take(self) -> None:
        """The user, or QGIS for the user, has changed what the canvas shows."""
        if not self._is_setting:
            self._wanted = list(self._canvas.layers())
            self._show()

    def _show(self) -> None:
        hidden = {id(layer) for layers in self._hidden.values() for layer in layers}
        shown = [layer for layer in self._wanted if not sip.isdeleted(layer) and id(layer) not in hidden]
        if shown != list(self._canvas.layers()):
            self._is_setting = True
            self._canvas.setLayers(shown)
            self._is_setting = False
