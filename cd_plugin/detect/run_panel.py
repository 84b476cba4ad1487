"""The foot of the dialog: what a run will take, and how far the running one is."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from ..wording import count, duration_text, tr


class RunPanel(QWidget):
    """An estimate while nothing runs; else title, bar, windows done, time left and *Cancel*."""

    cancelled = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the run"))
        self.cancel_button = QPushButton(tr("&Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.setToolTip(tr("Stop; what is done is kept and continued by the next run"))
        self.cancel_button.clicked.connect(self._cancel)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.bar, 0, 0)
        layout.addWidget(self.cancel_button, 0, 1)
        layout.addWidget(self.text, 1, 0, 1, 2)
        self.show_estimate("")

    def show_estimate(self, text: str) -> None:
        self.bar.hide()
        self.cancel_button.hide()
        self.text.setText(text)

    def show_start(self) -> None:
        self.bar.setRange(0, 0)
        self.bar.show()
        self.cancel_button.setEnabled(True)
        self.cancel_button.show()
        self.text.setText(tr("Starting the engine…"))

    def show_step(self, text: str) -> None:
        """What the engine says that it is doing."""
        if self.cancel_button.isEnabled():
            self.text.setText(text)

    def show_progress(self, done: int, total: int, remaining_s: float | None) -> None:
        """Windows done of so many, and the seconds left where they are known."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        if self.cancel_button.isEnabled():
            texts = [tr("{} of {} windows").format(count(done), count(total))]
            if remaining_s is not None:
                texts.append(tr("{} left").format(duration_text(remaining_s)))
            self.text.setText(" · ".join(texts))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.text.setText(tr("Stopping after the current window…"))
        self.cancelled.emit()
