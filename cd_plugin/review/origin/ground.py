"""How far the ground of a review reaches, and how large the pixels on it are."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from .change_map import map_of
from .images import find_pair


def ground_of(layer: QgsVectorLayer, project: QgsProject) -> tuple[QgsRectangle, float]:
    """The extent of the map, else of the after image, and the longer side of its pixels, in the layer's CRS.

    An empty extent and 0 where neither is found.
    """
    path = map_of(layer, project)
    raster = QgsRasterLayer(path, Path(path).stem) if path and Path(path).is_file() else None
    raster = raster or find_pair(layer, project)[1]
    if raster is None or not raster.isValid():
        return QgsRectangle(), 0.0
    extent = raster.extent()
    if raster.crs().isValid():  # else both are in pixels
        try:
            extent = QgsCoordinateTransform(raster.crs(), layer.crs(), project).transformBoundingBox(extent)
        except QgsCsException:
            return QgsRectangle(), 0.0
    return extent, max(extent.width() / raster.width(), extent.height() / raster.height())
