"""Boxes of pixels, and where the sliding window stops on a raster."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

SMALLEST_WINDOW = 32
"""Pixels: side below which networks find nothing; training patches are as large at least."""


class Window(NamedTuple):
    """A box of pixels: columns [column, column + width) by rows [row, row + height)."""

    column: int
    row: int
    width: int
    height: int

    @property
    def columns(self) -> slice:
        """To index the last axis of an array of pixels."""
        return slice(self.column, self.column + self.width)

    @property
    def rows(self) -> slice:
        return slice(self.row, self.row + self.height)

    def moved(self, columns: int, rows: int) -> Window:
        return Window(self.column + columns, self.row + rows, self.width, self.height)

    def common(self, other: Window) -> Window | None:
        """The pixels that lie in both, or None where none does."""
        left, top = max(self.column, other.column), max(self.row, other.row)
        width = min(self.column + self.width, other.column + other.width) - left
        height = min(self.row + self.height, other.row + other.height) - top
        return Window(left, top, width, height) if width > 0 and height > 0 else None


@dataclass(frozen=True)
class Axis:
    """Window positions along one side of a raster.

    Args:
        length: pixels of the raster on this side, at least 1.
        window: pixels of a window, at least 1; a shorter raster gets a window of its own length.
        overlap: pixels that neighbours share at least, 0 to window - 1.

    Raises:
        ValueError: one of them is not.
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

    @property
    def offset(self) -> int:
        """The raster's pixel at which the axis begins."""
        return 0

    @cached_property
    def starts(self) -> list[int]:
        """First pixel of each window, ascending; the last window ends on the raster's last pixel."""
        last = self.length - self.size
        return [*range(0, last, self.window - self.overlap), last]

    def around(self, first: int, end: int) -> AxisPart:
        """The windows that reach pixels [first, end), which are some of the raster's."""
        starts = self.starts
        windows = range(bisect_right(starts, first - self.size), bisect_left(starts, end))
        length = starts[windows[-1]] + self.size - starts[windows[0]]
        return AxisPart(length, self.window, self.overlap, self, windows)


@dataclass(frozen=True)
class AxisPart(Axis):
    """Some windows that follow one another on an axis, as if there were no others.

    Args:
        whole: the axis that they are of.
        windows: their indices there.
    """

    whole: Axis
    windows: range

    @property
    def offset(self) -> int:
        return self.whole.starts[self.windows[0]]

    @cached_property
    def starts(self) -> list[int]:
        return [self.whole.starts[index] - self.offset for index in self.windows]


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

    def around(self, box: Window) -> WindowPlan:
        """The windows that reach a box of the raster; their axes are `AxisPart`s."""
        return WindowPlan(
            self.columns.around(box.column, box.column + box.width),
            self.rows.around(box.row, box.row + box.height),
        )

    def row_of_windows(self, index: int) -> list[Window]:
        """The windows that start on one row, left to right."""
        row = self.rows.starts[index]
        return [Window(column, row, self.columns.size, self.rows.size) for column in self.columns.starts]

    def windows_from(self, first_row: int) -> Iterator[Window]:
        """The windows needed for every pixel row from `first_row` on."""
        for index in self.window_rows(first_row):
            yield from self.row_of_windows(index)

    def window_rows(self, first_row: int, end_row: int | None = None) -> range:
        """Indices of the rows of windows that reach pixel row `first_row` or beyond.

        Args:
            end_row: those that start there or below are left out; None for all.
        """
        end = len(self.rows.starts) if end_row is None else bisect_left(self.rows.starts, end_row)
        return range(self.first_window_row(first_row), end)

    def first_window_row(self, first_row: int) -> int:
        """Index of the first row of windows that reaches pixel row `first_row` or beyond."""
        return next(
            (index for index, start in enumerate(self.rows.starts) if start + self.rows.size > first_row),
            len(self.rows.starts),
        )


def usual_overlap(window: int) -> int:
    """Pixels that neighbouring windows of this many share, where a card does not say."""
    return window // 4


def window_and_overlap(
    own: tuple[int, int], window: int | None = None, overlap: int | None = None
) -> tuple[int, int]:
    """Window and overlap of a run, in pixels.

    Args:
        own: those of the model or detector.
        window, overlap: as the user chose; an overlap left open keeps its share of the window.
    """
    own_window, own_overlap = own
    window = own_window if window is None else window
    return window, round(own_overlap * window / own_window) if overlap is None else overlap
