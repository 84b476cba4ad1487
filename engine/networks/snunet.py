"""SNUNet-CD: a siamese U-Net++, whose four outputs are weighed by channel attention.

Fang, Li, Shao and Li, https://doi.org/10.1109/LGRS.2021.3056416
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import max_pool2d

from engine.networks.blocks import ChannelWeights, ResidualOfFirst
from engine.networks.initial import fill_keeping_variance
from engine.networks.network import ChangeNetwork, before_and_after, change_logit

POOLS = {"max": "AdaptiveMaxPool2d", "mean": "AdaptiveAvgPool2d"}
"""And the class that the published network has for each."""
_LEVELS = 5


class SNUNet(ChangeNetwork):
    """An encoder of five levels for each image, and a decoder in which every level sees all before it.

    The deepest level, and all that comes from below, is seen of the later image alone, as published.

    Args:
        width: channels at full size; twice as many at each halving. Published weights have 16, 32 or 48.
        ecam_pool: what channel attention sees beside means: maxima ("max"), or means again ("mean"), as in
            weights published before May 2021.
        bands: bands of each image.
    """

    stride = 16
    first_convolution = "conv0_0.conv1"

    def __init__(self, width: int = 32, ecam_pool: str = "max", bands: int = 3) -> None:
        super().__init__(bands)
        if type(width) is not int or width < 4 or width % 4:
            raise ValueError(f"the width is a multiple of 4, as 16, 32 or 48, not {width!r}")
        if ecam_pool not in POOLS:
            raise ValueError(f"the ecam_pool is one of {', '.join(POOLS)}, not {ecam_pool!r}")
        channels = [width * 2**level for level in range(_LEVELS)]
        for level, inside in enumerate(channels):
            self.add_module(
                f"conv{level}_0", ResidualOfFirst(channels[level - 1] if level else bands, inside)
            )
        for step in range(1, _LEVELS):
            for level in range(_LEVELS - step):
                inside, below = channels[level], channels[level + 1]
                self.add_module(f"Up{level + 1}_{step - 1}", _Upwards(below))
                self.add_module(f"conv{level}_{step}", ResidualOfFirst((step + 1) * inside + below, inside))
        self.ca = ChannelWeights(4 * width, width // 4, maxima=ecam_pool == "max")
        self.ca1 = ChannelWeights(width, width // 4, maxima=ecam_pool == "max")
        self.conv_final = nn.Conv2d(4 * width, 2, 1)
        self.published_classes = dict.fromkeys(("ca.max_pool", "ca1.max_pool"), POOLS[ecam_pool])
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                fill_keeping_variance(layer.weight)

    def from_published(self, weights: dict[str, Tensor]) -> dict[str, Tensor]:
        """open-cd calls the last convolution otherwise."""
        return {
            name.replace("decode_head.conv_seg.", "backbone.conv_final."): tensor
            for name, tensor in weights.items()
        }

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; SNUNet has no auxiliary ones."""
        outputs = self._decoded(self._encoded(torch.cat((before, after))))
        weight_of_each = self.ca1(outputs[0] + outputs[1] + outputs[2] + outputs[3])
        together = torch.cat(outputs, 1)
        weighed = self.ca(together) * (together + weight_of_each.repeat(1, len(outputs), 1, 1))
        return [change_logit(self.conv_final(weighed))]

    def _encoded(self, images: Tensor) -> list[tuple[Tensor, Tensor]]:
        """The features of both images at each level but the deepest, which is of the later image twice."""
        features, levels = images, []
        for level in range(_LEVELS - 1):
            features = self.get_submodule(f"conv{level}_0")(max_pool2d(features, 2) if level else features)
            levels.append(before_and_after(features))
        deepest = self.get_submodule(f"conv{_LEVELS - 1}_0")(max_pool2d(levels[-1][1], 2))
        return [*levels, (deepest, deepest)]

    def _decoded(self, levels: list[tuple[Tensor, Tensor]]) -> list[Tensor]:
        """The four outputs at full size."""
        seen = [list(pair) for pair in levels]
        for step in range(1, _LEVELS):
            from_below = [level[-1] for level in seen]
            for level in range(_LEVELS - step):
                raised = self.get_submodule(f"Up{level + 1}_{step - 1}")(from_below[level + 1])
                block = self.get_submodule(f"conv{level}_{step}")
                seen[level].append(block(torch.cat((*seen[level], raised), 1)))
        return seen[0][2:]


class _Upwards(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.up = nn.ConvTranspose2d(channels, channels, 2, stride=2)

    def forward(self, features: Tensor) -> Tensor:
        doubled: Tensor = self.up(features)
        return doubled
