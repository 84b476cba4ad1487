"""What can be told of a run before it starts: lines for the dialog, each with a remedy where there is one.

Knows layers, not widgets, and reads no pixels.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
    QgsRasterLayer,
)

from ..wording import area_text, count, length_text, percent_text, tr
from .estimate import window_and_overlap
from .model_choice import model_used
from .notices import Level, Notice, Place, Remedy, error, missing
from .output_checks import check_output
from .overlap import CommonArea, common_area, extent_outline, file_crs, pixel_metres
from .pair_defaults import layer_date
from .request import AreaKind, DetectRequest, data_band_count, source_name

SAME_PIXEL_SIZE = 1.02
"""Pixels that differ by less than this factor are of one size."""
SMALLEST_WINDOW = 32
"""Pixels; the engine's networks see too little in less."""
WHOLE = 0.995
"""An image that shares this much of its extent shares all of it."""


def check(request: DetectRequest, context: QgsCoordinateTransformContext) -> list[Notice]:
    """Every line that the dialog shows for this request, in the order of its fields."""
    pair = check_pair(request, context)
    notices = list(pair)
    if not any(notice.blocks for notice in pair):
        shared = common_area(request.before, request.after, context)
        notices += check_grid(request, shared, context)
        notices += check_model(request, context)
        notices += check_area(request, shared, context)
        notices += check_options(request)
    return notices + check_output(request)


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
    if source_name(before) == source_name(after):
        return [error(Place.PAIR, tr("Before and after are the same file; choose two images."))]
    unusable = _unusable(before) or _unusable(after) or _without_crs(before, after)
    if unusable:
        return [unusable]
    shared = common_area(before, after, context)
    if shared is None:
        text = tr("“{}” and “{}” do not overlap; choose two images of the same place.")
        return [error(Place.PAIR, text.format(before.name(), after.name()))]
    dates = layer_date(before), layer_date(after)
    if all(dates) and dates[0] > dates[1]:
        text = tr("The before image ({}) is later than the after image ({}).").format(*dates)
        return [Notice(Place.PAIR, Level.WARNING, text, Remedy.SWAP, tr("Swap")), _overlap_notice(shared)]
    return [_overlap_notice(shared)]


def check_grid(
    request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext
) -> list[Notice]:
    """Pixel size and CRS of both images, and whether comparing on the other grid would be wiser."""
    before, after = request.before, request.after
    sizes = _pixel_sizes(request, shared, context)
    names = [file_crs(layer).authid() or file_crs(layer).description() for layer in (before, after)]
    if max(sizes) / min(sizes) < SAME_PIXEL_SIZE:
        size_text = tr("Pixels of {} in both").format(_pixel_text(after, sizes[1]))
    else:
        size_text = tr("Pixels of {} against {}").format(
            _pixel_text(before, sizes[0]), _pixel_text(after, sizes[1])
        )
    crs_text = names[0] if names[0] == names[1] else tr("{} against {}").format(*names)
    text = " · ".join(filter(None, (size_text, crs_text)))
    if request.options.grid == "after" and sizes[0] / sizes[1] >= SAME_PIXEL_SIZE:
        button = tr("Use {}").format(_pixel_text(before, sizes[0]))
        return [Notice(Place.PAIR, Level.INFO, text, Remedy.USE_GRID, button, "before")]
    return [Notice(Place.PAIR, Level.INFO, text)]


def check_model(request: DetectRequest, context: QgsCoordinateTransformContext) -> list[Notice]:
    """Whether the images have the bands, and the pixel size, that the model's card asks for."""
    if request.model is None:
        return [missing(Place.MODEL, tr("Choose a model."))]
    if request.model.problem:
        return [error(Place.MODEL, request.model.problem, Remedy.USE_MODEL, tr("Use Automatic"), "auto")]
    used = model_used(request)
    card = used.card
    notices = []
    if used is not request.model:
        notices.append(Notice(Place.MODEL, Level.FINE, tr("For these images: {}").format(used.title)))
    wanted = card.get("bands") or []
    chosen = request.options.before_bands, request.options.after_bands
    for layer, numbers in zip((request.before, request.after), chosen):
        problem = _band_problem(layer, numbers, wanted)
        if problem:
            notices.append(
                error(Place.MODEL, problem, Remedy.USE_MODEL, tr("Use change vector analysis"), "cva")
            )
    return notices + _ground_sample_distance(request, card, context)


def check_area(
    request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext
) -> list[Notice]:
    """Whether an area has been chosen that meets the common ground."""
    area = request.area
    if area.kind is AreaKind.EVERYTHING:
        return []
    if area.kind is AreaKind.POLYGONS and area.polygons is None:
        return [missing(Place.AREA, tr("Choose a layer of polygons."))]
    if area.kind is AreaKind.POLYGONS and area.selected_only and not area.polygons.selectedFeatureCount():
        text = tr("No polygon of “{}” is selected.").format(area.polygons.name())
        return [missing(Place.AREA, text)]
    if area.box() is None:
        return [missing(Place.AREA, tr("Choose a layer whose extent bounds the area."))]
    try:
        outline = extent_outline(*area.box(), shared.crs, context)
        meets = outline.intersects(shared.outline)
    except QgsCsException:
        meets = False
    if meets:
        return []
    if area.kind is AreaKind.CANVAS:
        return [
            error(
                Place.AREA,
                tr("The map canvas shows nothing of the common area."),
                Remedy.ZOOM_TO_COMMON,
                tr("Zoom to it"),
                shared,
            )
        ]
    text = tr("The area lies outside of what the images have in common.")
    return [error(Place.AREA, text, Remedy.EVERYTHING, tr("Use everything in common"))]


