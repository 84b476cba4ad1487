"""How many samples a report needs and how they are shared among the classes of the map. Pure arithmetic."""

from __future__ import annotations

import math
from collections.abc import Sequence

MINIMUM_PER_CLASS = 75
"""Olofsson et al. 2014, section 5.1.2, advise 50 to 100 for a rare class."""


def advised_total(shares: Sequence[float], precisions: Sequence[float], standard_error: float) -> int:
    """Samples for overall accuracy to be known to a standard error.

    Cochran 1977, Sampling Techniques, eq. 5.25, for a large map; eq. 13 of Olofsson et al. 2014.

    Args:
        shares: of the area in each class of the map, adding to 1.
        precisions: user's accuracy expected of each class, 0 to 1.
        standard_error: wanted of overall accuracy, above 0.
    """
    spread = sum(share * math.sqrt(p * (1 - p)) for share, p in zip(shares, precisions))
    return math.ceil((spread / standard_error) ** 2 - 1e-9)


def allocated(total: int, shares: Sequence[float], minimum: int = MINIMUM_PER_CLASS) -> list[int]:
    """The total shared in proportion to area, but at least `minimum` in each class that the map has.

    Adds to the total, unless the minima alone are more.
    """
    present = [index for index, share in enumerate(shares) if share > 0]
    rare: set[int] = set()
    while True:
        rest = max(0, total - minimum * len(rare))
        common = [index for index in present if index not in rare]
        area = sum(shares[index] for index in common)
        too_few = {index for index in common if rest * shares[index] / area < minimum}
        if not too_few:
            break
        rare |= too_few
    counts = [minimum if index in rare else 0 for index in range(len(shares))]
    given, cumulative = 0, 0.0
    for index in common:
        cumulative += shares[index] / area
        counts[index] = round(rest * cumulative) - given
        given += counts[index]
    return counts
