"""Change vector analysis as a detector: `engine.spectral.cva` over any bands that both images have."""

from __future__ import annotations

from engine.contract.detectors import CVA
from engine.detectors.values import Fitted, Sweep, ValueDetector
from engine.inference.devices.device import Device
from engine.inference.scaling import Scaling
from engine.spectral import cva


class ChangeVectors(ValueDetector):
    """Computes on any device."""

    name = CVA.name

    def fit(
        self, sweep: Sweep, width: int, height: int, scaling: tuple[Scaling, Scaling], device: Device
    ) -> Fitted:
        return cva.fit(sweep(), width, height, scaling, device)
