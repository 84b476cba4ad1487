"""A detector that computes nothing and takes its time: what is left is what a cluster adds."""

from __future__ import annotations

import time
from dataclasses import dataclass

import torch

from engine.contract.card import COLOURS
from engine.contract.windows import WindowPlan
from engine.detectors.detector import Computing, Detector, MeasuredDetector, PreparedDetector
from engine.inference.devices.device import Device
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.rasters.pair import ImagePair
from engine.reporting import Reporter

BATCH = 4


class Sleeping(Detector):
    """Finds no change.

    Args:
        seconds: that a window takes.
    """

    measures_values = True
    name = "sleeping"
    bands = COLOURS
    window, overlap = 256, 64

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def measure(
        self, pair: ImagePair, scaling: tuple[Scaling, Scaling], device: Device, reporter: Reporter
    ) -> MeasuredDetector:
        return SleepingHere(self._seconds)


@dataclass(frozen=True)
class SleepingHere(MeasuredDetector):
    seconds: float

    def prepare(
        self, pair: ImagePair, plan: WindowPlan, computing: Computing, reporter: Reporter
    ) -> PreparedDetector:
        return PreparedDetector(self.predict, [PROCESSOR], "float32", BATCH)

    def predict(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        time.sleep(self.seconds * len(valid))
        return torch.zeros(valid.shape)
