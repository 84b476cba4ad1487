"""A sample of a pair's pixels that is chosen by position alone."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engine.contract.windows import Window


@dataclass(frozen=True)
class Lattice:
    """The pixels whose row and column are multiples of `step`."""

    step: int

    @classmethod
    def over(cls, width: int, height: int, most: int) -> Lattice:
        """The finest one that has about `most` pixels, or fewer."""
        return cls(max(math.ceil(math.sqrt(width * height / most)), 1))

    def within(self, box: Window) -> np.ndarray:
        """Which pixels of a box lie on it, (height, width) bool."""
        chosen = np.zeros((box.height, box.width), dtype=bool)
        chosen[-box.row % self.step :: self.step, -box.column % self.step :: self.step] = True
        return chosen
