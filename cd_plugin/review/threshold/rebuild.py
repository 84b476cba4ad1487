"""Makes pending polygons anew from the change map, at another threshold or minimum area, without the network.

What a person has touched stays as it is, and the new polygons leave its pixels out. All of it is done in the
background; the file is changed at the end, in one step that gives way to what the user does meanwhile.
"""

from __future__ import annotations

import contextlib
import tempfile
from functools import partial
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import pyqtSignal

from ....engine.contract.change_polygons import LAYER, MEASURED
from ....engine.contract.results import PolygonResult
from ...engine_client.engine_task import EngineTask
from ...engine_client.protocol import EngineCancelled, EngineFailure, EngineProcess
from ...layers.provenance import read_provenance
from ...wording import tr
from ..records.background_step import BackgroundStep, in_turn
from ..records.geopackage import ReviewError, reading, sql
from ..records.kept import kept_and_replaceable
from ..records.long_step import Changed
from ..records.polygon_rows import NewPolygon
from ..records.records import Records
from ..records.replacing import Remade, Replacement, TouchedMeanwhile
from .masked_map import map_extent, write_masked

ATTEMPTS = 3
"""How often the work begins again because polygons were touched while it was done."""
MASKING_SHARE = 0.4


class RebuildTask(EngineTask):
    """The part in the background of a `BackgroundStep`."""

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

    def work(self, engine: EngineProcess) -> Changed:
        try:
            for _ in range(ATTEMPTS):
                with tempfile.TemporaryDirectory(prefix="deep_change_") as folder:
                    remade = self._make(engine, Path(folder))
                with contextlib.suppress(TouchedMeanwhile):
                    replace = partial(self._replacement.carry_out, remade)
                    return in_turn(replace, self._go_on_replacing, self.asked)
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
            if not write_masked(self._map_path, kept, Path(map_path), self._goes_on_masking):
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

    def _goes_on_masking(self, share: float) -> bool:
        self.setProgress(100 * MASKING_SHARE * share)
        return not self.isCanceled()

    def _go_on_replacing(self, _share: float) -> None:
        if self.isCanceled():
            raise EngineCancelled


def rebuild(records: Records, map_path: str, threshold: float, min_area_m2: float) -> BackgroundStep:
    """Start making pending polygons anew.

    Args:
        map_path: the change map that the polygons were made from.
        threshold: probability from which a pixel is change, 0 to 1.
        min_area_m2: smaller polygons are left out.
    """
    task = RebuildTask(records.replacement(), records.crs, map_path, threshold, min_area_m2)
    step = BackgroundStep(records, task)
    step.start()
    return step


def _read_polygons(path: Path) -> list[NewPolygon]:
    with reading(path) as database:
        query = sql("SELECT {columns} FROM {table} ORDER BY fid", columns=("geom", *MEASURED), table=LAYER)
        rows = database.execute(query).fetchall()
    return [NewPolygon(geometry, dict(zip(MEASURED, values))) for geometry, *values in rows]
