"""The change map as a file: finished rows go to a partial GeoTIFF and a journal, which become the map."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Mapping
from typing import Callable

import numpy as np
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.levels import BAND_NAME, LEVELS, NODATA, STEP
from engine.contract.provenance import Provenance
from engine.contract.replacing import replace_with
from engine.contract.windows import Window
from engine.outputs import guard_disk, sync
from engine.rasters.block_rows import write_block_row
from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.image import open_dataset, open_image
from engine.rasters.journal import Journal
from engine.rasters.overviews import Overviews
from engine.rasters.source import read_pixels

BLOCK = 256
BAND_PIXELS = 2**20
"""Pixels of a map that are looked at together, in whole rows."""
ROWS_AT_ONCE = 32
"""What is counted at once, since it takes its memory a second time."""


def check_resumable(path: str) -> None:
    """Refuse to resume where no run has left its rows.

    Raises:
        InputError: there is no journal of an interrupted run of this map.
    """
    if not os.path.exists(path + ".journal"):
        raise _nothing_to_resume(path)


def open_change_map(path: str) -> Grid:
    """The grid of a change map.

    Raises:
        InputError: the file is something else.
    """
    grid = open_image(path).grid
    dataset = open_dataset(path)
    band = dataset.GetRasterBand(1)
    if dataset.RasterCount != 1 or band.DataType != gdal.GDT_Byte or band.GetDescription() != BAND_NAME:
        raise InputError(f"{path} is not a change map; give the GeoTIFF that `detect` wrote.")
    return grid


def read_bands(path: str, grid: Grid, check_cancelled: Callable[[], None]) -> Iterator[np.ndarray]:
    """The values of a change map from its first row to its last, some whole rows at a time."""
    dataset = open_dataset(path)
    band = dataset.GetRasterBand(1)
    rows = max(BAND_PIXELS // grid.width, 1)
    for row in range(0, grid.height, rows):
        check_cancelled()
        yield read_pixels(band, Window(0, row, grid.width, min(rows, grid.height - row)), path)


def read_provenance(path: str) -> Provenance:
    """How a change map was made, as its metadata says."""
    return Provenance.read(open_dataset(path).GetMetadata())


class ChangeMapWriter:
    """A sink of finished rows, in order from the first.

    Args:
        path: of the finished map. `path.partial` and `path.journal` stand beside it until then.
        grid: the analysis grid.
        metadata: the map's metadata items.
        identity: plain JSON that tells this run from any other; only a run of the same identity is resumed.
        resume: "auto" goes on with an interrupted run of the same identity, "require" insists on one,
            "never" starts anew.
        overwrite: whether a finished map may be replaced.
        change_from: the lowest map value that is change.

    Attributes:
        finished_rows: rows that the journal keeps, those of an earlier run included.
        valid_pixels, change_pixels: of the rows stored so far.
        discarded: True where an earlier run of another identity was found and dropped.
    """

    def __init__(
        self,
        path: str,
        grid: Grid,
        metadata: dict[str, str],
        identity: Mapping[str, object],
        resume: str,
        overwrite: bool,
        change_from: int,
    ) -> None:
        self._path = path
        self._partial = path + ".partial"
        self._overwrite = overwrite
        self._height = grid.height
        self._change_from = change_from
        _check_no_world_file(path, grid)
        if resume == "require":
            check_resumable(path)
        self._journal = guard_disk(path, lambda: Journal(path + ".journal", grid.width))
        found = self._journal.identity()
        matches = found == identity
        if resume == "require" and not matches:
            self._journal.close()
            raise _nothing_to_resume(path)
        self.discarded = found is not None and not matches
        if resume == "never" or not matches:
            guard_disk(path, lambda: self._journal.start(identity))
        self._block_row = np.empty((min(BLOCK, grid.height), grid.width), dtype=np.uint8)
        self._stored_rows = 0
        self.finished_rows = 0
        self.valid_pixels = 0
        self.change_pixels = 0
        self._dataset = guard_disk(path, lambda: _create(self._partial, grid, metadata))
        self._overviews = guard_disk(path, lambda: Overviews(self._dataset))
        for values in self._journal.rows():
            self.finished_rows += len(values)
            self.store(values)

    def keep(self, values: np.ndarray) -> None:
        """Take the next finished rows into the journal: (rows, width) uint8, 0…250 or 255 for nodata.

        Raises:
            EnvironmentFailure: the disk is full or gone; all rows taken before are kept.
        """
        guard_disk(self._path, lambda: self._journal.append(self.finished_rows, values))
        self.finished_rows += len(values)

    def store(self, values: np.ndarray) -> None:
        """Put rows that have been kept into the partial file; may be called while others are being kept.

        Raises:
            EnvironmentFailure: the disk is full or gone; what is kept can be resumed.
        """
        for first in range(0, len(values), ROWS_AT_ONCE):
            rows = values[first : first + ROWS_AT_ONCE]
            self.valid_pixels += int(np.count_nonzero(rows <= LEVELS))
            self.change_pixels += int(np.count_nonzero((rows >= self._change_from) & (rows <= LEVELS)))
        guard_disk(self._path, lambda: self._write_blocks(values))

    def complete(self) -> str:
        """Complete the partial file, all rows having been written, and return its path."""
        if self._stored_rows != self._height:
            raise RuntimeError(f"{self._stored_rows} of {self._height} rows stored")
        guard_disk(self._path, self._finish_file)
        return self._partial

    def publish(self) -> None:
        """Give the completed file its name and forget the journal.

        Raises:
            InputError: another file has taken the name meanwhile.
        """
        if os.path.exists(self._path) and not self._overwrite:
            raise InputError(
                f"The output {self._path} has appeared during the run and is not replaced; move it away and "
                "run again: the finished rows are kept."
            )
        guard_disk(self._path, lambda: replace_with(self._partial, self._path))
        self._journal.close()
        os.remove(self._journal.path)

    def discard(self) -> None:
        """Stop here and leave nothing behind."""
        self.close()
        os.remove(self._partial)
        os.remove(self._journal.path)

    def close(self) -> None:
        """Stop here and keep what is needed to resume; without a finished row that is nothing."""
        with failures_of_closing_ignored():
            self._dataset = None
        self._journal.close()
        if self.finished_rows == 0:
            for path in (self._partial, self._journal.path):
                with contextlib.suppress(OSError):
                    os.remove(path)

    def _write_blocks(self, values: np.ndarray) -> None:
        """Hand rows to the partial file by whole rows of blocks, so that each block is compressed once."""
        band = self._dataset.GetRasterBand(1)
        while len(values):
            first = self._stored_rows % BLOCK
            taken = values[: BLOCK - first]
            self._block_row[first : first + len(taken)] = taken
            self._stored_rows += len(taken)
            values = values[len(taken) :]
            ready = first + len(taken)
            if ready == BLOCK or self._stored_rows == self._height:
                write_block_row(band, self._block_row[:ready], self._stored_rows - ready)
                self._overviews.add(self._block_row[:ready])

    def _finish_file(self) -> None:
        self._dataset.FlushCache()
        self._dataset = None
        sync(self._partial)


@contextlib.contextmanager
def failures_of_closing_ignored() -> Iterator[None]:
    """Say nothing of what GDAL cannot write when a file is given up: Python would print a traceback."""
    before = sys.unraisablehook
    sys.unraisablehook = lambda failure: None
    try:
        yield
    finally:
        sys.unraisablehook = before


def _create(path: str, grid: Grid, metadata: dict[str, str]) -> gdal.Dataset:
    options = [
        "TILED=YES",
        f"BLOCKXSIZE={BLOCK}",
        f"BLOCKYSIZE={BLOCK}",
        "COMPRESS=DEFLATE",
        "ZLEVEL=1",  # a few per cent larger than by default, at a third of the time
        "BIGTIFF=IF_SAFER",
        "NUM_THREADS=2",
    ]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(path, grid.width, grid.height, 1, gdal.GDT_Byte, [*options, "SPARSE_OK=TRUE"])
    describe(dataset, grid, metadata)
    return dataset


def describe(dataset: gdal.Dataset, grid: Grid, metadata: dict[str, str]) -> None:
    """Make a change map of a new raster of one band of bytes: place, metadata items, what values mean."""
    grid.georeference(dataset)
    dataset.SetMetadata(metadata)
    band = dataset.GetRasterBand(1)
    band.SetDescription(BAND_NAME)
    band.SetNoDataValue(NODATA)
    band.SetScale(STEP)
    band.SetOffset(0)


def _check_no_world_file(path: str, grid: Grid) -> None:
    """Refuse a name by which GDAL would place a map in pixel coordinates where another image lies."""
    world_file = os.path.splitext(path)[0] + ".wld"
    if not grid.crs and grid.geotransform == NO_GEOTRANSFORM and os.path.exists(world_file):
        raise InputError(
            f"The images are in pixel coordinates, but {world_file} would place the map elsewhere; choose "
            "another name for it."
        )


def _nothing_to_resume(path: str) -> InputError:
    return InputError(
        f"There is no interrupted run of {path} with these inputs and options; start one with --resume auto."
    )
