"""TinyCD: the first stages of an EfficientNet, mixed channel by channel into masks for a small decoder.

Codegoni, Lombardi and Ferrari, https://doi.org/10.1007/s00521-022-08122-3
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from engine.networks.efficientnet import CHANNELS, efficientnet_b4_stages
from engine.networks.network import ChangeNetwork, before_and_after


class TinyCD(ChangeNetwork):
    """Features of both images mixed in pairs at strides 1 to 8; the deepest are decoded, masked by the rest.

    Its norms see a window's own means and deviations, so that a pixel's logit depends on all of the window.

    Args:
        bands: bands of each image.
    """

    stride = 8
    first_convolution = "_backbone.0.0"
    pretrained_parts = ("_backbone",)

    def __init__(self, bands: int = 3) -> None:
        super().__init__(bands)
        self._backbone = nn.ModuleList(efficientnet_b4_stages(bands))
        _, fine, middle, deep = CHANNELS
        self._first_mix = _Mask(bands, (10, 5, 1))
        self._mixing_mask = nn.ModuleList([_Mask(fine, (12, 6, 1)), _Mask(middle, (16, 8, 1)), _Mixing(deep)])
        self._up = nn.ModuleList([_Upwards(deep, 64), _Upwards(64, 64), _Upwards(64, 32)])
        self._classify = _Pixelwise(32, (16, 8, 1), last_rectified=False)

    def backbone_parameter(self, name: str) -> str | None:
        _, _, rest = name.partition("features.")
        return f"_backbone.{rest}" if rest.partition(".")[0] in ("0", "1", "2", "3") else None

    def from_published(self, weights: dict[str, Tensor]) -> dict[str, Tensor]:
        """The published file for WHU-CD names the last mixing otherwise than the published code."""
        other, own = "_mixing_mask.2._mixing._convmix.", "_mixing_mask.2._convmix."
        return {name.replace(other, own): tensor for name, tensor in weights.items()}

    def logits(self, before: Tensor, after: Tensor, auxiliary: bool) -> list[Tensor]:
        """One change logit; TinyCD has no auxiliary ones."""
        masks = [self._first_mix(before, after)]
        features = self._backbone[0](torch.cat((before, after)))
        for stage, mix in zip(self._backbone[1:], self._mixing_mask):
            features = stage(features)
            masks.append(mix(*before_and_after(features)))
        decoded = masks.pop()
        for upwards, mask in zip(self._up, reversed(masks)):
            decoded = upwards(decoded, mask)
        return [self._classify(decoded)]


class _Mixing(nn.Module):
    """Each channel of both images, seen together."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self._convmix = nn.Sequential(
            nn.Conv2d(2 * channels, channels, 3, padding=1, groups=channels),
            nn.PReLU(),
            nn.InstanceNorm2d(channels),
        )

    def forward(self, earlier: Tensor, later: Tensor) -> Tensor:
        """Two maps (n, channels, h, w) → the same shape."""
        mixed: Tensor = self._convmix(torch.stack((earlier, later), 2).flatten(1, 2))
        return mixed


class _Mask(nn.Module):
    """One value for each pixel, of any size and sign."""

    def __init__(self, channels: int, widths: tuple[int, ...]) -> None:
        super().__init__()
        self._mixing = _Mixing(channels)
        self._linear = _Pixelwise(channels, widths)

    def forward(self, earlier: Tensor, later: Tensor) -> Tensor:
        mask: Tensor = self._linear(self._mixing(earlier, later))
        return mask


class _Pixelwise(nn.Module):
    """Layers that see one pixel, of these widths."""

    def __init__(self, channels: int, widths: tuple[int, ...], last_rectified: bool = True) -> None:
        super().__init__()
        self._linears = nn.Sequential()
        for place, (before, width) in enumerate(zip((channels, *widths), widths), 1):
            rectified = last_rectified or place < len(widths)
            layers = [nn.Conv2d(before, width, 1), *([nn.PReLU()] if rectified else [])]
            self._linears.append(nn.Sequential(*layers))

    def forward(self, features: Tensor) -> Tensor:
        found: Tensor = self._linears(features)
        return found


class _Upwards(nn.Module):
    """To twice the size, masked and filtered."""

    def __init__(self, channels: int, out_channels: int) -> None:
        super().__init__()
        self._convolution = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, groups=channels),
            nn.PReLU(),
            nn.InstanceNorm2d(channels),
            nn.Conv2d(channels, out_channels, 1),
            nn.PReLU(),
            nn.InstanceNorm2d(out_channels),
        )

    def forward(self, features: Tensor, mask: Tensor) -> Tensor:
        doubled = interpolate(features, scale_factor=2, mode="bilinear", align_corners=True)
        filtered: Tensor = self._convolution(doubled * mask)
        return filtered
