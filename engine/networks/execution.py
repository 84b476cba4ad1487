"""How what a network does is being executed, on which the fastest way to do it depends."""

from __future__ import annotations

import torch
from torch import Tensor


def is_captured() -> bool:
    """Whether torch writes down what is done, to do it elsewhere and with any number of windows."""
    return torch.compiler.is_compiling() or bool(torch.jit.is_tracing())  # type: ignore[attr-defined, no-untyped-call]


def runs_on_processor(features: Tensor) -> bool:
    """Whether a processor computes with these features now, and keeps nothing for gradients."""
    return features.device.type == "cpu" and not torch.is_grad_enabled() and not is_captured()
