"""Which two layers are meant, and which of them is the older: the dialog's first guess."""

from __future__ import annotations

import re

from qgis.core import QgsDateTimeRange, QgsMapLayer, QgsProject, QgsRasterLayer

from .overlap import common_area

RESULT_BAND = "change probability"
"""How the engine describes the band of its maps; such a raster is never taken for an image."""

_DATE_IN_NAME = re.compile(
    r"(?<!\d)((?:18|19|20)\d\d)(?:([-_. ]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?)?(?!\d)"
)


def default_pair(project: QgsProject, selected: list[QgsMapLayer]) -> list[QgsRasterLayer]:
    """The two images to compare, older first; fewer where the project does not offer two.

    Two selected rasters win, else the first two in the layer tree that overlap, else the first two.
    """
    chosen = [layer for layer in selected if is_image(layer)]
    if len(chosen) != 2:
        chosen = _first_overlapping(project)
    return older_first(*chosen) if len(chosen) == 2 else chosen


def is_image(layer: QgsMapLayer | None) -> bool:
    """Whether the engine could read the layer: a raster file that is not one of our own results."""
    return (
        isinstance(layer, QgsRasterLayer)
        and layer.isValid()
        and layer.providerType() == "gdal"
        and not is_change_map(layer)
    )


def is_change_map(layer: QgsMapLayer | None) -> bool:
    """Whether the layer shows one of the engine's maps."""
    return (
        isinstance(layer, QgsRasterLayer)
        and layer.isValid()
        and layer.bandCount() == 1
        and RESULT_BAND in layer.bandName(1)
    )


def older_first(one: QgsRasterLayer, other: QgsRasterLayer) -> list[QgsRasterLayer]:
    """By date where both have one, else by name."""
    dates = layer_date(one), layer_date(other)
    if all(dates) and dates[0] != dates[1]:
        return [one, other] if dates[0] < dates[1] else [other, one]
    return sorted((one, other), key=lambda layer: _name_order(layer.name()))


def layer_date(layer: QgsRasterLayer) -> str:
    """When the image was taken, as 2016, 2016-05 or 2016-05-17; "" where nothing tells.

    By its temporal property, else its name, else its file's name. Such dates sort as text.
    """
    if layer.temporalProperties().isActive():
        taken = layer.temporalProperties().fixedTemporalRange()
        if taken.begin().isValid():
            return taken.begin().toString(_precision(taken))
    return date_in(layer.name()) or date_in(re.split(r"[/\\|]", layer.source())[-1])


def _precision(taken: QgsDateTimeRange) -> str:
    """A date format no finer than the range is wide."""
    days = taken.begin().daysTo(taken.end()) if taken.end().isValid() else 0
    return "yyyy" if days >= 364 else "yyyy-MM" if days >= 27 else "yyyy-MM-dd"


def date_in(name: str) -> str:
    """The year, year and month or full date written in a name: "2016-05" of "ortho_201605"."""
    found = _DATE_IN_NAME.search(name)
    if not found:
        return ""
    year, _, month, day = found.groups()
    return "-".join(part for part in (year, month, day) if part)


def _name_order(name: str) -> tuple[bool, list[tuple[int, str]]]:
    """Sorts "before" ahead of "after", and "t2" ahead of "t10"."""
    words = re.findall(r"\d+|\D+", name.casefold())
    numbered = [(int(word), "") if word.isdigit() else (-1, word) for word in words]
    return "before" not in name.casefold(), numbered


def _first_overlapping(project: QgsProject) -> list[QgsRasterLayer]:
    images = [layer for layer in project.layerTreeRoot().layerOrder() if is_image(layer)]
    for index, one in enumerate(images):
        for other in images[index + 1 :]:
            if common_area(one, other, project.transformContext()):
                return [one, other]
    return images[:2]
