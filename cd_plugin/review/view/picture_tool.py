"""What flicker and swipe have in common: two pictures over the canvas, from the start to the stop."""

from __future__ import annotations

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .map_picture import PicturePair


class PictureTool(QObject):
    """Shows the before and the after image over the canvas, in a way of its own.

    Works with any two layers, whether the project shows them or not. Vector layers visible on the canvas stay
    on top. Nothing of the canvas or the layer tree is changed: after `stop` the canvas shows what it showed.
    """

    stopped = pyqtSignal()
    """By `stop`, or because a layer was removed."""

    def __init__(
        self, canvas: QgsMapCanvas, before: QgsMapLayer, after: QgsMapLayer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or canvas)
        self._canvas = canvas
        self._layers = (before, after)
        self._pair: PicturePair | None = None

    @property
    def is_up_to_date(self) -> bool:
        """Whether both pictures show what the canvas asks for now."""
        return self._pair is not None and self._pair.is_up_to_date

    def stop(self) -> None:
        """Give the canvas back."""
        if self._pair is not None:
            self._pair.discard()
            self._pair.deleteLater()
            self._pair = None
            self.stopped.emit()

    def _open(self) -> None:
        """Have both pictures drawn; `_show` is called when they are there."""
        if self._pair is None:
            self._pair = PicturePair(self._canvas, *self._layers, parent=self)
            self._pair.ready.connect(self._show)
            self._pair.lost.connect(self.stop)

    def _show(self) -> None:
        raise NotImplementedError
