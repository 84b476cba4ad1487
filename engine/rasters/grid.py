"""Pixel grids on the map: where a pixel lies, and where one grid lies on another."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from osgeo import gdal, osr

from engine.contract.errors import InputError
from engine.contract.shift import Shift
from engine.contract.windows import Window
from engine.rasters.ellipsoid import (
    around_longitude_of,
    full_turn,
    has_ellipsoid,
    nearest_turn,
    to_space,
    transform,
)

GeoTransform = tuple[float, float, float, float, float, float]
NO_GEOTRANSFORM: GeoTransform = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
"""Of images that say nothing of their place: rows downwards from y = 0, as QGIS draws them."""

BOUNDARY_POINTS = 33
FINEST_SPLIT = 1000
"""No pixel of an image is split into more than this along a side: such a size is in another unit."""
_LEAST_RATIO = 0.01
"""Of a unit's lengths along x and y: a degree of longitude has none at a pole."""
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

    def __reduce__(self) -> tuple[type[Grid], tuple[str, GeoTransform, int, int]]:
        """For another process, without what is kept of GDAL."""
        return Grid, (self.crs, self.geotransform, self.width, self.height)

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
        """Length on the ground of a pixel's longer side, in the middle; in units without a CRS."""
        _, a, b, _, d, e = self.geotransform
        along_x, along_y = self.metres_per_unit
        return max(math.hypot(a * along_x, d * along_y), math.hypot(b * along_x, e * along_y))

    @property
    def is_geographic(self) -> bool:
        return self.spatial_reference is not None and bool(self.spatial_reference.IsGeographic())

    @cached_property
    def turn(self) -> float | None:
        """Units of x once around the Earth; None where x tells no longitude."""
        return full_turn(self.spatial_reference)

    def turned_to(self, other: Grid) -> Grid:
        """This grid, or the same place a full turn of longitudes away where only so it meets another grid."""
        if self.turn is None or other.turn is None:
            return self
        if not (self.same_crs(other) or (self.is_geographic and other.is_geographic)):
            return self
        left, _, right, _ = self.bounds
        other_left, _, other_right, _ = (edge / other.turn * self.turn for edge in other.bounds)
        for way in (0.0, self.turn, -self.turn):
            if left + way < other_right and other_left < right + way:
                return self.moved(way, 0.0) if way else self
        return self

    def on_one_map(self) -> Grid:
        """The same place in a projection around it, where its own shows parts of it at another turn."""
        reference, turn = self.spatial_reference, self.turn
        if reference is None or turn is None or self.is_geographic:
            return self
        left, _, right, _ = self.bounds
        x, a, b, y, d, e = self.geotransform
        moved, way = around_longitude_of(reference, (left + right) / 2)
        middle = (left + right) / 2 + way
        if middle - turn / 2 <= left and right <= middle + turn / 2:
            return self
        return replace(self, crs=moved.ExportToWkt(), geotransform=(x + way, a, b, y, d, e))

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Smallest box around it on the map: (xmin, ymin, xmax, ymax)."""
        x, y = self.to_map(
            np.array([0, self.width, 0, self.width]), np.array([0, 0, self.height, self.height])
        )
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())

    @cached_property
    def middle(self) -> tuple[np.ndarray, np.ndarray]:
        """Map coordinates of its middle, (1,) each."""
        return self.to_map(np.array([self.width / 2]), np.array([self.height / 2]))

    @cached_property
    def metres_per_unit(self) -> tuple[float, float]:
        """Lengths on the ground of one CRS unit along x and along y, in the middle; 1 without a CRS."""
        reference = self.spatial_reference
        if reference is None:
            return 1.0, 1.0
        plane = float(reference.GetLinearUnits())
        if not has_ellipsoid(reference):
            return plane, plane
        _, a, b, _, d, e = self.geotransform
        step_x, step_y = math.hypot(a, b), math.hypot(d, e)
        x, y = self.middle
        points = to_space(
            x + np.array([-0.5, 0.5, 0, 0]) * step_x, y + np.array([0, 0, -0.5, 0.5]) * step_y, reference
        )
        if not np.isfinite(points).all():
            return plane, plane
        along_x = float(np.linalg.norm(points[1] - points[0])) / step_x
        along_y = float(np.linalg.norm(points[3] - points[2])) / step_y
        return max(along_x, along_y * _LEAST_RATIO), max(along_y, along_x * _LEAST_RATIO)

    @property
    def unit_name(self) -> str:
        """Of its coordinates, such as metre or degree; pixel without a CRS."""
        reference = self.spatial_reference
        if reference is None:
            return "pixel"
        return str(reference.GetAngularUnitsName() if self.is_geographic else reference.GetLinearUnitsName())

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

    def moved(self, x: float, y: float) -> Grid:
        """The same pixels elsewhere, by so much in map coordinates."""
        left, a, b, top, d, e = self.geotransform
        return replace(self, geotransform=(left + x, a, b, top + y, d, e))

    def shift_on(self, other: Grid, shift: Shift) -> Shift:
        """A shift in this grid's pixels in those of another grid of the same CRS."""
        x, y = self.to_map(np.array([0.0, shift.right]), np.array([0.0, shift.down]))
        columns, rows = other.to_pixels(x, y)
        return Shift(float(columns[1] - columns[0]), float(rows[1] - rows[0]))

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
    """Map coordinates in the CRS of `source` to that of `target`; infinite where that is undefined.

    Longitudes are those within half a turn of the target's middle.
    """
    x, y = transform(x, y, source.spatial_reference, target.spatial_reference)
    if target.turn is not None:
        seen = np.isfinite(x)
        x[seen] = nearest_turn(x[seen], float(target.middle[0][0]), target.turn)
    return x, y


def grid_of_pixel_metres(like: Grid, metres: float) -> Grid:
    """A north-up grid over `like`, which has a CRS, with pixels so long and wide in its middle."""
    along_x, along_y = like.metres_per_unit
    return _grid_of_pixels(like, metres / along_x, metres / along_y)


def grid_of_pixel_size(like: Grid, size: float) -> Grid:
    """A north-up grid over `like` with square pixels of `size` CRS units.

    Raises:
        InputError: it is no size, or in another unit: longer than all of `like`, or tiny against its pixels.
    """
    if not (math.isfinite(size) and size > 0):
        raise InputError(
            f"The pixel size {size} of --grid is not above 0; give it in units of the after image's CRS."
        )
    _, a, b, _, d, e = like.geotransform
    finest = min(math.hypot(a, d), math.hypot(b, e))
    longest = max(math.hypot(a, d) * like.width, math.hypot(b, e) * like.height)
    if not finest / FINEST_SPLIT <= size <= longest:
        reason = "is longer than the whole image" if size > longest else "splits each of its pixels too often"
        raise InputError(
            f"--grid {size:g} {reason}: the unit of the after image's CRS is the {like.unit_name}, and its "
            f"own pixels are {finest:g} long; give the pixel size in that unit."
        )
    return _grid_of_pixels(like, size, size)


def _grid_of_pixels(like: Grid, width: float, height: float) -> Grid:
    """A north-up grid over `like` with pixels of so many CRS units."""
    left, bottom, right, top = like.bounds
    columns = max(math.ceil((right - left) / width - ALIGNED_PIXELS), 1)
    rows = max(math.ceil((top - bottom) / height - ALIGNED_PIXELS), 1)
    return Grid(like.crs, (left, width, 0.0, top, 0.0, -height), columns, rows)
