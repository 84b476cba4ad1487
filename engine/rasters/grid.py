"""Pixel grids on the map: where a pixel lies, and where one grid lies on another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from osgeo import gdal, osr

from engine.contract.errors import InputError
from engine.contract.windows import Window

GeoTransform = tuple[float, float, float, float, float, float]
NO_GEOTRANSFORM: GeoTransform = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
"""Of images that say nothing of their place: rows downwards from y = 0, as QGIS draws them."""

BOUNDARY_POINTS = 33
_LEAST_COSINE = 0.01
ALIGNED_PIXELS = 0.01
"""Grids whose pixels differ by less than this share of a pixel are one grid: no resampling."""


@dataclass(frozen=True)
class Grid:
    """A raster's geometry.

    Attributes:
        crs: coordinate reference system as WKT, "" for none.
        geotransform: GDAL's six coefficients from (column, row) to (x, y); may be rotated or south-up.
        width, height: size in pixels.
    """

    crs: str
    geotransform: GeoTransform
    width: int
    height: int

    @cached_property
    def spatial_reference(self) -> osr.SpatialReference | None:
        """The CRS with x before y in all coordinates, or None."""
        if not self.crs:
            return None
        reference = osr.SpatialReference(wkt=self.crs)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        return reference

    @property
    def pixel_metres(self) -> float:
        """Length of a pixel's longer side in metres, in degrees in the middle; in units without a CRS."""
        _, a, b, _, d, e = self.geotransform
        narrowing = self.longitude_narrowing
        sides = math.hypot(a * narrowing, d), math.hypot(b * narrowing, e)
        return max(sides) * self.metres_per_unit

    @property
    def longitude_narrowing(self) -> float:
        """How long a degree of longitude is against one of latitude, in the middle; 1 in other units."""
        if not self.is_geographic:
            return 1.0
        _, latitude = self.to_map(np.array([self.width / 2]), np.array([self.height / 2]))
        return max(math.cos(math.radians(float(latitude[0]))), _LEAST_COSINE)

    @property
    def is_geographic(self) -> bool:
        return self.spatial_reference is not None and bool(self.spatial_reference.IsGeographic())

    @property
    def metres_per_unit(self) -> float:
        """Length of one CRS unit; for degrees, along the meridian. 1 without a CRS."""
        reference = self.spatial_reference
        if reference is None:
            return 1.0
        if reference.IsGeographic():
            return float(reference.GetAngularUnits()) * float(reference.GetSemiMajor())
        return float(reference.GetLinearUnits())

    @property
    def whole(self) -> Window:
        """All its pixels."""
        return Window(0, 0, self.width, self.height)

    def georeference(self, dataset: gdal.Dataset) -> None:
        """Tell a new raster of this size where it lies, if this grid knows."""
        if self.crs:
            dataset.SetSpatialRef(self.spatial_reference)
        if self.geotransform != NO_GEOTRANSFORM:
            dataset.SetGeoTransform(self.geotransform)

    def crop(self, box: Window) -> Grid:
        """The part of this grid inside a pixel window."""
        column, row, width, height = box
        x, a, b, y, d, e = self.geotransform
        origin_x = x + column * a + row * b
        origin_y = y + column * d + row * e
        return Grid(self.crs, (origin_x, a, b, origin_y, d, e), width, height)

    def to_map(self, columns: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Map coordinates of pixel coordinates (0, 0 is the outer corner of the first pixel)."""
        x, a, b, y, d, e = self.geotransform
        return x + columns * a + rows * b, y + columns * d + rows * e

    def to_pixels(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Pixel coordinates, in fractions, of map coordinates."""
        c, a, b, f, d, e = gdal.InvGeoTransform(self.geotransform)
        return c + x * a + y * b, f + x * d + y * e

    def same_crs(self, other: Grid) -> bool:
        mine, theirs = self.spatial_reference, other.spatial_reference
        if mine is None or theirs is None:
            return mine is theirs
        return bool(mine.IsSame(theirs))

    def offset_on(self, other: Grid) -> tuple[int, int] | None:
        """This grid's first pixel as (column, row) on `other` where both share their pixels, else None."""
        if not self.same_crs(other):
            return None
        columns = np.array([0, self.width, 0, self.width], dtype=float)
        rows = np.array([0, 0, self.height, self.height], dtype=float)
        on_columns, on_rows = other.to_pixels(*self.to_map(columns, rows))
        column, row = round(float(on_columns[0])), round(float(on_rows[0]))
        misfit = np.abs([on_columns - columns - column, on_rows - rows - row]).max()
        return (column, row) if misfit < ALIGNED_PIXELS else None

    def bounds_on(self, other: Grid) -> tuple[float, float, float, float] | None:
        """Smallest box around this grid in pixels of `other`: (left, top, right, bottom).

        None where no point of this grid's boundary can be projected onto the other's CRS.
        """
        steps = np.linspace(0, 1, BOUNDARY_POINTS)
        zeros, ones = np.zeros_like(steps), np.ones_like(steps)
        columns = np.concatenate([steps, steps, zeros, ones]) * self.width
        rows = np.concatenate([zeros, ones, steps, steps]) * self.height
        x, y = self.to_map(columns, rows)
        if not self.same_crs(other):
            x, y = project(x, y, self, other)
        on_columns, on_rows = other.to_pixels(x, y)
        seen = np.isfinite(on_columns) & np.isfinite(on_rows)
        if not seen.any():
            return None
        on_columns, on_rows = on_columns[seen], on_rows[seen]
        return float(on_columns.min()), float(on_rows.min()), float(on_columns.max()), float(on_rows.max())


def project(x: np.ndarray, y: np.ndarray, source: Grid, target: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Map coordinates in the CRS of `source` to that of `target`; infinite where that is undefined."""
    transformation = osr.CoordinateTransformation(source.spatial_reference, target.spatial_reference)
    try:
        points = transformation.TransformPoints(np.column_stack([x, y]).tolist())
    except RuntimeError:
        points = [_project_point(transformation, *point) for point in zip(x.tolist(), y.tolist())]
    projected = np.array(points, dtype=float)
    return projected[:, 0], projected[:, 1]


def _project_point(transformation: osr.CoordinateTransformation, x: float, y: float) -> tuple[float, ...]:
    try:
        return tuple(transformation.TransformPoint(x, y))
    except RuntimeError:
        return math.inf, math.inf, 0.0


def grid_of_pixel_metres(like: Grid, metres: float) -> Grid:
    """A north-up grid over `like`, which has a CRS, with pixels so long and wide in its middle."""
    height = metres / like.metres_per_unit
    return _grid_of_pixels(like, height / like.longitude_narrowing, height)


def grid_of_pixel_size(like: Grid, size: float) -> Grid:
    """A north-up grid over `like` with square pixels of `size` CRS units.

    Raises:
        InputError: it is no size.
    """
    if not (math.isfinite(size) and size > 0):
        raise InputError(
            f"The pixel size {size} of --grid is not above 0; give it in units of the after image's CRS."
        )
    return _grid_of_pixels(like, size, size)


def _grid_of_pixels(like: Grid, width: float, height: float) -> Grid:
    """A north-up grid over `like` with pixels of so many CRS units."""
    corners_x, corners_y = like.to_map(
        np.array([0, like.width, 0, like.width]), np.array([0, 0, like.height, like.height])
    )
    left, top = float(corners_x.min()), float(corners_y.max())
    columns = max(math.ceil((corners_x.max() - left) / width - ALIGNED_PIXELS), 1)
    rows = max(math.ceil((top - corners_y.min()) / height - ALIGNED_PIXELS), 1)
    return Grid(like.crs, (left, width, 0.0, top, 0.0, -height), columns, rows)
