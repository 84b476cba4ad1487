"""Which part of the common ground a preview shows: what is in sight, and not too much of it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsCoordinateTransformContext, QgsCsException, QgsRectangle
from qgis.gui import QgsMapCanvas

from ..layers.overlap import extent_outline, part_near
from ..layers.sources import file_crs
from .analysis_pixels import analysis_pixel
from .model_choice import model_used
from .request import DetectRequest

MOST_PIXELS = 512
"""On a side."""


@dataclass(frozen=True)
class Part:
    """A box in the CRS of the map.

    Attributes:
        is_all_in_sight: whether nothing more of the common ground is in sight.
    """

    extent: QgsRectangle
    is_all_in_sight: bool

    def as_argument(self) -> list[float]:
        box = self.extent
        return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]


def part_in_sight(
    request: DetectRequest, canvas: QgsMapCanvas, context: QgsCoordinateTransformContext
) -> Part | None:
    """The middle of what a canvas shows of the ground that is compared; None where it shows nothing."""
    shared = request.common_area(context)
    crs = file_crs(request.grid_layer)
    try:
        seen = part_near(canvas.extent(), canvas.mapSettings().destinationCrs(), shared, crs, context)
        if seen is None:
            return None
        extent = seen.boundingBox()
        extent = extent.intersect(extent_outline(shared.extent, shared.crs, crs, context).boundingBox())
        area = request.area.box()
        if area is not None:
            near = part_near(*area, shared, crs, context)
            extent = extent.intersect(near.boundingBox()) if near is not None else QgsRectangle()
    except QgsCsException:
        return None
    if extent.isEmpty():
        return None
    width, height = (MOST_PIXELS * side for side in analysis_pixel(request, model_used(request).card))
    fits = extent.width() <= width and extent.height() <= height
    middle = extent.center()
    most = QgsRectangle(
        middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2
    )
    return Part(extent.intersect(most), fits)
