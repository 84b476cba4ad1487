"""Previews by an engine that stays, and how soon a run begins there and in a process of its own.

A preview is a part of the map of 512 × 512 pixels, asked of `engine serve` as the dialog does.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.images import write_pair
from benchmarks.machine import ROOT, in_own_process
from benchmarks.networks import write_models
from benchmarks.rows import Row

SIDE, SMALL_SIDE = 4096, 1024
PART = 512
CORNER = (500_000.0, 9_070_000.0)
PIXEL = 0.5
PLACES = ((0.1, 0.2), (0.5, 0.5), (0.7, 0.3))
"""Of the previews, as shares of the image; each differs from the one before."""


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    side = SMALL_SIDE if small else SIDE
    before, after = write_pair(folder, side)
    model = str(folder / "isnet_lw.safetensors")
    in_own_process(write_models, name="isnet_lw", model=model, exported=str(folder / "isnet_lw.onnx"))
    rows: list[Row] = []
    for name, options in {
        "isnet_lw": {"model": model},
        "isnet_lw, stretched": {"model": model, "stretch": "each"},
        "cva": {"model": "cva"},
        "irmad": {"model": "irmad"},
    }.items():
        arguments = {"before": before, "after": after, "overwrite": True, "resume": "never", **options}
        found = [_session(arguments, folder, side) for _ in range(runs)]
        first, later, cold, warm = (median(each[number] for each in found) for number in range(4))
        rows += [
            Row("preview", name, "s of the first preview, the engine being loaded", first),
            Row("preview", name, "s of a later preview elsewhere", later),
            Row("preview", name, "s to a run's first progress", warm, "a process of its own", cold),
        ]
    return rows


def _session(arguments: dict[str, Any], folder: Path, side: int) -> tuple[float, float, float, float]:
    """Seconds of a first and of later previews; from a click to progress without and with an engine."""
    preview, output = {**arguments, "output": str(folder / "p.tif")}, str(folder / "run.tif")
    begun = time.monotonic()
    with _engine() as engine:
        cold = _until(engine, "detect", {**arguments, "output": output}, "progress") - begun
    with _engine() as engine:
        _until(engine, "load", {}, "done")
        times = []
        for place in PLACES:
            begun = time.monotonic()
            _until(engine, "detect", {**preview, "part": _part(place, side)}, "done")
            times.append(time.monotonic() - begun)
        begun = time.monotonic()
        warm = _until(engine, "detect", {**arguments, "output": output}, "progress") - begun
    return times[0], median(times[1:]), cold, warm


def _part(place: tuple[float, float], side: int) -> list[float]:
    left = CORNER[0] + place[0] * (side - PART) * PIXEL
    top = CORNER[1] - place[1] * (side - PART) * PIXEL
    return [left, top - PART * PIXEL, left + PART * PIXEL, top]


@contextlib.contextmanager
def _engine() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "engine", "serve"]
    process = subprocess.Popen(command, cwd=ROOT, stdin=-1, stdout=-1, stderr=-3, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


_numbers = itertools.count()


def _until(engine: subprocess.Popen[str], command: str, arguments: dict[str, Any], name: str) -> float:
    """Ask for a job, and tell when its first event of that name has come."""
    job = str(next(_numbers))
    request = {"id": job, "command": command, "arguments": arguments}
    engine.stdin.write(json.dumps(request) + "\n")  # type: ignore[union-attr]
    engine.stdin.flush()  # type: ignore[union-attr]
    for line in engine.stdout:  # type: ignore[union-attr]
        event = json.loads(line)
        if event.get("id") == job and event["event"] == name:
            return time.monotonic()
        if event.get("id") == job and event["event"] in ("failed", "done"):
            raise RuntimeError(line)
    raise RuntimeError("the engine ended")
