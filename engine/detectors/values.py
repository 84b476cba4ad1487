"""What detectors have in common that compare the values of bands, whichever both images have."""

from __future__ import annotations

from engine.contract.card import COLOURS
from engine.detectors.detector import Detector
from engine.rasters.image import Image


class ValueDetector(Detector):
    """Reads as many bands as were asked for, else as both images have.

    Args:
        asked: band numbers that the user chose for one of the images.
    """

    measures_values = True

    def __init__(self, before: Image, after: Image, asked: list[int] | None) -> None:
        count = len(asked) if asked else min(len(before.data_bands), len(after.data_bands))
        named = all(name in image.colours for image in (before, after) for name in COLOURS)
        are_colours = named and count == len(COLOURS)
        self.bands = COLOURS if are_colours else [f"band {number + 1}" for number in range(count)]
