"""Outlines of change polygons: measured, checked, cut and joined. Knows no file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Callable

from osgeo import ogr, osr
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes

from ...wording import tr
from .geopackage import ReviewError

STRAIGHT_PARTS = 64
"""How finely a polygon's sides are bent, against its own size, when it is taken to the ellipsoid."""


def area_measure(crs: QgsCoordinateReferenceSystem) -> Callable[[QgsGeometry], float]:
    """Measures polygons of this CRS in m², as the engine does: on its ellipsoid, in the plane without one.

    Without a CRS the unit is the square of a coordinate's.
    """
    if not crs.isValid():
        return lambda geometry: geometry.area()
    reference = osr.SpatialReference()
    reference.ImportFromWkt(crs.toWkt())
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    if not (reference.IsGeographic() or reference.IsProjected()):
        square_metres = reference.GetLinearUnits() ** 2
        return lambda geometry: geometry.area() * square_metres
    transformations = [_to_equal_area(reference, degrees) for degrees in (0, 180)]

    def ellipsoidal_area(geometry: QgsGeometry) -> float:
        outline = ogr.CreateGeometryFromWkb(bytes(geometry.asWkb()))
        left, right, bottom, top = outline.GetEnvelope()
        outline.Segmentize(max(right - left, top - bottom) / STRAIGHT_PARTS)
        for transformation in transformations:
            projected = outline.Clone()
            projected.Transform(transformation)
            left, right, _, _ = projected.GetEnvelope()
            if right - left < math.pi * reference.GetSemiMajor():  # not cut by the projection's edge
                break
        return projected.GetArea()

    return ellipsoidal_area


def _to_equal_area(reference: osr.SpatialReference, degrees: float) -> osr.CoordinateTransformation:
    """To the cylindrical equal-area projection of the CRS's ellipsoid, around a meridian."""
    equal_area = osr.SpatialReference()
    equal_area.SetProjCS("equal area on the same ellipsoid")
    equal_area.CopyGeogCSFrom(reference)
    equal_area.SetCEA(0, math.radians(degrees) / reference.GetAngularUnits(), 0, 0)
    equal_area.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(reference, equal_area)


def one_polygon(geometry: QgsGeometry) -> QgsGeometry:
    """The geometry as one valid polygon in the plane.

    Raises:
        ReviewError: it is not one.
    """
    polygon = flat(geometry)
    if polygon.isEmpty() or QgsWkbTypes.flatType(polygon.wkbType()) != QgsWkbTypes.Type.Polygon:
        raise ReviewError(tr("That is not one polygon; draw a single closed outline."))
    if not polygon.isGeosValid() or polygon.area() <= 0:
        raise ReviewError(tr("The outline crosses or touches itself; move its corners apart and try again."))
    return polygon


def split(polygon: QgsGeometry, line: QgsGeometry) -> list[QgsGeometry]:
    """The pieces that a line cuts a polygon into, the largest first.

    Raises:
        ReviewError: there would be only one.
    """
    boundary = QgsGeometry(polygon.constGet().boundary())
    noded = QgsGeometry.unaryUnion([boundary, flat(line)])
    faces = QgsGeometry.polygonize([noded]).asGeometryCollection()
    pieces = [face for face in faces if polygon.contains(face.pointOnSurface())]
    if len(pieces) < 2:
        raise ReviewError(tr("The line does not cut the polygon in two; draw it from side to side."))
    return sorted(pieces, key=lambda piece: -piece.area())


def union(polygons: Sequence[QgsGeometry]) -> QgsGeometry:
    """Neighbours as one polygon: those that share sides, and those that a narrow bridge can join.

    Polygons of pixels never share a side; halves of one building meet in a corner, or a pixel apart.

    Raises:
        ReviewError: they are farther apart than `reach`.
    """
    parts = [flat(polygon) for polygon in polygons]
    joined = QgsGeometry.unaryUnion(parts)
    try:
        return one_polygon(joined)
    except ReviewError:
        pass
    try:
        return one_polygon(_bridged(parts, joined))
    except ReviewError:
        raise ReviewError(tr("These polygons are too far apart; only neighbours can be merged.")) from None


def reach(polygon: QgsGeometry) -> float:
    """How far a polygon's neighbours can be, in units of its CRS: half the side of a square as large."""
    return 0.5 * math.sqrt(polygon.area())


def _bridged(parts: Sequence[QgsGeometry], joined: QgsGeometry) -> QgsGeometry:
    """The parts with bridges over the gaps between them that are no wider than half the smallest part."""
    limit = min(reach(part) for part in parts)
    gap = 0.0
    for part in parts:
        others = [other for other in parts if other is not part]
        gap = max(gap, part.distance(QgsGeometry.unaryUnion(others)))
    if gap > limit:
        return joined
    radius = gap / 2 + limit / 4
    grown = joined.buffer(radius, 1, Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Miter, 2)
    closed = grown.buffer(-radius, 1, Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Bevel, 2)
    fillings = closed.difference(joined).asGeometryCollection()
    bridges = [filling for filling in fillings if sum(filling.distance(part) <= 0 for part in parts) > 1]
    return QgsGeometry.unaryUnion([joined, *bridges])


def flat(geometry: QgsGeometry) -> QgsGeometry:
    """A copy without heights, measures and curves, as one part where it has only one."""
    straight = QgsGeometry(geometry.constGet().segmentize()) if not geometry.isNull() else QgsGeometry()
    if not straight.isNull():
        straight.get().dropZValue()
        straight.get().dropMValue()
    if straight.isMultipart() and straight.constGet().numGeometries() == 1:
        straight.convertToSingleType()
    return straight
