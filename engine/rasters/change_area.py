"""How much of a change map is change."""

from __future__ import annotations

from typing import Callable, NamedTuple

import numpy as np

from engine.contract.levels import LEVELS, lowest_change_level
from engine.rasters.change_map import open_change_map, read_bands
from engine.rasters.polygons.areas import pixel_areas


class ChangeArea(NamedTuple):
    """Pixels with data, those of change among them, and the area of these in m²; None without a CRS."""

    valid_pixels: int
    change_pixels: int
    square_metres: float | None


def change_area(map_path: str, threshold: float, check_cancelled: Callable[[], None]) -> ChangeArea:
    """Measure the pixels of a map that are change at a threshold, on the ellipsoid where it has one."""
    grid = open_change_map(map_path)
    area_of_runs = pixel_areas(grid)
    lowest = lowest_change_level(threshold)
    first_row = valid = changed = 0
    area = 0.0
    for values in read_bands(map_path, grid, check_cancelled):
        change = (values >= lowest) & (values <= LEVELS)
        steps = np.diff(np.pad(change, ((0, 0), (1, 1))).view(np.int8), axis=1)
        rows, begins = np.nonzero(steps == 1)
        area += float(area_of_runs(rows + first_row, begins, np.nonzero(steps == -1)[1]).sum())
        valid += int(np.count_nonzero(values <= LEVELS))
        changed += int(np.count_nonzero(change))
        first_row += len(values)
    return ChangeArea(valid, changed, area if grid.crs else None)
