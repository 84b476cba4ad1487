"""From when on a statistic of change can be called change, so that an unchanged pair stays empty.

Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", J. R. Statist. Soc. B 57, 1995.
"""

from __future__ import annotations

import math
from typing import Callable

import numpy as np
import torch

FALSE_DISCOVERY_RATE = 0.01
"""Largest expected share of pixels without change among those called change."""
_QUARTER, _HALF = 0.25, 0.5
_LARGEST_SHAPE = 1e6


def least_discovered(values: np.ndarray, p_value: Callable[[torch.Tensor], torch.Tensor]) -> float:
    """The least of the values (n,) that can be called change with the false discovery rate kept, or infinity.

    Of the p-values in rising order, the last that is at most its rank / n times the rate.

    Args:
        p_value: probability of a larger value where nothing changed, of each of some values, float64.
    """
    falling = np.sort(values.astype(np.float64))[::-1].copy()
    p_values = p_value(torch.from_numpy(falling)).numpy()
    allowed = FALSE_DISCOVERY_RATE * np.arange(1, len(falling) + 1) / len(falling)
    within = np.flatnonzero(p_values <= allowed)
    return float(falling[within[-1]]) if len(within) else math.inf


def least_discovered_by_gamma(values: np.ndarray) -> float:
    """The same of values of at least 0 whose smaller half did not change and follows a gamma distribution.

    Its shape and scale are those that have the values' first quartile and median.
    """
    quarter, half = (float(number) for number in np.quantile(values, (_QUARTER, _HALF)))
    if half <= quarter or half <= 0:
        return least_discovered(values, lambda ordered: (ordered <= half).double())
    shape = _shape_of(quarter / half)
    scale = half / _gamma_quantile(shape, _HALF)
    return least_discovered(
        values, lambda ordered: torch.special.gammaincc(torch.full_like(ordered, shape), ordered / scale)
    )


def _shape_of(ratio: float) -> float:
    """The shape of the gamma distribution whose first quartile is so many times its median."""
    low, high = 1e-2, _LARGEST_SHAPE
    for _ in range(80):
        middle = math.sqrt(low * high)
        if _gamma_quantile(middle, _QUARTER) / _gamma_quantile(middle, _HALF) < ratio:
            low = middle
        else:
            high = middle
    return low


def _gamma_quantile(shape: float, share: float) -> float:
    """Of the gamma distribution of that shape and scale 1, by bisection."""
    low, high = 0.0, shape + 10 * math.sqrt(shape) + 10
    for _ in range(100):
        middle = (low + high) / 2
        below = float(
            torch.special.gammainc(
                torch.tensor(shape, dtype=torch.float64), torch.tensor(middle, dtype=torch.float64)
            )
        )
        low, high = (middle, high) if below < share else (low, middle)
    return (low + high) / 2
