"""Whether two images can be compared, what they have in common, and how their pixels differ."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsRasterLayer,
    QgsRectangle,
)

from ...engine.contract.detectors import AUTOMATIC
from ...engine.contract.results import ExamineResult, ShiftResult
from ...engine.contract.shift import NONE, WORTH_MOVING, Shift
from ..layers.dates import layer_date
from ..layers.overlap import CommonArea, extent_outline, pixel_metres
from ..layers.set_in_qgis import crs_name, only_in_qgis
from ..layers.sources import file_crs, is_placed_by_points, is_same_source
from ..wording import area_text, count, date_text, decimal, length_text, percent_text, tr
from .notices import Level, Notice, Place, Remedy, error, missing
from .request import DetectRequest

SAME_PIXEL_SIZE = 1.02
"""Pixels that differ by less than this factor are of one size."""
WHOLE = 0.995
"""An image that shares this much of its extent shares all of it."""

MANY_CLOUDS = 0.1
"""Share of the common ground, from which clouds are told."""
MUCH_MISSING, MOSTLY_MISSING = 0.1, 0.5
"""Share of the common ground without data that is told, and that is a warning."""


def check_pair(request: DetectRequest, context: QgsCoordinateTransformContext) -> list[Notice]:
    """Whether the two images can be compared at all, and whether they are in order."""
    before, after = request.before, request.after
    if before is None and after is None:
        return [
            missing(
                Place.PAIR,
                tr("Add two images of the same place to the project."),
                Remedy.OPEN_SAMPLE,
                tr("Open sample scene"),
            )
        ]
    if before is None or after is None:
        role = tr("before") if before is None else tr("after")
        return [missing(Place.PAIR, tr("Choose the {} image.").format(role))]
    if is_same_source(before, after):
        return [error(Place.PAIR, tr("Before and after are the same file; choose two images."))]
    unusable = _unusable(before) or _unusable(after) or _not_georeferenced(before, after)
    if unusable:
        return [unusable]
    shared = request.common_area(context)
    if shared is None:
        text = tr("“{}” and “{}” do not overlap; choose two images of the same place.")
        return [error(Place.PAIR, text.format(before.name(), after.name()))]
    return [*_order(before, after), *_only_in_qgis(before, after), _overlap_notice(shared)]


def check_grid(
    request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext
) -> list[Notice]:
    """Pixel size and CRS of both images, and whether comparing on the other grid would be wiser."""
    before, after = request.before, request.after
    sizes = _pixel_sizes(request, shared, context)
    names = [crs_name(file_crs(layer)) for layer in (before, after)]
    if max(sizes) / min(sizes) < SAME_PIXEL_SIZE:
        size_text = tr("Pixels of {} in both").format(_pixel_text(after, sizes[1]))
    else:
        size_text = tr("Pixels of {} against {}").format(
            _pixel_text(before, sizes[0]), _pixel_text(after, sizes[1])
        )
    crs_text = names[0] if names[0] == names[1] else tr("{} against {}").format(*names)
    text = " · ".join(filter(None, (size_text, crs_text)))
    if request.options.grid in (AUTOMATIC, "after") and sizes[0] / sizes[1] >= SAME_PIXEL_SIZE:
        button = tr("Use {}").format(_pixel_text(before, sizes[0]))
        return [Notice(Place.PAIR, Level.INFO, text, Remedy.USE_GRID, button, "before")]
    return [Notice(Place.PAIR, Level.INFO, text)]


def check_shift(request: DetectRequest, shift: ShiftResult) -> list[Notice]:
    """How far the images are shifted, where that is sure and enough to matter."""
    if not shift.sure:
        return []
    pixels = Shift(shift.right, shift.down).length
    if pixels < WORTH_MOVING:
        return []
    length = decimal(pixels, 1)
    directions = _compass() if file_crs(request.after).isValid() else _directions()
    where = directions[round(shift.bearing / 45) % 8]
    if request.options.shift != NONE:
        text = tr("Shift about {} px {}, corrected").format(length, where)
        return [Notice(Place.PAIR, Level.FINE, text)]
    text = tr("Shift about {} px {}").format(length, where)
    return [Notice(Place.PAIR, Level.WARNING, text, Remedy.CORRECT_SHIFT, tr("Correct"))]


def check_contents(contents: ExamineResult) -> list[Notice]:
    """How much of the common ground is under clouds or without data, where that is much."""
    notices = []
    clouds = {
        tr("Clouds or snow over about {} of the before image may look like change."): contents.clouds_before,
        tr("Clouds or snow over about {} of the after image may look like change."): contents.clouds_after,
    }
    text, most = max(clouds.items(), key=lambda each: each[1])
    if most >= MANY_CLOUDS:
        notices.append(Notice(Place.PAIR, Level.WARNING, text.format(percent_text(most))))
    if contents.no_data >= MUCH_MISSING:
        level = Level.WARNING if contents.no_data >= MOSTLY_MISSING else Level.INFO
        text = tr("About {} of the common area has no data in one of the images, and is left out.")
        notices.append(Notice(Place.PAIR, level, text.format(percent_text(contents.no_data))))
    return notices


def _compass() -> list[str]:
    """Clockwise from north."""
    return [
        tr("north"),
        tr("north-east"),
        tr("east"),
        tr("south-east"),
        tr("south"),
        tr("south-west"),
        tr("west"),
        tr("north-west"),
    ]


def _directions() -> list[str]:
    """Likewise, of images without a place on the map."""
    return [
        tr("up"),
        tr("up and right"),
        tr("right"),
        tr("down and right"),
        tr("down"),
        tr("down and left"),
        tr("left"),
        tr("up and left"),
    ]


def _unusable(layer: QgsRasterLayer) -> Notice | None:
    if layer.providerType() != "gdal":
        text = tr("“{}” is no file but a web or database layer; export it to a GeoTIFF and use that.")
        return error(Place.PAIR, text.format(layer.name()))
    if not layer.isValid():
        text = tr("The file of “{}” cannot be found; repair the layer's data source.")
        return error(Place.PAIR, text.format(layer.name()))
    return None


def _not_georeferenced(before: QgsRasterLayer, after: QgsRasterLayer) -> Notice | None:
    """What is wrong where one image, or neither, says where on the earth it lies."""
    for layer in (before, after):
        if is_placed_by_points(layer):
            text = tr(
                "“{}” is located by control points or coefficients alone; "
                "warp it first (Raster ▸ Projections ▸ Warp) and use the result."
            )
            return error(Place.PAIR, text.format(layer.name()))
    for one, other in ((before, after), (after, before)):
        if file_crs(other).isValid() and not file_crs(one).isValid():
            text = tr("The file of “{}” names no CRS, the other one does.").format(one.name())
            return error(Place.PAIR, text, Remedy.ASSIGN_CRS, tr("Assign CRS…"), one)
        if _is_placed(other) and not _is_placed(one):
            text = tr("“{}” is not georeferenced, the other image is; georeference it first.")
            return error(Place.PAIR, text.format(one.name()))
    sizes = [(layer.width(), layer.height()) for layer in (before, after)]
    if not _is_placed(before) and sizes[0] != sizes[1]:
        text = tr("Neither image is georeferenced and their sizes differ ({} × {} against {} × {} pixels).")
        return error(Place.PAIR, text.format(*sizes[0], *sizes[1]))
    return None


def _is_placed(layer: QgsRasterLayer) -> bool:
    """Whether the file has a CRS or a geotransform; without, QGIS lays the pixels below the origin."""
    pixels = QgsRectangle(0, -layer.height(), layer.width(), 0)
    return file_crs(layer).isValid() or layer.extent() != pixels


def _order(before: QgsRasterLayer, after: QgsRasterLayer) -> list[Notice]:
    dates = layer_date(before), layer_date(after)
    if not all(dates) or dates[0] <= dates[1]:
        return []
    text = tr("The before image ({}) is later than the after image ({}).").format(*map(date_text, dates))
    return [Notice(Place.PAIR, Level.WARNING, text, Remedy.SWAP, tr("Swap"))]


def _only_in_qgis(before: QgsRasterLayer, after: QgsRasterLayer) -> list[Notice]:
    texts = [text for layer in (before, after) for text in only_in_qgis(layer)]
    return [Notice(Place.PAIR, Level.WARNING, text) for text in texts]


def _overlap_notice(shared: CommonArea) -> Notice:
    if not shared.crs.isValid():
        text = tr("Compared pixel by pixel: {} pixels in common").format(count(round(shared.square_metres)))
        return Notice(Place.PAIR, Level.FINE, text)
    text = tr("Same place, {} in common ({} of both)").format(
        area_text(shared.square_metres), percent_text(1)
    )
    if min(shared.of_before, shared.of_after) < WHOLE:
        text = tr("{} in common: {} of before, {} of after").format(
            area_text(shared.square_metres), percent_text(shared.of_before), percent_text(shared.of_after)
        )
    return Notice(Place.PAIR, Level.FINE, text)


def _pixel_sizes(
    request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext
) -> tuple[float, float]:
    """Pixel sizes of both images in metres in the middle of the common ground."""
    on_before = extent_outline(shared.extent, shared.crs, file_crs(request.before), context).boundingBox()
    return (
        pixel_metres(request.before, on_before.center(), context),
        pixel_metres(request.after, shared.extent.center(), context),
    )


def _pixel_text(layer: QgsRasterLayer, size: float) -> str:
    return length_text(size) if file_crs(layer).isValid() else tr("1 pixel")
