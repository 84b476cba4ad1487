"""Blends overlapping windows on their way through the raster and hands on each row when it is final.

Only what later windows can still touch is held: the right edge of the windows last settled, and the lower
edges of a row of windows. Each window moves what is known towards itself by its share of the weight so far.
Windows that agree so give their value exactly, and how windows are grouped changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch

from engine.contract.levels import LEVELS, NODATA
from engine.contract.windows import Axis, Window, WindowPlan
from engine.inference.window_weights import window_weights

NOT_FINITE = 254
"""Marks a pixel for which the detector had no number; such rows are not to be written."""
NO_NUMBER = 1e30
"""A "probability" that makes its pixel `NOT_FINITE`, however small the window's share is."""


class FinishedRows(NamedTuple):
    """Rows of the change map that nothing will touch again.

    Attributes:
        row: first row.
        values: (rows, width) uint8: the nearest of 250 steps from 0 for probability 0 to 250 for 1, 255 for
            nodata, 254 for no number.
    """

    row: int
    values: torch.Tensor


@dataclass(frozen=True)
class BlendedWindows:
    """Windows that follow one another in a row of windows, blended with one another.

    Attributes:
        columns: those of the map that no later window of the row touches.
        strip: (height of a window, columns) probability, from `columns.start` to the last window's right end.
        share: (columns shared with the window before) what the first window weighs there.
    """

    columns: slice
    strip: torch.Tensor
    share: torch.Tensor

    @property
    def settled(self) -> torch.Tensor:
        """(height of a window, `columns`), to be blended with the row of windows above only."""
        return self.strip[:, : self.columns.stop - self.columns.start]


