"""Which model *Automatic* stands for, told before the engine decides it by the same rule."""

from __future__ import annotations

import math

from qgis.core import QgsRasterLayer, QgsUnitTypes

from ..engine_client.models import ModelEntry
from ..layers.sources import data_band_count, file_crs
from .request import DetectRequest

METRES_PER_DEGREE = math.radians(6_378_137)


def model_used(request: DetectRequest) -> ModelEntry:
    """The chosen model; for *Automatic*, one made for pixels like the after image's, else the detector."""
    if request.model.name != "auto":
        return request.model
    size = _ground_sample_distance(request.after)
    bands = min(data_band_count(layer) for layer in (request.before, request.after))
    fitting = [entry for entry in request.models if _suits(entry.card, size, bands)]
    if fitting:
        return min(
            fitting, key=lambda entry: (abs(_best(entry.card) - size), not entry.is_bundled, entry.file)
        )
    return next(entry for entry in request.models if entry.name == "cva")


def _suits(card: dict, size: float, bands: int) -> bool:
    made_for = card.get("ground_sample_distance") or {}
    finest, coarsest = made_for.get("min"), made_for.get("max")
    if finest is None or coarsest is None:
        return False
    return finest <= size <= coarsest and len(card.get("bands", [])) <= bands


def _best(card: dict) -> float:
    made_for = card["ground_sample_distance"]
    return made_for.get("best") or made_for["min"]


def _ground_sample_distance(layer: QgsRasterLayer) -> float:
    """Longer side of a pixel in metres, degrees taken along the meridian."""
    crs = file_crs(layer)
    side = max(layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY())
    if not crs.isValid():
        return side
    if crs.isGeographic():
        return side * METRES_PER_DEGREE
    metre = QgsUnitTypes.DistanceUnit.DistanceMeters
    return side * QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), metre)
