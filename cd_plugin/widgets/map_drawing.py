"""Draws maps in the background, one at a time; what is shown of them is its owner's affair."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsMapRendererCache, QgsMapRendererParallelJob, QgsMapSettings
from qgis.PyQt.QtGui import QImage


class MapDrawing:
    """A map being drawn; a newer one takes the place of one that is not done.

    Args:
        drawn: told each picture when it is done, in the main thread.
    """

    def __init__(self, drawn: Callable[[QImage], None]) -> None:
        self._drawn = drawn
        self._job: QgsMapRendererParallelJob | None = None
        self._retired_jobs: list[QgsMapRendererParallelJob] = []

    @property
    def is_active(self) -> bool:
        return self._job is not None

    def start(self, settings: QgsMapSettings, cache: QgsMapRendererCache | None = None) -> None:
        self.cancel()
        self._job = QgsMapRendererParallelJob(settings)
        if cache is not None:
            self._job.setCache(cache)
        self._job.finished.connect(self._finish)
        self._job.start()

    def cancel(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._finish)
            self._job.cancelWithoutBlocking()
            self._retire_job()

    def _finish(self) -> None:
        picture = self._job.renderedImage()
        self._retire_job()
        self._drawn(picture)

    def _retire_job(self) -> None:
        """Keep the job until it has come to its end: deleting it before would wait for that."""
        self._retired_jobs = [job for job in self._retired_jobs if job.isActive()] + [self._job]
        self._job = None
