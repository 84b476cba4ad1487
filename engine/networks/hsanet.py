"""HSANet: hybrid self and cross attention over a shared VGG-16 (IGARSS 2025)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, relu

from engine.networks.attention import PositionAttention
from engine.networks.network import ChangeNetwork, before_and_after
from engine.networks.vgg import vgg16_stages


class HSANet(ChangeNetwork):
    """A VGG-16 shared by both images, fused at strides 2 to 16, and decoded by self and cross attention.

    Published checkpoints also hold three layers and two attentions that the published network never applies.

    Args:
        bands: bands of each image.
    """

    stride = 16
    first_convolution = "inc.0"
    pretrained_parts = ("inc", "down1", "down2", "down3", "down4")
    only_for_training = ("decoder",)
    unused_in_published = ("up_layer4.", "up_layer3.", "up_layer2.", "cgm_1.", "sa_1.")

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.inc, self.down1, self.down2, self.down3, self.down4 = vgg16_stages(bands)

        self.conv_reduce_1 = _ConvNormReLU(2 * 128, 128)
        self.conv_reduce_2 = _ConvNormReLU(2 * 256, 256)
        self.conv_reduce_3 = _ConvNormReLU(2 * 512, 512)
        self.conv_reduce_4 = _ConvNormReLU(2 * 512, 512)

        self.sa_4, self.cgm_4 = PositionAttention(512), PositionAttention(512)
        self.sa_3, self.cgm_3 = PositionAttention(512), PositionAttention(512)
        self.sa_2, self.cgm_2 = PositionAttention(256), PositionAttention(256)
        self.decoder_module4 = _ConvNormReLU(512 + 512, 512)
        self.decoder_module3 = _ConvNormReLU(512 + 256, 256)
        self.decoder_module2 = _ConvNormReLU(256 + 128, 128)

        self.decoder_final = nn.Sequential(_ConvNormReLU(128, 64), nn.Conv2d(64, 1, 1))
        self.decoder = nn.Sequential(_ConvNormReLU(512, 64), nn.Conv2d(64, 1, 3, padding=1))

    def backbone_parameter(self, name: str) -> str | None:
        part, _, rest = name.partition(".")
        number = rest.partition(".")[0]
        for stage in ("inc", "down1", "down2", "down3", "down4"):
            if part == "features" and hasattr(getattr(self, stage), number):
                return f"{stage}.{rest}"
        return None

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` one seen from the deepest features alone."""
        size = before.shape[2:]
        f1, f2, f3, f4 = self._fused_levels(torch.cat((before, after)))

        a4 = self.cgm_4(self.sa_4(f4, f4), f4)
        d3 = self.decoder_module4(torch.cat((_doubled(a4), f3), 1))
        a3 = self.cgm_3(self.sa_3(d3, d3), f3)
        d2 = self.decoder_module3(torch.cat((_doubled(a3), f2), 1))
        a2 = self.cgm_2(self.sa_2(d2, d2), f2)
        d1 = self.decoder_module2(torch.cat((_doubled(a2), f1), 1))

        logits = [_resized(self.decoder_final(d1), size)]
        if auxiliary:
            logits.append(_resized(self.decoder(_resized(f4, f1.shape[2:])), size))
        return logits

    def _fused_levels(self, images: Tensor) -> list[Tensor]:
        """What both images show together at strides 2, 4, 8 and 16.

        All but the deepest features are rectified first: in the published network the ReLU that opens a stage
        works in place on what the stage before returned, so this is what its weights were trained with.
        """
        level_1 = relu(self.down1(self.inc(images)))
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


class _ConvNormReLU(nn.Module):
    def __init__(self, in_channels: int, out_channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(out_channels)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, features: Tensor) -> Tensor:
        result: Tensor = self.relu(self.bn(self.conv(features)))
        return result


def _resized(features: Tensor, size: torch.Size) -> Tensor:
    return interpolate(features, size, mode="bilinear", align_corners=True)


def _doubled(features: Tensor) -> Tensor:
    return interpolate(features, scale_factor=2, mode="bilinear", align_corners=True)
