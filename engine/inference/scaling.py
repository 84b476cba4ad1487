"""Brings pixel values of any type to what a detector expects, on the device that computes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch


@dataclass(frozen=True)
class Scaling:
    """A linear map per band, clipped to its ends: [low, high] onto `value_range`.

    Attributes:
        limits: (bands, 2) low and high pixel values, or None to take values as they are.
        value_range: what low and high become.
    """

    limits: np.ndarray | None
    value_range: tuple[float, float] = (0.0, 1.0)

    def __call__(self, pixels: torch.Tensor) -> torch.Tensor:
        """Pixels (n, bands, height, width) to float32; a band whose limits are equal becomes one value."""
        values = pixels.float()
        if self.limits is None:
            return values
        limits = torch.from_numpy(self.limits).float().to(values.device)
        low, spread = limits[:, 0], limits[:, 1] - limits[:, 0]
        step = torch.where(spread > 0, 1 / spread.clamp_min(1e-30), torch.zeros_like(spread))
        share = ((values - low[:, None, None]) * step[:, None, None]).clamp_(0, 1)
        first, last = self.value_range
        return share * (last - first) + first
