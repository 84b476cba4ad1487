"""The 4-connected regions of change of a map, their statistics and their edges, in one pass over its rows.

Knows neither files nor coordinates; how edges become rings is the matter of `outlines`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Callable, NamedTuple

import numpy as np

from engine.contract.levels import LEVELS, NODATA

AreaOfRuns = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]
"""Areas in m² of runs of pixels: from (rows, first columns, columns after the last), each (n,), to (n,)."""
ROUNDING = 1e-9
"""Share of an area that a sum over its pixels may be wrong by."""


class Edges(NamedTuple):
    """Horizontal edges between change and no change, each as long as it can be, by line and then column.

    All arrays are (n,). `region`: which region the edge bounds. `line`: row of pixels below the edge.
    `left`, `right`: columns of pixels to the right of its ends. `above`: True where the region lies above the
    edge, False where below. `missing`: pixels without data above the edge, from there to the map's first row.
    """

    region: np.ndarray
    line: np.ndarray
    left: np.ndarray
    right: np.ndarray
    above: np.ndarray
    missing: np.ndarray

    def where(self, chosen: np.ndarray) -> Edges:
        return Edges(*(values[chosen] for values in self))


class Statistics(NamedTuple):
    """Of each region, all (n,): pixels, sum and highest of its map values, area in m²."""

    pixels: np.ndarray
    total: np.ndarray
    highest: np.ndarray
    area: np.ndarray

    def where(self, chosen: np.ndarray) -> Statistics:
        return Statistics(*(values[chosen] for values in self))


def find_regions(
    bands: Iterable[np.ndarray], width: int, lowest: int, area_of_runs: AreaOfRuns, min_area: float
) -> Iterator[tuple[Statistics, Edges]]:
    """Regions of change of a map, some time after their last row has been seen.

    What is held are the regions that the last row seen touches, and at most as much again.

    Args:
        bands: the map's values from the first row to the last, each (any height, width) uint8.
        lowest: map value from which a pixel is change.
        min_area: regions smaller than this many m² are left out.

    Yields:
        Groups of regions ordered by their first pixel, numbered from 0 in each group.
    """
    unfinished = _Unfinished(width, lowest, area_of_runs)
    for values in bands:
        unfinished.add(values)
        if unfinished.fresh >= unfinished.carried:
            yield large_enough(*unfinished.take_complete(), min_area)
    unfinished.add(np.full((1, width), NODATA, dtype=np.uint8))
    yield large_enough(*unfinished.take_complete(), min_area)


def is_large_enough(areas: np.ndarray, min_area: float) -> np.ndarray:
    """Which areas (n,) are at least the smallest that counts."""
    enough: np.ndarray = areas >= min_area * (1 - ROUNDING)
    return enough


def large_enough(statistics: Statistics, edges: Edges, min_area: float) -> tuple[Statistics, Edges]:
    """Regions without those smaller than `min_area` m²."""
    return chosen(statistics, edges, is_large_enough(statistics.area, min_area))


def chosen(statistics: Statistics, edges: Edges, which: np.ndarray) -> tuple[Statistics, Edges]:
    """Some of the regions, (n,) bool, numbered from 0 without a gap."""
    edges = edges.where(which[edges.region])
    return statistics.where(which), edges._replace(region=(np.cumsum(which) - 1)[edges.region])


class _Unfinished:
    """The regions that later rows may still change.

    Within a band of rows, each connected part gets a number of its own; `_links` joins the numbers of parts
    that meet where two bands do. Numbers are resolved, and start anew, whenever complete regions are taken.

    Attributes:
        carried: how much was left when complete regions were last taken, in edges and parts.
        fresh: how much has been added since.
    """

    def __init__(self, width: int, lowest: int, area_of_runs: AreaOfRuns) -> None:
        self._lowest = lowest
        self._area_of_runs = area_of_runs
        self._row = 0
        self._last_values = np.full(width, NODATA, dtype=np.uint8)
        self._missing = np.zeros(width, dtype=np.int64)
        """Pixels without data in each column, of all rows seen."""
        self._last_parts = np.zeros(0, dtype=np.int64)
        """Number of the part that holds each run of change in the last row."""
        self._keep(_no_statistics(), _no_edges())

    def _keep(self, statistics: Statistics, edges: Edges) -> None:
        self._statistics, self._edges = [statistics], [edges]
        self._links = [np.zeros((2, 0), dtype=np.int64)]
        self._parts = len(statistics.area)
        self.carried = len(statistics.area) + len(edges.line)
        self.fresh = 0

    def add(self, values: np.ndarray) -> None:
        """Take the next rows of the map, (height, width) uint8."""
        height, width = values.shape
        stride = width + 1
        # the last row seen, then the new ones, each behind a pixel of no change, and such a pixel at the end
        flat = np.full((height + 1) * stride + 1, NODATA, dtype=np.uint8)
        picture = flat[:-1].reshape(height + 1, stride)
        picture[0, 1:] = self._last_values
        picture[1:, 1:] = values
        change = ((flat >= self._lowest) & (flat <= LEVELS)).view(np.int8)

        borders = _steps(change)
        starts, ends = borders[0::2], borders[1::2]
        root = connected(len(starts), *_touching_runs(starts, ends, stride))
        is_root = root == np.arange(len(root))
        part = (np.cumsum(is_root) - 1)[root]
        parts = int(is_root.sum())

        seen = len(self._last_parts)
        new_rows, new_columns = np.divmod(starts[seen:], stride)
        lengths = ends[seen:] - starts[seen:]
        areas = self._area_of_runs(self._row - 1 + new_rows, new_columns - 1, new_columns - 1 + lengths)
        highest = np.zeros(parts, dtype=np.uint8)
        np.maximum.at(highest, part[seen:], np.maximum.reduceat(flat, borders[2 * seen :])[::2])
        sums = np.add.reduceat(flat, borders[2 * seen :], dtype=np.int64)[::2]
        statistics = Statistics(
            np.bincount(part[seen:], lengths, parts),
            np.bincount(part[seen:], sums, parts),
            highest,
            np.bincount(part[seen:], areas, parts),
        )
        edges = _edges(change, stride, starts, part + self._parts, self._row, self._count_missing(values))

        self._statistics.append(statistics)
        self._edges.append(edges)
        self._links.append(np.stack([self._last_parts, part[:seen] + self._parts]))
        self._last_values = values[-1].copy()
        self._last_parts = part[np.searchsorted(starts, height * stride) :] + self._parts
        self._parts += parts
        self._row += height
        self.fresh += parts + len(edges.line)

    def _count_missing(self, values: np.ndarray) -> np.ndarray:
        """Pixels without data above each of the next rows and left of each border of columns.

        (height, width + 1), or (1, width + 1) where it is the same for all rows.
        """
        missing = values > LEVELS
        above = self._missing[np.newaxis]
        if missing.any():
            down = np.cumsum(missing, axis=0) + above
            above, self._missing = np.concatenate([above, down[:-1]]), down[-1]
        return np.pad(np.cumsum(above, axis=1), ((0, 0), (1, 0)))

    def take_complete(self) -> tuple[Statistics, Edges]:
        """The regions that the last row does not touch; they are forgotten here."""
        root = connected(self._parts, *np.concatenate(self._links, axis=1))
        is_root = root == np.arange(len(root))
        is_open = np.zeros(len(root), dtype=bool)
        is_open[root[self._last_parts]] = True
        open_roots, complete_roots = is_root & is_open, is_root & ~is_open
        number = np.where(is_open, np.cumsum(open_roots), np.cumsum(complete_roots)) - 1

        statistics = joined_statistics(self._statistics, root)
        edges = Edges(*(np.concatenate(values) for values in zip(*self._edges)))
        edges = edges._replace(region=root[edges.region])
        edge_is_open = is_open[edges.region]
        edges = edges._replace(region=number[edges.region])
        self._last_parts = number[root[self._last_parts]]
        self._keep(statistics.where(open_roots), edges.where(edge_is_open))
        return statistics.where(complete_roots), edges.where(~edge_is_open)


def _no_statistics() -> Statistics:
    return Statistics(np.zeros(0), np.zeros(0), np.zeros(0, dtype=np.uint8), np.zeros(0))


def _no_edges() -> Edges:
    place = np.zeros(0, dtype=np.int32)
    number = np.zeros(0, dtype=np.int64)
    return Edges(number, place, place, place, np.zeros(0, dtype=bool), number)


def joined_statistics(pieces: list[Statistics], root: np.ndarray) -> Statistics:
    """Statistics of regions, at the places of their roots, from those of their parts."""
    pixels, total, highest, area = (np.concatenate(values) for values in zip(*pieces))
    of_region = highest.copy()
    np.maximum.at(of_region, root, highest)
    return Statistics(
        np.bincount(root, pixels, len(root)),
        np.bincount(root, total, len(root)),
        of_region,
        np.bincount(root, area, len(root)),
    )


def connected(count: int, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The smallest member of the connected set that each of `count` nodes is in, (count,) int64.

    Args:
        first, second: the nodes that each link joins, (n,) each.
    """
    root = np.arange(count)
    while True:
        low, high = np.minimum(root[first], root[second]), np.maximum(root[first], root[second])
        apart = low != high
        if not apart.any():
            return root
        first, second = low[apart], high[apart]
        order = np.argsort(-first, kind="stable")
        root[second[order]] = first[order]  # of several links down from a root the lowest, set last, holds
        root = _followed_to_the_end(root)


