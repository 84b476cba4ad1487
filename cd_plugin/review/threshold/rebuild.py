"""Makes pending polygons anew from the change map, at another threshold or minimum area, without the network.

What a person has touched stays as it is, and the new polygons leave its pixels out. All of it is done in the
background; the file is changed at the end, in one step that gives way to what the user does meanwhile.
"""

from __future__ import annotations

import contextlib
import queue
import tempfile
from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import Callable

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....engine.contract.change_polygons import LAYER, MEASURED
from ....engine.contract.results import PolygonResult
from ...engine_client.engine_task import EngineTask
from ...engine_client.protocol import EngineCancelled, EngineFailure, EngineProcess
from ...layers.provenance import read_provenance
from ...wording import tr
from ..records.geopackage import ReviewError, reading, sql
from ..records.kept import kept_and_replaceable
from ..records.polygon_rows import NewPolygon
from ..records.records import Records
from ..records.replacing import Remade, Replaced, Replacement, TouchedMeanwhile
from ..records.turns import GaveWay
from .masked_map import map_extent, write_masked

ATTEMPTS = 3
"""How often the work begins again because polygons were touched while it was done."""
MASKING_SHARE = 0.4
CHECKED_EVERY_S = 0.02


class Rebuild(QObject):
    """One rebuilding, from `start` until exactly one of `succeeded`, `failed` and `stopped`.

    Args:
        map_path: the change map that the polygons were made from.
        threshold: probability from which a pixel is change, 0 to 1.
        min_area_m2: smaller polygons are left out.
    """

    succeeded = pyqtSignal()
    """Also where it was cancelled too late to be taken back."""
    failed = pyqtSignal(str, str, str)
    """One sentence, a hint (may be ""), and what the engine logged last (may be ""). Nothing was changed."""
    stopped = pyqtSignal()
    """Cancelled; nothing was changed."""

    def __init__(
        self,
        records: Records,
        map_path: str,
        threshold: float,
        min_area_m2: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._records = records
        self._task = RebuildTask(records.replacement(), records.crs, map_path, threshold, min_area_m2)

    def start(self) -> None:
        """Begin, in the background; visible and cancellable in QGIS's task bar."""
        self._task.asked.connect(self._answer)
        self._task.succeeded.connect(self._take)
        self._task.failed.connect(self.failed)
        self._task.stopped.connect(self.stopped)
        self.destroyed.connect(partial(_cancel, self._task))
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        _cancel(self._task)

    def _answer(self, question: Question) -> None:
        try:
            self._records.refuse_replacing(question.ids)
        except ReviewError as error:
            question.answer(error)
        else:
            question.answer(None)

    def _take(self, replaced: Replaced) -> None:
        try:
            self._records.take(replaced)
        except ReviewError as error:
            self.failed.emit(error.text, "", "")
        else:
            self.succeeded.emit()


def _cancel(task: QgsTask, *_destroyed: object) -> None:
    if not sip.isdeleted(task):  # which it is by QGIS once it has ended
        task.cancel()


class Question:
    """Whether polygons may be changed now, which only the window's thread knows: they may be edited there."""

    def __init__(self, ids: Collection[int]) -> None:
        self.ids = ids
        self._answers: queue.SimpleQueue[ReviewError | None] = queue.SimpleQueue()

    def answer(self, refusal: ReviewError | None) -> None:
        """None allows it."""
        self._answers.put(refusal)

    def wait(self, check: Callable[[], None]) -> None:
        """Raises the refusal, or what `check` raises, which is called now and then."""
        while True:
            check()
            with contextlib.suppress(queue.Empty):
                refusal = self._answers.get(timeout=CHECKED_EVERY_S)
                if refusal is not None:
                    raise refusal
                return


class RebuildTask(EngineTask):
    """The part in the background, which comes to what is `Replaced`."""

    asked = pyqtSignal(object)
    """A `Question`, to be answered."""

    def __init__(
        self,
        replacement: Replacement,
        crs: QgsCoordinateReferenceSystem,
        map_path: str,
        threshold: float,
        min_area_m2: float,
    ) -> None:
        super().__init__(
            tr("Rebuild pending polygons"),
            tr("Making the polygons anew failed: {}; nothing was changed."),
        )
        self._replacement = replacement
        self._table = replacement.table
        self._crs = crs
        self._map_path = map_path
        self._arguments = {"threshold": threshold, "min_area": min_area_m2}

    def work(self, engine: EngineProcess) -> Replaced:
        try:
            for _ in range(ATTEMPTS):
                with tempfile.TemporaryDirectory(prefix="deep_change_") as folder:
                    remade = self._make(engine, Path(folder))
                with contextlib.suppress(TouchedMeanwhile):
                    return self._replace(remade)
        except ReviewError as error:
            raise EngineFailure(error.text, "input") from error
        text = tr("Polygons were decided or edited while they were made anew; nothing was changed.")
        raise EngineFailure(text, "input", tr("Try again, and wait until it is done."))

    def _make(self, engine: EngineProcess, folder: Path) -> Remade:
        extent = map_extent(self._map_path, self._crs)
        with reading(self._table.path) as database:
            kept, _ = kept_and_replaceable(database, self._table, extent)
        map_path = self._map_path
        if kept:
            map_path = str(folder / "map.tif")
            if not write_masked(self._map_path, kept, Path(map_path), self._goes_on):
                raise EngineCancelled
        arguments = {
            **self._arguments,
            "map": map_path,
            "output": str(folder / "polygons.gpkg"),
            "simplify": read_provenance(self._map_path).simplify,
        }
        result = engine.run("polygons", arguments, cancelled=self.isCanceled)
        self.setProgress(90)
        return Remade(_read_polygons(Path(PolygonResult.from_json(result).polygons)), extent, kept)

    def _goes_on(self, share: float) -> bool:
        self.setProgress(100 * MASKING_SHARE * share)
        return not self.isCanceled()

    def _replace(self, remade: Remade) -> Replaced:
        while True:
            self._ask((), self._check)
            with contextlib.suppress(GaveWay):
                return self._replacement.carry_out(remade, self._check, self._ask)

    def _ask(self, ids: Collection[int], check: Callable[[], None]) -> None:
        question = Question(ids)
        self.asked.emit(question)
        question.wait(check)

    def _check(self) -> None:
        if self.isCanceled():
            raise EngineCancelled


def rebuild(records: Records, map_path: str, threshold: float, min_area_m2: float) -> Rebuild:
    """Start making pending polygons anew; keep what is returned until it has ended."""
    job = Rebuild(records, map_path, threshold, min_area_m2, parent=records)
    job.start()
    return job


def _read_polygons(path: Path) -> list[NewPolygon]:
    with reading(path) as database:
        query = sql("SELECT {columns} FROM {table} ORDER BY fid", columns=("geom", *MEASURED), table=LAYER)
        rows = database.execute(query).fetchall()
    return [NewPolygon(geometry, dict(zip(MEASURED, values))) for geometry, *values in rows]
