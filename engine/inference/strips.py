"""Reads the pixels under all windows, each pixel once: new rows in strips, shared rows kept from before."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Callable, NamedTuple

import numpy as np

from engine.contract.windows import Window, WindowPlan
from engine.pixels import PairPixels

STRIP_COLUMNS = 2048
"""A multiple of the usual sides of a raster's blocks."""
STRIPS_AHEAD = 2
"""Strips read ahead per reading thread."""


Read = Callable[[Window], PairPixels]

ALL = slice(None)


class StripReader:
    """The windows of a plan with their pixels.

    A row of windows shares its upper rows with the one above. Those are kept, and only the rows below them
    are read, in strips from left to right. Each reading thread gets the same columns in every row of windows:
    a block of the file that two rows of strips share is still in the cache of the handle that decoded it.

    Args:
        plan: the windows.
        read: gives the pixels of any box of the raster; called from `readers` threads.
    """

    def __init__(self, plan: WindowPlan, read: Read, readers: int) -> None:
        self._plan = plan
        self._read = read
        self._pools = [ThreadPoolExecutor(1, thread_name_prefix="reader") for _ in range(readers)]
        self._strip_starts = list(range(0, plan.width, STRIP_COLUMNS))
        self._upper: list[PairPixels | None] = [None] * len(self._strip_starts)

    def close(self) -> None:
        """Wait for the reads that have begun and forget the others."""
        for pool in self._pools:
            pool.shutdown(wait=True, cancel_futures=True)

    def windows_from(
        self, first_row: int, end_row: int | None = None
    ) -> Iterator[tuple[Window, PairPixels | None]]:
        """The windows needed for every pixel row from `first_row` on, in the plan's order.

        The pixels are None where none is valid.

        Args:
            end_row: windows that start there or below are not needed; None for all.
        """
        indices = self._plan.window_rows(first_row, end_row)
        strips = self._strips(self._orders(indices))
        for index in indices:
            row = _StripRow(self._plan.row_of_windows(index))
            for start in self._strip_starts:
                yield from row.take(next(strips), start, min(start + STRIP_COLUMNS, self._plan.width))

    def _orders(self, indices: range) -> Iterator[_Order]:
        """What is read, in order."""
        starts, height = self._plan.rows.starts, self._plan.rows.size
        for index in indices:
            top = starts[index] if index == indices.start else starts[index - 1] + height
            step = starts[index + 1] - starts[index] if index + 1 < len(starts) else height
            for number, column in enumerate(self._strip_starts):
                width = min(STRIP_COLUMNS, self._plan.width - column)
                yield _Order(number, Window(column, top, width, starts[index] + height - top), step)

    def _strips(self, orders: Iterator[_Order]) -> Iterator[PairPixels | None]:
        """The pixels under a row of windows strip by strip, read ahead of need."""
        waiting: deque[Future[PairPixels | None]] = deque()
        for order in orders:
            waiting.append(self._pools[order.number % len(self._pools)].submit(self._read_strip, order))
            if len(waiting) > STRIPS_AHEAD * len(self._pools):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _read_strip(self, order: _Order) -> PairPixels | None:
        """The strip at the full height of its windows, with the rows that it shares with the one above."""
        found = self._read(order.box)
        below = found if found.valid.any() else None
        height = self._plan.rows.size
        shared = height - order.box.height
        strip = _joined([self._upper[order.number], below], [shared, order.box.height], axis=-2)
        self._upper[order.number] = None
        if strip is not None and order.step < height:
            self._upper[order.number] = strip.part(slice(order.step, None), ALL).copy()
        return strip


class _Order(NamedTuple):
    """A strip to read: its number, the box of its new rows, and how far the next row of windows is below."""

    number: int
    box: Window
    step: int


class _StripRow:
    """A row of windows over strips that come from left to right."""

    def __init__(self, windows: list[Window]) -> None:
        self._windows = deque(windows)
        self._held: list[tuple[int, int, PairPixels | None]] = []

    def take(
        self, strip: PairPixels | None, start: int, end: int
    ) -> Iterator[tuple[Window, PairPixels | None]]:
        """The windows that the strip of columns [start, end) completes."""
        self._held.append((start, end, strip))
        while self._windows and self._windows[0].column + self._windows[0].width <= end:
            window = self._windows.popleft()
            pixels = self._pixels(window.column, window.column + window.width)
            yield window, pixels if pixels is not None and _any(pixels.valid) else None
        if self._windows:
            self._held = [held for held in self._held if held[1] > self._windows[0].column]

    def _pixels(self, first: int, last: int) -> PairPixels | None:
        parts, widths = [], []
        for start, end, strip in self._held:
            left, right = max(first, start), min(last, end)
            if left < right:
                parts.append(None if strip is None else strip.part(ALL, slice(left - start, right - start)))
                widths.append(right - left)
        return _joined(parts, widths, axis=-1)


def _any(valid: np.ndarray) -> bool:
    """Whether any is; mostly the first one is, and numpy makes threads wait for one another."""
    return bool(valid[0, 0] or valid.any())


def _joined(parts: list[PairPixels | None], lengths: list[int], axis: int) -> PairPixels | None:
    """Neighbouring boxes as one; those without valid pixels are zero. None where no part has any."""
    sized = [(part, length) for part, length in zip(parts, lengths) if length]
    like = next((part for part, _ in sized if part is not None), None)
    if like is None or len(sized) == 1:
        return like
    whole = [_zeros(like, length, axis) if part is None else part for part, length in sized]
    return PairPixels(*(np.concatenate(arrays, axis) for arrays in zip(*whole)))


def _zeros(like: PairPixels, length: int, axis: int) -> PairPixels:
    """As `like`, but with another length along an axis and nothing valid."""

    def zeros(pixels: np.ndarray) -> np.ndarray:
        shape = list(pixels.shape)
        shape[axis] = length
        return np.zeros(shape, pixels.dtype)

    return PairPixels(*map(zeros, like))
