"""The first stages of EfficientNet-B4, under torchvision's parameter names.

Tan and Le, https://arxiv.org/abs/1905.11946
"""

from __future__ import annotations

from typing import NamedTuple

from torch import Tensor, nn

from engine.networks.blocks import StochasticDepth
from engine.networks.initial import fill_keeping_variance

CHANNELS = (48, 24, 32, 56)
"""Of the stages' features, at strides 2, 2, 4 and 8."""
_BLOCKS_IN_ALL = 32
_LARGEST_DROP = 0.2


class _Stage(NamedTuple):
    """Blocks of one kind: how many, their kernel, the first one's stride, and expansion."""

    blocks: int
    kernel: int
    stride: int
    expansion: int


_STAGES = (_Stage(2, 3, 1, 1), _Stage(4, 3, 2, 6), _Stage(4, 5, 2, 6))


def efficientnet_b4_stages(bands: int) -> list[nn.Sequential]:
    """A stem and three stages of inverted residual blocks with squeeze and excitation.

    Stage i gives (n, `CHANNELS[i]`, h, w). In training, residual branches are dropped the more often the
    deeper they lie in the whole network.
    """
    stages = [_convolution(bands, CHANNELS[0], 3, stride=2)]
    number = 0
    for (blocks, kernel, stride, expansion), channels, out in zip(_STAGES, CHANNELS, CHANNELS[1:]):
        stage = nn.Sequential()
        for block in range(blocks):
            drop = _LARGEST_DROP * number / _BLOCKS_IN_ALL
            first = block == 0
            stage.append(
                _Block(channels if first else out, out, kernel, stride if first else 1, expansion, drop)
            )
            number += 1
        stages.append(stage)
    for stage in stages:
        for layer in stage.modules():
            if isinstance(layer, nn.Conv2d):
                fill_keeping_variance(layer.weight)
                if layer.bias is not None:
                    nn.init.zeros_(layer.bias)
    return stages


class _Block(nn.Module):
    """Widens, filters each channel by itself, weighs the channels, and narrows."""

    def __init__(
        self, channels: int, out_channels: int, kernel: int, stride: int, expansion: int, drop: float
    ) -> None:
        super().__init__()
        wide = channels * expansion
        self._adds = stride == 1 and channels == out_channels
        self.block = nn.Sequential(
            *([_convolution(channels, wide, 1)] if expansion > 1 else []),
            _convolution(wide, wide, kernel, stride, groups=wide),
            _SqueezeExcitation(wide, channels // 4),
            _convolution(wide, out_channels, 1, rectified=False),
        )
        self.stochastic_depth = StochasticDepth(drop)

    def forward(self, features: Tensor) -> Tensor:
        result: Tensor = self.block(features)
        return self.stochastic_depth(result) + features if self._adds else result


class _SqueezeExcitation(nn.Module):
    """Weighs every channel by what all channels' means say: https://doi.org/10.1109/CVPR.2018.00745."""

    def __init__(self, channels: int, inner: int) -> None:
        super().__init__()
        self.fc1 = nn.Conv2d(channels, inner, 1)
        self.fc2 = nn.Conv2d(inner, channels, 1)
        self.activation = nn.SiLU()

    def forward(self, features: Tensor) -> Tensor:
        weight = self.fc2(self.activation(self.fc1(features.mean((2, 3), keepdim=True)))).sigmoid()
        scaled: Tensor = features * weight
        return scaled


def _convolution(
    channels: int, out_channels: int, kernel: int, stride: int = 1, groups: int = 1, rectified: bool = True
) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(channels, out_channels, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(out_channels),
        *([nn.SiLU()] if rectified else []),
    )
