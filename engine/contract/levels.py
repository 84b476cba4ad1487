"""The change map's pixel values: probability of change in whole levels of one byte."""

from __future__ import annotations

import math

LEVELS = 250
"""The level of probability 1; 0 is that of probability 0."""
NODATA = 255
STEP = 0.004
"""Probability from one level to the next: the map's GDAL scale, at an offset of 0."""
BAND_NAME = "change probability"
"""Description of the map's one band, by which a change map is known."""
DEFAULT_THRESHOLD = 0.5
"""Probability from which a pixel is change, where neither a model nor a user says otherwise."""


def lowest_change_level(threshold: float) -> int:
    """The lowest level, 0 to 250, that is change at a threshold of 0 to 1."""
    return math.ceil(threshold * LEVELS - 1e-6)
