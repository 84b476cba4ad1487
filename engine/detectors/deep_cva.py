"""Change vectors of a network's features as a detector: `engine.spectral.deep_cva` over three bands."""

from __future__ import annotations

from engine.contract.detectors import DEEP_CVA
from engine.detectors.values import Fitted, Sweep, ValueDetector
from engine.inference.devices.device import Device
from engine.inference.devices.openvino import openvino
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.rasters.image import Image
from engine.spectral import cva, deep_cva


class DeepChangeVectors(ValueDetector):
    """Sees objects, and so a wide surrounding of each pixel, which windows share."""

    name = DEEP_CVA.name
    overlap = 128

    def __init__(self, before: Image, after: Image, asked: list[int] | None) -> None:
        super().__init__(before, after, asked)
        self.bands = self.bands[: deep_cva.BANDS]

    def uses_openvino(self, device: Device) -> bool:
        return device == PROCESSOR and openvino() is not None

    def fit(
        self, sweep: Sweep, width: int, height: int, scaling: tuple[Scaling, Scaling], device: Device
    ) -> Fitted:
        vectors = cva.fit(sweep(), width, height, scaling, device)
        return deep_cva.fit(sweep(), width, height, vectors)
