"""What polygons look like in QGIS, kept in their own file as QGIS keeps a default style."""

from __future__ import annotations

from osgeo import gdal, ogr

from engine.contract.change_polygons import LAYER
from engine.contract.files import PLUGIN

STYLE = PLUGIN / "resources" / "styles" / "change_polygons.qml"
TABLE = "layer_styles"
NAME = "Change polygons"
FIELDS = {
    "f_table_catalog": ogr.OFTString,
    "f_table_schema": ogr.OFTString,
    "f_table_name": ogr.OFTString,
    "f_geometry_column": ogr.OFTString,
    "styleName": ogr.OFTString,
    "styleQML": ogr.OFTString,
    "styleSLD": ogr.OFTString,
    "useAsDefault": ogr.OFTInteger,
    "description": ogr.OFTString,
    "owner": ogr.OFTString,
    "ui": ogr.OFTString,
    "update_time": ogr.OFTDateTime,
}
"""Those that QGIS asks for, by the names that it gives them."""


def add_style(dataset: gdal.Dataset, geometry_column: str) -> None:
    """Add the table of styles with one, by which QGIS draws the polygons unless told otherwise."""
    table = dataset.CreateLayer(TABLE, None, ogr.wkbNone, ["FID=id"])
    for name, kind in FIELDS.items():
        field = ogr.FieldDefn(name, kind)
        if name == "useAsDefault":
            field.SetSubType(ogr.OFSTBoolean)
        if name == "update_time":
            field.SetDefault("CURRENT_TIMESTAMP")
        table.CreateField(field)
    style = ogr.Feature(table.GetLayerDefn())
    style["f_table_catalog"] = style["f_table_schema"] = ""
    style["f_table_name"] = LAYER
    style["f_geometry_column"] = geometry_column
    style["styleName"] = NAME
    style["styleQML"] = STYLE.read_text(encoding="utf-8")
    style["useAsDefault"] = 1
    table.CreateFeature(style)
