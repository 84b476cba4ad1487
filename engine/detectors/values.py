"""What detectors have in common that compare the values of bands, whichever both images have."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable, Protocol

import torch

from engine.contract.card import COLOURS
from engine.contract.windows import Window, WindowPlan
from engine.detectors.detector import Computing, Detector, MeasuredDetector, PreparedDetector
from engine.inference.augment import augmented
from engine.inference.devices.device import Device, Predict
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.rasters.image import Image, paired
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import sweep
from engine.reporting import Reporter

WINDOWS_AT_ONCE = 4
"""They are computed one after the other: more bring nothing and take memory."""

Sweep = Callable[[], Iterator[tuple[Window, PairPixels]]]
"""Begins a pass over all valid pixels of a pair."""


class Fitted(Protocol):
    """What is found out of a pair, as a function of batches; it can be pickled."""

    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor: ...

    def on(self, device: Device) -> Predict:
        """The same on another device."""


class ValueDetector(Detector):
    """Reads as many bands as were asked for, else all that both images have.

    Args:
        asked: band numbers that the user chose for one of the images.
    """

    measures_values = True

    def __init__(self, before: Image, after: Image, asked: list[int] | None) -> None:
        count = len(asked) if asked else len(paired(before, after).before)
        named = all(name in image.names for image in (before, after) for name in COLOURS)
        are_colours = named and count == len(COLOURS)
        self.bands = COLOURS if are_colours else [f"band {number + 1}" for number in range(count)]

    @abstractmethod
    def fit(
        self, sweep: Sweep, width: int, height: int, scaling: tuple[Scaling, Scaling], device: Device
    ) -> Fitted:
        """What it finds out of a pair of this size, as a function of batches."""

    def device(self, chosen: Device) -> Device:
        """Where it computes, of what the user wants."""
        return chosen.for_values()

    def uses_openvino(self, device: Device) -> bool:
        return False

    def measure(
        self, pair: ImagePair, scaling: tuple[Scaling, Scaling], device: Device, reporter: Reporter
    ) -> MeasuredDetector:
        reporter.info("Measuring the values of both images.")
        device = self.device(device)
        fitted = self.fit(
            lambda: sweep(pair, reporter.check_cancelled), pair.grid.width, pair.grid.height, scaling, device
        )
        return FittedDetector(self, fitted)


@dataclass(frozen=True)
class FittedDetector(MeasuredDetector):
    """What a detector found out of a pair."""

    detector: ValueDetector
    fitted: Fitted

    def prepare(
        self, pair: ImagePair, plan: WindowPlan, computing: Computing, reporter: Reporter
    ) -> PreparedDetector:
        device = self.detector.device(computing.devices[0])
        batch, threads = computing.batch or WINDOWS_AT_ONCE, torch.get_num_threads()
        workers = threads if device.uses_cores and len(plan) >= threads * batch else device.in_flight
        predict = augmented(self.fitted.on(device), computing.augment, device)
        return PreparedDetector(
            predict, [device], "float32", batch, workers, uses_openvino=self.detector.uses_openvino(device)
        )
