"""Networks that were pickled whole, classes and all: what they are made of, and none of it run.

torch pickles an object as the name of its class and its attributes. The class stays a name here; parameters,
buffers and modules are found in the attributes, where every `torch.nn.Module` keeps them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pickle import UnpicklingError  # nosec B403 # an exception, and nothing that unpickles
from typing import TYPE_CHECKING, Any

from engine.models.harmless import StandIn

if TYPE_CHECKING:
    from torch import Tensor

_MOST_MODULES = 20_000
_DEEPEST = 100
_PARTS = ("_parameters", "_buffers", "_modules")


class Unfamiliar(StandIn):
    """Stands in for a class of which nothing is known but its name.

    A pickle makes an object without calling its class; what it does call may be any function, and is refused.
    """

    def __init__(self, *_: object) -> None:
        raise UnpicklingError(f"GLOBAL {type(self).__module__}.{type(self).__qualname__} would be called")


def is_module(found: object) -> bool:
    """Whether what a pickle made is a network or a part of one."""
    return isinstance(found, StandIn) and all(
        isinstance(found.attributes.get(part), Mapping) for part in _PARTS
    )


def state_dict(module: StandIn) -> dict[str, Tensor]:
    """Its parameters and buffers under the names that its state dict would have."""
    import torch

    found = {}
    for prefix, attributes in _modules(module):
        passing = attributes.get("_non_persistent_buffers_set") or ()
        for part in ("_parameters", "_buffers"):
            for name, tensor in attributes[part].items():
                if isinstance(tensor, torch.Tensor) and not (part == "_buffers" and name in passing):
                    found[f"{prefix}{name}"] = tensor
    return found


def class_names(module: StandIn) -> dict[str, str]:
    """The name of the class of each module within it, without that of its package."""
    return {
        f"{prefix}{name}": type(part).__qualname__
        for prefix, attributes in _modules(module)
        for name, part in attributes["_modules"].items()
        if part is not None
    }


def _modules(module: StandIn) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Attributes of it and of all within, after what their names begin with; what it holds twice comes twice.

    Raises:
        ValueError: there are more than any network has, as where it lies within itself.
    """
    for count, found in enumerate(_within(module, "", 0)):
        if count == _MOST_MODULES:
            raise ValueError("its modules have no end")
        yield found


def _within(module: StandIn, prefix: str, depth: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if depth == _DEEPEST:
        raise ValueError("its modules have no end")
    yield prefix, module.attributes
    for name, part in module.attributes["_modules"].items():
        if is_module(part):
            yield from _within(part, f"{prefix}{name}.", depth + 1)
