"""Small pictures as PNG in memory, for pages that hold their pictures."""

from __future__ import annotations

import uuid

import numpy as np
from osgeo import gdal, gdal_array


def encode_png(pixels: np.ndarray) -> bytes:
    """A PNG file of pixels uint8: (height, width, 3) red, green and blue, or (height, width, 1) grey."""
    path = f"/vsimem/{uuid.uuid4().hex}.png"
    picture = gdal_array.OpenArray(np.ascontiguousarray(pixels.transpose(2, 0, 1)))
    try:
        gdal.GetDriverByName("PNG").CreateCopy(path, picture, options=["ZLEVEL=9"]).FlushCache()
        file = gdal.VSIFOpenL(path, "rb")
        content = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, file))
        gdal.VSIFCloseL(file)
    finally:
        gdal.Unlink(path)
        if gdal.VSIStatL(path + ".aux.xml") is not None:
            gdal.Unlink(path + ".aux.xml")
    return content
