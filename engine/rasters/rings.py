"""Polygons given as rings of points, burnt into masks of pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from osgeo import gdal, ogr

Ring = Sequence[Sequence[float]]
"""Points [x, y] in pixels from the upper left corner of an image; the last is joined to the first."""


def inside(rings: Iterable[Ring], height: int, width: int) -> np.ndarray:
    """Which pixels have their centre in one of the rings, (height, width) bool."""
    return _burnt((polygon_of(ring).Buffer(0) for ring in rings), height, width)


def near_edges(rings: Iterable[Ring], distance: float, height: int, width: int) -> np.ndarray:
    """Which pixels have their centre within a distance, in pixels, of one of the rings."""
    return _burnt((polygon_of(ring).Buffer(0).Boundary().Buffer(distance) for ring in rings), height, width)


def polygon_of(ring: Ring) -> ogr.Geometry:
    """The polygon within a ring, in whatever plane its points are."""
    outline = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ring:
        outline.AddPoint_2D(x, y)
    outline.CloseRings()
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(outline)
    return polygon


def _burnt(polygons: Iterable[ogr.Geometry], height: int, width: int) -> np.ndarray:
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("", geom_type=ogr.wkbPolygon)
    for polygon in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(polygon)
        layer.CreateFeature(feature)
    canvas = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    gdal.RasterizeLayer(canvas, [1], layer, burn_values=[1])
    return np.asarray(canvas.ReadAsArray(), dtype=bool)
