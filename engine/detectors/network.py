"""A network from a model file, slid over the pair in the precision and the batches that suit the device."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from engine.contract.card import Card, Normalisation
from engine.contract.windows import Window, WindowPlan
from engine.detectors.detector import Computing, Detector, MeasuredDetector, PreparedDetector
from engine.detectors.trial import Ready, Trial
from engine.inference.augment import augmented
from engine.inference.batches import FittingPredict, FreeFirst
from engine.inference.devices.device import Device, Predict
from engine.inference.devices.processor import PROCESSOR
from engine.inference.predictor import NetworkPredictor
from engine.inference.scaling import Scaling
from engine.networks.network import ChangeNetwork
from engine.networks.weights import sha256_of
from engine.pixels import PairPixels
from engine.rasters.pair import ImagePair
from engine.reporting import Reporter

WINDOWS_CHECKED = 4
WAITING_PER_DEVICE = 1
"""Batches that wait for one of several devices to be free, beside those in flight."""


class NetworkDetector(Detector):
    """A network as its card says, of which only the inference form is kept.

    On the devices that computed one pair it is ready for the next.
    """

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
        self._ready = ReadyHere()

    def measure(
        self, pair: ImagePair, scaling: tuple[Scaling, Scaling], device: Device, reporter: Reporter
    ) -> MeasuredDetector:
        return ScaledNetwork(self._network, self._normalisation, scaling, self._ready)


class ReadyHere(dict[tuple[Device, str], NetworkPredictor]):
    """What computed another pair, by device and precision; to other processes it goes empty."""

    def __reduce__(self) -> tuple[type[ReadyHere], tuple[()]]:
        return ReadyHere, ()


@dataclass(frozen=True)
class ScaledNetwork(MeasuredDetector):
    """A network for a pair whose pixels are scaled so."""

    network: ChangeNetwork
    normalisation: Normalisation
    scaling: tuple[Scaling, Scaling]
    ready_here: ReadyHere

    def prepare(
        self, pair: ImagePair, plan: WindowPlan, computing: Computing, reporter: Reporter
    ) -> PreparedDetector:
        def on(device: Device, precision: str) -> NetworkPredictor:
            ready = self.ready_here.get((device, precision))
            if ready is not None:
                return ready.for_images(self.scaling)
            return NetworkPredictor(self.network, self.scaling, self.normalisation, device, precision)

        trial = Trial(on, _samples(pair, plan), plan, computing, reporter.warning)
        ready = trial.chosen()
        self.ready_here.clear()
        for each in ready.predictors:  # without what is recorded for this pair, which takes memory
            self.ready_here[each.device, ready.precision] = each.for_images(self.scaling)
        if trial.pays and ready.reason:
            reporter.info(ready.reason)

        def fitting(predictor: NetworkPredictor) -> tuple[Predict, Device]:
            device = predictor.device
            fall_back = None if device == PROCESSOR else lambda: on(PROCESSOR, "float32")
            fits = FittingPredict(predictor, device, ready.batch, fall_back, reporter.warning)
            return augmented(fits, computing.augment, device), device

        predict, workers = _sharing(list(map(fitting, ready.predictors)), ready)
        return PreparedDetector(
            predict,
            [predictor.device for predictor in ready.predictors],
            ready.precision,
            ready.batch,
            workers,
            ready.predictors[0].by_openvino(plan.rows.size, plan.columns.size),
            ready.reason,
        )


def _sharing(detectors: list[tuple[Predict, Device]], ready: Ready) -> tuple[Predict, int]:
    """One detector of those on all devices, and how many threads keep them busy."""
    if len(detectors) == 1:
        return detectors[0][0], ready.workers
    at_once = ready.workers
    return FreeFirst(detectors, at_once), (at_once + WAITING_PER_DEVICE) * len(detectors)


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
