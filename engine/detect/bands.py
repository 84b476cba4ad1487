"""Bands and tiles of a map, each computed on a worker of a cluster by what computes the whole map elsewhere.

A band is some whole rows of windows. The row of windows that reaches into the band from above is computed
for both: handing on its partial sums would tie each band to the one above, be lost with its worker, and save
one row of windows in `MOST_WINDOW_ROWS`. Every pixel so meets the same windows in the same order as in a run
without a cluster, and has the same last bit.
"""

from __future__ import annotations

import math
import zlib
from bisect import bisect_right
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

import engine
from engine.cluster.worker import Given, Place
from engine.contract.card import GroundSampleDistance
from engine.contract.errors import Cancelled, EngineError, InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.shift import Shift
from engine.contract.windows import Window, WindowPlan
from engine.detect.inputs import aligned
from engine.detect.rows import (
    ComputedBy,
    WindowsDone,
    computed_by,
    computed_rows,
    computing_of,
    device_failures_told,
    values_in,
)
from engine.detectors.detector import MeasuredDetector
from engine.inference.devices.choice import choose_devices
from engine.rasters.files_behind import content_of, missing_elsewhere
from engine.rasters.grid import Grid
from engine.rasters.image import open_image
from engine.rasters.names import Shown, keep
from engine.rasters.tiles.grid import Tile
from engine.rasters.tiles.stac import Finished
from engine.rasters.tiles.tile import TileWriter
from engine.reporting import Reporter

MOST_WINDOW_ROWS = 32
"""Of a band, where windows overlap: one more is computed for each band."""
MOST_WINDOW_ROWS_APART = 4
"""Where they do not."""
MOST_BYTES = 128 * 2**20
"""Of a band's rows, before they are packed."""
BANDS_PER_WORKER = 2
"""At least, where that leaves any row of windows to a band."""


IMAGES = 2
"""Of a run's files the first ones; the area may follow."""


class Band(NamedTuple):
    """Pixel rows [first_row, end_row) of a map; a row of windows starts where it ends."""

    first_row: int
    end_row: int


def bands_of(plan: WindowPlan, first_row: int, workers: int) -> list[Band]:
    """The rows from `first_row` to the last in bands that suit so many workers."""
    starts = plan.rows.starts
    first = bisect_right(starts, first_row) - 1
    step = plan.rows.window - plan.rows.overlap
    most = MOST_WINDOW_ROWS if plan.rows.overlap else MOST_WINDOW_ROWS_APART
    in_memory = MOST_BYTES // (step * plan.width)
    each_its_share = math.ceil((len(starts) - first) / (workers * BANDS_PER_WORKER))
    count = max(min(most, in_memory, each_its_share), 1)
    ends = [*starts[first + count :: count], plan.height]
    return [Band(*rows) for rows in zip([first_row, *ends], ends)]


@dataclass(frozen=True)
class BandWork:
    """What all bands or tiles of a run have in common, but the detector.

    Attributes:
        engine: version that computes.
        options: those of the run, with the names of files as workers know them.
        bands, sizes, shift: of the detector and of the images, as `aligned` takes them.
        grid: that of the analysis.
        contents: of all files, as `content_of` tells them.
    """

    engine: str
    options: DetectOptions
    bands: list[str]
    sizes: GroundSampleDistance
    shift: Shift | None
    grid: Grid
    plan: WindowPlan
    contents: dict[str, str]


class ForAllBands(NamedTuple):
    """What goes to a worker once: the detector, and what names show that GDAL does not know."""

    detector: MeasuredDetector
    shown: dict[str, Shown]


class Prepared(NamedTuple):
    """What a worker tells once it can compute, with sentences for the user."""

    by: ComputedBy
    told: list[str]


class ComputedTile(NamedTuple):
    """What is told of a tile that was written, and warnings for the user."""

    finished: Finished
    warnings: list[str]


class ComputedBand(NamedTuple):
    """Finished rows from top to bottom, as `packed` gives them, and warnings for the user."""

    rows: list[bytes]
    warnings: list[str]


def check_version(place: Place, wanted: str) -> None:
    """Refuse to work for another version of the engine.

    Raises:
        InputError: naming worker and versions.
    """
    if wanted != engine.__version__:
        raise InputError(
            f"The worker {place.name} has version {engine.__version__} of the engine, not {wanted}; "
            "give all workers the same."
        )


def packed(rows: np.ndarray) -> bytes:
    """Rows (rows, width) uint8 as they are kept on a worker, sent and taken: most maps become far smaller."""
    return zlib.compress(np.ascontiguousarray(rows).data, 1)


def unpacked(content: bytes, width: int) -> np.ndarray:
    """The rows (rows, width) uint8 that were `packed`."""
    return np.frombuffer(bytearray(zlib.decompress(content)), dtype=np.uint8).reshape(-1, width)


