"""How right a change map is on the labelled patches of a training set that was made from its review."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from ....engine.contract.levels import LEVELS, NODATA, lowest_change_level


def f1_of_map(map_path: str, threshold: float, split: Path) -> float | None:
    """F1 over all pixels that count; None where it is undefined or the patches do not lie on its grid.

    Args:
        threshold: probability from which a pixel is change, 0 to 1.
        split: a folder with `label` and `valid`, georeferenced as the map is.
    """
    found = np.zeros(3, dtype=np.int64)
    source = gdal.Open(map_path)
    for file in sorted((split / "label").iterdir()):
        label = gdal.Open(str(file))
        of_label, of_map = (each.GetGeoTransform(can_return_null=True) for each in (label, source))
        place = _place(of_label, of_map) if of_label and of_map else None
        if place is None:
            return None
        valid = gdal.Open(str(split / "valid" / file.name)).ReadAsArray() > 0
        change = _read(source, *place, valid.shape)
        found += _hits(_is_change(change, threshold), label.ReadAsArray() > 0, valid)
    hits, false_alarms, misses = found.tolist()
    return 2 * hits / (2 * hits + false_alarms + misses) if hits + false_alarms + misses else None


def _hits(change: np.ndarray, label: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Pixels found rightly, found wrongly, and missed."""
    parts = (change & label, change & ~label, ~change & label)
    return np.array([(part & valid).sum() for part in parts])


def _is_change(values: np.ndarray, threshold: float) -> np.ndarray:
    return (values >= lowest_change_level(threshold)) & (values <= LEVELS)


def _place(patch: tuple[float, ...], whole: tuple[float, ...]) -> tuple[int, int] | None:
    """Column and row of a patch in the map; None where their pixels do not coincide."""
    if not np.allclose([patch[index] for index in (1, 2, 4, 5)], [whole[index] for index in (1, 2, 4, 5)]):
        return None
    column, row = gdal.ApplyGeoTransform(gdal.InvGeoTransform(whole), patch[0], patch[3])
    off_grid = max(abs(column - round(column)), abs(row - round(row)))
    return (round(column), round(row)) if off_grid < 0.01 else None


def _read(source: gdal.Dataset, column: int, row: int, shape: tuple[int, int]) -> np.ndarray:
    """A window of the map, which may reach beyond it; no change there."""
    values = np.full(shape, NODATA, dtype=np.uint8)
    left, top = max(column, 0), max(row, 0)
    right = min(column + shape[1], source.RasterXSize)
    bottom = min(row + shape[0], source.RasterYSize)
    if left < right and top < bottom:
        inside = source.ReadAsArray(left, top, right - left, bottom - top)
        values[top - row : bottom - row, left - column : right - column] = inside
    return values
