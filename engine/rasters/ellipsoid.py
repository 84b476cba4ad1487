"""The ellipsoid under a coordinate reference system, on which lengths and areas are those on the ground.

Local and engineering systems have none: their plane is the ground.
"""

from __future__ import annotations

import math
import re
from typing import TypeVar

import numpy as np
from osgeo import osr


def has_ellipsoid(reference: osr.SpatialReference | None) -> bool:
    """Whether the CRS says where on the Earth, or another body, its coordinates lie."""
    return reference is not None and bool(reference.IsGeographic() or reference.IsProjected())


def are_related(one: osr.SpatialReference, other: osr.SpatialReference) -> bool:
    """Whether coordinates can be taken from one CRS to the other."""
    try:
        osr.CoordinateTransformation(one, other)
    except RuntimeError:
        return False
    return True


CYLINDRICAL = ("Mercator_1SP", "Mercator_2SP", "Equirectangular", "Cylindrical_Equal_Area")
"""Projections, Web Mercator among them, in which x grows with longitude and so may go on beyond 180°."""


def full_turn(reference: osr.SpatialReference | None) -> float | None:
    """Units of x once around the Earth, in a CRS whose x tell longitudes; None in others."""
    if reference is None:
        return None
    if reference.IsGeographic():
        return 2 * math.pi / float(reference.GetAngularUnits())
    if not reference.IsProjected() or reference.GetAttrValue("PROJECTION") not in CYLINDRICAL:
        return None
    left, right = _along_equator(reference, 0, 90)
    return 4 * (right - left)


def around_longitude_of(reference: osr.SpatialReference, x: float) -> tuple[osr.SpatialReference, float]:
    """A cylindrical CRS with its middle meridian moved to that of `x`, and what this adds to all x."""
    turn, (middle,) = full_turn(reference), _along_equator(reference, 0)
    degrees = reference.GetNormProjParm("central_meridian", 0.0) + (x - middle) / (turn or math.inf) * 360
    moved = reference.Clone()
    moved.SetNormProjParm("central_meridian", degrees)
    text = reference.ExportToProj4()
    if "+nadgrids=@null" in text:  # Web Mercator, whose WKT keeps its parameters in such a text
        moved = osr.SpatialReference()
        moved.ImportFromProj4(re.sub(r"\+lon_0=\S+", f"+lon_0={degrees:.17g}", text))
    moved.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return moved, middle - x


def _along_equator(reference: osr.SpatialReference, *degrees: float) -> list[float]:
    """The x of places on the equator, in degrees from the middle meridian of a projected CRS."""
    geographic = reference.CloneGeogCS()
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    meridian = reference.GetNormProjParm("central_meridian", 0.0)
    units = np.radians([meridian + degree for degree in degrees]) / float(geographic.GetAngularUnits())
    x, _ = transform(units, np.zeros_like(units), geographic, reference)
    return [float(value) for value in x]


Longitudes = TypeVar("Longitudes", float, np.ndarray)


def nearest_turn(longitudes: Longitudes, middle: float, turn: float) -> Longitudes:
    """The same longitudes within half a turn of a middle; finite ones."""
    nearest: Longitudes = longitudes - turn * np.round((longitudes - middle) / turn)
    return nearest


def transform(
    x: np.ndarray, y: np.ndarray, source: osr.SpatialReference, target: osr.SpatialReference
) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates (n,) of `source` in `target`; infinite where that is undefined.

    Raises:
        RuntimeError: nothing relates the two.
    """
    transformation = osr.CoordinateTransformation(source, target)
    try:
        points = transformation.TransformPoints(np.column_stack([x, y]).tolist())
    except RuntimeError:
        points = [_transform_point(transformation, *point) for point in zip(x.tolist(), y.tolist())]
    transformed = np.array(points, dtype=float).reshape(-1, 3)
    return transformed[:, 0], transformed[:, 1]


def _transform_point(transformation: osr.CoordinateTransformation, x: float, y: float) -> tuple[float, ...]:
    try:
        return tuple(transformation.TransformPoint(x, y))
    except RuntimeError:
        return math.inf, math.inf, 0.0


def to_radians(
    x: np.ndarray, y: np.ndarray, reference: osr.SpatialReference
) -> tuple[np.ndarray, np.ndarray]:
    """Longitudes and latitudes (n,) of points of a CRS with an ellipsoid, on its own datum."""
    if not reference.IsGeographic():
        geographic = reference.CloneGeogCS()
        geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        x, y = transform(x, y, reference, geographic)
    unit = float(reference.GetAngularUnits())
    return x * unit, y * unit


def to_space(x: np.ndarray, y: np.ndarray, reference: osr.SpatialReference) -> np.ndarray:
    """Points (n,) of a CRS with an ellipsoid as metres (n, 3) from its middle."""
    longitude, latitude = to_radians(x, y, reference)
    axis, squared = float(reference.GetSemiMajor()), _squared_eccentricity(reference)
    normal = axis / np.sqrt(1 - squared * np.sin(latitude) ** 2)
    return np.column_stack(
        [
            normal * np.cos(latitude) * np.cos(longitude),
            normal * np.cos(latitude) * np.sin(longitude),
            normal * (1 - squared) * np.sin(latitude),
        ]
    )


def _squared_eccentricity(reference: osr.SpatialReference) -> float:
    inverse = float(reference.GetInvFlattening())
    flattening = 1 / inverse if inverse else 0.0
    return flattening * (2 - flattening)


def equal_area(reference: osr.SpatialReference, longitude: float) -> osr.SpatialReference:
    """The cylindrical equal-area projection of a CRS's ellipsoid, in metres, around a meridian in radians.

    It keeps meridians and parallels straight, and is cut on the other side of the globe.
    """
    projection = osr.SpatialReference()
    projection.SetProjCS("equal area on the same ellipsoid")
    projection.CopyGeogCSFrom(reference)
    projection.SetCEA(0, longitude / float(reference.GetAngularUnits()), 0, 0)
    projection.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return projection
