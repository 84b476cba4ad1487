"""IR-MAD as a detector: `engine.spectral.irmad` over any bands that both images have."""

from __future__ import annotations

import torch

from engine.contract.detectors import IRMAD
from engine.detectors.values import Sweep, ValueDetector
from engine.inference.scaling import Scaling
from engine.inference.stream import Predict
from engine.spectral import irmad


class Alteration(ValueDetector):
    """Computes in float64 and so on the processor, which reading keeps busy anyway."""

    name = IRMAD.name

    def device(self, chosen: torch.device) -> torch.device:
        return torch.device("cpu")

    def fit(
        self, sweep: Sweep, width: int, height: int, scaling: tuple[Scaling, Scaling], device: torch.device
    ) -> Predict:
        return irmad.fit(sweep(), width, height, scaling)
