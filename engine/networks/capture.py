"""Whether a network is computed, or written down."""

from __future__ import annotations

import torch


def is_captured() -> bool:
    """Whether torch writes down what is done, to do it elsewhere and with any number of windows."""
    return torch.compiler.is_compiling() or bool(torch.jit.is_tracing())  # type: ignore[attr-defined, no-untyped-call]
