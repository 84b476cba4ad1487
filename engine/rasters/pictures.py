"""Images of a training set: any format, type and number of bands that GDAL reads, wherever they lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.image import Image
from engine.rasters.validity import masked_bands, missing_data


@dataclass(frozen=True)
class Picture:
    """An image file.

    Attributes:
        bands, height, width: its shape.
        is_8_bit: whether its values are 0 to 255.
        may_lack_data: whether some of its pixels may hold none, see `read_holds_data`.
    """

    path: str
    bands: int
    height: int
    width: int
    is_8_bit: bool
    may_lack_data: bool


def open_picture(path: str) -> Picture:
    """What the file says of itself.

    Raises:
        InputError: it is no image that GDAL reads.
    """
    dataset = _open(path)
    if dataset.RasterCount == 0:
        raise InputError(f"{path} holds no pixels; replace it or take it out of the data set.")
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    kind = bands[0].DataType
    is_float = kind in (gdal.GDT_Float32, gdal.GDT_Float64)
    return Picture(
        path,
        dataset.RasterCount,
        dataset.RasterYSize,
        dataset.RasterXSize,
        is_8_bit=kind == gdal.GDT_Byte,
        may_lack_data=is_float
        or any(
            band.GetMaskFlags() != gdal.GMF_ALL_VALID or band.GetColorInterpretation() == gdal.GCI_AlphaBand
            for band in bands
        ),
    )


def read_picture(path: str, bands: list[int], box: Window | None = None) -> np.ndarray:
    """Pixels (bands, height, width) in the file's own type.

    Args:
        bands: 1-based numbers.
        box: None for all.

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


def read_holds_data(image: Image, bands: list[int], box: Window | None = None) -> np.ndarray:
    """Where an image says that its pixels hold data, (height, width) bool: as `detect` understands it.

    Raises:
        InputError: the file is damaged.
    """
    pixels = read_picture(image.source, bands, box)
    dataset = _open(image.source)
    where = (0, 0, dataset.RasterXSize, dataset.RasterYSize) if box is None else box
    missing = missing_data(pixels, image.nodata_of(tuple(bands)))
    for band in masked_bands(dataset, bands):
        missing |= dataset.GetRasterBand(band).GetMaskBand().ReadAsArray(*where) == 0
    if image.alpha is not None:
        missing |= dataset.GetRasterBand(image.alpha).ReadAsArray(*where) == 0
    return ~missing


def _open(path: str) -> gdal.Dataset:
    try:
        return gdal.Open(path)
    except RuntimeError as error:
        raise _unreadable(path, str(error)) from error


def _unreadable(path: str, reason: str) -> InputError:
    return InputError(
        f"{path} cannot be read as an image; replace it or take it out of the data set.", reason
    )
