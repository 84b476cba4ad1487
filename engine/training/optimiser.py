"""The optimiser that a recipe asks for; how its rate changes is decided in `engine.training.schedule`."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from engine.training.recipes import Recipe


def make_optimiser(recipe: Recipe, network: nn.Module) -> torch.optim.Optimizer:
    """Over two groups of weights: scales and biases, and all others, which come first."""
    affine = [weight for weight in network.parameters() if weight.ndim <= 1]
    others = [weight for weight in network.parameters() if weight.ndim > 1]
    factor = recipe.affine_lr_factor
    groups: list[dict[str, Any]] = [
        {"params": others, "factor": 1.0, "weight_decay": recipe.weight_decay},
        {"params": affine, "factor": factor, "weight_decay": recipe.weight_decay / factor},
    ]
    if recipe.optimiser == "sgd":
        return torch.optim.SGD(groups, recipe.lr, momentum=recipe.momentum)
    kind = torch.optim.AdamW if recipe.optimiser == "adamw" else torch.optim.Adam
    return kind(groups, recipe.lr, betas=(recipe.beta1, recipe.beta2))


def set_rate(optimiser: torch.optim.Optimizer, rate: float) -> None:
    """Let each group learn at its factor of the rate."""
    for group in optimiser.param_groups:
        group["lr"] = rate * group["factor"]
