"""One review of one layer: what each command does to the records, the queue and the map.

It has no widget; the dock shows what it tells.
"""

from __future__ import annotations

import time
from typing import Callable

from qgis.core import Qgis, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow

from ...wording import count, tr
from ..accuracy.blindness import telling_layers
from ..drawing.shaping import Shaping
from ..queue.pace import Pace
from ..queue.queue import Queue
from ..queue.selection import Filter, matching
from ..records.records import Records
from ..records.reviewer import reviewer_name
from ..records.schema import ReviewError
from ..view.map_view import CONTEXT, PIXEL_CONTEXT, MapView
from ..view.seeing import Seeing
from .commands import LABEL_COUNT, commands, label_command
from .labels import labels
from .shape_acts import ShapeActs

LONG_PRESS_S = 0.4
"""Who holds the flicker's key longer wants it to end with the key."""


class Reviewing(QObject):
    """Carries out commands by name; errors of the records are told, never raised."""

    shown = pyqtSignal()
    """Another polygon is shown, or what is shown of it or of the review has changed."""
    told = pyqtSignal(str, object)
    """A sentence for the reviewer, and its `Qgis.MessageLevel`; "" when the last one is over."""
    label_wanted = pyqtSignal()
    note_wanted = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, window: QMainWindow) -> None:
        super().__init__(window)
        self.canvas = canvas
        self._project = project
        self.view = MapView(canvas, project, self)
        self.seeing = Seeing(canvas, self.view, window)
        self.shaping = Shaping(canvas, project, self)
        self.shaping.refused.connect(self._warn)
        self.shaping.changed.connect(self._tell_how)
        self.shapes = ShapeActs(self)
        self.records: Records | None = None
        self.queue: Queue | None = None
        self.pace = Pace()
        self._seen: int | None = None
        self._flicker_pressed_at = 0.0
        self._acts = self._make_acts()

    @property
    def layer(self) -> QgsVectorLayer | None:
        """The layer under review."""
        return self.records.layer if self.records is not None else None

    @property
    def is_blind(self) -> bool:
        """Whether an accuracy sample is judged: what the map says must not be seen."""
        return self.records is not None and self.records.is_sample

    @property
    def current(self) -> int | None:
        """The polygon that is shown."""
        return self.queue.current() if self.queue is not None else None

    def open(self, layer: QgsVectorLayer) -> None:
        """Begin, or go on, where the file says.

        Raises:
            ReviewError: the layer cannot be reviewed.
        """
        self.close()
        self.records = Records(layer, reviewer_name(), self)
        self.queue = Queue(self.records, self)
        self.pace = Pace()
        self.view.open(layer, PIXEL_CONTEXT if self.is_blind else CONTEXT)
        self.seeing.open(layer)
        self.seeing.judge_blindly(telling_layers(layer, self._project) if self.is_blind else [])
        self.queue.moved.connect(self._show_current)
        self.queue.refreshed.connect(self.shown)
        self.records.changed.connect(lambda _ids: self.shown.emit())
        self._show_current()

    def close(self) -> None:
        """End, and give the map back as it was before."""
        if self.records is None:
            return
        self.shaping.lay_down()
        self.seeing.close()
        self.view.close()
        self.queue.deleteLater()
        self.records.deleteLater()
        self.records = self.queue = self._seen = None

    def do(self, command: str) -> None:
        """Carry out the command of this name."""
        if self.records is None:
            return
        if self.shaping.is_drawing and command not in _WHILE_DRAWING:
            self.tell(tr("Finish what you draw by a right click or Enter, or give it up by Esc."))
            return
        if command not in _WHILE_DRAWING:
            self.shaping.lay_down()
        self.tell("")
        self.safely(self._acts[command])

    def let_go(self, command: str) -> None:
        """The key of this command was let go."""
        if command == "show_before":
            self.seeing.show_before(False)
        elif command == "hide_outline":
            self.seeing.hide_outline(False)
        elif command == "flicker" and time.monotonic() - self._flicker_pressed_at > LONG_PRESS_S:
            self.seeing.flicker(False)

    def safely(self, act: Callable[..., object], *arguments: object) -> bool:
        """Whether this could be done; why not is told."""
        try:
            act(*arguments)
        except ReviewError as error:
            self._warn(error.text)
            return False
        return True

    def tell(self, text: str) -> None:
        """Tell the reviewer this, instead of what was told before."""
        self.told.emit(text, Qgis.MessageLevel.Info)

    def decide_many(self, ids: list[int], status: str) -> None:
        """One decision for all of these, which one undo takes back."""
        if self.safely(self.records.decide, ids, status):
            self.tell(tr("{} polygons decided at once.").format(count(len(ids))))

    def set_label(self, text: str) -> None:
        """Label the polygon that is shown."""
        if self.current is not None:
            self.safely(self.records.set_label, [self.current], text)

    def set_note(self, text: str) -> None:
        """Note something on the polygon that is shown."""
        if self.current is not None:
            self.safely(self.records.set_note, self.current, text)

    def _make_acts(self) -> dict[str, Callable[[], None]]:
        seeing = self.seeing
        acts = {
            "accept": lambda: self._decide("accepted"),
            "reject": lambda: self._decide("rejected"),
            "undecided": lambda: self._decide("pending"),
            "next": lambda: self._walk(self.queue.next(), tr("This is the last one of the list.")),
            "previous": lambda: self._walk(self.queue.previous(), tr("This is the first one of the list.")),
            "next_pending": lambda: self._walk(self.queue.next_pending(), tr("No other one is pending.")),
            "undo": self._undo,
            "redo": self._redo,
            "pick": self._pick,
            "label": self.label_wanted.emit,
            "note": self.note_wanted.emit,
            **self.shapes.by_command(),
            "flicker": self._flicker,
            "show_before": lambda: self._see(seeing.show_before, not seeing.is_before_shown),
            "swipe": lambda: self._see(seeing.swipe, not seeing.is_swiping),
            "second_map": lambda: self._see(seeing.show_second_map, seeing.second_map is None),
            "hide_outline": lambda: seeing.hide_outline(not seeing.is_outline_hidden),
            "zoom_in": self.view.zoom_in,
            "zoom_out": self.view.zoom_out,
            "zoom_back": self.view.zoom,
        }
        for number in range(1, LABEL_COUNT + 1):
            acts[label_command(number)] = lambda number=number: self._label(number)
        return acts

    def _decide(self, status: str) -> None:
        current = self.current
        if current is None:
            return
        self.records.decide([current], status)
        self.pace.decided(time.monotonic())
        if status != "pending" and self.queue.current() == current and self.queue.next() is None:
            self.tell(tr("This is the last one of the list."))

    def _walk(self, reached: int | None, nothing: str) -> None:
        if reached is None:
            self.tell(nothing)

    def _undo(self) -> None:
        text = self.records.undo_text()
        self._show_step(self.records.undo(), tr("There is nothing to undo."), tr("Undone: {}").format(text))

    def _redo(self) -> None:
        text = self.records.redo_text()
        self._show_step(self.records.redo(), tr("There is nothing to redo."), tr("Redone: {}").format(text))

    def _show_step(self, ids: list[int] | None, nothing: str, something: str) -> None:
        """Show what an undo or redo has changed."""
        self.tell(nothing if ids is None else something)
        if ids is None:
            return
        remaining = [each for each in ids if each in self.records]
        if remaining:
            self.queue.go(remaining[0])

    def _pick(self) -> None:
        """Go to the polygon that the mouse points at, whether the list has it or not."""
        spot = self.canvas.getCoordinateTransform().toMapCoordinates(self.canvas.mouseLastXY())
        place = self.shaping.on_layer(QgsGeometry.fromPointXY(spot), self.layer)
        found = matching(self.records, Filter(extent_geometry=place))
        if found:
            self.queue.go(found[0])
        else:
            self.tell(tr("There is no polygon under the mouse."))

    def _label(self, number: int) -> None:
        text = labels()[number - 1]
        if not text:
            self.tell(tr("Label {} is not worded yet; do so in the options.").format(number))
        else:
            self.set_label(text)

    def _flicker(self) -> None:
        self._flicker_pressed_at = time.monotonic()
        self._see(self.seeing.flicker, not self.seeing.is_flickering)

    def _see(self, show: Callable[[bool], None], on: bool) -> None:
        if not self.seeing.has_images:
            self._warn(tr("Choose the before and the after image under Images."))
            return
        show(on)

    def _tell_how(self) -> None:
        """How the tool in hand is used."""
        hints = {command.name: command.hint for command in commands()}
        area = tr("Click the corners of the area; a right click or Enter ends, Esc gives up.")
        self.tell({**hints, "area": area}.get(self.shaping.purpose, ""))

    def _show_current(self, _id: object = None) -> None:
        """Show the polygon that the queue is at; the map moves only to another than it showed last."""
        current = self.current
        if current is None:
            self.view.clear()
        else:
            outline = self.records.geometry(current)
            self.view.show(outline, self.layer.crs(), zoom=current != self._seen)
        self._seen = current
        self.shown.emit()

    def _warn(self, text: str) -> None:
        self.told.emit(text, Qgis.MessageLevel.Warning)


_WHILE_DRAWING = frozenset(command.name for command in commands() if command.while_drawing)
