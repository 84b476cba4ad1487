"""Parts of a window one below the other, or side by side."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget


def stack(owner: QWidget, *parts: QWidget | QLayout) -> None:
    """Fill a widget to its edges with these parts, one below the other."""
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)


def row(*widgets: QWidget, wide: QWidget | None = None) -> QHBoxLayout:
    """These widgets side by side; the width to spare goes to one of them, else it stays empty at the end."""
    layout = QHBoxLayout()
    for widget in widgets:
        layout.addWidget(widget, 1 if widget is wide else 0)
    if wide is None:
        layout.addStretch()
    return layout
