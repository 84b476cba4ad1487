"""Which two layers are meant, and which of them is the older: the dialog's first guess."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from .dates import date_in, dates, layer_date, written
from .overlap import TURN, common_area, extent_outline, full_turn
from .roles import earlier_name
from .sources import file_crs, is_image, source_name

WHOLE_EARTH = (-180.0, -90.0, 180.0, 90.0)
DEGREES_BETWEEN_DATUMS = 0.02
"""More than the same place can differ by in two systems of coordinates."""


def default_pair(project: QgsProject, selected: list[QgsMapLayer]) -> list[QgsRasterLayer]:
    """The two images to compare, older first; fewer where the project does not offer two.

    Two selected rasters win, else the first two in the layer tree that overlap, else the first two.
    """
    chosen = [layer for layer in selected if is_image(layer)]
    if len(chosen) != 2:
        chosen = _first_overlapping(project)
    return older_first(*chosen) if len(chosen) == 2 else chosen


def older_first(one: QgsRasterLayer, other: QgsRasterLayer) -> list[QgsRasterLayer]:
    """By the dates of both, words in their names and folders, the dates of their files, else by name."""
    layers = [one, other]
    for earlier in (_by_dates, _by_folders_dates, _by_words, _by_files_dates, _by_names):
        found = earlier(one, other)
        if found:
            return layers if found < 0 else layers[::-1]
    return layers


def _by_dates(one: QgsRasterLayer, other: QgsRasterLayer) -> int:
    """Below 0 where the first is earlier, above 0 where the second is, else 0; so do all below."""
    best = _order(layer_date(one), layer_date(other))
    return best or next(filter(None, map(_order, dates(one), dates(other))), 0)


def _by_folders_dates(one: QgsRasterLayer, other: QgsRasterLayer) -> int:
    """A folder may be of a day in one of a month in one of a year."""
    paths = [
        [date_in("-".join(folders[place : place + 3][::-1])) for place in range(len(folders))]
        for folders in (_folders(one), _folders(other))
    ]
    return next(filter(None, map(_order, *paths)), 0)


def _by_words(one: QgsRasterLayer, other: QgsRasterLayer) -> int:
    """In the layers' names, those of their files, and of the folders around these, the nearest first."""
    names = [[layer.name(), _file_name(layer), *_folders(layer)] for layer in (one, other)]
    return next(filter(None, map(earlier_name, *names)), 0)


def _by_files_dates(one: QgsRasterLayer, other: QgsRasterLayer) -> int:
    return _order(written(one), written(other))


def _by_names(one: QgsRasterLayer, other: QgsRasterLayer) -> int:
    names = [
        [_as_counted(layer.name()), _as_counted(_file_name(layer)), *map(_as_counted, _folders(layer))]
        for layer in (one, other)
    ]
    return (names[0] > names[1]) - (names[0] < names[1])


def _order(one: str, other: str) -> int:
    """Of two texts that sort as what they mean; 0 where one is empty."""
    return (one > other) - (one < other) if one and other else 0


def _as_counted(name: str) -> list[tuple[int, str]]:
    """Sorts "t2" ahead of "t10"."""
    words = re.findall(r"\d+|\D+", name.casefold())
    return [(int(word), "") if word.isdigit() else (-1, word) for word in words]


def _file_name(layer: QgsRasterLayer) -> str:
    return re.split(r"[/\\]", source_name(layer))[-1]


def _folders(layer: QgsRasterLayer) -> list[str]:
    """Names of the folders around the layer's file, the nearest first."""
    return re.split(r"[/\\]", source_name(layer))[-2::-1]


def _first_overlapping(project: QgsProject) -> list[QgsRasterLayer]:
    images = [layer for layer in project.layerTreeRoot().layerOrder() if is_image(layer)]
    for one, other in _possible_pairs(images, project.transformContext()):
        if common_area(one, other, project.transformContext()):
            return [one, other]
    return images[:2]


def _possible_pairs(
    images: list[QgsRasterLayer], context: QgsCoordinateTransformContext
) -> Iterator[tuple[QgsRasterLayer, QgsRasterLayer]]:
    """In order, those whose boxes meet: of hundreds of tiles, hardly any."""
    systems = [file_crs(layer) for layer in images]
    kinds = {crs.toWkt(): crs for crs in systems}
    number_of = {wkt: number for number, wkt in enumerate(kinds)}
    numbers = np.array([number_of[crs.toWkt()] for crs in systems])
    turns = [full_turn(crs, context) for crs in kinds.values()]
    boxes = [_box(layer.extent(), turns[number]) for layer, number in zip(images, numbers)]
    own = np.array(boxes).reshape(-1, 4)
    on_earth = own
    if len(kinds) > 1:
        boxes = [_box_on_earth(layer.extent(), crs, context) for layer, crs in zip(images, systems)]
        on_earth = np.array(boxes)
    for index, one in enumerate(images):
        others = slice(index + 1, None)
        alike = numbers[others] == numbers[index]
        meet = np.where(alike, _meet(own[index], own[others]), _meet(on_earth[index], on_earth[others]))
        for offset in np.flatnonzero(meet):
            yield one, images[index + 1 + offset]


def _box(extent: QgsRectangle, turn: float | None) -> tuple[float, float, float, float]:
    """A box that holds an extent; longitudes are those up to half a turn to the west or east of 0."""
    west, east = extent.xMinimum(), extent.xMaximum()
    if turn is not None:
        turns = turn * math.floor(west / turn + 0.5)
        west, east = (west - turns, east - turns) if east - turns <= turn / 2 else (-turn / 2, turn / 2)
    return west, extent.yMinimum(), east, extent.yMaximum()


def _box_on_earth(
    extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> tuple[float, float, float, float]:
    """A box in degrees that holds an extent: the whole earth where no smaller one is certain."""
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    try:
        outline = extent_outline(extent, crs, degrees, context)
    except QgsCsException:
        return WHOLE_EARTH
    box = outline.boundingBox()
    around_a_pole_or_the_antimeridian = box.width() > 180
    return (
        WHOLE_EARTH if around_a_pole_or_the_antimeridian else _box(box.buffered(DEGREES_BETWEEN_DATUMS), TURN)
    )


def _meet(box: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Which of some boxes (n, 4) share ground with one."""
    shared: np.ndarray = (np.maximum(box[:2], boxes[:, :2]) < np.minimum(box[2:], boxes[:, 2:])).all(axis=1)
    return shared
