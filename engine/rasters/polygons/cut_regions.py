"""Regions of change that the borders of tiles cut: what a tile knows of them, and what they are together.

A tile is traced as if there were no change around it, so its border is an edge wherever change reaches it.
Of a row of tiles those edges are taken away that change on the other side makes none; what an edge of the map
then is has its full length, as if the map had been traced at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from engine.contract.windows import Window
from engine.rasters.polygons.regions import (
    Edges,
    Statistics,
    chosen,
    connected,
    joined_statistics,
    overlapping,
)


class CutRegions(NamedTuple):
    """The parts in a tile, numbered from 0, of regions that reach its border.

    Attributes:
        edges: in the map's columns and lines; `missing` counts from the tile's first row.
        missing: pixels without data in each column of the tile, (width,).
    """

    statistics: Statistics
    edges: Edges
    missing: np.ndarray

    def save(self, path: str) -> None:
        """Raises: OSError: it cannot be written."""
        named = {f"statistics_{name}": each for name, each in self.statistics._asdict().items()}
        named.update({f"edges_{name}": each for name, each in self.edges._asdict().items()})
        with open(path, "wb") as file:
            np.savez_compressed(file, missing=self.missing, **named)

    @classmethod
    def load(cls, path: str) -> CutRegions:
        """Raises: OSError, ValueError: it cannot be read."""
        with np.load(path, allow_pickle=False) as arrays:
            return cls(
                Statistics(*(arrays[f"statistics_{name}"] for name in Statistics._fields)),
                Edges(*(arrays[f"edges_{name}"] for name in Edges._fields)),
                arrays["missing"],
            )


class Regions(NamedTuple):
    """Some regions, numbered from 0, with their edges in the map's columns and lines."""

    statistics: Statistics
    edges: Edges


def placed(edges: Edges, tile: Window) -> Edges:
    """Edges of a tile in the columns and lines of the map."""
    return edges._replace(
        line=edges.line + np.int32(tile.row),
        left=edges.left + np.int32(tile.column),
        right=edges.right + np.int32(tile.column),
    )


def parted(statistics: Statistics, edges: Edges, tile: Window) -> tuple[Regions, Regions]:
    """The regions within a tile, and those that reach its border; edges in the map's columns and lines."""
    at_border = (
        (edges.line == tile.row)
        | (edges.line == tile.row + tile.height)
        | (edges.left == tile.column)
        | (edges.right == tile.column + tile.width)
    )
    is_cut = np.zeros(len(statistics.area), dtype=bool)
    is_cut[edges.region[at_border]] = True
    return Regions(*chosen(statistics, edges, ~is_cut)), Regions(*chosen(statistics, edges, is_cut))


def together(some: Iterable[Regions]) -> Regions:
    """Regions of several groups as one, numbered on from group to group."""
    groups = list(some)
    firsts = np.cumsum([0, *(len(group.statistics.area) for group in groups)])
    statistics = Statistics(*map(np.concatenate, zip(*(group.statistics for group in groups))))
    edges = Edges(*map(np.concatenate, zip(*(group.edges for group in groups))))
    of_group = np.repeat(firsts[:-1], [len(group.edges.line) for group in groups])
    return Regions(statistics, edges._replace(region=edges.region + of_group))


def joined_regions(
    rows_of_tiles: Iterable[Iterable[tuple[Window, CutRegions]]], width: int, height: int
) -> Iterator[Regions]:
    """The regions of a map that were cut, a group with each row of tiles.

    What is held are the parts in a row of tiles, and the regions that go on into the next.

    Args:
        rows_of_tiles: from top to bottom, each from left to right; those of a row are equally high.
        width, height: of the map.
    """
    missing_above = np.zeros(width, dtype=np.int64)
    carried: Regions | None = None
    for row in rows_of_tiles:
        parts, tiles, missing = [], [], []
        for tile, cut in row:
            parts.append(Regions(cut.statistics, cut.edges))
            tiles.append(tile)
            missing.append(cut.missing)
        before = np.concatenate([[0], np.cumsum(missing_above)])
        regions = together(parts)
        edges = regions.edges
        counted = edges.missing + before[edges.right] - before[edges.left]
        regions = regions._replace(edges=edges._replace(missing=counted))
        links = _beside_each_other(regions.edges, tiles)
        if carried is not None:
            links += len(carried.statistics.area)
            regions = together([carried, regions])
            edges, across = _without_seam(regions.edges, tiles[0].row, before)
            regions = regions._replace(edges=edges)
            links = np.concatenate([links, across], axis=1)
        regions = _joined(regions, links)
        bottom = tiles[0].row + tiles[0].height
        goes_on = np.zeros(len(regions.statistics.area), dtype=bool)
        if bottom < height:
            goes_on[regions.edges.region[regions.edges.line == bottom]] = True
        carried = Regions(*chosen(*regions, goes_on))
        yield Regions(*chosen(*regions, ~goes_on))
        missing_above += np.concatenate(missing)


