"""Brings pixel values of any type to what a detector expects, on the device that computes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch


@dataclass(frozen=True)
class Scaling:
    """A linear map per band, clipped to its ends: [low, high] onto `value_range`.

    Attributes:
        limits: (bands, 2) low and high values, or None to take values as they are.
        value_range: what low and high become.
        line: (bands, 2) factor above 0 and offset by which pixels become values in the first place, so that
            they are as another image's; None where they are that already.
    """

    limits: np.ndarray | None
    value_range: tuple[float, float] = (0.0, 1.0)
    line: np.ndarray | None = None

    def __call__(self, pixels: torch.Tensor) -> torch.Tensor:
        """Pixels (n, bands, height, width) to float32; a band whose limits are equal becomes one value."""
        bands = pixels.shape[1]
        return self.then_normalised([0.0] * bands, [1.0] * bands, pixels.device)(pixels)

    def then_normalised(self, mean: list[float], std: list[float], device: torch.device) -> ClippedLine:
        """This and the subtraction of a mean and division by a deviation per band, in one step."""
        centre, spread = np.array(mean, dtype=np.float64), np.array(std, dtype=np.float64)
        first, last = self.value_range
        if self.limits is None:
            low, high = np.full(len(centre), -np.inf), np.full(len(centre), np.inf)
            slope, start = np.ones(len(centre)), np.zeros(len(centre))
        else:
            low, high = self.limits[:, 0], self.limits[:, 1]
            width = high - low
            slope = np.divide(last - first, width, out=np.zeros_like(width), where=width > 0)
            start = first - low * slope
        if self.line is not None:
            factor, offset = self.line[:, 0], self.line[:, 1]
            low, high = (low - offset) / factor, (high - offset) / factor
            slope, start = slope * factor, start + slope * offset
        ends_and_line = [
            torch.from_numpy(per_band).float().to(device)[:, None, None]
            for per_band in (low, high, slope / spread, (start - centre) / spread)
        ]
        return ClippedLine(bool((low <= 0).all() and (high >= 255).all()), *ends_and_line)


@dataclass(frozen=True)
class ClippedLine:
    """`slope * clip(value, low, high) + start`, each of these being float32 of shape (bands, 1, 1).

    Attributes:
        holds_bytes: whether no 8-bit value lies outside the ends.
    """

    holds_bytes: bool
    low: torch.Tensor
    high: torch.Tensor
    slope: torch.Tensor
    start: torch.Tensor

    def __call__(self, pixels: torch.Tensor) -> torch.Tensor:
        """Pixels (n, bands, height, width) of any type to float32."""
        values = pixels.to(torch.float32, copy=True)
        if pixels.dtype != torch.uint8 or not self.holds_bytes:
            torch.clamp(values, self.low, self.high, out=values)
        return values.mul_(self.slope).add_(self.start)
