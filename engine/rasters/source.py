"""Reads one image on another grid: by plain windows where the pixels coincide, else through a warped VRT."""

from __future__ import annotations

import copy
import threading
import uuid
import weakref
from dataclasses import replace
from typing import Callable, Protocol

import numpy as np
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.plain_xml import parsed
from engine.contract.windows import Window
from engine.rasters.gaps import gaps_mask
from engine.rasters.grid import GeoTransform, Grid
from engine.rasters.image import Image, open_dataset
from engine.rasters.names import gdal_name
from engine.rasters.validity import mask_for_resampling, masked_bands, missing_data

WARP_ERROR_PIXELS = 0.0625
OPAQUE = 100
WARP_MEMORY_BYTES = 64 * 2**20
SMALL_BLOCK = 128
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
        dataset = self._handles.get()
        self._block_size = dataset.GetRasterBand(bands[0]).GetBlockSize()
        self._nodata = image.nodata_of(bands)
        self._masked_bands = masked_bands(dataset, bands)
        folder = _folder_in_memory(self)
        gaps = gaps_mask(dataset, bands, folder)
        self._gaps = None if gaps is None else _ThreadHandles(gaps)

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
        if self._image.alpha is not None:
            missing |= read_pixels(dataset.GetRasterBand(self._image.alpha), box, self._image.source) == 0
        if self._gaps is not None:
            missing |= read_pixels(self._gaps.get().GetRasterBand(1), box, self._image.source) == 0
        return pixels, ~missing


class WarpedSource:
    """An image resampled onto the grid by GDAL, window by window."""

    def __init__(self, image: Image, bands: tuple[int, ...], grid: Grid) -> None:
        self._image = image
        self._bands = len(bands)
        self._vrt = _warped_vrt(image, bands, grid, _folder_in_memory(self))
        self._handles = _ThreadHandles(self._vrt)
        self._block_size = self._handles.get().GetRasterBand(1).GetBlockSize()

    @property
    def block(self) -> Window:
        width, height = self._block_size
        return Window(0, 0, width, height)

    def in_small_blocks(self) -> PixelSource:
        """The same image in blocks of which less is lost to damage; slower. Lives no longer than this one."""
        small = copy.copy(self)
        small._handles = _ThreadHandles(_in_small_blocks(self._vrt))
        small._block_size = small._handles.get().GetRasterBand(1).GetBlockSize()
        return small

    def read(self, box: Window) -> tuple[np.ndarray, np.ndarray]:
        numbers = list(range(1, self._bands + 2))
        pixels = read_bands(self._handles.get(), numbers, box, self._image.dtype, self._image.source)
        opaque = pixels[-1] >= OPAQUE / 2
        pixels = pixels[:-1]
        return pixels, opaque & ~missing_data(pixels, [None] * self._bands)


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


def _folder_in_memory(owner: object) -> str:
    """A folder for files of GDAL's that go when their owner does."""
    folder = f"/vsimem/{uuid.uuid4().hex}"
    weakref.finalize(owner, gdal.RmdirRecursive, folder)
    gdal.Mkdir(folder, 0o700)
    return folder


def _warped_vrt(image: Image, bands: tuple[int, ...], grid: Grid, folder: str) -> str:
    """XML of a VRT that shows the bands, then alpha, on the grid; what it needs is written into `folder`."""
    on_its_turn = image.grid.same_crs(grid)
    if not on_its_turn:
        image = replace(image, grid=image.grid.on_one_map())
    chosen = _bands_and_mask(image, bands, folder)
    times_finer = grid.pixel_metres / image.grid.pixel_metres
    is_finer = times_finer > AVERAGE_ABOVE
    blur = 1 / max(
        times_finer, 1.0
    )  # told, as GDAL would guess it from boxes, which turned images fill in part
    warped = gdal.Warp(
        "",
        chosen,
        format="VRT",
        srcSRS=image.grid.crs or None,
        dstSRS=grid.crs or None,
        outputBounds=grid.bounds,
        width=grid.width,
        height=grid.height,
        resampleAlg="average" if is_finer else "bilinear",
        dstAlpha=True,
        errorThreshold=WARP_ERROR_PIXELS,
        warpMemoryLimit=WARP_MEMORY_BYTES,
        overviewLevel="NONE",
        warpOptions=[f"DST_ALPHA_MAX={OPAQUE}", f"XSCALE={blur}", f"YSCALE={blur}"],
        options=["-novshift", "-nosrcalpha", *(["-to", "INSERT_CENTER_LONG=FALSE"] if on_its_turn else [])],
    )
    return _placed_on(warped.GetMetadata("xml:VRT")[0], grid.geotransform)


def _bands_and_mask(image: Image, bands: tuple[int, ...], folder: str) -> str:
    """Path of a VRT of the bands as mere numbers, whose mask says where they hold data."""
    source = open_dataset(image.source)
    path = f"{folder}/bands.vrt"
    chosen = gdal.Translate(path, source, format="VRT", bandList=list(bands), maskBand="none", noData="none")
    if source.GetGeoTransform(can_return_null=True) != image.grid.geotransform:
        chosen.SetGeoTransform(image.grid.geotransform)
    chosen.FlushCache()
    gaps = gaps_mask(source, bands, folder)
    nodata = image.nodata_of(bands)
    name = gdal_name(image.source)
    mask = mask_for_resampling(source, name, image.dtype, bands, nodata, image.alpha, gaps, folder)
    if mask is None:
        return path
    root = parsed(gdal.Open(path).GetMetadata("xml:VRT")[0])
    simple = root.add("MaskBand").add("VRTRasterBand", dataType="Byte").add("SimpleSource")
    simple.add("SourceFilename", mask, relativeToVRT="0")
    simple.add("SourceBand", "1")
    masked = f"{folder}/masked.vrt"
    gdal.FileFromMemBuffer(masked, str(root).encode())
    return masked


def _in_small_blocks(vrt: str) -> str:
    root = parsed(vrt)
    for tag in ("BlockXSize", "BlockYSize"):
        element = root.child(tag)
        if element is not None:
            element.text = str(min(SMALL_BLOCK, int(element.text or SMALL_BLOCK)))
    return str(root)


def _placed_on(vrt: str, geotransform: GeoTransform) -> str:
    """The warped VRT with its target geotransform replaced: gdal.Warp itself knows only north-up targets."""
    inverse = gdal.InvGeoTransform(geotransform)
    root = parsed(vrt)
    transformer = root.first("GenImgProjTransformer") or root
    for element, coefficients in (
        (root.child("GeoTransform"), geotransform),
        (transformer.child("DstGeoTransform"), geotransform),
        (transformer.child("DstInvGeoTransform"), inverse),
    ):
        if element is None:
            raise RuntimeError("a warped VRT without its transform")
        element.text = ", ".join(f"{value:.17g}" for value in coefficients)
    return str(root)