def check_options(request: DetectRequest) -> list[Notice]:
    """Whether window and overlap go together."""
    if request.model is None or request.model.problem:
        return []
    window, overlap = window_and_overlap(request)
    if window < SMALLEST_WINDOW:
        text = tr("A window of {} pixels is too small; choose {} or more.").format(window, SMALLEST_WINDOW)
        return [error(Place.OPTIONS, text)]
    if overlap >= window:
        text = tr("The overlap of {} pixels must be smaller than the window of {} pixels.")
        return [error(Place.OPTIONS, text.format(overlap, window))]
    return []


def _unusable(layer: QgsRasterLayer) -> Notice | None:
    if layer.providerType() != "gdal":
        text = tr("“{}” is no file but a web or database layer; export it to a GeoTIFF and use that.")
        return error(Place.PAIR, text.format(layer.name()))
    if not layer.isValid():
        text = tr("The file of “{}” cannot be found; repair the layer's data source.")
        return error(Place.PAIR, text.format(layer.name()))
    return None


def _without_crs(before: QgsRasterLayer, after: QgsRasterLayer) -> Notice | None:
    known = [file_crs(layer).isValid() for layer in (before, after)]
    if all(known):
        return None
    if any(known):
        layer = before if known[1] else after
        text = tr("The file of “{}” names no CRS, the other one does.").format(layer.name())
        return error(Place.PAIR, text, Remedy.ASSIGN_CRS, tr("Assign CRS…"), layer)
    if _size(before) != _size(after):
        text = tr("Neither image has a CRS and their sizes differ ({} × {} against {} × {} pixels).")
        return error(Place.PAIR, text.format(*_size(before), *_size(after)))
    return None


def _size(layer: QgsRasterLayer) -> tuple[int, int]:
    return layer.width(), layer.height()


def _overlap_notice(shared: CommonArea) -> Notice:
    if not shared.crs.isValid():
        text = tr("Compared pixel by pixel: {} pixels in common").format(count(round(shared.square_metres)))
        return Notice(Place.PAIR, Level.FINE, text)
    text = tr("Same place, {} in common").format(area_text(shared.square_metres))
    if min(shared.of_before, shared.of_after) < WHOLE:
        text = tr("{} in common: {} of before, {} of after").format(
            area_text(shared.square_metres), percent_text(shared.of_before), percent_text(shared.of_after)
        )
    return Notice(Place.PAIR, Level.FINE, text)


def _pixel_sizes(
    request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext
) -> tuple[float, float]:
    """Pixel sizes of both images in metres in the middle of the common ground."""
    middle = shared.extent.center()
    on_before = extent_outline(
        shared.extent.buffered(0), shared.crs, file_crs(request.before), context
    ).boundingBox()
    return (
        pixel_metres(request.before, on_before.center(), context),
        pixel_metres(request.after, QgsPointXY(middle), context),
    )


def _pixel_text(layer: QgsRasterLayer, size: float) -> str:
    return length_text(size) if file_crs(layer).isValid() else tr("1 pixel")


def _band_problem(layer: QgsRasterLayer, numbers: str | None, wanted: list[str]) -> str:
    available = data_band_count(layer)
    if numbers:
        chosen = [int(number) for number in numbers.split(",")]
        if wanted and len(chosen) != len(wanted):
            text = tr("{} bands are chosen for “{}”, the model needs {} ({}).")
            return text.format(len(chosen), layer.name(), len(wanted), ", ".join(wanted))
        outside = [number for number in chosen if not 1 <= number <= available]
        return tr("“{}” has no band {}.").format(layer.name(), outside[0]) if outside else ""
    if available < len(wanted):
        text = tr("“{}” has {} of the {} bands that the model needs ({}).")
        return text.format(layer.name(), available, len(wanted), ", ".join(wanted))
    return ""


def _ground_sample_distance(
    request: DetectRequest, card: dict[str, Any], context: QgsCoordinateTransformContext
) -> list[Notice]:
    made_for = card.get("ground_sample_distance") or {}
    finest, coarsest = made_for.get("min"), made_for.get("max")
    layer = request.grid_layer
    if not (finest and coarsest and file_crs(layer).isValid()):
        return []
    size = pixel_metres(layer, None, context)
    if not isinstance(request.options.grid, str):
        size *= request.options.grid / layer.rasterUnitsPerPixelX()
    if finest <= size * SAME_PIXEL_SIZE and size <= coarsest * SAME_PIXEL_SIZE:
        return []
    text = tr("The model was made for pixels of {} to {}, these have {}; expect poor results.").format(
        length_text(finest), length_text(coarsest), length_text(size)
    )
    return [Notice(Place.MODEL, Level.WARNING, text)]
