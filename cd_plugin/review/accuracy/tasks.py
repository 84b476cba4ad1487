"""Reads maps for a sample in the background of QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...wording import tr
from ..records.geopackage import ReviewError
from .sample_layer import write_sample
from .sampling import Assessed, Strata, count_strata, draw_pixels


class MapTask(QgsTask):
    """Has a subclass work with a map.

    Args:
        description: the task's name in the task bar.
        failure_text: the sentence for an error, with {} for what it says.
    """

    succeeded = pyqtSignal(object)
    """What `work` returned."""
    failed = pyqtSignal(str)
    ended = pyqtSignal()
    """Comes last in any case, also when cancelled."""

    def __init__(self, description: str, failure_text: str) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel)
        self._failure_text = failure_text
        self._result: Any = None
        self._failure = ""

    def work(self) -> Any:
        """Do the job, in a background thread; None where `goes_on` said no."""
        raise NotImplementedError

    def run(self) -> bool:
        try:
            self._result = self.work()
        except ReviewError as error:
            self._failure = error.text
        except Exception as error:  # QGIS would drop it without a word
            self._failure = self._failure_text.format(error)
        return self._result is not None

    def finished(self, successful: bool) -> None:
        if successful:
            self.succeeded.emit(self._result)
        elif self._failure:
            self.failed.emit(self._failure)
        self.ended.emit()

    def goes_on(self, share: float) -> bool:
        self.setProgress(100 * share)
        return not self.isCanceled()


class CountStrata(MapTask):
    """Measures change and no change on a map; comes to its `Strata`."""

    def __init__(self, assessed: Assessed) -> None:
        super().__init__(tr("Measure the map"), tr("The map cannot be measured: {}."))
        self.assessed = assessed

    def work(self) -> Strata | None:
        return count_strata(self.assessed, self.goes_on)


class DrawSample(MapTask):
    """Draws a sample and writes its file, to whose path it comes."""

    def __init__(self, assessed: Assessed, strata: Strata, counts: list[int], seed: int, path: Path) -> None:
        super().__init__(tr("Draw a sample"), tr("The sample cannot be drawn: {}."))
        self._arguments = (assessed, strata, counts, seed)
        self._path = path

    def work(self) -> Path | None:
        assessed, strata, _, seed = self._arguments
        pixels = draw_pixels(*self._arguments, self.goes_on)
        if pixels is None:
            return None
        write_sample(self._path, assessed, strata, pixels, seed)
        return self._path
