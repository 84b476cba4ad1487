"""Change as files tell it, whether as a change map, a mask or polygons, read on any grid to be compared."""

from __future__ import annotations

import math

import numpy as np
from osgeo import gdal

from engine.contract.change_polygons import REJECTED
from engine.contract.errors import InputError
from engine.contract.levels import BAND_NAME, lowest_change_level
from engine.contract.windows import Window
from engine.rasters.area import PolygonCopy
from engine.rasters.change_map import read_provenance
from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.image import located, open_dataset
from engine.rasters.masks import Change, Masks, ReadChange, open_mask
from engine.rasters.source import AVERAGE_ABOVE, WARP_ERROR_PIXELS, unreadable
from engine.rasters.vectors import crs_of, open_vector, polygon_layer

OUTSIDE = -1.0
MOST_UNDER = 4 * 2**20
"""Pixels of a raster that are held at once to be resampled."""
MARGIN_PIXELS = 2
MARGIN_SHARE = 0.02
"""Of a window's side: how far a window may bend outwards between the points that are projected."""


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
    """A change map, or a mask, which `engine.rasters.masks` reads.

    Attributes:
        grid: its pixels.
        georeferenced: whether it has a CRS or a geotransform.
        threshold: probability from which a pixel of a change map is change; None for a mask.
        nodata: the value that stands for no data, or None.
        words: how the values of a mask are understood; "" for a change map.
    """

    def __init__(self, path: str, threshold: float | None) -> None:
        dataset = open_dataset(path)
        self.path = path
        self.grid, self.georeferenced = located(path, dataset)
        self._file = open_mask(path)
        band = dataset.GetRasterBand(self._file.image.data_bands[0])
        self.nodata: float | None = band.GetNoDataValue()
        self.threshold: float | None = None
        self.words = ""
        if self._file.image.is_8_bit and band.GetDescription() == BAND_NAME:
            self.threshold = read_provenance(path).threshold if threshold is None else threshold
            self._read = self._reader_of_map(lowest_change_level(self.threshold))
        else:
            self._read = self._reader_of_mask()

    def on(self, grid: Grid) -> ReadChange:
        """Reads this raster on another grid; one that is averaged is change where that reaches the threshold.

        For a mask that is where at least half of what is known of the pixel is change.
        """
        offset = grid.offset_on(self.grid)
        if offset is None:
            return lambda box: self._resampled(grid.crop(box))
        column, row = offset
        return lambda box: self._window(box.moved(column, row))

    def _reader_of_map(self, least: int) -> ReadChange:
        source = self._file.source()
        self._least = float(least)

        def read(box: Window) -> Change:
            pixels, known = source.read(box)
            return Change(known & (pixels[0] >= least), known, pixels[0])

        return read

    def _reader_of_mask(self) -> ReadChange:
        masks = Masks([self.path])
        read = masks.reader(self.path)
        if not masks.found_in(self.path).counts:
            raise InputError(f"{self.path} holds no pixel with data; check its nodata value.")
        self.words = masks.in_words()
        self._least = 0.5
        return read

    def _window(self, box: Window) -> Change:
        """A window of its own pixels, which may reach beyond them: nothing is known there."""
        inside = box.common(self.grid.whole)
        if inside == box:
            return self._read(box)
        whole = [np.zeros((box.height, box.width), dtype=kind) for kind in (bool, bool, np.uint8)]
        if inside is not None:
            part = inside.moved(-box.column, -box.row)
            for target, found in zip(whole, self._read(inside)):
                target[part.rows, part.columns] = found
        return Change(*whole)

    def _resampled(self, window: Grid) -> Change:
        """All pixels of a grid, in parts where so many of this raster's pixels lie under them."""
        own = self.grid.crop(self.grid.whole)  # with a CRS that no other thread uses
        under = _under(window, own)
        if under is None:
            nowhere = np.zeros((window.height, window.width), dtype=bool)
            return Change(nowhere, nowhere, np.zeros(nowhere.shape, dtype=np.float32))
        if under.width * under.height > MOST_UNDER and window.width * window.height > 1:
            return self._resampled_by_halves(window)
        found = self._window(under)
        canvas = _raster_of(window, np.full((window.height, window.width), OUTSIDE, dtype=np.float32))
        values = np.where(found.known, found.values.astype(np.float32), np.float32(OUTSIDE))
        source = _raster_of(own.crop(under), values)
        is_finer = window.pixel_metres / own.pixel_metres > AVERAGE_ABOVE
        try:
            gdal.Warp(
                canvas,
                source,
                resampleAlg="average" if is_finer else "near",
                srcNodata=OUTSIDE,
                dstNodata=OUTSIDE,
                errorThreshold=WARP_ERROR_PIXELS,
                warpOptions=[f"INIT_DEST={OUTSIDE}"],
            )
        except RuntimeError as error:
            raise unreadable(self.path, under, str(error)) from error
        values = canvas.ReadAsArray()
        known = values != OUTSIDE
        return Change(known & (values >= self._least), known, values)

    def _resampled_by_halves(self, window: Grid) -> Change:
        is_wide = window.width >= window.height
        cut = (window.width if is_wide else window.height) // 2
        first = Window(0, 0, cut, window.height) if is_wide else Window(0, 0, window.width, cut)
        second = (
            Window(cut, 0, window.width - cut, window.height)
            if is_wide
            else Window(0, cut, window.width, window.height - cut)
        )
        halves = [self._resampled(window.crop(box)) for box in (first, second)]
        return Change(*(np.concatenate(both, axis=int(is_wide)) for both in zip(*halves)))


def _under(window: Grid, raster: Grid) -> Window | None:
    """The box of a raster's pixels that lie under a grid, and some around it; None where none does.

    It reaches one beyond the raster, where nothing is known: GDAL lends those outside a pixel of the edge.
    """
    bounds = window.bounds_on(raster)
    if bounds is None:
        return None
    left, top, right, bottom = bounds
    margin = MARGIN_PIXELS + MARGIN_SHARE * max(right - left, bottom - top)
    column, row = math.floor(left - margin), math.floor(top - margin)
    box = Window(column, row, math.ceil(right + margin) - column, math.ceil(bottom + margin) - row)
    return box.common(Window(-1, -1, raster.width + 2, raster.height + 2))


def _raster_of(grid: Grid, values: np.ndarray) -> gdal.Dataset:
    """A raster in memory of values (height, width) float32."""
    raster = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Float32)
    raster.SetGeoTransform(grid.geotransform)
    if grid.crs:
        raster.SetSpatialRef(grid.spatial_reference)
    raster.WriteArray(values)
    return raster


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
