"""ISNet-lw, the lightweight ISNet: https://doi.org/10.1109/TGRS.2022.3174276."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import pixel_shuffle

from engine.networks.blocks import MarginMaximisation, SpatialAttention, initialise
from engine.networks.network import ChangeNetwork, before_and_after

WIDTHS = (128, 192, 256, 384)


class ISNetLW(ChangeNetwork):
    """Four strided convolutions shared by both images, then margin maximisation at strides 16, 8 and 4.

    Published checkpoints also hold the channel attention `ca_2` … `ca_4`, which the published network never
    applies.

    Args:
        width: channels of the deepest features: 128, 192, 256 or 384.
        bands: bands of each image.
    """

    stride = 16
    first_convolution = "cnn1.0"
    unused_in_published = ("ca_2.", "ca_3.", "ca_4.")

    def __init__(self, width: int = 128, bands: int = 3) -> None:
        super().__init__(bands)
        if type(width) is not int or width not in WIDTHS:
            raise ValueError(f"the width is one of {', '.join(map(str, WIDTHS))}, not {width!r}")
        self.cnn1 = _halving(bands, width // 8)
        self.cnn2 = _halving(width // 8, width // 4)
        self.cnn3 = _halving(width // 4, width // 2)
        self.cnn4 = _halving(width // 2, width)

        self.align_2 = MarginMaximisation(width // 4)
        self.align_3 = MarginMaximisation(width // 2)
        self.align_4 = MarginMaximisation(width)
        self.sa_2 = SpatialAttention()
        self.sa_3 = SpatialAttention()
        self.sa_4 = SpatialAttention()

        fused = width // 2 + (width + width // 2) // 4
        self.classifier = nn.Sequential(
            nn.PixelShuffle(2),
            nn.Conv2d(fused // 4, 8, 3, padding=1),
            nn.BatchNorm2d(8),
            nn.ReLU(),
            nn.PixelShuffle(2),
        )
        initialise(self)

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; ISNet-lw has no auxiliary ones."""
        quarter = self.cnn2(self.cnn1(torch.cat((before, after))))
        eighth = self.cnn3(quarter)
        sixteenth = self.cnn4(eighth)

        m_4 = self.sa_4(self.align_4(*before_and_after(sixteenth)))
        m_3 = self.sa_3(self.align_3(*before_and_after(eighth)))
        m_2 = self.sa_2(self.align_2(*before_and_after(quarter)))

        p_4 = pixel_shuffle(m_4, 2)
        p_3 = pixel_shuffle(torch.cat((m_3, p_4), 1), 2)
        unchanged, changed = self.classifier(torch.cat((m_2, p_3), 1)).split(1, 1)
        return [changed - unchanged]


def _halving(in_channels: int, out_channels: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, 3, stride=2, padding=1),
        nn.BatchNorm2d(out_channels),
        nn.Hardswish(),
    )
