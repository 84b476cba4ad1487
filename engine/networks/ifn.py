"""IFN, also DSIFN or IFNet: deeply supervised fusion of VGG-16 features of both images.

Zhang et al., https://doi.org/10.1016/j.isprsjprs.2020.06.003
"""

from __future__ import annotations

import re

import torch
from torch import Tensor, nn

from engine.networks.blocks import ChannelAttention, SpatialAttention
from engine.networks.network import ChangeNetwork
from engine.networks.vgg import VGG16

_UNITS = {
    1: (1024, 512, 512),
    2: (1536, 512, 256, 256),
    3: (768, 256, 128, 128),
    4: (384, 128, 64, 64),
    5: (192, 64, 32, 16),
}
"""Channels before, between and after the units of each branch, from stride 16 to 1."""


class IFN(ChangeNetwork):
    """Five branches from stride 16 to 1 fuse the features of both images with what the branch before found.

    Each image has an encoder of its own, as in the published code. The paper's encoder is one, whose ImageNet
    weights stay as they are: both begin with the same here, and a recipe that freezes keeps them so.
    Published checkpoints also hold an attention and two norms that the published network never applies.

    Args:
        bands: bands of each image.
    """

    stride = 16
    first_convolution = "t1_base.features.0"
    only_for_training = ("o1_conv3", "o2_conv4", "o3_conv4", "o4_conv4")
    unused_in_published = ("ca1.", "bn_ca1.", "bn_ca2.")
    pretrained_parts = ("t1_base", "t2_base")
    pretrained_copies = (("t2_base.", "t1_base."),)
    early_parts = ("t1_base.", "t2_base.")

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self.t1_base, self.t2_base = VGG16(bands), VGG16(bands)
        # Not right after attention, into whose convolution they would be folded.
        for branch, channels in _UNITS.items():
            self.add_module(f"bn_sa{branch}", nn.BatchNorm2d(channels[-1]))
        for branch, channels in _UNITS.items():
            self.add_module(f"sa{branch}", SpatialAttention(kernel=7))
            if branch > 1:
                self.add_module(f"ca{branch}", ChannelAttention(channels[0]))
            for place, (before, after) in enumerate(zip(channels, channels[1:]), 1):
                self.add_module(f"o{branch}_conv{place}", _unit(before, after))
            self.add_module(f"o{branch}_conv{len(channels)}", nn.Conv2d(channels[-1], 1, 1))
            if branch < len(_UNITS):
                upwards = nn.ConvTranspose2d(channels[-1], channels[-1], 2, stride=2)
                self.add_module(f"trans_conv{branch}", upwards)

    def backbone_parameter(self, name: str) -> str | None:
        return f"t1_base.{name}" if name.startswith("features.") else None

    def from_published(self, weights: dict[str, Tensor]) -> dict[str, Tensor]:
        """The port to open-cd names encoders, attention and side outputs otherwise."""
        return {_as_published(name): tensor for name, tensor in weights.items()}

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` those of the branches at strides 2, 4, 8 and 16."""
        levels = list(zip(self.t1_base(before), self.t2_base(after)))
        found: list[Tensor] = []
        features: tuple[Tensor, ...] = ()
        for branch, channels in _UNITS.items():
            x = torch.cat((*features, *levels.pop()), 1)
            if branch > 1:
                x = self.get_submodule(f"ca{branch}")(x)
            for place in range(1, len(channels)):
                x = self.get_submodule(f"o{branch}_conv{place}")(x)
            x = self.get_submodule(f"bn_sa{branch}")(self.get_submodule(f"sa{branch}")(x))
            if auxiliary or branch == len(_UNITS):
                found.insert(0, self.get_submodule(f"o{branch}_conv{len(channels)}")(x))
            if branch < len(_UNITS):
                features = (self.get_submodule(f"trans_conv{branch}")(x),)
        return found


def _unit(in_channels: int, out_channels: int) -> nn.Sequential:
    """The norm comes after the activation, as published."""
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, 3, padding=1),
        nn.PReLU(),
        nn.BatchNorm2d(out_channels),
        nn.Dropout(0.6),
    )


def _as_published(name: str) -> str:
    name = re.sub(r"\bencoder([12])\.features\.", r"t\1_base.features.", name)
    name = re.sub(r"\b(ca\d\.fc[12])\.seq\.0\.", r"\1.", name)
    name = re.sub(r"\b(sa\d)\.conv\.seq\.1\.", r"\1.conv1.", name)
    return re.sub(r"\b(o\d_conv\d)\.seq\.0\.", r"\1.", name)
