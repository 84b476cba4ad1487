"""What is told of weights: a checksum, and whether they are numbers."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping

import torch
from torch import Tensor, nn


def sha256_of(weights: Mapping[str, Tensor]) -> str:
    """The checksum in a card: SHA-256 over name, dtype, shape and raw bytes of each tensor, by name."""
    digest = hashlib.sha256()
    for name in sorted(weights):
        tensor = weights[name].cpu().contiguous()
        dtype = str(tensor.dtype).replace("torch.", "")
        digest.update(f"{name} {dtype} {list(tensor.shape)}\n".encode())
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()


def are_finite(network: nn.Module) -> bool:
    """Whether all weights are. What is no number OpenVINO may take for 0; torch hands it on, to be told."""
    return all(math.isfinite(weights.sum()) for weights in network.parameters())
