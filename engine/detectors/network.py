"""A network from a model file, slid over the pair in the precision and the batches that suit the device."""

from __future__ import annotations

import functools
import math
from typing import Callable

import torch

from engine.contract.card import Card
from engine.contract.errors import EnvironmentFailure
from engine.contract.windows import Window, WindowPlan
from engine.detectors.detector import BATCH, Computing, Detector, PreparedDetector
from engine.inference.batches import FittingPredict, TakingTurns, fastest_batch, filled_up
from engine.inference.devices.choice import choose_precision, seconds_of
from engine.inference.devices.intel import find_graphics
from engine.inference.predictor import NetworkPredictor
from engine.inference.scaling import Scaling
from engine.inference.stream import as_tensors
from engine.networks.network import ChangeNetwork
from engine.networks.weights import sha256_of
from engine.pixels import PairPixels
from engine.rasters.pair import ImagePair
from engine.reporting import Reporter

MOST_DIFFERENCE = 0.02
"""Between probabilities in the precision that a device computes fastest and those in float32."""
WINDOWS_THAT_PAY_A_CHECK = 32
"""A lower precision is checked on some windows, which shorter runs do not make up for."""
WINDOWS_CHECKED = 4
GRAPHICS_PAY = 1.2
"""Graphics are taken unasked when they are at least this many times as fast as the processor."""
WORKERS = 2
"""Batches computed at once where windows have threads of their own, which one of them keeps busy."""

OnDevices = tuple[list[torch.device], str, NetworkPredictor]
"""Where it is computed, in which precision, and by what on the first of them."""


class NetworkDetector(Detector):
    """A network as its card says."""

    measures_values = False

    def __init__(self, network: ChangeNetwork, card: Card) -> None:
        self._network = network
        self._normalisation = card.normalisation
        self.name = card.name
        self.bands = card.bands
        self.window, self.overlap = card.window, card.overlap
        self.threshold = card.threshold
        self.value_range = card.value_range
        self.ground_sample_distance = card.ground_sample_distance
        self.digest = card.sha256_weights or sha256_of(network.state_dict())

    def measure(
        self,
        pair: ImagePair,
        plan: WindowPlan,
        scaling: tuple[Scaling, Scaling],
        computing: Computing,
        reporter: Reporter,
    ) -> PreparedDetector:
        network, devices = self._network.fuse(), computing.devices

        def on(device: torch.device, precision: str) -> NetworkPredictor:
            return NetworkPredictor(network, scaling, self._normalisation, device, precision)

        in_precision = functools.partial(on, devices[0])
        samples = _samples(pair, plan)
        if computing.precision != "auto":
            chosen = choose_precision(computing.precision, devices[0])
            first = in_precision(chosen)
        elif len(plan) < WINDOWS_THAT_PAY_A_CHECK:
            chosen, first = "float32", in_precision("float32")
        else:
            chosen, first = _fastest_that_agrees(in_precision, devices[0], samples, reporter)
        if computing.tries_graphics and len(plan) >= WINDOWS_THAT_PAY_A_CHECK:
            devices, chosen, first = _fastest_of_graphics_and(
                (devices, chosen, first), on, computing.precision, samples, reporter
            )
        sample = as_tensors(samples[:1])
        predictors = [first, *(on(device, chosen) for device in devices[1:])]
        workers = WORKERS if first.has_threads(plan.rows.size, plan.columns.size) else 0
        batch = computing.batch
        if batch is None and devices[0].type == "cuda":
            batch = fastest_batch(predictors[0], sample, devices[0], len(plan))
        elif batch is None:
            batch = max(BATCH, torch.get_num_threads()) if workers else BATCH
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
        return PreparedDetector(predict, devices, chosen, batch, workers)


def _samples(pair: ImagePair, plan: WindowPlan) -> list[PairPixels]:
    """Of nine windows spread over the pair those with most valid pixels, most first."""
    rows, columns = (
        sorted({axis.starts[len(axis.starts) * share // 4] for share in (2, 1, 3)})
        for axis in (plan.rows, plan.columns)
    )
    windows = (Window(column, row, plan.columns.size, plan.rows.size) for row in rows for column in columns)
    read = [pair.read(window) for window in windows]
    return sorted(read, key=lambda pixels: int(pixels.valid.sum()), reverse=True)[:WINDOWS_CHECKED]


def _fastest_that_agrees(
    in_precision: Callable[[str], NetworkPredictor],
    device: torch.device,
    samples: list[PairPixels],
    reporter: Reporter,
) -> tuple[str, NetworkPredictor]:
    """The precision that the device computes fastest, unless it moves probabilities too far."""
    precision = choose_precision("auto", device)
    predictor = in_precision(precision)
    if precision == "float32":
        return precision, predictor
    exact = in_precision("float32")
    difference = _largest_difference(predictor, exact, samples)
    found = f"{precision} moves probabilities by up to {difference:.2g} in {len(samples)} windows"
    if difference <= MOST_DIFFERENCE:
        reporter.info(f"Computing in {precision}: {found}.")
        return precision, predictor
    reporter.info(f"Computing in float32: {found}.")
    return "float32", exact


def _fastest_of_graphics_and(
    processor: OnDevices,
    on: Callable[[torch.device, str], NetworkPredictor],
    precision: str,
    samples: list[PairPixels],
    reporter: Reporter,
) -> OnDevices:
    """Intel graphics instead of the processor, where they are faster and give the same probabilities.

    Some drivers compute halves that have nothing to do with the truth.

    Args:
        precision: that the user wants, or "auto".
    """
    exact = on(torch.device("cpu"), "float32")
    windows = as_tensors(samples * (BATCH // len(samples)))
    for graphics in find_graphics():
        wanted = graphics.precisions if precision == "auto" else (precision,)
        for chosen in (each for each in wanted if each in graphics.precisions):
            predictor = on(graphics.device, chosen)
            try:
                difference = _largest_difference(predictor, exact, samples)
                seconds = [
                    seconds_of(functools.partial(each, *windows), torch.device("cpu"))
                    for each in (predictor, processor[2])
                ]
            except EnvironmentFailure as error:
                reporter.info(f"{graphics.title} is left alone: {error.hint}")
                break
            found = (
                f"{graphics.title} in {chosen} moves probabilities by up to {difference:.2g} and is "
                f"{seconds[1] / seconds[0]:.1f} times as fast as the processor"
            )
            if difference <= MOST_DIFFERENCE and seconds[1] >= GRAPHICS_PAY * seconds[0]:
                reporter.info(f"{found}, so it computes.")
                return [graphics.device], chosen, predictor
            reporter.info(f"{found}, so it does not compute.")
    return processor


def _largest_difference(
    predictor: NetworkPredictor, exact: NetworkPredictor, samples: list[PairPixels]
) -> float:
    """Between probabilities of valid pixels; not a number where either finds none."""
    largest = 0.0
    for pixels in samples:
        tensors = as_tensors([pixels])
        valid = tensors[2].to(predictor.device)
        first, second = (each(*tensors)[valid] for each in (predictor, exact))
        if (torch.stack((first, second)) > 1).any():
            return math.nan
        largest = max(largest, float((first - second).abs().max())) if len(first) else largest
    return largest
