"""What finds change, ready to be slid over a pair: a network with its card, or change vector analysis."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from engine import model_file, models
from engine.contract.windows import Window, WindowPlan
from engine.inference.batches import FittingPredict, TakingTurns, fastest_batch, filled_up
from engine.inference.devices import choose_precision
from engine.inference.predictor import WINDOWS_ON_PROCESSOR, NetworkPredictor, Normalisation
from engine.inference.stream import Predict, Tensors, as_tensors
from engine.networks.network import ChangeNetwork
from engine.rasters.image import Image
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import sweep
from engine.reporting import Reporter
from engine.spectral import cva
from engine.stretch import scalings

BATCH = 8
"""Windows at once for each worker of a processor, and on an Apple GPU, at most: more bring nothing."""
SHARES_PER_WORKER = 8
"""Batches that each worker gets at least where windows suffice, so that none waits long for others."""
MOST_WORKERS = 8
"""On a processor with more cores several share a window: each worker takes memory of its own."""
MOST_DIFFERENCE = 0.02
"""Between probabilities in the precision that a device computes fastest and those in float32."""
WINDOWS_THAT_PAY_A_CHECK = 32
"""A lower precision is checked on a window, which shorter runs do not make up for."""
COLOURS = ["red", "green", "blue"]


@dataclass(frozen=True)
class Detector:
    """A way to find change.

    Attributes:
        name: as provenance tells it.
        bands: names of the bands it reads, in its order.
        window, overlap: in pixels, where the user does not choose.
        threshold: probability from which a pixel is change, likewise.
        value_range: what pixel values are scaled to.
        network, normalisation: None for change vector analysis.
        digest: tells its weights from any others; "" without weights.
    """

    name: str
    bands: list[str]
    window: int = 512
    overlap: int = 0
    threshold: float = 0.5
    value_range: tuple[float, float] = (0.0, 1.0)
    network: ChangeNetwork | None = None
    normalisation: Normalisation | None = None
    digest: str = ""

    def default_overlap(self, window: int) -> int:
        """Overlap for windows of another size than the detector's own: the same share of the window."""
        return round(self.overlap * window / self.window)


def choose_detector(
    name: str, before: Image, after: Image, before_bands: list[int] | None, after_bands: list[int] | None
) -> Detector:
    """The detector that `--model` means for these images.

    Raises:
        InputError: there is no such model, or its file cannot be used.
    """
    if name == "auto":
        pixel_size = max(after.grid.pixel_size) * after.grid.metres_per_unit
        name = models.choose_model(pixel_size, min(len(before.data_bands), len(after.data_bands)))
    if name == "cva":
        return Detector("cva", _bands_in_common(before, after, before_bands or after_bands))
    return _from_file(models.find_model(name))


def _from_file(path: str) -> Detector:
    network, card = model_file.load(path)
    first, last = card["value_range"]
    return Detector(
        name=card["name"],
        bands=card["bands"],
        window=card["window"],
        overlap=card["overlap"],
        threshold=card["threshold"],
        value_range=(first, last),
        network=network,
        normalisation=Normalisation(card["normalisation"]["mean"], card["normalisation"]["std"]),
        digest=card["sha256_weights"] or model_file.sha256_of(network.state_dict()),
    )


def _bands_in_common(before: Image, after: Image, asked: list[int] | None) -> list[str]:
    """Names for the bands that change vector analysis reads: as many as were asked for, else as both have."""
    count = len(asked) if asked else min(len(before.data_bands), len(after.data_bands))
    named = all(name in image.colours for image in (before, after) for name in COLOURS)
    return COLOURS if named and count == len(COLOURS) else [f"band {number + 1}" for number in range(count)]


@dataclass(frozen=True)
class Run:
    """A detector at work on a pair.

    Attributes:
        predict: the detector itself, with all that it had to measure.
        devices: where it computes.
        precision: in which.
        batch: windows handed to it at once.
        workers: threads that use it at the same time; 0 where the caller's thread does.
    """

    predict: Predict
    devices: list[torch.device]
    precision: str
    batch: int
    workers: int


