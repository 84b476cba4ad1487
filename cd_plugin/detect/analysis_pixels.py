"""How large the pixels of a run will be, told before the engine decides it by the same rules."""

from __future__ import annotations

import math

from qgis.core import QgsRasterLayer, QgsUnitTypes

from ...engine.contract.card import Card
from ...engine.contract.detectors import AUTOMATIC
from ..layers.sources import file_crs
from .request import DetectRequest

METRES_PER_DEGREE = math.radians(6_378_137)
LEAST_COSINE = 0.01


def ground_sample_distance(request: DetectRequest) -> float | None:
    """Longer side in metres of a pixel of the grid that was chosen; None without a CRS."""
    if not file_crs(request.grid_layer).isValid():
        return None
    layer, size = request.grid_layer, request.options.grid
    width, height = (layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY())
    if not isinstance(size, str):
        width = height = size
    return max(width * _longitude_narrowing(layer), height) * _metres_per_unit(request)


def metres_that_suit(request: DetectRequest, card: Card | None) -> float | None:
    """The pixel size that the model is given in place of the after image's own; None where it gets that."""
    own = ground_sample_distance(request)
    if request.options.grid != AUTOMATIC or card is None or own is None:
        return None
    return card.ground_sample_distance.instead_of(own)


def analysis_pixel(request: DetectRequest, card: Card | None) -> tuple[float, float]:
    """Width and height of a pixel of the analysis in units of the grid's CRS."""
    layer, size = request.grid_layer, request.options.grid
    metres = metres_that_suit(request, card)
    if metres is not None:
        height = metres / _metres_per_unit(request)
        return height / _longitude_narrowing(layer), height
    if isinstance(size, str):
        return layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    return size, size


def _longitude_narrowing(layer: QgsRasterLayer) -> float:
    """How long a degree of longitude is against one of latitude, in the middle; 1 in other units."""
    if not file_crs(layer).isGeographic():
        return 1.0
    return max(math.cos(math.radians(layer.extent().center().y())), LEAST_COSINE)


def _metres_per_unit(request: DetectRequest) -> float:
    crs = file_crs(request.grid_layer)
    if crs.isGeographic():
        return METRES_PER_DEGREE
    return float(QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters))
