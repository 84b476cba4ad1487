"""Many at once: accept or reject a selection, all below a probability, or all inside an area."""

from __future__ import annotations

from qgis.core import QgsGeometry
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QRadioButton, QWidget

from ....engine.contract.change_polygons import ACCEPTED, REJECTED
from ....engine.contract.levels import DEFAULT_THRESHOLD
from ...widgets.flow_layout import flow
from ...widgets.rows import stack
from ...wording import count, tr
from ..queue.selection import pending_below, pending_inside
from ..records.records import Records


class BulkBox(QWidget):
    """Says how many polygons are meant before anything is decided; one undo takes all of it back."""

    decided = pyqtSignal(list, str)
    """The ids and the status that they are to have."""
    drawing_wanted = pyqtSignal()
    """An area is to be drawn: answered by `set_area`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records: Records | None = None
        self._area: QgsGeometry | None = None
        self.selected = QRadioButton(tr("Selected on the map"))
        self.below = QRadioButton(tr("Pending, probability below"))
        self.inside = QRadioButton(tr("Pending, inside an area"))
        self.probability = QgsDoubleSpinBox()
        self.probability.setRange(0, 1)
        self.probability.setSingleStep(0.05)
        self.probability.setValue(DEFAULT_THRESHOLD)
        self.probability.setShowClearButton(False)
        self.draw_button = QPushButton(tr("Draw…"))
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.accept_button = QPushButton(tr("Accept all"))
        self.reject_button = QPushButton(tr("Reject all"))
        self.selected.setChecked(True)
        self._lay_out()
        self._connect()
        self.set_records(None)

    def set_records(self, records: Records | None) -> None:
        """The review that the box works on; None for none."""
        if self._records is not None:
            self._records.changed.disconnect(self.refresh)
            if self._records.layer is not None:
                self._records.layer.selectionChanged.disconnect(self.refresh)
        self._records, self._area = records, None
        if records is not None:
            records.changed.connect(self.refresh)
            records.layer.selectionChanged.connect(self.refresh)
        self.setEnabled(records is not None)
        self.refresh()

    def set_area(self, area: QgsGeometry) -> None:
        """The area, in the CRS of the layer."""
        self._area = area
        self.inside.setChecked(True)
        self.refresh()

    def ids(self) -> list[int]:
        """The polygons that are meant now."""
        if self._records is None:
            return []
        if self.below.isChecked():
            return pending_below(self._records, self.probability.value())
        if self.inside.isChecked():
            return [] if self._area is None else pending_inside(self._records, self._area)
        return sorted(
            number for number in self._records.layer.selectedFeatureIds() if number in self._records
        )

    def refresh(self, *_change: object) -> None:
        """Count again, if anybody sees it."""
        if not self.isVisible():
            return
        number = len(self.ids())
        one = tr("This decides 1 polygon.")
        self.summary.setText(one if number == 1 else tr("This decides {} polygons.").format(count(number)))
        for button in (self.accept_button, self.reject_button):
            button.setEnabled(number > 0)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.refresh()

    def _lay_out(self) -> None:
        below, inside = flow(self.below, self.probability), flow(self.inside, self.draw_button)
        deciding = flow(self.accept_button, self.reject_button)
        stack(self, self.selected, below, inside, self.summary, deciding)
        for button in (self.accept_button, self.reject_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        for button in (self.selected, self.below, self.inside):
            button.toggled.connect(self.refresh)
        self.probability.valueChanged.connect(self._take_probability)
        self.draw_button.clicked.connect(lambda: self.drawing_wanted.emit())
        self.accept_button.clicked.connect(lambda: self.decided.emit(self.ids(), ACCEPTED))
        self.reject_button.clicked.connect(lambda: self.decided.emit(self.ids(), REJECTED))

    def _take_probability(self, _value: float) -> None:
        self.below.setChecked(True)
        self.refresh()
