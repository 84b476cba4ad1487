"""Strata of a change map, change and no change, and random pixels of each. Reads files, in any thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ....engine.contract.change_polygons import LAYER, REJECTED
from ....engine.contract.levels import NODATA, lowest_change_level
from ...layers.raster_place import geotransform
from ...wording import tr
from ..records.geopackage import ReviewError, held
from ..records.outlines import area_measure

CHANGE, NO_CHANGE = 0, 1
"""Numbers of the strata, which are the classes of the map."""
BAND_OF_ROWS = 512
KNOTS = 257
"""Rows, at most, whose pixels are measured; between them areas are interpolated."""


@dataclass(frozen=True)
class Assessed:
    """The result whose accuracy is asked for.

    Attributes:
        map_path: a change map.
        threshold: probability from which a pixel is change, 0 to 1.
        polygons: a file of change polygons, "" for none. They then tell the change in place of the threshold:
            all but the rejected ones.
        polygon_layer: the name of their layer in the file.
    """

    map_path: str
    threshold: float
    polygons: str = ""
    polygon_layer: str = LAYER


@dataclass(frozen=True)
class Strata:
    """How much of each stratum there is.

    Attributes:
        pixels: in each row of the map, (rows, 2) int64: change, no change.
        pixel_area: of one pixel of each row, (rows,), in m², or in pixels where the map has no CRS.
    """

    pixels: np.ndarray
    pixel_area: np.ndarray

    @property
    def areas(self) -> list[float]:
        return [float(area) for area in self.pixel_area @ self.pixels]

    @property
    def shares(self) -> list[float]:
        total = sum(self.areas)
        return [area / total if total else 0.0 for area in self.areas]


@dataclass(frozen=True)
class SampledPixel:
    """A pixel of the sample and the stratum that it was drawn from."""

    column: int
    row: int
    stratum: int


def count_strata(assessed: Assessed, goes_on: Callable[[float], bool]) -> Strata | None:
    """Read the whole map once; None if `goes_on`, which is told the share done, says no."""
    dataset = _open(assessed.map_path)
    counts = np.zeros((dataset.RasterYSize, 2), dtype=np.int64)
    for row, classes in _bands(dataset, assessed, range(0, dataset.RasterYSize, BAND_OF_ROWS)):
        if not goes_on(row / dataset.RasterYSize):
            return None
        for stratum in (CHANGE, NO_CHANGE):
            counts[row : row + len(classes), stratum] = (classes == stratum).sum(axis=1)
    return Strata(counts, pixel_areas(dataset))


def draw_pixels(
    assessed: Assessed, strata: Strata, counts: list[int], seed: int, goes_on: Callable[[float], bool]
) -> list[SampledPixel] | None:
    """Different random pixels, so many of each stratum, in random order; None if `goes_on` says no.

    A pixel's chance is in proportion to its area, which matters in a geographic CRS.
    A stratum with fewer pixels than asked for is taken whole.
    """
    rng = np.random.default_rng(seed)
    wanted = [_draw_ranks(strata, stratum, counts[stratum], rng) for stratum in (CHANGE, NO_CHANGE)]
    dataset = _open(assessed.map_path)
    rows = {row for ranks in wanted for row, _ in ranks}
    tops = sorted({row - row % BAND_OF_ROWS for row in rows})
    pixels = []
    for index, (top, classes) in enumerate(_bands(dataset, assessed, tops)):
        if not goes_on(index / len(tops)):
            return None
        for stratum, ranks in enumerate(wanted):
            for row, rank in ranks:
                if top <= row < top + len(classes):
                    column = int(np.flatnonzero(classes[row - top] == stratum)[rank])
                    pixels.append(SampledPixel(column, row, stratum))
    return [pixels[index] for index in rng.permutation(len(pixels))]


def pixel_outline(map_path: str, pixel: SampledPixel) -> QgsGeometry:
    """The pixel's square in the CRS of the map."""
    return _outline(geotransform(_open(map_path)), pixel.column, pixel.row)


