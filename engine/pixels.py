"""A window of both images of a pair, as it passes from files to detectors."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class PairPixels(NamedTuple):
    """Both images in a box of pixels.

    Attributes:
        before, after: (bands, height, width), each of any type.
        valid: (height, width) bool, true where both images hold data and are to be compared.
    """

    before: np.ndarray
    after: np.ndarray
    valid: np.ndarray

    def part(self, rows: slice, columns: slice) -> PairPixels:
        return PairPixels(*(pixels[..., rows, columns] for pixels in self))

    def copy(self) -> PairPixels:
        return PairPixels(*(pixels.copy() for pixels in self))
