"""One review of one layer: its records and queue, the map that shows them, and the commands carried out.

It has no widget; the dock shows what it tells.
"""

from __future__ import annotations

import time

from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow

from ....engine.contract.change_polygons import ACCEPTED, PENDING, REJECTED
from ...wording import count, tr
from ..accuracy.blindness import telling_layers
from ..drawing.shaping import Shaping
from ..origin.change_map import map_of, shown_map
from ..origin.ground import ground_of
from ..queue.pace import Pace
from ..queue.queue import Queue
from ..queue.selection import Filter, matching
from ..records.long_step import DONE_AT_ONCE
from ..records.records import Records
from ..records.reviewer import reviewer_name
from ..records.snapshot import Snapshot
from ..view.map_view import MapView
from ..view.outdated_drawing import OutdatedDrawing
from ..view.seeing import Seeing
from .commands import LABEL_COUNT, Act, commands, label_command
from .history_acts import HistoryActs
from .labels import labels
from .messages import Messages
from .running_step import RunningStep
from .seeing_acts import SeeingActs
from .shape_acts import ShapeActs


class Reviewing(QObject):
    """Carries out commands by name; errors of the records are told by `messages`, never raised.

    Attributes:
        acts: what each command does, by its name, while a review is open.
    """

    shown = pyqtSignal()
    """Another polygon is shown, or what is shown of it or of the review has changed."""
    label_wanted = pyqtSignal()
    note_wanted = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, window: QMainWindow) -> None:
        super().__init__(window)
        self.canvas = canvas
        self._project = project
        self.messages = Messages(self)
        self.running = RunningStep(self.messages, self)
        self.view = MapView(canvas, project, self)
        self.seeing = Seeing(canvas, self.view, window)
        self.shaping = Shaping(canvas, project, self)
        self.shaping.refused.connect(self.messages.warn)
        self.shaping.changed.connect(self._tell_how)
        self.records: Records | None = None
        self.queue: Queue | None = None
        self.pace = Pace()
        self._seen: int | None = None
        self._commands = {command.name: command for command in commands()}
        self.acts: dict[str, Act] = {}

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

    def open(self, layer: QgsVectorLayer, snapshot: Snapshot | None = None) -> None:
        """Begin, or go on, where the file says.

        Args:
            snapshot: of the file, where it was read before.

        Raises:
            ReviewError: the layer cannot be reviewed.
        """
        self.close()
        ground = ground_of(layer, self._project)
        self.records = Records(layer, reviewer_name(), self, snapshot)
        OutdatedDrawing(self.canvas, layer, self.records)
        self.queue = Queue(self.records, self)
        self.pace = Pace()
        self.view.open(layer, *ground)
        self.seeing.open(layer, self._map_to_show())
        self.seeing.judge_blindly(telling_layers(layer, self._project) if self.is_blind else [])
        self.queue.moved.connect(self._show_current)
        self.queue.refreshed.connect(self.shown)
        self.records.changed.connect(lambda _ids: self.shown.emit())
        self.acts = {
            **self._own_acts(),
            **HistoryActs(self.records, self.queue, self.running, self.messages).by_command(),
            **ShapeActs(self.records, self.queue, self.shaping, self.messages).by_command(),
            **SeeingActs(self.seeing, self.view, self.messages).by_command(),
        }
        self._show_current()

    def close(self) -> None:
        """End, and give the map back as it was before."""
        if self.records is None:
            return
        self.running.leave()
        self.shaping.lay_down()
        self.seeing.close()
        self.view.close()
        self.queue.deleteLater()
        self.records.deleteLater()
        self.records = self.queue = self._seen = None
        self.acts = {}

    def do(self, command: str) -> None:
        """Carry out the command of this name."""
        if self.records is None:
            return
        while_drawing = self._commands[command].while_drawing
        if self.shaping.is_drawing and not while_drawing:
            self.messages.tell(tr("Finish what you draw by a right click or Enter, or give it up by Esc."))
            return
        if not while_drawing:
            self.shaping.lay_down()
        self.messages.tell("")
        self.messages.safely(self.acts[command].do)

    def let_go(self, command: str) -> None:
        """The key of this command was let go."""
        act = self.acts.get(command)
        if act is not None and act.let_go is not None:
            act.let_go()

    def going_on(self) -> list[str]:
        """The switches among the commands that are on."""
        return [name for name, act in self.acts.items() if act.is_on is not None and act.is_on()]

    def decide_many(self, ids: list[int], status: str) -> None:
        """One decision for all of these, which one undo takes back."""
        if len(ids) > DONE_AT_ONCE:
            self.messages.safely(self._decide_very_many, ids, status)
        elif self.messages.safely(self.records.decide, ids, status):
            self._tell_decided(len(ids), len(ids))

    def set_label(self, text: str) -> None:
        """Label the polygon that is shown."""
        if self.current is not None:
            self.messages.safely(self.records.set_label, [self.current], text)

    def set_note(self, text: str) -> None:
        """Note something on the polygon that is shown."""
        if self.current is not None:
            self.messages.safely(self.records.set_note, self.current, text)

    def _own_acts(self) -> dict[str, Act]:
        queue = self.queue
        acts = {
            "accept": Act(lambda: self._decide(ACCEPTED)),
            "reject": Act(lambda: self._decide(REJECTED)),
            "undecided": Act(lambda: self._decide(PENDING)),
            "next": Act(lambda: self._walk(queue.next(), tr("This is the last one of the list."))),
            "previous": Act(lambda: self._walk(queue.previous(), tr("This is the first one of the list."))),
            "next_pending": Act(lambda: self._walk(queue.next_pending(), tr("No other one is pending."))),
            "pick": Act(self._pick),
            "label": Act(self.label_wanted.emit),
            "note": Act(self.note_wanted.emit),
        }
        for number in range(1, LABEL_COUNT + 1):
            acts[label_command(number)] = Act(lambda number=number: self._label(number))
        return acts

    def _decide(self, status: str) -> None:
        current = self.current
        if current is None:
            return
        self.records.decide([current], status)
        self.pace.decided(time.monotonic())
        if status != PENDING and self.queue.current() == current and self.queue.next() is None:
            self.messages.tell(tr("This is the last one of the list."))

    def _decide_very_many(self, ids: list[int], status: str) -> None:
        if self.running.is_free():
            step = self.records.decision_on_many(ids, status)
            self.running.start(
                self.records, step, lambda changed: self._tell_decided(len(changed.ids), len(ids))
            )

    def _tell_decided(self, decided: int, wanted: int) -> None:
        text = tr("{} polygons decided at once.").format(count(decided))
        if decided < wanted:
            left = tr("Decided otherwise or removed meanwhile, and left so: {}.").format(
                count(wanted - decided)
            )
            text = f"{text} {left}"
        self.messages.tell(text)

    def _walk(self, reached: int | None, nothing: str) -> None:
        if reached is None:
            self.messages.tell(nothing)

    def _pick(self) -> None:
        """Go to the polygon that the mouse points at, whether the list has it or not."""
        spot = self.canvas.getCoordinateTransform().toMapCoordinates(self.canvas.mouseLastXY())
        place = self.shaping.on_layer(QgsGeometry.fromPointXY(spot), self.layer)
        found = matching(self.records, Filter(extent_geometry=place))
        if found:
            self.queue.go(found[0])
        else:
            self.messages.tell(tr("There is no polygon under the mouse."))

    def _label(self, number: int) -> None:
        text = labels()[number - 1]
        if not text:
            self.messages.tell(tr("Label {} is not worded yet; do so in the options.").format(number))
        else:
            self.set_label(text)

    def _tell_how(self) -> None:
        """How the tool in hand is used."""
        hints = {command.name: command.hint for command in self._commands.values()}
        area = tr("Click the corners of the area; a right click or Enter ends, Esc gives up.")
        self.messages.tell({**hints, "area": area}.get(self.shaping.purpose, ""))

    def _map_to_show(self) -> QgsRasterLayer | None:
        """The project's layer of the map that the polygons were made of; none where it must not be seen."""
        path = None if self.is_blind else map_of(self.layer, self._project)
        return shown_map(path, self._project) if path else None

    def _show_current(self, _id: object = None) -> None:
        """Show the polygon that the queue is at; the map moves only to another than it showed last."""
        current = self.current
        if current is None:
            self.view.clear()
        else:
            outline = self.records.geometry(current)
            self.view.show(outline, self.layer.crs(), zoom=current != self._seen)
            if current != self._seen:
                self.seeing.show_map(False)
        self._seen = current
        self.shown.emit()
