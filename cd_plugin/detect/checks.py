"""What can be told of a run before it starts: lines for the dialog, each with a remedy where there is one.

Knows layers, not widgets, and reads no pixels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRasterLayer,
)

from ...engine.contract.card import Card
from ...engine.contract.detectors import AUTOMATIC
from ...engine.contract.windows import SMALLEST_WINDOW
from ..engine_client.models import ModelEntry
from ..layers.overlap import CommonArea, part_near, pixel_metres
from ..layers.sources import data_band_count, file_crs
from ..wording import area_text, count, length_text, tr
from .analysis_pixels import ground_sample_distance, metres_that_suit, pixel_area
from .band_checks import check_bands, check_value_types
from .estimate import window_of
from .model_choice import model_used
from .notices import Level, Notice, Place, Remedy, error, missing
from .output_checks import check_output
from .pair_checks import SAME_PIXEL_SIZE, check_contents, check_grid, check_pair, check_shift
from .pair_search import PairFacts
from .request import AreaKind, DetectRequest
from .season_checks import check_season

ROUNDING = 1e-6
"""By which a minimum area may be more than so many pixels are."""


def check(
    request: DetectRequest,
    context: QgsCoordinateTransformContext,
    facts: PairFacts | None = None,
    images: Sequence[QgsRasterLayer] = (),
) -> list[Notice]:
    """Every line that the dialog shows for this request, in the order of its fields.

    Args:
        facts: what the engine has found of the images, where it is known.
        images: of the project, of which others may suit better.
    """
    pair = check_pair(request, context)
    notices = list(pair)
    if not any(notice.blocks for notice in pair):
        shared = request.common_area(context)
        notices += check_grid(request, shared, context)
        if facts is not None:
            notices += check_shift(request, facts.shift)
            notices += check_contents(facts.contents)
        notices += check_season(request, images, context)
        notices += check_model(request, context)
        notices += check_area(request, shared, context)
        notices += check_options(request)
        notices += check_min_area(request)
    return notices + check_output(request)


def check_model(request: DetectRequest, context: QgsCoordinateTransformContext) -> list[Notice]:
    """Whether the images have the bands, and the pixel size, that the model's card asks for."""
    if request.model is None:
        return [missing(Place.MODEL, tr("Choose a model."))]
    if request.model.problem:
        return [error(Place.MODEL, request.model.problem, Remedy.USE_MODEL, tr("Use Automatic"), AUTOMATIC)]
    used = model_used(request)
    card = used.card
    notices = [] if used is request.model else [_automatic_notice(request, used)]
    notices += check_bands(request, card)
    return notices + _ground_sample_distance(request, card, context) + check_value_types(request, card)


def _automatic_notice(request: DetectRequest, used: ModelEntry) -> Notice:
    """What *Automatic* takes, and why; in plain words where no model fits the images."""
    metres = ground_sample_distance(request)
    if used.card is None:
        text = tr(
            "No model fits these images ({}, {}). {} compares their values instead, and shows differences of "
            "every kind: of crops, shadows and seasons too."
        )
        bands = min(data_band_count(layer) for layer in (request.before, request.after))
        bands_text = tr("1 band") if bands == 1 else tr("{} bands").format(bands)
        size = (
            tr("pixels of unknown size") if metres is None else tr("pixels of {}").format(length_text(metres))
        )
        return Notice(Place.MODEL, Level.INFO, text.format(bands_text, size, used.title))
    if metres is None:
        text = tr("For these images: {}, as their pixel size is not known").format(used.title)
    else:
        text = tr("For these images: {}, which is made for pixels of {}").format(
            used.title, length_text(metres)
        )
    return Notice(Place.MODEL, Level.FINE, text)


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
    if _meets(request, shared, context):
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
    window, overlap = window_of(request)
    if window < SMALLEST_WINDOW:
        text = tr("A window of {} pixels is too small; choose {} or more.").format(window, SMALLEST_WINDOW)
        return [error(Place.OPTIONS, text)]
    if overlap >= window:
        text = tr("The overlap of {} pixels must be smaller than the window of {} pixels.")
        return [error(Place.OPTIONS, text.format(overlap, window))]
    return []


def check_min_area(request: DetectRequest) -> list[Notice]:
    """How small the change is that makes no polygon."""
    least = request.options.min_area
    if least == 0 or not request.with_polygons or request.model is None or request.model.problem:
        return []
    pixels = math.ceil(least / pixel_area(request, model_used(request).card) * (1 - ROUNDING))
    text = tr("Change of less than {} makes no polygon").format(_pixels_text(pixels))
    if file_crs(request.grid_layer).isValid():
        text = tr("Change of less than {} ({}) makes no polygon").format(
            area_text(least), _pixels_text(pixels)
        )
    return [Notice(Place.OPTIONS, Level.INFO, text)]


def _pixels_text(number: int) -> str:
    """Whole pixels: no polygon holds a part of one."""
    return tr("1 pixel") if number == 1 else tr("{} pixels").format(count(number))


def _meets(request: DetectRequest, shared: CommonArea, context: QgsCoordinateTransformContext) -> bool:
    """Whether the area can be expressed on the grid of the result and holds some of the common ground."""
    box = request.area.box()
    try:
        part_near(*box, shared, file_crs(request.grid_layer), context)
        near = part_near(*box, shared, shared.crs, context)
        return near is not None and near.intersects(shared.outline)
    except QgsCsException:
        return False


def _ground_sample_distance(
    request: DetectRequest, card: Card | None, context: QgsCoordinateTransformContext
) -> list[Notice]:
    layer = request.grid_layer
    if card is None or not file_crs(layer).isValid():
        return []
    metres = metres_that_suit(request, card)
    if metres is not None:
        text = tr("Compared at pixels of {}, which suit the model.").format(length_text(metres))
        return [Notice(Place.MODEL, Level.FINE, text)]
    finest, coarsest = card.ground_sample_distance.min, card.ground_sample_distance.max
    if finest is None or coarsest is None:
        return []
    size = pixel_metres(layer, None, context)
    if not isinstance(request.options.grid, str):
        size *= request.options.grid / layer.rasterUnitsPerPixelX()
    if finest <= size * SAME_PIXEL_SIZE and size <= coarsest * SAME_PIXEL_SIZE:
        return []
    text = tr("The model was made for pixels of {} to {}, these have {}; expect poor results.").format(
        length_text(finest), length_text(coarsest), length_text(size)
    )
    better = card.ground_sample_distance.instead_of(ground_sample_distance(request))
    if better is None:
        return [_use_automatic(request, text)]
    button = tr("Use {}").format(length_text(better))
    return [Notice(Place.MODEL, Level.WARNING, text, Remedy.USE_GRID, button, AUTOMATIC)]


def _use_automatic(request: DetectRequest, text: str) -> Notice:
    """Offers what *Automatic* takes for these images, where that is another model."""
    automatic = next((entry for entry in request.models if entry.name == AUTOMATIC), None)
    if automatic is None or model_used(replace(request, model=automatic)) is model_used(request):
        return Notice(Place.MODEL, Level.WARNING, text)
    button = tr("Use {}").format(automatic.title)
    return Notice(Place.MODEL, Level.WARNING, text, Remedy.USE_MODEL, button, AUTOMATIC)