def map_crs(map_path: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem.fromWkt(_open(map_path).GetProjection())


def pixel_areas(dataset: gdal.Dataset) -> np.ndarray:
    """Area of a pixel in the middle of each row: m² on its CRS's ellipsoid, in the plane without one."""
    crs = QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection())
    if not crs.isValid():
        return np.ones(dataset.RasterYSize)
    measure = area_measure(crs)
    transform = geotransform(dataset)
    column, last = dataset.RasterXSize // 2, dataset.RasterYSize - 1
    knots = np.unique(np.linspace(0, last, min(last + 1, KNOTS)).astype(int))
    logarithms = np.log([measure(_outline(transform, column, int(row))) for row in knots])
    return np.exp(np.interp(np.arange(last + 1), knots, logarithms))


def _draw_ranks(strata: Strata, stratum: int, count: int, rng: np.random.Generator) -> list[tuple[int, int]]:
    """Different pixels as (row, how many pixels of the stratum lie left of it in the row)."""
    in_row = strata.pixels[:, stratum]
    if in_row.sum() <= count:
        return [(int(row), rank) for row in np.flatnonzero(in_row) for rank in range(in_row[row])]
    ends = np.cumsum(in_row * strata.pixel_area)
    chosen: dict[tuple[int, int], None] = {}
    while len(chosen) < count:
        spot = rng.uniform(0, ends[-1])
        row = int(np.searchsorted(ends, spot, side="right"))
        start = ends[row] - in_row[row] * strata.pixel_area[row]
        rank = min(int((spot - start) / strata.pixel_area[row]), int(in_row[row]) - 1)
        chosen[row, rank] = None
    return list(chosen)


def _bands(
    dataset: gdal.Dataset, assessed: Assessed, tops: range | list[int]
) -> Iterator[tuple[int, np.ndarray]]:
    """Classes of bands of rows from each of `tops`: (row, (rows, width) uint8, NODATA outside the map)."""
    polygons = _polygons(assessed) if assessed.polygons else None
    lowest = lowest_change_level(assessed.threshold)
    band = dataset.GetRasterBand(1)
    for top in tops:
        rows = min(BAND_OF_ROWS, dataset.RasterYSize - top)
        values = band.ReadAsArray(0, top, dataset.RasterXSize, rows)
        change = values >= lowest if polygons is None else _burnt(polygons.GetLayer(0), dataset, top, rows)
        yield top, np.where(values == NODATA, NODATA, np.where(change, CHANGE, NO_CHANGE)).astype(np.uint8)


def _polygons(assessed: Assessed) -> gdal.Dataset:
    """In memory, as whoever decides on them meanwhile must not wait: those that are not rejected.

    Raises:
        ReviewError: their file cannot be read.
    """
    path = Path(assessed.polygons)
    copy = (gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")).Create("", 0, 0, 0)
    with held(path):
        file = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        layer = file.GetLayerByName(assessed.polygon_layer) if file is not None else None
        if layer is None:
            text = tr("{} has no layer {} of polygons.")
            raise ReviewError(text.format(path, assessed.polygon_layer))
        layer.SetAttributeFilter(f"status IS NULL OR status <> '{REJECTED}'")
        copy.CopyLayer(layer, layer.GetName())
    return copy


def _burnt(polygons: ogr.Layer, dataset: gdal.Dataset, top: int, rows: int) -> np.ndarray:
    """Where the centres of pixels lie in polygons: (rows, width) bool."""
    left, column_x, row_x, top_y, column_y, row_y = geotransform(dataset)
    canvas = gdal.GetDriverByName("MEM").Create("", dataset.RasterXSize, rows, 1, gdal.GDT_Byte)
    corner = (left + row_x * top, column_x, row_x, top_y + row_y * top, column_y, row_y)
    canvas.SetGeoTransform(corner)
    canvas.SetProjection(dataset.GetProjection())
    gdal.RasterizeLayer(canvas, [1], polygons, burn_values=[1])
    return canvas.ReadAsArray() == 1


def _outline(transform: Sequence[float], column: int, row: int) -> QgsGeometry:
    """A pixel's square on a map of this geotransform."""
    places = [(column + x, row + y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
    corners = [QgsPointXY(*gdal.ApplyGeoTransform(transform, *place)) for place in places]
    return QgsGeometry.fromPolygonXY([corners])


def _open(path: str) -> gdal.Dataset:
    dataset = gdal.Open(path)
    if dataset is None:
        raise OSError(tr("{} cannot be read").format(path))
    return dataset
