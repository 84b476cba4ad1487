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
from engine.spectral.contrast import Contrast

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
        contrast = Contrast()
        fitted = self.fit(
            lambda: contrast.watched(sweep(pair, reporter.check_cancelled)),
            pair.grid.width,
            pair.grid.height,
            scaling,
            device,
        )
        _tell_of(contrast, pair, reporter)
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


def _tell_of(contrast: Contrast, pair: ImagePair, reporter: Reporter) -> None:
    """Say why little or nothing is found between images that are alike or hold one value."""
    before, after = pair.before.source, pair.after.source
    filled = [
        _bands_of(source, bands, flat)
        for source, bands, flat in zip((before, after), (pair.before_bands, pair.after_bands), contrast.flat)
        if flat
    ]
    what = f"value fills {' and '.join(filled)} wherever both images have data"
    if filled and len(set().union(*contrast.flat)) == len(pair.before_bands):
        reporter.warning(
            f"There is nothing to compare: one {what}, so the map shows no change. Check that these are the "
            "right files, bands and area."
        )
    elif filled:
        reporter.warning(f"One {what}, which tells nothing of change.")
    elif contrast.alike and pair.declared_line() is None:
        reporter.warning(
            f"{before} and {after} hold the same numbers wherever both have data, so nothing changed; check "
            "that these are the right files."
        )


def _bands_of(source: str, bands: tuple[int, ...], chosen: list[int]) -> str:
    if len(chosen) == len(bands):
        return source if len(bands) == 1 else f"every band of {source}"
    numbers = ", ".join(str(bands[index]) for index in chosen)
    return f"band{'s' if len(chosen) > 1 else ''} {numbers} of {source}"
