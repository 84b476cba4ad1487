"""Random fields and small filters that give synthetic scenes their texture."""

from __future__ import annotations

import numpy as np


def smooth_noise(rng: np.random.Generator, shape: tuple[int, int], cell: float) -> np.ndarray:
    """A field (height, width) float32 of about unit variance whose features are `cell` pixels wide."""
    height, width = shape
    rows, columns = (np.arange(length, dtype=np.float32) / np.float32(cell) for length in (height, width))
    coarse = rng.standard_normal((int(rows[-1]) + 2, int(columns[-1]) + 2), dtype=np.float32)
    return _between(_between(coarse, rows, 0), columns, 1) * np.float32(1.3)


def fractal_noise(
    rng: np.random.Generator, shape: tuple[int, int], largest: float, smallest: float = 1.0, fall: float = 0.6
) -> np.ndarray:
    """Noise on every scale from `largest` pixels down to `smallest`, each half as wide as the one before and
    `fall` as strong; (height, width) float32 of about unit variance."""
    field = np.zeros(shape, dtype=np.float32)
    cell, strength, variance = float(largest), 1.0, 0.0
    while cell >= smallest:
        field += np.float32(strength) * smooth_noise(rng, shape, cell)
        variance += strength**2
        cell, strength = cell / 2, strength * fall
    return field / np.float32(variance**0.5)


def moved(image: np.ndarray, shift: tuple[float, float], margin: int) -> np.ndarray:
    """The inside of an image (bands, height, width), `margin` pixels from its edges, moved by (x, y) pixels.

    Interpolated by Catmull and Rom's cubic; a shift of up to `margin - 2` pixels finds its pixels there.
    """
    for axis, distance in ((2, shift[0]), (1, shift[1])):
        whole = int(np.floor(distance))
        weights = _cubic(1 - (distance - whole))
        length = image.shape[axis] - 2 * margin
        first = margin - whole - 2
        parts = [
            np.float32(weight) * _along(image, first + tap, length, axis)
            for tap, weight in enumerate(weights)
        ]
        image = parts[0] + parts[1] + parts[2] + parts[3]
    return image


def blurred(image: np.ndarray, radius: float) -> np.ndarray:
    """An image (bands, height, width) under a Gaussian of that standard deviation in pixels, at most 1."""
    offsets = np.arange(-2, 3)
    weights = np.exp(-0.5 * (offsets / max(radius, 1e-3)) ** 2)
    weights = (weights / weights.sum()).astype(np.float32)
    for axis in (1, 2):
        border = [(2, 2) if number == axis else (0, 0) for number in range(3)]
        wide, length = np.pad(image, border, mode="edge"), image.shape[axis]
        image = sum(weight * _along(wide, tap, length, axis) for tap, weight in enumerate(weights))
    return image


def _between(grid: np.ndarray, places: np.ndarray, axis: int) -> np.ndarray:
    low = places.astype(np.intp)
    share = places - low
    share = share * share * (3 - 2 * share)
    share = share[:, None] if axis == 0 else share[None, :]
    lower, upper = np.take(grid, low, axis), np.take(grid, low + 1, axis)
    mixed: np.ndarray = lower + share * (upper - lower)
    return mixed


def _cubic(share: float) -> list[float]:
    """Weights of the four samples around a place that lies `share` between the second and the third."""
    s = share
    return [
        0.5 * (-s + 2 * s**2 - s**3),
        0.5 * (2 - 5 * s**2 + 3 * s**3),
        0.5 * (s + 4 * s**2 - 3 * s**3),
        0.5 * (-(s**2) + s**3),
    ]


def _along(image: np.ndarray, first: int, length: int, axis: int) -> np.ndarray:
    return image[tuple(slice(first, first + length) if n == axis else slice(None) for n in range(3))]
