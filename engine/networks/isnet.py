"""ISNet: margin maximisation and targeted arrangement of attention over a shared ResNet.

https://doi.org/10.1109/TGRS.2022.3174276
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import pixel_shuffle

from engine.networks.blocks import ChannelAttention, MarginMaximisation, SpatialAttention, initialise
from engine.networks.network import ChangeNetwork, before_and_after
from engine.networks.resnet import ResNet

BACKBONES = ("resnet18", "resnet34", "resnet50", "resnext50", "wide_resnet50_2")
MARGINS = ("full", "partial")


class ISNet(ChangeNetwork):
    """A ResNet shared by both images, with channel attention between its stages, decoded at strides 16 to 4.

    Published checkpoints also hold the ResNet's classifier, which the published network never applies.

    Args:
        backbone: "resnet18", "resnet34", "resnet50", "resnext50" (32 groups of 4) or "wide_resnet50_2".
        margin: margin maximisation at all stages ("full", the paper's network) or only at strides 8 and 4
            ("partial").
        bands: bands of each image.
    """

    stride = 16
    first_convolution = "resnet.conv1"
    pretrained_parts = ("resnet",)
    unused_in_published = ("resnet.fc.",)

    def __init__(self, backbone: str = "resnet18", margin: str = "full", bands: int = 3) -> None:
        super().__init__(bands)
        if backbone not in BACKBONES:
            raise ValueError(f"the backbone is one of {', '.join(BACKBONES)}, not {backbone!r}")
        if margin not in MARGINS:
            raise ValueError(f"the margin is one of {', '.join(MARGINS)}, not {margin!r}")
        self.resnet = ResNet(backbone, bands, strides=(1, 2, 2, 1))
        channels = self.resnet.channels

        self.ca_1, self.ca_2, self.ca_3, self.ca_4 = map(ChannelAttention, channels)
        self.align_1 = MarginMaximisation(channels[0])
        self.align_2 = MarginMaximisation(channels[1])
        self.align_3 = MarginMaximisation(channels[2]) if margin == "full" else _Concatenation()
        self.align_4 = MarginMaximisation(channels[3]) if margin == "full" else _Concatenation()
        self.sa_1, self.sa_2, self.sa_3, self.sa_4 = (SpatialAttention() for _ in range(4))

        self.conv_4to3 = nn.Conv2d(2 * channels[3], channels[3], 1)
        self.classifier = _classifier(channels[0])
        for part in self.children():
            if part is not self.resnet:
                initialise(part)

    def backbone_parameter(self, name: str) -> str | None:
        return None if name.startswith("fc.") else f"resnet.{name}"

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; ISNet has no auxiliary ones."""
        x_1, x_2, x_3, x_4 = self._features(torch.cat((before, after)))

        m_4 = self.sa_4(self.align_4(*before_and_after(x_4)))
        m_3 = self.sa_3(self.align_3(*before_and_after(x_3)))
        m_2 = self.sa_2(self.align_2(*before_and_after(x_2)))
        m_1 = self.sa_1(self.align_1(*before_and_after(x_1)))

        p_4 = self.conv_4to3(m_4)
        p_3 = pixel_shuffle(torch.cat((m_3, p_4), 1), 2)
        p_2 = pixel_shuffle(torch.cat((m_2, p_3), 1), 2)
        unchanged, changed = self.classifier(torch.cat((m_1, p_2), 1)).split(1, 1)
        return [changed - unchanged]

    def _features(self, images: Tensor) -> list[Tensor]:
        """What the four stages see, at strides 4, 8, 16 and 16; each sees what attention left of the last."""
        features = self.resnet.stem(images)
        levels = []
        for stage, attention in zip(self.resnet.stages, (self.ca_1, self.ca_2, self.ca_3, self.ca_4)):
            features = attention(stage(features))
            levels.append(features)
        return levels


class _Concatenation(nn.Module):
    """Stands where partial margin maximisation leaves the later features as they are."""

    def forward(self, earlier: Tensor, later: Tensor) -> Tensor:
        return torch.cat((earlier, later), 1)


def _classifier(width: int) -> nn.Sequential:
    """From 4 * `width` channels at stride 4 to 2 maps at stride 1; wide maps get a 1×1 convolution more."""
    if width == 64:
        narrowing = [nn.Conv2d(64, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(inplace=True)]
    else:
        narrowing = [
            nn.Conv2d(256, 64, 3, padding=1),
            nn.BatchNorm2d(64),
            nn.ReLU(inplace=True),
            nn.Conv2d(64, 8, 1),
        ]
    return nn.Sequential(nn.PixelShuffle(2), *narrowing, nn.PixelShuffle(2))