def check_inputs(place: Place, contents: dict[str, str], shown: dict[str, Shown]) -> None:
    """Refuse to work where files are not what they are on the user's computer.

    Args:
        contents: of each file, as `content_of` tells it; the first two are images.
        shown: what names show that GDAL does not know.

    Raises:
        InputError: naming worker and file.
    """
    for name, image in shown.items():
        keep(name, image)
    for number, (source, content) in enumerate(contents.items()):
        try:
            if number < IMAGES:
                open_image(source)
        except EngineError as error:
            raise InputError(
                f"The worker {place.name} cannot open {source}; give a name by which all workers find it, as "
                "on a file server, and in their environment what opens it.",
                error.text,
            ) from error
        missing = missing_elsewhere(source)
        if missing is not None:
            raise InputError(
                f"The worker {place.name} cannot open {missing}, a part of {source}; give it what opens that "
                "in its environment, such as AWS_ACCESS_KEY_ID."
            )
        if content_of(source) != content:
            raise InputError(
                f"The worker {place.name} finds another file at {source} than this computer, or not all "
                "parts of it; give a name by which all find the same."
            )


def prepare(place: Place, measured: Given, work: BandWork) -> Prepared:
    """Be ready to compute bands, and tell how they are computed."""
    bench = _bench(place, measured, work)
    return Prepared(bench.by, bench.taken("info"))


def compute(place: Place, measured: Given, work: BandWork, band: Band) -> ComputedBand:
    """The rows of a band."""
    bench = _bench(place, measured, work)
    return ComputedBand(bench.rows(band, stopping(place)), bench.taken("warning"))


def compute_tile(
    place: Place, measured: Given, work: BandWork, writer: TileWriter, tile: Tile
) -> ComputedTile:
    """Write a tile of the map.

    Raises:
        InputError: the map's folder is not found here.
    """
    check_folder(place, writer)
    bench = _bench(place, measured, work)
    finished = writer.write(tile, bench.values(tile.box, stopping(place)))
    return ComputedTile(finished, bench.taken("warning"))


def check_folder(place: Place, writer: TileWriter) -> None:
    """Refuse to work where the map's folder is another one, or cannot be written.

    Raises:
        InputError: naming worker and folder.
    """
    writer.check_here(f"The worker {place.name}")


def stopping(place: Place) -> WindowsDone:
    """Ends work that nobody waits for any more, between its windows."""

    def on_windows_done(done: int) -> None:
        if place.stop.is_set():
            raise Cancelled

    return on_windows_done


class _Bench:
    """A detector at work on a pair in this process.

    Args:
        measured: the detector, as it came over the network.
    """

    def __init__(self, place: Place, measured: Given, work: BandWork) -> None:
        check_version(place, work.engine)
        given: ForAllBands = measured.thing
        check_inputs(place, work.contents, given.shown)
        self._messages: list[tuple[str, str]] = []
        self._reporter = Reporter(lambda event: self._messages.append((event["level"], event["text"])))
        self.digest, self.work = measured.digest, work
        options = replace(work.options, device=device_of(work.options.device, place.number))
        self._devices = choose_devices(options.device, options.precision, self._reporter.warning)
        before, after = open_image(options.before), open_image(options.after)
        self._pair = aligned(
            options, before, after, work.bands, work.sizes, work.shift, self._reporter.warning
        )
        if self._pair.grid != work.grid:
            raise InputError(
                f"The worker {place.name} places {options.before} and {options.after} otherwise than this "
                "computer; give it the same releases of GDAL and PROJ."
            )
        with device_failures_told(self._devices):
            self._prepared = given.detector.prepare(
                self._pair, work.plan, computing_of(options, self._devices), self._reporter
            )
        self.by = computed_by(self._prepared)

    def does(self, work: BandWork) -> bool:
        """Whether that is its work, perhaps with the precision named that it found by itself."""
        found = replace(self.work, options=replace(self.work.options, precision=self.by.precision))
        return work in (self.work, found)

    def rows(self, band: Band, on_windows_done: WindowsDone) -> list[bytes]:
        computed = computed_rows(self._pair, self.work.plan, self._prepared, on_windows_done, *band)
        with device_failures_told(self._devices), ThreadPoolExecutor(1, "packer") as packing:
            found = [packing.submit(packed, rows.values.numpy()) for rows in computed]
        return [each.result() for each in found]

    def values(self, box: Window, on_windows_done: WindowsDone) -> np.ndarray:
        """Of the map in a box, (height, width)."""
        with device_failures_told(self._devices):
            return values_in(self._pair, self.work.plan, self._prepared, box, on_windows_done)

    def taken(self, level: str) -> list[str]:
        """What was said so far and is at least of that level; it is forgotten."""
        said = [text for each, text in self._messages if each in (level, "warning")]
        self._messages.clear()
        return said


_latest: _Bench | None = None


def _bench(place: Place, measured: Given, work: BandWork) -> _Bench:
    """The one of this process for that work: made for the first band, used for all that follow."""
    global _latest
    if _latest is None or _latest.digest != measured.digest or not _latest.does(work):
        _latest = _Bench(place, measured, work)
    return _latest


def device_of(names: str, number: int) -> str:
    """The device of a worker, of those that `--device` names for all."""
    each = names.split(",")
    return each[number % len(each)]
