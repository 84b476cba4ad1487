"""The VRT that shows the tiles of a map as one image."""

from __future__ import annotations

from collections.abc import Iterable

from osgeo import gdal

from engine.rasters.change_map import describe
from engine.rasters.grid import Grid
from engine.rasters.tiles.grid import Tile
from engine.rasters.vrt import source_of

BAND_END = "</VRTRasterBand>"


def mosaic(tiles: Iterable[Tile], grid: Grid, metadata: dict[str, str], block: int) -> bytes:
    """The content of a VRT in the map's folder, over tiles that GDAL opens when it needs them.

    Args:
        block: side of the tiles' blocks in pixels.
    """
    empty = gdal.GetDriverByName("VRT").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    describe(empty, grid, metadata)
    head, _, tail = empty.GetMetadata("xml:VRT")[0].rpartition(BAND_END)
    return "".join([head, *(_source(tile, block) for tile in tiles), BAND_END, tail]).encode()


def _source(tile: Tile, block: int) -> str:
    box = tile.box
    source = source_of(
        f"{tile.folder}/{tile.name}.tif",
        1,
        place=box,
        of=(box.width, box.height),
        stored=("Byte", (block, block)),
        beside=True,
    )
    return f"{source}\n"
