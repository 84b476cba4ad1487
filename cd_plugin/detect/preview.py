"""*Preview here*: a part of the map that a run would give, over what is in sight, anew when that moves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QRectF, QTimer, pyqtSignal

from ..engine_client.warm import WarmEngine
from ..layers.sources import file_crs
from ..wording import count, tr
from .area_task import AreaTask
from .notices import Level, Notice, Place, Remedy
from .preview_files import PreviewFiles
from .preview_part import Part, part_in_sight
from .preview_picture import PreviewPicture
from .preview_task import PreviewTask
from .request import AreaKind, DetectRequest, engine_arguments

IDLE_MS = 600
"""So long the canvas and the fields rest before a preview is made anew."""
ALIKE_WITH_OTHERS = ("output", "polygons", "threshold", "min_area", "cluster")
"""Arguments that say what is written and where, and who computes the whole: they change no preview."""


@dataclass
class _Making:
    """A preview that is being made, or shown.

    Attributes:
        of: all that it depends on, but for the part that it shows.
    """

    of: tuple[Any, ...]
    request: DetectRequest
    part: Part
    path: Path
    task: PreviewTask


class Preview(QObject):
    """One preview at a time. Nothing is made until one is asked for; from then on it follows.

    Args:
        warm: where the engine waits.
        caption: over the picture, where several are shown.
    """

    changed = pyqtSignal()
    """Its notice is another."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        warm: WarmEngine,
        parent: QObject | None = None,
        caption: str = "",
    ) -> None:
        super().__init__(parent)
        self.notices: list[Notice] = []
        self.picture: PreviewPicture | None = None
        self._canvas = canvas
        self._project = project
        self._warm = warm
        self._caption = caption
        self._shown_part = QRectF(0, 0, 1, 1), False
        self._files = PreviewFiles()
        self._request: DetectRequest | None = None
        self._threshold = 0.0
        self._making: _Making | None = None
        self._shown: _Making | None = None
        self._failed: _Making | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._make)
        project.layersWillBeRemoved.connect(self._forget_layers)

    @property
    def is_wanted(self) -> bool:
        return self._request is not None

    def ask(self, request: DetectRequest, threshold: float) -> None:
        """Make one now, in place of any other."""
        if self._request is None:
            self._canvas.extentsChanged.connect(self._idle.start)
            self._canvas.destinationCrsChanged.connect(self._idle.start)
        self._request, self._threshold = request, threshold
        self._clear()
        self._make()

    def follow(self, request: DetectRequest | None) -> None:
        """Once one was asked for: make it anew where the fields say something else; None ends it."""
        if self._request is None:
            return
        if request is None:
            self.stop()
        else:
            self._request = request
            self._idle.start()

    def show_from(self, threshold: float) -> None:
        """Show probabilities from another threshold up."""
        if threshold == self._threshold:
            return
        self._threshold = threshold
        if self.picture is not None:
            self.picture.show_from(threshold)

    def show_part(self, part: QRectF, caption_right: bool) -> None:
        """Show only this part of the canvas, in fractions of its width and height."""
        self._shown_part = part, caption_right
        if self.picture is not None:
            self.picture.item.show_part(part, caption_right)

    def stop(self) -> None:
        """Take it away, and follow nothing any more."""
        if self._request is None:
            return
        self._request = None
        self._idle.stop()
        self._canvas.extentsChanged.disconnect(self._idle.start)
        self._canvas.destinationCrsChanged.disconnect(self._idle.start)
        self._clear()
        self._files.close()
        self._tell()

    def _forget_layers(self, layer_ids: list[str]) -> None:
        if self._request is not None:
            layers = (self._request.before, self._request.after, self._request.area.polygons)
            if any(layer is not None and layer.id() in layer_ids for layer in layers):
                self.stop()

    def _make(self) -> None:
        self._idle.stop()
        request, context = self._request, self._project.transformContext()
        part = part_in_sight(request, self._canvas, context)
        if part is None:
            self._clear()
            self._tell(Notice(Place.PREVIEW, Level.WARNING, tr("The map shows nothing of what is compared.")))
            return
        arguments = engine_arguments(request, context)
        of = _made_of(request, arguments)
        if self._is_made(of, part):
            return
        self._forget(self._making)
        self._making = None
        try:
            path = self._files.new()
        except OSError as error:
            self._fail(tr("No preview can be stored: {}.").format(error))
            return
        arguments.update(
            part=part.as_argument(), output=str(path), polygons=None, resume="never", cluster=None
        )
        area = AreaTask(request.area) if request.area.kind is AreaKind.POLYGONS else None
        task = PreviewTask(arguments, area, self._warm)
        making = self._making = _Making(of, request, part, path, task)
        task.measuring.connect(lambda text: self._tell_of(making, text))
        task.succeeded.connect(lambda _result: self._show(making))
        task.failed.connect(lambda text, *_more: self._end(making, text))
        task.stopped.connect(lambda: self._files.discard(path))
        self._tell_of(making, tr("Previewing…"))
        QgsApplication.taskManager().addTask(task)

    def _is_made(self, of: tuple[Any, ...], part: Part) -> bool:
        """Whether such a preview is shown, has failed or is being made.

        While the images are measured for another part, that is gone on with.
        """
        making = self._making or self._shown or self._failed
        if making is None or making.of != of:
            return False
        return making.part == part or (making is self._making and making.task.is_measuring)

    def _show(self, making: _Making) -> None:
        if making is not self._making:
            self._files.discard(making.path)
            return
        self._making = None
        self._clear()
        self._shown = making
        crs = file_crs(making.request.grid_layer)
        self.picture = PreviewPicture(
            self._canvas, str(making.path), crs, self._threshold, self._caption, self
        )
        self.picture.item.show_part(*self._shown_part)
        layer = self.picture.layer
        size = tr("{} × {} pixels").format(count(layer.width()), count(layer.height()))
        if making.part.is_all_in_sight:
            text = tr("Preview of {}: what a run finds here").format(size)
        else:
            text = tr("Preview of the {} in the middle of the map: what a run finds here").format(size)
        self._tell(Notice(Place.PREVIEW, Level.FINE, text, Remedy.HIDE_PREVIEW, tr("Hide")))
        self._idle.start()  # the canvas may have moved while the images were measured

    def _end(self, making: _Making, text: str) -> None:
        self._files.discard(making.path)
        if making is self._making:
            self._fail(text)
            self._failed = making

    def _fail(self, text: str) -> None:
        self._clear()
        self._tell(Notice(Place.PREVIEW, Level.ERROR, text))

    def _clear(self) -> None:
        """Neither show a preview nor make one."""
        for each in (self._making, self._shown):
            self._forget(each)
        self._making = self._shown = self._failed = None

    def _forget(self, making: _Making | None) -> None:
        if making is None:
            return
        if making is self._shown:
            self.picture.discard()
            self.picture = None
            self._files.discard(making.path)
        elif not sip.isdeleted(making.task):
            making.task.cancel()

    def _tell_of(self, making: _Making, text: str) -> None:
        if making is self._making:
            self._tell(Notice(Place.PREVIEW, Level.INFO, text, Remedy.HIDE_PREVIEW, tr("Cancel")))

    def _tell(self, *notices: Notice) -> None:
        self.notices = list(notices)
        self.changed.emit()


def _made_of(request: DetectRequest, arguments: dict[str, Any]) -> tuple[Any, ...]:
    """All that a preview depends on."""
    area = request.area
    polygons = None
    if area.polygons is not None:
        selected = sorted(area.polygons.selectedFeatureIds()) if area.selected_only else None
        polygons = (area.polygons.id(), selected)
    return repr({name: arguments[name] for name in arguments if name not in ALIKE_WITH_OTHERS}), polygons
