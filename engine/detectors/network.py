"""A network from a model file, slid over the pair in the precision and the batches that suit the device."""

from __future__ import annotations

import functools
import hashlib
import json
import math
from typing import Callable, NamedTuple

import torch

from engine.contract.card import Card
from engine.contract.errors import EnvironmentFailure
from engine.contract.windows import Window, WindowPlan
from engine.detectors.detector import BATCH, WORKERS, Computing, Detector, PreparedDetector
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

On = Callable[[torch.device, str], NetworkPredictor]
"""The network on a device in a precision."""


class Chosen(NamedTuple):
    """Where it is computed, in which precision, by what on the first of them, and why ("" if asked for)."""

    devices: list[torch.device]
    precision: str
    predictor: NetworkPredictor
    reason: str


class NetworkDetector(Detector):
    """A network as its card says, of which only the inference form is kept."""

    measures_values = False

    def __init__(self, network: ChangeNetwork, card: Card) -> None:
        self._network = network.fuse()
        self._normalisation = card.normalisation
        self.name = card.name
        self.bands = card.bands
        self.window, self.overlap = card.window, card.overlap
        self.threshold = card.threshold
        self.value_range = card.value_range
        self.ground_sample_distance = card.ground_sample_distance
        self.digest = _digest(card.sha256_weights or sha256_of(network.state_dict()), card)

    def measure(
        self,
        pair: ImagePair,
        plan: WindowPlan,
        scaling: tuple[Scaling, Scaling],
        computing: Computing,
        reporter: Reporter,
    ) -> PreparedDetector:
        def on(device: torch.device, precision: str) -> NetworkPredictor:
            return NetworkPredictor(self._network, scaling, self._normalisation, device, precision)

        samples = _samples(pair, plan)
        pays = len(plan) >= WINDOWS_THAT_PAY_A_CHECK
        chosen = _in_precision(computing, on, samples, pays)
        if computing.tries_graphics and pays:
            chosen = _fastest_of_graphics_and(chosen, on, computing.precision, samples)
        if pays and chosen.reason:
            reporter.info(chosen.reason)
        devices, precision, first, reason = chosen
        sample = as_tensors(samples[:1])
        predictors = [first, *(on(device, precision) for device in devices[1:])]
        workers = WORKERS if first.has_threads(plan.rows.size, plan.columns.size) else 0
        batch = computing.batch
        if batch is None and devices[0].type == "cuda":
            batch = fastest_batch(predictors[0], sample, devices[0], len(plan))
        elif batch is None:
            batch = torch.get_num_threads() if workers else BATCH
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
        return PreparedDetector(predict, devices, precision, batch, workers, workers > 0, reason)


def _digest(weights: str, card: Card) -> str:
    """Of the weights, and of what the card says of how they are used."""
    used = [weights, *map(card.as_json().get, ("network", "bands", "normalisation", "value_range"))]
    return hashlib.sha256(json.dumps(used, sort_keys=True).encode()).hexdigest()


def _samples(pair: ImagePair, plan: WindowPlan) -> list[PairPixels]:
    """Of nine windows spread over the pair those with most valid pixels, most first."""
    rows, columns = (
        sorted({axis.starts[len(axis.starts) * share // 4] for share in (2, 1, 3)})
        for axis in (plan.rows, plan.columns)
    )
    windows = (Window(column, row, plan.columns.size, plan.rows.size) for row in rows for column in columns)
    read = [pair.read(window) for window in windows]
    return sorted(read, key=lambda pixels: int(pixels.valid.sum()), reverse=True)[:WINDOWS_CHECKED]


def _in_precision(computing: Computing, on: On, samples: list[PairPixels], pays: bool) -> Chosen:
    """The precision asked for, or the one that the device computes fastest, unless it moves probabilities.

    Args:
        pays: whether the run is long enough to find out.
    """
    devices = computing.devices
    precision = choose_precision(computing.precision, devices[0])
    if computing.precision != "auto":
        return Chosen(devices, precision, on(devices[0], precision), "")
    exact = on(devices[0], "float32")
    if precision == "float32" or not pays:
        why = "the fastest here" if pays else "as so few windows do not repay a check of any other"
        return Chosen(devices, "float32", exact, f"Computing in float32, {why}.")
    predictor = on(devices[0], precision)
    difference = _largest_difference(predictor, exact, samples)
    found = f"{precision} moves probabilities by up to {difference:.2g} in {len(samples)} windows"
    if difference <= MOST_DIFFERENCE:
        return Chosen(devices, precision, predictor, f"Computing in {precision}: {found}.")
    return Chosen(devices, "float32", exact, f"Computing in float32: {found}.")


def _fastest_of_graphics_and(processor: Chosen, on: On, precision: str, samples: list[PairPixels]) -> Chosen:
    """Intel graphics instead of the processor, where they are faster and give the same probabilities.

    Some drivers compute halves that have nothing to do with the truth.

    Args:
        precision: that the user wants, or "auto".
    """
    found_graphics = find_graphics()
    if not found_graphics:
        return processor
    exact = on(torch.device("cpu"), "float32")
    windows = as_tensors(samples * (BATCH // len(samples)))
    tried = [processor.reason] if processor.reason else []
    for graphics in found_graphics:
        wanted = graphics.precisions if precision == "auto" else (precision,)
        for chosen in (each for each in wanted if each in graphics.precisions):
            predictor = on(graphics.device, chosen)
            try:
                difference = _largest_difference(predictor, exact, samples)
                seconds = [
                    seconds_of(functools.partial(each, *windows), torch.device("cpu"))
                    for each in (predictor, processor.predictor)
                ]
            except EnvironmentFailure as error:
                tried.append(f"{graphics.title} is left alone: {error.hint}")
                break
            found = (
                f"{graphics.title} in {chosen} moves probabilities by up to {difference:.2g} and is "
                f"{seconds[1] / seconds[0]:.1f} times as fast as the processor"
            )
            if difference <= MOST_DIFFERENCE and seconds[1] >= GRAPHICS_PAY * seconds[0]:
                return Chosen([graphics.device], chosen, predictor, f"{found}, so it computes.")
            tried.append(f"{found}, so it does not compute.")
    return processor._replace(reason=" ".join(tried))


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
