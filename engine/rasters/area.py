"""The polygons that limit a detection, as a mask on the analysis grid."""

from __future__ import annotations

import threading
import uuid
import weakref
from collections.abc import Iterable, Iterator
from typing import Callable

import numpy as np
from osgeo import gdal, ogr, osr

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.ellipsoid import are_related, full_turn, nearest_turn, transform
from engine.rasters.grid import GeoTransform, Grid
from engine.rasters.rings import polygon_of
from engine.rasters.vectors import crs_of, open_vector, polygon_layer, polygons_of

CELL = 64
"""Side of the squares, in pixels, in which an area is looked up."""
GRID_POINTS = 33
MARGIN = 0.1
"""Around the grid, as a share of its longer side, where polygons are cut to its surroundings."""
STRAIGHT_PARTS = 64
"""How finely the sides of a polygon are bent, against the grid's longer side."""


class AnalysisArea:
    """Polygons of a vector file, in the CRS of a grid. Safe to use from several threads.

    Attributes:
        bounds: box around all polygons in map coordinates: (xmin, ymin, xmax, ymax).
        assumed_crs: True where the file names no CRS and the grid's was taken for it.

    Raises:
        InputError: the file holds no polygons near the grid, or cannot be read.
    """

    def __init__(self, path: str, grid: Grid) -> None:
        dataset = open_vector(path)
        if dataset is None:
            raise InputError(f"The area {path} is no vector file that can be read; give a layer of polygons.")
        layer = polygon_layer(dataset)
        if layer is None or layer.GetFeatureCount() == 0:
            raise InputError(f"The area {path} holds no layer of polygons; give one that does.")
        self._polygons = PolygonCopy(dataset, layer.GetName(), grid, near_grid=True)
        self.assumed_crs = self._polygons.assumed_crs
        if self._polygons.bounds is None:
            raise InputError(
                f"The area {path} holds no pixel that both images cover; check its place and CRS."
            )
        self.bounds = self._polygons.bounds

    def over(self, grid: Grid) -> AreaMask:
        """The area on a grid in its CRS."""
        return self._polygons.over(grid)


class PolygonCopy:
    """A copy in memory of a layer's polygons, in the CRS of a grid. Safe to use from several threads.

    Args:
        dataset: the open file.
        layer: name of its layer; what it holds beside polygons is left out.
        where: SQL condition that the polygons must meet; None for all.
        near_grid: whether polygons in another CRS are cut to the grid's surroundings: a projection cannot
            show half of the Earth, which may be what a polygon covers.

    Attributes:
        bounds: box around them in map coordinates: (xmin, ymin, xmax, ymax); None where there is none.
        assumed_crs: True where the layer names no CRS and the grid's was taken for it.

    Raises:
        InputError: nothing relates the layer's CRS to the grid's.
    """

    def __init__(
        self,
        dataset: gdal.Dataset,
        layer: str,
        grid: Grid,
        where: str | None = None,
        near_grid: bool = False,
    ) -> None:
        source = dataset.GetLayerByName(layer)
        named = crs_of(source)
        self.assumed_crs = grid.spatial_reference is not None and named is None
        take = _taken_to(grid, named, near_grid, layer)
        self._copy = f"/vsimem/{uuid.uuid4().hex}.gpkg"
        self._local = threading.local()
        weakref.finalize(self, gdal.Unlink, self._copy)
        source.SetAttributeFilter(where)
        try:
            _write(self._copy, grid, source, take)
        finally:
            source.SetAttributeFilter(None)
            source.ResetReading()
        self.bounds: tuple[float, float, float, float] | None = None
        copied = self._layer()
        if copied.GetFeatureCount():
            left, right, bottom, top = copied.GetExtent()
            self.bounds = (left, bottom, right, top)

    def over(self, grid: Grid) -> AreaMask:
        """The polygons on a grid in their CRS."""
        return AreaMask(self._layer, grid)

    def _layer(self) -> ogr.Layer:
        """The polygons, through a handle of the calling thread's own."""
        if not hasattr(self._local, "dataset"):
            self._local.dataset = gdal.OpenEx(self._copy, gdal.OF_VECTOR | gdal.OF_READONLY)
        return self._local.dataset.GetLayer(0)


