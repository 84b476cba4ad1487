"""Blends overlapping windows on their way through the raster and hands on each row when it is final.

Only what later windows can still touch is held: the right edge of the windows last added, and the lower edges
of a row of windows. Each window moves what is known towards itself by its share of the weight so far. Windows
that agree so give their value exactly, and how windows are grouped changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
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
        self._lower_edges = torch.empty((0, plan.width), device=self._device)
        self._start_row_of_windows()

    def add(self, windows: Sequence[Window], probability: torch.Tensor) -> None:
        """Add windows that follow one another in a row of windows.

        Args:
            probability: (n, height, width) float32 in 0…1, NaN without data, on the blender's device.
        """
        blended = self._with_room_for(windows[-1])
        known = self._right_edge.shape[1]
        for window, values in zip(windows, probability):
            first = window.column - self._first_column
            shared = known - first
            if shared > 0:
                share = self._column_shares[self._index_of_column[window.column], :shared]
                blended[:, first:known].lerp_(values[:, :shared], share.expand(window.height, -1))
            known = first + window.width
            blended[:, first + max(shared, 0) : known] = values[:, max(shared, 0) :]
        self._settle(blended, windows[-1])

    def skip(self, windows: Sequence[Window]) -> None:
        """Pass over windows that follow one another in a row of windows and hold no valid pixel."""
        blended = self._with_room_for(windows[-1])
        blended[:, windows[0].column - self._first_column :] = torch.nan
        self._settle(blended, windows[-1])

    def finished_rows(self) -> list[FinishedRows]:
        """The rows that have become final since the last call, once a row of windows is complete."""
        if self._first_column < self._plan.width:
            return []
        rows = self._values.shape[0]
        start = self._plan.rows.starts[self._window_row]
        known = min(max(self._next_row - start, 0), rows)
        finished = FinishedRows(start + known, self._values[known:].cpu())
        self._lower_edges = self._next_lower_edges
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
        self._next_lower_edges = torch.empty((start + height - end, self._plan.width), device=self._device)
        self._first_column = 0
        self._right_edge = torch.empty((height, 0), device=self._device)

    def _with_room_for(self, window: Window) -> torch.Tensor:
        """What is known from the first unsettled column on, with room up to the window's last column."""
        end = window.column + window.width
        blended = torch.empty((window.height, end - self._first_column), device=self._device)
        blended[:, : self._right_edge.shape[1]] = self._right_edge
        return blended

    def _settle(self, blended: torch.Tensor, last: Window) -> None:
        """Blend with the row of windows above, and hand on, what no later window of this row touches."""
        starts = self._plan.columns.starts
        next_window = self._index_of_column[last.column] + 1
        end = starts[next_window] if next_window < len(starts) else self._plan.width
        settled = blended[:, : end - self._first_column]
        columns = slice(self._first_column, end)
        above = self._lower_edges[:, columns]
        share = self._row_shares[self._window_row, : len(above), None]
        settled[: len(above)] = torch.lerp(above, settled[: len(above)], share.expand_as(above))
        rows = len(self._values)
        self._values[:, columns] = quantise(settled[:rows])
        self._next_lower_edges[:, columns] = settled[rows:]
        self._right_edge = blended[:, settled.shape[1] :]
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
