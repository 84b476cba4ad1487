"""Attention against its formula in float64, and the memory it takes on a large window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from engine.networks import attention as attention_module
from engine.networks.attention import PositionAttention, attention
from tests.seeds import seeded

ROOT = Path(__file__).parents[3]
PEAK_MB = """
import resource, sys, torch
from engine.networks import create
torch.set_num_threads(2)
network = create("hsanet").eval()
before, after = torch.rand(2, 1, 3, 512, 512)
with torch.inference_mode():
    network(before[..., :32, :32], after[..., :32, :32])
    unit = 1 if sys.platform == "darwin" else 1024
    weights = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    network(before, after)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit - weights) / 1e6)
"""


def operands(queries, keys, width=4, value_width=32, n=2):
    random = torch.Generator().manual_seed(seeded(9))
    shapes = (n, width, queries), (n, width, keys), (n, value_width, keys)
    return [torch.randn(shape, generator=random) for shape in shapes]


def by_the_formula(query, key, value):
    scores = torch.einsum("ncq,nck->nqk", query, key)
    weights = scores.exp() / scores.exp().sum(2, keepdim=True)
    return torch.einsum("nqk,nvk->nvq", weights, value)


@pytest.mark.parametrize("with_gradients", [False, True])
@pytest.mark.parametrize(("queries", "keys"), [(1, 1), (7, 12), (256, 256), (900, 900)])
def test_it_is_the_formula(queries, keys, with_gradients):
    given = operands(queries, keys)
    with torch.set_grad_enabled(with_gradients):
        ours = attention(*given)
    expected = by_the_formula(*(tensor.double() for tensor in given))
    torch.testing.assert_close(ours.double(), expected, rtol=0, atol=1e-5)


def test_its_gradients_are_those_of_the_formula():
    given = [tensor.double().requires_grad_() for tensor in operands(300, 280)]
    steps = torch.randn(2, 32, 300, generator=torch.Generator().manual_seed(seeded(1)), dtype=torch.float64)
    ours = torch.autograd.grad((attention(*given) * steps).sum(), given)
    expected = torch.autograd.grad((by_the_formula(*given) * steps).sum(), given)
    for gradient, wanted in zip(ours, expected):
        torch.testing.assert_close(gradient, wanted, rtol=0, atol=1e-10)


def test_scores_of_any_size_stay_finite():
    """Scores are not scaled, so that the exponential of one may be beyond every number."""
    query, key, value = operands(50, 50)
    with torch.inference_mode():
        assert attention(query * 1000, key * 1000, value).isfinite().all()


def test_a_new_layer_returns_the_map_as_it_is():
    features, context = torch.randn(2, 1, 16, 6, 7)
    with torch.inference_mode():
        assert torch.equal(PositionAttention(16)(features, context), features)


def test_queries_come_from_the_map_and_keys_and_values_from_its_context():
    torch.manual_seed(seeded(4))
    layer = PositionAttention(16).double()
    torch.nn.init.constant_(layer.gamma, 0.6)
    features, context = torch.randn(2, 1, 16, 6, 7, dtype=torch.float64)
    query, key, value = (
        torch.einsum("oc,nchw->nohw", conv.weight[..., 0, 0], seen).flatten(2) + conv.bias[:, None]
        for conv, seen in (
            (layer.query_conv, features),
            (layer.key_conv, context),
            (layer.value_conv, context),
        )
    )
    expected = features + 0.6 * by_the_formula(query, key, value).view_as(features)
    torch.testing.assert_close(layer(features, context), expected)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process its peak memory")
def test_hsanet_takes_less_than_800_mb_above_its_weights_on_a_window_of_512_pixels():
    """In one of six processes: some are given 700 MB more by the allocator, with the same seed too."""
    command = [sys.executable, "-c", PEAK_MB]

    def peak_mb() -> float:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300)
        return float(done.stdout)

    assert any(peak_mb() < 800 for _ in range(6))


class Largest(TorchDispatchMode):
    """Notes the most elements of a tensor that is computed."""

    elements = 0

    def __torch_dispatch__(self, function, types, arguments=(), options=None):
        result = function(*arguments, **(options or {}))
        if isinstance(result, torch.Tensor):
            self.elements = max(self.elements, result.numel())
        return result


def no_kernel_on_the_device(*given, **options):
    raise NotImplementedError(
        "Could not run 'aten::_fused_sdp_choice' with arguments from the 'MPS' backend."
    )


def all_weights_at_once(query, key, value, scale):
    """What torch does on a device without a kernel for it."""
    return (query @ key.transpose(-1, -2) * scale).softmax(-1) @ value


@pytest.mark.parametrize("choice", [no_kernel_on_the_device, lambda *given, **options: 0])
def test_where_no_kernel_serves_it_the_formula_is_computed_in_portions(monkeypatch, choice):
    given = [tensor.requires_grad_() for tensor in operands(300, 300)]
    fused = attention(*given)
    random = torch.Generator().manual_seed(seeded(10))
    toward = torch.randn(fused.shape, generator=random)
    expected = torch.autograd.grad(fused, given, toward)
    monkeypatch.setattr(torch, "_fused_sdp_choice", choice)
    monkeypatch.setattr(attention_module, "scaled_dot_product_attention", all_weights_at_once)
    monkeypatch.setattr(attention_module, "_WEIGHTS_AT_ONCE", 2 * 300 * 64)
    with Largest() as largest:
        found = attention(*given)
        gradients = torch.autograd.grad(found, given, toward)
    assert largest.elements <= 2 * 300 * 64
    torch.testing.assert_close(found, fused, rtol=0, atol=1e-5)
    for ours, theirs in zip(gradients, expected):
        torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("side", [64, 128, 256])
def test_no_tensor_reaches_the_size_at_which_metal_ends_the_program(monkeypatch, side):
    """By tensors that have a shape only, on a device without kernels."""
    monkeypatch.setattr(torch, "_fused_sdp_choice", no_kernel_on_the_device)
    monkeypatch.setattr(attention_module, "scaled_dot_product_attention", all_weights_at_once)
    maps = [torch.empty((2, width, side * side), device="meta") for width in (64, 64, 512)]
    with torch.inference_mode(), Largest() as largest:
        attention(*maps)
    assert 4 * largest.elements < 2**32
