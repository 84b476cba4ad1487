"""Tile indexes: mosaics whose images are named by a layer of polygons, which GDAL's driver GTI reads."""

from __future__ import annotations

import os

from osgeo import gdal

from engine.contract.image_names import TILE_INDEX
from engine.contract.plain_xml import Element, parsed

DRIVER = "GTI"
FIRST_GDAL = "3.9"
ENDINGS = (".gti", ".gti.gpkg", ".gti.fgb", ".gti.parquet")
OF_XML = (".gti", ".xml")
LOCATION_FIELD = "location"
LARGEST_XML_BYTES = 2**24


def is_tile_index(name: str) -> bool:
    """Whether GDAL takes a name for that of a tile index."""
    return name.startswith(TILE_INDEX) or name.lower().endswith(ENDINGS)


def is_readable() -> bool:
    """Whether this GDAL shows tile indexes as images."""
    return gdal.GetDriverByName(DRIVER) is not None


def names_in(index: str) -> list[str]:
    """GDAL's names of the files of a tile index: itself, its polygons, and the images that they name."""
    file = index[len(TILE_INDEX) :] if index.startswith(TILE_INDEX) else index
    description = _description(file) if file.lower().endswith(OF_XML) else None
    if description is None:
        return [file, *_images_of(file, "", "")]
    if not _text(description, "IndexDataset"):
        return [file]
    polygons = _beside(file, _text(description, "IndexDataset"))
    layer, field = _text(description, "IndexLayer"), _text(description, "LocationField")
    overviews = [_beside(file, _text(each, "Dataset")) for each in description.all("Overview")]
    return [file, polygons, *overviews, *_images_of(polygons, layer, field)]


def _description(file: str) -> Element | None:
    """What a text in XML says of an index; None where it cannot be read."""
    try:
        opened = gdal.VSIFOpenL(file, "rb")
        content = bytes(gdal.VSIFReadL(1, LARGEST_XML_BYTES, opened))
        gdal.VSIFCloseL(opened)
        return parsed(content)
    except (RuntimeError, TypeError, ValueError):
        return None


def _text(element: Element, tag: str) -> str:
    child = element.child(tag)
    return "" if child is None else child.text.strip()


def _images_of(polygons: str, layer: str, field: str) -> list[str]:
    """The images that the rows of a layer name, or of all layers, in a field that a layer may tell."""
    try:
        dataset = gdal.OpenEx(polygons, gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError:  # gone, whose absence is its state
        return []
    found = []
    for rows in map(dataset.GetLayer, range(dataset.GetLayerCount())):
        name = field or rows.GetMetadataItem("LOCATION_FIELD") or LOCATION_FIELD
        column = rows.GetLayerDefn().GetFieldIndex(name)
        if column >= 0 and layer in ("", rows.GetName()):
            found += [_beside(polygons, row.GetField(column)) for row in rows if row.GetField(column)]
    return found


def _beside(file: str, name: str) -> str:
    """A name as the file means it that says it: a relative path starts in its folder."""
    is_address = ":" in name[2:]
    return name if is_address else os.path.join(os.path.dirname(file), name)
