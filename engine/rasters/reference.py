"""Change as files tell it, whether as a change map, a mask or polygons, read on any grid to be compared."""

from __future__ import annotations

import math
from typing import Callable, NamedTuple

import numpy as np
from osgeo import gdal

from engine.contract.change_polygons import REJECTED
from engine.contract.errors import InputError
from engine.contract.levels import BAND_NAME, lowest_change_level
from engine.contract.windows import Window
from engine.rasters.area import PolygonCopy
from engine.rasters.change_map import read_provenance
from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.image import open_dataset, open_image
from engine.rasters.source import AVERAGE_ABOVE, WARP_ERROR_PIXELS, PlainSource, unreadable
from engine.rasters.vectors import crs_of, open_vector, polygon_layer

OUTSIDE = -1.0
NEARLY = 4
"""Masks of LEVIR-CD have some pixels of 254 among the 255: this far from either end is no third value."""
LOSSY = (".jpg", ".jpeg")


class Change(NamedTuple):
    """A window of pixels, all (height, width).

    Attributes:
        change: bool.
        known: bool; False outside the file and where it holds no data.
        values: what the file holds.
    """

    change: np.ndarray
    known: np.ndarray
    values: np.ndarray


ReadChange = Callable[[Window], Change]
"""Reads a window of a grid; raises InputError where the file is damaged."""


def open_change(path: str, threshold: float | None = None) -> ChangeRaster | ChangePolygons:
    """Open a change map, a mask, or polygons of change.

    Args:
        threshold: of a change map; None for the one that it was made with.

    Raises:
        InputError: the file is none of these.
    """
    vector = open_vector(path)
    return ChangeRaster(path, threshold) if vector is None else ChangePolygons(path, vector)


class ChangeRaster:
    """A change map, or a mask where change is above 127, or above 0 if its highest value is 1.

    Attributes:
        grid: its pixels.
        georeferenced: whether it has a CRS or a geotransform.
        threshold: probability from which a pixel of a change map is change; None for a mask.
        nodata: the value that stands for no data, or None.
    """

    def __init__(self, path: str, threshold: float | None) -> None:
        image = open_image(path)
        if len(image.data_bands) > 1:
            raise InputError(
                f"{path} has {len(image.data_bands)} bands; give a change map, or a mask of one band."
            )
        self.path, self.grid, self.georeferenced = path, image.grid, image.georeferenced
        self._image, self._band = image, image.data_bands[0]
        dataset = open_dataset(path)
        band = dataset.GetRasterBand(self._band)
        self.nodata: float | None = band.GetNoDataValue()
        self.threshold: float | None = None
        if image.is_8_bit and band.GetDescription() == BAND_NAME:
            self.threshold = read_provenance(path).threshold if threshold is None else threshold
            self._least = float(lowest_change_level(self.threshold))
        else:
            self._range = _range_of_mask(band, path)
            self._least = 0.5 if self._range[1] <= 1 else 127.5

    def on(self, grid: Grid) -> ReadChange:
        """Reads this raster on another grid; one that is averaged is change where that reaches the threshold.

        For a mask that is where at least half of the pixel is change.
        """
        offset = grid.offset_on(self.grid)
        if offset is None:
            return lambda box: self._change(*self._warped(grid.crop(box)))
        source = PlainSource(self._image, (self._band,), offset)

        def read(box: Window) -> Change:
            pixels, known = source.read(box)
            return self._change(pixels[0], known)

        return read

    def check_two_values(self, values: np.ndarray) -> None:
        """Refuse a mask, but for one saved with loss, if some of its pixels (n,) are a third value.

        Raises:
            InputError: naming it.
        """
        third = third_values(values, *self._range)
        if len(third) and not self.path.lower().endswith(LOSSY):
            lowest, highest = self._range
            raise InputError(
                f"The mask {self.path} has a value of {third[0]:g} between {lowest:g} and {highest:g}; give "
                "one with two values, 0 and 255."
            )

    def _change(self, values: np.ndarray, known: np.ndarray) -> Change:
        return Change(known & (values >= self._least), known, values)

    def _warped(self, window: Grid) -> tuple[np.ndarray, np.ndarray]:
        """Values float32, and where they are known, of all pixels of a grid."""
        canvas = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Float32)
        canvas.SetGeoTransform(window.geotransform)
        if window.crs:
            canvas.SetSpatialRef(window.spatial_reference)
        source = open_dataset(self.path)
        is_finer = window.pixel_metres / self.grid.pixel_metres > AVERAGE_ABOVE
        try:
            gdal.Warp(
                canvas,
                source,
                resampleAlg="average" if is_finer else "near",
                dstNodata=OUTSIDE,
                errorThreshold=WARP_ERROR_PIXELS,
                overviewLevel="NONE",
                warpOptions=[f"INIT_DEST={OUTSIDE}"],
            )
        except RuntimeError as error:
            raise unreadable(self.path, self.grid.whole, str(error)) from error
        values = canvas.ReadAsArray()
        return values, values != OUTSIDE


