"""Layers that evaluation can do without: batch norm folded into convolutions, and dropout left out."""

from __future__ import annotations

import torch
from torch import Tensor, nn


def fold_batch_norms(network: nn.Module) -> None:
    """Give every convolution the scale and shift of the batch norm after it, which becomes an identity.

    For networks in evaluation mode whose parts hold a batch norm right after the convolution that it
    normalises, or after a part that ends in it, as all networks here do: in a sequence, or as members set one
    after the other. A batch norm that has no such place, as after a ReLU or where what it is given is needed
    elsewhere too, becomes a scale and a shift.
    """
    for part in list(network.modules()):
        children = list(part.named_children())
        for (_, layer), (name, norm) in zip(children, children[1:]):
            convolution = _last_layer(layer)
            if isinstance(convolution, (nn.Conv2d, nn.ConvTranspose2d)) and isinstance(norm, nn.BatchNorm2d):
                _fold(convolution, norm)
                setattr(part, name, nn.Identity())
        for name, layer in part.named_children():
            if isinstance(layer, nn.BatchNorm2d):
                setattr(part, name, _ScaleAndShift(layer))


def leave_out_dropout(network: nn.Module) -> None:
    """Put an identity in the place of every dropout, which is what it is in evaluation mode."""
    for part in list(network.modules()):
        for name, layer in part.named_children():
            if isinstance(layer, (nn.Dropout, nn.Dropout2d)):
                setattr(part, name, nn.Identity())


def _last_layer(part: nn.Module) -> nn.Module:
    children = list(part.children())
    return _last_layer(children[-1]) if children else part


class _ScaleAndShift(nn.Module):
    """What a batch norm does in evaluation, as a product and a sum."""

    def __init__(self, norm: nn.BatchNorm2d) -> None:
        super().__init__()
        weight = norm.weight
        self.scale, self.shift = (
            nn.Parameter(each.to(weight.device, weight.dtype)[:, None, None])
            for each in _scale_and_shift(norm)
        )

    def forward(self, features: Tensor) -> Tensor:
        return features * self.scale + self.shift


@torch.no_grad()
def _fold(convolution: nn.Conv2d | nn.ConvTranspose2d, norm: nn.BatchNorm2d) -> None:
    kernels = convolution.weight
    scale, shift = _scale_and_shift(norm, convolution.bias)
    transposed = isinstance(convolution, nn.ConvTranspose2d)
    kernels.copy_(_exact(kernels) * scale.view((1, -1, 1, 1) if transposed else (-1, 1, 1, 1)))
    convolution.bias = nn.Parameter(shift.to(kernels.device, kernels.dtype))


@torch.no_grad()
def _scale_and_shift(norm: nn.BatchNorm2d, bias: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """What a batch norm does to each channel after a bias, in float64."""
    mean, variance = (_exact(norm.get_buffer(name)) for name in ("running_mean", "running_var"))
    scale = _exact(norm.weight) / (variance + norm.eps).sqrt()
    return scale, _exact(norm.bias) + ((0.0 if bias is None else _exact(bias)) - mean) * scale


def _exact(tensor: Tensor) -> Tensor:
    """In float64, which not every GPU has."""
    return tensor.cpu().double()
