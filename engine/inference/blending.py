"""Adds up overlapping windows in a band of rows one window high and hands on each row when it is final.

Probabilities are added as integers, so the sum does not depend on the order in which windows arrive.
"""

from __future__ import annotations

from typing import NamedTuple

import torch

from engine.inference.windows import WEIGHT_BITS, Window, WindowPlan

PROBABILITY_BITS = 36
"""A float32 probability above 2⁻¹² is a whole number of 2⁻³⁶; with two 12-bit weights it fits in int64."""
LEVELS = 250
NODATA = 255


class FinishedRows(NamedTuple):
    """Rows of the change map that nothing will touch again.

    Attributes:
        row: first row.
        values: (rows, width) uint8: 0 to 250 for probability 0 to 1, 255 for nodata.
    """

    row: int
    values: torch.Tensor


class RowBlender:
    """A rolling accumulator of (window height, raster width) pixels.

    Args:
        plan: the windows; those of one row of windows may be added in any order, rows of windows in theirs.
        first_row: rows before this one are already known and are not handed out.
    """

    def __init__(self, plan: WindowPlan, first_row: int = 0) -> None:
        self._plan = plan
        self._next_row = first_row
        self._window_row = plan.first_window_row(first_row)
        self._sum = torch.zeros((plan.rows.size, plan.width), dtype=torch.int64)
        self._valid = torch.zeros((plan.rows.size, plan.width), dtype=torch.bool)
        self._column_weights = torch.from_numpy(plan.columns.weights)
        self._row_weights = torch.from_numpy(plan.rows.weights)
        self._index_of_column = {column: index for index, column in enumerate(plan.columns.starts)}

    def add(self, window: Window, probability: torch.Tensor, valid: torch.Tensor) -> None:
        """Add one window's probabilities (height, width), float32 in 0…1, and mark its valid pixels."""
        weights = torch.outer(
            self._row_weights[self._window_row], self._column_weights[self._index_of_column[window.column]]
        )
        fixed = torch.round(probability.double() * 2**PROBABILITY_BITS).long()
        columns = slice(window.column, window.column + window.width)
        self._sum[:, columns] += fixed * weights
        self._valid[:, columns] |= valid

    def advance_to(self, window: Window) -> list[FinishedRows]:
        """Rows that are final once every window before the row of windows of `window` has been added."""
        finished = []
        while self._plan.rows.starts[self._window_row] < window.row:
            finished += self._advance()
        return finished

    def finish(self) -> list[FinishedRows]:
        """All rows left, once every window has been added."""
        finished = []
        while self._window_row < len(self._plan.rows.starts):
            finished += self._advance()
        return finished

    def _advance(self) -> list[FinishedRows]:
        starts = self._plan.rows.starts
        start = starts[self._window_row]
        self._window_row += 1
        end = starts[self._window_row] if self._window_row < len(starts) else self._plan.height
        skipped = max(self._next_row - start, 0)
        values = quantise(self._sum[skipped : end - start], self._valid[skipped : end - start])
        finished = FinishedRows(max(start, self._next_row), values)
        self._scroll(end - start)
        if len(values) == 0:
            return []
        self._next_row = end
        return [finished]

    def _scroll(self, rows: int) -> None:
        for accumulator in (self._sum, self._valid):
            accumulator[:-rows] = accumulator[rows:].clone()
            accumulator[-rows:] = 0


def quantise(weighted_sum: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
    """Fixed-point sums to map values: uint8, rounded to the nearest of 250 steps, nodata where not valid."""
    levels_per_unit = LEVELS * 2.0 ** -(PROBABILITY_BITS + 2 * WEIGHT_BITS)
    levels = weighted_sum.double().mul_(levels_per_unit).add_(0.5).floor_().to(torch.uint8)
    return levels.masked_fill_(~valid, NODATA)
