"""What tells weights apart."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import torch
from torch import Tensor


def sha256_of(weights: Mapping[str, Tensor]) -> str:
    """The checksum in a card: SHA-256 over name, dtype, shape and raw bytes of each tensor, by name."""
    digest = hashlib.sha256()
    for name in sorted(weights):
        tensor = weights[name].cpu().contiguous()
        dtype = str(tensor.dtype).replace("torch.", "")
        digest.update(f"{name} {dtype} {list(tensor.shape)}\n".encode())
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()
