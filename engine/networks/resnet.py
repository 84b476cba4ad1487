"""ResNet, ResNeXt and Wide ResNet without their classifier, under torchvision's parameter names.

He et al., https://doi.org/10.1109/CVPR.2016.90; Xie et al., https://doi.org/10.1109/CVPR.2017.634; Zagoruyko
and Komodakis, https://arxiv.org/abs/1605.07146. With squeeze and excitation: Hu et al.,
https://doi.org/10.1109/CVPR.2018.00745.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from torch import Tensor, nn

from engine.networks.blocks import SqueezeExcitation
from engine.networks.initial import fill_keeping_variance

STAGE_WIDTHS = (64, 128, 256, 512)


class _Plan(NamedTuple):
    bottleneck: bool
    blocks: tuple[int, int, int, int]
    groups: int = 1
    width_per_group: int = 64


_PLANS = {
    "resnet18": _Plan(False, (2, 2, 2, 2)),
    "resnet34": _Plan(False, (3, 4, 6, 3)),
    "resnet50": _Plan(True, (3, 4, 6, 3)),
    "resnet101": _Plan(True, (3, 4, 23, 3)),
    "resnext50": _Plan(True, (3, 4, 6, 3), groups=32, width_per_group=4),
    "wide_resnet50_2": _Plan(True, (3, 4, 6, 3), width_per_group=128),
}


class ResNet(nn.Module):
    """A stem and up to four stages of residual blocks.

    Where a stage is not to halve the map, though the original does, dilation lets it see as far: twice that
    of the stage before, from its second block on. Basic blocks (ResNet-18 and -34) do not
    dilate by themselves.

    Args:
        name: "resnet18", "resnet34", "resnet50", "resnet101", "resnext50" (32 groups of 4) or
            "wide_resnet50_2".
        bands: of the image.
        strides: of the stages; the original has (1, 2, 2, 2), and fewer are its first ones alone.
        stem_stride: of the first convolution; a pooling of stride 2 follows it.
        last_dilations: of the first convolution in each block of the fourth stage, which then has as many
            blocks; basic blocks only.
        later_dilations: of the 3×3 convolutions in each stage's blocks after its first, whatever its stride;
            bottlenecks only.
        excitation: whether each block weighs its channels before the shortcut is added.

    Attributes:
        channels: of the stages' features.
    """

    def __init__(
        self,
        name: str,
        bands: int,
        strides: Sequence[int],
        stem_stride: int = 2,
        last_dilations: Sequence[int] = (),
        later_dilations: Sequence[int] = (),
        excitation: bool = False,
    ) -> None:
        super().__init__()
        plan = _PLANS[name]
        self.conv1 = nn.Conv2d(bands, 64, 7, stride=stem_stride, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, stride=2, padding=1)

        in_channels, dilation = 64, 1
        for number, (width, blocks, stride) in enumerate(zip(STAGE_WIDTHS, plan.blocks, strides)):
            first_dilation = dilation
            if number > 0 and stride == 1:
                dilation *= 2
            if later_dilations:
                first_dilation, dilation = 1, later_dilations[number]
            basic_dilations: Sequence[int] = [1] * blocks
            if number == 3 and last_dilations:
                basic_dilations = last_dilations
            stage: list[nn.Module] = []
            for block in range(blocks if plan.bottleneck else len(basic_dilations)):
                first = block == 0
                stage.append(
                    _Bottleneck(
                        in_channels,
                        width,
                        stride if first else 1,
                        first_dilation if first else dilation,
                        plan,
                        excitation,
                    )
                    if plan.bottleneck
                    else _BasicBlock(
                        in_channels, width, stride if first else 1, basic_dilations[block], excitation
                    )
                )
                in_channels = width * (4 if plan.bottleneck else 1)
            self.add_module(f"layer{number + 1}", nn.Sequential(*stage))
        self.channels = tuple(width * (4 if plan.bottleneck else 1) for width in STAGE_WIDTHS[: len(strides)])
        _initialise(self)

    @property
    def stages(self) -> tuple[nn.Module, ...]:
        """The stages, each to be given what the one before returned, the first what `stem` did."""
        return tuple(self.get_submodule(f"layer{number}") for number in range(1, len(self.channels) + 1))

    def stem(self, image: Tensor) -> Tensor:
        """(n, bands, height, width) → (n, 64, height / 4, width / 4), or / 2 with a `stem_stride` of 1."""
        features: Tensor = self.maxpool(self.relu(self.bn1(self.conv1(image))))
        return features

    def levels(self, image: Tensor) -> list[Tensor]:
        """The features of all stages, of an image (n, bands, height, width)."""
        features, found = self.stem(image), []
        for stage in self.stages:
            features = stage(features)
            found.append(features)
        return found


class _BasicBlock(nn.Module):
    def __init__(self, in_channels: int, width: int, stride: int, dilation: int, excitation: bool) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, width, 3, stride, padding=dilation, dilation=dilation, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.se = SqueezeExcitation(width, 16) if excitation else None
        self.downsample = _shortcut(in_channels, width, stride)

    def forward(self, x: Tensor) -> Tensor:
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if self.se is not None:
            out = self.se(out)
        out += x if self.downsample is None else self.downsample(x)
        result: Tensor = self.relu(out)
        return result


class _Bottleneck(nn.Module):
    def __init__(
        self, in_channels: int, width: int, stride: int, dilation: int, plan: _Plan, excitation: bool
    ) -> None:
        super().__init__()
        inner, out_channels = width * plan.width_per_group // 64 * plan.groups, width * 4
        self.conv1 = nn.Conv2d(in_channels, inner, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(inner)
        self.conv2 = nn.Conv2d(
            inner, inner, 3, stride, padding=dilation, dilation=dilation, groups=plan.groups, bias=False
        )
        self.bn2 = nn.BatchNorm2d(inner)
        self.conv3 = nn.Conv2d(inner, out_channels, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(out_channels)
        self.se = SqueezeExcitation(out_channels, 16) if excitation else None
        self.relu = nn.ReLU(inplace=True)
        self.downsample = _shortcut(in_channels, out_channels, stride)

    def forward(self, x: Tensor) -> Tensor:
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.relu(self.bn2(self.conv2(out)))
        out = self.bn3(self.conv3(out))
        if self.se is not None:
            out = self.se(out)
        out += x if self.downsample is None else self.downsample(x)
        result: Tensor = self.relu(out)
        return result


def _shortcut(in_channels: int, out_channels: int, stride: int) -> nn.Sequential | None:
    """What fits a block's input to its output, where they differ in size or channels."""
    if stride == 1 and in_channels == out_channels:
        return None
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, 1, stride, bias=False), nn.BatchNorm2d(out_channels)
    )


def _initialise(network: ResNet) -> None:
    """As the original: convolutions keep the variance of what they are given, backwards."""
    for layer in network.modules():
        if isinstance(layer, nn.Conv2d):
            fill_keeping_variance(layer.weight)
