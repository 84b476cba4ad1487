"""What a way of finding change tells of itself, and what it becomes once it has seen the pair."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from engine.contract.card import DEFAULT_RANGE, GroundSampleDistance
from engine.contract.detectors import DETECTOR_OVERLAP, DETECTOR_WINDOW
from engine.contract.levels import DEFAULT_THRESHOLD
from engine.contract.windows import WindowPlan
from engine.inference.devices.device import Device, Predict
from engine.inference.scaling import Scaling
from engine.rasters.pair import ImagePair
from engine.reporting import Reporter


@dataclass(frozen=True)
class Computing:
    """Where and how the user wants it computed.

    Attributes:
        precision, batch: "auto" and None leave it to the device.
        augment: the views that are averaged, a key of `engine.inference.augment.VIEWS`.
        tries_graphics: whether Intel graphics may take the processor's place where they are faster.
    """

    devices: list[Device]
    precision: str = "auto"
    batch: int | None = None
    augment: str = "none"
    tries_graphics: bool = False


@dataclass(frozen=True)
class PreparedDetector:
    """A detector at work on a pair.

    Attributes:
        predict: the detector itself, with all that it had to measure.
        devices: where it computes.
        precision: in which.
        batch: windows handed to it at once.
        workers: threads that use it at the same time; 0 where the caller's thread does.
        uses_openvino: whether that computes, so that its version counts.
        reason: why this device and precision, in a sentence; "" where there was no choice.
    """

    predict: Predict
    devices: list[Device]
    precision: str
    batch: int
    workers: int = 0
    uses_openvino: bool = False
    reason: str = ""


class Detector(ABC):
    """A way to find change.

    Attributes:
        measures_values: whether it measures the values of the images itself, and so needs no stretch and
            takes 8-bit values as they are.
        name: as provenance tells it.
        bands: names of the bands it reads, in its order.
        window, overlap: in pixels, where the user does not choose.
        threshold: probability from which a pixel is change, likewise.
        value_range: what pixel values are scaled to.
        ground_sample_distance: pixel sizes that it works on; any where none is known.
        digest: tells what it computes, by weights and card, from any other; "" without weights.
    """

    measures_values: ClassVar[bool]
    name: str
    bands: list[str]
    window: int = DETECTOR_WINDOW
    overlap: int = DETECTOR_OVERLAP
    threshold: float = DEFAULT_THRESHOLD
    value_range: tuple[float, float] = DEFAULT_RANGE
    ground_sample_distance: GroundSampleDistance = GroundSampleDistance()
    digest: str = ""

    @abstractmethod
    def measure(
        self, pair: ImagePair, scaling: tuple[Scaling, Scaling], device: Device, reporter: Reporter
    ) -> MeasuredDetector:
        """Find out of the pair what must be known of it.

        Args:
            scaling: of the before and of the after image.
            device: where to compute for that.
        """


class MeasuredDetector(ABC):
    """A detector that knows of a pair what it must; it can be pickled, to compute in other processes."""

    @abstractmethod
    def prepare(
        self, pair: ImagePair, plan: WindowPlan, computing: Computing, reporter: Reporter
    ) -> PreparedDetector:
        """Be made ready to compute, in this process."""
