"""How large the dialog is: as what it shows needs, as far as the screen has the room."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QDialog

SHARE_OF_SCREEN = 0.9


class DialogSize(QObject):
    """Makes a dialog larger where more comes to be shown, and as high as before where *More* is folded again.

    Args:
        scroll: what scrolls in it where the screen is too small.
        content_height: so high what scrolls would be.
    """

    def __init__(self, dialog: QDialog, scroll: QgsScrollArea, content_height: Callable[[], int]) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._scroll = scroll
        self._content_height = content_height
        self._fitted_height = self._height_without_more = 0

    def grow_later(self, *_cause: object) -> None:
        QTimer.singleShot(0, self._grow)

    def follow_fold(self, is_folded: bool) -> None:
        """*More* takes room while it is unfolded."""
        if is_folded:
            QTimer.singleShot(0, self._take_room_back)
        else:
            self._height_without_more = self._dialog.height()
            self.grow_later()

    def make_wide_enough(self) -> None:
        """At least as wide as what it shows, where the screen has the room; else it scrolls sideways too."""
        scroll = self._scroll
        around = scroll.verticalScrollBar().sizeHint().width() + 2 * scroll.frameWidth()
        wanted = scroll.widget().minimumSizeHint().width() + around
        margins = self._dialog.layout().contentsMargins()
        room = int(self._dialog.screen().availableGeometry().width() * SHARE_OF_SCREEN)
        scroll.setMinimumWidth(min(wanted, room - margins.left() - margins.right()))

    def _grow(self) -> None:
        """Make room for what has come to be shown, where the screen has it; else the form scrolls."""
        dialog = self._dialog
        dialog.layout().activate()
        self.make_wide_enough()
        around_form = dialog.height() - self._scroll.viewport().height()
        wanted = self._content_height() + around_form
        gained, self._fitted_height = wanted - self._fitted_height, wanted
        room = int(dialog.screen().availableGeometry().height() * SHARE_OF_SCREEN)
        if gained > 0:
            dialog.resize(dialog.width(), max(dialog.height(), min(wanted, room)))
            self._move_onto_screen()

    def _take_room_back(self) -> None:
        """As high as before *More* was unfolded, or as what is shown now needs."""
        dialog = self._dialog
        dialog.resize(dialog.width(), min(dialog.height(), self._height_without_more))
        self._fitted_height = 0
        self._grow()

    def _move_onto_screen(self) -> None:
        """Up or to the left, as far as an edge lies beyond the screen; the upper left corner stays on it."""
        frame, screen = self._dialog.frameGeometry(), self._dialog.screen().availableGeometry()
        top = max(screen.top(), min(frame.top(), screen.bottom() + 1 - frame.height()))
        left = max(screen.left(), min(frame.left(), screen.right() + 1 - frame.width()))
        if (left, top) != (frame.left(), frame.top()):
            self._dialog.move(left, top)
