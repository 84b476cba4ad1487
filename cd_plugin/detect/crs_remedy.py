"""Opens QGIS's own tool that gives an image file the CRS it lacks."""

from __future__ import annotations

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtWidgets import QWidget


def assign_crs(layer: QgsRasterLayer, parent: QWidget) -> None:
    """Show GDAL's *Assign projection* for the layer's file; the user chooses the CRS and runs it."""
    import processing  # only there while QGIS's Processing plugin is on

    processing.execAlgorithmDialog("gdal:assignprojection", {"INPUT": layer})
