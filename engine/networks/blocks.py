"""Parts that several published networks share, under their published parameter names."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engine.networks.deformable import DeformConv2d
from engine.networks.initial import fill_small


class ConvNormReLU(nn.Module):
    """A 3×3 convolution without bias, its batch norm, and ReLU."""

    def __init__(self, in_channels: int, out_channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(out_channels)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, features: Tensor) -> Tensor:
        """(n, in_channels, height, width) → (n, out_channels, height, width)."""
        result: Tensor = self.relu(self.bn(self.conv(features)))
        return result


class ResidualOfFirst(nn.Module):
    """Two convolutions; what the first gives, before its norm, is added to what the second does.

    Args:
        kernel: side of the second convolution's; one of a single pixel has no bias.
    """

    def __init__(self, in_channels: int, channels: int, kernel: int = 3) -> None:
        super().__init__()
        # Not right after `conv1`, into which it would be folded, whose own result is needed too.
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv1 = nn.Conv2d(in_channels, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, kernel, padding=kernel // 2, bias=kernel > 1)
        self.bn2 = nn.BatchNorm2d(channels)

    def forward(self, features: Tensor) -> Tensor:
        """(n, in_channels, height, width) → (n, channels, height, width)."""
        first = self.conv1(features)
        second = self.bn2(self.conv2(self.bn1(first).relu()))
        result: Tensor = (second + first).relu()
        return result


class SqueezeExcitation(nn.Module):
    """Weighs every channel by what all channels' means say: https://doi.org/10.1109/CVPR.2018.00745."""

    def __init__(self, channels: int, reduction: int) -> None:
        super().__init__()
        self.fc = nn.Sequential(
            nn.Linear(channels, channels // reduction, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(channels // reduction, channels, bias=False),
            nn.Sigmoid(),
        )

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels, height, width) → the same shape."""
        weight: Tensor = self.fc(features.mean((2, 3)))
        return features * weight[:, :, None, None]


class ChannelWeights(nn.Module):
    """A weight (0–1) for each channel of a map, seen from its means and maxima, or from its means alone.

    Args:
        channels: of the map.
        inner: channels between the two convolutions.
        maxima: whether maxima are seen; otherwise means count twice.
    """

    def __init__(self, channels: int, inner: int, maxima: bool = True) -> None:
        super().__init__()
        self._maxima = maxima
        self.fc1 = nn.Conv2d(channels, inner, 1, bias=False)
        self.fc2 = nn.Conv2d(inner, channels, 1, bias=False)

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels, height, width) → (n, channels, 1, 1)."""
        mean = self._judged(features.mean((2, 3), keepdim=True))
        other = self._judged(features.amax((2, 3), keepdim=True)) if self._maxima else mean
        return (mean + other).sigmoid()

    def _judged(self, summary: Tensor) -> Tensor:
        judged: Tensor = self.fc2(self.fc1(summary).relu())
        return judged


class ChannelAttention(ChannelWeights):
    """Scales every channel of a map by one weight (0–1) seen from the means and maxima over the map."""

    def __init__(self, channels: int) -> None:
        super().__init__(channels, channels // 8)

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels, height, width) → the same shape."""
        return features * super().forward(features)


class SpatialAttention(nn.Module):
    """Scales every pixel of a map by one weight (0–1) seen from the mean and maximum over its channels."""

    def __init__(self, kernel: int = 3) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(2, 1, kernel, padding=kernel // 2, bias=False)

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels, height, width) → the same shape."""
        summary = torch.cat((features.mean(1, keepdim=True), features.amax(1, keepdim=True)), 1)
        weight: Tensor = self.conv1(summary).sigmoid()
        return features * weight


class MarginMaximisation(nn.Module):
    """ISNet's margin maximisation: the later features, moved to where the earlier ones match them.

    Section III-B of https://doi.org/10.1109/TGRS.2022.3174276.
    """

    def __init__(self, channels: int, offset_groups: int = 8) -> None:
        super().__init__()
        self.offset = nn.Sequential(
            nn.Conv2d(2 * channels, channels, 1, bias=False), nn.BatchNorm2d(channels)
        )
        self.dcpack_L2 = DeformConv2d(channels, channels, 3, padding=1, groups=offset_groups)

    def forward(self, earlier: Tensor, later: Tensor) -> Tensor:
        """Two maps (n, channels, height, width) → (n, 2 * channels, height, width)."""
        steering = self.offset(torch.cat((earlier, later), 1))
        moved = self.dcpack_L2(later, steering).relu()
        return torch.cat((earlier, moved), 1)


class StochasticDepth(nn.Dropout):
    """In training drops all that a branch gives for an image, with probability `p`, and enlarges the rest.

    Huang et al., https://doi.org/10.1007/978-3-319-46493-0_39
    """

    def forward(self, branch: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return branch
        shape = (branch.shape[0], *[1] * (branch.ndim - 1))
        return branch * branch.new_empty(shape).bernoulli_(1 - self.p) / (1 - self.p)


def initialise(module: nn.Module) -> None:
    """Set all kernels and matrices to small random weights (normal, std 0.02), biases to zero.

    Offsets and masks of deformable convolutions start at zero.
    """
    for layer in module.modules():
        if isinstance(layer, (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)):
            fill_small(layer.weight)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    for layer in module.modules():
        if isinstance(layer, DeformConv2d):
            layer.initialise()
