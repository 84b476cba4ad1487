"""What an image is known by again: a small picture, however compressed, and marks, wherever they lie."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

SIDE = 32
LEAST_CONTRAST = 2.0
"""Deviation, in parts of 255, below which an image shows nothing that it could be known by."""
WINDOW = 16
"""Side of the part of an image, in pixels, that a mark stands for."""
ONE_IN = 1024
"""Windows of which one is a mark, chosen by its content alone: a shifted image has the same marks."""
LEAST_TEXTURE = 16
"""Different values in a window below which it could be anywhere: water, blank borders."""
_FACTOR = np.uint32(2654435761)


class Marks(NamedTuple):
    """Marks of an image: (n,) uint32, and the row and column of each, (n,) int32."""

    values: np.ndarray
    rows: np.ndarray
    columns: np.ndarray


def small_picture(grey: np.ndarray) -> np.ndarray | None:
    """An image (height, width), 0 … 255, averaged to (SIDE, SIDE) float32; None where it shows nothing."""
    if min(grey.shape) < SIDE:
        return None
    rows, columns = (np.arange(SIDE) * length // SIDE for length in grey.shape)
    sums = np.add.reduceat(np.add.reduceat(grey, rows, axis=0), columns, axis=1)
    pixels = np.outer(*(np.diff([*starts, end]) for starts, end in zip((rows, columns), grey.shape)))
    picture = (sums / pixels).astype(np.float32)
    return picture if picture.std() >= LEAST_CONTRAST else None


def marks_of(image: np.ndarray) -> Marks:
    """Marks of an image (bands, height, width): the same for the same pixels, wherever they lie in it."""
    if min(image.shape[1:]) < WINDOW:
        return Marks(*(np.zeros(0, dtype=kind) for kind in (np.uint32, np.int32, np.int32)))
    pixels = np.zeros(image.shape[1:], dtype=np.uint32)
    for band in image:
        pixels = pixels * np.uint32(31) + _whole(band)
    mixed = pixels * _FACTOR
    sums = _sums(_sums(mixed ^ (mixed >> np.uint32(15)), 0, np.uint32(0x01000193)), 1, np.uint32(0x85EBCA6B))
    sums = (sums ^ (sums >> np.uint32(16))) * _FACTOR
    rows, columns = np.nonzero((sums >> np.uint32(20)) % np.uint32(ONE_IN) == 1)
    _, first, times = np.unique(sums[rows, columns], return_index=True, return_counts=True)
    kept = [
        at
        for at, often in zip(first, times)
        if often == 1
        and _is_textured(pixels[rows[at] : rows[at] + WINDOW, columns[at] : columns[at] + WINDOW])
    ]
    return Marks(sums[rows[kept], columns[kept]], rows[kept].astype(np.int32), columns[kept].astype(np.int32))


def _is_textured(window: np.ndarray) -> bool:
    return len(np.unique(window)) >= LEAST_TEXTURE


def _whole(band: np.ndarray) -> np.ndarray:
    """Values of any type as whole numbers, uint32."""
    if band.dtype.kind == "f":
        return band.astype(np.float32).view(np.uint32)
    return band.astype(np.uint32)


def _sums(values: np.ndarray, axis: int, factor: np.uint32) -> np.ndarray:
    """Of each `WINDOW` values along an axis a number that depends on all of them and on their order."""
    length = values.shape[axis] - WINDOW + 1
    result = np.zeros_like(values.take(range(length), axis))
    for step in range(WINDOW):
        result *= factor
        result += values[(slice(None),) * axis + (slice(step, step + length),)]
    return result
