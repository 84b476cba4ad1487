"""IR-MAD as a detector: `engine.spectral.irmad` over any bands that both images have."""

from __future__ import annotations

from engine.contract.detectors import IRMAD
from engine.detectors.values import Fitted, Sweep, ValueDetector
from engine.inference.devices.device import Device
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.spectral import irmad


class Alteration(ValueDetector):
    """Computes in float64 and so on the processor, which reading keeps busy anyway."""

    name = IRMAD.name

    def device(self, chosen: Device) -> Device:
        return PROCESSOR

    def fit(
        self, sweep: Sweep, width: int, height: int, scaling: tuple[Scaling, Scaling], device: Device
    ) -> Fitted:
        return irmad.fit(sweep(), width, height, scaling)
