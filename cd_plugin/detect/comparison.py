"""*Compare on the map*: what two models find in the part in sight, on the two sides of a divider."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QRectF, pyqtSignal

from ..engine_client.models import ModelEntry
from ..engine_client.warm import WarmEngine
from ..widgets.divider import Divider
from ..wording import tr
from .notices import Level, Notice, Place, Remedy
from .preview import Preview
from .request import DetectRequest


class Comparison(QObject):
    """A preview by each of two models of the same images with the same options, which follow as any preview.

    Each is shown from the threshold that the user has set, else from its model's own.

    Args:
        warm: where the engine waits.
    """

    changed = pyqtSignal()
    """Its notices are others."""

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, warm: WarmEngine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.notices: list[Notice] = []
        self.previews: list[Preview] = []
        self.divider: Divider | None = None
        self._canvas = canvas
        self._project = project
        self._warm = warm
        self._models: list[ModelEntry] = []

    def ask(self, request: DetectRequest, models: list[ModelEntry]) -> None:
        """Compare these two, the first of them on the left."""
        self.stop()
        self._models = models
        self.divider = Divider(self._canvas, horizontal=True)
        self.divider.moved.connect(self._divide)
        self.divider.show()
        for model in models:
            preview = Preview(self._canvas, self._project, self._warm, self, caption=model.title)
            preview.changed.connect(self._tell)
            self.previews.append(preview)
        self._divide(0.5)
        for preview, model in zip(self.previews, models):
            preview.ask(replace(request, model=model), _threshold(request, model))

    def follow(self, request: DetectRequest | None) -> None:
        """Once one was asked for: make it anew where the fields say something else; None ends it."""
        if request is None:
            self.stop()
            return
        for preview, model in zip(self.previews, self._models):
            preview.follow(replace(request, model=model))
            preview.show_from(_threshold(request, model))

    def stop(self) -> None:
        """Take it away, and follow nothing any more."""
        if self.divider is None:
            return
        self.divider.discard()
        self.divider = None
        ended, self.previews = self.previews, []
        for preview in ended:
            preview.stop()
            preview.deleteLater()
        self._tell()

    def _divide(self, position: float) -> None:
        """Move the divider; positions outside 0 to 1 are taken as the edge."""
        at = min(max(position, 0.0), 1.0)
        self.divider.place(at)
        first, second = self.previews
        first.show_part(QRectF(0, 0, at, 1), caption_right=False)
        second.show_part(QRectF(at, 0, 1 - at, 1), caption_right=True)

    def _tell(self) -> None:
        self.notices = [self._notice()] if self.previews else []
        self.changed.emit()

    def _notice(self) -> Notice:
        """What went wrong, else that they are being made, else which is where."""
        told = [
            (model, notice) for model, each in zip(self._models, self.previews) for notice in each.notices
        ]
        for model, notice in told:
            if notice.level is Level.ERROR:
                return _hidden_by_button(Level.ERROR, tr("{}: {}").format(model.title, notice.text))
            if notice.level is Level.WARNING:
                return _hidden_by_button(Level.WARNING, notice.text)
        titles = [model.title for model in self._models]
        if [notice.level for _, notice in told] == [Level.FINE, Level.FINE]:
            text = tr("{} on the left, {} on the right; drag the line between them")
            return _hidden_by_button(Level.FINE, text.format(*titles))
        text = tr("Previewing by {} and {}…").format(*titles)
        return Notice(Place.PREVIEW, Level.INFO, text, Remedy.HIDE_PREVIEW, tr("Cancel"))


def _hidden_by_button(level: Level, text: str) -> Notice:
    return Notice(Place.PREVIEW, level, text, Remedy.HIDE_PREVIEW, tr("Hide"))


def _threshold(request: DetectRequest, model: ModelEntry) -> float:
    return model.threshold if request.threshold is None else request.threshold
