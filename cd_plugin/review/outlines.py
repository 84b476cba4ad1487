"""Outlines of change polygons: measured, checked, cut and joined. Knows no file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from osgeo import ogr, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsWkbTypes

from ..wording import tr
from .geopackage import ReviewError


def area_measure(crs: QgsCoordinateReferenceSystem) -> Callable[[QgsGeometry], float]:
    """Measures polygons of this CRS in m², as the engine does: on the ellipsoid where it is geographic.

    Without a CRS the unit is the square of a coordinate's.
    """
    if not crs.isValid():
        return lambda geometry: geometry.area()
    reference = osr.SpatialReference()
    reference.ImportFromWkt(crs.toWkt())
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    if not reference.IsGeographic():
        square_metres = reference.GetLinearUnits() ** 2
        return lambda geometry: geometry.area() * square_metres
    equal_area = osr.SpatialReference()
    equal_area.SetProjCS("equal area on the same ellipsoid")
    equal_area.CopyGeogCSFrom(reference)
    equal_area.SetCEA(0, 0, 0, 0)
    equal_area.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transformation = osr.CoordinateTransformation(reference, equal_area)

    def ellipsoidal_area(geometry: QgsGeometry) -> float:
        projected = ogr.CreateGeometryFromWkb(bytes(geometry.asWkb()))
        projected.Transform(transformation)
        return projected.GetArea()

    return ellipsoidal_area


def one_polygon(geometry: QgsGeometry) -> QgsGeometry:
    """The geometry as one valid polygon in the plane.

    Raises:
        ReviewError: it is not one.
    """
    polygon = flat(geometry)
    if polygon.isMultipart() and polygon.constGet().numGeometries() == 1:
        polygon.convertToSingleType()
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
    """Polygons that share sides as one.

    Raises:
        ReviewError: they do not make one polygon.
    """
    joined = QgsGeometry.unaryUnion([flat(polygon) for polygon in polygons])
    try:
        return one_polygon(joined)
    except ReviewError:
        raise ReviewError(tr("These polygons do not share a side; only neighbours can be merged.")) from None


def flat(geometry: QgsGeometry) -> QgsGeometry:
    """A copy without heights, measures and curves."""
    straight = QgsGeometry(geometry.constGet().segmentize()) if not geometry.isNull() else QgsGeometry()
    if not straight.isNull():
        straight.get().dropZValue()
        straight.get().dropMValue()
    return straight
