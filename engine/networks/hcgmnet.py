"""HCGMNet: a map of change from features of all levels guides attention at the three deeper ones.

Han, Wu and Du, https://doi.org/10.1109/IGARSS52108.2023.10283341
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.networks.attention import GuidedAttention
from engine.networks.blocks import ConvNormReLU
from engine.networks.fused_vgg import FusedVGG, resized


class HCGMNet(FusedVGG):
    """A VGG-16 shared by both images, fused at strides 2 to 16; decoded twice, first into a guide map.

    Args:
        bands: bands of each image.
    """

    stride = 1

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.up_layer4, self.up_layer3 = ConvNormReLU(512, 512), ConvNormReLU(512, 512)
        self.up_layer2 = ConvNormReLU(256, 256)
        self.deocde, self.deocde_final = _decoder(), _decoder()
        self.cgm_2, self.cgm_3, self.cgm_4 = map(GuidedAttention, (256, 512, 512))

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` the guide map."""
        size = before.shape[2:]
        f1, f2, f3, f4 = self.fused_levels(before, after)
        e2, e3, e4 = self.up_layer2(f2), self.up_layer3(f3), self.up_layer4(f4)
        guide = self.deocde(_together(f1, e2, e3, e4))

        a2, a3, a4 = self.cgm_2(e2, guide), self.cgm_3(e3, guide), self.cgm_4(e4, guide)
        main = resized(self.deocde_final(_together(f1, a2, a3, a4)), size)
        return [main, resized(guide, size)] if auxiliary else [main]


def _decoder() -> nn.Sequential:
    widths = (128 + 256 + 512 + 512, 512, 256, 64)
    return nn.Sequential(*map(ConvNormReLU, widths, widths[1:]), nn.Conv2d(64, 1, 3, padding=1))


def _together(finest: Tensor, *others: Tensor) -> Tensor:
    """All at the size of the finest."""
    return torch.cat((finest, *(resized(each, finest.shape[2:]) for each in others)), 1)
