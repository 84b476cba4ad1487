"""What `--cluster` costs, and what several workers save: measured, and what follows for a whole country.

- One worker process against none. Starting the worker is no part of the time: it is there before, as the
  workers of a real cluster are.
- The memory of the process that writes the map. It holds the scheduler too, which runs in it here.
- A detector that only sleeps, on 1, 2 and 4 workers, against arithmetic: bands divided among workers.
- What one process does for all: the rates at which it reads, writes the map and traces polygons bound a run
  however many workers there are.
"""

from __future__ import annotations

import contextlib
import heapq
import os
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.images import write_pair, write_virtual_pair
from benchmarks.machine import in_own_process, seconds
from benchmarks.rows import Row

if TYPE_CHECKING:
    from engine.contract.windows import WindowPlan

SIDE, SMALL_SIDE = 4096, 512
MEMORY_SIDES, SMALL_MEMORY_SIDES = (4096, 8192, 16384, 32768), (512, 1024)
TILE = 4096
"""Side of the files that the larger mosaics show again and again."""
SLEEPING_WIDTH, SLEEPING_HEIGHT, SMALL_SLEEPING_HEIGHT = 512, 16384, 2048
SLEEPING_S, SMALL_SLEEPING_S = 0.05, 0.005
"""For a window."""
WORKERS = (1, 2, 4)
ROWS = 192
"""That windows of 256 pixels with an overlap of 64 finish at once."""


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    return [
        *_overhead(folder, runs, SMALL_SIDE if small else SIDE),
        *_client_memory(folder, runs, small),
        *_sleeping(folder, runs, small),
        *_rates_of_one_process(folder, runs, SMALL_SIDE if small else SIDE),
    ]


def _overhead(folder: Path, runs: int, side: int) -> list[Row]:
    """Runs with one worker and without take turns."""
    from engine import models, networks

    model, output = str(folder / "isnet_lw.safetensors"), str(folder / "map.tif")
    models.save(model, networks.create("isnet_lw").eval(), {"window": 256, "overlap": 64})
    options = {"pair": write_pair(folder, side), "output": output, "model": model}
    with_worker, alone = [], []
    for _ in range(runs):
        with_worker.append(in_own_process(once, **options, workers=1)["seconds"])
        alone.append(in_own_process(once, **options, workers=0)["seconds"])
    case = f"isnet_lw, {side} × {side}, one worker"
    return [Row("cluster", case, "s", median(with_worker), "without a cluster", median(alone))]


def _client_memory(folder: Path, runs: int, small: bool) -> list[Row]:
    rows: list[Row] = []
    for side in SMALL_MEMORY_SIDES if small else MEMORY_SIDES:
        pair = write_virtual_pair(folder, side, side, min(side, TILE))
        options = {"pair": pair, "output": str(folder / "map.tif"), "model": "cva", "workers": 1}
        peaks = [in_own_process(once, **options)["peak_bytes"] / 1e6 for _ in range(runs)]
        smallest = rows[0].ours if rows else median(peaks)
        case = f"cva, {side} × {side}, client"
        rows.append(Row("cluster", case, "peak MB", median(peaks), "the smallest image", smallest))
    return rows


def _sleeping(folder: Path, runs: int, small: bool) -> list[Row]:
    """Seconds of whole runs, the start and the last rows included, which the arithmetic leaves out."""
    from benchmarks.sleeping import Sleeping
    from engine.contract.windows import WindowPlan

    width, height = SLEEPING_WIDTH, SMALL_SLEEPING_HEIGHT if small else SLEEPING_HEIGHT
    sleep_s = SMALL_SLEEPING_S if small else SLEEPING_S
    plan = WindowPlan.over(width, height, Sleeping.window, Sleeping.overlap)
    options = {"pair": write_pair(folder, width, height), "output": str(folder / "map.tif")}
    rows = []
    for workers in WORKERS:
        found = [
            in_own_process(sleeping_once, **options, workers=workers, sleep_s=sleep_s)["seconds"]
            for _ in range(runs)
        ]
        case = f"{len(plan)} windows of {sleep_s:g} s, {workers} workers"
        rows.append(
            Row("cluster", case, "s", median(found), "arithmetic", shared_out(plan, sleep_s, workers))
        )
    return rows


