"""A window with a longer text, such as a log."""

from __future__ import annotations

from qgis.gui import QgsMessageViewer
from qgis.PyQt.QtWidgets import QWidget


def show_text(owner: QWidget, title: str, text: str) -> None:
    """Open it beside the window that a widget is in, which keeps it: else it would close at once."""
    viewer = QgsMessageViewer(owner.window())
    viewer.setTitle(title)
    viewer.setMessageAsPlainText(text)
    viewer.showMessage(False)
