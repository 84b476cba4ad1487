"""STANet: how far apart features of both images are, after each position has seen others in space and time.

Chen and Shi, https://doi.org/10.3390/rs12101662
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.networks.attention import attention as attended
from engine.networks.blocks import initialise
from engine.networks.distance import FEATURES, StageFusion, distance_logit
from engine.networks.network import ChangeNetwork, before_and_after
from engine.networks.resnet import ResNet

ATTENTIONS = ("base", "bam", "pam")
_PYRAMID = (1, 2, 4, 8)
_KEY_WIDTH = FEATURES // 8
_SCALE = _KEY_WIDTH**-0.5


class STANet(ChangeNetwork):
    """A ResNet-18 for each image, fused at stride 4; attention over both; their distance at each pixel.

    The published network calls change what is more than 1 apart. The logit is the distance less 1, so that
    a probability of 0.5 is that decision; none is below 0.27, that of no distance at all. Before and after
    may be swapped.

    Published weights are two files, of features (`netF`) and of attention (`netA`).

    Args:
        attention: "pam": among the positions of both images in ever smaller cells; "bam": among all; "base":
            none.
        bands: bands of each image.
    """

    first_convolution = "netF.module.backbone.conv1"
    pretrained_parts = tuple(
        f"netF.module.backbone.{part}"
        for part in ("conv1", "bn1", "layer1", "layer2", "layer3", "layer4.0", "layer4.1")
    )
    unused_in_published = ("netA.Self_Att.gamma",)
    published_files: tuple[tuple[str, str], ...] = (("_net_F", "netF."),)

    def __init__(self, attention: str = "pam", bands: int = 3) -> None:
        super().__init__(bands)
        if attention not in ATTENTIONS:
            raise ValueError(f"the attention is one of {', '.join(ATTENTIONS)}, not {attention!r}")
        self.stride = 4 * _PYRAMID[-1] if attention == "pam" else 1
        self.netF = nn.ModuleDict({"module": _Features(bands)})
        if attention != "base":
            self.netA = nn.ModuleDict({"Self_Att": _Pyramid() if attention == "pam" else _AmongAll()})
            self.published_files = (*self.published_files, ("_net_A", "netA."))
        self._attends = attention != "base"

    def backbone_parameter(self, name: str) -> str | None:
        return None if name.startswith("fc.") else f"netF.module.backbone.{name}"

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; STANet has no auxiliary ones."""
        features = self.netF["module"](torch.cat((before, after)))
        if self._attends:
            features = self.netA["Self_Att"](features)
        return [distance_logit(*before_and_after(features), before.shape[2:])]


class _Features(nn.Module):
    def __init__(self, bands: int) -> None:
        super().__init__()
        self.backbone = ResNet("resnet18", bands, strides=(1, 2, 2, 2), last_dilations=(1, 2, 4))
        self.decoder = StageFusion(self.backbone.channels)

    def forward(self, images: Tensor) -> Tensor:
        """(n, bands, h, w) → (n, FEATURES, h / 4, w / 4)."""
        fused: Tensor = self.decoder(self.backbone.levels(images))
        return fused


class _AmongAll(nn.Module):
    """To each position's features a mean over those of all positions of both images, by how well they match.

    Published weights have a factor `gamma` for that mean, which the published network never applies.
    """

    def __init__(self) -> None:
        super().__init__()
        self.query_conv, self.key_conv = (nn.Conv2d(FEATURES, _KEY_WIDTH, 1) for _ in range(2))
        self.value_conv = nn.Conv2d(FEATURES, FEATURES, 1)
        initialise(self)

    def forward(self, features: Tensor) -> Tensor:
        """(2 n, FEATURES, h, w), the images before first → the same shape."""
        query, key, value = self.query_conv(features), self.key_conv(features), self.value_conv(features)
        return features + _attended_in_cells(query, key, value, 1)


class _Pyramid(nn.Module):
    """What attention in 1, 4, 16 and 64 cells finds, mixed; of the features themselves nothing is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.stages = nn.ModuleList(map(_AmongCell, _PYRAMID))
        self.conv_bn = nn.Sequential(nn.Conv2d(len(_PYRAMID) * FEATURES, FEATURES, 1, bias=False))
        initialise(self)

    def forward(self, features: Tensor) -> Tensor:
        """(2 n, FEATURES, h, w), the images before first → the same shape."""
        mixed: Tensor = self.conv_bn(torch.cat([stage(features) for stage in self.stages], 1))
        return mixed


class _AmongCell(nn.Module):
    """A mean over the positions of both images in a position's cell, by how well they match.

    Args:
        cells: along each side.
    """

    def __init__(self, cells: int) -> None:
        super().__init__()
        self._cells = cells
        self.f_key, self.f_query = (
            nn.Sequential(nn.Conv2d(FEATURES, _KEY_WIDTH, 1), nn.BatchNorm2d(_KEY_WIDTH)) for _ in range(2)
        )
        self.f_value = nn.Conv2d(FEATURES, FEATURES, 1)

    def forward(self, features: Tensor) -> Tensor:
        query, key, value = self.f_query(features), self.f_key(features), self.f_value(features)
        return _attended_in_cells(query, key, value, self._cells)


def _attended_in_cells(query: Tensor, key: Tensor, value: Tensor, cells: int) -> Tensor:
    """Attention among the positions of both images in each of `cells` by `cells` cells.

    All three are (2 n, channels, h, w), the images before first, h and w multiples of `cells`; so is the
    result, with the values' channels.
    """
    found = attended(*(_as_cells(each, cells) for each in (query * _SCALE, key, value)))
    height, width = (side // cells for side in value.shape[2:])
    found = torch.unflatten(torch.unflatten(found, 2, (2, height, width)), 0, (-1, cells, cells))
    return found.permute(4, 0, 3, 1, 5, 2, 6).flatten(5, 6).flatten(3, 4).flatten(0, 1)


def _as_cells(features: Tensor, cells: int) -> Tensor:
    """(2 n, channels, h, w) → (n * cells * cells, channels, positions of both images in a cell)."""
    pairs = torch.unflatten(features, 0, (2, -1))
    cut = torch.unflatten(torch.unflatten(pairs, 4, (cells, -1)), 3, (cells, -1))
    return cut.permute(1, 3, 5, 2, 0, 4, 6).flatten(4).flatten(0, 2)
