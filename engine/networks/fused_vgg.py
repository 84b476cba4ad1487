"""What HSANet, CGNet and HCGMNet begin with: a VGG-16 for each image, fused at four strides."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import interpolate, relu

from engine.networks.blocks import ConvNormReLU
from engine.networks.network import ChangeNetwork, before_and_after
from engine.networks.vgg import vgg16_stages


class FusedVGG(ChangeNetwork):
    """A VGG-16 with batch norm shared by both images; a family decodes what `fused_levels` gives.

    Args:
        bands: bands of each image.
    """

    first_convolution = "inc.0"
    pretrained_parts = ("inc", "down1", "down2", "down3", "down4")

    def __init__(self, bands: int) -> None:
        super().__init__(bands)
        self.inc, self.down1, self.down2, self.down3, self.down4 = vgg16_stages(bands)
        self.conv_reduce_1 = ConvNormReLU(2 * 128, 128)
        self.conv_reduce_2 = ConvNormReLU(2 * 256, 256)
        self.conv_reduce_3 = ConvNormReLU(2 * 512, 512)
        self.conv_reduce_4 = ConvNormReLU(2 * 512, 512)

    def backbone_parameter(self, name: str) -> str | None:
        part, _, rest = name.partition(".")
        number = rest.partition(".")[0]
        for stage in self.pretrained_parts:
            if part == "features" and hasattr(getattr(self, stage), number):
                return f"{stage}.{rest}"
        return None

    def fused_levels(self, before: Tensor, after: Tensor) -> list[Tensor]:
        """What both images show together at strides 2, 4, 8 and 16, with 128, 256, 512 and 512 channels.

        All but the deepest features are rectified first: in the published networks the ReLU that opens a
        stage works in place on what the stage before returned, so this is what their weights were trained
        with.
        """
        level_1 = relu(self.down1(self.inc(torch.cat((before, after)))))
        level_2 = relu(self.down2(level_1))
        level_3 = relu(self.down3(level_2))
        level_4 = self.down4(level_3)

        levels = (level_1, level_2, level_3, level_4)
        fusions = (self.conv_reduce_1, self.conv_reduce_2, self.conv_reduce_3, self.conv_reduce_4)
        fused = []
        for level, fusion in zip(levels, fusions):
            earlier, later = before_and_after(level)
            fused.append(fusion(torch.cat((later, earlier), 1)))
        return fused


def resized(features: Tensor, size: torch.Size) -> Tensor:
    """To that height and width, bilinearly, corners on corners."""
    return interpolate(features, size, mode="bilinear", align_corners=True)


def doubled(features: Tensor) -> Tensor:
    """To twice the height and width, likewise."""
    return interpolate(features, scale_factor=2, mode="bilinear", align_corners=True)
