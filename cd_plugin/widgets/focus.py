"""The keyboard's focus, where a widget is replaced by one like it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from qgis.PyQt.QtWidgets import QApplication, QWidget


@contextlib.contextmanager
def kept_focus() -> Iterator[None]:
    """Hand the focus of a widget that is made anew in the block to the new one of its object name."""
    focused = QApplication.focusWidget()
    window = focused.window() if focused is not None else None
    yield
    if window is not None and focused.objectName():
        alike = window.findChildren(QWidget, focused.objectName())
        if alike[-1:] not in ([], [focused]):
            alike[-1].setFocus()
