"""Reads the polygons of a large review in the background, before it is opened."""

from __future__ import annotations

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...wording import tr
from .geopackage import ReviewError, Table
from .snapshot import Snapshot, read_snapshot


class ReadingTask(QgsTask):
    """Exactly one of `read`, `failed` and `stopped` comes."""

    read = pyqtSignal(object)
    """The `Snapshot`."""
    failed = pyqtSignal(str)
    stopped = pyqtSignal()
    """It was cancelled."""

    def __init__(self, table: Table) -> None:
        super().__init__(tr("Read polygons"), QgsTask.Flag.CanCancel)
        self._table = table
        self._found: Snapshot | ReviewError | None = None

    def run(self) -> bool:
        try:
            self._found = read_snapshot(self._table)
        except ReviewError as error:
            self._found = error
        return True

    def finished(self, _successful: bool) -> None:
        if self.isCanceled():
            self.stopped.emit()
        elif isinstance(self._found, ReviewError):
            self.failed.emit(self._found.text)
        else:
            self.read.emit(self._found)