def prepare(
    detector: Detector,
    pair: ImagePair,
    plan: WindowPlan,
    stretch: tuple[str, str],
    devices: list[torch.device],
    precision: str,
    batch: int | None,
    reporter: Reporter,
) -> Run:
    """Measure of the pair what the detector must know of it, and make it ready.

    Args:
        stretch: of the before and of the after image, see `engine.stretch`.
        precision, batch: as the user chose; "auto" and None leave it to the device.
    """
    scaling = scalings(pair, stretch, detector.value_range, reporter, raw_8_bit=detector.network is None)
    if detector.network is None or detector.normalisation is None:
        reporter.info("Measuring the values of both images.")
        blocks = sweep(pair, reporter.check_cancelled)
        analysis = cva.fit(blocks, pair.grid.width, pair.grid.height, scaling, devices[0])
        workers = _workers(plan, devices[0])
        return Run(analysis, devices[:1], "float32", batch or _batch(plan, workers), workers)
    network, normalisation = detector.network.fuse(), detector.normalisation

    def on(device: torch.device, precision: str) -> NetworkPredictor:
        return NetworkPredictor(network, scaling, normalisation, device, precision)

    sample = _sample(pair, plan)
    is_short = precision == "auto" and len(plan) < WINDOWS_THAT_PAY_A_CHECK
    chosen = "float32" if is_short else choose_precision(precision, devices[0])
    first = on(devices[0], chosen)
    is_checked = precision == "auto" and chosen != "float32"
    if is_checked and not _agree(first, on(devices[0], "float32"), _middle(sample)):
        chosen = "float32"
        first = on(devices[0], chosen)
    predictors = [first, *(on(device, chosen) for device in devices[1:])]
    workers = _workers(plan, devices[0])
    if batch is None and devices[0].type == "cuda":
        batch = fastest_batch(predictors[0], sample, devices[0], len(plan))
    elif batch is None:
        batch = _batch(plan, workers)
    for predictor in predictors:
        if predictor.device.type == "cuda":
            before, after, valid = (filled_up(pixels, batch) for pixels in sample)
            predictor.expect((before, after, valid), calls=len(plan) // (batch * len(predictors)))
    fitting = [
        FittingPredict(
            predictor,
            batch,
            one_shape=device.type == "cuda",
            fall_back=None if device.type == "cpu" else lambda: on(torch.device("cpu"), "float32"),
            warn=reporter.warning,
        )
        for predictor, device in zip(predictors, devices)
    ]
    predict = fitting[0] if len(fitting) == 1 else TakingTurns(fitting)
    return Run(predict, devices, chosen, batch, workers)


def _batch(plan: WindowPlan, workers: int) -> int:
    """Windows at once on another device than CUDA ones."""
    even_share = len(plan) // (SHARES_PER_WORKER * max(workers, 1))
    return max(min(even_share - even_share % WINDOWS_ON_PROCESSOR, BATCH), WINDOWS_ON_PROCESSOR)


def _workers(plan: WindowPlan, device: torch.device) -> int:
    """Threads that compute windows of their own; 0 where the caller's does.

    For a few windows that takes all cores: the threads that help another one would sleep between layers,
    since with the caller's there would be more than cores.
    """
    if device.type != "cpu":
        return 0
    most = min(torch.get_num_threads(), MOST_WORKERS)
    return most if len(plan) >= most * SHARES_PER_WORKER * WINDOWS_ON_PROCESSOR else 0


def _sample(pair: ImagePair, plan: WindowPlan) -> Tensors:
    """One window, of nine spread over the pair the one with most valid pixels: before, after and valid."""
    rows, columns = (
        sorted({axis.starts[len(axis.starts) * share // 4] for share in (2, 1, 3)})
        for axis in (plan.rows, plan.columns)
    )
    windows = (Window(column, row, plan.columns.size, plan.rows.size) for row in rows for column in columns)
    best = max((pair.read(window) for window in windows), key=lambda pixels: int(pixels.valid.sum()))
    return as_tensors([best])


def _middle(windows: Tensors) -> Tensors:
    """The middle of windows, half as wide and high."""
    height, width = windows[2].shape[-2:]
    rows, columns = slice(height // 4, -(-height * 3 // 4)), slice(width // 4, -(-width * 3 // 4))
    before, after, valid = (pixels[..., rows, columns] for pixels in windows)
    return before, after, valid


def _agree(
    predictor: NetworkPredictor,
    exact: NetworkPredictor,
    sample: Tensors,
) -> bool:
    """Whether a lower precision gives nearly the same probabilities."""
    difference = (predictor(*sample) - exact(*sample)).abs()[sample[2].to(predictor.device)]
    return bool((difference <= MOST_DIFFERENCE).all())
