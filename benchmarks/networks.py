"""Each network family on real windows, files and all, against its bare forward passes and the plain way.

In the precision that `auto` takes, and in float32, which it takes for trained networks that a lower precision
would change too much; it finds that of none here, as these are new.
*Bare* are forward passes of the same form, precision and number of windows on pixels that lie ready, with all
of torch's threads. *Plain* is the network as it is trained: one window at a time, float32, batch norms apart.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median
from typing import Any, Callable

from benchmarks.images import write_pair
from benchmarks.machine import in_own_process, seconds
from benchmarks.rows import Row

FAMILIES = {"hsanet": 3072, "sscfnet": 3072, "isnet": 4096, "isnet_lw": 8192}
"""The side of the image that each is run on: so large that loading the model is a few per cent of it."""
PEER_WINDOWS = 12
PEER_SECONDS = 10.0
"""How long the peers go over their windows again and again, at least: a machine's speed varies from second to
second."""

Forward = Callable[[Any, Any], Any]
Results = list[dict[str, Any]]
"""Of processes that did the same."""


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    rows = []
    for name, side in {"isnet_lw": 256}.items() if small else FAMILIES.items():
        pair = write_pair(folder, side)
        model = str(folder / f"{name}.safetensors")
        in_own_process(write_model, name=name, path=model)
        at_least = 0.0 if small else PEER_SECONDS
        plain, by_precision = _timed(pair, model, str(folder / "fast.tif"), runs, at_least)
        for precision, (ours, bare) in by_precision.items():
            case = f"{name} {precision}"
            ms = _median(ours, "ms")
            rows.append(Row("networks", case, "ms a window", ms, "bare", _median(bare, "ms")))
            rows.append(Row("networks", case, "ms a window", ms, "plain", _median(plain, "ms")))
            rows.append(Row("networks", case, "peak MB", _median(ours, "peak_bytes") / 1e6))
    return rows


def _timed(
    pair: list[str], model: str, output: str, runs: int, at_least: float
) -> tuple[Results, dict[str, tuple[Results, Results]]]:
    """What plain took, and for each precision what ours and bare took.

    Args:
        at_least: seconds that each peer is timed for.
    """
    plain: Results = []
    by_precision: dict[str, tuple[Results, Results]] = {}
    for _ in range(runs):
        plain.append(in_own_process(plain_once, model=model, pair=pair, at_least=at_least))
        for asked in ("auto", "float32"):
            result = in_own_process(ours_once, pair=pair, model=model, output=output, precision=asked)
            used = result["precision"]
            ours, bare = by_precision.setdefault(used, ([], []))
            ours.append(result)
            bare.append(in_own_process(bare_once, model=model, pair=pair, precision=used, at_least=at_least))
    return plain, by_precision


def _median(results: Results, figure: str) -> float:
    return median(result[figure] for result in results)


def write_model(name: str, path: str) -> dict[str, Any]:
    """A model file of a new network."""
    import torch

    from engine import models, networks

    torch.manual_seed(0)
    card = {"network": {"name": name, "options": {}}, "window": 256, "overlap": 64}
    models.save(path, networks.create(name), card)
    return {}


def ours_once(pair: list[str], model: str, output: str, precision: str = "auto") -> dict[str, Any]:
    """`detect`, from files to a file."""
    import json

    from osgeo import gdal

    from engine.contract.options.detect import DetectOptions
    from engine.detect.job import detect
    from engine.reporting import Reporter

    options = DetectOptions(*pair, output, model=model, precision=precision, overwrite=True, resume="never")
    results = []
    taken = seconds(lambda: results.append(detect(options, Reporter(lambda event: None))))
    parameters = json.loads(gdal.Open(output).GetMetadataItem("DCD_PARAMETERS"))
    os.remove(output)
    return {"ms": 1e3 * taken / results[0].windows, "precision": parameters["precision"]}


def bare_once(model: str, pair: list[str], precision: str, at_least: float) -> dict[str, Any]:
    """Forward passes of the inference form on as many windows at once as ours."""
    import torch

    from engine import models
    from engine.inference.allocator import freed_memory_kept
    from engine.inference.devices.choice import PRECISIONS
    from engine.inference.devices.processor import WINDOWS_AT_ONCE
    from engine.networks.lowering import lowered

    network, _ = models.load(model)
    form = lowered(network.fuse(), PRECISIONS[precision])
    windows = [
        tuple(torch.cat([image, image.flip(-1)][:WINDOWS_AT_ONCE]) for image in window)
        for window in _windows(pair, PEER_WINDOWS)
    ]
    with freed_memory_kept(), torch.inference_mode():
        return {"ms": _ms_a_window(form, windows, at_least)}


def plain_once(model: str, pair: list[str], at_least: float) -> dict[str, Any]:
    """One window at a time through the network as it is trained."""
    import torch

    from engine import models

    network, _ = models.load(model)
    windows = _windows(pair, PEER_WINDOWS)
    with torch.inference_mode():
        return {"ms": _ms_a_window(lambda *window: torch.sigmoid(network(*window)), windows, at_least)}


def _ms_a_window(forward: Forward, windows: list[tuple[Any, Any]], at_least: float) -> float:
    """Of passes over all windows again and again, after a first one that does not count.

    Args:
        at_least: seconds that are timed; 0 for going over the windows once.
    """
    forward(*windows[0])
    taken, done, begin = 0.0, 0, time.perf_counter()
    while not done or taken < at_least:
        for before, after in windows:
            forward(before, after)
            done += len(before)
        taken = time.perf_counter() - begin
    return 1e3 * taken / done


def _windows(pair: list[str], count: int) -> list[tuple[Any, Any]]:
    """Windows of both images, (1, 3, 256, 256) float32, normalised as a new model's card says."""
    import torch
    from osgeo import gdal

    images = [gdal.Open(path) for path in pair]
    across = images[0].RasterXSize // 256
    windows = []
    for number in range(count):
        column, row = number % across * 256, number // across % across * 256
        pixels = [torch.from_numpy(image.ReadAsArray(column, row, 256, 256)) for image in images]
        before, after = (image[None].float() / 255 for image in pixels)
        windows.append((before, after))
    return windows
