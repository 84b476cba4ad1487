"""Adds up overlapping windows on their way through the raster and hands on each row when it is final.

Only what later windows can still touch is held: the right edge of the windows last added, and the lower edges
of a row of windows. Sums are formed in one order, so that they do not depend on how windows are grouped.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch

from engine.inference.windows import WEIGHT_SUM, Window, WindowPlan

LEVELS = 250
NODATA = 255
NOT_FINITE = 254
"""Marks a pixel for which the detector had no number; such rows are not to be written."""


class FinishedRows(NamedTuple):
    """Rows of the change map that nothing will touch again.

    Attributes:
        row: first row.
        values: (rows, width) uint8 on the CPU: 0 to 250 for probability 0 to 1, 255 for nodata.
    """

    row: int
    values: torch.Tensor


class RowBlender:
    """The weighted mean of all windows that hold a pixel.

    A product of a float32 probability and two 12-bit weights is exact in float64, which every device but
    Apple's computes. Pixels without data are NaN on their way, which no sum takes away again.

    Args:
        plan: the windows, which come in its order.
        first_row: rows before this one are already known and are not handed out.
        device: where the probabilities are.
    """

    def __init__(self, plan: WindowPlan, first_row: int = 0, device: torch.device | None = None) -> None:
        self._plan = plan
        self._device = device or torch.device("cpu")
        dtype = torch.float32 if self._device.type == "mps" else torch.float64
        self._column_weights = torch.from_numpy(plan.columns.weights / WEIGHT_SUM).to(self._device, dtype)
        self._row_weights = torch.from_numpy(plan.rows.weights / WEIGHT_SUM).to(self._device, dtype)
        self._index_of_column = {column: index for index, column in enumerate(plan.columns.starts)}
        self._next_row = first_row
        self._window_row = plan.first_window_row(first_row)
        self._lower_edges = torch.zeros((plan.rows.size, plan.width), dtype=dtype, device=self._device)[:0]
        self._start_row_of_windows()

    def add(self, windows: Sequence[Window], probability: torch.Tensor, valid: torch.Tensor) -> None:
        """Add windows that follow one another in a row of windows.

        Args:
            probability: (n, height, width) float32 in 0…1 on the blender's device.
            valid: (n, height, width) bool likewise.
        """
        sums = self._sums_up_to(windows[-1])
        row_weights = self._row_weights[self._window_row][:, None]
        seen = torch.where(valid, probability, torch.nan).to(sums.dtype)
        for window, values in zip(windows, seen):
            first = window.column - self._first_column
            weights = row_weights * self._column_weights[self._index_of_column[window.column]]
            sums[:, first : first + window.width].addcmul_(values, weights)
        self._settle(sums, windows[-1])

    def skip(self, windows: Sequence[Window]) -> None:
        """Pass over windows that follow one another in a row of windows and hold no valid pixel."""
        sums = self._sums_up_to(windows[-1])
        sums[:, windows[0].column - self._first_column :] = torch.nan
        self._settle(sums, windows[-1])

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
        self._next_lower_edges = self._lower_edges.new_empty((start + height - end, self._plan.width))
        self._first_column = 0
        self._right_edge = self._lower_edges.new_empty((height, 0))

    def _sums_up_to(self, window: Window) -> torch.Tensor:
        """What is known so far of the columns from the first unsettled one to the window's last."""
        known = self._first_column + self._right_edge.shape[1]
        end = window.column + window.width
        above = self._lower_edges.shape[0]
        sums = self._right_edge.new_zeros((window.height, end - self._first_column))
        sums[:, : self._right_edge.shape[1]] = self._right_edge
        sums[:above, self._right_edge.shape[1] :] = self._lower_edges[:, known:end]
        return sums

    def _settle(self, sums: torch.Tensor, last: Window) -> None:
        """Hand on the columns that no later window of this row of windows touches."""
        starts = self._plan.columns.starts
        next_window = self._index_of_column[last.column] + 1
        end = starts[next_window] if next_window < len(starts) else self._plan.width
        settled = end - self._first_column
        rows = self._values.shape[0]
        columns = slice(self._first_column, end)
        self._values[:, columns] = quantise(sums[:rows, :settled])
        self._next_lower_edges[:, columns] = sums[rows:, :settled]
        self._right_edge = sums[:, settled:]
        self._first_column = end


def quantise(probability: torch.Tensor) -> torch.Tensor:
    """Probabilities to map values: uint8, the nearest of 250 steps, 255 for NaN, 254 for infinity."""
    levels = probability.mul(LEVELS).add_(0.5).floor_()
    return levels.nan_to_num_(NODATA, NOT_FINITE).to(torch.uint8)
