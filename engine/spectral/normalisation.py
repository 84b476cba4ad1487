"""The light of one image brought to that of another by the pixels that did not change.

M. J. Canty and A. A. Nielsen, "Automatic radiometric normalization of multitemporal satellite imagery with
the iteratively re-weighted MAD transformation", Remote Sens. Environ. 112, 2008,
https://doi.org/10.1016/j.rse.2007.07.013.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import torch

from engine.contract.windows import Window
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.spectral.irmad import exceedance, find_variates, sampled

SURELY_UNCHANGED = 0.95
"""Probability of a larger chi-square of IR-MAD from which a pixel counts: the paper's."""
FEWEST_PIXELS = 100


def line_onto_after(
    blocks: Iterable[tuple[Window, PairPixels]], width: int, height: int
) -> np.ndarray | None:
    """Factor and offset for each band, (bands, 2), that bring the before image to the after image's values.

    A band of which unchanged pixels tell no line that rises stays as it is, with 1 and 0.

    Args:
        blocks: every valid pixel of the pair once, in boxes that have some and in a fixed order.
        width, height: size of the pair in pixels.

    Returns:
        None where too few pixels surely did not change.
    """
    as_they_are = Scaling(None)
    sample = sampled(blocks, width, height, (as_they_are, as_they_are))
    if sample is None:
        return None
    before, after = sample
    variates = find_variates(before, after)
    chi_square = variates.chi_square(torch.from_numpy(before), torch.from_numpy(after))
    unchanged = exceedance(chi_square, len(variates.variance)).numpy() >= SURELY_UNCHANGED
    if len(variates.variance) == 0 or unchanged.sum() < FEWEST_PIXELS:
        return None
    return np.array([_orthogonal(*pair) for pair in zip(before[:, unchanged], after[:, unchanged])])


def _orthogonal(before: np.ndarray, after: np.ndarray) -> tuple[float, float]:
    """Factor and offset of the line nearest to points (before, after), measured at right angles to it."""
    (before_variance, both), (_, after_variance) = np.cov(before, after)
    if both <= 0:
        return 1.0, 0.0
    wider = after_variance - before_variance
    factor = (wider + np.hypot(wider, 2 * both)) / (2 * both)
    return float(factor), float(after.mean() - factor * before.mean())