def _followed_to_the_end(pointer: np.ndarray) -> np.ndarray:
    while True:
        further = pointer[pointer]
        if np.array_equal(further, pointer):
            return pointer
        pointer = further


def _steps(values: np.ndarray) -> np.ndarray:
    """Where values (n,) differ from those before them."""
    return np.flatnonzero(values[1:] != values[:-1]) + 1


def _touching_runs(starts: np.ndarray, ends: np.ndarray, stride: int) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of runs that share the side of a pixel: numbers of the lower ones and of the upper ones."""
    return overlapping(starts - stride, ends - stride, starts, ends)


def overlapping(
    starts: np.ndarray, ends: np.ndarray, other_starts: np.ndarray, other_ends: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of intervals that have something in common: numbers of the ones and of the others.

    Args:
        starts, ends: of intervals in order that do not overlap, (n,).
        other_starts, other_ends: likewise, (m,).
    """
    first = np.searchsorted(other_ends, starts, side="right")
    counts = np.searchsorted(other_starts, ends, side="left") - first
    ones = np.repeat(np.arange(len(starts)), counts)
    others = np.arange(len(ones)) + np.repeat(first - np.cumsum(counts) + counts, counts)
    return ones, others


def _edges(
    change: np.ndarray, stride: int, starts: np.ndarray, part: np.ndarray, row: int, missing: np.ndarray
) -> Edges:
    """The edges between each two rows of a picture of change.

    Args:
        change: (rows × stride + 1) int8, 1 or 0, and 0 at the first place of each row and at the end.
        starts: where its runs start, (n,).
        part: the part that each run belongs to, (n,).
        row: number of its second row.
        missing: pixels without data above each row from the second on and left of each column border,
            (rows or 1, columns + 1).
    """
    step = change[stride:] - change[:-stride]
    borders = _steps(step)
    kept = np.flatnonzero(step[borders])
    begin, end = borders[kept], borders[kept + 1]
    above = step[begin] < 0
    pixel = np.where(above, begin, begin + stride)
    run = np.searchsorted(starts, pixel, side="right") - 1
    line, column = np.divmod(begin, stride)
    left = column - 1
    right = left + end - begin
    counted = line if len(missing) > 1 else 0
    return Edges(
        part[run],
        (line + row).astype(np.int32),
        left.astype(np.int32),
        right.astype(np.int32),
        above,
        missing[counted, right] - missing[counted, left],
    )
