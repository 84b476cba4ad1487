"""Where the sun stood when a layer's image was taken, and how that moves shadows."""

from __future__ import annotations

import datetime
import math
import re
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRasterLayer,
)

from .dates import taken_utc
from .file_facts import file_facts
from .sources import file_crs

_AZIMUTH = re.compile(r"(MEAN)?(SUN|SOLAR)AZ(IMUTH)?(ANGLE)?")
_ELEVATION = re.compile(r"(MEAN)?(SUN|SOLAR)EL(EV|EVATION)?(ANGLE)?")
_ZENITH = re.compile(r"(MEAN)?(SUN|SOLAR)ZEN(ITH)?(ANGLE)?")
_LOWEST = 5.0
"""Degrees: where the sun is lower no image is taken, and the time is another zone's."""
_EPOCH = datetime.datetime(2000, 1, 1, 12)


class Sun(NamedTuple):
    """Degrees clockwise from north, and above the horizon."""

    azimuth: float
    elevation: float

    def shadow(self) -> tuple[float, float]:
        """Where the shadow of something 1 m high ends: metres to the east and to the north of it."""
        length = 1 / math.tan(math.radians(self.elevation))
        towards = math.radians(self.azimuth + 180)
        return length * math.sin(towards), length * math.cos(towards)


def sun_of(layer: QgsRasterLayer, context: QgsCoordinateTransformContext) -> Sun | None:
    """By the file's own angles, else by the time in UTC that it tells; None where it tells neither."""
    noted = _noted(layer)
    if noted is not None:
        return noted
    time = taken_utc(layer)
    if time is None or not file_crs(layer).isValid():
        return None
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    try:
        middle = QgsCoordinateTransform(file_crs(layer), degrees, context).transform(layer.extent().center())
    except QgsCsException:
        return None
    sun = sun_at(time, middle.x(), middle.y())
    return sun if sun.elevation >= _LOWEST else None


def sun_at(utc: datetime.datetime, longitude: float, latitude: float) -> Sun:
    """The sun's place to a tenth of a degree or so (Astronomical Almanac, low precision).

    Args:
        utc: without a time zone.
        longitude, latitude: in degrees.
    """
    days = (utc - _EPOCH).total_seconds() / 86400
    anomaly = math.radians(357.529 + 0.98560028 * days)
    mean_longitude = 280.459 + 0.98564736 * days
    ecliptic = math.radians(mean_longitude + 1.915 * math.sin(anomaly) + 0.020 * math.sin(2 * anomaly))
    tilt = math.radians(23.439 - 0.00000036 * days)
    right_ascension = math.atan2(math.cos(tilt) * math.sin(ecliptic), math.cos(ecliptic))
    declination = math.asin(math.sin(tilt) * math.sin(ecliptic))
    sidereal = 15 * (18.697374558 + 24.06570982441908 * days)
    hour_angle = math.radians(sidereal + longitude) - right_ascension
    north = math.radians(latitude)
    sine, cosine = math.sin(declination), math.cos(declination)
    elevation = math.asin(math.sin(north) * sine + math.cos(north) * cosine * math.cos(hour_angle))
    azimuth = math.atan2(
        -math.sin(hour_angle) * cosine,
        math.cos(north) * sine - math.sin(north) * cosine * math.cos(hour_angle),
    )
    return Sun(math.degrees(azimuth) % 360, math.degrees(elevation))


def _noted(layer: QgsRasterLayer) -> Sun | None:
    """By items such as SUN_AZIMUTH and IMAGE_1.meanSunEl."""
    angles: dict[str, float] = {}
    for name, text in file_facts(layer).metadata.items():
        plain = re.sub(r"[^A-Z]", "", name.rpartition(".")[2])
        for kind, pattern in (("azimuth", _AZIMUTH), ("elevation", _ELEVATION), ("zenith", _ZENITH)):
            if pattern.fullmatch(plain):
                try:
                    angles.setdefault(kind, float(text.strip(' "')))
                except ValueError:
                    continue
    if "zenith" in angles:
        angles.setdefault("elevation", 90 - angles["zenith"])
    if not {"azimuth", "elevation"} <= angles.keys() or not 0 < angles["elevation"] <= 90:
        return None
    return Sun(angles["azimuth"] % 360, angles["elevation"])
