"""A detector that kills a worker's process when it meets a certain pixel, as one that runs out of memory."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass

import torch

from engine.contract.card import COLOURS
from engine.detectors.detector import Computing, Detector, MeasuredDetector, PreparedDetector
from engine.inference.devices.device import Device
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.rasters.pair import ImagePair
from engine.reporting import Reporter

DEADLY = 255
"""Of all pixels, this value of the before image."""


class Lethal(Detector):
    """The difference of the first bands, harmless in the process where it was made."""

    measures_values = True
    name = "lethal"
    bands = COLOURS
    window, overlap = 32, 0

    def measure(
        self, pair: ImagePair, scaling: tuple[Scaling, Scaling], device: Device, reporter: Reporter
    ) -> MeasuredDetector:
        return MeasuredLethal(os.getpid())


@dataclass(frozen=True)
class MeasuredLethal(MeasuredDetector):
    home: int

    def prepare(self, pair, plan, computing: Computing, reporter: Reporter) -> PreparedDetector:
        return PreparedDetector(self.predict, [PROCESSOR], "float32", 4)

    def predict(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        if os.getpid() != self.home and bool((before == DEADLY).any()):
            os.kill(os.getpid(), signal.SIGKILL)
        return (after[:, 0].float() - before[:, 0].float()).abs() / 255
