"""Networks on real windows, files and all, against bare passes and the plain way.

Each family with new weights, and the bundled model; in the precision that `auto` takes, and in float32, which
it takes for trained networks that a lower precision would change too much.
*OpenVINO* are its passes through the exported network at their best, on pixels that lie ready; *ONNX Runtime*
likewise, in float32, which is all that it has. *Plain* is torch and the network as it is trained: one window
at a time, float32, batch norms apart.
"""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from statistics import median
from typing import Any, Callable

from benchmarks.images import write_pair
from benchmarks.machine import in_own_process, seconds
from benchmarks.rows import Row

BUNDLED = "buildings"
SIDES = {"hsanet": 3072, "sscfnet": 3072, "isnet": 4096, "isnet_lw": 8192, BUNDLED: 8192}
"""The side of the image that each is run on: so large that loading the model is a few per cent of it."""
PEER_WINDOWS = 12
PEER_SECONDS = 10.0
"""How long the peers go over their windows again and again, at least: a machine's speed varies from second to
second."""
OPENVINO_PRECISIONS = {"float32": "f32", "bfloat16": "bf16"}

Windows = list[tuple[Any, Any]]
Results = list[dict[str, Any]]
"""Of processes that did the same."""


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    rows = []
    for name, side in {"isnet_lw": 256}.items() if small else SIDES.items():
        pair = write_pair(folder, side)
        files = {"model": str(folder / f"{name}.safetensors"), "exported": str(folder / f"{name}.onnx")}
        in_own_process(write_models, name=name, **files)
        at_least = 0.0 if small else PEER_SECONDS
        rows += _rows(name, pair, files, str(folder / "fast.tif"), runs, at_least)
        rows += _cold_start(name, folder, files["model"], runs)
    return rows


def _rows(
    name: str, pair: list[str], files: dict[str, str], output: str, runs: int, at_least: float
) -> list[Row]:
    """Ours beside the peers, which take turns.

    Args:
        at_least: seconds that each peer is timed for.
    """
    plain: Results = []
    onnxruntime: Results = []
    by_precision: dict[str, tuple[Results, Results]] = {}
    passes = {"pair": pair, "at_least": at_least}
    for _ in range(runs):
        plain.append(in_own_process(plain_once, model=files["model"], **passes))
        onnxruntime.append(in_own_process(onnxruntime_once, exported=files["exported"], **passes))
        for asked in ("auto", "float32"):
            result = in_own_process(
                ours_once, pair=pair, model=files["model"], output=output, precision=asked
            )
            used = result["precision"]
            ours, openvino = by_precision.setdefault(used, ([], []))
            ours.append(result)
            openvino.append(
                in_own_process(openvino_once, exported=files["exported"], precision=used, **passes)
            )
    rows = []
    for precision, (ours, openvino) in by_precision.items():
        case, ms = f"{name} {precision}", _median(ours, "ms")
        peers = {"OpenVINO": openvino, "plain": plain}
        if precision == "float32":
            peers["ONNX Runtime"] = onnxruntime
        rows += [
            Row("networks", case, "ms a window", ms, peer, _median(results, "ms"))
            for peer, results in peers.items()
        ]
        rows.append(Row("networks", case, "peak MB", _median(ours, "peak_bytes") / 1e6))
    return rows


def _cold_start(name: str, folder: Path, model: str, runs: int) -> list[Row]:
    """A single window from the start of a process, with what was compiled before and without."""
    pair = write_pair(folder, 256)
    cache = folder / "cache"
    taken: dict[str, list[float]] = {"first": [], "later": []}
    for _ in range(runs):
        shutil.rmtree(cache, ignore_errors=True)
        for results in taken.values():
            arguments = {"pair": pair, "model": model, "cache": str(cache), "output": str(folder / "one.tif")}
            results.append(seconds(lambda arguments=arguments: in_own_process(one_window, **arguments)))
    later, first = (median(taken[which]) for which in ("later", "first"))
    return [Row("networks", f"{name} one window", "s", later, "the first run ever", first)]


def _median(results: Results, figure: str) -> float:
    return median(result[figure] for result in results)


def write_models(name: str, model: str, exported: str) -> dict[str, Any]:
    """The bundled model, or one of a new network, as our file and as an ONNX file."""
    import torch

    from engine import models, networks
    from engine.contract.library import find_model
    from engine.contract.options.models import ExportOptions
    from engine.models.export import export
    from engine.reporting import Reporter

    if name == BUNDLED:
        shutil.copy(find_model(name), model)
    else:
        torch.manual_seed(0)
        card = {"network": {"name": name, "options": {}}, "window": 256, "overlap": 64}
        models.save(model, networks.create(name), card)
    options = ExportOptions(model=model, format="onnx", output=exported, overwrite=True)
    export(options, Reporter(lambda event: None))
    return {}


def one_window(pair: list[str], model: str, cache: str, output: str) -> dict[str, Any]:
    """`detect` on a single window, compiled networks being kept in a folder of its own."""
    os.environ["XDG_CACHE_HOME"] = cache
    return ours_once(pair, model, output)


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


def openvino_once(exported: str, pair: list[str], precision: str, at_least: float) -> dict[str, Any]:
    """Passes of single windows, as many at a time as OpenVINO finds good."""
    import openvino

    core = openvino.Core()
    model = core.read_model(exported)
    model.reshape({port: [1, 3, 256, 256] for port in model.inputs})
    hints = {
        "PERFORMANCE_HINT": "THROUGHPUT",
        "INFERENCE_PRECISION_HINT": OPENVINO_PRECISIONS[precision],
    }
    requests = openvino.AsyncInferQueue(core.compile_model(model, "CPU", hints))

    def passes(windows: Windows) -> None:
        for before, after in windows:
            requests.start_async({0: before.numpy(), 1: after.numpy()}, share_inputs=True)
        requests.wait_all()

    return {"ms": _ms_a_window(passes, _windows(pair, PEER_WINDOWS), at_least)}


def onnxruntime_once(exported: str, pair: list[str], at_least: float) -> dict[str, Any]:
    """Passes of single windows by all cores."""
    import onnxruntime

    session = onnxruntime.InferenceSession(exported, providers=["CPUExecutionProvider"])
    names = [port.name for port in session.get_inputs()]

    def passes(windows: Windows) -> None:
        for window in windows:
            session.run(None, {name: image.numpy() for name, image in zip(names, window)})

    return {"ms": _ms_a_window(passes, _windows(pair, PEER_WINDOWS), at_least)}


def plain_once(model: str, pair: list[str], at_least: float) -> dict[str, Any]:
    """One window at a time through the network as it is trained."""
    import torch

    from engine import models

    network, _ = models.load(model)

    def passes(windows: Windows) -> None:
        with torch.inference_mode():
            for window in windows:
                torch.sigmoid(network(*window))

    return {"ms": _ms_a_window(passes, _windows(pair, PEER_WINDOWS), at_least)}


def _ms_a_window(passes: Callable[[Windows], None], windows: Windows, at_least: float) -> float:
    """Of passes over all windows again and again, after a first one that does not count.

    Args:
        at_least: seconds that are timed; 0 for going over the windows once.
    """
    passes(windows[:1])
    taken, done, begin = 0.0, 0, time.perf_counter()
    while not done or taken < at_least:
        passes(windows)
        done += len(windows)
        taken = time.perf_counter() - begin
    return 1e3 * taken / done


def _windows(pair: list[str], count: int) -> Windows:
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
