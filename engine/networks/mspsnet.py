"""MSPSNet: parallel dilated convolutions and channel attention over features of both images at four strides.

Guo et al., https://doi.org/10.1109/TGRS.2021.3131993
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d, interpolate

from engine.networks.attention import ChannelAffinity
from engine.networks.blocks import ResidualOfFirst
from engine.networks.initial import fill_keeping_variance
from engine.networks.network import ChangeNetwork, before_and_after, change_logit

WIDTHS = (40, 80, 160, 320)
"""Channels at strides 1, 2, 4 and 8."""
_DILATIONS = (1, 2, 3, 4)


class MSPSNet(ChangeNetwork):
    """An encoder of both images that starts at full size; its four levels are mixed, weighed and joined.

    Attention adds up all of a window, so that a pixel's logit depends on the window's size: published weights
    want 256 pixels. Published checkpoints also hold four layers that the published network never applies.

    Args:
        bands: bands of each image.
    """

    stride = 8
    first_convolution = "conv0_0"
    unused_in_published = ("c1_conv.", "c2_conv.", "c3_conv.", "c4_conv.")

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.conv0_0 = nn.Conv2d(bands, WIDTHS[0], 5, padding=2)
        self.conv0 = ResidualOfFirst(WIDTHS[0], WIDTHS[0], kernel=1)
        self.conv2, self.conv4, self.conv5 = (
            ResidualOfFirst(*widths, kernel=1) for widths in zip(WIDTHS, WIDTHS[1:])
        )
        for level, width in enumerate(WIDTHS, 1):
            for place, dilation in enumerate(_DILATIONS, 1):
                layer = nn.Conv2d(2 * width, width, 3, padding=dilation, dilation=dilation, groups=width // 2)
                self.add_module(f"conv6_{level}_{place}", layer)
            self.add_module(f"conv{level}_1", nn.Conv2d(len(_DILATIONS) * width, width, 1))
            self.add_module(f"cam_attention_{level}", _ChannelAttention(width))
        self.conv6 = nn.Conv2d(sum(WIDTHS), 80, 1)
        self.conv7 = nn.Conv2d(80, 2, 3, padding=1, bias=False)
        for part in self.modules():
            if isinstance(part, nn.Conv2d):
                fill_keeping_variance(part.weight)

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; MSPSNet has no auxiliary ones."""
        levels = [before_and_after(features) for features in self._encoded(torch.cat((before, after)))]
        mixed = [self.level_output(level, self._mixed(level, *pair)) for level, pair in enumerate(levels, 1)]
        found = mixed.pop()
        for finer in reversed(mixed):
            doubled = interpolate(found, scale_factor=2, mode="bilinear", align_corners=False)
            found = torch.cat((finer, doubled), 1)
        return [change_logit(self.conv7(self.conv6(found)))]

    def level_output(self, level: int, mixed: Tensor) -> Tensor:
        """What a level hands to the decoder."""
        output: Tensor = self.get_submodule(f"cam_attention_{level}")(mixed)
        return output

    def _encoded(self, images: Tensor) -> list[Tensor]:
        features = self.conv0(self.conv0_0(images))
        found = [features]
        for block in (self.conv2, self.conv4, self.conv5):
            features = block(avg_pool2d(features, 2))
            found.append(features)
        return found

    def _mixed(self, level: int, earlier: Tensor, later: Tensor) -> Tensor:
        together = torch.cat((earlier, later), 1)
        parts = [self.get_submodule(f"conv6_{level}_{place}")(together) for place in range(1, 5)]
        mixed: Tensor = self.get_submodule(f"conv{level}_1")(torch.cat(parts, 1))
        return mixed


class _ChannelAttention(nn.Module):
    """Attention between 32 channels made of all."""

    def __init__(self, channels: int, inner: int = 32) -> None:
        super().__init__()
        self.attn = nn.Sequential(
            nn.Conv2d(channels, inner, 3, padding=1),
            nn.BatchNorm2d(inner),
            nn.PReLU(),
            ChannelAffinity(),
            nn.Conv2d(inner, channels, 3, padding=1),
            nn.BatchNorm2d(channels),
            nn.PReLU(),
        )

    def forward(self, features: Tensor) -> Tensor:
        result: Tensor = self.attn(features)
        return result
