"""The window that shows the guide, from the pages as they are written: Markdown with pictures.

Not a browser: that shows Markdown as plain text, and a confined one cannot read the plugin's folder.
"""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QTextBlock
from qgis.PyQt.QtWidgets import QApplication, QDialog, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ..places import icon
from ..widgets.rows import row
from ..wording import tr
from .pages import SCHEME, START, address, anchor_of, file_of

SIZE = (940, 700)
MARGIN = 16


class Guide(QObject):
    """Opens the guide wherever the desktop is asked for one of its addresses, until it is closed for good."""

    def __init__(self, main_window: QWidget) -> None:
        super().__init__(main_window)
        self.window: GuideWindow | None = None
        self._main_window = main_window
        QDesktopServices.setUrlHandler(SCHEME, self.open)

    @pyqtSlot(QUrl)
    def open(self, place: QUrl) -> None:
        """Show this page, over a modal dialog if there is one, which lets no other window be used."""
        parent = QApplication.activeModalWidget() or self._main_window
        if not self._is_window_of(parent):
            self._discard_window()
            self.window = GuideWindow(parent)
        self.window.show()  # before the page, of which a heading is to be found
        self.window.pages.setSource(file_of(place))
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        QDesktopServices.unsetUrlHandler(SCHEME)
        self._discard_window()
        self.deleteLater()

    def _is_window_of(self, parent: QWidget) -> bool:
        return self.window is not None and not sip.isdeleted(self.window) and self.window.parent() is parent

    def _discard_window(self) -> None:
        if self.window is not None and not sip.isdeleted(self.window):
            self.window.close()
            self.window.deleteLater()
        self.window = None


class GuideWindow(QDialog):
    """A page, with ways back, forward, and to the contents."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Guide to Deep Change Detection"))
        self.setWindowIcon(icon("plugin"))
        self.setModal(False)
        self.pages = GuidePages()
        self.back_button = _button("/mActionArrowLeft.svg", tr("&Back"))
        self.forward_button = _button("/mActionArrowRight.svg", tr("&Forward"))
        self.contents_button = _button("/mActionHelpContents.svg", tr("&Contents"))
        close_button = _button("", tr("Close"))
        self.back_button.clicked.connect(self.pages.backward)
        self.forward_button.clicked.connect(self.pages.forward)
        self.contents_button.clicked.connect(lambda: self.pages.setSource(file_of(address(START))))
        self.pages.backwardAvailable.connect(self.back_button.setEnabled)
        self.pages.forwardAvailable.connect(self.forward_button.setEnabled)
        close_button.clicked.connect(self.close)
        for button in (self.back_button, self.forward_button):
            button.setEnabled(False)
        top = row(self.back_button, self.forward_button, self.contents_button)
        top.addWidget(close_button)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        self.resize(*SIZE)


class GuidePages(QTextBrowser):
    """Markdown files; a fragment is the anchor of a heading. Addresses of the web open in a browser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(True)
        self.setAccessibleName(tr("Page of the guide"))
        self.document().setDocumentMargin(MARGIN)
        self.sourceChanged.connect(self._go_to_heading)

    def heading(self, anchor: str) -> QTextBlock | None:
        """Of the page that is shown."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                return block
            block = block.next()
        return None

    def _go_to_heading(self, place: QUrl) -> None:
        block = self.heading(place.fragment()) if place.fragment() else None
        if block is not None:
            top = self.document().documentLayout().blockBoundingRect(block).top()
            self.verticalScrollBar().setValue(int(top) - MARGIN)


def _button(picture: str, text: str) -> QPushButton:
    button = QPushButton(QgsApplication.getThemeIcon(picture), text) if picture else QPushButton(text)
    button.setAutoDefault(False)
    return button
