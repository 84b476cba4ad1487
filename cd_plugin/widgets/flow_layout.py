"""A layout that puts widgets in rows, as many in each as fit."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QLayout, QLayoutItem, QWidget

SPACING = 4


class FlowLayout(QLayout):
    """As narrow as its widest widget if need be.

    Args:
        spare_before: the widget left of which the width to spare stays empty, and left of every row that it
            is not in.
        fill: without such a widget, whether all are widened; else the width to spare stays at the end.
    """

    def __init__(self, spare_before: QWidget | None = None, fill: bool = True) -> None:
        super().__init__()
        self._spare_before = spare_before
        self._fill = fill
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(_height(row) + SPACING for row in rows) - (SPACING if rows else 0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(width, _height(self._shown()))

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        top = place.y()
        for row in self._rows(place.width()):
            left, height = place.x(), _height(row)
            spare = place.width() - sum(_width(item) for item in row) - SPACING * (len(row) - 1)
            gap = self._gap(row)
            for index, item in enumerate(row):
                width = _width(item)
                if gap is None and self._fill:
                    width += spare // len(row) + (index < spare % len(row))
                elif gap is item:
                    left += spare
                item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
                left += width + SPACING
            top += height + SPACING

    def _gap(self, row: list[QLayoutItem]) -> QLayoutItem | None:
        """Left of which item of a row the width to spare is; None for none."""
        if self._spare_before is None:
            return None
        return next((item for item in row if item.widget() is self._spare_before), row[0])

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            needed = _width(item) + SPACING
            if not rows or used + needed - SPACING > width:
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += needed
        return rows


def flow(*widgets: QWidget, spare_before: QWidget | None = None, fill: bool = True) -> FlowLayout:
    """These widgets in a flow."""
    layout = FlowLayout(spare_before, fill)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def _width(item: QLayoutItem) -> int:
    return item.sizeHint().width()


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
