"""Two small pictures of the same place, before and after, drawn in the background.

Pointing at one marks the same spot on the other; holding the mouse button down shows the other date.
"""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ..layers.dates import layer_date
from ..layers.overlap import CommonArea
from ..widgets.map_drawing import MapDrawing
from ..wording import date_text, tr

MAX_UNSCALED_PIXELS = 4096
"""Of an image without overviews, no more than this many pixels per side are read for its picture."""
REDRAW_DELAY_MS = 120


class PairThumbnails(QWidget):
    """The before and the after picture side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = Thumbnail(tr("Before"))
        self.after = Thumbnail(tr("After"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for one, other in ((self.before, self.after), (self.after, self.before)):
            layout.addWidget(one)
            one.pointed.connect(other.mark)
            one.held.connect(self._exchange)

    def show_pair(
        self,
        before: QgsRasterLayer | None,
        after: QgsRasterLayer | None,
        shared: CommonArea | None,
        context: QgsCoordinateTransformContext,
    ) -> None:
        """Draw the common ground of both images; without one, nothing."""
        if shared is None:
            self.before.clear()
            self.after.clear()
            return
        extent = _affordable_extent(shared.extent, before, after)
        self.before.draw(before, extent, shared.crs, context)
        self.after.draw(after, extent, shared.crs, context)

    def forget_layers(self, layer_ids: list[str]) -> None:
        """Layers are about to be removed from the project."""
        for thumbnail in (self.before, self.after):
            thumbnail.forget_layers(layer_ids)

    def _exchange(self, held: bool) -> None:
        self.before.show_instead(self.after if held else None)
        self.after.show_instead(self.before if held else None)


class Thumbnail(QWidget):
    """One layer's picture of an extent, with its date in a corner."""

    pointed = pyqtSignal(object)
    """Where the mouse is, as a fraction (x, y) of the picture; None when it has left."""
    held = pyqtSignal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.caption = ""
        self._title = title
        self._view: tuple | None = None
        self._instead: Thumbnail | None = None
        self._mark: QPointF | None = None
        self._drawing = MapDrawing(self._take_image, self)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(REDRAW_DELAY_MS)
        self._redraw.timeout.connect(self._start)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("{} image").format(title))
        self.setToolTip(tr("Hold the mouse button down to see the other date here."))

    def sizeHint(self) -> QSize:
        unit = self.fontMetrics().height()
        return QSize(16 * unit, 10 * unit)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 2

    def draw(
        self, layer: QgsRasterLayer, extent: QgsRectangle, crs, context: QgsCoordinateTransformContext
    ) -> None:
        """Draw the layer in the background; `extent` is in `crs`."""
        view = (layer, extent, crs, context)
        if self._view and self._view[0] is layer and self._view[1] == extent and self._view[2] == crs:
            return
        self._view = view
        self.caption = date_text(layer_date(layer))
        self._redraw.start()

    def clear(self) -> None:
        self._view = None
        self._drawing.cancel()
        self.image = QImage()
        self.caption = ""
        self.update()

    def forget_layers(self, layer_ids: list[str]) -> None:
        if self._view is not None and self._view[0].id() in layer_ids:
            self.clear()

    def show_instead(self, other: Thumbnail | None) -> None:
        self._instead = other
        self.update()

    def mark(self, spot: QPointF | None) -> None:
        self._mark = spot
        self.update()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self._view:
            self._redraw.start()

    def mouseMoveEvent(self, event) -> None:
        spot = QPointF(event.pos())
        self.pointed.emit(QPointF(spot.x() / self.width(), spot.y() / self.height()))

    def mousePressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.held.emit(True)

    def mouseReleaseEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.held.emit(False)

    def leaveEvent(self, event) -> None:
        self.pointed.emit(None)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._instead or self
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(frame, self.palette().color(self.backgroundRole()).darker(108))
        if shown.image.isNull():
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._title)
        else:
            painter.drawImage(frame, shown.image)
            self._draw_caption(painter, shown.caption)
            self._draw_mark(painter)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(frame)

    def _draw_caption(self, painter: QPainter, caption: str) -> None:
        if not caption:
            return
        text_size = painter.fontMetrics().boundingRect(caption).size()
        margin = text_size.height() // 3
        chip = QRectF(margin, margin, text_size.width() + 2 * margin, text_size.height() + margin)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(chip, margin, margin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor("white"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, caption)

    def _draw_mark(self, painter: QPainter) -> None:
        if self._mark is None:
            return
        spot = QPointF(self._mark.x() * self.width(), self._mark.y() * self.height())
        radius = painter.fontMetrics().height() / 2
        for colour, width in ((QColor(0, 0, 0, 200), 3), (QColor("white"), 1.2)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(spot, radius, radius)

    def _start(self) -> None:
        self._drawing.cancel()
        if self._view is None or self.width() < 2 or self.height() < 2:
            return
        layer, extent, crs, context = self._view
        settings = QgsMapSettings()
        settings.setTransformContext(context)
        settings.setDestinationCrs(crs)
        settings.setLayers([layer])
        settings.setExtent(extent)
        settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
        settings.setOutputSize(self.size() * self.devicePixelRatioF())
        self._drawing.start(settings)

    def _take_image(self, image: QImage) -> None:
        self.image = image
        self.update()


def _affordable_extent(extent: QgsRectangle, *layers: QgsRasterLayer) -> QgsRectangle:
    """The extent, or its middle where an image has no overviews and is too large to read as a whole."""
    share = 1.0
    for layer in layers:
        longest = max(layer.width(), layer.height())
        if longest > MAX_UNSCALED_PIXELS and not layer.dataProvider().hasPyramids():
            share = min(share, MAX_UNSCALED_PIXELS / longest)
    return extent if share == 1.0 else extent.scaled(share)
