"""Pictures of the before and of the after image as the canvas would show them; what flicker and swipe show.

The user's layer tree, map theme and canvas settings are read and never changed.
"""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import QgsMapLayer, QgsMapRendererCache, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...layers.dates import layer_date
from ...widgets.canvas_picture import settings_for
from ...widgets.captioned_picture import CaptionedPicture
from ...wording import date_text, tr

REDRAW_DELAY_MS = 30


class PicturePair(QObject):
    """The before and the after picture of a canvas, hidden at first, redrawn whenever the canvas is.

    Each shows one image under the vector layers that are visible on the canvas.
    """

    ready = pyqtSignal()
    """Both pictures have been drawn for the first time."""
    lost = pyqtSignal()
    """A layer is about to be removed: the pair must be discarded."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        before: QgsMapLayer,
        after: QgsMapLayer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._images = (before, after)
        self._cache = QgsMapRendererCache()
        self.before = CaptionedPicture(canvas, caption(tr("Before"), before), self._take_picture)
        self.after = CaptionedPicture(canvas, caption(tr("After"), after), self._take_picture)
        self.is_ready = False
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_DELAY_MS)
        self._redraw.timeout.connect(self._draw)
        canvas.renderStarting.connect(self._redraw.start)
        for image in self._images:
            image.repaintRequested.connect(self._redraw_soon)
            image.willBeDeleted.connect(self.lost)
        self._redraw.start()

    @property
    def is_up_to_date(self) -> bool:
        """Whether both pictures show what the canvas asks for now."""
        return self.is_ready and not (
            self._redraw.isActive() or self.before.is_drawing or self.after.is_drawing
        )

    def discard(self) -> None:
        """Take the pictures off the canvas and stop following it."""
        self._redraw.stop()
        self._canvas.renderStarting.disconnect(self._redraw.start)
        for image in self._images:
            if not sip.isdeleted(image):
                image.repaintRequested.disconnect(self._redraw_soon)
                image.willBeDeleted.disconnect(self.lost)
        for picture in (self.before, self.after):
            picture.cancel()
            self._canvas.scene().removeItem(picture)

    def _redraw_soon(self, *_deferred: bool) -> None:
        self._redraw.start()

    def _draw(self) -> None:
        overlays = vector_layers(self._canvas, self._images)
        for overlay in overlays:  # which a drawing that was done since it changed has put there as it was
            self._cache.invalidateCacheForLayer(overlay)
        for picture, image in zip((self.before, self.after), self._images):
            picture.draw(settings_for(self._canvas, [*overlays, image]), self._cache)

    def _take_picture(self) -> None:
        if not self.is_ready and self.before.is_drawn and self.after.is_drawn:
            self.is_ready = True
            self.ready.emit()


def vector_layers(canvas: QgsMapCanvas, images: Collection[QgsMapLayer]) -> list[QgsVectorLayer]:
    """Those that the canvas shows, which stay on top of the images."""
    return [each for each in canvas.layers() if isinstance(each, QgsVectorLayer) and each not in images]


def caption(role: str, layer: QgsMapLayer) -> str:
    """ "Before · 1985", or the role alone where the layer has no date."""
    return " · ".join(filter(None, (role, date_text(layer_date(layer)))))
