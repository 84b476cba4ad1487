"""The polygons that limit a detection, as a mask on the analysis grid."""

from __future__ import annotations

import threading
import uuid
import weakref
from typing import Callable

import numpy as np
from osgeo import gdal, ogr

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.grid import GeoTransform, Grid

CELL = 64
"""Side of the squares, in pixels, in which an area is looked up."""


class AnalysisArea:
    """Polygons of a vector file, in the CRS of a grid. Safe to use from several threads.

    Attributes:
        bounds: box around all polygons in map coordinates: (xmin, ymin, xmax, ymax).
        assumed_crs: True where the file names no CRS and the grid's was taken for it.

    Raises:
        InputError: the file holds no polygons, or cannot be read.
    """

    def __init__(self, path: str, grid: Grid) -> None:
        dataset, layer = _polygon_layer(path)
        self._polygons = PolygonCopy(dataset, layer.GetName(), grid)
        self.assumed_crs = self._polygons.assumed_crs
        assert self._polygons.bounds is not None  # `_polygon_layer` has seen one
        self.bounds = self._polygons.bounds

    def over(self, grid: Grid) -> AreaMask:
        """The area on a grid in its CRS."""
        return self._polygons.over(grid)


class PolygonCopy:
    """A copy in memory of a layer's polygons, in the CRS of a grid. Safe to use from several threads.

    Args:
        dataset: the open file.
        layer: name of its layer.
        where: SQL condition that the polygons must meet; None for all.

    Attributes:
        bounds: box around them in map coordinates: (xmin, ymin, xmax, ymax); None where there is none.
        assumed_crs: True where the layer names no CRS and the grid's was taken for it.
    """

    def __init__(self, dataset: gdal.Dataset, layer: str, grid: Grid, where: str | None = None) -> None:
        reference = grid.spatial_reference
        wkt = None if reference is None else reference.ExportToWkt()
        self.assumed_crs = wkt is not None and dataset.GetLayerByName(layer).GetSpatialRef() is None
        self._copy = f"/vsimem/{uuid.uuid4().hex}.gpkg"
        self._local = threading.local()
        weakref.finalize(self, gdal.Unlink, self._copy)
        gdal.VectorTranslate(
            self._copy,
            dataset,
            format="GPKG",
            layers=[layer],
            layerName="polygons",
            selectFields=[],
            where=where,
            geometryType="PROMOTE_TO_MULTI",
            srcSRS=wkt if self.assumed_crs else None,
            dstSRS=wkt,
            reproject=wkt is not None,
        )
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
        x, y = over.to_map(
            np.array([0, over.width, 0, over.width]), np.array([0, 0, over.height, over.height])
        )
        layer.SetSpatialFilterRect(float(x.min()), float(y.min()), float(x.max()), float(y.max()))
        gdal.RasterizeLayer(canvas, [1], layer, burn_values=[1], options=options)
        return np.asarray(canvas.ReadAsArray(), dtype=bool)


def _polygon_layer(path: str) -> tuple[gdal.Dataset, ogr.Layer]:
    """The file's first layer of polygons, with the dataset that must stay open beside it."""
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError as error:
        raise InputError(
            f"The area {path} is no vector file that can be read; give a layer of polygons.", str(error)
        ) from error
    for index in range(dataset.GetLayerCount()):
        layer = dataset.GetLayer(index)
        kinds = {
            ogr.GT_Flatten(feature.GetGeometryRef().GetGeometryType())
            for feature in layer
            if feature.GetGeometryRef() is not None
        }
        if kinds and kinds <= {ogr.wkbPolygon, ogr.wkbMultiPolygon}:
            layer.ResetReading()
            return dataset, layer
    raise InputError(f"The area {path} holds no layer of polygons; give one that does.")
