"""What a review tells the reviewer: one sentence at a time, shown by the dock."""

from __future__ import annotations

from typing import Callable

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..records.geopackage import ReviewError


class Messages(QObject):
    """Each sentence takes the place of the one before."""

    told = pyqtSignal(str, object)
    """The sentence and its `Qgis.MessageLevel`; "" when the last one is over."""

    def tell(self, text: str) -> None:
        self.told.emit(text, Qgis.MessageLevel.Info)

    def warn(self, text: str) -> None:
        self.told.emit(text, Qgis.MessageLevel.Warning)

    def safely(self, act: Callable[..., object], *arguments: object) -> bool:
        """Whether this could be done; why not is told, and not raised, where the records refuse."""
        try:
            act(*arguments)
        except ReviewError as error:
            self.warn(error.text)
            return False
        return True
