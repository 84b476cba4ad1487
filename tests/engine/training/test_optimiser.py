"""The optimiser of a recipe against torch's own over all weights alike."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.training.optimiser import make_optimiser, set_rate
from engine.training.recipes import RECIPES, with_values
from tests.seeds import seeded

RATE = 0.01


def network() -> nn.Module:
    torch.manual_seed(seeded(0))
    return nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Hardswish(), nn.Conv2d(4, 1, 1))


def steps(net: nn.Module, optimiser: torch.optim.Optimizer, count: int) -> dict[str, torch.Tensor]:
    """How much each weight has changed after so many steps on the same images."""
    before = {name: weight.detach().clone() for name, weight in net.named_parameters()}
    images = torch.rand((2, 3, 8, 8), generator=torch.Generator().manual_seed(seeded(1)))
    for _ in range(count):
        optimiser.zero_grad()
        (net(images) - 1).square().mean().backward()
        optimiser.step()
    return {name: weight.detach() - before[name] for name, weight in net.named_parameters()}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("recipe", "kind", "options"),
    [
        ("hsanet", torch.optim.AdamW, {"weight_decay": 0.0025}),
        ("isnet", torch.optim.Adam, {"betas": (0.5, 0.999)}),
        ("sscfnet", torch.optim.SGD, {"momentum": 0.9, "weight_decay": 5e-4}),
    ],
)
def test_the_papers_recipes_treat_all_weights_alike(recipe, kind, options):
    ours, theirs = network(), network()
    optimiser = make_optimiser(RECIPES[recipe], ours)
    set_rate(optimiser, RATE)
    expected = steps(theirs, kind(theirs.parameters(), RATE, **options), 3)
    for name, change in steps(ours, optimiser, 3).items():
        torch.testing.assert_close(change, expected[name], rtol=0, atol=0)


def test_scales_and_biases_learn_by_their_factor_and_decay_as_the_others_do():
    sgd = with_values(RECIPES["sscfnet"], {"momentum": 0.0, "weight_decay": 0.5, "affine_lr_factor": 10.0})
    ours, plain = network(), network()
    optimiser = make_optimiser(sgd, ours)
    set_rate(optimiser, RATE)
    weights = {name: weight.detach().clone() for name, weight in plain.named_parameters()}
    gradient_part = steps(plain, torch.optim.SGD(plain.parameters(), RATE), 1)
    for name, change in steps(ours, optimiser, 1).items():
        factor = 10.0 if weights[name].ndim == 1 else 1.0
        expected = factor * gradient_part[name] - RATE * 0.5 * weights[name]
        torch.testing.assert_close(change, expected, rtol=1e-4, atol=1e-7)
