"""How far the after image is shifted against the before image: phase correlation in windows spread over both.

What is correlated are gradients, not grey values: light, haze and seasons change these more. Each window
gives a surface of how well each shift explains it. Windows in which much has changed favour no shift, so that
the sum over windows, sharp ones above all, has its peak where the unchanged ones agree.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

import numpy as np

from engine.contract.shift import Shift
from engine.contract.windows import Window
from engine.pixels import PairPixels

FARTHEST = 16
"""Pixels along an axis: shifts beyond this are not looked for."""
SMALLEST_SIDE, LARGEST_SIDE = 64, 256
"""Pixels of a window, which is half as long as the shorter side of what the images share if it can be."""
MOST_WINDOWS = 6
"""Along each axis: what is read of images of any size."""
FEWEST_WINDOWS = 4
LEAST_VALID = 0.5
"""Share of a window's pixels that hold data in both images."""
FINEST = 0.2
"""Deviation of the weights of frequencies, in cycles per pixel: finer ones are mostly noise."""
BLOCKS = 4
"""Along each axis: windows of one block are left out together, to see how much the shift depends on them."""
AROUND_PEAK = 2
"""Pixels beside a peak that belong to it."""
CLEAR = 1.5
"""A peak is believed that is as many times as high as the next one."""
NEAR = 1.5
"""Pixels: a window agrees whose own peak is no farther from that of all."""
FEWEST_AGREEING, LEAST_AGREEING = 2, 0.15
"""Windows with no pixel in common that agree, and their share of all such windows."""
SURE = 0.25
"""Pixels: standard error of a shift that is believed. Heights and slopes shift parts of a scene differently,
which is in it: the mean shift of unchanged ground is known better."""

Read = Callable[[Window], PairPixels]


@dataclass(frozen=True)
class ShiftEstimate:
    """A shift and how far it is to be believed.

    Attributes:
        shift: the most likely one.
        is_sure: whether the images are shifted so; otherwise it means nothing.
        error: its standard error along the worse axis, in pixels; infinite where nothing tells.
        windows: in how many windows it was measured.
    """

    shift: Shift
    is_sure: bool
    error: float
    windows: int


UNKNOWN = ShiftEstimate(Shift(0.0, 0.0), False, math.inf, 0)


def estimate_shift(width: int, height: int, read: Read) -> ShiftEstimate:
    """The shift between two images on one grid of `width` by `height` pixels.

    Args:
        read: the pixels of a window of the grid; called for a number of windows that is bounded.
    """
    boxes, surfaces = [], []
    for box in _windows(width, height):
        surface = _surface(read(box))
        if surface is not None:
            boxes.append(box)
            surfaces.append(surface)
    if len(surfaces) < FEWEST_WINDOWS:
        return UNKNOWN
    shift, clearness = _peak(np.sum(surfaces, axis=0))
    error = _error(np.array(surfaces), [_block(box, width, height) for box in boxes])
    is_sure = clearness >= CLEAR and error <= SURE and _many_agree(shift, boxes, surfaces)
    return ShiftEstimate(shift, is_sure, error, len(surfaces))


def shift_between(before: np.ndarray, after: np.ndarray) -> Shift | None:
    """The shift between two images (height, width), or None where it is not sure."""

    def read(box: Window) -> PairPixels:
        part = np.s_[None, box.rows, box.columns]
        return PairPixels(before[part], after[part], np.ones((box.height, box.width), dtype=bool))

    estimate = estimate_shift(before.shape[1], before.shape[0], read)
    return estimate.shift if estimate.is_sure else None


