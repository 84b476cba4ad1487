"""The learning rate over a training run, as a function of the step alone, so that resuming needs no state."""

from __future__ import annotations

import math

from engine.training.recipes import Recipe


def learning_rate(recipe: Recipe, step: int, steps_per_epoch: int) -> float:
    """The rate of one step.

    Args:
        step: counted from 0 over the whole run.
    """
    epoch = step / steps_per_epoch if recipe.per_step else float(step // steps_per_epoch)
    first_step = 1 / steps_per_epoch if recipe.per_step else 1.0
    if epoch < recipe.warmup_epochs:
        return recipe.lr * (epoch + first_step) / recipe.warmup_epochs
    return recipe.lr * _share(recipe, epoch)


def _share(recipe: Recipe, epoch: float) -> float:
    if recipe.schedule == "linear":
        left = max(recipe.epochs, recipe.decay_epochs) - epoch
        return min(left / recipe.decay_epochs, 1.0) if recipe.decay_epochs else 1.0
    if recipe.schedule == "cosine":
        return _half_cosine((epoch - recipe.warmup_epochs) / (recipe.epochs - recipe.warmup_epochs))
    if recipe.schedule == "halving":
        return float(0.5 ** ((epoch - recipe.warmup_epochs) // recipe.period))
    begun, length = recipe.warmup_epochs, recipe.period
    while epoch >= begun + length:
        begun, length = begun + length, length * recipe.period_factor
    return _half_cosine((epoch - begun) / length)


def _half_cosine(progress: float) -> float:
    """From 1 at 0 to 0 at 1."""
    return (1 + math.cos(math.pi * progress)) / 2
