"""Makes resources/encoders/efficientnet_lite0.safetensors: ImageNet weights as deep-cva needs them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from safetensors.torch import save_file

from engine.networks.efficientnet_lite import EfficientNetLite
from engine.spectral.deep_cva import BANDS, LEVELS, WEIGHTS
from engine.training.bundled.weights import fetch_weights


def _halved(tensor: torch.Tensor) -> torch.Tensor:
    return (tensor.half() if tensor.is_floating_point() else tensor).contiguous()


with tempfile.TemporaryDirectory() as folder:
    published = Path(folder) / "weights.pth"
    fetch_weights(published)
    weights = torch.load(published, weights_only=True)
encoder = EfficientNetLite("lite0", BANDS, deepest=max(LEVELS))
kept = {name: weights[name] for name in encoder.state_dict()}
WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
save_file({name: _halved(tensor) for name, tensor in kept.items()}, WEIGHTS)
