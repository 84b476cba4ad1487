"""A part of a change map as a cloud-optimized GeoTIFF with overviews."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from engine.rasters.change_map import describe
from engine.rasters.grid import Grid
from engine.rasters.overviews import factors_of

BLOCK = 512
OPTIONS = [
    "COMPRESS=DEFLATE",
    "LEVEL=1",  # as for a map in one file
    f"BLOCKSIZE={BLOCK}",
    "OVERVIEWS=FORCE_USE_EXISTING",
    "BIGTIFF=IF_SAFER",
]


def write_cog(path: str, values: np.ndarray, grid: Grid, metadata: dict[str, str]) -> None:
    """Write map values (height, width) uint8.

    Args:
        grid: of these pixels.

    Raises:
        OSError, RuntimeError: they cannot be written.
    """
    image = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    describe(image, grid, metadata)
    image.GetRasterBand(1).WriteArray(values)
    factors = factors_of(grid.width, grid.height)
    if factors:
        image.BuildOverviews("AVERAGE", factors)
    gdal.GetDriverByName("COG").CreateCopy(path, image, options=OPTIONS).FlushCache()
