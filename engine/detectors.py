"""What finds change, ready to be slid over a pair: a network with its card, or change vector analysis."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from engine import model_file, models
from engine.inference.predictor import NetworkPredictor, Normalisation
from engine.inference.stream import Predict
from engine.rasters.image import Image
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import sweep
from engine.reporting import Reporter
from engine.spectral import cva
from engine.stretch import scalings

COLOURS = ["red", "green", "blue"]


@dataclass(frozen=True)
class Detector:
    """A way to find change.

    Attributes:
        name: as provenance tells it.
        bands: names of the bands it reads, in its order.
        window, overlap: in pixels, where the user does not choose.
        threshold: probability from which a pixel is change, likewise.
        value_range: what pixel values are scaled to.
        network, normalisation: None for change vector analysis.
        digest: tells its weights from any others; "" without weights.
    """

    name: str
    bands: list[str]
    window: int = 512
    overlap: int = 0
    threshold: float = 0.5
    value_range: tuple[float, float] = (0.0, 1.0)
    network: torch.nn.Module | None = None
    normalisation: Normalisation | None = None
    digest: str = ""

    def default_overlap(self, window: int) -> int:
        """Overlap for windows of another size than the detector's own: the same share of the window."""
        return round(self.overlap * window / self.window)


def choose_detector(
    name: str, before: Image, after: Image, before_bands: list[int] | None, after_bands: list[int] | None
) -> Detector:
    """The detector that `--model` means for these images.

    Raises:
        InputError: there is no such model, or its file cannot be used.
    """
    if name == "auto":
        pixel_size = max(after.grid.pixel_size) * after.grid.metres_per_unit
        name = models.choose_model(pixel_size, min(len(before.data_bands), len(after.data_bands)))
    if name == "cva":
        return Detector("cva", _bands_in_common(before, after, before_bands or after_bands))
    return _from_file(models.find_model(name))


def _from_file(path: str) -> Detector:
    network, card = model_file.load(path)
    first, last = card["value_range"]
    return Detector(
        name=card["name"],
        bands=card["bands"],
        window=card["window"],
        overlap=card["overlap"],
        threshold=card["threshold"],
        value_range=(first, last),
        network=network,
        normalisation=Normalisation(card["normalisation"]["mean"], card["normalisation"]["std"]),
        digest=model_file.sha256_of(network.state_dict()),
    )


def _bands_in_common(before: Image, after: Image, asked: list[int] | None) -> list[str]:
    """Names for the bands that change vector analysis reads: as many as were asked for, else as both have."""
    count = len(asked) if asked else min(len(before.data_bands), len(after.data_bands))
    named = all(name in image.colours for image in (before, after) for name in COLOURS)
    return COLOURS if named and count == len(COLOURS) else [f"band {number + 1}" for number in range(count)]


def predictor(
    detector: Detector,
    pair: ImagePair,
    stretch: tuple[str, str],
    device: torch.device,
    precision: str,
    reporter: Reporter,
) -> Predict:
    """The detector for this pair, with what it must first measure of the images measured.

    Args:
        stretch: of the before and of the after image, see `engine.stretch`.
        precision: a name that the device supports.
    """
    scaling = scalings(pair, stretch, detector.value_range, reporter, raw_8_bit=detector.network is None)
    if detector.network is None or detector.normalisation is None:
        reporter.info("Measuring the values of both images.")
        blocks = (
            cva.Block(box[0], box[1], pixels.before, pixels.after, pixels.valid)
            for box, pixels in sweep(pair, reporter.check_cancelled)
        )
        return cva.fit(blocks, pair.grid.width, pair.grid.height, scaling, device)
    return NetworkPredictor(detector.network, scaling, detector.normalisation, device, precision)
