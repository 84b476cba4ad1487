"""EfficientNet-Lite without its classifier, under the parameter names of its published PyTorch weights.

Tan and Le, https://arxiv.org/abs/1905.11946, in the form for phones: ReLU6 for every activation, no squeeze
and excitation, and a stem and a last stage that do not grow with the network.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import pad, relu6

from engine.networks.initial import fill_keeping_variance

EPSILON = 1e-3
"""Of the batch norms, as the published weights were trained with."""
STRIDES = (2, 4, 8, 16, 32)
"""Of the features that `EfficientNetLite` gives."""


class _Stage(NamedTuple):
    """Blocks of one kind: how many, their kernel, the first one's stride, expansion, and channels out."""

    blocks: int
    kernel: int
    stride: int
    expansion: int
    channels: int


_STAGES = (
    _Stage(1, 3, 1, 1, 16),
    _Stage(2, 3, 2, 6, 24),
    _Stage(2, 5, 2, 6, 40),
    _Stage(3, 3, 2, 6, 80),
    _Stage(3, 5, 1, 6, 112),
    _Stage(4, 5, 2, 6, 192),
    _Stage(1, 3, 1, 6, 320),
)
_STEM_CHANNELS = 32
_WIDTH_AND_DEPTH = {"lite0": (1.0, 1.0), "lite1": (1.0, 1.1), "lite2": (1.1, 1.2)}
SIZES = tuple(_WIDTH_AND_DEPTH)


class EfficientNetLite(nn.Module):
    """A stem and seven stages of inverted residual blocks.

    Args:
        size: "lite0", "lite1" or "lite2".
        bands: of the image.
        deepest: stride of the last features; what comes after these is left out.

    Attributes:
        channels: of the features at each of `STRIDES` up to the deepest.
    """

    def __init__(self, size: str, bands: int, deepest: int = STRIDES[-1]) -> None:
        super().__init__()
        width, depth = _WIDTH_AND_DEPTH[size]
        self._conv_stem = _SamePadded(bands, _STEM_CHANNELS, 3, stride=2, bias=False)
        self._bn0 = nn.BatchNorm2d(_STEM_CHANNELS, eps=EPSILON)
        self._blocks = nn.ModuleList()
        self._last_at_stride: list[int] = []
        channels, stride = _STEM_CHANNELS, 2
        last_channels: dict[int, int] = {}
        for number, stage in enumerate(_STAGES):
            outermost = number in (0, len(_STAGES) - 1)
            out = _rounded_to_eights(stage.channels * width)
            stride *= stage.stride
            if stride > deepest:
                break
            for block in range(stage.blocks if outermost else math.ceil(stage.blocks * depth)):
                first = block == 0
                self._blocks.append(
                    _Block(channels, out, stage.kernel, stage.stride if first else 1, stage.expansion)
                )
                channels = out
            last_channels[stride] = channels
            if number + 1 == len(_STAGES) or _STAGES[number + 1].stride == 2:
                self._last_at_stride.append(len(self._blocks) - 1)
        self.channels = [last_channels[stride] for stride in STRIDES if stride <= deepest]

    def forward(self, images: Tensor) -> list[Tensor]:
        """(n, bands, h, w), h and w multiples of 32 → the features at each of `STRIDES` up to the deepest."""
        first = self.first_level(images)
        return [first, *self.further_levels(first)]

    def first_level(self, images: Tensor) -> Tensor:
        """(n, bands, h, w), h and w multiples of 32 → the features at stride 2."""
        features: Tensor = self._blocks[0](relu6(self._bn0(self._conv_stem(images))))
        return features

    def further_levels(self, features: Tensor) -> list[Tensor]:
        """The features at stride 2 → those at strides 4 to 32."""
        levels = []
        for number, block in enumerate(self._blocks[1:], 1):
            features = block(features)
            if number in self._last_at_stride:
                levels.append(features)
        return levels


class _Block(nn.Module):
    """Widens by a convolution of one pixel, filters each channel by itself, and narrows."""

    def __init__(self, channels: int, out_channels: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        wide = channels * expansion
        self._widens = expansion > 1
        self._adds = stride == 1 and channels == out_channels
        if self._widens:
            self._expand_conv = nn.Conv2d(channels, wide, 1, bias=False)
            self._bn0 = nn.BatchNorm2d(wide, eps=EPSILON)
            fill_keeping_variance(self._expand_conv.weight)
        self._depthwise_conv = Depthwise(wide, kernel, stride)
        self._bn1 = nn.BatchNorm2d(wide, eps=EPSILON)
        self._project_conv = nn.Conv2d(wide, out_channels, 1, bias=False)
        self._bn2 = nn.BatchNorm2d(out_channels, eps=EPSILON)
        fill_keeping_variance(self._project_conv.weight)

    def forward(self, features: Tensor) -> Tensor:
        wide = relu6(self._bn0(self._expand_conv(features))) if self._widens else features
        filtered = relu6(self._bn1(self._depthwise_conv(wide)))
        narrow: Tensor = self._bn2(self._project_conv(filtered))
        return narrow + features if self._adds else narrow


class _SamePadded(nn.Conv2d):
    """A convolution that at stride 2 pads one pixel more below and right than above and left.

    That is how TensorFlow, in which the weights were trained, pads maps of even size.
    """

    def __init__(
        self, channels: int, out_channels: int, kernel: int, stride: int, groups: int = 1, bias: bool = True
    ) -> None:
        padding = kernel // 2 if stride == 1 else 0
        super().__init__(channels, out_channels, kernel, stride, padding, groups=groups, bias=bias)
        fill_keeping_variance(self.weight)

    def forward(self, features: Tensor) -> Tensor:
        if self.stride == (2, 2):
            less = self.kernel_size[0] // 2 - 1
            features = pad(features, (less, less + 1, less, less + 1))
        return super().forward(features)


class Depthwise(_SamePadded):
    """A filter for each channel by itself; on a processor in float32 even where training autocasts.

    With bfloat16 units, torch takes longer for these in bfloat16 than in float32.
    """

    def __init__(self, channels: int, kernel: int, stride: int = 1) -> None:
        super().__init__(channels, channels, kernel, stride, groups=channels, bias=False)

    def forward(self, features: Tensor) -> Tensor:
        if not torch.is_autocast_enabled("cpu"):
            return super().forward(features)
        with torch.autocast("cpu", enabled=False):
            return super().forward(features.float())


def _rounded_to_eights(channels: float) -> int:
    """To the nearest multiple of 8 that takes at most a tenth away, as the papers of this family round."""
    rounded = max(8, int(channels + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * channels else rounded
