"""The job of `examine`: what two images hold that a user should know before a run, by a few pixels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.contract.options.detect import ExamineOptions
from engine.contract.options.option import check
from engine.contract.results import ExamineResult
from engine.contract.windows import Window
from engine.detect.glimpse import glimpse_of
from engine.rasters.grid import Grid
from engine.reporting import Reporter
from engine.spectral.clouds import cloudy

PLACES = 8
"""Along each axis: what is read of images of any size."""
SIDE = 64
"""Pixels of each place, if the images are so large."""
FEWEST_PIXELS = 512**2
"""On fewer, a white roof or a car park takes as much as clouds do."""
DECIMALS = 4


def examine(options: ExamineOptions, reporter: Reporter) -> ExamineResult:
    """Shares of the ground that both images cover.

    Raises:
        InputError: the images cannot be compared.
        Cancelled: the reporter's `stop` was set.
    """
    check(options)
    pair = glimpse_of(options, reporter)
    looked_at = 0
    before, after = [], []
    for box in _places(pair.grid):
        reporter.check_cancelled()
        pixels = pair.read(box)
        looked_at += pixels.valid.size
        before.append(pixels.before[:, pixels.valid])
        after.append(pixels.after[:, pixels.valid])
    images = np.concatenate(before, axis=1), np.concatenate(after, axis=1)
    is_large = pair.grid.width * pair.grid.height >= FEWEST_PIXELS
    return ExamineResult(
        no_data=_share(looked_at - images[0].shape[1], looked_at),
        clouds_before=_share(cloudy(*images).sum(), looked_at) if is_large else 0.0,
        clouds_after=_share(cloudy(*images[::-1]).sum(), looked_at) if is_large else 0.0,
    )


def _share(part: int, whole: int) -> float:
    return round(float(part / whole), DECIMALS)


def _places(grid: Grid) -> Iterator[Window]:
    """Boxes spread evenly over a grid, each pixel in one at most."""
    for row, height in _starts(grid.height):
        for column, width in _starts(grid.width):
            yield Window(column, row, width, height)


def _starts(length: int) -> list[tuple[int, int]]:
    """Where boxes begin along an axis, and how long they are."""
    if length <= PLACES * SIDE:
        return [(start, min(SIDE, length - start)) for start in range(0, length, SIDE)]
    return [(round(start), SIDE) for start in np.linspace(0, length - SIDE, PLACES)]
