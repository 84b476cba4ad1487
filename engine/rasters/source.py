"""Reads one image on another grid: by plain windows where the pixels coincide, else through a warped VRT."""

from __future__ import annotations

import threading
import uuid
import weakref
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from typing import Callable, Protocol

import numpy as np
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.grid import GeoTransform, Grid
from engine.rasters.image import Image, missing_data, open_dataset

WARP_ERROR_PIXELS = 0.0625
OPAQUE = 100
WARP_MEMORY_BYTES = 64 * 2**20
AVERAGE_ABOVE = 1.5
"""Images finer than the grid by more than this factor are averaged onto it, others are not."""


class UnreadablePixels(InputError):  # noqa: N818
    """A part of an image is damaged, or the file has gone."""


class PixelSource(Protocol):
    """An image as seen on a grid."""

    @property
    def block(self) -> Window:
        """A box of the grid that is stored, and so perhaps damaged, as one; the others lie beside it."""

    def read(self, box: Window) -> tuple[np.ndarray, np.ndarray]:
        """Pixels (bands, height, width) in the image's own type, and where they hold data (height, width).

        The box may reach beyond the image: there nothing holds data. Safe to call from several threads.

        Raises:
            UnreadablePixels: saying where.
        """


def source_on(grid: Grid, image: Image, bands: tuple[int, ...]) -> PixelSource:
    """The image's bands on `grid`, resampled only where the grids differ."""
    offset = grid.offset_on(image.grid)
    if offset is not None:
        return PlainSource(image, bands, offset)
    return WarpedSource(image, bands, grid)


class _ThreadHandles:
    """One GDAL handle per thread, since a handle must not be shared between threads."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._local = threading.local()

    def get(self) -> gdal.Dataset:
        if not hasattr(self._local, "dataset"):
            self._local.dataset = open_dataset(self._source)
        return self._local.dataset


class PlainSource:
    """An image whose pixels are the grid's pixels, perhaps shifted by whole pixels."""

    def __init__(self, image: Image, bands: tuple[int, ...], offset: tuple[int, int]) -> None:
        self._image = image
        self._bands = list(bands)
        self._offset = offset
        self._handles = _ThreadHandles(image.source)
        # Asked for once: every question to GDAL is a point where threads wait for one another.
        described = [self._handles.get().GetRasterBand(number) for number in bands]
        self._block_size = described[0].GetBlockSize()
        self._nodata = [band.GetNoDataValue() for band in described]
        self._masked_bands = masked_bands(self._handles.get(), bands)

    @property
    def block(self) -> Window:
        width, height = self._block_size
        return Window(-self._offset[0], -self._offset[1], width, height)

    def read(self, box: Window) -> tuple[np.ndarray, np.ndarray]:
        on_image = box.moved(*self._offset)
        inside = on_image.common(self._image.grid.whole)
        if inside == on_image:
            return self._read_inside(inside)
        pixels = np.zeros((len(self._bands), box.height, box.width), dtype=self._image.dtype)
        holds_data = np.zeros((box.height, box.width), dtype=bool)
        if inside is not None:
            part = inside.moved(-on_image.column, -on_image.row)
            found = self._read_inside(inside)
            pixels[:, part.rows, part.columns], holds_data[part.rows, part.columns] = found
        return pixels, holds_data

    def _read_inside(self, box: Window) -> tuple[np.ndarray, np.ndarray]:
        dataset = self._handles.get()
        pixels = read_bands(dataset, self._bands, box, self._image.dtype, self._image.source)
        missing = missing_data(pixels, self._nodata)
        for number in self._masked_bands:
            mask = dataset.GetRasterBand(number).GetMaskBand()
            missing |= read_pixels(mask, box, self._image.source) == 0
        return pixels, ~missing


def has_mask(band: gdal.Band) -> bool:
    """Whether a mask or an alpha band, not only a nodata value, says where the band holds data."""
    return not band.GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA)


def masked_bands(dataset: gdal.Dataset, bands: Sequence[int]) -> list[int]:
    """Those of the bands whose masks are to be read; where all share one mask, that is the first alone."""
    masked = []
    for number in bands:
        band = dataset.GetRasterBand(number)
        if has_mask(band):
            masked.append(number)
        if band.GetMaskFlags() & gdal.GMF_PER_DATASET:
            break
    return masked


