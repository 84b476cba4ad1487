"""How far two images of one place are shifted against each other, by phase correlation."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

LARGEST_SIDE = 512
"""Of larger images the middle is looked at."""
FARTHEST = 16
"""Pixels: shifts beyond this are not looked for."""
CLEAR = 1.6
"""A peak is believed that is as many times as high as the next one: in patches of LEVIR-CD every third is,
and those of one tile then agree; in images of different places about one in a hundred."""
FINEST = 0.15
"""Deviation of the weights of frequencies, in cycles per pixel: finer ones are mostly noise."""
SMALLEST_SIDE = 64


class Shift(NamedTuple):
    """How far the second image lies to the right and below the first, in pixels; may be far from whole."""

    right: float
    down: float

    @property
    def length(self) -> float:
        return float(np.hypot(self.right, self.down))


def shift_between(first: np.ndarray, second: np.ndarray) -> Shift | None:
    """The shift between two images (height, width) float, or None where none is clear."""
    height, width = first.shape
    if min(height, width) < SMALLEST_SIDE:
        return None
    side = min(height, LARGEST_SIDE), min(width, LARGEST_SIDE)
    top, left = (height - side[0]) // 2, (width - side[1]) // 2
    middle = np.s_[top : top + side[0], left : left + side[1]]
    spectra = [np.fft.rfft2(_windowed(image[middle])) for image in (first, second)]
    cross = spectra[1] * spectra[0].conj()
    size = np.abs(cross)
    if size.max() == 0:
        return None
    surface = np.fft.irfft2(cross / np.maximum(size, size.max() * 1e-9) * _low_pass(*side), side)
    near = np.roll(surface, (FARTHEST + 1, FARTHEST + 1), (0, 1))[: 2 * FARTHEST + 3, : 2 * FARTHEST + 3]
    row, column = np.unravel_index(near[1:-1, 1:-1].argmax(), (2 * FARTHEST + 1, 2 * FARTHEST + 1))
    peak, at_limit = near[row + 1, column + 1], {0, 2 * FARTHEST} & {int(row), int(column)}
    others = near.copy()
    others[max(row - 2, 0) : row + 5, max(column - 2, 0) : column + 5] = 0
    if at_limit or not peak > CLEAR * max(others.max(), 0):
        return None
    return Shift(
        float(column - FARTHEST) + _offset(*near[row + 1, column : column + 3]),
        float(row - FARTHEST) + _offset(*near[row : row + 3, column + 1]),
    )


def _windowed(image: np.ndarray) -> np.ndarray:
    """Faded to its border, which would otherwise be an edge that never moves."""
    height, width = image.shape
    faded: np.ndarray = (image - image.mean()) * np.outer(np.hanning(height), np.hanning(width))
    return faded


def _low_pass(height: int, width: int) -> np.ndarray:
    """Weights of frequencies."""
    down, right = np.fft.fftfreq(height, 1.0)[:, None], np.fft.rfftfreq(width, 1.0)[None]
    weights: np.ndarray = np.exp(-(down**2 + right**2) / (2 * FINEST**2))
    return weights


def _offset(before: float, peak: float, after: float) -> float:
    """Where a parabola through three values has its top, from the middle one."""
    bend = before - 2 * peak + after
    return 0.0 if bend >= 0 else float(0.5 * (before - after) / bend)
