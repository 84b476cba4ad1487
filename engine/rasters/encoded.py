"""Small pictures as files in memory."""

from __future__ import annotations

import uuid

import numpy as np
from osgeo import gdal, gdal_array

from engine.rasters.whole_file import read_file


def encode_png(pixels: np.ndarray) -> bytes:
    """A PNG file of pixels uint8: (height, width, 3) red, green and blue, or (height, width, 1) grey."""
    return _encoded(pixels, "PNG", ["ZLEVEL=9"])


def encode_jpeg(pixels: np.ndarray, quality: int) -> bytes:
    """A JPEG file of pixels uint8 (height, width, 3), of a quality from 1 to 100."""
    return _encoded(pixels, "JPEG", [f"QUALITY={quality}"])


def _encoded(pixels: np.ndarray, driver: str, options: list[str]) -> bytes:
    path = f"/vsimem/{uuid.uuid4().hex}"
    picture = gdal_array.OpenArray(np.ascontiguousarray(pixels.transpose(2, 0, 1)))
    try:
        gdal.GetDriverByName(driver).CreateCopy(path, picture, options=options).FlushCache()
        content = read_file(path)
    finally:
        gdal.Unlink(path)
        if gdal.VSIStatL(path + ".aux.xml") is not None:
            gdal.Unlink(path + ".aux.xml")
    return content
