"""Which two layers are meant, and which of them is the older: the dialog's first guess."""

from __future__ import annotations

import re

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer

from .dates import layer_date
from .overlap import common_area
from .sources import is_image


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
    for index, one in enumerate(images):
        for other in images[index + 1 :]:
            if common_area(one, other, project.transformContext()):
                return [one, other]
    return images[:2]
