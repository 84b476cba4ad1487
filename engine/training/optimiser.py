"""The optimiser that a recipe asks for; how its rate changes is decided in `engine.training.schedule`."""

from __future__ import annotations

from typing import Any

import torch

from engine.networks.network import ChangeNetwork
from engine.training.recipes import Recipe


def make_optimiser(recipe: Recipe, network: ChangeNetwork) -> torch.optim.Optimizer:
    """Over groups of weights: scales and biases apart from others, and the backbone's if its rate differs."""
    groups: list[dict[str, Any]] = []
    backbone = (
        tuple(f"{part}." for part in network.pretrained_parts) if recipe.backbone_lr_factor != 1 else ()
    )
    for in_backbone, part_factor in ((False, 1.0), (True, recipe.backbone_lr_factor)):
        weights = [
            weight for name, weight in network.named_parameters() if name.startswith(backbone) == in_backbone
        ]
        for is_affine, factor in ((False, 1.0), (True, recipe.affine_lr_factor)):
            group = [weight for weight in weights if (weight.ndim <= 1) == is_affine]
            if group:
                decay = recipe.weight_decay / factor
                groups.append({"params": group, "factor": factor * part_factor, "weight_decay": decay})
    if recipe.optimiser == "sgd":
        return torch.optim.SGD(groups, recipe.lr, momentum=recipe.momentum)
    kind = torch.optim.AdamW if recipe.optimiser == "adamw" else torch.optim.Adam
    return kind(groups, recipe.lr, betas=(recipe.beta1, recipe.beta2))


def set_rate(optimiser: torch.optim.Optimizer, rate: float) -> None:
    """Let each group learn at its factor of the rate."""
    for group in optimiser.param_groups:
        group["lr"] = rate * group["factor"]
