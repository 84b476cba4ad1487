"""Blends overlapping windows on their way through the raster and hands on each row when it is final.

Only what later windows can still touch is held: the right edge of the windows last added, and the lower edges
of a row of windows. Each window moves what is known towards itself by its share of the weight so far. Windows
that agree so give their value exactly, and how windows are grouped changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch

from engine.inference.windows import Axis, Window, WindowPlan

LEVELS = 250
NODATA = 255
NOT_FINITE = 254
"""Marks a pixel for which the detector had no number; such rows are not to be written."""
NO_NUMBER = 1e30
"""A "probability" that makes its pixel `NOT_FINITE`, however small the window's share is."""


class FinishedRows(NamedTuple):
    """Rows of the change map that nothing will touch again.

    Attributes:
        row: first row.
        values: (rows, width) uint8 on the CPU: 0 to 250 for probability 0 to 1, 255 for nodata.
    """

    row: int
    values: torch.Tensor


class RowBlender:
    """The weighted mean of all windows that hold a pixel; NaN, which is a pixel without data, stays NaN.

    Args:
        plan: the windows, which come in its order.
        first_row: rows before this one are already known and are not handed out.
        device: where the probabilities are.
    """

    def __init__(self, plan: WindowPlan, first_row: int = 0, device: torch.device | None = None) -> None:
        self._plan = plan
        self._device = device or torch.device("cpu")
        self._column_shares = _shares(plan.columns, self._device)
        self._row_shares = _shares(plan.rows, self._device)
        self._index_of_column = {column: index for index, column in enumerate(plan.columns.starts)}
        self._next_row = first_row
        self._window_row = plan.first_window_row(first_row)
        starts, height = plan.rows.starts, plan.rows.size
        most_shared = max((start + height - below for start, below in zip(starts, starts[1:])), default=0)
        self._lower_edges = torch.empty((most_shared, plan.width), device=self._device)
        self._rows_shared_below = 0
        self._start_row_of_windows()

    def add(self, windows: Sequence[Window], probability: torch.Tensor) -> None:
        """Add windows that follow one another in a row of windows.

        Args:
            probability: (n, height, width) float32 in 0…1, NaN without data, on the blender's device.
        """
        first = 0
        for count in self._evenly_spaced(windows):
            last = first + count
            self._add_evenly_spaced(windows[first:last], probability[first:last])
            first = last

    def skip(self, windows: Sequence[Window]) -> None:
        """Pass over windows that follow one another in a row of windows and hold no valid pixel."""
        width = self._end_of(windows[-1]) - self._first_column
        height = windows[-1].height
        self._settle(torch.full((height, width), torch.nan, device=self._device))
        left = windows[-1].column + windows[-1].width - self._first_column
        self._right_edge = torch.full((height, left), torch.nan, device=self._device)

    def finished_rows(self) -> list[FinishedRows]:
        """The rows that have become final since the last call, once a row of windows is complete."""
        if self._first_column < self._plan.width:
            return []
        rows = self._values.shape[0]
        start = self._plan.rows.starts[self._window_row]
        known = min(max(self._next_row - start, 0), rows)
        finished = FinishedRows(start + known, self._values[known:].cpu())
        self._window_row += 1
        if self._window_row < len(self._plan.rows.starts):
            self._start_row_of_windows()
        if known == rows:
            return []
        self._next_row = start + rows
        return [finished]

    def _start_row_of_windows(self) -> None:
        starts, height = self._plan.rows.starts, self._plan.rows.size
        if self._window_row == len(starts):
            return
        start = starts[self._window_row]
        end = starts[self._window_row + 1] if self._window_row + 1 < len(starts) else self._plan.height
        shape = (end - start, self._plan.width)
        self._values = torch.empty(shape, dtype=torch.uint8, device=self._device)
        self._rows_shared_above, self._rows_shared_below = self._rows_shared_below, start + height - end
        self._first_column = 0
        self._right_edge = torch.empty((height, 0), device=self._device)

    def _end_of(self, window: Window) -> int:
        """The column before which no later window of the row touches anything."""
        starts = self._plan.columns.starts
        following = self._index_of_column[window.column] + 1
        return starts[following] if following < len(starts) else self._plan.width

    def _evenly_spaced(self, windows: Sequence[Window]) -> Iterator[int]:
        """Lengths of the runs in which every window shares the same columns, and none with two others."""
        spaces = [self._end_of(window) - window.column for window in windows]
        count = 1
        for window, space, following in zip(windows, spaces, spaces[1:]):
            if space == following and 2 * space >= window.width and window.column:
                count += 1
            else:
                yield count
                count = 1
        yield count

    def _add_evenly_spaced(self, windows: Sequence[Window], probability: torch.Tensor) -> None:
        first = windows[0]
        shared = self._right_edge.shape[1]
        space = self._end_of(first) - first.column
        blended = probability
        if shared:
            index = self._index_of_column[first.column]
            share = self._column_shares[index : index + len(windows), None, :shared]
            before = torch.cat([self._right_edge[None], probability[:-1, :, -shared:]])
            left = torch.lerp(before, probability[:, :, :shared], share.expand_as(before))
            blended = torch.cat([left, probability[:, :, shared:]], 2)
        self._settle(blended[:, :, :space].transpose(0, 1).reshape(first.height, -1))
        self._right_edge = blended[-1, :, space:]

    def _settle(self, settled: torch.Tensor) -> None:
        """Blend columns that no later window of this row touches with the row above, and hand them on."""
        end = self._first_column + settled.shape[1]
        columns = slice(self._first_column, end)
        shared = self._rows_shared_above
        if shared:
            above = self._lower_edges[:shared, columns]
            share = self._row_shares[self._window_row, :shared, None]
            settled[:shared] = torch.lerp(above, settled[:shared], share.expand_as(above))
        rows = len(self._values)
        self._values[:, columns] = quantise(settled[:rows])
        self._lower_edges[: self._rows_shared_below, columns] = settled[rows:]
        self._first_column = end


def _shares(axis: Axis, device: torch.device) -> torch.Tensor:
    """Each window's share, (windows, size), of the weight of all windows up to it at its pixels."""
    so_far = np.zeros(axis.length)
    shares = np.empty(axis.weights.shape, dtype=np.float32)
    for start, weights, share in zip(axis.starts, axis.weights, shares):
        pixels = slice(start, start + axis.size)
        so_far[pixels] += weights
        share[:] = np.divide(weights, so_far[pixels], out=np.ones(axis.size), where=so_far[pixels] > 0)
    return torch.from_numpy(shares).to(device)


def quantise(probability: torch.Tensor) -> torch.Tensor:
    """Probabilities to map values: uint8, the nearest of 250 steps; 255 for NaN, 254 for no number."""
    levels = probability.mul(LEVELS).add_(0.5).clamp_(max=NOT_FINITE)
    return levels.nan_to_num_(NODATA).to(torch.uint8)
