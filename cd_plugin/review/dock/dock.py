"""The review dock: decide, polygon by polygon, what is a real change, with the hands on the keyboard.

It lays out the parts and joins them; what the commands do is in `reviewing`.
"""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsDockWidget, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QLabel,
    QMainWindow,
    QPushButton,
    QWidget,
)

from ...guide.help import help_on_f1
from ...widgets.message_line import MessageLine
from ...wording import tr
from ..accuracy.panel import AccuracyPanel
from ..improve.improve_box import ImproveBox
from ..merging.merge_dialog import MergeDialog
from ..queue.queue import Queue
from ..records.geopackage import ReviewError, layer_table
from ..records.reading_task import ReadingTask
from ..records.records import Records
from ..records.reviewer import reviewer_name
from ..records.snapshot import Snapshot
from ..threshold.threshold_box import ThresholdBox
from .bulk_box import BulkBox
from .command_panel import CommandPanel
from .commands import commands
from .dock_frame import DockFrame, line
from .facts_box import FactsBox
from .images_box import ImagesBox
from .key_filter import KeyFilter
from .keys import chosen_keys
from .labels import labels
from .layer_box import GUIDE, LayerBox
from .progress_line import ProgressLine
from .queue_box import QueueBox
from .reviewing import Reviewing
from .step_line import StepLine

READ_AT_ONCE = 10_000
"""Larger reviews are opened once their polygons were read in the background."""


