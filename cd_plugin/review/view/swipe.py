"""Swipe: a divider on the canvas with the before image on one side of it and the after image on the other."""

from __future__ import annotations

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QRectF

from ...widgets.divider import Divider
from .picture_tool import PictureTool


class Swipe(PictureTool):
    """Shows before | after with a divider to swipe horizontally, or before above after to swipe vertically.

    Away from the divider the mouse belongs to the user's map tool.

    Attributes:
        position: where the divider is, as a fraction of the canvas's width or height from the left or top.
        divider: the handle on the canvas, which takes the arrow keys while focused; None until started.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        before: QgsMapLayer,
        after: QgsMapLayer,
        horizontal: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(canvas, before, after, parent)
        self._horizontal = horizontal
        self.position = 0.5
        self.divider: Divider | None = None

    @property
    def is_running(self) -> bool:
        return self._pair is not None

    def start(self) -> None:
        if self._pair is not None:
            return
        self._open()
        self.divider = Divider(self._canvas, self._horizontal)
        self.divider.moved.connect(self.set_position)
        self._show_position()

    def stop(self) -> None:
        """Give the canvas back."""
        if self.divider is not None:
            self.divider.discard()
            self.divider = None
        super().stop()

    def set_horizontal(self, horizontal: bool) -> None:
        """Swipe horizontally, else vertically."""
        self._horizontal = horizontal
        if self.divider is not None:
            self.divider.set_horizontal(horizontal)
        self._show_position()

    def set_position(self, position: float) -> None:
        """Move the divider; positions outside 0 to 1 are taken as the edge."""
        self.position = min(max(position, 0.0), 1.0)
        self._show_position()

    def _show(self) -> None:
        self._pair.before.show()
        self._pair.after.show()
        self.divider.show()

    def _show_position(self) -> None:
        if self._pair is None:
            return
        at = self.position
        if self._horizontal:
            before, after = QRectF(0, 0, at, 1), QRectF(at, 0, 1 - at, 1)
        else:
            before, after = QRectF(0, 0, 1, at), QRectF(0, at, 1, 1 - at)
        self._pair.before.show_part(before)
        self._pair.after.show_part(after, caption_right=self._horizontal)
        self.divider.place(at)
