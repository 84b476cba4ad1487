"""Where the pixels of a raster lie for QGIS, and so for the engine."""

from __future__ import annotations

from osgeo import gdal

BELOW_THE_ORIGIN = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
"""Of rasters that say nothing of their place: rows downwards from y = 0; GDAL's default is upside down."""


def geotransform(dataset: gdal.Dataset) -> tuple[float, ...]:
    """GDAL's six coefficients from (column, row) to (x, y), as QGIS draws the raster."""
    return dataset.GetGeoTransform(can_return_null=True) or BELOW_THE_ORIGIN
