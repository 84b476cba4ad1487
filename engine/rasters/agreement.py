"""The raster of agreement as a file: see `engine.contract.agreement`."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Callable

import numpy as np
from osgeo import gdal

from engine.contract.agreement import BAND_NAME, BOTH, COLOURS, FIRST_ONLY, NEITHER, NODATA, SECOND_ONLY
from engine.outputs import guard_disk, unfinished
from engine.rasters.change_map import failures_of_closing_ignored
from engine.rasters.grid import Grid

KEPT = "it begins anew"
LARGEST_WITHOUT_OVERVIEWS = 256
CREATION = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"]


class AgreementRaster:
    """The raster while it is made; see `agreement_raster`."""

    def __init__(self, output: str, path: str, grid: Grid) -> None:
        self._output = output
        self._row = 0
        driver = gdal.GetDriverByName("GTiff")
        self._dataset = driver.Create(path, grid.width, grid.height, 1, gdal.GDT_Byte, CREATION)
        grid.georeference(self._dataset)
        band = self._dataset.GetRasterBand(1)
        band.SetDescription(BAND_NAME)
        band.SetNoDataValue(NODATA)
        band.SetColorTable(_colour_table())

    def add(self, first: np.ndarray, second: np.ndarray, counted: np.ndarray) -> None:
        """Take the next rows, (rows, width) bool each: change by both, and which pixels count.

        Raises:
            EnvironmentFailure: the disk is full or gone.
        """
        values = np.full(first.shape, NEITHER, dtype=np.uint8)
        values[first & second] = BOTH
        values[first & ~second] = FIRST_ONLY
        values[second & ~first] = SECOND_ONLY
        values[~counted] = NODATA
        guard_disk(
            self._output, lambda: self._dataset.GetRasterBand(1).WriteArray(values, 0, self._row), KEPT
        )
        self._row += len(values)

    def complete(self, check_cancelled: Callable[[], None]) -> None:
        """Add overviews, in which the most frequent value stands for several, and write all to the disk."""
        side, factor = max(self._dataset.RasterXSize, self._dataset.RasterYSize), 2
        while side * 2 > LARGEST_WITHOUT_OVERVIEWS * factor:
            check_cancelled()
            self._dataset.BuildOverviews("MODE", [factor])
            factor *= 2
        self._dataset.FlushCache()

    def close(self) -> None:
        with failures_of_closing_ignored():
            self._dataset = None


@contextlib.contextmanager
def agreement_raster(
    output: str, grid: Grid, check_cancelled: Callable[[], None]
) -> Iterator[AgreementRaster]:
    """A raster to be filled from top to bottom, which gets its name when nothing fails.

    Raises:
        EnvironmentFailure: the disk is full or gone, or another run writes the file.
    """
    with unfinished(output, KEPT) as path:
        raster = guard_disk(output, lambda: AgreementRaster(output, str(path), grid), KEPT)
        try:
            yield raster
            guard_disk(output, lambda: raster.complete(check_cancelled), KEPT)
        finally:
            raster.close()


def _colour_table() -> gdal.ColorTable:
    table = gdal.ColorTable()
    for value, colour in COLOURS.items():
        table.SetColorEntry(value, (*colour, 255))
    return table