class ReviewDock(QgsDockWidget):
    """Reviews one layer at a time; closing it ends the review and gives the map back.

    Attributes:
        reviewing: the review itself.
    """

    settings_wanted = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QMainWindow) -> None:
        super().__init__(tr("Review change"), parent)
        self.setObjectName("DeepChangeReview")
        help_on_f1(self, GUIDE)
        self._canvas = canvas
        self._project = project
        self._followers: list[QWidget] = []
        self._layer: QgsVectorLayer | None = None
        self.reviewing = Reviewing(canvas, project, parent)
        self.keys = KeyFilter(commands(), self)
        for widget in (canvas, self, parent):
            self.keys.watch(widget)
        self._make_parts()
        self._window = parent
        self._reading: ReadingTask | None = None
        self._merge_dialog: MergeDialog | None = None
        self._lay_out()
        self._connect()
        self.read_settings()
        self._show()

    @property
    def commands(self) -> dict[str, QAction]:
        """What a key or button does, by the names in `commands`; `trigger()` does it."""
        return self.command_panel.actions_by_name

    @property
    def records(self) -> Records | None:
        """Of the layer under review; None while there is none."""
        return self.reviewing.records

    @property
    def queue(self) -> Queue | None:
        return self.reviewing.queue

    def review(self, layer: QgsVectorLayer | None) -> None:
        """Review this layer of the project; where fields are missing, the dock offers to add them first."""
        self.layer_box.choose(layer)

    def review_likely(self, active: QgsVectorLayer | None) -> None:
        """Review the active layer, or the one that is most likely meant, unless a review is going on."""
        if self.records is None and self._reading is None:
            self.review(self.layer_box.likely(active))

    def add_section(self, title: str, widget: QWidget, is_open: bool = False) -> QgsCollapsibleGroupBox:
        """Add a part to unfold below the others; its `set_records`, if it has one, is told of each review."""
        section = self._frame.add_section(title, widget, is_open)
        if hasattr(widget, "set_records"):
            self._followers.append(widget)
            widget.set_records(self.records)
        return section

    def read_settings(self) -> None:
        """Take the keys and labels that the user has chosen."""
        self.keys.set_keys(chosen_keys())
        if self.records is not None:
            self.records.reviewer = reviewer_name()
        self.command_panel.read_settings()
        self.facts_box.set_labels([text for text in labels() if text])

    def discard(self) -> None:
        """End the review and take everything off QGIS; the dock can be deleted then."""
        self.improve_box.cancel()
        self.layer_box.choose(None)
        self.keys.unwatch_all()
        QApplication.instance().focusChanged.disconnect(self._show_focus)
        self.reviewing.view.discard()

    def closeEvent(self, event) -> None:
        self.layer_box.combo.setLayer(None)
        super().closeEvent(event)

    def _make_parts(self) -> None:
        self.layer_box = LayerBox(self._project)
        self.progress_line = ProgressLine()
        self.queue_box = QueueBox()
        self.facts_box = FactsBox()
        self.step_line = StepLine()
        self.message = MessageLine()
        self.command_panel = CommandPanel()
        self.focus_text = QLabel()
        self.focus_text.setWordWrap(True)
        self.images_box = ImagesBox(self._project)
        self.bulk_box = BulkBox()
        self.accuracy_panel = AccuracyPanel(self._project)
        self.improve_box = ImproveBox(self._project)
        self.threshold_box = ThresholdBox(self._project)
        self.merge_button = QPushButton(tr("Merge two reviews…"))

    def _lay_out(self) -> None:
        top = (self.layer_box, self.progress_line, self.queue_box, line(), self.facts_box)
        # what is said is at the foot: always in sight, and no button moves because of it
        self._frame = DockFrame((*top, self.command_panel), (self.step_line, self.message, self.focus_text))
        threshold = self.add_section(tr("Threshold"), self.threshold_box, is_open=True)
        self._images_section = self.add_section(tr("Images"), self.images_box)
        many = self.add_section(tr("Many at once"), self.bulk_box)
        self.add_section(tr("Accuracy"), self.accuracy_panel)
        improve = self.add_section(tr("Improve model"), self.improve_box)
        self.add_section(tr("Several reviewers"), self.merge_button)
        self._sections_of_the_map = (threshold, many, improve)
        self.setWidget(self._frame)

    def _connect(self) -> None:
        reviewing = self.reviewing
        self.layer_box.chosen.connect(self._open)
        self.layer_box.settings_button.clicked.connect(lambda: self.settings_wanted.emit())
        self.keys.pressed.connect(lambda name: self.commands[name].trigger())
        self.keys.released.connect(reviewing.let_go)
        reviewing.shown.connect(self._show)
        reviewing.messages.told.connect(self.message.tell)
        reviewing.running.progressed.connect(self.step_line.show_step)
        self.step_line.cancelled.connect(reviewing.running.cancel)
        reviewing.label_wanted.connect(self.command_panel.open_label_menu)
        self.command_panel.wanted.connect(self._do)
        self.command_panel.label_typing_wanted.connect(self.facts_box.write_label)
        self.command_panel.no_label_wanted.connect(lambda: reviewing.set_label(""))
        reviewing.note_wanted.connect(self.facts_box.write_note)
        reviewing.seeing.changed.connect(self._show_checked)
        reviewing.shaping.changed.connect(self._show_checked)
        self.facts_box.label_written.connect(reviewing.set_label)
        self.facts_box.note_written.connect(reviewing.set_note)
        self.facts_box.left.connect(self._focus_map)
        self.queue_box.left.connect(self._focus_map)
        self.queue_box.view_wanted.connect(self._filter_by_view)
        self.queue_box.drawing_wanted.connect(self._draw_filter)
        self.images_box.images_changed.connect(lambda: reviewing.seeing.set_images(*self.images_box.pair))
        self.images_box.incomplete.connect(lambda: self._images_section.setCollapsed(False))
        self.images_box.rate_changed.connect(reviewing.seeing.set_rate)
        self.images_box.direction_changed.connect(reviewing.seeing.set_horizontal)
        self.bulk_box.decided.connect(reviewing.decide_many)
        self.bulk_box.drawing_wanted.connect(
            lambda: reviewing.shaping.draw("area", self._layer, True, self.bulk_box.set_area)
        )
        self.accuracy_panel.review_requested.connect(self.review)
        self.improve_box.detected.connect(self.review)
        self.threshold_box.threshold_moved.connect(self.queue_box.set_threshold)
        for moved in (self.threshold_box.histogram.moved, self.threshold_box.threshold.valueChanged):
            moved.connect(lambda _threshold: reviewing.seeing.show_map(True))  # until another polygon comes
        self.merge_button.clicked.connect(self._merge_reviews)
        QApplication.instance().focusChanged.connect(self._show_focus)

    def _open(self, layer: QgsVectorLayer | None) -> None:
        """Begin the review of this layer; of None, end the one there is."""
        self.facts_box.keep()
        self._close()
        if layer is not None and layer.featureCount() > READ_AT_ONCE:
            self._read(layer)
        else:
            self._go_on(layer)

    def _read(self, layer: QgsVectorLayer) -> None:
        """Read its many polygons first, in the background."""
        try:
            self._reading = ReadingTask(layer_table(layer))
        except ReviewError as error:
            self.layer_box.message.tell(error.text)
            return
        self._follow(layer)
        self._reading.read.connect(lambda snapshot: self._go_on(layer, snapshot))
        self._reading.failed.connect(self._fail_to_read)
        self._reading.stopped.connect(lambda: self.layer_box.choose(None))
        QgsApplication.taskManager().addTask(self._reading)
        self._show()

    def _fail_to_read(self, text: str) -> None:
        self._leave_layer()
        self.layer_box.message.tell(text)
        self._show()

    def _go_on(self, layer: QgsVectorLayer | None, snapshot: Snapshot | None = None) -> None:
        self._leave_layer()
        if layer is not None:
            try:
                self.reviewing.open(layer, snapshot)
            except ReviewError as error:
                self.layer_box.message.tell(error.text)
            else:
                self._begin(layer)
        self.accuracy_panel.set_change_layer(layer)
        for follower in self._followers:
            follower.set_records(self.records)
        self._set_blind(self.reviewing.is_blind)
        self._show()

    def _begin(self, layer: QgsVectorLayer) -> None:
        self._follow(layer)
        if self.reviewing.is_blind:
            self.records.changed.connect(lambda _ids: self.accuracy_panel.refresh())
        self.queue_box.set_review(self.records, self.queue)
        self.images_box.choose_for(layer)
        self.reviewing.seeing.set_rate(self.images_box.rate.value())
        self.reviewing.seeing.set_horizontal(self.images_box.is_horizontal)
        self.keys.is_active = True
        self._focus_map()

    def _follow(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        layer.willBeDeleted.connect(self._layer_leaves)
        layer.dataSourceChanged.connect(self._follow_source)
        layer.subsetStringChanged.connect(self._follow_filter)

    def _leave_layer(self) -> None:
        """Follow the layer no longer, and have it read no longer."""
        if self._reading is not None:
            for ended in (self._reading.read, self._reading.failed, self._reading.stopped):
                ended.disconnect()
            self._reading = None
        if self._layer is not None and not sip.isdeleted(self._layer):
            self._layer.willBeDeleted.disconnect(self._layer_leaves)
            self._layer.dataSourceChanged.disconnect(self._follow_source)
            self._layer.subsetStringChanged.disconnect(self._follow_filter)
        self._layer = None

    def _close(self) -> None:
        self._leave_layer()
        self.keys.is_active = False
        self.keys.let_go()
        for follower in self._followers:
            follower.set_records(None)
        self.queue_box.set_review(None, None)
        self.reviewing.close()
        self.message.clear()

    def _set_blind(self, blind: bool) -> None:
        """Leave out whatever tells, or depends on, what the map says."""
        self.queue_box.set_blind(blind)
        self.command_panel.set_blind(blind)
        for section in self._sections_of_the_map:
            section.setHidden(blind)

    def _layer_leaves(self) -> None:
        self._open(None)

    def _follow_source(self) -> None:
        """The layer shows another file now: the review goes on with that, or ends."""
        self.layer_box.choose(self._layer)

    def _follow_filter(self) -> None:
        self.layer_box.tell_settings(self._layer)

    def _do(self, name: str) -> None:
        self.facts_box.keep()
        self.reviewing.do(name)
        self._show_checked()

    def _filter_by_view(self) -> None:
        self.queue_box.set_area(self.reviewing.shaping.view_on(self._layer))

    def _draw_filter(self) -> None:
        box = self.queue_box
        self.reviewing.shaping.draw("area", self._layer, True, box.set_area, box.give_up_area)

    def _merge_reviews(self) -> None:
        if self._merge_dialog is None:
            self._merge_dialog = MergeDialog(self._canvas, self._window)
        self._merge_dialog.show()
        self._merge_dialog.raise_()

    def _focus_map(self) -> None:
        self._canvas.window().activateWindow()
        self._canvas.setFocus()

    def _show_focus(self, *_widgets: QWidget | None) -> None:
        """Say how to come back where the keys do not act."""
        text = ""
        if self.records is not None and self.facts_box.is_writing:
            text = tr("Enter keeps what is written, Esc gives it up.")
        elif self.records is not None and not self.keys.acts_now():
            text = tr("Click on the map: the keys rest while another part of the window has the focus.")
        self.focus_text.setText(text)
        self.focus_text.setVisible(bool(text))

    def _show(self) -> None:
        """Show the polygon, the counts and what can be done."""
        is_open = self.records is not None
        self.layer_box.stop_button.setEnabled(is_open)
        current = self.reviewing.current
        if current is not None:
            self.facts_box.show_record(self.records.get(current), self.reviewing.is_blind)
        elif self._reading is not None:
            self.facts_box.show_nothing(tr("Reading the polygons…"))
        elif is_open:
            self.facts_box.show_nothing(tr("No polygon is left to show."))
        else:
            self.facts_box.show_nothing(tr("Choose a layer of change polygons to review."))
        if is_open:
            self.progress_line.show_counts(self.records.counts(), self.reviewing.pace)
        else:
            self.progress_line.show_nothing()
        self.command_panel.set_enabled(is_open, current is not None)
        self._show_checked()
        self._show_focus()

    def _show_checked(self) -> None:
        second_map = self.reviewing.seeing.second_map
        if second_map is not None:
            self.keys.watch(second_map.canvas)
        self.command_panel.set_checked(self.reviewing.going_on())
