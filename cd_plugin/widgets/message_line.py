"""One sentence in a window, beside what it is about, with a button that remedies it where there is one."""

from __future__ import annotations

from typing import Callable

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStyle, QWidget

from .selectable_label import selectable_label


class MessageLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._text, self.button = QLabel(), selectable_label(), QPushButton()
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remedy: Callable[[], None] | None = None
        self.button.clicked.connect(self._press)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.button)
        self.hide()

    def text(self) -> str:
        """What is shown; "" for nothing."""
        return self._text.text()

    def tell(
        self,
        text: str,
        level: Qgis.MessageLevel = Qgis.MessageLevel.Warning,
        button: str = "",
        remedy: Callable[[], None] | None = None,
    ) -> None:
        """Show this sentence until there is another; "" for none."""
        self._text.setText(text)
        if level == Qgis.MessageLevel.Info:  # QGIS's own icon is a speech bubble
            icon = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxInformation)
        elif level == Qgis.MessageLevel.Success:
            icon = QgsApplication.getThemeIcon("/mIconSuccess.svg")
        else:
            icon = QgsApplication.getThemeIcon("/mIconWarning.svg")
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self._icon.setPixmap(icon.pixmap(side, side))
        self.button.setText(button)
        self.button.setVisible(remedy is not None)
        self._remedy = remedy
        self.setVisible(bool(text))

    def clear(self) -> None:
        self.tell("")

    def _press(self) -> None:
        remedy = self._remedy
        self.clear()
        if remedy is not None:
            remedy()
