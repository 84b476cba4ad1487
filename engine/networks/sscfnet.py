"""SSCFNet: spatial-spectral cross fusion over a shared, dilated ResNet.

https://doi.org/10.1109/JSTARS.2023.3267137
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from engine.networks.blocks import SqueezeExcitation
from engine.networks.network import ChangeNetwork, before_and_after
from engine.networks.resnet import ResNet

BACKBONES = ("resnet50", "resnext50", "resnet101")
_CHUNKS = 4


class SSCFNet(ChangeNetwork):
    """A ResNet shared by both images; the differences of its four stages are mixed and decoded at stride 4.

    Before and after may be swapped: only absolute differences of features are seen.

    Args:
        backbone: "resnet50", "resnext50" (32 groups of 4) or "resnet101".
        lightweight: whether the output's first convolution is separable, as in the paper's tables.
        bands: bands of each image.
    """

    stride = 1
    first_convolution = "backbone.conv1"
    pretrained_parts = ("backbone",)
    only_for_training = ("head_bin.dsn0", "head_bin.dsn1", "head_bin.dsn2", "head_bin.dsn3")

    def __init__(self, backbone: str = "resnet50", lightweight: bool = True, bands: int = 3) -> None:
        super().__init__(bands)
        if backbone not in BACKBONES:
            raise ValueError(f"the backbone is one of {', '.join(BACKBONES)}, not {backbone!r}")
        if type(lightweight) is not bool:
            raise ValueError(f"lightweight is true or false, not {lightweight!r}")
        # Stages 3 and 4 dilate instead of halving, which the paper shows only by its operation counts.
        self.backbone = ResNet(backbone, bands, strides=(1, 2, 1, 1))
        self.head_bin = _Head(self.backbone.channels, lightweight)

    def backbone_parameter(self, name: str) -> str | None:
        return None if name.startswith("fc.") else f"backbone.{name}"

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` one of each of the four branches."""
        features = self.backbone.stem(torch.cat((before, after)))
        differences = []
        for stage in self.backbone.stages:
            features = stage(features)
            earlier, later = before_and_after(features)
            differences.append((earlier - later).abs())
        return [_resized(logit, before.shape[2:]) for logit in self.head_bin(differences, auxiliary)]


class _Head(nn.Module):
    """From the differences of the four stages to logits at the first stage's size."""

    def __init__(self, channels: tuple[int, ...], lightweight: bool) -> None:
        super().__init__()
        width = channels[0] - channels[0] // 16
        self.SSCF_Pyramid = _CrossFusion(sum(channels) // _CHUNKS, width)
        self.conv5 = nn.Sequential(
            _SeparableConv(width) if lightweight else nn.Conv2d(width, width, 3, padding=1, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(inplace=True),
            nn.Dropout(0.1),
            nn.Conv2d(width, 1, 1),
        )
        self.dsn0, self.dsn1, self.dsn2, self.dsn3 = (_auxiliary_head(width) for _ in range(4))

    def forward(self, differences: list[Tensor], auxiliary: bool) -> list[Tensor]:
        branches = self.SSCF_Pyramid.branches(differences)
        logits = [self.conv5(self.SSCF_Pyramid(branches))]
        if auxiliary:
            heads = (self.dsn0, self.dsn1, self.dsn2, self.dsn3)
            logits += [head(branch) for head, branch in zip(heads, branches)]
        return logits


class _CrossFusion(nn.Module):
    """Four branches that see a quarter of every stage's channels each, with kernels of 3, 5, 7, 9 pixels."""

    def __init__(self, in_channels: int, width: int) -> None:
        super().__init__()
        self.layer1, self.layer2, self.layer3, self.layer4 = (
            nn.Sequential(
                nn.Conv2d(
                    in_channels,
                    width,
                    kernel_size=2 * branch + 3,
                    padding=branch + 1,
                    groups=2 ** (branch + 1),
                    bias=False,
                ),
                nn.BatchNorm2d(width),
                nn.ReLU(inplace=True),
                SqueezeExcitation(width, reduction=8),
            )
            for branch in range(4)
        )
        self.se_attention = SqueezeExcitation(width, reduction=16)

    def branches(self, differences: list[Tensor]) -> list[Tensor]:
        """The branches' features, each (n, width, height, width) of the first stage."""
        size = differences[0].shape[2:]
        chunks = [_resized(stage, size).chunk(_CHUNKS, 1) for stage in differences]
        layers = (self.layer1, self.layer2, self.layer3, self.layer4)
        return [
            layer(torch.cat([chunks[(part - branch) % 4][part] for part in range(_CHUNKS)], 1))
            for branch, layer in enumerate(layers)
        ]

    def forward(self, branches: list[Tensor]) -> Tensor:
        """The branches' features, summed and weighted."""
        result: Tensor = self.se_attention(branches[0] + branches[1] + branches[2] + branches[3])
        return result


class _SeparableConv(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 1, bias=False),
        )

    def forward(self, features: Tensor) -> Tensor:
        result: Tensor = self.conv(features)
        return result


def _auxiliary_head(width: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(width, width // 4, 3, padding=1),
        nn.BatchNorm2d(width // 4),
        nn.Dropout2d(0.1),
        nn.Conv2d(width // 4, 1, 1),
    )


def _resized(features: Tensor, size: torch.Size) -> Tensor:
    if features.shape[2:] == size:
        return features
    return interpolate(features, size, mode="bilinear", align_corners=False)
