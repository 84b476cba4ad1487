"""Inference forms in a lower precision than float32."""

from __future__ import annotations

from copy import deepcopy

import torch
from torch import Tensor, nn

from engine.networks.network import ChangeNetwork


def lowered(network: ChangeNetwork, dtype: torch.dtype) -> ChangeNetwork:
    """The network in a lower precision, for images in float32 still; itself where `dtype` is float32.

    The first convolution sees pixels as they are and rounds what it found. Where pixels were rounded too,
    trained networks' probabilities changed up to ten times as much, for little less time.
    """
    if dtype == torch.float32:
        return network
    name = network.first_convolution
    first = deepcopy(network.get_submodule(name))
    rounded = deepcopy(network).to(dtype)
    holder, _, member = name.rpartition(".")
    setattr(rounded.get_submodule(holder), member, _Rounding(first, dtype))
    return rounded


class _Rounding(nn.Module):
    """A layer that computes in its own precision and gives another."""

    def __init__(self, layer: nn.Module, dtype: torch.dtype) -> None:
        super().__init__()
        self.layer = layer
        self._dtype = dtype

    def forward(self, images: Tensor) -> Tensor:
        result: Tensor = self.layer(images)
        return result.to(self._dtype)
