"""How far a review is: "214 of 1 032", a bar, and at this pace how long the rest will take."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QWidget

from ....engine.contract.change_polygons import DECIDED, PENDING
from ...widgets.rows import row, stack
from ...wording import count, tr
from ..queue.pace import Pace


class ProgressLine(QWidget):
    """Empty while nothing is reviewed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.pace_text, self.bar = QLabel(), QLabel(), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Share decided"))
        stack(self, row(self.text, self.bar, wide=self.bar), self.pace_text)
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

    def show_nothing(self) -> None:
        self.hide()
