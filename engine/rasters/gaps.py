"""Where an image has no pixels at all: gaps of mosaics, and blocks that were never written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from osgeo import gdal

from engine.contract.plain_xml import Element, parsed
from engine.contract.windows import Window
from engine.rasters.many_files import opened_as
from engine.rasters.vrt import Box, source_of, write_bands

MOST_PARTS = 2**24
"""Of an image, that the edges of a mosaic's files cut it into."""


def gaps_mask(dataset: gdal.Dataset, bands: Sequence[int], folder: str) -> str | None:
    """Path of a mask, written into `folder`, that is 0 where no file of a mosaic lies, or nothing was stored.

    None where all is covered, or nothing. GDAL fills gaps with 0 where the image has no nodata value.
    """
    if dataset.GetDriver().ShortName == "VRT":
        return _mask_of_mosaic(dataset, bands, folder)
    if any(dataset.GetRasterBand(number).GetNoDataValue() is not None for number in bands):
        return None
    return mask_of_coverage(dataset, bands, folder)


def stores_nothing(dataset: gdal.Dataset, bands: Sequence[int]) -> bool:
    """Whether not one pixel of the bands was ever written, so that all are 0 for GDAL."""
    whole = Window(0, 0, dataset.RasterXSize, dataset.RasterYSize)
    return (
        dataset.GetDriver().ShortName != "VRT"
        and all(dataset.GetRasterBand(number).GetNoDataValue() is None for number in bands)
        and _Coverage(dataset, bands).of(whole) is False
    )


def mask_of_coverage(dataset: gdal.Dataset, bands: Sequence[int], folder: str) -> str | None:
    """The same by what the driver says of each block; of a block in which it says both, by pixels."""
    coverage = _Coverage(dataset, bands)
    if coverage.of(Window(0, 0, dataset.RasterXSize, dataset.RasterYSize)) is not None:
        return None
    columns, rows = coverage.blocks
    blocks, parts = f"{folder}/blocks.tif", f"{folder}/parts.tif"
    of_blocks = _byte_raster(blocks, columns, rows)
    of_parts = None
    for row in range(rows):
        covered = np.zeros((1, columns), dtype=np.uint8)
        for column, told in coverage.of_row(row):
            covered[0, column] = 255 if told else 0
            if told is None:
                of_parts = of_parts or _byte_raster(parts, dataset.RasterXSize, dataset.RasterYSize)
                box = coverage.block(column, row)
                of_parts.GetRasterBand(1).WriteArray(coverage.by_pixels(box), box.column, box.row)
        of_blocks.GetRasterBand(1).WriteArray(covered, 0, row)
    has_parts = of_parts is not None
    of_blocks = of_parts = None
    width, height = coverage.block_size
    sources = [source_of(blocks, 1, place=(0, 0, columns * width, rows * height), of=(columns, rows))]
    if has_parts:
        sources.append(source_of(parts, 1))
    size = (dataset.RasterXSize, dataset.RasterYSize)
    return write_bands(f"{folder}/covered.vrt", size, [("sum" if has_parts else None, sources)])


def _byte_raster(path: str, width: int, height: int) -> gdal.Dataset:
    options = ["TILED=YES", "COMPRESS=DEFLATE", "SPARSE_OK=TRUE", "BIGTIFF=IF_SAFER"]
    return gdal.GetDriverByName("GTiff").Create(path, width, height, 1, gdal.GDT_Byte, options)


