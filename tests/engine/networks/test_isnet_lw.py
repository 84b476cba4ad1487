"""What ISNet-lw alone promises: its widths, and the weights it starts from."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.networks import create
from tests.seeds import seeded


@pytest.mark.parametrize("width", [64, 130, 128.0, "128", None])
def test_a_width_that_was_not_published_is_refused_with_those_that_were(width):
    with pytest.raises(ValueError, match="128, 192, 256, 384"):
        create("isnet_lw", width=width)


def test_convolutions_start_normal_with_std_0_02_and_offsets_at_zero():
    torch.manual_seed(seeded(3))
    network = create("isnet_lw", width=384)
    for name, layer in network.named_modules():
        if "conv_offset_mask" in name:
            assert not layer.weight.any() and not layer.bias.any(), name
        elif isinstance(layer, nn.Conv2d) and layer.weight.numel() > 10_000:
            assert layer.weight.std().item() == pytest.approx(0.02, rel=0.05), name
            assert layer.weight.mean().item() == pytest.approx(0, abs=0.001), name
    assert network.align_4.dcpack_L2.weight.std().item() == pytest.approx(0.02, rel=0.05)
