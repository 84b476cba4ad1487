"""What the review shows: flicker, before alone, swipe, a second map; polygons and change map, or not."""

from __future__ import annotations

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow

from .canvas_layers import CanvasLayers
from .flicker import Flicker
from .map_view import MapView
from .second_canvas import SecondCanvas
from .swipe import Swipe

USUAL_RATE_HZ = 2.0


class Seeing(QObject):
    """Turns each way of seeing on and off; nothing of the layer tree is changed by any of them.

    Attributes:
        second_map: while it is open.
    """

    changed = pyqtSignal()
    """Something was turned on or off, perhaps because a layer was removed or the second map closed."""

    def __init__(self, canvas: QgsMapCanvas, view: MapView, window: QMainWindow) -> None:
        super().__init__(window)
        self._canvas = canvas
        self._view = view
        self._window = window
        self._layers = CanvasLayers(canvas, self)
        self._flicker: Flicker | None = None
        self._swipe: Swipe | None = None
        self.second_map: SecondCanvas | None = None
        self._polygons: QgsMapLayer | None = None
        self._map: QgsMapLayer | None = None
        self.is_map_shown = False
        self.is_outline_hidden = False
        self.is_before_shown = False
        self.is_flickering = False
        self.rate_hz = USUAL_RATE_HZ
        self.is_horizontal = True

    @property
    def has_images(self) -> bool:
        return self._flicker is not None

    @property
    def shown_image(self) -> str | None:
        """ "before" or "after" while one of them is shown instead of the user's map, else None."""
        return self._flicker.shown if self._flicker is not None else None

    @property
    def is_swiping(self) -> bool:
        return self._swipe is not None and self._swipe.is_running

    @property
    def has_map(self) -> bool:
        return self._map is not None and not sip.isdeleted(self._map)

    def open(self, polygons: QgsMapLayer, change_map: QgsMapLayer | None) -> None:
        """Begin with the layer under review, which `hide_outline` hides, and its map, for `show_map`."""
        self._polygons, self._map = polygons, change_map
        self._layers.begin()

    def set_images(self, before: QgsMapLayer | None, after: QgsMapLayer | None) -> None:
        """Compare these; nothing where one is None or both are the same."""
        had_second = self.second_map is not None
        self._drop_images()
        if before is not None and after is not None and before is not after:
            self._flicker = Flicker(self._canvas, before, after, self)
            self._flicker.stopped.connect(self._flicker_ended)
            self._swipe = Swipe(self._canvas, before, after, self.is_horizontal, self)
            self._swipe.stopped.connect(self.changed)
            self._images = before, after
            for image in self._images:
                image.willBeDeleted.connect(self._drop_images)
            self._layers.show_image(after)
            if had_second:
                self.show_second_map(True)
        self.changed.emit()

    def close(self) -> None:
        """Give the canvas back as the user had it."""
        self._drop_images()
        self.hide_outline(False)
        self.is_map_shown = False
        self._layers.end()
        self._polygons = self._map = None

    def flicker(self, on: bool) -> None:
        if self._flicker is None or on == self.is_flickering:
            return
        if on:
            self._swipe.stop()
            self._flicker.start(self.rate_hz)
        elif not self.is_before_shown:
            self._flicker.stop()
        self.is_flickering = on
        self.changed.emit()

    def show_before(self, on: bool) -> None:
        """The before image alone; turned off, the canvas shows or flickers as it did."""
        if self._flicker is None or on == self.is_before_shown:
            return
        self.is_before_shown = on
        if on:
            self._flicker.show_before()
        elif self.is_flickering:
            self._flicker.start(self.rate_hz)
        else:
            self._flicker.stop()
        self.changed.emit()

    def set_rate(self, rate_hz: float) -> None:
        """Flicker so many times a second."""
        self.rate_hz = rate_hz
        if self.is_flickering and not self.is_before_shown:
            self._flicker.start(rate_hz)

    def swipe(self, on: bool) -> None:
        if self._swipe is None or on == self.is_swiping:
            return
        if on:
            self.flicker(False)
            self._swipe.start()
            self.changed.emit()
        else:
            self._swipe.stop()

    def set_horizontal(self, horizontal: bool) -> None:
        """Swipe horizontally, else vertically."""
        self.is_horizontal = horizontal
        if self._swipe is not None:
            self._swipe.set_horizontal(horizontal)

    def show_second_map(self, on: bool) -> None:
        """A second map, which shows the before image first."""
        if on == (self.second_map is not None) or self._flicker is None:
            return
        if on:
            self.second_map = SecondCanvas(self._canvas, *self._images, self._window)
            self.second_map.closed.connect(self._second_map_closed)
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.second_map)
            self.second_map.show()
            self._view.set_second(self.second_map.canvas)
            QTimer.singleShot(0, self._view.zoom)  # when it has its size
        else:
            self.second_map.close()
        self.changed.emit()

    def hide_outline(self, on: bool) -> None:
        """Neither the outline nor any polygon of the layer, so that only the ground is seen."""
        self.is_outline_hidden = on
        self._view.set_outline_visible(not on)
        self._layers.hide("outline", [self._polygons] if on and self._polygons is not None else [])
        self.changed.emit()

    def show_map(self, on: bool) -> None:
        """Lay the change map over the image, which it covers."""
        if on == self.is_map_shown or not (self.has_map or self.is_map_shown):
            return
        self.is_map_shown = on
        self._layers.show_map(self._map if on else None)
        self.changed.emit()

    def judge_blindly(self, layers: list[QgsMapLayer]) -> None:
        """Keep these off the canvas until the end: they would tell what the map says."""
        self._layers.hide("blind", layers)

    def _flicker_ended(self) -> None:
        self.is_flickering = self.is_before_shown = False
        self.changed.emit()

    def _second_map_closed(self) -> None:
        second, self.second_map = self.second_map, None
        if second is not None:
            self._view.set_second(None)
            self._view.zoom()
            second.stop()
            self._window.removeDockWidget(second)
            second.deleteLater()
            self.changed.emit()

    def _drop_images(self) -> None:
        if self._flicker is None:
            return
        if self.second_map is not None:
            self.second_map.close()
        for image in self._images:
            if not sip.isdeleted(image):
                image.willBeDeleted.disconnect(self._drop_images)
        for tool in (self._flicker, self._swipe):
            tool.stop()
            tool.deleteLater()
        self._flicker = self._swipe = None
        self.is_flickering = self.is_before_shown = False
        self._layers.show_image(None)
        self.changed.emit()
