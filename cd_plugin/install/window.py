"""The window *Set up the engine*: where every place leads in which the engine is missing. Not modal."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..guide.help import help_button, help_on_f1
from ..places import icon
from ..wording import tr
from .installation import installation
from .panel import EnginePanel

GUIDE = "install"
SIZE = (600, 360)


class EngineWindow(QDialog):
    """What it shows goes on when it is closed.

    Args:
        open_settings: shows the plugin's page of QGIS's options; returns when the user has closed it.
    """

    ready = pyqtSignal()
    """An installation has ended well while the window was open."""

    def __init__(self, open_settings: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_settings = open_settings
        self.setWindowTitle(tr("Set up the engine"))
        self.setWindowIcon(icon("plugin"))
        self.setModal(False)
        help_on_f1(self, GUIDE)
        self.panel = EnginePanel()
        self._lay_out()
        installation().installed.connect(self._tell_ready)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.panel.look()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.addWidget(self.panel)
        column.addStretch()
        scroll = QgsScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        settings_button, close_button = QPushButton(tr("&Settings…")), QPushButton(tr("Close"))
        settings_button.clicked.connect(self._change_settings)
        close_button.clicked.connect(self.close)
        buttons = QHBoxLayout()
        for button in (settings_button, close_button):
            button.setAutoDefault(False)
        buttons.addWidget(settings_button)
        buttons.addWidget(help_button(GUIDE))
        buttons.addStretch()
        buttons.addWidget(close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
        self.resize(*SIZE)

    def _change_settings(self) -> None:
        self._open_settings()
        self.panel.look()

    def _tell_ready(self) -> None:
        if self.isVisible():
            self.ready.emit()
