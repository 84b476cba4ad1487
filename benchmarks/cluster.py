"""What `--cluster` costs: one worker process against none, and the memory of the process that writes the map.

Starting the worker is no part of the time: it is there before, as the workers of a real cluster are. The
client's memory holds the scheduler too, which runs in its process here.
"""

from __future__ import annotations

import os
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.images import write_pair, write_virtual_pair
from benchmarks.machine import in_own_process, seconds
from benchmarks.rows import Row

SIDE, SMALL_SIDE = 4096, 512
MEMORY_SIDES, SMALL_MEMORY_SIDES = (4096, 8192, 16384), (512, 1024)
TILE = 4096
"""Side of the files that the larger mosaics show again and again."""


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    return [*_overhead(folder, runs, SMALL_SIDE if small else SIDE), *_client_memory(folder, runs, small)]


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


def once(pair: list[str], output: str, model: str, workers: int) -> dict[str, Any]:
    """`detect` with so many worker processes, each with all cores; 0 computes in this process."""
    import contextlib

    import torch

    from engine.contract.options.detect import DetectOptions
    from engine.detect.job import detect
    from engine.reporting import Reporter

    with contextlib.ExitStack() as stages:
        where = None
        if workers:
            from distributed import Client, LocalCluster

            cluster = stages.enter_context(
                LocalCluster(
                    n_workers=workers,
                    threads_per_worker=torch.get_num_threads(),
                    host="127.0.0.1",
                    dashboard_address="127.0.0.1:0",
                    worker_dashboard_address="127.0.0.1:0",
                )
            )
            where = cluster.scheduler_address
            with Client(cluster) as client:
                client.run(eval, "__import__('engine.detect.bands') and None")
        options = DetectOptions(
            *pair, output, model=model, precision="float32", cluster=where, overwrite=True, resume="never"
        )
        taken = seconds(lambda: detect(options, Reporter(lambda event: None)))
    os.remove(output)
    return {"seconds": taken}
