"""Areas in m², of pixels and of polygons: on the ellipsoid of the CRS, in the plane where it has none."""

from __future__ import annotations

from typing import Callable

import numpy as np
from osgeo import ogr, osr

from engine.rasters.ellipsoid import equal_area, has_ellipsoid, to_radians, transform
from engine.rasters.grid import Grid
from engine.rasters.polygons.regions import AreaOfRuns

KNOTS = 65
"""Along a side of the grid, at most: between them the area of a pixel of a projected CRS is interpolated."""
PIXELS_BETWEEN_KNOTS = 64
STRAIGHT_PARTS = 64
"""How finely a polygon's sides are bent, against its own size, when it is taken to the ellipsoid."""


def pixel_areas(grid: Grid) -> AreaOfRuns:
    """Measures pixels that lie side by side in a row of the grid."""
    _, _, b, _, d, _ = grid.geotransform
    if not has_ellipsoid(grid.spatial_reference):
        pixel_area = _plane_pixel_area(grid)
        return lambda rows, begins, ends: (ends - begins) * pixel_area
    if not grid.is_geographic:
        return _interpolated_areas(grid)
    projection = _equal_area_around(grid)
    if b != 0 or d != 0:
        return lambda rows, begins, ends: _ellipsoidal_areas(grid, projection, rows, begins, ends)

    def areas_by_row(rows: np.ndarray, begins: np.ndarray, ends: np.ndarray) -> np.ndarray:
        different, which = np.unique(rows, return_inverse=True)
        middle = np.full(different.shape, grid.width // 2)
        of_pixels = _ellipsoidal_areas(grid, projection, different, middle, middle + 1)
        areas: np.ndarray = of_pixels[which] * (ends - begins)
        return areas

    return areas_by_row


def geometry_area(grid: Grid) -> Callable[[ogr.Geometry], float]:
    """Measures polygons in the CRS of the grid."""
    reference = grid.spatial_reference
    if not has_ellipsoid(reference):
        along_x, along_y = grid.metres_per_unit
        return lambda geometry: float(geometry.GetArea()) * along_x * along_y
    transformation = osr.CoordinateTransformation(reference, _equal_area_around(grid))

    def ellipsoidal_area(geometry: ogr.Geometry) -> float:
        left, right, bottom, top = geometry.GetEnvelope()
        projected = geometry.Clone()
        projected.Segmentize(max(right - left, top - bottom) / STRAIGHT_PARTS)
        projected.Transform(transformation)
        return float(projected.GetArea())

    return ellipsoidal_area


def _plane_pixel_area(grid: Grid) -> float:
    _, a, b, _, d, e = grid.geotransform
    along_x, along_y = grid.metres_per_unit
    return abs(a * e - b * d) * along_x * along_y


def _equal_area_around(grid: Grid) -> osr.SpatialReference:
    """The equal-area projection with the grid in its middle, so that its edge cuts no polygon."""
    reference = grid.spatial_reference
    longitude = float(to_radians(*grid.middle, reference)[0][0])
    return equal_area(reference, longitude if np.isfinite(longitude) else 0.0)


def _ellipsoidal_areas(
    grid: Grid, projection: osr.SpatialReference, rows: np.ndarray, begins: np.ndarray, ends: np.ndarray
) -> np.ndarray:
    """Of runs of any grid: the quadrangles between their corners, (n,); not finite off the globe."""
    columns = np.stack([begins, ends, ends, begins])
    lines = np.stack([rows, rows, rows + 1, rows + 1])
    x, y = grid.to_map(columns.ravel(), lines.ravel())
    x, y = transform(x, y, grid.spatial_reference, projection)
    with np.errstate(invalid="ignore"):
        x, y = (values.reshape(4, -1) - values.reshape(4, -1)[0] for values in (x, y))
        areas: np.ndarray = np.abs((x * np.roll(y, -1, axis=0) - np.roll(x, -1, axis=0) * y).sum(axis=0)) / 2
    return areas


def _interpolated_areas(grid: Grid) -> AreaOfRuns:
    """In a projected CRS the scale changes slowly: measured at knots, bilinear in its logarithm between."""
    across, down = _knots(grid.width), _knots(grid.height)
    columns, rows = (places.ravel() for places in np.meshgrid(across, down))
    measured = _ellipsoidal_areas(grid, _equal_area_around(grid), rows - 0.5, columns - 0.5, columns + 0.5)
    usable = np.isfinite(measured) & (measured > 0)
    logarithms = np.log(np.where(usable, measured, _plane_pixel_area(grid))).reshape(len(down), len(across))

    def areas(rows: np.ndarray, begins: np.ndarray, ends: np.ndarray) -> np.ndarray:
        row, below = _between(down, rows + 0.5)
        column, right = _between(across, (begins + ends) / 2)
        upper = logarithms[row, column] * (1 - right) + logarithms[row, column + 1] * right
        lower = logarithms[row + 1, column] * (1 - right) + logarithms[row + 1, column + 1] * right
        found: np.ndarray = np.exp(upper * (1 - below) + lower * below) * (ends - begins)
        return found

    return areas


def _knots(length: int) -> np.ndarray:
    """Places from one end of a side to the other, at least two."""
    return np.linspace(0, length, min(length // PIXELS_BETWEEN_KNOTS + 2, KNOTS))


def _between(knots: np.ndarray, places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Before which knots' followers places lie, and how far on the way to them, 0 to 1."""
    share = places / knots[-1] * (len(knots) - 1)
    first = np.clip(share.astype(np.int64), 0, len(knots) - 2)
    return first, share - first
