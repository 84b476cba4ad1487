"""A few stored pixels of an image, from which it shows what its bands are really used for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Callable

import numpy as np
from osgeo import gdal, gdal_array

from engine.contract.windows import Window

PLACES = 6
"""Along each side."""
LARGEST = 128
TRUE_ALPHA_DRIVERS = ("PNG", "WEBP", "GIF")
"""Formats whose alpha is never a default of the writer."""
LEAST_SHARE = 0.5
"""Of alpha's pixels that are fully transparent or fully opaque."""
COLLAR_OF_EDGE = 0.02
"""Share of the outermost pixels that a collar fills."""
NEARLY_BLACK = 6
"""Largest 8-bit value of a black collar after lossy compression."""
ABOVE_COLLAR = 4
"""Times as bright as the collar's largest value are nearly all other pixels along the edge."""
BELOW_COLLAR = 0.9
"""Of a white collar's value are nearly all other pixels along the edge at most."""


def is_alpha(dataset: gdal.Dataset, number: int) -> bool:
    """Whether a band that is tagged as alpha is used as such: most pixels are 0 or its largest value.

    Writers tag a fourth band so by default, near infrared too. Where all other bands are 0, both would be.
    """
    if dataset.GetDriver().ShortName in TRUE_ALPHA_DRIVERS:
        return True
    others = [other for other in range(1, dataset.RasterCount + 1) if other != number]
    blocks = _blocks(dataset, [number, *others], edge_only=False)
    found = [block[0][block[1:].any(axis=0)] if others else block[0].ravel() for block, _ in blocks]
    values = np.concatenate(found) if found else np.zeros(0)
    if not values.size:
        return True
    return float(((values == 0) | (values == values.max())).mean()) >= LEAST_SHARE


def collar_of(dataset: gdal.Dataset, numbers: Sequence[int]) -> float | None:
    """What fills part of the edge in all bands, beside quite other values: 0, or the type's largest."""
    with np.errstate(over="ignore"):
        found = _blocks(dataset, numbers, edge_only=True)
        blocks = [(block.astype(np.float32), outer) for block, outer in found]
    kind = gdal_array.GDALTypeCodeToNumericTypeCode(dataset.GetRasterBand(numbers[0]).DataType)
    black = NEARLY_BLACK if kind == np.uint8 else 0
    brightest = [(np.abs(block).max(axis=0), outer) for block, outer in blocks]
    others = _beside_collar(brightest, lambda values: values <= black)
    if others is not None and np.percentile(others, 1) > ABOVE_COLLAR * max(black, 1):
        return 0.0
    if not np.issubdtype(kind, np.integer):
        return None
    largest = float(np.iinfo(kind).max)
    darkest = [(block.min(axis=0), outer) for block, outer in blocks]
    others = _beside_collar(darkest, lambda values: values >= np.float32(largest))
    if others is not None and np.percentile(others, 99) < BELOW_COLLAR * largest:
        return largest
    return None


def _beside_collar(
    blocks: list[tuple[np.ndarray, np.ndarray]], is_collar: Callable[[np.ndarray], np.ndarray]
) -> np.ndarray | None:
    """The pixels along the edge that are none of a collar; None where there is no collar, or nothing else."""
    if (
        not blocks
        or np.concatenate([is_collar(values[outer]) for values, outer in blocks]).mean() < COLLAR_OF_EDGE
    ):
        return None
    others = np.concatenate([values[~is_collar(values)] for values, _ in blocks])
    return others if others.size else None


def _blocks(
    dataset: gdal.Dataset, numbers: Sequence[int], edge_only: bool
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pixels (bands, height, width) of a few readable blocks, and which of them are outermost."""
    width, height = dataset.RasterXSize, dataset.RasterYSize
    block_width, block_height = dataset.GetRasterBand(numbers[0]).GetBlockSize()
    columns = _starts(width, min(block_width, LARGEST))
    rows = _starts(height, min(max(block_height, 16), LARGEST))
    for row, tall in rows:
        for column, wide in columns:
            box = Window(column, row, wide, tall)
            outer = np.zeros((tall, wide), dtype=bool)
            outer[0] |= row == 0
            outer[-1] |= row + tall == height
            outer[:, 0] |= column == 0
            outer[:, -1] |= column + wide == width
            if edge_only and not outer.any():
                continue
            try:
                yield dataset.ReadAsArray(*box, band_list=list(numbers)).reshape(-1, tall, wide), outer
            except (RuntimeError, AttributeError):
                continue


def _starts(length: int, block: int) -> list[tuple[int, int]]:
    """At most `PLACES` boxes of a block's length, the first and the last of them at the ends."""
    block = min(block, length)
    starts = sorted({round(start) for start in np.linspace(0, length - block, PLACES)})
    return [(start, block) for start in starts]
