"""PairedLite: our own network, a light encoder with ImageNet weights shared by both images.

It is made for the bundled model: it learns from single dates and drawn pairs what a building is, rather than
what one region looks like, and a processor is done with it soon. docs/networks.md has its figures.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from engine.networks.efficientnet_lite import SIZES, Depthwise, EfficientNetLite
from engine.networks.initial import fill_keeping_variance
from engine.networks.network import ChangeNetwork, before_and_after


class PairedLite(ChangeNetwork):
    """EfficientNet-Lite for each image; features compared at strides 2 to 32 and summed from coarse to fine.

    What is compared does not tell the images apart, so that exchanging them gives the same logits.

    Args:
        backbone: "lite0", "lite1" or "lite2".
        width: channels of the decoder.
        bands: bands of each image.
    """

    stride = 32
    first_convolution = "encoder._conv_stem"
    pretrained_parts = ("encoder",)
    early_parts = tuple(
        f"encoder.{part}." for part in ("_conv_stem", "_bn0", "_blocks.0", "_blocks.1", "_blocks.2")
    )

    def __init__(self, backbone: str = "lite0", width: int = 64, bands: int = 3) -> None:
        super().__init__(bands)
        if backbone not in SIZES:
            raise ValueError(f"the backbone is one of {', '.join(SIZES)}, not {backbone!r}")
        if type(width) is not int or width < 1:
            raise ValueError(f"the width is a whole number of at least 1, not {width!r}")
        self.encoder = EfficientNetLite(backbone, bands)
        self.compared = nn.ModuleList(_Compared(channels, width) for channels in self.encoder.channels)
        self.joined = nn.ModuleList(_Separable(width) for _ in self.encoder.channels[:-1])
        self.head = nn.Conv2d(width, 1, 1)
        nn.init.zeros_(self.head.bias)  # type: ignore[arg-type]

    def backbone_parameter(self, name: str) -> str | None:
        return None if name.startswith(("_conv_head.", "_bn1.", "_fc.")) else f"encoder.{name}"

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; PairedLite has no auxiliary ones."""
        half = self.encoder.first_level(torch.cat((before, after)))
        levels = [half, *self.encoder.further_levels(half)]
        compared = [compare(features) for compare, features in zip(self.compared, levels)]
        found = compared.pop()
        for finer, join in zip(reversed(compared), reversed(self.joined)):
            found = join(finer + interpolate(found, scale_factor=2.0, mode="nearest"))
        return [interpolate(self.head(found), scale_factor=2.0, mode="bilinear")]


class _Compared(nn.Module):
    """Difference, larger and smaller of both images' features, as a map of the decoder's width."""

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.mix = nn.Conv2d(3 * channels, width, 1, bias=False)
        self.norm = nn.BatchNorm2d(width)
        fill_keeping_variance(self.mix.weight)

    def forward(self, features: Tensor) -> Tensor:
        """(2 n, channels, h, w), the images before first → (n, width, h, w)."""
        before, after = before_and_after(features)
        larger, smaller = torch.maximum(before, after), torch.minimum(before, after)
        mixed: Tensor = self.norm(self.mix(torch.cat((larger - smaller, larger, smaller), 1)))
        return mixed.relu()


class _Separable(nn.Module):
    """A 3×3 filter for each channel, then a mixture of channels."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.filter = Depthwise(width, 3)
        self.mix = nn.Conv2d(width, width, 1, bias=False)
        self.norm = nn.BatchNorm2d(width)
        fill_keeping_variance(self.mix.weight)

    def forward(self, features: Tensor) -> Tensor:
        mixed: Tensor = self.norm(self.mix(self.filter(features)))
        return mixed.relu()