def _range_of_mask(band: gdal.Band, path: str) -> tuple[float, float]:
    """The lowest and the highest value of a mask.

    Raises:
        InputError: they are neither 0 and 1, nor such as 0 and 255.
    """
    try:
        lowest, highest = band.ComputeRasterMinMax(False)
    except RuntimeError as error:
        raise InputError(f"{path} holds no pixel with data; check its nodata value.", str(error)) from error
    if lowest < 0 or 1 < highest <= 127 or highest > 255:
        raise InputError(
            f"{path} is no mask of change: its values run from {lowest:g} to {highest:g}; "
            "give one of 0 and 1, or of 0 and 255."
        )
    return lowest, highest


def third_values(values: np.ndarray, lowest: float, highest: float) -> np.ndarray:
    """Those of a mask's values (n,) that are neither its lowest nor its highest, nor nearly so."""
    nearly = NEARLY if lowest <= NEARLY and highest >= 255 - NEARLY else 0
    return values[(values > lowest + nearly) & (values < highest - nearly)]


class ChangePolygons:
    """Polygons of change in a vector file; everywhere else is known to be no change.

    Polygons that a person has rejected (`status` of the layer that `polygons` writes) are no change.

    Attributes:
        crs: as WKT, "" for none.
    """

    def __init__(self, path: str, dataset: gdal.Dataset) -> None:
        self.path = path
        self._dataset = dataset
        layer = polygon_layer(dataset)
        if layer is None:
            raise InputError(f"{path} holds no layer of polygons; give one that does, or a raster.")
        self._name = layer.GetName()
        self._has_status = layer.GetLayerDefn().GetFieldIndex("status") >= 0
        reference = crs_of(layer)
        self.crs: str = "" if reference is None else reference.ExportToWkt()

    def on(self, grid: Grid) -> ReadChange:
        """Reads which pixels of a grid have their centre in a polygon."""
        mask = self._in_crs_of(grid).over(grid)

        def read(box: Window) -> Change:
            inside = mask.inside(box)
            return Change(inside, np.ones_like(inside), inside)

        return read

    def bounds_in(self, crs: str) -> tuple[float, float, float, float] | None:
        """(xmin, ymin, xmax, ymax) of the polygons in a CRS; None where there is none."""
        return self._in_crs_of(Grid(crs, NO_GEOTRANSFORM, 1, 1)).bounds

    def _in_crs_of(self, grid: Grid) -> PolygonCopy:
        """The polygons that count."""
        counts = f"status IS NULL OR status <> '{REJECTED}'" if self._has_status else None
        return PolygonCopy(self._dataset, self._name, grid, counts)


def grid_over(polygons: list[ChangePolygons], pixel_size: float) -> Grid:
    """Square pixels of `pixel_size` units over all polygons of several files, in the CRS of the first.

    Raises:
        InputError: no file holds a polygon, or the pixel size is not above 0.
    """
    if not (math.isfinite(pixel_size) and pixel_size > 0):
        raise InputError(f"The pixel size {pixel_size:g} is not above 0; give it in units of the CRS.")
    crs = polygons[0].crs
    bounds = [found for layer in polygons if (found := layer.bounds_in(crs)) is not None]
    if not bounds:
        raise InputError(
            f"Neither {polygons[0].path} nor {polygons[-1].path} holds a polygon; there is nothing to count."
        )
    left, bottom, right, top = (extreme(edges) for extreme, edges in zip((min, min, max, max), zip(*bounds)))
    left, top = math.floor(left / pixel_size) * pixel_size, math.ceil(top / pixel_size) * pixel_size
    width, height = (max(math.ceil(side / pixel_size), 1) for side in (right - left, top - bottom))
    return Grid(crs, (left, pixel_size, 0.0, top, 0.0, -pixel_size), width, height)
