"""How kernels are laid out, so that torch takes the fastest of its ways to compute convolutions."""

from __future__ import annotations

import torch
from torch import nn


def put_channels_last(network: nn.Module) -> None:
    """Lay out all kernels so that torch's convolutions take and give features whose channels are last.

    Kernels of one pixel have no layout of their own and take features as they come. To name one for them
    would make torch turn round the images that they are given first, which costs more than such a layer.
    """
    for kernels in network.parameters():
        if kernels.ndim == 4 and kernels.shape[2:] != (1, 1):
            kernels.data = kernels.data.contiguous(memory_format=torch.channels_last)


def put_channels_first(network: nn.Module) -> None:
    """Lay out all kernels so that convolutions take and give features whose columns are last."""
    for kernels in network.parameters():
        kernels.data = kernels.data.contiguous()
