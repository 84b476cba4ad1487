"""Which model *Automatic* stands for, told before the engine decides it by the same rule."""

from __future__ import annotations

import math

from qgis.core import QgsUnitTypes

from ...engine.contract.detectors import AUTOMATIC
from ...engine.contract.library import ModelFile, choose_model
from ..engine_client.models import ModelEntry
from ..layers.sources import data_band_count, file_crs
from .request import DetectRequest

METRES_PER_DEGREE = math.radians(6_378_137)


def model_used(request: DetectRequest) -> ModelEntry:
    """The chosen model; for *Automatic*, what the engine will choose for these images on this grid."""
    if request.model.name != AUTOMATIC:
        return request.model
    models = [ModelFile(entry.file, entry.card) for entry in request.models if entry.card]
    bands = min(data_band_count(layer) for layer in (request.before, request.after))
    chosen = choose_model(models, _ground_sample_distance(request), bands)
    return next(entry for entry in request.models if chosen in (entry.file, entry.name))


def _ground_sample_distance(request: DetectRequest) -> float:
    """Longer side in metres of a pixel of the analysis, degrees taken along the meridian."""
    layer, size = request.grid_layer, request.options.grid
    side = max(layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()) if isinstance(size, str) else size
    crs = file_crs(layer)
    if not crs.isValid():
        return side
    if crs.isGeographic():
        return side * METRES_PER_DEGREE
    metre = QgsUnitTypes.DistanceUnit.DistanceMeters
    return side * QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), metre)