class AreaMask:
    """Which pixels of a grid lie in an area. Safe to use from several threads.

    A coarse picture of the whole grid tells at once where no polygon is near.

    Args:
        layer: gives the polygons to the thread that asks.
        grid: in the polygons' CRS.
    """

    def __init__(self, layer: Callable[[], ogr.Layer], grid: Grid) -> None:
        self._layer = layer
        self._grid = grid
        self._touched = self._touched_cells()

    def touches(self, box: Window) -> bool:
        """False where a window certainly holds no pixel of the area."""
        column, row, width, height = box
        rows = slice(row // CELL, (row + height - 1) // CELL + 1)
        columns = slice(column // CELL, (column + width - 1) // CELL + 1)
        return bool(self._touched[rows, columns].any())

    def inside(self, box: Window) -> np.ndarray:
        """Pixels of a window whose centre lies in a polygon: (height, width) bool."""
        if not self.touches(box):
            return np.zeros((box.height, box.width), dtype=bool)
        window = self._grid.crop(box)
        return self._burnt(window.width, window.height, window.geotransform, window, [])

    def _touched_cells(self) -> np.ndarray:
        """Squares of `CELL` pixels that a polygon touches, and those beside them."""
        width, height = -(-self._grid.width // CELL), -(-self._grid.height // CELL)
        x, along, across, y, down, up = self._grid.geotransform
        coarse = (x, along * CELL, across * CELL, y, down * CELL, up * CELL)
        touched = np.pad(self._burnt(width, height, coarse, self._grid, ["ALL_TOUCHED=TRUE"]), 1)
        near = np.zeros((height, width), dtype=bool)
        for row in range(3):
            for column in range(3):
                near |= touched[row : row + height, column : column + width]
        return near

    def _burnt(
        self, width: int, height: int, geotransform: GeoTransform, over: Grid, options: list[str]
    ) -> np.ndarray:
        canvas = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
        canvas.SetGeoTransform(geotransform)
        layer = self._layer()
        layer.SetSpatialFilterRect(*over.bounds)
        gdal.RasterizeLayer(canvas, [1], layer, burn_values=[1], options=options)
        return np.asarray(canvas.ReadAsArray(), dtype=bool)


def _write(
    path: str, grid: Grid, source: ogr.Layer, take: Callable[[ogr.Geometry], Iterable[ogr.Geometry]]
) -> None:
    """A GeoPackage of the layer's polygons, one a row, each as `take` gives it."""
    copy = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    polygons = copy.CreateLayer("polygons", grid.spatial_reference, ogr.wkbPolygon)
    copy.StartTransaction()
    for feature in source:
        geometry = feature.GetGeometryRef()
        if geometry is None:
            continue
        for part in polygons_of(geometry):
            for taken in take(part):
                for polygon in polygons_of(taken):
                    row = ogr.Feature(polygons.GetLayerDefn())
                    row.SetGeometry(polygon)
                    polygons.CreateFeature(row)
    copy.CommitTransaction()


def _taken_to(
    grid: Grid, source: osr.SpatialReference | None, near_grid: bool, layer: str
) -> Callable[[ogr.Geometry], Iterator[ogr.Geometry]]:
    """Takes polygons from a CRS, None for the grid's own, to that of the grid."""
    target = grid.spatial_reference
    if source is None or target is None or source.IsSame(target):
        return lambda polygon: _turned(polygon, grid.turn, grid.bounds[0], grid.bounds[2])
    if not are_related(source, target):
        raise InputError(
            f"The polygons of {layer} are in {source.GetName()}, which nothing relates to "
            f"{target.GetName()}, the CRS of the analysis; give them in that."
        )
    transformation = osr.CoordinateTransformation(source, target)
    around = _around(grid, source) if near_grid else None

    def take(polygon: ogr.Geometry) -> Iterator[ogr.Geometry]:
        if around is None:
            yield _placed(polygon)
            return
        left, right, bottom, top = around.GetEnvelope()
        polygon = polygon if polygon.IsValid() else polygon.MakeValid()
        for turned in _turned(polygon, full_turn(source), left, right):
            cut = turned.Intersection(around)
            cut.Segmentize(max(right - left, top - bottom) / STRAIGHT_PARTS)
            yield _placed(cut)

    def _placed(polygon: ogr.Geometry) -> ogr.Geometry:
        polygon.Transform(transformation)
        turn, middle = grid.turn, float(grid.middle[0][0])
        if turn is not None:
            _move(polygon, lambda x: nearest_turn(x, middle, turn))
        return polygon

    return take


def _turned(polygon: ogr.Geometry, turn: float | None, left: float, right: float) -> Iterator[ogr.Geometry]:
    """The polygon, and full turns of longitudes away from it where it reaches between two others only so."""
    yield polygon
    for way in () if turn is None else (turn, -turn):
        west, east, _, _ = polygon.GetEnvelope()
        if west + way < right and left < east + way:
            moved = polygon.Clone()
            _move(moved, lambda x: x + way)  # noqa: B023
            yield moved


def _move(geometry: ogr.Geometry, move: Callable[[float], float]) -> None:
    """Give all points of a geometry another x."""
    for index in range(geometry.GetPointCount()):
        x, y = geometry.GetPoint_2D(index)
        geometry.SetPoint_2D(index, move(x), y)
    for index in range(geometry.GetGeometryCount()):
        _move(geometry.GetGeometryRef(index), move)


def _around(grid: Grid, reference: osr.SpatialReference) -> ogr.Geometry | None:
    """A box in a CRS that holds the grid, with a margin; None where no point of it can be placed there."""
    steps = np.linspace(0, 1, GRID_POINTS)
    columns, rows = np.meshgrid(steps * grid.width, steps * grid.height)
    x, y = transform(*grid.to_map(columns.ravel(), rows.ravel()), grid.spatial_reference, reference)
    seen = np.isfinite(x) & np.isfinite(y)
    if not seen.any():
        return None
    x, y, turn = x[seen], y[seen], full_turn(reference)
    if turn is not None:
        x = nearest_turn(x, x[0], turn)
    margin = MARGIN * max(float(np.ptp(x)), float(np.ptp(y)))
    left, right = float(x.min()) - margin, float(x.max()) + margin
    bottom, top = float(y.min()) - margin, float(y.max()) + margin
    return polygon_of(((left, bottom), (right, bottom), (right, top), (left, top)))
