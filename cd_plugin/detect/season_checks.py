"""Whether both images were taken in one season and under one sun, and what helps where they were not."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer
from qgis.PyQt.QtCore import QLocale

from ...engine.contract.detectors import IRMAD
from ...engine.contract.options.detect import DetectOptions
from ..layers.dates import layer_date, month_and_day
from ..layers.overlap import common_area
from ..layers.sun import sun_of
from ..wording import decimal, tr
from .analysis_pixels import ground_sample_distance
from .model_choice import model_used
from .notices import Level, Notice, Place, Remedy
from .request import DetectRequest

YEAR, MONTH = 365.25, 365.25 / 12
"""Days."""
OTHER_SEASON = 75.0
"""Days: images taken farther apart in the year may show other leaves, crops and snow."""
SAME_SEASON = 45.0
"""Days: an image no farther away in the year is offered instead."""
MOVED_SHADOW = 1.0
"""Of a thing's height: by more than that the end of its shadow lies elsewhere."""
LARGEST_PIXEL = 5.0
"""Metres: shadows of houses and trees are not seen on coarser images."""
LONGEST_NAME = 24
"""Letters of a layer's name on a button."""


def check_season(
    request: DetectRequest, images: Sequence[QgsRasterLayer], context: QgsCoordinateTransformContext
) -> list[Notice]:
    """One line at most: where the seasons differ, so does the sun.

    Args:
        images: those of the project, of which one may suit better.
    """
    apart = days_apart(request.before, request.after)
    if apart is not None and apart > OTHER_SEASON:
        months = [month_text(layer) for layer in (request.before, request.after)]
        text = tr("Taken in different seasons ({} and {}): plants may look like change.").format(*months)
        return [_better_pair(request, images, context, text) or _other_light(request, text)]
    if _shadows_moved(request, context):
        suns = [sun_of(layer, context) for layer in (request.before, request.after)]
        text = tr("The sun stood elsewhere ({}° and {}° high): shadows may look like change.")
        return [_other_light(request, text.format(*(decimal(sun.elevation, 0) for sun in suns)))]
    return []


def days_apart(one: QgsRasterLayer, other: QgsRasterLayer) -> float | None:
    """In the circle of the year; None where the season of one is not known."""
    places = [month_and_day(layer) for layer in (one, other)]
    if None in places:
        return None
    first, second = ((month - 1) * MONTH + day for month, day in places)
    apart = abs(first - second)
    return min(apart, YEAR - apart)


def month_text(layer: QgsRasterLayer) -> str:
    month, _ = month_and_day(layer)
    name = QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)
    return f"{name} {layer_date(layer)[:4]}"


def _better_pair(
    request: DetectRequest,
    images: Sequence[QgsRasterLayer],
    context: QgsCoordinateTransformContext,
    text: str,
) -> Notice | None:
    """Another image of the project whose season fits one of the two, in place of the other."""
    before, after = request.before, request.after
    possible = []
    for image in images:
        if image in (before, after):
            continue
        for pair in ((before, image), (image, after)):
            apart = days_apart(*pair)
            if apart is not None and apart <= SAME_SEASON and layer_date(pair[0]) < layer_date(pair[1]):
                possible.append((apart, pair, image))
    for _, pair, image in sorted(possible, key=lambda each: each[0]):
        if common_area(*pair, context) is not None:
            button = tr("Use “{}”").format(_shortened(image.name()))
            return Notice(Place.PAIR, Level.WARNING, text, Remedy.USE_PAIR, button, pair)
    return None


def _other_light(request: DetectRequest, text: str) -> Notice:
    """Offers to bring both images to one light, unless that is chosen or the detector does so by itself."""
    if request.options.normalise != DetectOptions.normalise:
        return Notice(Place.PAIR, Level.INFO, text)
    if request.model is None or request.model.problem or model_used(request).name == IRMAD.name:
        return Notice(Place.PAIR, Level.WARNING, text)
    return Notice(Place.PAIR, Level.WARNING, text, Remedy.NORMALISE, tr("Normalise"))


def _shadows_moved(request: DetectRequest, context: QgsCoordinateTransformContext) -> bool:
    metres = ground_sample_distance(request)
    if metres is None or metres > LARGEST_PIXEL:
        return False
    suns = [sun_of(layer, context) for layer in (request.before, request.after)]
    return None not in suns and math.dist(*(sun.shadow() for sun in suns)) > MOVED_SHADOW


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
