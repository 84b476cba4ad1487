"""Vector files as people have them: which layer holds polygons, and the polygons in whatever it holds."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal, ogr, osr

from engine.contract.errors import InputError
from engine.contract.files import database_address
from engine.contract.replacing import is_locked

POLYGON_KINDS = {
    ogr.wkbPolygon,
    ogr.wkbMultiPolygon,
    ogr.wkbCurvePolygon,
    ogr.wkbMultiSurface,
    ogr.wkbPolyhedralSurface,
    ogr.wkbTIN,
    ogr.wkbTriangle,
}
UNCLEAR_KINDS = {ogr.wkbUnknown, ogr.wkbGeometryCollection}
"""Layers of these may hold polygons among others."""
UNDEFINED_CRS = "Undefined"
"""How the names begin that a GeoPackage gives to the CRS of a layer without one."""
DATABASE = b"SQLite format 3\0"


def open_vector(path: str) -> gdal.Dataset | None:
    """A vector file, read-only; None where it is none.

    Raises:
        InputError: another program holds it locked.
    """
    try:
        return gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError as error:
        if _is_locked_database(path):
            raise InputError(
                f"{path} is locked by another program; save or end the edits there, and run again.",
                str(error),
            ) from error
        return None


def _is_locked_database(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            if file.read(len(DATABASE)) != DATABASE:
                return False
    except PermissionError:  # Windows locks bytes for readers too
        return Path(path).is_file()
    except OSError:
        return False
    try:
        address = database_address(Path(path).absolute(), "ro")
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=0)) as database:
            database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        return is_locked(error)
    return False


def polygon_layer(dataset: gdal.Dataset) -> ogr.Layer | None:
    """The first layer that holds a polygon, else the first made for them; None where there is none."""
    made_for_them = None
    for index in range(dataset.GetLayerCount()):
        layer = dataset.GetLayer(index)
        kind = ogr.GT_Flatten(layer.GetGeomType())
        if kind not in POLYGON_KINDS | UNCLEAR_KINDS:
            continue
        shapes = (feature.GetGeometryRef() for feature in layer)
        found = any(next(polygons_of(shape), None) is not None for shape in shapes if shape is not None)
        layer.ResetReading()
        if found:
            return layer
        is_empty = layer.GetFeatureCount() == 0
        if made_for_them is None and (kind in POLYGON_KINDS or is_empty):
            made_for_them = layer
    return made_for_them


def crs_of(layer: ogr.Layer) -> osr.SpatialReference | None:
    """The CRS that a layer names, with x before y; None where it names none."""
    reference = layer.GetSpatialRef()
    if reference is None or (reference.GetName() or "").startswith(UNDEFINED_CRS):
        return None
    reference = reference.Clone()
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def polygons_of(geometry: ogr.Geometry) -> Iterator[ogr.Geometry]:
    """The polygons among a geometry's parts, flat and with straight sides."""
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind in (ogr.wkbPolygon, ogr.wkbTriangle, ogr.wkbCurvePolygon):
        if not geometry.IsEmpty():
            polygon = geometry.GetLinearGeometry() if geometry.HasCurveGeometry() else geometry.Clone()
            polygon.FlattenTo2D()
            yield ogr.ForceToPolygon(polygon) if kind == ogr.wkbTriangle else polygon
    elif kind in POLYGON_KINDS | {ogr.wkbGeometryCollection}:
        for index in range(geometry.GetGeometryCount()):
            yield from polygons_of(geometry.GetGeometryRef(index))
