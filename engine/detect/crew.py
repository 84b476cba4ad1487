"""The workers of a cluster that compute a map: checked first, then given one band after another."""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import torch

import engine
from engine.cluster.cluster import Cluster
from engine.cluster.connection import connected
from engine.contract.addresses import without_secrets
from engine.contract.detectors import AUTOMATIC
from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.levels import NODATA
from engine.contract.options.detect import DetectOptions
from engine.contract.shift import Shift
from engine.contract.windows import WindowPlan
from engine.detect.bands import (
    BandWork,
    ComputedBand,
    ForAllBands,
    bands_of,
    check_folder,
    check_inputs,
    compute,
    compute_tile,
    packed,
    prepare,
    unpacked,
)
from engine.detect.rows import ComputedBy, ComputeRows, ComputeTiles, WindowsDone
from engine.detectors.detector import Detector, MeasuredDetector
from engine.inference.blending import FinishedRows
from engine.inference.devices.cuda import CudaGPU
from engine.rasters.files_behind import content_of
from engine.rasters.names import Shown, shown_by
from engine.rasters.pair import ImagePair
from engine.rasters.tiles.grid import Tile
from engine.rasters.tiles.stac import Finished
from engine.rasters.tiles.tile import TileWriter
from engine.reporting import Reporter

VERSION = "__import__('engine').__version__"


class Computation(NamedTuple):
    """How a map is computed, and what computes its rows, or writes its tiles."""

    by: ComputedBy
    rows: ComputeRows
    tiles: ComputeTiles


@contextlib.contextmanager
def crew_for(where: str, options: DetectOptions, reporter: Reporter) -> Iterator[Crew]:
    """The workers of a cluster, for as long as the block lasts; they see the run's files.

    Args:
        where: as `--cluster` takes it.

    Raises:
        InputError: they do not, or are of another version.
        EnvironmentFailure: no scheduler answers.
    """
    sources_of(options)  # before anybody connects
    with workers_of(where, reporter) as cluster:
        yield crew_among(cluster, options, reporter)


@contextlib.contextmanager
def workers_of(where: str, reporter: Reporter) -> Iterator[Cluster]:
    """The workers of a cluster, of which there is one at least and all compute the same.

    Raises:
        EnvironmentFailure: they do not, or no scheduler answers.
    """
    with connected(where, torch.get_num_threads(), reporter) as cluster:
        cluster.await_workers()
        check_versions(cluster)
        yield cluster


def crew_among(cluster: Cluster, options: DetectOptions, reporter: Reporter) -> Crew:
    """The workers, which see the run's files.

    Raises:
        InputError: they do not, or an address holds a secret.
    """
    contents, shown = files_of(options)
    cluster.ask_all(check_inputs, contents, shown)
    return Crew(cluster, options, contents, shown, reporter)


