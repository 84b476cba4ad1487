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

from .dates import layer_date
from .overlap import common_area, extent_outline
from .sources import file_crs, is_image

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
    """By date where both have one, else by name."""
    dates = layer_date(one), layer_date(other)
    if all(dates) and dates[0] != dates[1]:
        return [one, other] if dates[0] < dates[1] else [other, one]
    return sorted((one, other), key=lambda layer: _name_order(layer.name()))


def _name_order(name: str) -> tuple[bool, list[tuple[int, str]]]:
    """Sorts "before" ahead of "after", and "t2" ahead of "t10"."""
    words = re.findall(r"\d+|\D+", name.casefold())
    numbered = [(int(word), "") if word.isdigit() else (-1, word) for word in words]
    return "before" not in name.casefold(), numbered


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
    boxes = [_box(layer.extent(), crs) for layer, crs in zip(images, systems)]
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


def _box(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> tuple[float, float, float, float]:
    """A box that holds an extent; longitudes are those from 180° W to 180° E."""
    west, east = extent.xMinimum(), extent.xMaximum()
    if crs.isGeographic():
        turns = 360 * math.floor((west + 180) / 360)
        west, east = (west - turns, east - turns) if east - turns <= 180 else (-180.0, 180.0)
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
        WHOLE_EARTH
        if around_a_pole_or_the_antimeridian
        else _box(box.buffered(DEGREES_BETWEEN_DATUMS), degrees)
    )


def _meet(box: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Which of some boxes (n, 4) share ground with one."""
    shared: np.ndarray = (np.maximum(box[:2], boxes[:, :2]) < np.minimum(box[2:], boxes[:, 2:])).all(axis=1)
    return shared
