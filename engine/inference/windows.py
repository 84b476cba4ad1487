"""Where the sliding window stops on a raster, and how much each stop counts at each pixel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

WEIGHT_BITS = 12
WEIGHT_SUM = 2**WEIGHT_BITS


class Window(NamedTuple):
    """Pixels [column, column + width) by [row, row + height)."""

    column: int
    row: int
    width: int
    height: int


@dataclass(frozen=True)
class Axis:
    """Window positions along one side of a raster.

    Args:
        length: pixels of the raster on this side, at least 1.
        window: pixels of a window, at least 1; a shorter raster gets a window of its own length.
        overlap: pixels that neighbours share at least, 0 to window - 1.
    """

    length: int
    window: int
    overlap: int

    def __post_init__(self) -> None:
        if self.length < 1 or self.window < 1 or not 0 <= self.overlap < self.window:
            raise ValueError(
                f"no windows of {self.window} with overlap {self.overlap} on {self.length} pixels"
            )

    @property
    def size(self) -> int:
        return min(self.window, self.length)

    @cached_property
    def starts(self) -> list[int]:
        """First pixel of each window, ascending; the last window ends on the raster's last pixel."""
        last = self.length - self.size
        return [*range(0, last, self.window - self.overlap), last]

    @cached_property
    def weights(self) -> np.ndarray:
        """Integer weight of each window at each of its pixels, (windows, size), int64.

        Along the axis the weights of all windows that hold a pixel sum to `WEIGHT_SUM` exactly, so that no
        blended value needs a count or a division. They fall linearly over the overlap and never reach the
        point where a border pixel has no weight.
        """
        ramp = max(min(self.overlap, self.size // 2), 1)
        distance = np.minimum(np.arange(self.size), np.arange(self.size)[::-1])
        taper = np.minimum((distance + 0.5) / ramp, 1.0)
        total = np.zeros(self.length)
        for start in self.starts:
            total[start : start + self.size] += taper
        weights = np.empty((len(self.starts), self.size), dtype=np.int64)
        running = np.zeros(self.length)
        handed_out = np.zeros(self.length, dtype=np.int64)
        for index, start in enumerate(self.starts):
            pixels = slice(start, start + self.size)
            running[pixels] += taper
            share = np.rint(running[pixels] / total[pixels] * WEIGHT_SUM).astype(np.int64)
            weights[index] = share - handed_out[pixels]
            handed_out[pixels] = share
        return weights


@dataclass(frozen=True)
class WindowPlan:
    """All windows of one size over a raster of `width` by `height` pixels, row by row."""

    columns: Axis
    rows: Axis

    @classmethod
    def over(cls, width: int, height: int, window: int, overlap: int) -> WindowPlan:
        return cls(Axis(width, window, overlap), Axis(height, window, overlap))

    @property
    def width(self) -> int:
        return self.columns.length

    @property
    def height(self) -> int:
        return self.rows.length

    def __len__(self) -> int:
        return len(self.columns.starts) * len(self.rows.starts)

    def row_of_windows(self, index: int) -> list[Window]:
        """The windows that start on one row, left to right."""
        row = self.rows.starts[index]
        return [Window(column, row, self.columns.size, self.rows.size) for column in self.columns.starts]

    def windows_from(self, first_row: int) -> Iterator[Window]:
        """The windows needed for every pixel row from `first_row` on."""
        for index in range(self.first_window_row(first_row), len(self.rows.starts)):
            yield from self.row_of_windows(index)

    def first_window_row(self, first_row: int) -> int:
        """Index of the first row of windows that reaches pixel row `first_row` or beyond."""
        return next(
            (index for index, start in enumerate(self.rows.starts) if start + self.rows.size > first_row),
            len(self.rows.starts),
        )
