"""The tiles of a map as a STAC 1.0 collection of items, with projection and raster; links are relative."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from engine.contract.levels import NODATA, STEP
from engine.rasters.grid import Grid
from engine.rasters.tiles.footprint import footprint
from engine.rasters.tiles.grid import Tile

VERSION = "1.0.0"
EXTENSIONS = [
    "https://stac-extensions.github.io/projection/v1.1.0/schema.json",
    "https://stac-extensions.github.io/raster/v1.1.0/schema.json",
]
COLLECTION, MOSAIC = "collection.json", "map.vrt"
WHOLE_EARTH = [-180.0, -90.0, 180.0, 90.0]
COG_TYPE = "image/tiff; application=geotiff; profile=cloud-optimized"
TIME, VALID, CHANGE = "datetime", "change:valid_pixels", "change:change_pixels"
"""Properties of an item."""


class Finished(NamedTuple):
    """A tile that is there: pixels with data, those of change among them, when made (ISO 8601, UTC)."""

    valid_pixels: int
    change_pixels: int
    time: str

    @classmethod
    def read(cls, item: bytes) -> Finished:
        """What the file of an item says."""
        properties = json.loads(item)["properties"]
        return cls(properties[VALID], properties[CHANGE], properties[TIME])


def item_as_json(
    collection: str, tile: Tile, grid: Grid, finished: Finished, with_polygons: bool
) -> dict[str, Any]:
    """The item of a tile as plain JSON.

    Args:
        grid: of the tile.
    """
    place = footprint(grid)
    to_collection = f"../../{COLLECTION}"
    assets: dict[str, Any] = {
        "map": {
            "href": f"./{tile.name}.tif",
            "type": COG_TYPE,
            "title": "Change probability",
            "roles": ["data"],
            "raster:bands": [_band(grid, finished.valid_pixels)],
        }
    }
    if with_polygons:
        assets["polygons"] = {
            "href": f"./{tile.name}.fgb",
            "type": "application/vnd.flatgeobuf",
            "title": "Polygons of change that do not reach the tile's edge",
            "roles": ["data"],
        }
    found: dict[str, Any] = {
        "type": "Feature",
        "stac_version": VERSION,
        "stac_extensions": EXTENSIONS,
        "id": tile.name,
        "collection": collection,
        "geometry": None if place is None else place.geometry,
        "properties": {
            TIME: finished.time,
            **_projection(grid),
            VALID: finished.valid_pixels,
            CHANGE: finished.change_pixels,
        },
        "links": [
            {"rel": relation, "href": to_collection, "type": "application/json"}
            for relation in ("root", "parent", "collection")
        ],
        "assets": assets,
    }
    if place is not None:
        found["bbox"] = place.box
    return found


def collection_as_json(
    name: str, description: str, tiles: Iterable[Tile], grid: Grid, times: Sequence[str], polygons: str | None
) -> dict[str, Any]:
    """The collection as plain JSON.

    Args:
        grid: of the whole map.
        times: of the items.
        polygons: path of the file of all polygons, seen from the collection; None where there is none.
    """
    place = footprint(grid)
    assets: dict[str, Any] = {
        "map": {"href": f"./{MOSAIC}", "type": "application/xml", "title": "All tiles", "roles": ["data"]}
    }
    if polygons is not None:
        assets["polygons"] = {
            "href": polygons,
            "type": "application/geopackage+sqlite3",
            "title": "All polygons of change",
            "roles": ["data"],
        }
    return {
        "type": "Collection",
        "stac_version": VERSION,
        "stac_extensions": [],
        "id": name,
        "title": name,
        "description": description,
        "license": "proprietary",
        "extent": {
            "spatial": {"bbox": [WHOLE_EARTH if place is None else place.box]},
            "temporal": {"interval": [[min(times), max(times)]]},
        },
        "links": [
            {"rel": "root", "href": f"./{COLLECTION}", "type": "application/json"},
            *(
                {"rel": "item", "href": f"./{tile.folder}/{tile.name}.json", "type": "application/geo+json"}
                for tile in tiles
            ),
        ],
        "assets": assets,
    }


def _projection(grid: Grid) -> dict[str, Any]:
    x, a, b, y, d, e = grid.geotransform
    reference, code = grid.spatial_reference, None
    if reference is not None and reference.GetAuthorityName(None) == "EPSG":
        code = int(reference.GetAuthorityCode(None))
    wkt = None if reference is None else reference.ExportToWkt(["FORMAT=WKT2_2019"])
    return {
        "proj:epsg": code,
        "proj:wkt2": wkt,
        "proj:shape": [grid.height, grid.width],
        "proj:transform": [a, b, x, d, e, y],
    }


def _band(grid: Grid, valid: int) -> dict[str, Any]:
    return {
        "data_type": "uint8",
        "nodata": NODATA,
        "scale": STEP,
        "offset": 0,
        "spatial_resolution": grid.pixel_metres,
        "statistics": {"valid_percent": 100 * valid / (grid.width * grid.height)},
    }
