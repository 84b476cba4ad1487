"""FC-EF, FC-Siam-conc and FC-Siam-diff: fully convolutional networks of four levels, with skips.

Daudt, Le Saux and Boulch, https://doi.org/10.1109/ICIP.2018.8451652
"""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import max_pool2d, pad

from engine.networks.network import ChangeNetwork, before_and_after, change_logit


class _Level(NamedTuple):
    width: int
    convolutions: int


_LEVELS = (_Level(16, 2), _Level(32, 2), _Level(64, 3), _Level(128, 3))
_CLASSES = 2


class _FullyConvolutional(ChangeNetwork):
    """An encoder and a decoder of four levels; what a level hands across is each network's own.

    Layers are called by level and place, as published: `conv21` is the first of level 2, `conv21d` its
    counterpart in the decoder, which comes last there. An odd side is rounded down on the way to the next
    level, and on the way back its last row or column is repeated.

    Args:
        bands: bands of each image.
    """

    stride = 1
    first_convolution = "conv11"
    images_together: ClassVar[int]
    skip_factor: ClassVar[int]

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        channels = self.images_together * bands
        for level, (width, convolutions) in enumerate(_LEVELS, 1):
            for place in range(1, convolutions + 1):
                self._add(f"{level}{place}", nn.Conv2d(channels, width, 3, padding=1))
                channels = width
        widths_after = [_CLASSES, *(level.width for level in _LEVELS)]
        for level, (width, convolutions) in reversed([*enumerate(_LEVELS, 1)]):
            upwards = nn.ConvTranspose2d(width, width, 3, stride=2, padding=1, output_padding=1)
            self.add_module(f"upconv{level}", upwards)
            channels = (1 + self.skip_factor) * width
            for place in range(convolutions, 0, -1):
                narrowed = width if place > 1 else widths_after[level - 1]
                self._add(f"{level}{place}d", nn.ConvTranspose2d(channels, narrowed, 3, padding=1))
                channels = narrowed

    def from_published(self, weights: dict[str, Tensor]) -> dict[str, Tensor]:
        """open-cd has the last convolution in two, the second of one pixel; here they are one again."""
        joined = dict(weights)
        for name in weights:
            start, found, _ = name.partition("decode_head.conv_seg.weight")
            last = f"{start}backbone.conv11d"
            if found and f"{last}.weight" in weights:
                second = joined.pop(name)[..., 0, 0]
                kernels, bias = weights[f"{last}.weight"], weights[f"{last}.bias"]
                joined[f"{last}.weight"] = torch.einsum("io...,co->ic...", kernels, second)
                joined[f"{last}.bias"] = second @ bias + joined.pop(f"{start}decode_head.conv_seg.bias")
        return joined

    @abstractmethod
    def _encoded(self, before: Tensor, after: Tensor) -> tuple[list[Tensor], Tensor]:
        """What the levels hand across, from the first on, and the deepest features."""

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; these networks have no auxiliary ones."""
        skips, features = self._encoded(before, after)
        for level, skip in reversed([*enumerate(skips, 1)]):
            features = _extended(self.get_submodule(f"upconv{level}")(features), skip.shape[2:])
            features = torch.cat((features, skip), 1)
            for place in range(_LEVELS[level - 1].convolutions, 0, -1):
                features = self._applied(f"{level}{place}d", features)
        return [change_logit(features)]

    def _levels(self, images: Tensor) -> list[Tensor]:
        """What the four levels see of images, at strides 1 to 8."""
        found: list[Tensor] = []
        features = images
        for level, (_, convolutions) in enumerate(_LEVELS, 1):
            features = max_pool2d(features, 2) if found else features
            for place in range(1, convolutions + 1):
                features = self._applied(f"{level}{place}", features)
            found.append(features)
        return found

    def _add(self, place: str, convolution: nn.Conv2d | nn.ConvTranspose2d) -> None:
        self.add_module(f"conv{place}", convolution)
        if place != "11d":
            self.add_module(f"bn{place}", nn.BatchNorm2d(convolution.out_channels))
            self.add_module(f"do{place}", nn.Dropout2d(0.2))

    def _applied(self, place: str, features: Tensor) -> Tensor:
        features = self.get_submodule(f"conv{place}")(features)
        if place == "11d":
            return features
        features = self.get_submodule(f"bn{place}")(features).relu()
        dropped: Tensor = self.get_submodule(f"do{place}")(features)
        return dropped


class FCEF(_FullyConvolutional):
    """Both images go through the network as one of twice as many bands.

    Args:
        bands: bands of each image.
    """

    images_together = 2
    skip_factor = 1

    def _encoded(self, before: Tensor, after: Tensor) -> tuple[list[Tensor], Tensor]:
        levels = self._levels(torch.cat((before, after), 1))
        return levels, max_pool2d(levels[-1], 2)


class _Siamese(_FullyConvolutional):
    """One encoder for both images; the deepest features are those of the later image alone, as published."""

    images_together = 1

    def _encoded(self, before: Tensor, after: Tensor) -> tuple[list[Tensor], Tensor]:
        pairs = [before_and_after(level) for level in self._levels(torch.cat((before, after)))]
        return [self._compared(*pair) for pair in pairs], max_pool2d(pairs[-1][1], 2)

    @abstractmethod
    def _compared(self, earlier: Tensor, later: Tensor) -> Tensor:
        """What a level hands across."""


class FCSiamConc(_Siamese):
    """One encoder for both images, whose levels hand across the features of both.

    Args:
        bands: bands of each image.
    """

    skip_factor = 2

    def _compared(self, earlier: Tensor, later: Tensor) -> Tensor:
        return torch.cat((earlier, later), 1)


class FCSiamDiff(_Siamese):
    """One encoder for both images, whose levels hand across the absolute difference of their features.

    Args:
        bands: bands of each image.
    """

    skip_factor = 1

    def _compared(self, earlier: Tensor, later: Tensor) -> Tensor:
        return (earlier - later).abs()


def _extended(features: Tensor, size: torch.Size) -> Tensor:
    """With the last row and column repeated where the other map has one more."""
    below, right = (wanted - given for wanted, given in zip(size, features.shape[2:]))
    return pad(features, (0, right, 0, below), mode="replicate") if below or right else features
