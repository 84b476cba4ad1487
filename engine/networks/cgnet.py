"""CGNet: a map of change from the deepest features guides attention at every level.

Han et al., https://doi.org/10.1109/JSTARS.2023.3310208
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.networks.attention import GuidedAttention
from engine.networks.blocks import ConvNormReLU
from engine.networks.fused_vgg import FusedVGG, doubled, resized


class CGNet(FusedVGG):
    """A VGG-16 shared by both images, fused at strides 2 to 16; decoded by attention that a guide map steers.

    Published checkpoints also hold three layers that the published network never applies.

    Args:
        bands: bands of each image.
    """

    stride = 16
    unused_in_published = ("up_layer4.", "up_layer3.", "up_layer2.")

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.decoder = nn.Sequential(ConvNormReLU(512, 64), nn.Conv2d(64, 1, 3, padding=1))
        self.decoder_final = nn.Sequential(ConvNormReLU(128, 64), nn.Conv2d(64, 1, 1))
        self.cgm_2, self.cgm_3, self.cgm_4 = map(GuidedAttention, (256, 512, 512))
        self.decoder_module4 = ConvNormReLU(512 + 512, 512)
        self.decoder_module3 = ConvNormReLU(512 + 256, 256)
        self.decoder_module2 = ConvNormReLU(256 + 128, 128)

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` the guide map."""
        size = before.shape[2:]
        f1, f2, f3, f4 = self.fused_levels(before, after)
        guide = self.decoder(resized(f4, f1.shape[2:]))

        a4 = self.cgm_4(f4, guide)
        d3 = self.decoder_module4(torch.cat((doubled(a4), f3), 1))
        a3 = self.cgm_3(d3, guide)
        d2 = self.decoder_module3(torch.cat((doubled(a3), f2), 1))
        a2 = self.cgm_2(d2, guide)
        d1 = self.decoder_module2(torch.cat((doubled(a2), f1), 1))

        main = resized(self.decoder_final(d1), size)
        return [main, resized(guide, size)] if auxiliary else [main]
