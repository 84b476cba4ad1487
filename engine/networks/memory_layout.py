"""How convolutions are put, so that torch takes the fastest of its ways to compute them."""

from __future__ import annotations

from copy import deepcopy
from typing import TypeVar

import torch
from torch import nn

Network = TypeVar("Network", bound=nn.Module)

_FEWEST_CHANNELS = 16
"""From and to which oneDNN is faster on one thread with kernels of one pixel."""


def put_channels_last(network: nn.Module) -> None:
    """Lay out all kernels so that torch's convolutions take and give features whose channels are last.

    Kernels of one pixel have no layout of their own and take features as they come. To name one for them
    would make torch turn round the images that they are given first, which costs more than such a layer.
    """
    for kernels in network.parameters():
        if kernels.ndim == 4 and kernels.shape[2:] != (1, 1):
            kernels.data = kernels.data.contiguous(memory_format=torch.channels_last)


def for_single_threads(network: Network) -> Network:
    """A network with the same weights, in the same memory, for threads that each compute on one core.

    On one thread torch leaves convolutions of one pixel in float32 to MKL, which took twice as long for them
    as oneDNN on an AMD processor with AVX-512. Dilated ones it leaves to oneDNN, and dilation changes nothing
    of a single pixel.
    """
    copy = deepcopy(network, {id(weights): weights for weights in network.parameters()})
    has_onednn = torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
    if has_onednn and torch.backends.cpu.get_cpu_capability() == "AVX512":
        for layer in copy.modules():
            if isinstance(layer, nn.Conv2d) and _gains_by_onednn(layer):
                layer.dilation = (2, 2)
    return copy


def _gains_by_onednn(layer: nn.Conv2d) -> bool:
    is_plain = layer.kernel_size == layer.stride == (1, 1) and layer.padding == (0, 0) and layer.groups == 1
    return is_plain and min(layer.in_channels, layer.out_channels) >= _FEWEST_CHANNELS
