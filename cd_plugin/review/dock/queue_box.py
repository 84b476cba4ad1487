"""Which polygons are shown to the reviewer, and in which order."""

from __future__ import annotations

from qgis.core import QgsGeometry
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ....engine.contract.change_polygons import ACCEPTED, DECIDED, PENDING, REJECTED, STATUSES
from ....engine.contract.levels import DEFAULT_THRESHOLD
from ...widgets.flow_layout import flow
from ...widgets.rows import row, stack
from ...wording import tr
from ..queue.queue import Queue
from ..queue.selection import Filter
from ..records.records import Records

LARGEST_AREA_M2 = 1e12


class QueueBox(QWidget):
    """A line for the status, one for the order, and a part to unfold for the rest of the filter."""

    left = pyqtSignal()
    """A choice was made by mouse or key: the keys are wanted elsewhere."""
    view_wanted = pyqtSignal()
    """Only what the canvas shows now: answered by `set_area`."""
    drawing_wanted = pyqtSignal()
    """Only what lies in an area to be drawn: answered by `set_area`, or by `give_up_area`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records: Records | None = None
        self._queue: Queue | None = None
        self._threshold = DEFAULT_THRESHOLD
        self._area: QgsGeometry | None = None
        self.status = _combo(
            (tr("pending"), [PENDING]),
            (tr("all"), [*STATUSES]),
            (tr("accepted"), [ACCEPTED]),
            (tr("rejected"), [REJECTED]),
            (tr("decided"), [*DECIDED]),
        )
        self.order = _combo(
            (tr("area × probability"), ("likely_area", True)),
            (tr("probability, high first"), ("probability", True)),
            (tr("probability, low first"), ("probability", False)),
            (tr("nearest the threshold"), ("uncertainty", False)),
            (tr("area, large first"), ("area", True)),
            (tr("area, small first"), ("area", False)),
            (tr("nearest on the map"), ("nearest", False)),
        )
        self.more_button = QToolButton()
        self.more_button.setText(tr("Filter"))
        self.more_button.setCheckable(True)
        self.more_button.setArrowType(Qt.ArrowType.RightArrow)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more_button.setAutoRaise(True)
        self.probability = _range(1.0, 0.05, 2)
        self.probability[1].setValue(1)
        self.probability[1].setClearValue(1)
        self.area = _range(LARGEST_AREA_M2, 100.0, 0)
        self.area[1].setSpecialValueText(tr("any"))  # at 0
        self.label = QComboBox()
        self.everywhere = _choice(tr("Everywhere"))
        self.in_view = _choice(tr("In this view"))
        self.in_drawing = _choice(tr("In an area drawn"))
        self._more = QWidget()
        self._lay_out()
        self._connect()

    def set_review(self, records: Records | None, queue: Queue | None) -> None:
        """The list to filter and to order, which begins with what is pending everywhere; None for none."""
        self._records, self._queue = records, queue
        self.setEnabled(queue is not None)
        if queue is not None:
            self._reset()
            self._offer_labels()
            name, descending = ("id", False) if records.is_sample else self.order.currentData()
            queue.begin(self.filter(), name, descending=descending, threshold=self._threshold)

    def set_threshold(self, threshold: float) -> None:
        """What is uncertain depends on it."""
        self._threshold = threshold
        if self.order.currentData()[0] == "uncertainty":
            self._set_order()

    def filter(self) -> Filter:
        """What is chosen; the area in the CRS that `set_area` was given it in."""
        low, high = (box.value() for box in self.probability)
        smallest, largest = (box.value() for box in self.area)
        label = self.label.currentData()
        return Filter(
            statuses=tuple(self.status.currentData()),
            probability_min=low if low > 0 else None,
            probability_max=high if high < 1 else None,
            area_min=smallest if smallest > 0 else None,
            area_max=largest if largest > 0 else None,
            labels=None if label is None else (label,),
            extent_geometry=self._area,
        )

    def _offer_labels(self) -> None:
        """Those that polygons have by now."""
        given = {record.label for record in self._records.all()}
        chosen = self.label.currentData()
        with QSignalBlocker(self.label):
            self.label.clear()
            self.label.addItem(tr("any"), None)
            self.label.addItem(tr("none"), "")
            for text in sorted(given - {""}):
                self.label.addItem(text, text)
            self.label.setCurrentIndex(max(self.label.findData(chosen), 0) if chosen is not None else 0)

    def set_area(self, area: QgsGeometry) -> None:
        """Only the polygons in this area."""
        self._area = area
        self._set_filter()

    def give_up_area(self) -> None:
        """No area was drawn."""
        self.everywhere.setChecked(True)
        self._forget_area()

    def set_blind(self, blind: bool) -> None:
        """Offer nothing that tells, or depends on, what the map says."""
        self._ordering.setVisible(not blind)
        self.more_button.setVisible(not blind)
        self._more.setVisible(not blind and self.more_button.isChecked())

    def _set_filter(self, *_value: object) -> None:
        if self._queue is not None:
            self._queue.set_filter(self.filter())

    def _set_order(self, *_index: object) -> None:
        if self._queue is not None and not self._records.is_sample:
            name, descending = self.order.currentData()
            self._queue.set_order(name, descending=descending, threshold=self._threshold)

    def _reset(self) -> None:
        """Back to what is pending, everywhere."""
        for box in (*self.probability, *self.area):
            with QSignalBlocker(box):
                box.setValue(box.clearValue())
        for combo in (self.status, self.label):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(0)
        self._area = None
        self.everywhere.setChecked(True)

    def _lay_out(self) -> None:
        shown, by = QLabel(tr("Show")), QLabel(tr("by"))
        shown.setBuddy(self.status)
        by.setBuddy(self.order)
        self._ordering = QWidget()
        stack(self._ordering, row(by, self.order, wide=self.order))

        self.everywhere.setChecked(True)
        form = QFormLayout(self._more)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Probability"), _pair(*self.probability))
        form.addRow(tr("Area in m²"), _pair(*self.area))
        form.addRow(tr("Label"), self.label)
        form.addRow(flow(self.everywhere, self.in_view, self.in_drawing))
        self._more.hide()
        showing = row(shown, self.status, self.more_button, wide=self.status)
        stack(self, showing, self._ordering, self._more)

    def _connect(self) -> None:
        self.more_button.toggled.connect(self._unfold)
        self.status.currentIndexChanged.connect(self._set_filter)
        self.label.currentIndexChanged.connect(self._set_filter)
        self.order.currentIndexChanged.connect(self._set_order)
        for combo in (self.status, self.order, self.label):
            combo.activated.connect(lambda _index: self.left.emit())
        for box in (*self.probability, *self.area):
            box.valueChanged.connect(self._set_filter)
        self.everywhere.clicked.connect(self._forget_area)
        self.in_view.clicked.connect(lambda: self.view_wanted.emit())
        self.in_drawing.clicked.connect(lambda: self.drawing_wanted.emit())

    def _unfold(self, on: bool) -> None:
        self._more.setVisible(on)
        if on:
            self._offer_labels()
        self.more_button.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)

    def _forget_area(self) -> None:
        self._area = None
        self._set_filter()


def _combo(*items: tuple[str, object]) -> QComboBox:
    combo = QComboBox()
    for text, data in items:
        combo.addItem(text, data)
    return combo


def _range(largest: float, step: float, decimals: int) -> tuple[QgsDoubleSpinBox, QgsDoubleSpinBox]:
    """From and to, 0 at first; changes are told when a value is complete."""
    boxes = QgsDoubleSpinBox(), QgsDoubleSpinBox()
    for box in boxes:
        box.setRange(0, largest)
        box.setDecimals(decimals)
        box.setSingleStep(step)
        box.setKeyboardTracking(False)
        box.setClearValue(0)
    boxes[0].setAccessibleName(tr("at least"))
    boxes[1].setAccessibleName(tr("at most"))
    return boxes


def _pair(low: QWidget, high: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    for widget in (low, QLabel(tr("to")), high):
        layout.addWidget(widget, 0 if isinstance(widget, QLabel) else 1)
    return layout


def _choice(text: str) -> QToolButton:
    """One of those beside one another of which one is chosen."""
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setAutoExclusive(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
