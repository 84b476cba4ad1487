"""A network from a model file, slid over the pair in the precision and the batches that suit the device."""

from __future__ import annotations

import functools
import math
from typing import Callable, NamedTuple

import torch

from engine.contract.card import Card
from engine.contract.errors import EnvironmentFailure
from engine.contract.windows import Window, WindowPlan
from engine.detectors.detector import Computing, Detector, PreparedDetector
from engine.inference.batches import FittingPredict, TakingTurns, filled_up
from engine.inference.devices.choice import choose_precision
from engine.inference.devices.device import BATCH, Device
from engine.inference.devices.intel import IntelGraphics
from engine.inference.devices.processor import PROCESSOR
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

On = Callable[[Device, str], NetworkPredictor]
"""The network on a device in a precision."""


class Chosen(NamedTuple):
    """Where it is computed, in which precision, by what on the first of them, and why ("" if asked for)."""

    devices: list[Device]
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
        self.digest = card.sha256_weights or sha256_of(network.state_dict())

    def measure(
        self,
        pair: ImagePair,
        plan: WindowPlan,
        scaling: tuple[Scaling, Scaling],
        computing: Computing,
        reporter: Reporter,
    ) -> PreparedDetector:
        def on(device: Device, precision: str) -> NetworkPredictor:
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
        size = plan.rows.size, plan.columns.size
        workers = first.workers(*size)
        batch = computing.batch or devices[0].windows_at_once(first, sample, len(plan), workers)
        fitting = []
        for predictor, device in zip(predictors, devices):
            before, after, valid = (filled_up(pixels, batch) for pixels in sample)
            predictor.expect((before, after, valid), calls=len(plan) // (batch * len(predictors)))
            fall_back = None if device == PROCESSOR else lambda: on(PROCESSOR, "float32")
            fitting.append(FittingPredict(predictor, device, batch, fall_back, reporter.warning))
        predict = fitting[0] if len(fitting) == 1 else TakingTurns(fitting)
        by_openvino = first.by_openvino(*size)
        return PreparedDetector(predict, devices, precision, batch, workers, by_openvino, reason)


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
    found_graphics = IntelGraphics.found()
    if not found_graphics:
        return processor
    exact = on(PROCESSOR, "float32")
    windows = as_tensors(samples * (BATCH // len(samples)))
    tried = [processor.reason] if processor.reason else []
    for graphics in found_graphics:
        can = [*graphics.fast_precisions(), "float32"]
        for chosen in can if precision == "auto" else [each for each in can if each == precision]:
            predictor = on(graphics, chosen)
            try:
                difference = _largest_difference(predictor, exact, samples)
                seconds = [
                    each.device.seconds_of(functools.partial(each, *windows))
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
                return Chosen([graphics], chosen, predictor, f"{found}, so it computes.")
            tried.append(f"{found}, so it does not compute.")
    return processor._replace(reason=" ".join(tried))


def _largest_difference(
    predictor: NetworkPredictor, exact: NetworkPredictor, samples: list[PairPixels]
) -> float:
    """Between probabilities of valid pixels; not a number where either finds none."""
    largest = 0.0
    for pixels in samples:
        tensors = as_tensors([pixels])
        valid = predictor.device.taken(tensors[2])
        first, second = (each(*tensors)[valid] for each in (predictor, exact))
        if (torch.stack((first, second)) > 1).any():
            return math.nan
        largest = max(largest, float((first - second).abs().max())) if len(first) else largest
    return largest
