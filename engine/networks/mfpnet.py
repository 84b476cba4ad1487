"""MFPNet: features of both images fused from coarse to fine, back, and again, through gates for each channel.

Xu et al., https://doi.org/10.3390/rs13153053
"""

from __future__ import annotations

import re

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, max_pool2d, pad, pixel_shuffle

from engine.networks.network import ChangeNetwork, before_and_after, change_logit
from engine.networks.resnet import ResNet

_WIDTH = 256
_COPIES = {
    "stage1.0.": "se_resnet50.conv1.",
    "stage1.1.": "se_resnet50.bn1.",
    "stage2.1.": "se_resnet50.layer1.",
    "stage3.0.": "se_resnet50.layer2.",
    "stage4.0.": "se_resnet50.layer3.",
    "stage5.0.": "se_resnet50.layer4.",
}


class MFPNet(ChangeNetwork):
    """A dilated SE-ResNet-50 shared by both images; five levels of it, at strides 2 to 32, are fused thrice.

    Published checkpoints hold the encoder's weights twice. In the published training its batch norms keep the
    statistics of ImageNet, as with a recipe that freezes.

    Args:
        bands: bands of each image.
    """

    stride = 32
    first_convolution = "se_resnet50.conv1"
    pretrained_parts = ("se_resnet50",)

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.se_resnet50 = ResNet(
            "resnet50", bands, strides=(1, 2, 2, 2), later_dilations=(1, 1, 2, 4), excitation=True
        )
        self.maffm = _Fusion((64, *self.se_resnet50.channels))
        self.dec = _Output()

    def backbone_parameter(self, name: str) -> str | None:
        return None if name.startswith("fc.") else f"se_resnet50.{name}"

    def from_published(self, weights: dict[str, Tensor]) -> dict[str, Tensor]:
        """With the encoder's weights once, under whichever of their names they come."""
        found: dict[str, Tensor] = {}
        for name, tensor in weights.items():
            own = name
            for copy, original in _COPIES.items():
                own = re.sub(rf"(^|\.){re.escape(copy)}", rf"\g<1>{original}", own)
            if own in found and not torch.equal(found[own], tensor):
                own = name
            found[own] = tensor
        return found

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; MFPNet has no auxiliary ones."""
        encoder = self.se_resnet50
        half = encoder.relu(encoder.bn1(encoder.conv1(torch.cat((before, after)))))
        features, levels = encoder.maxpool(half), [half]
        for stage in encoder.stages:
            features = stage(features)
            levels.append(features)
        return [change_logit(self.dec(self.maffm(levels)))]


class _Fusion(nn.Module):
    """Down from the coarsest level, up from the finest, and down again.

    At each step a level is the sum of what its sources hold, each through a gate of its own, then a block.
    """

    def __init__(self, channels: tuple[int, ...]) -> None:
        super().__init__()
        levels = range(1, len(channels) + 1)
        for level, width in zip(levels, channels):
            self.add_module(f"p{level}_down_channel", _narrowing(width))
        for level in levels:
            sources = 2 if level == 5 else 3
            self._add_gates(f"p{level}", sources)
            self._add_gates(f"p{level}1", 2 if level > 1 else 0)
            self._add_gates(f"p{level}2", sources)
            for block in (f"conv{level}", f"conv{level}_down", f"conv{level}_1"):
                self.add_module(block, _Block())

    def forward(self, levels: list[Tensor]) -> Tensor:
        """The encoder's levels, both images as one batch, finest first → the finest level, fused."""
        narrow = [
            before_and_after(self.get_submodule(f"p{number}_down_channel")(level))
            for number, level in enumerate(levels, 1)
        ]
        down = self._coarse_to_fine([(later, earlier) for earlier, later in narrow], "p{}", "conv{}")
        up = self._fine_to_coarse(down)
        return self._coarse_to_fine(list(zip(down, up)), "p{}2", "conv{}_1")[0]

    def _coarse_to_fine(self, levels: list[tuple[Tensor, Tensor]], gates: str, block: str) -> list[Tensor]:
        found: list[Tensor] = []
        for number, sources in reversed([*enumerate(levels, 1)]):
            coarser = [interpolate(found[0], scale_factor=2.0, mode="nearest")] if found else []
            total = self._gated(gates.format(number), [*sources, *coarser])
            found.insert(0, self.get_submodule(block.format(number))(total))
        return found

    def _fine_to_coarse(self, levels: list[Tensor]) -> list[Tensor]:
        found = [self.get_submodule("conv1_down")(levels[0])]
        for number, level in enumerate(levels[1:], 2):
            finer = max_pool2d(pad(found[-1], (0, 1, 0, 1)), 3, stride=2)
            found.append(self.get_submodule(f"conv{number}_down")(self._gated(f"p{number}1", [level, finer])))
        return found

    def _add_gates(self, level: str, count: int) -> None:
        for number in range(count):
            self.add_module(f"csac_{level}_{number}", _Gate())

    def _gated(self, level: str, sources: list[Tensor]) -> Tensor:
        gates = [self.get_submodule(f"csac_{level}_{number}") for number in range(len(sources))]
        first, *others = (gate(source) for gate, source in zip(gates, sources))
        total: Tensor = first
        for other in others:
            total = total + other
        return total


