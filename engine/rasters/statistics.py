"""Passes over a whole pair in constant memory: the sweep itself, and percentiles of the values it meets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable, NamedTuple

import numpy as np

from engine.contract.windows import Window
from engine.pixels import PairPixels
from engine.rasters.pair import ImagePair

SWEEP_PIXELS = 1024
KEY_BITS = 18
"""Floats are counted by the first 18 bits of their sort key: percentiles are right to 0.2 % of the value."""


def sweep(
    pair: ImagePair, check_cancelled: Callable[[], None] = lambda: None
) -> Iterator[tuple[Window, PairPixels]]:
    """Every part of the pair that has valid pixels, each pixel once, row by row of blocks.

    `check_cancelled` is called before each block and may raise.
    """
    for row in range(0, pair.grid.height, SWEEP_PIXELS):
        for column in range(0, pair.grid.width, SWEEP_PIXELS):
            width = min(SWEEP_PIXELS, pair.grid.width - column)
            box = Window(column, row, width, min(SWEEP_PIXELS, pair.grid.height - row))
            check_cancelled()
            pixels = pair.read(box)
            if pixels.valid.any():
                yield box, pixels


class Limits(NamedTuple):
    """The values of each band that a stretch maps onto the ends of the model's value range.

    Attributes:
        before, after: (bands, 2) float64: low and high.
    """

    before: np.ndarray
    after: np.ndarray


def percentile_limits(
    pixel_blocks: Iterator[PairPixels], pair: ImagePair, low: float, high: float, joint: bool
) -> Limits:
    """Percentiles of the valid pixels, per band; per image too unless `joint`, of numbers that mean the same.

    Args:
        pixel_blocks: every valid pixel of the pair once, as `sweep` gives them.
        low, high: percentiles, 0 to 100.
    """
    bands = len(pair.before_bands)
    types = (pair.before.dtype, pair.after.dtype)
    line = pair.declared_line() if joint else None
    common = np.result_type(*types) if line is None else np.dtype(np.float32)
    before = [ValueCounts(common if joint else types[0]) for _ in range(bands)]
    after = before if joint else [ValueCounts(types[1]) for _ in range(bands)]
    for pixels in pixel_blocks:
        for band in range(bands):
            values = pixels.before[band][pixels.valid]
            before[band].add(values if line is None else on_line(values, line[band]))
            after[band].add(pixels.after[band][pixels.valid])
    return Limits(*(np.array([counts.percentiles(low, high) for counts in each]) for each in (before, after)))


def on_line(values: np.ndarray, line: np.ndarray) -> np.ndarray:
    """Values (…, n) times a factor plus an offset, (…, 2)."""
    moved: np.ndarray = values * line[..., :1] + line[..., 1:]
    return moved


class ValueCounts:
    """How often each value occurs: exact for integers of up to 16 bits, else by sort key."""

    def __init__(self, dtype: np.dtype) -> None:
        self._first: int | None = None
        if dtype.kind in "iu" and dtype.itemsize <= 2:
            self._first = int(np.iinfo(dtype).min)
            self._counts = np.zeros(2 ** (8 * dtype.itemsize), dtype=np.int64)
        else:
            self._counts = np.zeros(2**KEY_BITS, dtype=np.int64)

    def add(self, values: np.ndarray) -> None:
        """Count finite values (n,)."""
        keys = _sort_keys(values) if self._first is None else values.astype(np.int64) - self._first
        self._counts += np.bincount(keys, minlength=len(self._counts))

    def percentiles(self, *shares: float) -> list[float]:
        """Values at percentiles 0 to 100, interpolated as numpy does; 0 if nothing was added."""
        cumulated = np.cumsum(self._counts)
        if cumulated[-1] == 0:
            return [0.0] * len(shares)
        positions = np.array(shares) / 100 * (cumulated[-1] - 1)
        below = self._values(np.searchsorted(cumulated, np.floor(positions), side="right"))
        above = self._values(np.searchsorted(cumulated, np.ceil(positions), side="right"))
        return list(below + (above - below) * (positions - np.floor(positions)))

    def _values(self, keys: np.ndarray) -> np.ndarray:
        if self._first is not None:
            return keys.astype(np.float64) + self._first
        return _key_values(keys)


def _sort_keys(values: np.ndarray) -> np.ndarray:
    """Leading bits of float32 numbers, rearranged so that they count upwards as the numbers do."""
    bits = values.astype(np.float32).view(np.uint32)
    negative = bits >> 31 == 1
    ordered = np.where(negative, ~bits, bits | np.uint32(2**31))
    return ordered >> np.uint32(32 - KEY_BITS)


def _key_values(keys: np.ndarray) -> np.ndarray:
    """The number in the middle of those that share a key."""
    ordered = (keys.astype(np.uint64) << np.uint64(32 - KEY_BITS)) + np.uint64(2 ** (31 - KEY_BITS))
    ordered = ordered.astype(np.uint32)
    positive = ordered >> 31 == 1
    bits = np.where(positive, ordered & np.uint32(2**31 - 1), ~ordered)
    return bits.astype(np.uint32).view(np.float32).astype(np.float64)
