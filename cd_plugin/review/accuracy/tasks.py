"""Reads maps for a sample in the background of QGIS."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...wording import tr
from .sample_layer import write_sample
from .sampling import Assessed, Strata, count_strata, draw_pixels


class CountStrata(QgsTask):
    """Measures change and no change on a map."""

    counted = pyqtSignal(object)
    """`Strata`."""
    failed = pyqtSignal(str)

    def __init__(self, assessed: Assessed) -> None:
        super().__init__(tr("Measure the map"), QgsTask.Flag.CanCancel)
        self.assessed = assessed
        self._strata: Strata | None = None
        self._failure = ""

    def run(self) -> bool:
        try:
            self._strata = count_strata(self.assessed, self._goes_on)
        except Exception as error:  # QGIS would drop it without a word
            self._failure = str(error)
        return self._strata is not None

    def finished(self, successful: bool) -> None:
        if successful:
            self.counted.emit(self._strata)
        elif self._failure:
            self.failed.emit(tr("The map cannot be measured: {}.").format(self._failure))

    def _goes_on(self, share: float) -> bool:
        self.setProgress(100 * share)
        return not self.isCanceled()


class DrawSample(QgsTask):
    """Draws a sample and writes its file."""

    drawn = pyqtSignal(str)
    """The file."""
    failed = pyqtSignal(str)
    ended = pyqtSignal()
    """Comes last in any case, also when cancelled."""

    def __init__(self, assessed: Assessed, strata: Strata, counts: list[int], seed: int, path: Path) -> None:
        super().__init__(tr("Draw a sample"), QgsTask.Flag.CanCancel)
        self._arguments = (assessed, strata, counts, seed)
        self._path = path
        self._failure = ""

    def run(self) -> bool:
        assessed, strata, counts, seed = self._arguments
        try:
            pixels = draw_pixels(assessed, strata, counts, seed, self._goes_on)
            if pixels is None:
                return False
            write_sample(self._path, assessed, strata, pixels, seed)
        except FileExistsError:
            self._failure = tr("{} exists; choose another name.").format(self._path)
        except Exception as error:  # QGIS would drop it without a word
            self._failure = tr("The sample cannot be drawn: {}.").format(error)
        return not self._failure

    def finished(self, successful: bool) -> None:
        if successful:
            self.drawn.emit(str(self._path))
        elif self._failure:
            self.failed.emit(self._failure)
        self.ended.emit()

    def _goes_on(self, share: float) -> bool:
        self.setProgress(100 * share)
        return not self.isCanceled()
