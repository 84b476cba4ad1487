"""Makes pending polygons anew from the change map, at another threshold or minimum area, without the network.

What a person has touched stays as it is, and the new polygons leave its pixels out. The engine works in the
background; the layer is changed at the end, in one step.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....engine.contract.change_polygons import LAYER, MEASURED
from ....engine.contract.results import PolygonResult
from ...engine_client.engine_task import EngineTask
from ...engine_client.protocol import EngineCancelled, EngineFailure, EngineProcess
from ...layers.provenance import read_provenance
from ...wording import tr
from ..records.geopackage import Envelope, ReviewError, Table, reading, sql
from ..records.kept import Outlines, kept_and_replaceable
from ..records.polygon_rows import NewPolygon
from ..records.records import Records, TouchedMeanwhile
from .masked_map import map_extent, write_masked

ATTEMPTS = 3
"""How often the work begins again because polygons were touched while it was done."""
MASKING_SHARE = 0.4


class Rebuild(QObject):
    """One rebuilding, from `start` until exactly one of `succeeded`, `failed` and `stopped`.

    Args:
        map_path: the change map that the polygons were made from.
        threshold: probability from which a pixel is change, 0 to 1.
        min_area_m2: smaller polygons are left out.
    """

    succeeded = pyqtSignal()
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
        self._request = (map_path, threshold, min_area_m2)
        self._attempts = 0
        self._task: RebuildTask | None = None

    def start(self) -> None:
        """Begin, in the background; visible and cancellable in QGIS's task bar."""
        self._attempts += 1
        self._task = RebuildTask(self._records.table, self._records.crs, *self._request)
        self._task.succeeded.connect(self._apply)
        self._task.failed.connect(self.failed)
        self._task.stopped.connect(self.stopped)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _apply(self, remade: Remade) -> None:
        task, self._task = self._task, None
        if task.isCanceled():  # when it was done already
            self.stopped.emit()
            return
        try:
            self._records.replace_pending(*remade)
        except TouchedMeanwhile:
            if self._attempts < ATTEMPTS:
                self.start()
            else:
                text = tr("Polygons were decided or edited while they were made anew; nothing was changed.")
                self.failed.emit(text, tr("Try again, and wait until it is done."), "")
        except ReviewError as error:
            self.failed.emit(error.text, "", "")
        else:
            self.succeeded.emit()


class Remade(NamedTuple):
    """Polygons of a map, the map's extent, and the outlines whose pixels they leave out."""

    polygons: list[NewPolygon]
    extent: Envelope
    kept: Outlines


class RebuildTask(EngineTask):
    """The part in the background, which comes to what is `Remade`; of the layer's file it only reads."""

    def __init__(
        self,
        table: Table,
        crs: QgsCoordinateReferenceSystem,
        map_path: str,
        threshold: float,
        min_area_m2: float,
    ) -> None:
        super().__init__(
            tr("Rebuild pending polygons"),
            tr("Making the polygons anew failed: {}; nothing was changed."),
        )
        self._table = table
        self._crs = crs
        self._map_path = map_path
        self._arguments = {"threshold": threshold, "min_area": min_area_m2}

    def work(self, engine: EngineProcess) -> Remade:
        try:
            with tempfile.TemporaryDirectory(prefix="deep_change_") as folder:
                return self._make(engine, Path(folder))
        except ReviewError as error:
            raise EngineFailure(error.text, "input") from error

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
