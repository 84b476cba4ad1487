"""The layer `background` of a GeoPackage: areas that were looked at, where only the polygons are change."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import QgsGeometry

from ....engine.contract.change_polygons import UNCHANGED_GROUND
from ...wording import tr
from .geopackage import (
    ReviewError,
    Table,
    find_table,
    from_blob,
    note_change,
    reading,
    sql,
    to_blob,
    well_known_binary,
    writing,
)
from .history import Step


def create(table: Table) -> None:
    """Add the layer to the file of this table, in the same CRS, where it is missing.

    Raises:
        ReviewError: the file cannot be written.
    """
    if _is_there(table.path):
        return
    with writing(table.path):
        pass  # a lock is found out here, for which GDAL would wait long
    with contextlib.suppress(AttributeError, RuntimeError):  # GDAL gives None, or raises where it was told to
        file = gdal.OpenEx(str(table.path), gdal.OF_VECTOR | gdal.OF_UPDATE)
        reference = file.GetLayerByName(table.name).GetSpatialRef()
        layer = file.CreateLayer(UNCHANGED_GROUND, reference, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
        for name in ("reviewer", "reviewed_at"):
            layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer = file = None  # which closes it
    if not _is_there(table.path):
        raise ReviewError(
            tr("{} cannot take a layer for background; close what else edits it.").format(table.path)
        )


def add(step: Step, table: Table, areas: Sequence[QgsGeometry], reviewer: str, marked_at: str) -> None:
    """Add polygons in the CRS of the table."""
    own = find_table(step.database, table.path, UNCHANGED_GROUND)
    for area in areas:
        values = {own.geometry: to_blob(area, own.crs), "reviewer": reviewer, "reviewed_at": marked_at}
        step.insert(own.name, own.key, values)


def copy(source: Path, table: Table) -> None:
    """Add to the file of this table the areas of another file of the same CRS that it lacks.

    Raises:
        ReviewError: one of them cannot be used.
    """
    if not _is_there(source):
        return
    with reading(source) as database:
        theirs = find_table(database, source, UNCHANGED_GROUND)
        columns = (theirs.geometry, "reviewer", "reviewed_at")
        query = sql("SELECT {columns} FROM {ground}", columns=columns, ground=UNCHANGED_GROUND)
        rows = database.execute(query).fetchall()
    create(table)
    with writing(table.path) as database:
        own = find_table(database, table.path, UNCHANGED_GROUND)
        query = sql("SELECT {outline} FROM {ground}", outline=own.geometry, ground=UNCHANGED_GROUND)
        present = {well_known_binary(blob) for (blob,) in database.execute(query)}
        step = Step(database)
        for blob, reviewer, marked_at in rows:
            if well_known_binary(blob) not in present:
                add(step, table, [from_blob(blob)], reviewer, marked_at)
        note_change(database, UNCHANGED_GROUND, [row.after for row in step.rows])


def read(path: Path) -> list[QgsGeometry]:
    """All areas; none where there is no such layer."""
    if not _is_there(path):
        return []
    with reading(path) as database:
        own = find_table(database, path, UNCHANGED_GROUND)
        query = sql(
            "SELECT {outline} FROM {ground} ORDER BY {key}",
            outline=own.geometry,
            ground=UNCHANGED_GROUND,
            key=own.key,
        )
        return [from_blob(blob) for (blob,) in database.execute(query)]


def _is_there(path: Path) -> bool:
    query = "SELECT 1 FROM gpkg_contents WHERE table_name = ?"
    with reading(path) as database:
        return database.execute(query, [UNCHANGED_GROUND]).fetchone() is not None
