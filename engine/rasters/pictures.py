"""Images of a training set: any format, type and number of bands that GDAL reads, wherever they lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from engine.errors import InputError
from engine.rasters.grid import PixelBox


@dataclass(frozen=True)
class Picture:
    """An image file.

    Attributes:
        bands, height, width: its shape.
        is_8_bit: whether its values are 0 to 255.
    """

    path: str
    bands: int
    height: int
    width: int
    is_8_bit: bool


def open_picture(path: str) -> Picture:
    """What the file says of itself.

    Raises:
        InputError: it is no image that GDAL reads.
    """
    dataset = _open(path)
    if dataset.RasterCount == 0:
        raise InputError(f"{path} holds no pixels; replace it or take it out of the data set.")
    kind = dataset.GetRasterBand(1).DataType
    return Picture(path, dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize, kind == gdal.GDT_Byte)


def read_picture(path: str, bands: list[int], box: PixelBox | None = None) -> np.ndarray:
    """Pixels (bands, height, width) in the file's own type.

    Args:
        bands: 1-based numbers.
        box: (column, row, width, height); None for all.

    Raises:
        InputError: the file is damaged.
    """
    dataset = _open(path)
    where = (0, 0, dataset.RasterXSize, dataset.RasterYSize) if box is None else box
    try:
        parts = [dataset.GetRasterBand(band).ReadAsArray(*where) for band in bands]
    except RuntimeError as error:
        raise _unreadable(path, str(error)) from error
    if any(part is None for part in parts):
        raise _unreadable(path, gdal.GetLastErrorMsg())
    return np.stack(parts)


def _open(path: str) -> gdal.Dataset:
    try:
        return gdal.Open(path)
    except RuntimeError as error:
        raise _unreadable(path, str(error)) from error


def _unreadable(path: str, reason: str) -> InputError:
    return InputError(
        f"{path} cannot be read as an image; replace it or take it out of the data set.", reason
    )
