"""HSANet: hybrid self and cross attention over a shared VGG-16 (IGARSS 2025)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.networks.attention import PositionAttention
from engine.networks.blocks import ConvNormReLU
from engine.networks.fused_vgg import FusedVGG, doubled, resized


class HSANet(FusedVGG):
    """A VGG-16 shared by both images, fused at strides 2 to 16, and decoded by self and cross attention.

    Published checkpoints also hold three layers and two attentions that the published network never applies.

    Args:
        bands: bands of each image.
    """

    stride = 16
    only_for_training = ("decoder",)
    unused_in_published = ("up_layer4.", "up_layer3.", "up_layer2.", "cgm_1.", "sa_1.")

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.sa_4, self.cgm_4 = PositionAttention(512), PositionAttention(512)
        self.sa_3, self.cgm_3 = PositionAttention(512), PositionAttention(512)
        self.sa_2, self.cgm_2 = PositionAttention(256), PositionAttention(256)
        self.decoder_module4 = ConvNormReLU(512 + 512, 512)
        self.decoder_module3 = ConvNormReLU(512 + 256, 256)
        self.decoder_module2 = ConvNormReLU(256 + 128, 128)

        self.decoder_final = nn.Sequential(ConvNormReLU(128, 64), nn.Conv2d(64, 1, 1))
        self.decoder = nn.Sequential(ConvNormReLU(512, 64), nn.Conv2d(64, 1, 3, padding=1))

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` one seen from the deepest features alone."""
        size = before.shape[2:]
        f1, f2, f3, f4 = self.fused_levels(before, after)

        a4 = self.cgm_4(self.sa_4(f4, f4), f4)
        d3 = self.decoder_module4(torch.cat((doubled(a4), f3), 1))
        a3 = self.cgm_3(self.sa_3(d3, d3), f3)
        d2 = self.decoder_module3(torch.cat((doubled(a3), f2), 1))
        a2 = self.cgm_2(self.sa_2(d2, d2), f2)
        d1 = self.decoder_module2(torch.cat((doubled(a2), f1), 1))

        logits = [resized(self.decoder_final(d1), size)]
        if auxiliary:
            logits.append(resized(self.decoder(resized(f4, f1.shape[2:])), size))
        return logits
