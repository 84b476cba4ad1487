"""How the review dock is laid out: parts and sections that scroll, and a foot that is always in sight."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class DockFrame(QWidget):
    """Never narrower than its widest part, so that nothing is cut off."""

    def __init__(self, parts: Sequence[QWidget], foot: Sequence[QWidget]) -> None:
        super().__init__()
        self._content = QWidget()
        self._sections = QVBoxLayout()
        layout = QVBoxLayout(self._content)
        for part in parts:
            layout.addWidget(part)
        layout.addLayout(self._sections)
        layout.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._content)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._scroll, *foot):
            rows.addWidget(part)

    def add_section(self, title: str, widget: QWidget, is_open: bool) -> QgsCollapsibleGroupBox:
        section = QgsCollapsibleGroupBox(title)
        section.setSaveCollapsedState(False)
        QVBoxLayout(section).addWidget(widget)
        self._sections.addWidget(section)
        needed = section.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        margins = self._content.layout().contentsMargins()
        needed += margins.left() + margins.right()
        section.setCollapsed(not is_open)
        self._scroll.setMinimumWidth(max(self._scroll.minimumWidth(), needed, self._least_width()))
        return section

    def _least_width(self) -> int:
        return self._content.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()


def line() -> QFrame:
    """A line across the dock."""
    drawn = QFrame()
    drawn.setFrameShape(QFrame.Shape.HLine)
    drawn.setFrameShadow(QFrame.Shadow.Sunken)
    return drawn
