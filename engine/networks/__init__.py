"""Networks by name: `names` lists those of `engine.contract.networks`, `create` builds one."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING, Any

from engine.contract.networks import NETWORKS

if TYPE_CHECKING:
    from engine.networks.network import ChangeNetwork


def names() -> list[str]:
    """The names that `create` takes."""
    return sorted(NETWORKS)


def create(name: str, /, **options: Any) -> ChangeNetwork:
    """Build a network with fresh weights.

    Args:
        name: one of `names()`.
        options: of that network's class, `bands` (per image) among them; those left out have its defaults.

    Raises:
        ValueError: no network has that name, or the network does not take such an option or value.
    """
    if name not in NETWORKS:
        raise ValueError(f"there is no network {name!r}; the networks are {', '.join(names())}")
    facts = NETWORKS[name]
    network_class = getattr(import_module(f"engine.networks.{facts.module}"), facts.class_name)
    signature = inspect.signature(network_class)
    unknown = sorted(set(options) - set(signature.parameters))
    if unknown:
        raise ValueError(
            f"the network {name} has no option {', '.join(unknown)}; "
            f"its options are {', '.join(signature.parameters)}"
        )
    effective = signature.bind(**options)
    effective.apply_defaults()
    network: ChangeNetwork = network_class(**effective.arguments)
    network.name, network.options = name, dict(effective.arguments)
    return network
