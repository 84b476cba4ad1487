"""Attention between all positions of two maps, computed without ever holding all its weights at once."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import pad, scaled_dot_product_attention

_QUERIES_AT_ONCE = 256


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


def attention(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Weighted sums of values, each query's weights being the softmax of its products with all keys.

    Args:
        query: (n, width, queries).
        key: (n, width, keys).
        value: (n, value_width, keys), value_width at least width.

    Returns:
        (n, value_width, queries).
    """
    if query.is_cpu and not torch.is_grad_enabled():
        return _some_queries_at_a_time(query, key, value)
    return _fused(query, key, value)


def _some_queries_at_a_time(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """By plain matrices, of which processors are given no more than fit their cache."""
    portions = torch.split(query.transpose(1, 2), _QUERIES_AT_ONCE, 1)
    values = value.transpose(1, 2)
    return torch.cat([(portion @ key).softmax(-1) @ values for portion in portions], 1).transpose(1, 2)


def _fused(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """By torch's fused kernel, which holds no weights for the backward pass either.

    It needs keys as wide as values, so that queries and keys are filled up with zeros.
    """
    missing = (0, 0, 0, value.shape[1] - query.shape[1])
    query, key = pad(query, missing), pad(key, missing)
    query, key, value = (tensor.transpose(1, 2).unsqueeze(1).contiguous() for tensor in (query, key, value))
    return scaled_dot_product_attention(query, key, value, scale=1.0).squeeze(1).transpose(1, 2)
