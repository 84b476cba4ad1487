"""The ground that two raster layers have in common, and how large their pixels are on it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
)

from .sources import file_crs

SEGMENTS_PER_SIDE = 64
"""How finely an extent's sides are bent when they are taken into another CRS."""


MARGIN = 0.1
"""Around the common ground, as a share of its longer side."""


TURN = 360.0
CYLINDRICAL = ("merc", "webmerc", "eqc", "cea")
"""Projections whose x grow with longitude, and so may go on beyond 180°."""
CORNERS = 5
"""Points of an outline that is not bent: the first is the last too."""


@dataclass(frozen=True)
class CommonArea:
    """What two images share.

    Attributes:
        outline: the shared ground as a polygon in `crs`.
        crs: the CRS of the after image; invalid when neither image has one.
        square_metres: ellipsoidal area, or square pixels when there is no CRS.
        of_before: share (0 to 1) of the before image's extent.
        of_after: share (0 to 1) of the after image's extent.
    """

    outline: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    square_metres: float
    of_before: float
    of_after: float

    @property
    def extent(self) -> QgsRectangle:
        return self.outline.boundingBox()


def common_area(
    before: QgsRasterLayer, after: QgsRasterLayer, context: QgsCoordinateTransformContext
) -> CommonArea | None:
    """The shared ground by the layers' extents, or None where they share nothing or cannot be compared."""
    crs = file_crs(after)
    try:
        outline_before = extent_outline(before.extent(), file_crs(before), crs, context)
    except QgsCsException:
        return None
    outline_after = extent_outline(after.extent(), crs, crs, context)
    turn = full_turn(crs, context)
    if turn is not None:
        outline_before = _on_the_turn_of(outline_before, after.extent(), turn)
    outline = outline_before.intersection(outline_after)
    measure = area_measure(crs, context)
    shared = measure.measureArea(outline) if not outline.isEmpty() else 0.0
    if shared <= 0:
        return None
    return CommonArea(
        outline,
        crs,
        shared,
        min(1.0, shared / measure.measureArea(outline_before)),
        min(1.0, shared / measure.measureArea(outline_after)),
    )


def full_turn(crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext) -> float | None:
    """Units of x once around the Earth, in a CRS whose x tell longitudes; None in others."""
    if crs.isGeographic():
        return TURN
    if crs.projectionAcronym() not in CYLINDRICAL:
        return None
    from_degrees = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, context)
    xs = [from_degrees.transform(QgsPointXY(longitude, 0)).x() for longitude in (0, TURN / 8, TURN / 4)]
    return 8 * max(right - left for left, right in zip(xs, xs[1:]))  # one of these is not cut


def _on_the_turn_of(outline: QgsGeometry, extent: QgsRectangle, turn: float) -> QgsGeometry:
    """An outline, full turns away where it meets an extent only so; one cut at 180° is mended."""
    points, middle = outline.asPolygon()[0], extent.center().x()
    xs = [point.x() for point in points]
    if max(abs(one - other) for one, other in zip(xs, xs[1:])) > turn / 2 and len(xs) > CORNERS:
        near = [QgsPointXY(x - turn * round((x - middle) / turn), point.y()) for x, point in zip(xs, points)]
        return QgsGeometry.fromPolygonXY([near])
    if not (min(xs) < extent.xMaximum() and extent.xMinimum() < max(xs)):
        outline.translate(-turn * round(((min(xs) + max(xs)) / 2 - middle) / turn), 0)
    return outline


def extent_outline(
    extent: QgsRectangle,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> QgsGeometry:
    """The extent as a polygon in the target CRS; raises QgsCsException where it cannot be expressed there."""
    outline = QgsGeometry.fromRect(extent)
    if source == target:
        return outline
    outline = outline.densifyByCount(SEGMENTS_PER_SIDE)
    outline.transform(QgsCoordinateTransform(source, target, context))
    return outline


def part_near(
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    shared: CommonArea,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> QgsGeometry | None:
    """An extent in the target CRS, cut to the surroundings of the common ground; None where it is far away.

    A projection cannot show all that an extent may cover, which half of the Earth is.

    Raises:
        QgsCsException: the common ground cannot be expressed in the extent's CRS.
    """
    around = extent_outline(shared.extent, shared.crs, crs, context).boundingBox()
    around.grow(MARGIN * max(around.width(), around.height()))
    near = extent.intersect(around)
    return None if near.isEmpty() else extent_outline(near, crs, target, context)


def pixel_metres(
    layer: QgsRasterLayer, place: QgsPointXY | None, context: QgsCoordinateTransformContext
) -> float:
    """Side in metres of a square as large as a pixel, at a place in the layer's CRS, else at its centre."""
    width, height = layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    centre = place or layer.extent().center()
    pixel = QgsRectangle(centre.x(), centre.y(), centre.x() + width, centre.y() + height)
    return area_measure(file_crs(layer), context).measureArea(QgsGeometry.fromRect(pixel)) ** 0.5


def area_measure(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsDistanceArea:
    """Measures in square metres on the CRS's ellipsoid; plane where the layer has no CRS."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    measure.setEllipsoid(crs.ellipsoidAcronym() if crs.isValid() else "NONE")
    return measure
