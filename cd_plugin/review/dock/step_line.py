"""How far a step is that is carried out in the background, and a button that cancels it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from ...widgets.rows import row, stack
from ...wording import tr


class StepLine(QWidget):
    """Hidden while nothing is done."""

    cancelled = pyqtSignal()
    """The step is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.bar, self.cancel_button = QLabel(), QProgressBar(), QPushButton(tr("Cancel"))
        self.text.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Share done"))
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(lambda: self.cancelled.emit())
        stack(self, self.text, row(self.bar, self.cancel_button, wide=self.bar))
        self.hide()

    def show_step(self, name: str, percent: float) -> None:
        """What is carried out, and how far it is; "" for nothing."""
        self.text.setText(f"{name}…")
        self.bar.setValue(round(percent))
        self.setVisible(bool(name))
