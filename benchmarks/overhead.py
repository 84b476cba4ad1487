"""All that is not the network: a network that costs next to nothing, on large images.

The peer is MONAI's sliding window, which gets both images as one tensor in memory; reading, scaling and
writing count for us and not for it.
"""

from __future__ import annotations

import os
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.images import write_pair
from benchmarks.machine import in_own_process, seconds
from benchmarks.rows import Row

SIDES = (4096, 8192, 12288)
WINDOW, OVERLAP = 256, 64
PEER_BATCHES = (1, 4)


def measure(folder: Path, runs: int, small: bool) -> list[Row]:
    rows = []
    for side in (512,) if small else SIDES:
        pair = write_pair(folder, side)
        ours, theirs = [], {batch: [] for batch in PEER_BATCHES}
        for _ in range(runs):
            ours.append(in_own_process(ours_once, pair=pair, output=str(folder / "map.tif")))
            for batch, results in theirs.items():
                results.append(in_own_process(monai_once, pair=pair, batch=batch))
        best = min(theirs.values(), key=lambda results: median(result["seconds"] for result in results))
        for figure, unit in (("seconds", 1), ("peak_bytes", 1e6)):
            rows.append(
                Row(
                    "overhead",
                    f"{side} × {side}",
                    "s" if figure == "seconds" else "peak MB",
                    median(result[figure] / unit for result in ours),
                    "MONAI in memory",
                    median(result[figure] / unit for result in best),
                )
            )
    return rows


def pixelwise_network() -> Any:
    """One 1 × 1 convolution of both images."""
    import torch

    from engine.networks.network import ChangeNetwork

    class Pixelwise(ChangeNetwork):
        name, options = "pixelwise", {}
        stride = 1
        first_convolution = "convolution"

        def __init__(self) -> None:
            super().__init__(3)
            self.convolution = torch.nn.Conv2d(6, 1, 1)

        def logits(self, before: Any, after: Any, auxiliary: bool) -> list[Any]:
            return [self.convolution(torch.cat((before, after), 1))]

    torch.manual_seed(0)
    return Pixelwise().eval()


def ours_once(pair: list[str], output: str, precision: str = "auto", **options: Any) -> dict[str, Any]:
    """`detect` with the pixelwise network, files and all."""
    from engine.contract.card import FORMAT, Card
    from engine.contract.options.detect import DetectOptions
    from engine.detect import job as detection
    from engine.detect import layout
    from engine.detectors.network import NetworkDetector
    from engine.reporting import Reporter

    card = Card.from_json(
        {"format": FORMAT, "network": {"name": "pixelwise"}, "window": WINDOW, "overlap": OVERLAP},
        "pixelwise",
    )
    detector = NetworkDetector(pixelwise_network(), card)
    layout.choose_detector = lambda *arguments: detector  # type: ignore[assignment]
    settings = DetectOptions(*pair, output, precision=precision, overwrite=True, resume="never", **options)
    taken = seconds(lambda: detection.detect(settings, Reporter(lambda event: None)))
    os.remove(output)
    return {"seconds": taken}


def monai_once(pair: list[str], batch: int) -> dict[str, Any]:
    """MONAI's sliding window over both images in memory, scaled already."""
    import warnings

    import numpy as np
    import torch
    from osgeo import gdal

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from monai.inferers import sliding_window_inference

    network = pixelwise_network()
    images = np.concatenate([gdal.Open(path).ReadAsArray() for path in pair])[None]
    pixels = torch.from_numpy(images).float().div_(255).sub_(0.5).div_(0.5)
    del images

    def run() -> None:
        with torch.inference_mode():
            torch.sigmoid(
                sliding_window_inference(
                    pixels,
                    (WINDOW, WINDOW),
                    batch,
                    lambda windows: network(windows[:, :3], windows[:, 3:]),
                    overlap=OVERLAP / WINDOW,
                )
            )

    return {"seconds": seconds(run)}
