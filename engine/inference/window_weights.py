"""How much each stop of the sliding window counts at each pixel."""

from __future__ import annotations

import numpy as np

from engine.contract.windows import Axis, AxisPart

WEIGHT_BITS = 12
WEIGHT_SUM = 2**WEIGHT_BITS


def window_weights(axis: Axis) -> np.ndarray:
    """Integer weight of each window at each of its pixels, (windows, size), int64.

    Along the axis the weights of all windows that hold a pixel sum to `WEIGHT_SUM` exactly, so that no
    blended value needs a count or a division. They fall linearly over the overlap and never reach the point
    where a border pixel has no weight. Windows that are a part of others count as among them.
    """
    if isinstance(axis, AxisPart):
        return window_weights(axis.whole)[axis.windows]
    ramp = max(min(axis.overlap, axis.size // 2), 1)
    distance = np.minimum(np.arange(axis.size), np.arange(axis.size)[::-1])
    taper = np.minimum((distance + 0.5) / ramp, 1.0)
    total = np.zeros(axis.length)
    for start in axis.starts:
        total[start : start + axis.size] += taper
    weights = np.empty((len(axis.starts), axis.size), dtype=np.int64)
    running = np.zeros(axis.length)
    handed_out = np.zeros(axis.length, dtype=np.int64)
    for index, start in enumerate(axis.starts):
        pixels = slice(start, start + axis.size)
        running[pixels] += taper
        share = np.rint(running[pixels] / total[pixels] * WEIGHT_SUM).astype(np.int64)
        weights[index] = share - handed_out[pixels]
        handed_out[pixels] = share
    return weights
