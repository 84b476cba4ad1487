"""What the canvas draws during a review; the layer tree, and so the project, stays as the user has it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ...layers.sources import is_change_map


class CanvasLayers(QObject):
    """Keeps what is judged in sight: no change map and no other raster lies over the image.

    From `begin` to `end`, whatever the layer tree says.
    """

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._wanted: list[QgsMapLayer] | None = None  # by the user; None when no review is going on
        self._hidden: dict[str, list[QgsMapLayer]] = {}
        self._image: QgsMapLayer | None = None
        self._map: QgsMapLayer | None = None
        self._is_setting = False

    def begin(self) -> None:
        self._wanted = list(self._canvas.layers())
        self._canvas.layersChanged.connect(self._take)
        self._show()

    def end(self) -> None:
        """Give the canvas back as the user has it."""
        if self._wanted is None:
            return
        self._canvas.layersChanged.disconnect(self._take)
        self._set([layer for layer in self._wanted if not sip.isdeleted(layer)])
        self._wanted = self._image = self._map = None
        self._hidden.clear()

    def hide(self, reason: str, layers: Collection[QgsMapLayer]) -> None:
        """Hide these, instead of those that were hidden for the same reason."""
        self._hidden[reason] = list(layers)
        self._show()

    def show_image(self, image: QgsMapLayer | None) -> None:
        """Have this in sight, checked in the layer tree or not; None for whatever the user has."""
        self._image = image
        self._show()

    def show_map(self, change_map: QgsMapLayer | None) -> None:
        """Lay this change map over the image; None for none."""
        self._map = change_map
        self._show()

    def _take(self) -> None:
        """The user, or QGIS for the user, has changed what the canvas shows."""
        if not self._is_setting:
            self._wanted = list(self._canvas.layers())
            self._show()

    def _show(self) -> None:
        if self._wanted is None:
            return
        hidden = {id(layer) for layers in self._hidden.values() for layer in layers}
        shown = [layer for layer in self._wanted if not sip.isdeleted(layer) and id(layer) not in hidden]
        shown = [layer for layer in shown if not is_change_map(layer)]
        on_top = [layer for layer in (self._map, self._image) if layer and not sip.isdeleted(layer)]
        self._set(over_rasters(on_top, shown) if on_top else shown)

    def _set(self, layers: list[QgsMapLayer]) -> None:
        if layers != list(self._canvas.layers()):
            self._is_setting = True
            self._canvas.setLayers(layers)
            self._is_setting = False


def over_rasters(on_top: Sequence[QgsMapLayer], layers: Sequence[QgsMapLayer]) -> list[QgsMapLayer]:
    """The layers, from the top, with these above what could cover them, under the vector layers there.

    A raster that lies above the last of them is left out, as it would be seen in its place.
    """
    image = on_top[-1]
    if image in layers:
        place = layers.index(image)
    else:
        is_vector = [isinstance(layer, QgsVectorLayer) for layer in layers]
        place = is_vector.index(False) if False in is_vector else len(layers)
    above = [layer for layer in layers[:place] if isinstance(layer, QgsVectorLayer)]
    below = [layer for layer in layers[place:] if layer not in on_top]
    return [*above, *on_top, *below]
