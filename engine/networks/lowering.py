"""Inference forms in a lower precision than float32."""

from __future__ import annotations

from copy import deepcopy

import torch

from engine.networks.network import ChangeNetwork


def lowered(network: ChangeNetwork, dtype: torch.dtype) -> ChangeNetwork:
    """An inference form in a lower precision, for images in float32 still; itself where `dtype` is float32.

    Change is told from differences between features, which in trained networks are small beside the features
    themselves. So in bfloat16 the first parts stay in float32, which of all parts win most for the time that
    they take. Float16, eight times as exact, does without.
    """
    if dtype == torch.float32:
        return network
    form = deepcopy(network)
    form.rounds_to = dtype
    parts = form.exact_parts if dtype == torch.bfloat16 else ()
    exact = {id(weights) for part in parts for weights in form.get_submodule(part).parameters()}
    for weights in form.parameters():
        if id(weights) not in exact:
            weights.data = weights.data.to(dtype)
    return form
