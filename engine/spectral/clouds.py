"""Clouds, and snow, which looks like them: ground that is white in one image and not in the other."""

from __future__ import annotations

import numpy as np

FEWEST_BANDS = 3
"""In fewer, white is no colour."""
WHITE_BYTE = 225
"""In all bands of an 8-bit image, which a cloud nearly fills."""
BRIGHT = 2.5
"""Times as bright as the other image usually is, in each band, is a cloud in measured values."""
DARK = 10
"""Percentile of an image's pixels that no cloud covers, as long as some ground is clear."""
BRIGHTENED = 1.5
"""Times as bright as the same ground in the other image."""
COLOURED = 1.6
"""Ratio of a pixel's brightest to its darkest band: what is above is soil or roofs, no cloud."""


def cloudy(image: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Which pixels of an image are cloud or snow, by another image of the same ground: (n,) bool.

    Meant for their share of many pixels: single white roofs are among them. Where the images are stored as
    numbers of different types, nothing is said.

    Args:
        image, other: (bands, n), the same visible bands in the same order.
    """
    if len(image) < FEWEST_BANDS or not image.size or image.dtype != other.dtype:
        return np.zeros(image.shape[1:], dtype=bool)
    is_8_bit = image.dtype == np.uint8
    image, other = (pixels.astype(np.float32) for pixels in (image, other))
    darkest = image.min(axis=0)
    white = darkest * COLOURED > image.max(axis=0)
    if is_8_bit:
        white &= darkest >= WHITE_BYTE
    else:
        usual = np.median(other, axis=1, keepdims=True) * _gain(image, other)
        white &= (image > BRIGHT * usual).all(axis=0) & (usual > 0).all()
    found: np.ndarray = white & (image > BRIGHTENED * other).all(axis=0)
    return found


def _gain(image: np.ndarray, other: np.ndarray) -> float:
    """How many times as large an image's numbers for the same light are, by dark ground; 1 at least.

    It hardly ever lies under clouds. Darker images are left as they are, in which fewer clouds are found.
    """
    dark = [np.percentile(pixels, DARK, axis=1) for pixels in (image, other)]
    if not (dark[1] > 0).all():
        return 1.0
    return max(float(np.median(dark[0] / dark[1])), 1.0)
