"""DTCDSCN: change and the buildings of each date from one encoder, by decoders with dual attention.

Liu et al., https://doi.org/10.1109/LGRS.2020.2988032
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.networks.initial import fill_keeping_variance
from engine.networks.network import ChangeNetwork, before_and_after, change_logit
from engine.networks.resnet import ResNet

CLASSES = (1, 2)
_BUILDINGS = (
    *("dblock", "decoder4", "decoder3", "decoder2", "decoder1"),
    *("finaldeconv1", "finalconv2", "finalconv3"),
)


class DTCDSCN(ChangeNetwork):
    """An SE-ResNet-34 shared by both images; the signed differences of its four stages are decoded.

    Args:
        classes: 1 as published, with a decoder for the buildings of each image beside that for change; or 2,
            as in a copy of it that has change alone, of two maps.
        bands: bands of each image.
    """

    stride = 32
    first_convolution = "firstconv"
    auxiliary_tell_change = False

    def __init__(self, classes: int = 1, bands: int = 3) -> None:
        super().__init__(bands)
        if type(classes) is not int or classes not in CLASSES:
            raise ValueError(f"the classes are one of {', '.join(map(str, CLASSES))}, not {classes!r}")
        encoder = ResNet("resnet34", bands, strides=(1, 2, 2, 2), excitation=True)
        self.firstconv, self.firstbn = encoder.conv1, encoder.bn1
        self.relu, self.maxpool = encoder.relu, encoder.maxpool
        self.encoder1, self.encoder2, self.encoder3, self.encoder4 = encoder.stages
        self._add_decoder("_master", classes)
        if classes == 1:
            self.only_for_training = _BUILDINGS
            self._add_decoder("", classes)
        else:
            self.unused_in_published = tuple(f"{part}." for part in _BUILDINGS)
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                fill_keeping_variance(layer.weight)

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """The change logit, and with `auxiliary` those of buildings before and after, if it has them."""
        pairs = [before_and_after(level) for level in self._levels(torch.cat((before, after)))]
        change = self._decoded([earlier - later for earlier, later in pairs], "_master")
        if change.shape[1] == 2:
            return [change_logit(change)]
        logits = [change]
        if auxiliary:
            logits += [self._decoded(list(levels), "") for levels in zip(*pairs)]
        return logits

    def _levels(self, images: Tensor) -> list[Tensor]:
        """At strides 4, 8, 16 and 32."""
        features = self.maxpool(self.relu(self.firstbn(self.firstconv(images))))
        found = []
        for stage in (self.encoder1, self.encoder2, self.encoder3, self.encoder4):
            features = stage(features)
            found.append(features)
        return found

    def _add_decoder(self, task: str, classes: int) -> None:
        self.add_module(f"dblock{task}", _Centre(512))
        for level, (before, after) in {4: (512, 256), 3: (256, 128), 2: (128, 64), 1: (64, 64)}.items():
            self.add_module(f"decoder{level}{task}", _Upwards(before, after))
        self.add_module(f"finaldeconv1{task}", nn.ConvTranspose2d(64, 32, 4, stride=2, padding=1))
        self.add_module(f"finalconv2{task}", nn.Conv2d(32, 32, 3, padding=1))
        self.add_module(f"finalconv3{task}", nn.Conv2d(32, classes, 3, padding=1))

    def _decoded(self, levels: list[Tensor], task: str) -> Tensor:
        """Maps of full size, by the decoder for a task."""
        features: Tensor = self.get_submodule(f"dblock{task}")(levels[3])
        for level in (4, 3, 2, 1):
            features = self.get_submodule(f"decoder{level}{task}")(features)
            if level > 1:
                features = features + levels[level - 2]
        features = self.get_submodule(f"finaldeconv1{task}")(features).relu()
        features = self.get_submodule(f"finalconv2{task}")(features).relu()
        maps: Tensor = self.get_submodule(f"finalconv3{task}")(features)
        return maps


class _Centre(nn.Module):
    """Sees ever further, and adds up what it sees."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.dilate1, self.dilate2, self.dilate3, self.dilate4 = (
            nn.Conv2d(channels, channels, 3, padding=dilation, dilation=dilation) for dilation in (1, 2, 4, 8)
        )
        for layer in (self.dilate1, self.dilate2, self.dilate3, self.dilate4):
            nn.init.zeros_(layer.bias)  # type: ignore[arg-type]

    def forward(self, features: Tensor) -> Tensor:
        seen, total = features, features
        for layer in (self.dilate1, self.dilate2, self.dilate3, self.dilate4):
            seen = layer(seen).relu()
            total = total + seen
        return total


class _Upwards(nn.Module):
    """Narrowed, weighed, and enlarged to twice the size."""

    def __init__(self, in_channels: int, out_channels: int) -> None:
        super().__init__()
        inner = in_channels // 4
        self.conv1 = nn.Conv2d(in_channels, inner, 1)
        self.norm1 = nn.BatchNorm2d(inner)
        self.scse = _DualAttention(inner)
        self.deconv2 = nn.ConvTranspose2d(inner, inner, 3, stride=2, padding=1, output_padding=1)
        self.norm2 = nn.BatchNorm2d(inner)
        self.conv3 = nn.Conv2d(inner, out_channels, 1)
        self.norm3 = nn.BatchNorm2d(out_channels)

    def forward(self, features: Tensor) -> Tensor:
        narrow = self.norm1(self.conv1(features)).relu()
        weighed = narrow + self.scse(narrow)
        large = self.norm2(self.deconv2(weighed)).relu()
        result: Tensor = self.norm3(self.conv3(large)).relu()
        return result


class _DualAttention(nn.Module):
    """A map scaled by channels plus the same scaled by places: https://doi.org/10.1007/978-3-030-00928-1_48."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.channel_excitation = nn.Sequential(
            nn.Conv2d(channels, channels // 16, 1, bias=False),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels // 16, channels, 1, bias=False),
        )
        self.spatial_se = nn.Sequential(nn.Conv2d(channels, 1, 1, bias=False))

    def forward(self, features: Tensor) -> Tensor:
        of_channels: Tensor = self.channel_excitation(features.mean((2, 3), keepdim=True)).sigmoid()
        of_places: Tensor = self.spatial_se(features).sigmoid()
        return features * of_channels + features * of_places
