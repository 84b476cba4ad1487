"""Writes rows of blocks to a raster a part at a time, so that GDAL never holds a whole one a second time."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

COLUMNS_AT_ONCE = 2048
"""A multiple of the sides of the blocks of maps and of their overviews."""


def write_block_row(band: gdal.Band, rows: np.ndarray, top: int) -> None:
    """Write whole blocks, (rows, width) pixels from row `top` on, each of which is compressed once."""
    for left in range(0, rows.shape[1], COLUMNS_AT_ONCE):
        band.WriteArray(rows[:, left : left + COLUMNS_AT_ONCE], left, top)
        band.FlushCache()
