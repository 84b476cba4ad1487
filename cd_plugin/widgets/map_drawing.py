"""Draws maps in the background, one at a time; what is shown of them is its owner's affair."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsMapRendererCache, QgsMapRendererParallelJob, QgsMapSettings
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QImage

_UNDERWAY: list[tuple[QgsMapRendererCache | None, QgsMapRendererParallelJob]] = []
"""Jobs with what they draw into, until they have come to their end, also those of owners that are gone.

Python might collect the one before the other, and deleting a job would wait for its end.
"""


class MapDrawing:
    """A map being drawn; a newer one takes the place of one that is not done.

    Args:
        drawn: told each picture when it is done, in the main thread.
        owner: what shows the picture; once Qt has deleted it, nobody is told any more.
    """

    def __init__(self, drawn: Callable[[QImage], None], owner: sip.wrapper) -> None:
        self._drawn = drawn
        self._owner = owner
        self._job: QgsMapRendererParallelJob | None = None

    @property
    def is_active(self) -> bool:
        return self._job is not None

    def start(self, settings: QgsMapSettings, cache: QgsMapRendererCache | None = None) -> None:
        self.cancel()
        self._job = QgsMapRendererParallelJob(settings)
        if cache is not None:
            self._job.setCache(cache)
        self._job.finished.connect(self._finish)
        _UNDERWAY[:] = [each for each in _UNDERWAY if each[1].isActive()] + [(cache, self._job)]
        self._job.start()

    def cancel(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._finish)
            self._job.cancelWithoutBlocking()
            self._job = None

    def _finish(self) -> None:
        job, self._job = self._job, None
        if not sip.isdeleted(self._owner):
            self._drawn(job.renderedImage())