class _Coverage:
    """What a driver says of where it has stored pixels."""

    def __init__(self, dataset: gdal.Dataset, bands: Sequence[int]) -> None:
        self._bands = [dataset.GetRasterBand(number) for number in bands]
        self._width, self._height = dataset.RasterXSize, dataset.RasterYSize
        self.block_size = self._bands[0].GetBlockSize()
        self.blocks = -(-self._width // self.block_size[0]), -(-self._height // self.block_size[1])

    def of(self, box: Window) -> bool | None:
        """Whether a box holds pixels in any band; None where a part of it does."""
        partly = False
        for band in self._bands:
            told, percent = band.GetDataCoverageStatus(*box)
            unsure = percent < 0 and not told & gdal.GDAL_DATA_COVERAGE_STATUS_UNIMPLEMENTED
            if not told & gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY and not unsure:
                return True
            partly |= bool(told & gdal.GDAL_DATA_COVERAGE_STATUS_DATA)
        return None if partly else False

    def of_row(self, row: int) -> Iterator[tuple[int, bool | None]]:
        """The blocks of a row that are not empty."""
        first = self.block(0, row)
        if self.of(Window(0, first.row, self._width, first.height)) is False:
            return
        for column in range(self.blocks[0]):
            told = self.of(self.block(column, row))
            if told is not False:
                yield column, told

    def block(self, column: int, row: int) -> Window:
        width, height = self.block_size
        left, top = column * width, row * height
        return Window(left, top, min(width, self._width - left), min(height, self._height - top))

    def by_pixels(self, box: Window) -> np.ndarray:
        """The pixels of a box that are stored: 255, else 0."""
        told = self.of(box)
        if told is not None or box.width == box.height == 1:
            return np.full((box.height, box.width), 0 if told is False else 255, dtype=np.uint8)
        column, row, width, height = box
        if width >= height:
            half = width // 2
            parts = Window(column, row, half, height), Window(column + half, row, width - half, height)
        else:
            half = height // 2
            parts = Window(column, row, width, half), Window(column, row + half, width, height - half)
        return np.concatenate([self.by_pixels(part) for part in parts], axis=1 if width >= height else 0)


def _mask_of_mosaic(dataset: gdal.Dataset, bands: Sequence[int], folder: str) -> str | None:
    """The same of a VRT, by the places of its sources."""
    of_bands = _boxes_of_bands(dataset)
    distinct: list[list[Box]] = []
    for number in bands:
        boxes = of_bands[number - 1] if number <= len(of_bands) else None
        if boxes is None or dataset.GetRasterBand(number).GetNoDataValue() is not None:
            continue
        if boxes not in distinct:
            distinct.append(boxes)
    size = (dataset.RasterXSize, dataset.RasterYSize)
    covered = [boxes for boxes in distinct if not _cover(boxes, *size)]
    if not covered:
        return None
    pixel = f"{folder}/covered.tif"
    one = gdal.GetDriverByName("GTiff").Create(pixel, 1, 1, 1, gdal.GDT_Byte)
    one.GetRasterBand(1).Fill(255)
    one = None
    masks = [[source_of(pixel, 1, place=box) for box in boxes] for boxes in covered]
    path = write_bands(f"{folder}/covered.vrt", size, [(None, sources) for sources in masks])
    if len(masks) == 1:
        return path
    both = [source_of(path, index + 1) for index in range(len(masks))]
    return write_bands(f"{folder}/gaps.vrt", size, [("mul", both)])


def _boxes_of_bands(dataset: gdal.Dataset) -> list[list[Box] | None]:
    large = opened_as(dataset.GetDescription())
    if large is not None:
        return [[tuple(box) for box in boxes.tolist()] for boxes in large.boxes]
    root = parsed(dataset.GetMetadata("xml:VRT")[0])
    return [_source_boxes(child) for child in root.children if child.tag == "VRTRasterBand"]


def _cover(boxes: list[Box], width: int, height: int) -> bool:
    """Whether boxes of whole pixels surely leave no pixel free."""
    places = np.array(boxes, dtype=np.float64).reshape(-1, 4)
    if (places != np.rint(places)).any():
        return False
    left, top = np.maximum(places[:, 0], 0), np.maximum(places[:, 1], 0)
    right, bottom = np.minimum(places[:, :2] + places[:, 2:], (width, height)).T
    columns, rows = np.unique([0, width, *left, *right]), np.unique([0, height, *top, *bottom])
    if len(columns) * len(rows) > MOST_PARTS:
        return False
    begins = np.zeros((len(rows), len(columns)), dtype=np.int32)
    for x, y, step in ((left, top, 1), (right, top, -1), (left, bottom, -1), (right, bottom, 1)):
        np.add.at(begins, (np.searchsorted(rows, y), np.searchsorted(columns, x)), step)
    above_each_part = begins.cumsum(axis=0).cumsum(axis=1)[:-1, :-1]
    return bool((above_each_part > 0).all())


def _source_boxes(band: Element) -> list[Box] | None:
    """Where the sources of a mosaic's band lie; None where it does not simply consist of sources."""
    if "subClass" in band.attributes:
        return None
    boxes = []
    for source in band.children:
        if not source.tag.endswith("Source"):
            continue
        place = source.child("DstRect")
        if place is None:
            return None
        x, y, width, height = (
            float(place.attributes.get(name, 0)) for name in ("xOff", "yOff", "xSize", "ySize")
        )
        boxes.append((x, y, width, height))
    return boxes
