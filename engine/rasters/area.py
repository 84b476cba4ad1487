"""The polygons that limit a detection, as a mask on the analysis grid."""

from __future__ import annotations

import threading
import uuid
import weakref

import numpy as np
from osgeo import gdal, ogr

from engine.errors import InputError
from engine.rasters.grid import Grid, PixelBox


class Area:
    """Polygons of a vector file, in the CRS of a grid. Safe to use from several threads.

    Attributes:
        bounds: box around all polygons in map coordinates: (xmin, ymin, xmax, ymax).
        assumed_crs: True where the file names no CRS and the grid's was taken for it.

    Raises:
        InputError: the file holds no polygons, or cannot be read.
    """

    def __init__(self, path: str, grid: Grid) -> None:
        dataset, layer = _polygon_layer(path)
        reference = grid.spatial_reference
        self.assumed_crs = layer.GetSpatialRef() is None and reference is not None
        self._copy = f"/vsimem/{uuid.uuid4().hex}.gpkg"
        self._local = threading.local()
        weakref.finalize(self, gdal.Unlink, self._copy)
        gdal.VectorTranslate(
            self._copy,
            dataset,
            format="GPKG",
            layers=[layer.GetName()],
            layerName="area",
            selectFields=[],
            geometryType="PROMOTE_TO_MULTI",
            srcSRS=reference.ExportToWkt() if self.assumed_crs and reference is not None else None,
            dstSRS=reference.ExportToWkt() if reference is not None else None,
            reproject=reference is not None,
        )
        left, right, bottom, top = self._layer().GetExtent()
        self.bounds = (left, bottom, right, top)

    def mask(self, grid: Grid, box: PixelBox) -> np.ndarray:
        """Pixels of a window of `grid` whose centre lies in a polygon: (height, width) bool."""
        window = grid.crop(box)
        canvas = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Byte)
        canvas.SetGeoTransform(window.geotransform)
        layer = self._layer()
        x, y = window.to_map(
            np.array([0, window.width, 0, window.width]), np.array([0, 0, window.height, window.height])
        )
        layer.SetSpatialFilterRect(float(x.min()), float(y.min()), float(x.max()), float(y.max()))
        gdal.RasterizeLayer(canvas, [1], layer, burn_values=[1])
        return np.asarray(canvas.ReadAsArray(), dtype=bool)

    def _layer(self) -> ogr.Layer:
        if not hasattr(self._local, "dataset"):
            self._local.dataset = gdal.OpenEx(self._copy, gdal.OF_VECTOR | gdal.OF_READONLY)
        return self._local.dataset.GetLayer("area")


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
