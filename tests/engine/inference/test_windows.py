from __future__ import annotations

import numpy as np
import pytest

from engine.contract.windows import Axis, Window, WindowPlan
from engine.inference.window_weights import WEIGHT_SUM, window_weights

SMALL_WINDOWS = range(1, 10)


def axes_of_small_windows():
    """Every window up to 9 pixels with every overlap, on every length from 1 to just above three windows."""
    for window in SMALL_WINDOWS:
        for overlap in range(window):
            for length in range(1, 3 * window + 3):
                yield Axis(length, window, overlap)


LARGE = [
    Axis(length, window, overlap)
    for window, overlap in ((256, 0), (256, 64), (256, 128), (256, 200), (256, 255), (512, 17))
    for length in (
        1,
        31,
        window - 1,
        window,
        window + 1,
        2 * window - overlap,
        2 * window - overlap + 1,
        2001,
    )
]


def every_axis():
    yield from axes_of_small_windows()
    yield from LARGE


def test_windows_lie_inside_the_raster_and_the_last_ends_on_its_edge():
    for axis in every_axis():
        assert axis.starts[0] == 0, axis
        assert all(start + axis.size <= axis.length for start in axis.starts), axis
        assert axis.starts[-1] + axis.size == axis.length, axis


def test_every_pixel_is_in_a_window_and_no_window_comes_twice():
    for axis in every_axis():
        covered = {start + pixel for start in axis.starts for pixel in range(axis.size)}
        assert covered == set(range(axis.length)), axis
        assert len(set(axis.starts)) == len(axis.starts), axis


def test_neighbours_share_at_least_the_overlap_asked_for():
    for axis in every_axis():
        shared = [first + axis.size - second for first, second in zip(axis.starts, axis.starts[1:])]
        assert all(pixels >= axis.overlap for pixels in shared), axis


def test_no_window_could_be_left_out():
    for axis in every_axis():
        least = (
            1
            if axis.length <= axis.window
            else -(-(axis.length - axis.window) // (axis.window - axis.overlap)) + 1
        )
        assert len(axis.starts) == least, axis


def test_a_raster_no_longer_than_a_window_gets_one_window_of_its_own_length():
    for length in range(1, 40):
        axis = Axis(length, 40, 10)
        assert (axis.starts, axis.size) == ([0], length)
        assert (window_weights(axis) == WEIGHT_SUM).all()


def test_the_weights_of_all_windows_sum_to_the_constant_at_each_pixel():
    for axis in every_axis():
        total = np.zeros(axis.length, dtype=np.int64)
        for start, weights in zip(axis.starts, window_weights(axis)):
            total[start : start + axis.size] += weights
        assert (total == WEIGHT_SUM).all(), axis
        assert window_weights(axis).min() >= 0, axis


def test_a_pixel_in_a_single_window_takes_all_of_that_window():
    for axis in every_axis():
        windows = np.zeros(axis.length, dtype=int)
        for start in axis.starts:
            windows[start : start + axis.size] += 1
        for start, weights in zip(axis.starts, window_weights(axis)):
            alone = windows[start : start + axis.size] == 1
            assert (weights[alone] == WEIGHT_SUM).all(), axis


@pytest.mark.parametrize("axis", [Axis(1000, 256, 64), Axis(977, 128, 100), Axis(600, 200, 0)], ids=str)
def test_weights_are_the_tapers_share_of_all_tapers_at_a_pixel(axis):
    rise = max(min(axis.overlap, axis.size // 2), 1)
    taper = np.array([min((min(p, axis.size - 1 - p) + 0.5) / rise, 1) for p in range(axis.size)])
    total = np.zeros(axis.length)
    for start in axis.starts:
        total[start : start + axis.size] += taper
    for start, weights in zip(axis.starts, window_weights(axis)):
        assert np.abs(weights - WEIGHT_SUM * taper / total[start : start + axis.size]).max() <= 1


def test_two_neighbours_hand_over_linearly_across_their_overlap():
    axis = Axis(2 * 64 - 16, 64, 16)
    handed_over = window_weights(axis)[1][:16] / WEIGHT_SUM
    assert np.abs(handed_over - (np.arange(16) + 0.5) / 16).max() < 1 / WEIGHT_SUM


def test_weights_in_the_plane_sum_to_the_square_of_the_constant():
    plan = WindowPlan.over(47, 33, 16, 11)
    total = np.zeros((33, 47), dtype=np.int64)
    for row, row_weights in zip(plan.rows.starts, window_weights(plan.rows)):
        for column, column_weights in zip(plan.columns.starts, window_weights(plan.columns)):
            total[row : row + 16, column : column + 16] += np.outer(row_weights, column_weights)
    assert (total == WEIGHT_SUM**2).all()


def test_the_plan_goes_row_by_row_from_left_to_right():
    plan = WindowPlan.over(100, 50, 40, 10)
    assert list(plan.windows_from(0)) == [
        Window(column, row, 40, 40) for row in (0, 10) for column in (0, 30, 60)
    ]
    assert len(plan) == 6


@pytest.mark.parametrize(("window", "overlap"), [(8, 0), (8, 3), (8, 7), (50, 10)])
def test_going_on_from_a_row_needs_the_windows_that_reach_it_and_no_others(window, overlap):
    plan = WindowPlan.over(20, 37, window, overlap)
    every_window = list(plan.windows_from(0))
    for first_row in range(38):
        needed = [at for at in every_window if at.row + at.height > first_row]
        assert list(plan.windows_from(first_row)) == needed


@pytest.mark.parametrize(
    ("length", "window", "overlap"), [(0, 8, 0), (8, 0, 0), (8, 8, 8), (8, 8, 9), (8, 8, -1)]
)
def test_a_plan_that_cannot_be_is_refused(length, window, overlap):
    with pytest.raises(ValueError, match="no windows"):
        Axis(length, window, overlap)
