"""The fields of a change layer: which are missing, and adding them."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ....engine.contract.change_polygons import FIELDS, PENDING, REVIEWED, SQL_TYPES
from ...wording import tr
from .geopackage import ReviewError, from_blob, layer_crs, layer_table, sql, writing
from .layer_kinds import is_sample
from .outlines import area_measure
from .shown_layer import ShownLayer


def missing_fields(layer: QgsVectorLayer) -> list[str]:
    """Which fields of a change layer, or of an accuracy sample if it is one, this layer lacks."""
    wanted = REVIEWED if is_sample(layer) else FIELDS
    present = {name.lower() for name in layer.fields().names()}
    return [name for name in wanted if name not in present]


def add_fields(layer: QgsVectorLayer) -> None:
    """Add the missing fields: every polygon pending, with its area, its probability unknown.

    Raises:
        ReviewError: the layer is not one of a GeoPackage, is being edited, is read-only in QGIS, or cannot be
            written; it is as it was.
    """
    missing = missing_fields(layer)
    if layer.isEditable():
        raise ReviewError(tr("{} is being edited; save or discard the edits first.").format(layer.name()))
    table = layer_table(layer)
    ShownLayer(layer).refuse_writing(table.path)
    with writing(table.path) as database:
        for name in missing:
            kind = SQL_TYPES[FIELDS[name]]
            column = sql("ALTER TABLE {table} ADD COLUMN {column}", table=table.name, column=name)
            database.execute(f"{column} {kind}")
        if "status" in missing:
            database.execute(sql("UPDATE {table} SET status = ?", table=table.name), [PENDING])
        if "area_m2" in missing:
            measure = area_measure(layer_crs(layer, table))
            database.create_function("area_of", 1, lambda blob: measure(from_blob(blob)) if blob else None)
            database.execute(
                sql(
                    "UPDATE {table} SET area_m2 = area_of({outline})",
                    table=table.name,
                    outline=table.geometry,
                )
            )
    layer.dataProvider().reloadData()
    layer.updateFields()
