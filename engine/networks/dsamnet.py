"""DSAMNet: how far apart features of both images are, each weighed by attention of its own.

Shi, Liu, Li, Liu, Wang and Zhang, https://doi.org/10.1109/TGRS.2021.3085870
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.networks.blocks import ChannelAttention, SpatialAttention
from engine.networks.distance import FEATURES, StageFusion, distance_logit
from engine.networks.network import ChangeNetwork, before_and_after
from engine.networks.resnet import ResNet


class DSAMNet(ChangeNetwork):
    """A ResNet-18 for each image, fused at stride 2; attention to channels and places; their distance.

    The published network calls change what is more than 1 apart. The logit is the distance less 1, so that
    a probability of 0.5 is that decision; none is below 0.27, that of no distance at all. Before and after
    may not be swapped: each has its own attention.

    Args:
        bands: bands of each image.
    """

    stride = 1
    first_convolution = "backbone.conv1"
    pretrained_parts = tuple(
        f"backbone.{part}" for part in ("conv1", "bn1", "layer1", "layer2", "layer3", "layer4.0", "layer4.1")
    )
    only_for_training = ("ds_lyr2", "ds_lyr3")

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.backbone = ResNet(
            "resnet18", bands, strides=(1, 2, 2, 1), stem_stride=1, last_dilations=(2, 4, 8)
        )
        self.decoder = StageFusion(self.backbone.channels)
        self.cbam0, self.cbam1 = _Attention(), _Attention()
        self.ds_lyr2 = _SideOutput(self.backbone.channels[0], enlarged=2)
        self.ds_lyr3 = _SideOutput(self.backbone.channels[1], enlarged=4)

    def backbone_parameter(self, name: str) -> str | None:
        return None if name.startswith("fc.") else f"backbone.{name}"

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` two of the finest stages, (n, 2, h, w).

        Of these each channel, no change and change, has a sigmoid of its own.
        """
        stages = self.backbone.levels(torch.cat((before, after)))
        earlier, later = before_and_after(self.decoder(stages))
        logits = [distance_logit(self.cbam0(earlier), self.cbam1(later), before.shape[2:])]
        if auxiliary:
            height, width = before.shape[2:]
            for side, stage in zip((self.ds_lyr2, self.ds_lyr3), stages):
                of_before, of_after = before_and_after(stage)
                logits.append(side((of_before - of_after).abs())[..., :height, :width])
        return logits


class _Attention(nn.Module):
    """Scales channels, then places: https://doi.org/10.1007/978-3-030-01234-2_1."""

    def __init__(self) -> None:
        super().__init__()
        self.ca = ChannelAttention(FEATURES)
        self.sa = SpatialAttention(kernel=7)

    def forward(self, features: Tensor) -> Tensor:
        weighed: Tensor = self.sa(self.ca(features))
        return weighed


class _SideOutput(nn.Module):
    def __init__(self, in_channels: int, enlarged: int) -> None:
        super().__init__()
        self.dsconv = nn.ConvTranspose2d(
            in_channels, 32, 3, stride=enlarged, padding=1, output_padding=enlarged - 1
        )
        self.bn = nn.BatchNorm2d(32)
        self.dropout = nn.Dropout2d(0.2)
        self.outconv = nn.ConvTranspose2d(32, 2, 3, padding=1)

    def forward(self, difference: Tensor) -> Tensor:
        features = self.bn(self.dsconv(difference)).relu()
        output: Tensor = self.outconv(self.dropout(features))
        return output
