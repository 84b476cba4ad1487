"""What ISNet alone promises: the weights that it starts from."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.networks import create
from tests.seeds import seeded


def test_new_layers_start_normal_with_std_0_02_and_offsets_at_zero_but_the_backbone_as_a_resnet_does():
    torch.manual_seed(seeded(3))
    network = create("isnet")
    for name, layer in network.named_modules():
        if "conv_offset_mask" in name:
            assert not layer.weight.any() and not layer.bias.any(), name
        elif isinstance(layer, nn.Conv2d) and layer.weight.numel() > 10_000:
            fan_out = layer.weight[:, 0].numel()
            std = (2 / fan_out) ** 0.5 if name.startswith("resnet.") else 0.02
            assert layer.weight.std().item() == pytest.approx(std, rel=0.05), name
    assert network.align_4.dcpack_L2.weight.std().item() == pytest.approx(0.02, rel=0.05)
