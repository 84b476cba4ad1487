"""Which bands of a pair differ from pixel to pixel: one that does not tells nothing of change."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from engine.contract.windows import Window
from engine.pixels import PairPixels

LEAST_SPREAD = 1e-6
"""Of a band's values against their size: pixels are float32, and what is less is rounding."""


class Contrast:
    """Watches the blocks of a pair as they pass.

    Attributes:
        flat: indices of the bands that have one value throughout, of the before and of the after image.
        alike: whether both images hold the same numbers; not where there are none.
    """

    def __init__(self) -> None:
        self._first: list[np.ndarray] = []
        self.flat: tuple[list[int], list[int]] = ([], [])
        self.alike = False

    def watched(self, blocks: Iterator[tuple[Window, PairPixels]]) -> Iterator[tuple[Window, PairPixels]]:
        """The blocks, each with some valid pixels."""
        for box, pixels in blocks:
            self._see(pixels)
            yield box, pixels

    def _see(self, pixels: PairPixels) -> None:
        images = pixels.before, pixels.after
        if not self._first:
            self._first = [image[:, pixels.valid][:, 0].astype(np.float32) for image in images]
            self.alike = True
            self.flat = (list(range(len(pixels.before))), list(range(len(pixels.after))))
        for flat, image, first in zip(self.flat, images, self._first):
            flat[:] = [band for band in flat if _is_about(image[band][pixels.valid], first[band])]
        if self.alike:
            self.alike = bool(((pixels.before == pixels.after) | ~pixels.valid).all())


def _is_about(values: np.ndarray, number: np.float32) -> bool:
    """Whether all values are that number, as detectors read them."""
    return bool((np.abs(values.astype(np.float32) - number) <= LEAST_SPREAD * abs(number)).all())
