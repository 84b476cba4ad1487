"""Reads published checkpoints into networks, without running anything that they hold."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.contract.errors import InputError
from engine.contract.model_file import PathLike
from engine.models.file import misfits

if TYPE_CHECKING:
    from torch import Tensor

    from engine.networks.network import ChangeNetwork

_NESTED_UNDER = ("network", "state_dict", "model", "model_state_dict")


def load_published(network: ChangeNetwork, path: PathLike) -> None:
    """Read a published checkpoint into a network, without running anything that the file holds.

    The weights may be nested under `network`, `state_dict`, `model` or `model_state_dict`, and every name may
    begin with `module.`. Parameters in `network.unused_in_published` are passed over.

    Raises:
        InputError: the file holds something other than weights, or weights are missing, left over, or of
            another shape; they are listed, and the network is as it was.
    """
    path = Path(path)
    weights = {
        name: tensor
        for name, tensor in _read_checkpoint(path).items()
        if not name.startswith(network.unused_in_published)
    }
    differences = misfits(network.state_dict(), weights)
    if differences:
        raise InputError(
            f"The weights in {path} do not fit the network: {differences}; choose the network and the "
            "options that they were trained with."
        )
    network.load_state_dict(weights)


def load_backbone(network: ChangeNetwork, path: PathLike) -> None:
    """Read ImageNet weights, under torchvision's names, into a network's backbone and leave the rest.

    Kernels for red, green and blue are extended to the network's bands by `engine.networks.first_layer`.

    Raises:
        InputError: the network has no backbone, or the weights are not those of its backbone; they are
            listed, and the network is as it was.
    """
    from engine.networks.first_layer import extend_to_bands

    path = Path(path)
    named = ((network.backbone_parameter(name), tensor) for name, tensor in _read_checkpoint(path).items())
    weights = {name: tensor for name, tensor in named if name is not None}
    first = f"{network.first_convolution}.weight"
    if network.bands != 3 and first in weights and weights[first].shape[1:2] == (3,):
        weights[first] = extend_to_bands(weights[first], network.bands)
    parts = {name.partition(".")[0] for name in weights}
    expected = {
        name: tensor for name, tensor in network.state_dict().items() if name.partition(".")[0] in parts
    }
    differences = misfits(expected, weights) if weights else "none of them is of its backbone"
    if differences:
        raise InputError(
            f"The weights in {path} do not fit the backbone of {network.name}: {differences}; choose the "
            "weights of that backbone."
        )
    network.load_state_dict(weights, strict=False)


def _read_checkpoint(path: Path) -> dict[str, Tensor]:
    """The weights in a checkpoint, without running anything that it holds."""
    import torch

    if not path.is_file():
        raise InputError(f"There is no checkpoint {path}; check the path.")
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch gives a damaged or malicious file errors of many types
        raise InputError(
            f"{path} is damaged or holds more than weights, so it was not opened; "
            "ask for a checkpoint that holds a state dict alone."
        ) from error

    return _state_dict_in(content, path)


def _state_dict_in(content: Any, path: Path) -> dict[str, Tensor]:
    """The weights in a checkpoint, wherever they are nested, under the names without `module.`."""
    import torch

    for _ in _NESTED_UNDER:
        if not isinstance(content, Mapping):
            break
        content = next(
            (content[key] for key in _NESTED_UNDER if isinstance(content.get(key), Mapping)), content
        )
    if not (
        isinstance(content, Mapping)
        and content
        and all(isinstance(name, str) and isinstance(value, torch.Tensor) for name, value in content.items())
    ):
        raise InputError(
            f"{path} holds no weights, neither bare nor under {', '.join(_NESTED_UNDER)}; "
            "choose a checkpoint that holds a state dict."
        )
    prefix = "module." if all(name.startswith("module.") for name in content) else ""
    return {name[len(prefix) :]: tensor for name, tensor in content.items()}