class _Gate(nn.Module):
    """Scales every channel by one weight (0–1) seen from means and maxima, which have layers of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.conv_fc1, self.conv_fc2 = (
            nn.Sequential(
                nn.Conv2d(_WIDTH, _WIDTH, 1, bias=False),
                nn.ReLU(inplace=True),
                nn.Conv2d(_WIDTH, _WIDTH, 1, bias=False),
            )
            for _ in range(2)
        )
        self.conv = nn.Sequential(nn.Conv2d(_WIDTH, _WIDTH, (2, 1), bias=False))

    def forward(self, features: Tensor) -> Tensor:
        mean = self.conv_fc1(features.mean((2, 3), keepdim=True))
        maximum = self.conv_fc2(features.amax((2, 3), keepdim=True))
        weight: Tensor = self.conv(torch.cat((mean, maximum), 2)).sigmoid()
        return features * weight


class _Block(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Sequential(
            nn.Conv2d(_WIDTH, _WIDTH, 3, padding=1),
            nn.BatchNorm2d(_WIDTH),
            nn.ReLU(inplace=True),
            nn.Conv2d(_WIDTH, _WIDTH, 1, bias=False),
            nn.BatchNorm2d(_WIDTH),
            nn.ReLU(inplace=True),
            nn.Conv2d(_WIDTH, _WIDTH, 3, padding=1),
            nn.BatchNorm2d(_WIDTH),
            nn.ReLU(inplace=True),
        )

    def forward(self, features: Tensor) -> Tensor:
        result: Tensor = self.conv(features)
        return result


class _Pointwise(nn.Module):
    def __init__(self, in_channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(in_channels, _WIDTH, 1)

    def forward(self, features: Tensor) -> Tensor:
        result: Tensor = self.conv(features)
        return result


def _narrowing(in_channels: int) -> nn.Sequential:
    norm = nn.BatchNorm2d(_WIDTH, eps=1e-3, momentum=0.01)
    return nn.Sequential(_Pointwise(in_channels), norm, nn.ReLU(inplace=True))


class _Output(nn.Module):
    """Three convolutions with nothing between them, to two maps of twice the size."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(_WIDTH, 64, 3, padding=1)
        self.conv2 = nn.Conv2d(64, 32, 3, padding=1)
        self.conv3 = nn.Conv2d(32, 8, 1)

    def forward(self, features: Tensor) -> Tensor:
        return pixel_shuffle(self.conv3(self.conv2(self.conv1(features))), 2)
