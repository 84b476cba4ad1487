"""When a layer's image was taken, as far as the layer, its file or their names tell."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from qgis.core import QgsDateTimeRange, QgsRasterLayer

from .file_facts import file_facts
from .sources import source_name

TAKEN = (
    *("ACQUISITIONDATETIME", "ACQUISITION_DATETIME", "ACQUISITION_DATE", "DATE_ACQUIRED"),
    *("EXIF_DATETIMEORIGINAL", "PRODUCT_START_TIME", "NITF_IDATIM"),
)
"""GDAL's metadata items, in capitals, of when an image was taken."""
TAKEN_UTC = ("ACQUISITIONDATETIME", "PRODUCT_START_TIME", "NITF_IDATIM")
"""Those of them whose time of the day is UTC by their definition."""
WRITTEN = ("TIFFTAG_DATETIME", "EXIF_DATETIME")
"""Of when the file was made: images may be ordered as their files are, but were not taken then."""
_TIME = re.compile(
    r"((?:18|19|20)\d\d)([-:/]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?:[ T]?(\d\d):?(\d\d)(?::?(\d\d))?)?"
)
_YEAR = r"(?:18|19|20)\d\d"
_DATE_IN_NAME = re.compile(
    rf"(?<!\d)(?:(?P<day>0[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2])\.(?P<year>{_YEAR})"
    rf"|({_YEAR})(?:([-_. ]?)(0[1-9]|1[0-2])(?:\5(0[1-9]|[12]\d|3[01]))?)?)(?!\d)"
)


def layer_date(layer: QgsRasterLayer) -> str:
    """When the image was taken, as 2016, 2016-05 or 2016-05-17; "" where nothing tells.

    By its temporal property or metadata, else its file's metadata, its name, its file's name. Such dates sort
    as text.
    """
    return next((date[:10] for date in dates(layer) if date), "")


def dates(layer: QgsRasterLayer) -> Iterator[str]:
    """What each of those that may tell says, the most trustworthy first; "" for nothing, or with the time."""
    yield _set_in_qgis(layer)
    yield _noted_in_file(layer, TAKEN)
    yield date_in(layer.name())
    yield date_in(re.split(r"[/\\]", source_name(layer))[-1])


def written(layer: QgsRasterLayer) -> str:
    """When the layer's file was made, by its metadata; "" where that does not tell."""
    return _noted_in_file(layer, WRITTEN)


def month_and_day(layer: QgsRasterLayer) -> tuple[int, int] | None:
    """When in the year the image was taken, the 15th where only the month is known; None where that is not.

    The first of January is how a year alone is often written, and is not taken for a day.
    """
    year = layer_date(layer)[:4]
    told = next((date for date in dates(layer) if len(date) >= 7 and date.startswith(year)), "")
    if not told or told[5:10] == "01-01":
        return None
    return int(told[5:7]), int(told[8:10] or 15)


def taken_utc(layer: QgsRasterLayer) -> datetime.datetime | None:
    """Date and time in UTC, without a zone, by the file's metadata; None where these have none."""
    noted = _noted_in_file(layer, TAKEN_UTC)
    try:
        return datetime.datetime.fromisoformat(noted) if "T" in noted else None
    except ValueError:  # no such day
        return None


def date_in(name: str) -> str:
    """The year, year and month or full date written in a name: "2016-05" of "ortho_201605"."""
    for found in _DATE_IN_NAME.finditer(name):
        day_first = found["year"], found["month"], found["day"]
        parts = day_first if found["year"] else found.group(4, 6, 7)
        if int(parts[0]) <= datetime.date.today().year + 1:  # else it is a number, as of pixels
            return "-".join(part for part in parts if part)
    return ""


def _set_in_qgis(layer: QgsRasterLayer) -> str:
    metadata = layer.metadata()  # kept: the extent is a part of it, in memory too
    ranges = [*metadata.extent().temporalExtents()]
    if layer.temporalProperties().isActive():
        ranges.insert(0, layer.temporalProperties().fixedTemporalRange())
    for taken in ranges:
        if taken.begin().isValid():
            return taken.begin().toString(_precision(taken))
    return ""


def _precision(taken: QgsDateTimeRange) -> str:
    """A date format no finer than the range is wide."""
    days = taken.begin().daysTo(taken.end()) if taken.end().isValid() else 0
    return "yyyy" if days >= 364 else "yyyy-MM" if days >= 27 else "yyyy-MM-dd"


def _noted_in_file(layer: QgsRasterLayer, items: Sequence[str]) -> str:
    """The first of these metadata items that is a date, in ISO 8601 with the time if it has one."""
    noted = file_facts(layer).metadata
    for item in items:
        found = _TIME.match(noted.get(item, "").strip())
        if found:
            year, _, month, day, *time = found.groups()
            clock = ":".join(part for part in time if part)
            return f"{year}-{month}-{day}" + (f"T{clock}" if clock else "")
    return ""
