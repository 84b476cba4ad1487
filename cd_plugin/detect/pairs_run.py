"""One run over many pairs, from the rows of the table to a group of layers for each. Knows no widgets."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ...engine.contract.change_polygons import LAYER
from ...engine.contract.pairs_table import PairRow, write_pairs
from ...engine.contract.results import FAILED, PairsResult
from ..layers.results import add_results
from ..layers.sources import is_image, layer_file, source_name
from ..layers.styles import style_polygons
from ..wording import tr
from .request import AreaKind, DetectRequest, common_arguments
from .run import Run


class PairsRun(Run):
    """Compares pairs with the options of a request, whose own images and output do not count.

    Args:
        polygons: file for the polygons of all pairs, with the date of first change; None for none.
    """

    def __init__(
        self,
        rows: Sequence[PairRow],
        request: DetectRequest,
        polygons: Path | None,
        project: QgsProject,
        parent: QObject | None = None,
    ) -> None:
        title = tr("1 pair") if len(rows) == 1 else tr("{} pairs").format(len(rows))
        writes_area = request.area.kind is not AreaKind.EVERYTHING
        super().__init__(title, request.area, writes_area, project, parent)
        self._request = request
        self._polygons = polygons
        self._table = _written(rows)
        for end in (self.succeeded, self.failed, self.stopped):
            end.connect(self._remove_table)

    def arguments(self, area_file: Path | None) -> dict[str, Any]:
        together = None if self._polygons is None else str(self._polygons)
        common = common_arguments(self._request, area_file)
        return {"pairs": self._table, "polygons": together, **common}

    def add(self, result: dict) -> list[QgsMapLayer]:
        """A group for each pair that has its map and none in the project yet, the first one on top."""
        found = PairsResult.from_json(result)
        images = {source_name(layer): layer for layer in self._layers() if is_image(layer)}
        shown = {layer_file(layer) for layer in self._layers()}
        added: list[QgsMapLayer | None] = []
        for pair in reversed(found.pairs):
            if pair.status != FAILED and Path(pair.output) not in shown:
                files = {"map": pair.output, "polygons": pair.polygons}
                added += add_results(files, images.get(pair.before), images.get(pair.after), self._project)
        if found.polygons:
            together = QgsVectorLayer(f"{found.polygons}|layername={LAYER}", tr("Changes of all pairs"))
            style_polygons(together)
            self._project.addMapLayer(together, False)
            self._project.layerTreeRoot().insertLayer(0, together)
            added.append(together)
        return [layer for layer in added if layer]

    def _layers(self) -> list[QgsMapLayer]:
        layers = self._project.mapLayers().values()
        return [layer for layer in layers if isinstance(layer, (QgsRasterLayer, QgsVectorLayer))]

    def _remove_table(self) -> None:
        with contextlib.suppress(OSError):
            os.remove(self._table)


def _written(rows: Sequence[PairRow]) -> str:
    """A file of its own for the table that the engine reads."""
    handle, path = tempfile.mkstemp(".csv", "pairs-")
    os.close(handle)
    write_pairs(path, rows)
    return path
