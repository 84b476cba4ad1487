"""The engine in a window: what the plugin needs, the button that installs it, how far that is, what runs."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QMessageBox, QProgressBar, QPushButton, QWidget

from ..engine_client.environment.places import installed, log_file
from ..widgets.flow_layout import flow
from ..widgets.message_line import MessageLine
from ..widgets.rows import stack
from ..widgets.selectable_label import selectable_label
from ..widgets.text_window import show_text
from ..wording import size_text, tr
from .installation import installation
from .words import decided_text, found_text, install_text, log_text, needs_text, progress_text

MB = 10**6


class EnginePanel(QFrame):
    """Shows the one installation of this QGIS; `look` has it find out what there is."""

    about_to_install = pyqtSignal()
    """The last moment to store settings that the installation reads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._installation = installation()
        self.text, self.details, self.step = (selectable_label() for _ in range(3))
        self.verdict = MessageLine()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the installation"))
        self.install_button = QPushButton()
        self.cancel_button = QPushButton(tr("Cancel"))
        self.remove_button = QPushButton(tr("Remove…"))
        self.log_button = QPushButton(tr("Installation log…"))
        buttons = (self.install_button, self.cancel_button, self.remove_button, self.log_button)
        for button in buttons:
            button.setAutoDefault(False)
        stack(self, self.verdict, self.text, self.bar, self.step, flow(*buttons, fill=False), self.details)
        self.install_button.clicked.connect(self._install)
        self.cancel_button.clicked.connect(self._cancel)
        self.remove_button.clicked.connect(self._remove)
        self.log_button.clicked.connect(self._show_log)
        self._installation.changed.connect(self._show)
        self._installation.progressed.connect(self._show_progress)
        self._show()

    def look(self) -> None:
        """Find out in the background what works and what could be installed."""
        self._installation.look()

    def _install(self) -> None:
        plan = self._installation.plan
        if plan is None or not plan.possible:
            self.look()
            return
        self.about_to_install.emit()
        self._installation.install()

    def _cancel(self) -> None:
        self._installation.cancel()
        self.cancel_button.setEnabled(False)

    def _remove(self) -> None:
        ours = installed()
        question = tr("Remove the engine? {} become free; to detect change it must be installed again.")
        size = size_text(ours.size_bytes if ours else 0)
        answer = QMessageBox.question(self, tr("Remove the engine"), question.format(size))
        if answer == QMessageBox.StandardButton.Yes:
            self._installation.remove()

    def _show_log(self) -> None:
        show_text(self, tr("Log of the installation"), log_text(log_file()))

    def _show(self) -> None:
        now = self._installation
        ours, busy = installed(), now.is_installing or now.is_removing
        self._show_verdict()
        self._show_text()
        _set(self.details, "" if busy or now.found else "\n".join(now.plan.sentences if now.plan else []))
        self._show_progress()
        self.install_button.setText(install_text(now.plan, ours))
        self.install_button.setToolTip("\n".join(now.plan.sentences) if now.plan else "")
        self.install_button.setVisible(not busy and not now.is_decided_elsewhere)
        self.install_button.setEnabled(not now.is_looking)
        self.cancel_button.setVisible(now.is_installing)
        self.remove_button.setVisible(not busy and ours is not None)
        self.remove_button.setEnabled(not now.is_looking)
        self.log_button.setVisible(log_file().is_file())

    def _show_verdict(self) -> None:
        """What works, or how the last installation went wrong."""
        now, levels = self._installation, Qgis.MessageLevel
        if now.is_installing or now.is_removing:
            self.verdict.clear()
        elif now.outcome and now.outcome.text:
            self.verdict.tell(f"{now.outcome.text} {now.outcome.hint}".strip())
        elif now.outcome and now.outcome.cancelled:
            self.verdict.tell(tr("Cancelled. What came whole is kept for the next time."), levels.Info)
        elif now.found:
            self.verdict.tell(" ".join(now.found.runs_on), levels.Success)
        else:
            self.verdict.tell(now.told, levels.Info)

    def _show_text(self) -> None:
        now = self._installation
        if now.is_installing or now.is_removing:
            _set(self.text, "")
        elif now.found:
            _set(self.text, found_text(now.found, installed()))
        elif now.is_decided_elsewhere:
            _set(self.text, decided_text())
        else:
            _set(self.text, needs_text())

    def _show_progress(self) -> None:
        now = self._installation
        step, done, total, remaining_s = now.progress
        if now.is_installing:
            _set(self.step, progress_text(step, done, total, remaining_s))
            counted = total if done < total else 0
            self.bar.setRange(0, counted // MB)
            self.bar.setValue(done // MB)
        elif now.is_removing:
            _set(self.step, tr("Removing the engine…"))
            self.bar.setRange(0, 0)
        else:
            _set(self.step, tr("Looking for what this computer has…") if now.is_looking else "")
            self.cancel_button.setEnabled(True)
        self.bar.setVisible(now.is_installing or now.is_removing)


def _set(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
