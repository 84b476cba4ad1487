"""What detectors without a model share: a measure of difference becomes a probability, window by window."""

from __future__ import annotations

from typing import Callable

import torch

from engine.inference.devices.device import Device

OfWindow = Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]
"""Before and after (bands, height, width) and valid (height, width) to probabilities (height, width)."""


def window_by_window(
    of_window: OfWindow,
    device: Device,
    before: torch.Tensor,
    after: torch.Tensor,
    valid: torch.Tensor,
) -> torch.Tensor:
    """Probabilities (n, height, width), float32 on the device, of batches, one window after another.

    All steps of a batch at once would leave gaps of tens of megabytes between blocks in use, more of them the
    longer a run takes.
    """
    found = torch.zeros(valid.shape, device=device.memory)
    for window, first, second, counts in zip(found, before, after, valid):
        window.copy_(of_window(device.pixels(first), device.pixels(second), device.taken(counts)))
    return found


def change_probability(
    difference: torch.Tensor, threshold: float, steepness: int, valid: torch.Tensor
) -> torch.Tensor:
    """1 / (1 + (threshold / difference)^steepness) in the difference's place: 0.5 at the threshold.

    1 where the difference is not finite, and 0 where pixels do not count.
    """
    power = difference.div_(threshold).pow_(steepness)
    return power.div_(1 + power).nan_to_num_(1.0).masked_fill_(~valid, 0.0)
