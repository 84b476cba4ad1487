"""One model in one file: weights with a card that says what they are.

`engine.contract.model_file` says how the file is made up, and reads its card alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.contract.card import FORMAT, Card
from engine.contract.errors import InputError
from engine.contract.model_file import PathLike, read_card, unusable
from engine.outputs import replace_file

if TYPE_CHECKING:
    from torch import Tensor

    from engine.networks.network import ChangeNetwork

_NAMES_LISTED = 20


def save(path: PathLike, network: ChangeNetwork, card: Card | Mapping[str, Any]) -> None:
    """Write a network and its card as one model file; an existing file is replaced whole or not at all.

    Args:
        path: where to; the folder must exist.
        network: made by `engine.networks.create`; the card's `network` and `sha256_weights` come from it.
        card: the rest; a card's JSON may leave fields out, which then have their defaults.

    Raises:
        InputError: the card is wrong, is of another network, or the file cannot be written.
    """
    from safetensors.torch import save as as_safetensors

    from engine.networks.weights import sha256_of

    path = Path(path)
    if network.fused:
        raise InputError(
            f"The inference form of a network cannot be saved as {path}; save the plain network."
        )
    weights = {name: tensor.detach().cpu().contiguous() for name, tensor in network.state_dict().items()}
    values = card.as_json() if isinstance(card, Card) else card
    try:
        _check_same_network(values.get("network"), network)
        full_card = Card.from_json(
            {
                "format": FORMAT,
                **values,
                "network": {"name": network.name, "options": network.options},
                "sha256_weights": sha256_of(weights),
            },
            name=path.stem,
        )
        text = json.dumps(full_card.as_json(), ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise InputError(f"The model cannot be saved as {path}: {error}; correct the card.") from error
    try:
        replace_file(path, as_safetensors(weights, {"card": text}))
    except OSError as error:
        raise InputError(
            f"The model cannot be saved as {path}: {error.strerror}; choose another place."
        ) from error


def load(path: PathLike, device: str = "cpu") -> tuple[ChangeNetwork, Card]:
    """Read a model file.

    Returns:
        The network in float32 and evaluation mode on `device`, and its card as `read_card` gives it.

    Raises:
        InputError: the file is damaged, of a newer format, or its weights do not fit its network.
    """
    import torch
    from safetensors import SafetensorError, safe_open

    from engine import networks
    from engine.networks.weights import sha256_of

    path = Path(path)
    card = read_card(path)
    try:
        with torch.device("meta"):
            network = networks.create(card.network.name, **card.network.options)
    except ValueError as error:
        raise unusable(path, str(error), "A newer version of the plugin may know it.") from error

    try:
        with safe_open(path, "pt") as file:
            weights = {name: file.get_tensor(name).clone() for name in file.keys()}  # noqa: SIM118
    except (SafetensorError, OSError) as error:
        raise unusable(path, f"its weights cannot be read ({error})") from error
    if card.sha256_weights not in (None, sha256_of(weights)):
        raise unusable(path, "its weights are damaged, as their checksum is not the one in its card")
    differences = misfits(network.state_dict(), weights)
    if differences:
        raise unusable(path, f"its weights do not fit the network {network.name}: {differences}")

    expected = network.state_dict()
    network.load_state_dict(
        {name: tensor.to(expected[name].dtype) for name, tensor in weights.items()}, assign=True
    )
    return network.to(device).eval(), card


def misfits(expected: Mapping[str, Tensor], weights: Mapping[str, Tensor]) -> str:
    """A clause that lists how the weights differ from those expected; empty if they fit."""
    reshaped = [
        f"{name} (is {_shape(weights[name])}, should be {_shape(expected[name])})"
        for name in expected
        if name in weights and weights[name].shape != expected[name].shape
    ]
    retyped = [
        f"{name} (is {_type(weights[name])}, should be {_type(expected[name])})"
        for name in expected
        if name in weights and expected[name].is_floating_point() and not weights[name].is_floating_point()
    ]
    clauses = {
        "missing": [name for name in expected if name not in weights],
        "left over": [name for name in weights if name not in expected],
        "of another shape": reshaped,
        "of another type": retyped,
    }
    return "; ".join(f"{what}: {_listed(found)}" for what, found in clauses.items() if found)


def _shape(tensor: Tensor) -> str:
    return "×".join(map(str, tensor.shape)) or "one number"


def _type(tensor: Tensor) -> str:
    return str(tensor.dtype).replace("torch.", "")


def _listed(found: list[str]) -> str:
    more = len(found) - _NAMES_LISTED
    return ", ".join(found[:_NAMES_LISTED]) + (f" and {more} more" if more > 0 else "")


def _check_same_network(declared: Any, network: ChangeNetwork) -> None:
    """A card may repeat what the network is, but not say otherwise."""
    if declared is None:
        return
    same = (
        isinstance(declared, Mapping)
        and declared.get("name") == network.name
        and dict(declared.get("options") or {}).items() <= network.options.items()
    )
    if not same:
        raise ValueError(
            f"its card says that the network is {declared}, but it is {network.name} with {network.options}"
        )
