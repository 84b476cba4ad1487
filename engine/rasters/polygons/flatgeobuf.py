"""The FlatGeobuf that the polygons within a tile of a map go to, and what is read back from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from osgeo import ogr, osr

from engine.contract.change_polygons import LAYER, MEASURED
from engine.rasters.polygons.geopackage import FIELD_TYPES, ChangePolygon

ENDING = ".fgb"


def write_flatgeobuf(path: str, crs: osr.SpatialReference | None, polygons: Iterable[ChangePolygon]) -> None:
    """Write polygons with their fields in `MEASURED`.

    Raises:
        OSError, RuntimeError: it cannot be written.
    """
    dataset = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(path)
    layer = dataset.CreateLayer(LAYER, crs, ogr.wkbPolygon)
    for name in MEASURED:
        layer.CreateField(ogr.FieldDefn(name, FIELD_TYPES[MEASURED[name]]))
    for polygon in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in polygon.measured.items():
            feature[name] = value
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(polygon.wkb))
        layer.CreateFeature(feature)
    del layer, dataset


def read_flatgeobuf(path: str) -> Iterator[ChangePolygon]:
    """The polygons that `write_flatgeobuf` wrote, in the file's order.

    Raises:
        RuntimeError: it cannot be read.
    """
    dataset = ogr.Open(path)
    for feature in dataset.GetLayer(0):
        geometry = feature.GetGeometryRef()
        measured = {name: feature[name] for name in MEASURED}
        yield ChangePolygon(bytes(geometry.ExportToWkb(ogr.wkbNDR)), geometry.GetEnvelope(), measured)