def _windows(width: int, height: int) -> Iterator[Window]:
    """Windows spread evenly, next to one another with half a window in common where there are enough."""
    side = min(max(min(width, height) // 2, SMALLEST_SIDE), LARGEST_SIDE)
    if min(width, height) < side:
        return
    for row in _starts(height, side):
        for column in _starts(width, side):
            yield Window(column, row, side, side)


def _starts(length: int, side: int) -> list[int]:
    number = min(math.ceil(2 * (length - side) / side) + 1, MOST_WINDOWS)
    return [int(start) for start in np.linspace(0, length - side, number)]


def _surface(pixels: PairPixels) -> np.ndarray | None:
    """How well each shift explains a window; None where there is too little to see.

    It is (2 × FARTHEST + 3) pixels on a side, with no shift in its middle, and weighs as much as it is sharp.
    """
    if pixels.valid.mean() < LEAST_VALID:
        return None
    spectra = [np.fft.fft2(_gradients(image, pixels.valid)) for image in (pixels.before, pixels.after)]
    cross = spectra[1] * spectra[0].conj()
    size = np.abs(cross)
    if not size.max() > 0:
        return None
    surface = np.fft.ifft2(cross / np.maximum(size, size.max() * 1e-9) * _low_pass(*size.shape)).real
    reach = FARTHEST + 1
    near = np.roll(surface, (reach, reach), (0, 1))[: 2 * reach + 1, : 2 * reach + 1]
    weighed: np.ndarray = near * near.max() / surface.var()
    return weighed


def _gradients(image: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Where the image rises to, (height, width) complex, strong edges little longer than others.

    They fade to the border, and to where there is no data, as edges that would never move.
    """
    grey = image.mean(axis=0, dtype=np.float64)
    grey = np.where(valid & np.isfinite(grey), grey, 0.0)
    field = np.zeros(grey.shape, dtype=complex)
    field[:, 1:-1].real = grey[:, 2:] - grey[:, :-2]
    field[1:-1].imag = grey[2:] - grey[:-2]
    inside = valid.copy()
    inside[1:-1] &= valid[2:] & valid[:-2]
    inside[:, 1:-1] &= valid[:, 2:] & valid[:, :-2]
    field[~inside] = 0
    length = np.abs(field)
    mean = length.mean()
    if mean == 0:
        return field
    height, width = field.shape
    faded: np.ndarray = field / (length + mean) * np.outer(np.hanning(height), np.hanning(width))
    return faded


def _low_pass(height: int, width: int) -> np.ndarray:
    """Weights of frequencies."""
    down, right = np.fft.fftfreq(height, 1.0)[:, None], np.fft.fftfreq(width, 1.0)[None]
    weights: np.ndarray = np.exp(-(down**2 + right**2) / (2 * FINEST**2))
    return weights


def _block(box: Window, width: int, height: int) -> int:
    """Number of the block that a window belongs to, by its upper left corner."""
    return (box.row * BLOCKS // height) * BLOCKS + box.column * BLOCKS // width


def _error(surfaces: np.ndarray, blocks: list[int]) -> float:
    """Standard error of the peak of all surfaces (n, side, side): by a jackknife over blocks of windows."""
    together, number_of = surfaces.sum(axis=0), np.array(blocks)
    numbers = np.unique(number_of)
    if len(numbers) < FEWEST_WINDOWS:
        return math.inf
    without = [_peak(together - surfaces[number_of == number].sum(axis=0))[0] for number in numbers]
    return math.sqrt(np.var(without, axis=0).max() * (len(numbers) - 1))


def _many_agree(shift: Shift, boxes: list[Window], surfaces: list[np.ndarray]) -> bool:
    """Whether enough windows, of those that share no pixel, find about this shift by themselves."""
    own = [_peak(surface)[0] for surface in surfaces]
    agreeing = [box for box, each in zip(boxes, own) if math.dist(each, shift) <= NEAR]
    return _apart(agreeing) >= max(FEWEST_AGREEING, LEAST_AGREEING * _apart(boxes))


def _apart(boxes: list[Window]) -> int:
    """How many of the windows can be taken, the first ones first, that share no pixel."""
    taken: list[Window] = []
    for box in boxes:
        if all(box.common(other) is None for other in taken):
            taken.append(box)
    return len(taken)


def _peak(surface: np.ndarray) -> tuple[Shift, float]:
    """Where a surface is highest, and how many times as high as elsewhere; 0 at the border of the search."""
    inner = surface[1:-1, 1:-1]
    row, column = (int(index) for index in np.unravel_index(inner.argmax(), inner.shape))
    shift = Shift(
        column - FARTHEST + _offset(*surface[row + 1, column : column + 3]),
        row - FARTHEST + _offset(*surface[row : row + 3, column + 1]),
    )
    others = inner.copy()
    beside = [slice(max(at - AROUND_PEAK, 0), at + AROUND_PEAK + 1) for at in (row, column)]
    others[beside[0], beside[1]] = 0
    if {row, column} & {0, 2 * FARTHEST}:
        return shift, 0.0
    return shift, float(inner[row, column] / max(others.max(), 1e-9))


def _offset(before: float, peak: float, after: float) -> float:
    """Where a bell curve through three values has its top, from the middle one; a parabola if none fits."""
    values = np.array([before, peak, after])
    if values.min() > 0:
        values = np.log(values)
    bend = values[0] - 2 * values[1] + values[2]
    return 0.0 if bend >= 0 else float(0.5 * (values[0] - values[2]) / bend)
