"""Filling the small holes of regions, which changes their polygons and not the map."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.rasters.polygons.outlines import Rings
from engine.rasters.polygons.regions import AreaOfRuns, is_large_enough

ROWS_TOGETHER = 2**20
"""Rows that the sides of holes cross, of all the holes that are measured at once."""


def fill_holes(
    rings: Rings, regions: int, area_of_runs: AreaOfRuns, min_area: float
) -> tuple[Rings, np.ndarray]:
    """The rings without those around holes smaller than `min_area` m², and the area filled in each region.

    A hole is all that one of its rings encloses, other regions too. One that encloses pixels without data
    stays: nobody knows what is there.
    """
    known = ~rings.is_outer & (rings.missing == 0)
    areas = np.full(len(known), np.inf)
    areas[known] = _areas(rings.where(known), area_of_runs)
    kept = is_large_enough(areas, min_area)
    return rings.where(kept), np.bincount(rings.region[~kept], areas[~kept], regions)


def _areas(holes: Rings, area_of_runs: AreaOfRuns) -> np.ndarray:
    """What each ring encloses, in m², (m,)."""
    areas: list[np.ndarray] = [np.zeros(0)]
    for some in _in_parts(holes):
        of_run, rows, begins, ends = _runs(some)
        areas.append(np.bincount(of_run, area_of_runs(rows, begins, ends), len(some.starts)))
    return np.concatenate(areas)


def _in_parts(holes: Rings) -> Iterator[Rings]:
    if len(holes.starts) == 0:
        return
    first, last = _vertical_sides(holes)[1:]
    rows = np.add.reduceat(last - first, holes.starts // 2)
    part = np.cumsum(rows) // ROWS_TOGETHER
    for number in np.unique(part):
        yield holes.where(part == number)


def _vertical_sides(holes: Rings) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The sides that follow on the horizontal ones: columns, first rows, rows after the last, (n / 2,)."""
    following = np.arange(2, len(holes.lines) + 2, 2)
    following[np.append(holes.starts[1:], len(holes.lines)) // 2 - 1] = holes.starts
    one, other = holes.lines[1::2], holes.lines[following]
    return holes.columns[1::2], np.minimum(one, other), np.maximum(one, other)


def _runs(holes: Rings) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The pixels in holes as runs: number of the hole, row, first column, column after the last."""
    columns, first, last = _vertical_sides(holes)
    lengths = last - first
    side = np.repeat(np.arange(len(columns)), lengths)
    rows = np.arange(len(side)) - np.repeat(np.cumsum(lengths) - lengths - first, lengths)
    hole = np.repeat(np.arange(len(holes.starts)), holes.lengths // 2)[side]
    order = np.lexsort((columns[side], rows, hole))
    crossed = columns[side][order]
    return hole[order][0::2], rows[order][0::2], crossed[0::2], crossed[1::2]
