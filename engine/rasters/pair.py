"""The before and after images on one analysis grid, read window by window."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np
from osgeo import gdal

from engine.contract.card import GroundSampleDistance
from engine.contract.detectors import AUTOMATIC
from engine.contract.errors import InputError
from engine.contract.shift import Shift
from engine.contract.windows import Window
from engine.pixels import PairPixels
from engine.rasters import BLOCK_CACHE_BYTES
from engine.rasters.area import AnalysisArea, AreaMask
from engine.rasters.damage import DamagedSource
from engine.rasters.ellipsoid import are_related, has_ellipsoid
from engine.rasters.grid import Grid, grid_of_pixel_metres, grid_of_pixel_size, project
from engine.rasters.image import Image, choose_bands
from engine.rasters.source import PixelSource, source_on

SHARE_OF_BLOCK_CACHE = 0.35
"""For blocks under windows: with more, images whose blocks just fit take a tenth more memory than all others.

The other blocks are those of masks, of the map, and of what is read ahead.
"""
ANY_SIZE = GroundSampleDistance()
EDGE = 1e-6
"""Overlaps thinner than this share of a pixel are rounding errors."""


@dataclass(frozen=True)
class ImagePair:
    """Both images aligned.

    Attributes:
        grid: the analysis grid, cropped to what both images, extent and area have in common.
        before_bands, after_bands: the 1-based bands that are read.
        remarks: sentences for the user on what the files do not say clearly.
    """

    grid: Grid
    before: Image
    after: Image
    before_bands: tuple[int, ...]
    after_bands: tuple[int, ...]
    before_source: PixelSource
    after_source: PixelSource
    area: AnalysisArea | None
    area_mask: AreaMask | None
    remarks: tuple[str, ...] = ()

    def read(self, box: Window) -> PairPixels:
        """The pixels of a window of the analysis grid, in each image's own type. Thread-safe.

        Those are valid in which both images hold data and which the area reaches. Where none is, the second
        image may be left unread, its pixels all zero.
        """

        def unread(image: Image, bands: tuple[int, ...]) -> np.ndarray:
            return np.zeros((len(bands), box.height, box.width), dtype=image.dtype)

        inside = None if self.area_mask is None else self.area_mask.inside(box)
        if inside is not None and not inside.any():
            before, after = unread(self.before, self.before_bands), unread(self.after, self.after_bands)
            return PairPixels(before, after, inside)
        before, valid = self.before_source.read(box)
        if inside is not None:
            valid &= inside
        if not valid.any():
            return PairPixels(before, unread(self.after, self.after_bands), valid)
        after, after_valid = self.after_source.read(box)
        return PairPixels(before, after, valid & after_valid)

    def box_within(self, bounds: tuple[float, float, float, float]) -> Window:
        """The pixels whose centres lie within map bounds, (xmin, ymin, xmax, ymax) in the CRS of the grid.

        Raises:
            InputError: there is none.
        """
        return _limit(self.grid, Window(0, 0, self.grid.width, self.grid.height), bounds, "The part")

    def declared_line(self) -> np.ndarray | None:
        """What brings the before image's numbers to those that mean the same in the after image.

        It is (bands, 2), factors and offsets, where the files declare other scales or offsets for one image
        than for the other; else None.
        """
        before = np.array([self.before.lines[number - 1] for number in self.before_bands])
        after = np.array([self.after.lines[number - 1] for number in self.after_bands])
        if (before == after).all():
            return None
        line: np.ndarray = np.column_stack([before[:, 0], before[:, 1] - after[:, 1]]) / after[:, :1]
        return line

    @contextlib.contextmanager
    def decoded_blocks_kept(self, across: int, rows: int, columns: int, readers: int) -> Iterator[None]:
        """Let GDAL keep the decoded blocks that one row of windows shares with the next, where they fit.

        Where they do not, each would leave the cache before it is read again, and it is enough to keep those
        that lie under what is read at once.

        Args:
            across: pixels of a row of windows.
            rows, columns: of what a thread reads at once, of one image after the other, from left to right.
            readers: threads that read.
        """
        under_windows = at_once = 0
        for image, source, bands in (
            (self.before, self.before_source, self.before_bands),
            (self.after, self.after_source, self.after_bands),
        ):
            _, _, width, height = source.block
            column_bytes = (math.ceil(rows / height) + 1) * height * len(bands) * image.dtype.itemsize
            under_windows += column_bytes * across
            at_once = max(at_once, column_bytes * (math.ceil(columns / width) + 1) * width * readers)
        if under_windows > SHARE_OF_BLOCK_CACHE * BLOCK_CACHE_BYTES:
            gdal.SetCacheMax(min(at_once, BLOCK_CACHE_BYTES))
        try:
            yield
        finally:
            gdal.SetCacheMax(BLOCK_CACHE_BYTES)


def align(
    before: Image,
    after: Image,
    wanted_bands: list[str],
    *,
    grid: str = "after",
    sizes: GroundSampleDistance = ANY_SIZE,
    before_bands: list[int] | None = None,
    after_bands: list[int] | None = None,
    extent: tuple[float, float, float, float] | None = None,
    area: str | None = None,
    shift: Shift | None = None,
    skip_damaged: Callable[[str], None] | None = None,
) -> ImagePair:
    """Put two images on one grid.

    Args:
        wanted_bands: band names that the model reads, in its order.
        grid: as `base_grid` takes it.
        sizes: of pixels that the model works on.
        before_bands, after_bands: the user's own choice of band numbers.
        extent: limit, (xmin, ymin, xmax, ymax) in the CRS of the grid.
        area: path of a vector file whose polygons limit the analysis.
        shift: by which the after image is moved back, in pixels of the grid; it is resampled as it is read
            unless that is by whole pixels.
        skip_damaged: told of damaged parts of the images, which are then nodata; None to stop at the first.

    Raises:
        InputError: the images cannot be compared, or nothing is left to compare.
    """
    _check_georeference(before, after)
    after = replace(after, grid=after.grid.turned_to(before.grid))
    chosen_before, chosen_after, doubt = choose_bands(before, after, wanted_bands, before_bands, after_bands)
    base = base_grid(before.grid, after.grid, grid, sizes)
    box = _common_box(base, before, after)
    if shift is not None:
        after = replace(after, grid=_moved_back(after.grid, shift, base, box))
        try:
            box = _common_box(base, before, after)
        except InputError:
            raise InputError(
                f"--shift {shift.as_option()} moves {after.source} off the other image; give the pixels of "
                "the grid by which it lies to the right and below."
            ) from None
    if extent is not None:
        box = _limit(base, box, extent, "The extent")
    polygons = None
    if area is not None:
        polygons = AnalysisArea(area, base)
        box = _limit(base, box, polygons.bounds, f"The area {area}", outward=True)
    cropped = base.crop(box)

    def source(image: Image, bands: tuple[int, ...]) -> PixelSource:
        return DamagedSource(source_on(cropped, image, bands), len(bands), image.dtype, skip_damaged)

    return ImagePair(
        grid=cropped,
        before=before,
        after=after,
        before_bands=chosen_before,
        after_bands=chosen_after,
        before_source=source(before, chosen_before),
        after_source=source(after, chosen_after),
        area=polygons,
        area_mask=None if polygons is None else polygons.over(cropped),
        remarks=tuple(dict.fromkeys((*before.remarks, *after.remarks, *filter(None, [doubt])))),
    )


def _check_georeference(before: Image, after: Image) -> None:
    with_crs = [bool(image.grid.crs) for image in (before, after)]
    if with_crs[0] != with_crs[1]:
        without = after if with_crs[0] else before
        raise InputError(
            f"{without.source} has no coordinate reference system but the other image has one; "
            "assign it its CRS (`gdal_edit.py -a_srs EPSG:… FILE`, or Layer ▸ Set CRS and export in QGIS)."
        )
    one, other = before.grid.spatial_reference, after.grid.spatial_reference
    if one is not None and other is not None and not one.IsSame(other) and not are_related(one, other):
        local = before if has_ellipsoid(other) else after
        raise InputError(
            f"{before.source} is in {one.GetName()} and {after.source} in {other.GetName()}, which nothing "
            f"relates to each other; georeference {local.source} in the CRS of the other image."
        )
    if not before.georeferenced and not after.georeferenced:
        sizes = [(image.grid.width, image.grid.height) for image in (before, after)]
        if sizes[0] != sizes[1]:
            raise InputError(
                f"{before.source} and {after.source} have no georeference and different sizes "
                f"({sizes[0][0]} × {sizes[0][1]} and {sizes[1][0]} × {sizes[1][1]} pixels); "
                "georeference them or cut them to the same pixels."
            )
    elif before.georeferenced != after.georeferenced:
        without = after if before.georeferenced else before
        raise InputError(
            f"{without.source} has no georeference but the other image has one; georeference it first."
        )


def base_grid(before: Grid, after: Grid, grid: str, sizes: GroundSampleDistance = ANY_SIZE) -> Grid:
    """The grid that `--grid` means, not yet cropped: an image's, or the after image's in other pixels.

    Args:
        grid: "before", "after", a pixel size in units of the after image's CRS, or "auto": the after image's,
            in pixels of the size that suits the model best where its own do not suit it.
        sizes: of pixels that the model works on.

    Raises:
        InputError: it means none.
    """
    if grid == AUTOMATIC:
        metres = sizes.instead_of(after.pixel_metres) if after.crs else None
        return after if metres is None else grid_of_pixel_metres(after, metres)
    if grid == "after":
        return after
    if grid == "before":
        return before
    try:
        size = float(grid)
    except ValueError:
        raise InputError(
            f"--grid {grid} is neither auto, before, after nor a pixel size; give one of them."
        ) from None
    return grid_of_pixel_size(after, size)


def _common_box(base: Grid, before: Image, after: Image) -> Window:
    """Smallest pixel window of `base` that holds everything both images cover."""
    left, top, right, bottom = 0.0, 0.0, float(base.width), float(base.height)
    for image in (before, after):
        bounds = image.grid.bounds_on(base)
        if bounds is None:
            raise InputError(
                f"{image.source} cannot be projected onto the analysis grid; check its CRS, or choose "
                "the other image's grid with --grid before."
            )
        left, top = max(left, bounds[0]), max(top, bounds[1])
        right, bottom = min(right, bounds[2]), min(bottom, bounds[3])
    column, row = math.floor(left + EDGE), math.floor(top + EDGE)
    width, height = math.ceil(right - EDGE) - column, math.ceil(bottom - EDGE) - row
    if width <= 0 or height <= 0:
        raise InputError(
            f"{before.source} and {after.source} do not overlap; choose two images of the same place, "
            "and check the CRS of both."
        )
    return Window(column, row, width, height)


def _moved_back(grid: Grid, shift: Shift, base: Grid, box: Window) -> Grid:
    """An image's grid with its shift undone, which is in pixels of `base` in the middle of a box of it."""
    middle = np.array([box.column + box.width / 2, box.row + box.height / 2])
    columns, rows = np.stack([middle, middle - shift], axis=1)
    x, y = base.to_map(columns, rows)
    if not base.same_crs(grid):
        x, y = project(x, y, base, grid)
    return grid.moved(float(x[1] - x[0]), float(y[1] - y[0]))


def _limit(
    base: Grid, box: Window, bounds: tuple[float, float, float, float], what: str, outward: bool = False
) -> Window:
    """The part of a pixel window inside map bounds: by pixel centres, or every pixel touched (`outward`)."""
    xmin, ymin, xmax, ymax = bounds
    if not (xmin < xmax and ymin < ymax and all(map(math.isfinite, bounds))):
        raise InputError(
            f"{what} is empty; give xmin,ymin,xmax,ymax with xmin below xmax and ymin below ymax."
        )
    margin = 0.5 - EDGE if outward else 0.0
    for turn in (0.0,) if base.turn is None else (0.0, base.turn, -base.turn):
        x = np.array([xmin, xmax, xmin, xmax]) + turn
        columns, rows = base.to_pixels(x, np.array([ymin, ymin, ymax, ymax]))
        left, top = math.ceil(columns.min() - 0.5 - margin), math.ceil(rows.min() - 0.5 - margin)
        right, bottom = math.floor(columns.max() + 0.5 + margin), math.floor(rows.max() + 0.5 + margin)
        limited = box.common(Window(left, top, right - left, bottom - top))
        if limited is not None:
            return limited
    raise InputError(f"{what} holds no pixel that both images cover; check its place and CRS.")
