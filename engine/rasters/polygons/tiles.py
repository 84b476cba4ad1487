"""The polygons of a map in tiles: those within a tile by whoever made it, and all in one file at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Callable, NamedTuple

import numpy as np

from engine.contract.levels import LEVELS, lowest_change_level
from engine.contract.windows import Window
from engine.outputs import guard_disk
from engine.rasters.grid import Grid
from engine.rasters.polygons import PolygonSummary, polygons_of, write_polygons
from engine.rasters.polygons.areas import pixel_areas
from engine.rasters.polygons.cut_regions import CutRegions, Regions, joined_regions, parted, placed, together
from engine.rasters.polygons.flatgeobuf import read_flatgeobuf, write_flatgeobuf
from engine.rasters.polygons.geopackage import ChangePolygon
from engine.rasters.polygons.regions import AreaOfRuns, find_regions, large_enough

ROWS_AT_ONCE = 128
"""Of a tile; a whole one would take several times its memory."""


@dataclass(frozen=True)
class Outlining:
    """How polygons are made of a map, as `polygonise` takes it."""

    threshold: float
    min_area: float
    simplify: float


class TileFiles(NamedTuple):
    """A tile's pixels in the map, and the files of its polygons and of the regions that its border cuts."""

    box: Window
    polygons: str
    cut_regions: str


def outline_tile(
    values: np.ndarray, grid: Grid, box: Window, outlining: Outlining, output: str
) -> CutRegions:
    """Write the polygons within a tile to a FlatGeobuf.

    Args:
        values: of the tile, (height, width) uint8.
        grid: of the whole map.
        box: the tile's pixels in it.

    Returns:
        what the tile knows of all others.

    Raises:
        OSError, RuntimeError: they cannot be written.
    """
    area_of_runs = pixel_areas(grid)

    def area_in_tile(rows: np.ndarray, begins: np.ndarray, ends: np.ndarray) -> np.ndarray:
        return area_of_runs(rows + box.row, begins + box.column, ends + box.column)

    cut: list[Regions] = []

    def polygons() -> Iterator[ChangePolygon]:
        bands = (values[row : row + ROWS_AT_ONCE] for row in range(0, box.height, ROWS_AT_ONCE))
        lowest = lowest_change_level(outlining.threshold)
        for statistics, edges in find_regions(bands, box.width, lowest, area_in_tile, min_area=0):
            inside, at_border = parted(statistics, placed(edges, box), box)
            cut.append(at_border)
            yield from _outlined(inside, grid, area_of_runs, outlining, lambda: None)

    write_flatgeobuf(output, grid.spatial_reference, polygons())
    return CutRegions(*together(cut), np.count_nonzero(values > LEVELS, axis=0))


def join_tiles(
    rows_of_tiles: list[list[TileFiles]],
    grid: Grid,
    output: str,
    outlining: Outlining,
    check_cancelled: Callable[[], None],
) -> PolygonSummary:
    """Write all polygons of a map, as `polygonise` does, of what its tiles know of them.

    Raises:
        InputError: a polygon is too large for a GeoPackage.
        EnvironmentFailure: the output cannot be written.
        Cancelled: of `check_cancelled`.
    """
    area_of_runs = pixel_areas(grid)

    def cut() -> Iterator[Iterator[tuple[Window, CutRegions]]]:
        for row in rows_of_tiles:
            check_cancelled()
            yield ((tile.box, CutRegions.load(tile.cut_regions)) for tile in row)

    def groups() -> Iterator[Iterable[ChangePolygon]]:
        for row in rows_of_tiles:
            for tile in row:
                check_cancelled()
                yield read_flatgeobuf(tile.polygons)
        for regions in joined_regions(cut(), grid.width, grid.height):
            yield _outlined(regions, grid, area_of_runs, outlining, check_cancelled)

    return guard_disk(
        output, lambda: write_polygons(groups(), grid.spatial_reference, output, check_cancelled)
    )


def _outlined(
    regions: Regions,
    grid: Grid,
    area_of_runs: AreaOfRuns,
    outlining: Outlining,
    check_cancelled: Callable[[], None],
) -> Iterator[ChangePolygon]:
    large = large_enough(*regions, outlining.min_area)
    return polygons_of(*large, grid, area_of_runs, outlining.min_area, outlining.simplify, check_cancelled)
