"""When a layer's image was taken, as far as the layer or its name tells."""

from __future__ import annotations

import re

from qgis.core import QgsDateTimeRange, QgsRasterLayer

from .sources import source_name

_DATE_IN_NAME = re.compile(
    r"(?<!\d)((?:18|19|20)\d\d)(?:([-_. ]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?)?(?!\d)"
)


def layer_date(layer: QgsRasterLayer) -> str:
    """When the image was taken, as 2016, 2016-05 or 2016-05-17; "" where nothing tells.

    By its temporal property, else its name, else its file's name. Such dates sort as text.
    """
    if layer.temporalProperties().isActive():
        taken = layer.temporalProperties().fixedTemporalRange()
        if taken.begin().isValid():
            return taken.begin().toString(_precision(taken))
    return date_in(layer.name()) or date_in(re.split(r"[/\\]", source_name(layer))[-1])


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
