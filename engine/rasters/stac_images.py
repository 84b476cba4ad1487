"""Finds what images that STAC names show now: the file of an item's asset, or a mosaic of many."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Callable, NamedTuple

from osgeo import osr

from engine.contract.errors import InputError
from engine.rasters.mosaic import PlacedTile, mosaic_vrt, placed
from engine.rasters.names import Shown
from engine.rasters.vectors import crs_of, open_vector, polygon_layer
from engine.rasters.whole_file import read_file
from engine.stac.address import parsed
from engine.stac.catalogue import Bounds, items_of
from engine.stac.documents import Documents
from engine.stac.tiles import Tile, tiles_of

EDGE_POINTS = 21


class Found(NamedTuple):
    """What a name shows, how many items that is in a sentence, and sentences on what was left out."""

    shown: Shown
    told: str
    remarks: list[str]


def look_up(name: str, bounds: Bounds | None, check_cancelled: Callable[[], None]) -> Found:
    """Find what a name shows.

    Args:
        bounds: where a search looks that does not say so itself, and where items are to lie.

    Raises:
        InputError: nothing that is an image.
    """
    address = parsed(name)
    documents = Documents(address.where, read_file, check_cancelled)
    tiles, remarks = tiles_of(address, items_of(address.where, bounds, documents))
    if len(tiles) == len(tiles[0].files) == 1:
        return Found(Shown(tiles[0].files, b""), _told(name, tiles), remarks)
    parts = placed(address, tiles, check_cancelled)
    files = tuple(file for part in parts for file in part.files)
    vrt = mosaic_vrt(address, parts, check_cancelled)
    return Found(Shown(files, zlib.compress(vrt.encode())), _told(name, parts), remarks)


def _told(name: str, parts: Sequence[Tile | PlacedTile]) -> str:
    dates = sorted(part.when[:10] for part in parts if part.when)
    taken = f", taken from {dates[0]} to {dates[-1]}" if dates else ""
    return f"{name} gives {len(parts)} item{'' if len(parts) == 1 else 's'}{taken}."


def bounds_of(area: str) -> Bounds:
    """The degrees between which the polygons of a vector file lie.

    Raises:
        InputError: it holds none, or does not say where.
    """
    dataset = open_vector(area)
    layer = None if dataset is None else polygon_layer(dataset)
    if layer is None or layer.GetFeatureCount() == 0:
        raise InputError(f"The area {area} holds no polygons that can be read; give a layer of polygons.")
    reference = crs_of(layer)
    if reference is None:
        raise InputError(f"The area {area} names no CRS, by which items could be searched; assign it one.")
    left, right, bottom, top = layer.GetExtent()
    degrees = osr.SpatialReference()
    degrees.SetFromUserInput("OGC:CRS84")
    west, south, east, north = osr.CoordinateTransformation(reference, degrees).TransformBounds(
        left, bottom, right, top, EDGE_POINTS
    )
    return west, south, east, north
