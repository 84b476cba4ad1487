"""F1 in a window, and a *Help* button for it: both open the page of the guide that tells of it."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..wording import tr
from .pages import address


def open_guide(place: str) -> None:
    """Show a page of the guide, or a heading in it, such as `review#decide`."""
    QDesktopServices.openUrl(address(place))


def help_on_f1(widget: QWidget, place: str) -> None:
    """Open this place of the guide by F1 while the focus is in the widget, instead of QGIS's own help."""
    widget.installEventFilter(_HelpKey(widget, place))


def help_button(place: str) -> QPushButton:
    """A button that opens this place of the guide."""
    button = QPushButton(QgsApplication.getThemeIcon("/mActionHelpContents.svg"), tr("Help"))
    button.setToolTip(tr("Open the guide where it tells of this window (F1)"))
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: open_guide(place))
    return button


class _HelpKey(QObject):
    def __init__(self, widget: QWidget, place: str) -> None:
        super().__init__(widget)
        self._place = place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or event.key() != Qt.Key.Key_F1:
            return super().eventFilter(watched, event)
        event.accept()  # as a shortcut override this says: no shortcut of QGIS, but a key press
        if kind == QEvent.Type.KeyPress:
            open_guide(self._place)
        return True
