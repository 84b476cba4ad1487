"""Parts that several published networks share, under their published parameter names."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.networks.deformable import DeformConv2d
from engine.networks.initial import fill_small


class ChannelAttention(nn.Module):
    """Scales every channel of a map by one weight (0–1) seen from the means and maxima over the map."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.fc1 = nn.Conv2d(channels, channels // 8, 1, bias=False)
        self.fc2 = nn.Conv2d(channels // 8, channels, 1, bias=False)

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels, height, width) → the same shape."""
        seen_from = (features.mean((2, 3), keepdim=True), features.amax((2, 3), keepdim=True))
        mean, maximum = (self.fc2(self.fc1(summary).relu()) for summary in seen_from)
        weight: Tensor = (mean + maximum).sigmoid()
        return features * weight


class SpatialAttention(nn.Module):
    """Scales every pixel of a map by one weight (0–1) seen from the mean and maximum over its channels."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(2, 1, 3, padding=1, bias=False)

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels, height, width) → the same shape."""
        summary = torch.cat((features.mean(1, keepdim=True), features.amax(1, keepdim=True)), 1)
        weight: Tensor = self.conv1(summary).sigmoid()
        return features * weight


class MarginMaximisation(nn.Module):
    """ISNet's margin maximisation: the later features, moved to where the earlier ones match them.

    Section III-B of https://doi.org/10.1109/TGRS.2022.3174276.
    """

    def __init__(self, channels: int, offset_groups: int = 8) -> None:
        super().__init__()
        self.offset = nn.Sequential(
            nn.Conv2d(2 * channels, channels, 1, bias=False), nn.BatchNorm2d(channels)
        )
        self.dcpack_L2 = DeformConv2d(channels, channels, 3, padding=1, groups=offset_groups)

    def forward(self, earlier: Tensor, later: Tensor) -> Tensor:
        """Two maps (n, channels, height, width) → (n, 2 * channels, height, width)."""
        steering = self.offset(torch.cat((earlier, later), 1))
        moved = self.dcpack_L2(later, steering).relu()
        return torch.cat((earlier, moved), 1)


def initialise(module: nn.Module) -> None:
    """Set every convolution to small random weights (normal, std 0.02); offsets and masks start at zero."""
    for layer in module.modules():
        if isinstance(layer, nn.Conv2d):
            fill_small(layer.weight)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    for layer in module.modules():
        if isinstance(layer, DeformConv2d):
            layer.initialise()
