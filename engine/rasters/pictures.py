"""Images of a training set: any format, type and number of bands that GDAL reads, wherever they lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.image import Image
from engine.rasters.source import PlainSource, UnreadablePixels


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
    return Picture(
        path,
        dataset.RasterCount,
        dataset.RasterYSize,
        dataset.RasterXSize,
        is_8_bit=bands[0].DataType == gdal.GDT_Byte,
        may_lack_data=any(map(_may_lack_data, bands)) or _may_have_collar(dataset, bands),
    )


def _may_lack_data(band: gdal.Band) -> bool:
    told, _ = band.GetDataCoverageStatus(0, 0, band.XSize, band.YSize)
    return bool(
        band.DataType in (gdal.GDT_Float32, gdal.GDT_Float64)
        or band.GetMaskFlags() != gdal.GMF_ALL_VALID
        or band.GetColorInterpretation() == gdal.GCI_AlphaBand
        or told & gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY
    )


def _may_have_collar(dataset: gdal.Dataset, bands: list[gdal.Band]) -> bool:
    """Whether it is of the kind in which zeros along the edge count as no data."""
    return (
        len(bands) > 1
        and bands[0].DataType != gdal.GDT_Byte
        and (dataset.GetGeoTransform(can_return_null=True) is not None or bool(dataset.GetProjection()))
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
    try:
        return PlainSource(image, tuple(bands), (0, 0)).read(
            image.grid.whole if box is None else Window(*box)
        )[1]
    except UnreadablePixels as error:
        raise _unreadable(image.source, error.text) from error


def _open(path: str) -> gdal.Dataset:
    try:
        return gdal.Open(path)
    except RuntimeError as error:
        raise _unreadable(path, str(error)) from error


def _unreadable(path: str, reason: str) -> InputError:
    return InputError(
        f"{path} cannot be read as an image; replace it or take it out of the data set.", reason
    )
