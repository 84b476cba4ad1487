"""Areas in m², of pixels and of polygons: on the ellipsoid for a geographic CRS, in the plane for others.

The ellipsoid's cylindrical equal-area projection keeps areas, and keeps meridians and parallels straight.
"""

from __future__ import annotations

from typing import Callable

import numpy as np
from osgeo import ogr, osr

from engine.rasters.grid import Grid
from engine.rasters.polygons.regions import AreaOfRuns


def pixel_areas(grid: Grid) -> AreaOfRuns:
    """Measures pixels that lie side by side in a row of the grid."""
    _, a, b, _, d, e = grid.geotransform
    if not grid.is_geographic:
        pixel_area = abs(a * e - b * d) * grid.metres_per_unit**2
        return lambda rows, begins, ends: (ends - begins) * pixel_area
    transformation = _to_equal_area(grid)

    def ellipsoidal_areas(rows: np.ndarray, begins: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Of runs of any grid: the quadrangles between their corners."""
        columns = np.stack([begins, ends, ends, begins])
        lines = np.stack([rows, rows, rows + 1, rows + 1])
        longitude, latitude = grid.to_map(columns, lines)
        points = transformation.TransformPoints(
            np.column_stack([longitude.ravel(), latitude.ravel()]).tolist()
        )
        x, y = np.array(points).reshape(4, -1, 3)[:, :, :2].transpose(2, 0, 1)
        x, y = x - x[0], y - y[0]
        areas: np.ndarray = np.abs((x * np.roll(y, -1, axis=0) - np.roll(x, -1, axis=0) * y).sum(axis=0)) / 2
        return areas

    def areas_by_row(rows: np.ndarray, begins: np.ndarray, ends: np.ndarray) -> np.ndarray:
        different, which = np.unique(rows, return_inverse=True)
        of_pixel = ellipsoidal_areas(different, np.zeros_like(different), np.ones_like(different))
        areas: np.ndarray = of_pixel[which] * (ends - begins)
        return areas

    return areas_by_row if b == 0 and d == 0 else ellipsoidal_areas


def geometry_area(grid: Grid) -> Callable[[ogr.Geometry], float]:
    """Measures polygons in the CRS of the grid."""
    if not grid.is_geographic:
        square_metres = grid.metres_per_unit**2
        return lambda geometry: float(geometry.GetArea()) * square_metres
    transformation = _to_equal_area(grid)

    def ellipsoidal_area(geometry: ogr.Geometry) -> float:
        projected = geometry.Clone()
        projected.Transform(transformation)
        return float(projected.GetArea())

    return ellipsoidal_area


def _to_equal_area(grid: Grid) -> osr.CoordinateTransformation:
    reference = grid.spatial_reference
    assert reference is not None
    equal_area = osr.SpatialReference()
    equal_area.SetProjCS("equal area on the same ellipsoid")
    equal_area.CopyGeogCSFrom(reference)
    equal_area.SetCEA(0, 0, 0, 0)
    equal_area.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(reference, equal_area)
