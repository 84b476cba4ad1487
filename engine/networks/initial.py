"""Random weights of fresh convolutions.

Weights on torch's meta device, of a network that a file fills afterwards, hold no values and get none: torch
would load its compiler for it, which takes over a second.
"""

from __future__ import annotations

from torch import Tensor, nn


def fill_small(kernels: Tensor) -> None:
    """Normal, with a standard deviation of 0.02."""
    if not kernels.is_meta:
        nn.init.normal_(kernels, std=0.02)


def fill_keeping_variance(kernels: Tensor) -> None:
    """Normal, so that gradients keep their variance (https://doi.org/10.1109/ICCV.2015.123, equation 14)."""
    if not kernels.is_meta:
        nn.init.kaiming_normal_(kernels, mode="fan_out", nonlinearity="relu")