class RowBlender:
    """The weighted mean of all windows that hold a pixel; NaN, which is a pixel without data, stays NaN.

    Args:
        plan: the windows.
        first_row: rows before this one are already known and are not handed out.
        device: where the probabilities are.
    """

    def __init__(self, plan: WindowPlan, first_row: int = 0, device: torch.device | None = None) -> None:
        self._plan = plan
        self._device = device or torch.device("cpu")
        self._column_shares = _shares(plan.columns, self._device)
        self._row_shares = _shares(plan.rows, self._device)
        columns = plan.columns.starts
        self._index_of_column = {column: index for index, column in enumerate(columns)}
        self._spaces = [following - column for column, following in zip(columns, [*columns[1:], plan.width])]
        self._shared_before = [0, *(plan.columns.size - space for space in self._spaces[:-1])]
        self._next_row = first_row
        self._window_row = plan.first_window_row(first_row)
        starts, height = plan.rows.starts, plan.rows.size
        most_shared = max((start + height - below for start, below in zip(starts, starts[1:])), default=0)
        self._lower_edges = torch.empty((most_shared, plan.width), device=self._device)
        self._right_edge = torch.empty((height, 0), device=self._device)
        self._rows_shared_above = self._rows_shared_below = 0
        self._values = torch.empty((0, plan.width), dtype=torch.uint8, device=self._device)
        self._settled_to = 0
        self._start_row_of_windows()

    def add(self, windows: Sequence[Window], probability: torch.Tensor | None) -> list[FinishedRows]:
        """Take windows that follow one another in a row of windows, those before them having been taken.

        Args:
            probability: (n, height, width) float32 in 0…1, NaN without data, on the blender's device; None
                where the windows hold no valid pixel.

        Returns:
            the rows that have become final.
        """
        finished = []
        for group in self._groups(windows, probability):
            self._settle(group)
            finished += self._finished_rows()
        return finished

    def _groups(self, windows: Sequence[Window], probability: torch.Tensor | None) -> list[BlendedWindows]:
        """The windows blended with one another."""
        if probability is None:
            width = windows[-1].column + windows[-1].width - windows[0].column
            nothing = torch.full((windows[0].height, width), torch.nan, device=self._device)
            return [self._group(windows, nothing)]
        groups = []
        first = 0
        for count in self._evenly_spaced(windows):
            last = first + count
            strip = self._joined(windows[first], probability[first:last])
            groups.append(self._group(windows[first:last], strip))
            first = last
        return groups

    def _settle(self, group: BlendedWindows) -> None:
        """Blend a group with the windows left of it and above it."""
        if shared := len(group.share):
            left = group.strip[:, :shared]
            torch.lerp(self._right_edge, left, group.share, out=left)
        settled = group.settled
        self._right_edge = group.strip[:, settled.shape[1] :]
        if shared := self._rows_shared_above:
            upper = settled[:shared]
            share = self._row_shares[self._window_row, :shared, None]
            torch.lerp(self._lower_edges[:shared, group.columns], upper, share, out=upper)
        values = self._values
        self._lower_edges[: self._rows_shared_below, group.columns] = settled[len(values) :]
        self._settled_to = group.columns.stop
        levels = settled[: len(values)].mul(LEVELS).add_(0.5).clamp_(max=NOT_FINITE)
        values[:, group.columns] = levels.nan_to_num_(NODATA)

    def _finished_rows(self) -> list[FinishedRows]:
        """The rows that have become final with the last group, those of a complete row of windows."""
        if self._settled_to < self._plan.width:
            return []
        rows = len(self._values)
        start = self._plan.rows.starts[self._window_row]
        known = min(max(self._next_row - start, 0), rows)
        finished = FinishedRows(start + known, self._values[known:])
        self._window_row += 1
        self._start_row_of_windows()
        if known == rows:
            return []
        self._next_row = start + rows
        return [finished]

    def _start_row_of_windows(self) -> None:
        self._settled_to = 0
        starts, height = self._plan.rows.starts, self._plan.rows.size
        if self._window_row == len(starts):
            return
        start = starts[self._window_row]
        end = starts[self._window_row + 1] if self._window_row + 1 < len(starts) else self._plan.height
        shape = (end - start, self._plan.width)
        self._values = torch.empty(shape, dtype=torch.uint8, device=self._device)
        self._rows_shared_above, self._rows_shared_below = self._rows_shared_below, start + height - end

    def _evenly_spaced(self, windows: Sequence[Window]) -> Iterator[int]:
        """Lengths of the groups in which all windows are equally far apart, and no pixel lies in three."""
        spaces = [self._spaces[self._index_of_column[window.column]] for window in windows]
        count = 1
        for window, space, following in zip(windows, spaces, [*spaces[1:], None]):
            if space == following and 2 * space >= window.width:
                count += 1
            else:
                yield count
                count = 1

    def _joined(self, first: Window, probability: torch.Tensor) -> torch.Tensor:
        """(height, columns) of evenly spaced windows (n, height, width) side by side."""
        index = self._index_of_column[first.column]
        count, space = len(probability), self._spaces[index]
        shared = first.width - space
        strip = probability.new_empty((first.height, count * space + shared))
        strip[:, count * space :] = probability[-1, :, space:]
        windows = torch.unflatten(strip[:, : count * space], 1, (count, space)).transpose(0, 1)
        windows.copy_(probability[:, :, :space])
        if shared and count > 1:
            share = self._column_shares[index + 1 : index + count, None, :shared]
            common = windows[1:, :, :shared]
            torch.lerp(probability[:-1, :, space:], probability[1:, :, :shared], share, out=common)
        return strip

    def _group(self, windows: Sequence[Window], strip: torch.Tensor) -> BlendedWindows:
        first, last = (self._index_of_column[window.column] for window in (windows[0], windows[-1]))
        end = windows[-1].column + self._spaces[last]
        share = self._column_shares[first, : self._shared_before[first]]
        return BlendedWindows(slice(windows[0].column, end), strip, share)


def _shares(axis: Axis, device: torch.device) -> torch.Tensor:
    """Each window's share, (windows, size), of the weight of all windows up to it at its pixels."""
    so_far = np.zeros(axis.length)
    weights = window_weights(axis)
    shares = np.empty(weights.shape, dtype=np.float32)
    for start, weight, share in zip(axis.starts, weights, shares):
        pixels = slice(start, start + axis.size)
        so_far[pixels] += weight
        share[:] = np.divide(weight, so_far[pixels], out=np.ones(axis.size), where=so_far[pixels] > 0)
    return torch.from_numpy(shares).to(device)