def shared_out(plan: WindowPlan, window_s: float, workers: int) -> float:
    """Seconds until the last band is done, where each worker takes the next one as soon as it is free.

    Args:
        window_s: that a window takes; each band computes one row of windows that the one above does too.
    """
    from engine.detect.bands import bands_of

    free_at = [0.0] * workers
    for band in bands_of(plan, 0, workers):
        windows = len(plan.columns.starts) * len(plan.window_rows(*band))
        heapq.heapreplace(free_at, free_at[0] + windows * window_s)
    return max(free_at)


def _rates_of_one_process(folder: Path, runs: int, side: int) -> list[Row]:
    pair, output = write_pair(folder, side), str(folder / "map.tif")
    rows = []
    for what, rate in (("reading and gathering windows", reading_once), ("writing the map", writing_once)):
        taken = [in_own_process(rate, pair=pair, output=output)["seconds"] for _ in range(runs)]
        rows.append(
            Row("cluster", f"{what}, {side} × {side}", "million pixels/s", side**2 / 1e6 / median(taken))
        )
    return rows


def once(pair: list[str], output: str, model: str, workers: int) -> dict[str, Any]:
    """`detect` with so many worker processes, each with all cores; 0 computes in this process."""
    import torch

    with _workers(workers, torch.get_num_threads()) as where:
        return {"seconds": _seconds_of_detect(pair, output, model, where)}


def sleeping_once(pair: list[str], output: str, workers: int, sleep_s: float) -> dict[str, Any]:
    """`detect` with a detector that sleeps, on so many worker processes of one core."""
    from benchmarks.sleeping import Sleeping
    from engine.detect import layout

    with _workers(workers, 1) as where:
        for seconds_a_window in (0, sleep_s):  # first with nothing to wait for: workers load what they need
            layout.choose_detector = lambda *_arguments, seconds=seconds_a_window: Sleeping(seconds)
            taken = _seconds_of_detect(pair, output, "auto", where)
    return {"seconds": taken}


def reading_once(pair: list[str], output: str) -> dict[str, Any]:
    """All pixels of both images as the windows of a network, in one process."""
    from engine.contract.windows import WindowPlan
    from engine.detect.rows import READERS
    from engine.inference.strips import STRIP_COLUMNS, StripReader
    from engine.rasters.image import open_image
    from engine.rasters.pair import align

    images = align(*map(open_image, pair), ["red", "green", "blue"])
    plan = WindowPlan.over(images.grid.width, images.grid.height, 256, 64)
    reader = StripReader(plan, images.read, READERS)
    with contextlib.closing(reader), images.decoded_blocks_kept(plan.rows.size, STRIP_COLUMNS, READERS):
        return {"seconds": seconds(lambda: sum(1 for _ in reader.windows_from(0)))}


def writing_once(pair: list[str], output: str) -> dict[str, Any]:
    """A map with its journal and overviews, in one thread, of rows as noisy as real ones."""
    import numpy as np
    from osgeo import gdal

    from engine.rasters.change_map import ChangeMapWriter
    from engine.rasters.image import open_image

    before, after = (gdal.Open(path).ReadAsArray(band_list=[1]) for path in pair)
    values = np.minimum(np.maximum(before, after) - np.minimum(before, after), 250)
    writer = ChangeMapWriter(output, open_image(pair[0]).grid, {}, {}, "never", True, 125)

    def write() -> None:
        for first in range(0, len(values), ROWS):
            rows = values[first : first + ROWS]
            writer.keep(rows)
            writer.store(rows)
        writer.complete()
        writer.publish()

    taken = seconds(write)
    os.remove(output)
    return {"seconds": taken}


def _seconds_of_detect(pair: list[str], output: str, model: str, where: str | None) -> float:
    from engine.contract.options.detect import DetectOptions
    from engine.detect.job import detect
    from engine.reporting import Reporter

    options = DetectOptions(
        *pair, output, model=model, precision="float32", cluster=where, overwrite=True, resume="never"
    )
    taken = seconds(lambda: detect(options, Reporter(lambda event: None)))
    os.remove(output)
    return taken


@contextlib.contextmanager
def _workers(count: int, threads: int) -> Iterator[str | None]:
    """The address of a scheduler whose workers are there and have loaded what they need; None for none."""
    if not count:
        yield None
        return
    from distributed import Client, LocalCluster

    with LocalCluster(
        n_workers=count,
        threads_per_worker=threads,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        worker_dashboard_address="127.0.0.1:0",
    ) as cluster:
        with Client(cluster) as client:
            client.run(eval, "__import__('engine.detect.bands') and None")
        yield cluster.scheduler_address
