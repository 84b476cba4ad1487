"""How weights differ from those that a network has, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

_NAMES_LISTED = 20


def misfits(expected: Mapping[str, Tensor], weights: Mapping[str, Tensor]) -> str:
    """A clause that lists how the weights differ from those expected; empty if they fit."""
    reshaped = [
        f"{name} (is {_shape(weights[name])}, should be {_shape(expected[name])})"
        for name in expected
        if name in weights and weights[name].shape != expected[name].shape
    ]
    clauses = {
        "missing": [name for name in expected if name not in weights],
        "left over": [name for name in weights if name not in expected],
        "of another shape": reshaped,
    }
    return "; ".join(f"{what}: {_listed(found)}" for what, found in clauses.items() if found)


def _shape(tensor: Tensor) -> str:
    return "×".join(map(str, tensor.shape)) or "one number"


def _listed(found: list[str]) -> str:
    more = len(found) - _NAMES_LISTED
    return ", ".join(found[:_NAMES_LISTED]) + (f" and {more} more" if more > 0 else "")
