"""Small georeferenced TIFF files, made in memory, so that writing one is a single step."""

from __future__ import annotations

import uuid

import numpy as np
from osgeo import gdal

from engine.rasters.grid import Grid
from engine.rasters.whole_file import read_file


def geotiff(pixels: np.ndarray, grid: Grid, holds_data: np.ndarray | None = None) -> bytes:
    """The content of a GeoTIFF file.

    Args:
        pixels: (bands, height, width) uint8.
        grid: where they lie.
        holds_data: (height, width) bool, kept as the file's mask; None where all pixels hold data.
    """
    path = f"/vsimem/{uuid.uuid4().hex}.tif"
    bands = len(pixels)
    photometric = "RGB" if bands == 3 else "MINISBLACK"
    options = ["COMPRESS=DEFLATE", "PREDICTOR=2", "INTERLEAVE=PIXEL", f"PHOTOMETRIC={photometric}"]
    dataset = gdal.GetDriverByName("GTiff").Create(
        path, grid.width, grid.height, bands, gdal.GDT_Byte, options
    )
    try:
        grid.georeference(dataset)
        dataset.WriteArray(pixels)
        if holds_data is not None:
            _write_mask(dataset, holds_data)
        dataset = None
        return read_file(path)
    finally:
        dataset = None
        gdal.Unlink(path)


def _write_mask(dataset: gdal.Dataset, holds_data: np.ndarray) -> None:
    before = gdal.GetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK")
    gdal.SetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    try:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        mask = dataset.GetRasterBand(1).GetMaskBand()
        mask.WriteArray(np.where(holds_data, 255, 0).astype(np.uint8))
        mask = None
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", before)
