"""Attention between all positions of two maps, computed without ever holding all its weights at once."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, pad, scaled_dot_product_attention
from torch.utils.checkpoint import checkpoint

from engine.networks.capture import is_captured

_QUERIES_OF_A_CACHE = 256
"""Whose weights fit the cache of a processor."""
_WEIGHTS_AT_ONCE = 2**26
"""A small part of the 2³² bytes from which on Metal ends the program."""
_ALL_WEIGHTS = 0
"""What torch calls the way that holds all weights at once."""


class PositionAttention(nn.Module):
    """Adds to every position of a map a mean over a context map, weighted by how well the two match.

    The position attention of Fu et al., https://doi.org/10.1109/CVPR.2019.00326, with scores that are not
    scaled. A new layer returns the map as it is, as `gamma` starts at zero.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.query_conv = nn.Conv2d(channels, channels // 8, 1)
        self.key_conv = nn.Conv2d(channels, channels // 8, 1)
        self.value_conv = nn.Conv2d(channels, channels, 1)
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, features: Tensor, context: Tensor) -> Tensor:
        """Two maps (n, channels, height, width) → the same shape; self-attention where both are one map."""
        found = attention(
            self.query_conv(features).flatten(2),
            self.key_conv(context).flatten(2),
            self.value_conv(context).flatten(2),
        )
        return features + self.gamma * torch.unflatten(found, 2, features.shape[2:])


class GuidedAttention(PositionAttention):
    """Position attention of a map to itself, in which places that a guide calls changed speak louder.

    The change guide module of Han et al., https://doi.org/10.1109/JSTARS.2023.3310208.
    """

    def forward(self, features: Tensor, guide: Tensor) -> Tensor:
        """(n, channels, height, width), and change logits (n, 1, any size) → the first's shape."""
        guide = interpolate(guide, features.shape[2:], mode="bilinear", align_corners=True)
        stress = 1 + guide.sigmoid()
        found = attention(
            (stress * self.query_conv(features)).flatten(2),
            (stress * self.key_conv(features)).flatten(2),
            (stress * self.value_conv(features)).flatten(2),
        )
        return features + self.gamma * torch.unflatten(found, 2, features.shape[2:])


class ChannelAffinity(nn.Module):
    """Adds to every channel of a map a mean over all channels, those weighing most that are least like it.

    The channel attention of Fu et al., https://doi.org/10.1109/CVPR.2019.00326. How alike two channels are is
    a sum over all positions, so that the result depends on the map's size.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels, height, width) → the same shape."""
        channels = features.flatten(2)
        weights = self._weights(channels).to(channels.dtype)
        return features + self.gamma * torch.unflatten(weights @ channels, 2, features.shape[2:])

    def _weights(self, channels: Tensor) -> Tensor:
        """(n, channels, positions) → (n, channels, channels), in float32 at least, which the sums need."""
        kind, _, _number = str(channels.device).partition(":")
        with torch.autocast("cpu" if channels.is_meta else kind, enabled=False):  # shapes alone have none
            exact = channels.to(torch.promote_types(channels.dtype, torch.float32))
            alike = exact @ exact.transpose(1, 2)
            return (alike.amax(-1, keepdim=True) - alike).softmax(-1)


class AxialAttention(nn.Module):
    """Adds to every pixel of a map a mean over its column, or over its row, weighted by how well they match.

    Scores are not scaled.

    Args:
        channels: of the map.
        along: "column" or "row".
    """

    def __init__(self, channels: int, along: str) -> None:
        super().__init__()
        self.query_conv = nn.Conv2d(channels, channels, 1)
        self.key_conv = nn.Conv2d(channels, channels, 1)
        self.value_conv = nn.Conv2d(channels, channels, 1)
        self.gamma = nn.Parameter(torch.zeros(1))
        self._from_lines = (0, 2, 3, 1) if along == "column" else (0, 2, 1, 3)
        self._to_lines = (0, 3, 1, 2) if along == "column" else (0, 2, 1, 3)

    def forward(self, features: Tensor) -> Tensor:
        """(n, channels, height, width) → the same shape."""
        lines = [
            convolution(features).permute(self._to_lines).flatten(0, 1)
            for convolution in (self.query_conv, self.key_conv, self.value_conv)
        ]
        found = torch.unflatten(attention(*lines), 0, (features.shape[0], -1)).permute(self._from_lines)
        return features + self.gamma * found


def attention(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Weighted sums of values, each query's weights being the softmax of its products with all keys.

    Args:
        query: (n, width, queries).
        key: (n, width, keys).
        value: (n, value_width, keys), value_width at least width.

    Returns:
        (n, value_width, queries).
    """
    if is_captured() or (query.is_cpu and not torch.is_grad_enabled()):
        return _some_queries_at_a_time(query, key, value, _QUERIES_OF_A_CACHE)
    fused = _fused(query, key, value)
    if fused is not None:
        return fused
    weights_of_a_query = max(len(key) * key.shape[2], 1)
    return _some_queries_at_a_time(query, key, value, max(_WEIGHTS_AT_ONCE // weights_of_a_query, 1))


def _some_queries_at_a_time(query: Tensor, key: Tensor, value: Tensor, count: int) -> Tensor:
    """By plain matrices, whose weights are computed again in a backward pass."""
    values = value.transpose(1, 2)

    def of_some(queries: Tensor) -> Tensor:
        return (queries @ key).softmax(-1) @ values

    portions = torch.split(query.transpose(1, 2), count, 1)
    if torch.is_grad_enabled():
        found = [checkpoint(of_some, portion, use_reentrant=False) for portion in portions]
    else:
        found = [of_some(portion) for portion in portions]
    return torch.cat(found, 1).transpose(1, 2)


def _fused(query: Tensor, key: Tensor, value: Tensor) -> Tensor | None:
    """By torch's fused kernel, which holds no weights for the backward pass either; None where there is none.

    It needs keys as wide as values, so that queries and keys are filled up with zeros.
    """
    missing = (0, 0, 0, value.shape[1] - query.shape[1])
    query, key = pad(query, missing), pad(key, missing)
    query, key, value = (tensor.transpose(1, 2).unsqueeze(1).contiguous() for tensor in (query, key, value))
    if not _has_kernel(query, key, value):
        return None
    return scaled_dot_product_attention(query, key, value, scale=1.0).squeeze(1).transpose(1, 2)


def _has_kernel(query: Tensor, key: Tensor, value: Tensor) -> bool:
    """Whether torch would not hold all weights at once for these, as on Apple's GPUs and some of AMD's."""
    try:
        return int(torch._fused_sdp_choice(query, key, value, scale=1.0)) != _ALL_WEIGHTS
    except (NotImplementedError, RuntimeError):  # no kernels are known for the device
        return False