class Crew:
    """Workers that see the files of a run.

    Args:
        contents: what these hold, by names that the workers know.
        shown: what those of them show that GDAL does not know.
    """

    def __init__(
        self,
        cluster: Cluster,
        options: DetectOptions,
        contents: dict[str, str],
        shown: dict[str, Shown],
        reporter: Reporter,
    ) -> None:
        self._cluster = cluster
        self._options = options
        self._contents = contents
        self._shown = shown
        self._reporter = reporter
        self._warned: set[str] = set()

    def prepare(
        self,
        detector: Detector,
        measured: MeasuredDetector,
        pair: ImagePair,
        shift: Shift | None,
        plan: WindowPlan,
    ) -> Computation:
        """Let one worker find out how to compute, in which all others follow."""
        names = list(self._contents)
        area = names[2] if self._options.area else None
        device = self._options.device
        if self._cluster.on_this_computer:
            device = one_each(device)
        options = replace(
            self._options, before=names[0], after=names[1], area=area, device=device, cluster=None
        )
        work = BandWork(
            engine.__version__,
            options,
            detector.bands,
            detector.ground_sample_distance,
            shift,
            pair.grid,
            plan,
            self._contents,
        )
        self._cluster.give(ForAllBands(measured, self._shown))
        outcome = self._cluster.do(prepare, options.threads, work)
        if outcome.deaths:
            raise EnvironmentFailure(
                f"{outcome.deaths} workers died in preparing {detector.name}; give them more memory, or take "
                "a smaller window or batch."
            )
        by, told = outcome.result
        for sentence in told:
            self._reporter.info(sentence)
        work = replace(work, options=replace(options, precision=by.precision))
        return Computation(by, functools.partial(self._rows, work), functools.partial(self._tiles, work))

    def _rows(self, work: BandWork, on_windows_done: WindowsDone, first_row: int) -> Iterator[FinishedRows]:
        """The map from pixel row `first_row` on, band by band."""
        plan = work.plan
        bands = bands_of(plan, first_row, max(self._cluster.count(), 1))
        for outcome in self._cluster.do_in_order(compute, self._options.threads, (work,), bands):
            band = outcome.item
            result: ComputedBand = outcome.result
            if outcome.deaths:
                told = self._given_up(f"rows {band.first_row} to {band.end_row - 1}", outcome.deaths)
                result = ComputedBand([packed(_nothing(band.end_row - band.first_row, plan.width))], told)
            self._warn(result.warnings)
            row = band.first_row
            for content in result.rows:
                values = unpacked(content, plan.width)
                yield FinishedRows(row, torch.from_numpy(values))
                row += len(values)
            on_windows_done(len(plan.columns.starts) * plan.window_rows(0, band.end_row).stop)

    def _tiles(
        self, work: BandWork, on_windows_done: WindowsDone, writer: TileWriter, tiles: list[Tile]
    ) -> Iterator[tuple[Tile, Finished]]:
        """Tiles of the map, each written by the worker that computes it; none tells of its windows."""
        self._cluster.ask_all(check_folder, writer)
        for outcome in self._cluster.do_in_order(compute_tile, self._options.threads, (work, writer), tiles):
            tile = outcome.item
            if outcome.deaths:
                column, row, width, height = tile.box
                place = f"columns {column} to {column + width - 1}, rows {row} to {row + height - 1}"
                self._warn(self._given_up(place, outcome.deaths))
                yield tile, writer.write(tile, _nothing(height, width))
            else:
                self._warn(outcome.result.warnings)
                yield tile, outcome.result.finished

    def _warn(self, sentences: list[str]) -> None:
        """Warn of what no other worker has warned of."""
        for sentence in sentences:
            if sentence not in self._warned:
                self._warned.add(sentence)
                self._reporter.warning(sentence)

    def _given_up(self, place: str, deaths: int) -> list[str]:
        """What is to be said of a part of the map of which workers died.

        Raises:
            EnvironmentFailure: it may not be left out.
        """
        if self._options.on_error != "skip":
            raise EnvironmentFailure(
                f"{deaths} workers died one after another in computing {place} of the map; give them more "
                "memory, take a smaller window or batch, or leave such parts out by --on-error skip."
            )
        return [f"{deaths} workers died in computing {place} of the map; that part is nodata."]


def _nothing(height: int, width: int) -> np.ndarray:
    return np.full((height, width), NODATA, dtype=np.uint8)


def sources_of(options: DetectOptions) -> list[str]:
    """The images and the area, by names that hold in any folder.

    Raises:
        InputError: one holds a secret.
    """
    return [_name_for_workers(path) for path in (options.before, options.after, options.area) if path]


def files_of(options: DetectOptions) -> tuple[dict[str, str], dict[str, Shown]]:
    """What the images and the area hold, and what those of them show that GDAL does not know.

    Both by names that hold in any folder; the first as `content_of` tells it.

    Raises:
        InputError: one holds a secret.
    """
    sources = sources_of(options)
    shown = {source: shown for source in sources if (shown := shown_by(source)) is not None}
    return {source: content_of(source) for source in sources}, shown


def _name_for_workers(source: str) -> str:
    """A file's name that holds in any folder.

    Raises:
        InputError: it holds a secret.
    """
    if without_secrets(source) != source:
        raise InputError(
            f"The address {source} holds a password or token, which a cluster is not told; give it to the "
            "workers in their environment, and the address without it."
        )
    shown = shown_by(source)
    if shown is not None and shown.secret is not None:
        raise InputError(
            f"{source} gives addresses with passwords or signatures, which a cluster is not told "
            f"({shown.secret}); take a catalogue that gives them without, and let the workers have what "
            "opens them in their environment."
        )
    return os.path.abspath(source) if os.path.exists(source) else source


def check_versions(cluster: Cluster) -> None:
    """Refuse workers that could not compute the same.

    Raises:
        EnvironmentFailure: naming the worker.
    """
    for worker, version in cluster.evaluate_on_all(VERSION).items():
        if isinstance(version, Exception):
            raise EnvironmentFailure(
                f"The worker {worker} cannot import the engine; start it with this program's folder on its "
                "PYTHONPATH, in a Python that has torch and GDAL.",
                str(version),
            )
        if version != engine.__version__:
            raise EnvironmentFailure(
                f"The worker {worker} has version {version} of the engine, not {engine.__version__}; give "
                "all workers the same."
            )


def one_each(device: str) -> str:
    """Several CUDA devices of this computer by their names, so that each process takes one of its own."""
    if device not in (AUTOMATIC, CudaGPU.kind):
        return device
    return ",".join(each.name for each in CudaGPU.found()) or device
