"""What STANet and DSAMNet share: a ResNet's stages in features of one width, and how far apart these are."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from engine.networks.initial import fill_keeping_variance

FEATURES = 64
THRESHOLD = 1.0
"""The distance from which a pixel is change, as published."""
_NARROWED = 96
_TO_EACH_DIFFERENCE = 1e-6


class StageFusion(nn.Module):
    """From the features of four stages to `FEATURES` channels at the first one's size."""

    def __init__(self, channels: Sequence[int]) -> None:
        super().__init__()
        self.dr2, self.dr3, self.dr4, self.dr5 = map(_Narrowing, channels)
        self.last_conv = nn.Sequential(
            nn.Conv2d(4 * _NARROWED, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(),
            nn.Dropout(0.5),
            nn.Conv2d(256, FEATURES, 1, bias=False),
            nn.BatchNorm2d(FEATURES),
            nn.ReLU(),
        )
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                fill_keeping_variance(layer.weight)

    def forward(self, stages: Sequence[Tensor]) -> Tensor:
        """Of the four stages, from the finest on."""
        narrowed = [layer(stage) for layer, stage in zip((self.dr2, self.dr3, self.dr4, self.dr5), stages)]
        f2, f3, f4, f5 = (_resized(each, stages[0].shape[2:]) for each in narrowed)
        fused: Tensor = self.last_conv(torch.cat((f5, f2, f3, f4), 1))
        return fused


class _Narrowing(nn.Module):
    def __init__(self, in_channels: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, _NARROWED, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(_NARROWED)

    def forward(self, features: Tensor) -> Tensor:
        narrowed: Tensor = self.bn1(self.conv1(features))
        return narrowed.relu()


def distance_logit(earlier: Tensor, later: Tensor, size: torch.Size) -> Tensor:
    """The distance of two maps' features at each pixel, less `THRESHOLD`: above 0 is change.

    Args:
        earlier, later: (n, channels, h, w).
        size: height and width of the images.

    Returns:
        (n, 1, height, width).
    """
    apart = earlier - later + _TO_EACH_DIFFERENCE
    distance = apart.square().sum(1, keepdim=True).sqrt()
    return _resized(distance, size) - THRESHOLD


def _resized(features: Tensor, size: torch.Size) -> Tensor:
    if features.shape[2:] == size:
        return features
    return interpolate(features, size, mode="bilinear", align_corners=True)
