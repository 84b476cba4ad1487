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
from ..layers.sun import Sun, sun_of
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
MOST_OTHERS = 24
"""Images of the project that are looked at, each of whose files is opened for its date."""
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
    suns = _unlike_suns(request, context)
    if suns is None:
        return []
    text = tr("The sun stood elsewhere ({}, then {}): shadows may look like change.").format(
        *(_sun_text(sun) for sun in suns)
    )
    return [_other_light(request, text)]


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
    others = [image for image in images if image not in (before, after)]
    for image in others[:MOST_OTHERS]:
        for pair in ((before, image), (image, after)):
            apart = days_apart(*pair)
            if apart is not None and apart <= SAME_SEASON and layer_date(pair[0]) < layer_date(pair[1]):
                possible.append((apart, pair, image.name()))
    for _, pair, name in sorted(possible, key=lambda each: each[0]):
        if common_area(*pair, context) is not None:
            button = tr("Use “{}”").format(_shortened(name))
            return Notice(Place.PAIR, Level.WARNING, text, Remedy.USE_PAIR, button, pair)
    return None


def _other_light(request: DetectRequest, text: str) -> Notice:
    """Offers to bring both images to one light, unless that is chosen or the detector does so by itself."""
    if request.options.normalise != DetectOptions.normalise:
        return Notice(Place.PAIR, Level.INFO, text)
    if request.model is None or request.model.problem or model_used(request).name == IRMAD.name:
        return Notice(Place.PAIR, Level.WARNING, text)
    return Notice(Place.PAIR, Level.WARNING, text, Remedy.NORMALISE, tr("Normalise"))


def _unlike_suns(request: DetectRequest, context: QgsCoordinateTransformContext) -> tuple[Sun, Sun] | None:
    """Where the sun stood, if shadows that can be seen lie elsewhere by that."""
    metres = ground_sample_distance(request)
    if metres is None or metres > LARGEST_PIXEL:
        return None
    before, after = sun_of(request.before, context), sun_of(request.after, context)
    if before is None or after is None or math.dist(before.shadow(), after.shadow()) <= MOVED_SHADOW:
        return None
    return before, after


def _sun_text(sun: Sun) -> str:
    return tr("{}° high at {}°").format(decimal(sun.elevation, 0), decimal(sun.azimuth, 0))


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
