"""Fills a map's overviews while its rows are written, so that no time goes by when the last one is."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, gdal_array

from engine.rasters.block_rows import write_block_row

BLOCK = 256
"""Side of the blocks in which overviews are stored; with half of it, as GDAL has it, they take longer."""
BLOCK_OPTION = "GDAL_TIFF_OVR_BLOCKSIZE"
LARGEST_WITHOUT = 256
"""A map or overview no wider and no higher has none itself."""


def factors_of(width: int, height: int) -> list[int]:
    """How many times smaller than a map of so many pixels its overviews are."""
    side = max(width, height)
    factors: list[int] = []
    while side > LARGEST_WITHOUT:
        factors.append(2 * factors[-1] if factors else 2)
        side = -(-side // 2)
    return factors


class Overviews:
    """The overviews of a GeoTIFF's only band, each half as large as the one before.

    A pixel is the rounded mean of those of its 2 × 2 pixels in the one before that hold data.

    Args:
        dataset: still empty, with the band's nodata value set; overviews are added to it.
    """

    def __init__(self, dataset: gdal.Dataset) -> None:
        factors = factors_of(dataset.RasterXSize, dataset.RasterYSize)
        if factors:
            gdal.SetThreadLocalConfigOption(BLOCK_OPTION, str(BLOCK))
            try:
                dataset.BuildOverviews("NONE", factors)
            finally:
                gdal.SetThreadLocalConfigOption(BLOCK_OPTION, None)
        band = dataset.GetRasterBand(1)
        self._levels = [
            _Level(band.GetOverview(index), band.GetNoDataValue()) for index in range(len(factors))
        ]

    def add(self, rows: np.ndarray) -> None:
        """Take the map's next rows, (rows, width) uint8: `BLOCK` of them, but for the last ones."""
        for level in self._levels:
            rows = level.add(rows)
            if not len(rows):
                break


class _Level:
    """One overview, of which no more than a row of blocks is held."""

    def __init__(self, band: gdal.Band, nodata: float) -> None:
        self._band = band
        self._nodata = nodata
        self._rows = np.empty((min(BLOCK, band.YSize), band.XSize), dtype=np.uint8)
        self._held = 0
        self._written = 0

    def add(self, rows: np.ndarray) -> np.ndarray:
        """Take rows of the level before; gives its own ones that have become final, to be used at once."""
        self._halve(rows)
        if self._held < BLOCK and self._written + self._held < self._band.YSize:
            return self._rows[:0]
        final = self._rows[: self._held]
        write_block_row(self._band, final, self._written)
        self._written += self._held
        self._held = 0
        return final

    def _halve(self, rows: np.ndarray) -> None:
        """Hold the rounded means of rows of the level before."""
        height, width = rows.shape
        if height % 2 or width % 2:
            beyond = ((0, height % 2), (0, width % 2))
            rows = np.pad(rows, beyond, constant_values=int(self._nodata))
        image = gdal_array.OpenArray(rows)
        band = image.GetRasterBand(1)
        if rows.max() >= self._nodata:  # else there is none, and GDAL takes a third of the time
            band.SetNoDataValue(self._nodata)
        first = self._held
        self._held += len(rows) // 2
        band.ReadAsArray(buf_obj=self._rows[first : self._held], resample_alg=gdal.GRIORA_Average)