def _beside_each_other(edges: Edges, tiles: list[Window]) -> np.ndarray:
    """Parts that share sides of pixels between two tiles of a row, (2, n)."""
    starts = [tile.column for tile in tiles]
    rows = tiles[0].height + 1

    def runs(columns: np.ndarray, seams: list[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Where change reaches borders between tiles: parts, and from where to where, by border and line."""
        at = np.flatnonzero(np.isin(columns, seams))
        place = np.searchsorted(starts, columns[at]) * rows + edges.line[at] - tiles[0].row
        order = np.argsort(place)  # down a border, edges above and below change take turns
        return edges.region[at][order][::2], place[order][::2], place[order][1::2]

    left, left_starts, left_ends = runs(edges.right, starts[1:])
    right, right_starts, right_ends = runs(edges.left, starts[1:])
    ones, others = overlapping(left_starts, left_ends, right_starts, right_ends)
    return np.stack([left[ones], right[others]])


def _without_seam(edges: Edges, line: int, missing: np.ndarray) -> tuple[Edges, np.ndarray]:
    """Edges without those between two rows of tiles that have change on both sides, and what joins there.

    Args:
        missing: pixels without data above the line and left of each border of columns, (columns + 1,).

    Returns:
        the edges, and pairs of parts, (2, n).
    """
    on_seam = edges.line == line
    seam = edges.where(on_seam)
    upper, lower = (_by_column(seam.where(side)) for side in (seam.above, ~seam.above))
    ones, others = overlapping(upper.left, upper.right, lower.left, lower.right)
    links = np.stack([upper.region[ones], lower.region[others]])
    borders = np.unique(np.concatenate([seam.left, seam.right]))
    left, right = borders[:-1], borders[1:]
    change_above, region_above = _covering(upper, left)
    change_below, region_below = _covering(lower, left)
    kept = change_above != change_below
    left, right, above = left[kept], right[kept], change_above[kept]
    region = np.where(above, region_above[kept], region_below[kept])
    lines = np.full(len(left), line, dtype=np.int32)
    pieces = Edges(region, lines, left, right, above, missing[right] - missing[left])
    rest = edges.where(~on_seam)
    return Edges(*(np.concatenate(both) for both in zip(rest, pieces))), links


def _by_column(edges: Edges) -> Edges:
    return edges.where(np.argsort(edges.left))


def _covering(edges: Edges, columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whether one of the edges, in order, runs along each column, and the region that it bounds."""
    if len(edges.left) == 0:
        return np.zeros(len(columns), dtype=bool), np.zeros(len(columns), dtype=np.int64)
    number = np.maximum(np.searchsorted(edges.left, columns, side="right") - 1, 0)
    covered = (edges.left[number] <= columns) & (columns < edges.right[number])
    return covered, edges.region[number]


def _joined(regions: Regions, links: np.ndarray) -> Regions:
    """Linked regions as one, with edges of full length, by line and then column."""
    root = connected(len(regions.statistics.area), *links)
    is_root = root == np.arange(len(root))
    statistics = joined_statistics([regions.statistics], root).where(is_root)
    edges = regions.edges._replace(region=(np.cumsum(is_root) - 1)[root[regions.edges.region]])
    return Regions(statistics, _at_full_length(edges))


def _at_full_length(edges: Edges) -> Edges:
    """Edges by line and then column, with those as one that go on where the other ends."""
    edges = edges.where(np.lexsort((edges.left, edges.line)))
    goes_on = (
        (edges.line[1:] == edges.line[:-1])
        & (edges.left[1:] == edges.right[:-1])
        & (edges.above[1:] == edges.above[:-1])
    )
    first = np.flatnonzero(np.concatenate([[True], ~goes_on])[: len(edges.line)])
    if len(first) == 0:
        return edges
    last = np.append(first[1:], len(edges.line)) - 1
    whole = edges.where(first)
    return whole._replace(right=edges.right[last], missing=np.add.reduceat(edges.missing, first))
