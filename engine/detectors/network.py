"""A network from a model file, slid over the pair in the precision and the batches that suit the device."""

from __future__ import annotations

import torch

from engine.contract.card import Card
from engine.contract.windows import Window, WindowPlan
from engine.detectors.detector import Computing, Detector, PreparedDetector, batch_on_processor, workers_on
from engine.inference.batches import FittingPredict, TakingTurns, fastest_batch, filled_up
from engine.inference.devices.choice import choose_precision
from engine.inference.predictor import NetworkPredictor
from engine.inference.scaling import Scaling
from engine.inference.stream import Tensors, as_tensors
from engine.networks.network import ChangeNetwork
from engine.networks.weights import sha256_of
from engine.rasters.pair import ImagePair
from engine.reporting import Reporter

MOST_DIFFERENCE = 0.02
"""Between probabilities in the precision that a device computes fastest and those in float32."""
WINDOWS_THAT_PAY_A_CHECK = 32
"""A lower precision is checked on a window, which shorter runs do not make up for."""


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
        network, devices, precision = self._network.fuse(), computing.devices, computing.precision

        def on(device: torch.device, precision: str) -> NetworkPredictor:
            return NetworkPredictor(network, scaling, self._normalisation, device, precision)

        sample = _sample(pair, plan)
        is_short = precision == "auto" and len(plan) < WINDOWS_THAT_PAY_A_CHECK
        chosen = "float32" if is_short else choose_precision(precision, devices[0])
        first = on(devices[0], chosen)
        is_checked = precision == "auto" and chosen != "float32"
        if is_checked and not _agree(first, on(devices[0], "float32"), sample):
            chosen = "float32"
            first = on(devices[0], chosen)
        predictors = [first, *(on(device, chosen) for device in devices[1:])]
        workers = workers_on(devices[0], plan)
        batch = computing.batch
        if batch is None and devices[0].type == "cuda":
            batch = fastest_batch(predictors[0], sample, devices[0], len(plan))
        elif batch is None:
            batch = batch_on_processor(plan, workers)
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


def _sample(pair: ImagePair, plan: WindowPlan) -> Tensors:
    """One window, of nine spread over the pair the one with most valid pixels: before, after and valid."""
    rows, columns = (
        sorted({axis.starts[len(axis.starts) * share // 4] for share in (2, 1, 3)})
        for axis in (plan.rows, plan.columns)
    )
    windows = (Window(column, row, plan.columns.size, plan.rows.size) for row in rows for column in columns)
    best = max((pair.read(window) for window in windows), key=lambda pixels: int(pixels.valid.sum()))
    return as_tensors([best])


def _agree(
    predictor: NetworkPredictor,
    exact: NetworkPredictor,
    sample: Tensors,
) -> bool:
    """Whether a lower precision gives nearly the same probabilities."""
    difference = (predictor(*sample) - exact(*sample)).abs()[sample[2].to(predictor.device)]
    return bool((difference <= MOST_DIFFERENCE).all())
