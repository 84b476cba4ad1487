"""How far a review is: "214 of 1 032", a bar, and at this pace how long the rest will take.

Below it, how far a step is that is carried out in the background.
"""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from ....engine.contract.change_polygons import DECIDED, PENDING
from ...widgets.rows import row, stack
from ...wording import count, tr
from ..queue.pace import Pace


class ProgressLine(QWidget):
    """Empty while nothing is reviewed."""

    cancelled = pyqtSignal()
    """The step in the background is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.pace_text, self.bar = QLabel(), QLabel(), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Share decided"))
        self._make_step_line()
        stack(self, row(self.text, self.bar, wide=self.bar), self.pace_text, self.step)
        self.show_nothing()

    def show_counts(self, counts: Mapping[str, int], pace: Pace) -> None:
        """How many polygons are pending, accepted and rejected."""
        total = sum(counts.values())
        done = total - counts[PENDING]
        self.text.setText(tr("{} of {}").format(count(done), count(total)))
        self.setToolTip(
            tr("{} accepted, {} rejected, {} pending").format(
                *(count(counts[status]) for status in (*DECIDED, PENDING))
            )
        )
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        self.pace_text.setText(pace.text(counts[PENDING]))
        self.pace_text.setVisible(bool(self.pace_text.text()))
        self.show()

    def show_step(self, name: str, percent: float) -> None:
        """What is carried out in the background, and how far it is; "" for nothing."""
        self.step_text.setText(f"{name}…")
        self.step_bar.setValue(round(percent))
        self.step.setVisible(bool(name))

    def show_nothing(self) -> None:
        self.hide()

    def _make_step_line(self) -> None:
        self.step, self.step_text, self.step_bar = QWidget(), QLabel(), QProgressBar()
        self.step_text.setWordWrap(True)
        self.step_bar.setTextVisible(False)
        self.step_bar.setAccessibleName(tr("Share done"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(lambda: self.cancelled.emit())
        stack(self.step, self.step_text, row(self.step_bar, self.cancel_button, wide=self.step_bar))
        self.step.hide()
