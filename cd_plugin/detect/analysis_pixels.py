"""How large the pixels of a run will be, told before the engine decides it by the same rules."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransformContext, QgsPointXY, QgsRasterLayer, QgsUnitTypes

from ...engine.contract.card import Card
from ...engine.contract.detectors import AUTOMATIC
from ..layers.overlap import area_measure
from ..layers.sources import file_crs
from ..widgets.area_field import two_digits
from ..wording import tr
from .request import DetectRequest

METRES = QgsUnitTypes.DistanceUnit.DistanceMeters
PIXELS_OF_A_POLYGON = 9
"""Three by three, the fewest of which one has all its neighbours beside it: less is mostly noise and mixed
pixels at edges, and on sharp images most of all polygons."""
LEAST_RATIO = 0.01
"""Of a unit's lengths along x and y: a degree of longitude has none at a pole."""


def ground_sample_distance(request: DetectRequest) -> float | None:
    """Longer side in metres of a pixel of the grid that was chosen; None without a CRS."""
    if not file_crs(request.grid_layer).isValid():
        return None
    layer, size = request.grid_layer, request.options.grid
    width, height = (layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY())
    if not isinstance(size, str):
        width = height = size
    along_x, along_y = _metres_per_unit(layer)
    return max(width * along_x, height * along_y)


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
        along_x, along_y = _metres_per_unit(layer)
        return metres / along_x, metres / along_y
    if isinstance(size, str):
        return layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    return size, size


def pixel_area(request: DetectRequest, card: Card | None) -> float:
    """Of a pixel of the analysis: in m², in the images' own units where they have no CRS."""
    width, height = analysis_pixel(request, card)
    along_x, along_y = (1.0, 1.0)
    if file_crs(request.grid_layer).isValid():
        along_x, along_y = _metres_per_unit(request.grid_layer)
    return width * along_x * height * along_y


def smallest_polygon(request: DetectRequest, card: Card | None) -> tuple[float, str]:
    """The minimum area that is proposed for these images, and its unit."""
    if not (request.before.isValid() and request.after.isValid()):
        return 0.0, "m²"
    of_pixel = pixel_area(request, card)
    unit = (
        "m²"
        if file_crs(request.grid_layer).isValid()
        else tr("pixels")
        if of_pixel == 1
        else tr("map units²")
    )
    return two_digits(PIXELS_OF_A_POLYGON * of_pixel), unit


def _metres_per_unit(layer: QgsRasterLayer) -> tuple[float, float]:
    """Lengths on the ground of one unit of the layer's CRS along x and along y, in its middle."""
    measure = area_measure(file_crs(layer), QgsCoordinateTransformContext())
    middle = layer.extent().center()
    width, height = layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()

    def length(x: float, y: float) -> float:
        ends = [QgsPointXY(middle.x() - x / 2, middle.y() - y / 2)]
        ends.append(QgsPointXY(middle.x() + x / 2, middle.y() + y / 2))
        return measure.convertLengthMeasurement(measure.measureLine(*ends), METRES)

    along_x, along_y = length(width, 0) / width, length(0, height) / height
    return max(along_x, along_y * LEAST_RATIO), max(along_y, along_x * LEAST_RATIO)