class WarpedSource:
    """An image resampled onto the grid by GDAL, window by window."""

    def __init__(self, image: Image, bands: tuple[int, ...], grid: Grid) -> None:
        self._image = image
        bands_vrt = f"/vsimem/{uuid.uuid4().hex}.vrt"
        self._handles = _ThreadHandles(_warped_vrt(image, bands, grid, bands_vrt))
        weakref.finalize(self, gdal.Unlink, bands_vrt)
        described = [self._handles.get().GetRasterBand(index + 1) for index in range(len(bands))]
        self._block_size = described[0].GetBlockSize()
        self._nodata = [band.GetNoDataValue() for band in described]

    @property
    def block(self) -> Window:
        width, height = self._block_size
        return Window(0, 0, width, height)

    def read(self, box: Window) -> tuple[np.ndarray, np.ndarray]:
        numbers = list(range(1, len(self._nodata) + 2))
        pixels = read_bands(self._handles.get(), numbers, box, self._image.dtype, self._image.source)
        opaque = pixels[-1] >= OPAQUE / 2
        pixels = pixels[:-1]
        return pixels, opaque & ~missing_data(pixels, self._nodata)


def read_bands(
    dataset: gdal.Dataset, numbers: list[int], box: Window, dtype: np.dtype, source: str
) -> np.ndarray:
    """Bands (bands, height, width) of a window inside the dataset, as `dtype`."""
    pixels = np.empty((len(numbers), box.height, box.width), dtype=dtype)
    _read(lambda: dataset.ReadAsArray(*box, buf_obj=pixels, band_list=numbers), box, source)
    return pixels


def read_pixels(band: gdal.Band, box: Window, source: str) -> np.ndarray:
    """One band (height, width) of a window inside it, in its own type."""
    return _read(lambda: band.ReadAsArray(*box), box, source)


def _read(read: Callable[[], np.ndarray | None], box: Window, source: str) -> np.ndarray:
    """What a read of a box gives; an unreadable part is named by its place."""
    try:
        pixels = read()
    except RuntimeError as error:
        raise unreadable(source, box, str(error)) from error
    if pixels is None:
        raise unreadable(source, box, gdal.GetLastErrorMsg())
    return pixels


def unreadable(source: str, box: Window, reason: str) -> UnreadablePixels:
    column, row, width, height = box
    return UnreadablePixels(
        f"{source} could not be read at columns {column} to {column + width - 1}, rows {row} to "
        f"{row + height - 1}; the file is damaged or gone, restore it and run again, or give "
        "--on-error skip to leave such parts out.",
        reason,
    )


def _warped_vrt(image: Image, bands: tuple[int, ...], grid: Grid, bands_vrt: str) -> str:
    """XML of a VRT that shows the bands, then alpha, on the grid; `bands_vrt`, written here, selects them."""
    source = open_dataset(image.source)
    chosen = gdal.Translate(
        bands_vrt,
        source,
        format="VRT",
        bandList=list(bands),
        maskBand=f"mask,{bands[0]}" if has_mask(source.GetRasterBand(bands[0])) else "none",
    )
    if source.GetGeoTransform(can_return_null=True) is None:
        chosen.SetGeoTransform(image.grid.geotransform)
    chosen.FlushCache()
    nodata = [chosen.GetRasterBand(number + 1).GetNoDataValue() for number in range(len(bands))]
    is_finer = grid.pixel_metres / image.grid.pixel_metres > AVERAGE_ABOVE
    left, top, right, bottom = _north_up_bounds(grid)
    warped = gdal.Warp(
        "",
        chosen,
        format="VRT",
        srcSRS=image.grid.crs or None,
        dstSRS=grid.crs or None,
        outputBounds=(left, bottom, right, top),
        width=grid.width,
        height=grid.height,
        resampleAlg="average" if is_finer else "bilinear",
        dstAlpha=True,
        dstNodata=None if image.is_8_bit or None in nodata else " ".join(map(repr, nodata)),
        errorThreshold=WARP_ERROR_PIXELS,
        warpMemoryLimit=WARP_MEMORY_BYTES,
        overviewLevel="NONE",
        warpOptions=[
            "UNIFIED_SRC_NODATA=" + ("YES" if image.is_8_bit else "NO"),
            f"DST_ALPHA_MAX={OPAQUE}",
        ],
    )
    return _placed_on(warped.GetMetadata("xml:VRT")[0], grid.geotransform)


def _north_up_bounds(grid: Grid) -> tuple[float, float, float, float]:
    x, y = grid.to_map(np.array([0, grid.width, 0, grid.width]), np.array([0, 0, grid.height, grid.height]))
    return float(x.min()), float(y.max()), float(x.max()), float(y.min())


def _placed_on(vrt: str, geotransform: GeoTransform) -> str:
    """The warped VRT with its target geotransform replaced: gdal.Warp itself knows only north-up targets."""
    inverse = gdal.InvGeoTransform(geotransform)
    root = ElementTree.fromstring(vrt)
    for path, coefficients in (
        ("GeoTransform", geotransform),
        (".//GenImgProjTransformer/DstGeoTransform", geotransform),
        (".//GenImgProjTransformer/DstInvGeoTransform", inverse),
    ):
        element = root.find(path)
        if element is None:
            raise RuntimeError(f"a warped VRT without {path}")
        element.text = ", ".join(f"{value:.17g}" for value in coefficients)
    return ElementTree.tostring(root, encoding="unicode")
