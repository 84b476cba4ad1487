"""Percentiles which new ground in one image, brighter or darker than the rest, hardly moves."""

from __future__ import annotations

import numpy as np

PERCENTILES = (2.0, 98.0)
"""Of the pixels, stretched onto what a detector reads."""
SAMPLE_PIXELS = 2**18
AWAY = 3.0
"""Deviations from what the other image lets expect, beyond which a pixel may be new ground."""
ONE_DEVIATION = 68.27
"""Percentile of the distances from a line: one deviation of normal ones, hardly moved by new ground."""
MIDDLE = (10.0, 90.0)
"""Percentiles between which hardly any new ground lies: the line starts there."""
USUAL = 98.0
"""Percentile of the pixels that are as expected, above which new ground stands out."""
MOST_ITERATIONS = 8
LEAST_MOVE = 0.01
"""Of the width between two percentiles: what moves them by less is left to them."""


def percentiles_of_rest(limits: np.ndarray, values: np.ndarray, without_new: np.ndarray) -> np.ndarray:
    """Limits without what new ground has moved them by; to the bit as they were where that is little.

    Args:
        limits: (bands, 2), `PERCENTILES` of all pixels.
        values, without_new: (bands, n), some of the pixels, as they are and of `without_new_ground`.
    """
    with_new, rest = (np.percentile(each, PERCENTILES, axis=1).T for each in (values, without_new))
    width = rest[:, 1:] - rest[:, :1]
    moved: np.ndarray = np.where(
        np.abs(rest - with_new) > LEAST_MOVE * width, limits + rest - with_new, limits
    )
    return moved


def without_new_ground(before: np.ndarray, after: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pixels of both images, in which new ground has the values that the other image lets expect there.

    A pixel may be new ground where it is brighter than nearly all pixels that are as expected, or darker.
    Such pixels are in any two images, by noise and shadows, and about as many in each: only as many as one
    image has more than the other are new ground in it, those farthest from what is expected.

    Args:
        before, after: (bands, n), the same pixels.
    """
    results = before.astype(np.float64), after.astype(np.float64)
    for pair in zip(*results):
        factor, offset = _line(*pair)
        expected = (pair[1] - offset) / factor, factor * pair[0] + offset
        distance = pair[1] - expected[1]
        for strange in _strange(*pair, factor, distance):
            more = len(strange[1]) - len(strange[0])
            richer = int(more > 0)
            new = strange[richer][: abs(more)]
            pair[richer][new] = expected[richer][new]
    return results


def _line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Factor and offset of the line that most pixels follow, the same whichever image is on which axis."""
    alike = _in_the_middle(x) & _in_the_middle(y)
    factor, offset = 1.0, 0.0
    for _ in range(MOST_ITERATIONS):
        if not alike.any() or 0.0 in (np.ptp(x[alike]), np.ptp(y[alike])):
            break
        factor = float(y[alike].std() / x[alike].std())
        offset = float(y[alike].mean() - factor * x[alike].mean())
        distance = y - (factor * x + offset)
        settled, alike = alike, np.abs(distance) <= AWAY * _deviation(distance)
        if (settled == alike).all():
            break
    return factor, offset


def _in_the_middle(values: np.ndarray) -> np.ndarray:
    low, high = np.percentile(values, MIDDLE)
    inside: np.ndarray = (values >= low) & (values <= high)
    return inside


def _deviation(distance: np.ndarray) -> float:
    return float(np.percentile(np.abs(distance), ONE_DEVIATION))


def _strange(
    before: np.ndarray, after: np.ndarray, factor: float, distance: np.ndarray
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Pixels of the before and of the after image that are brighter than is usual, then those darker.

    They are indices, the farthest from what is expected first; in the image in which they are farther out.
    """
    away = AWAY * _deviation(distance)
    usual = np.abs(distance) <= away
    farthest = np.argsort(-np.abs(distance), kind="stable")
    found = {}
    for sign in (1, -1):
        out_after = sign * after - np.percentile(sign * after[usual], USUAL)
        out_before = factor * (-sign * before - np.percentile(-sign * before[usual], USUAL))
        far = sign * distance > away
        found[1, sign] = far & (out_after > 0) & (out_after >= out_before)
        found[0, -sign] = far & (out_before > 0) & (out_after < out_before)
    return [(farthest[found[0, sign][farthest]], farthest[found[1, sign][farthest]]) for sign in (1, -1)]
