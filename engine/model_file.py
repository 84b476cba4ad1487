"""One model in one file: weights with a card that says what they are; and reading published checkpoints.

A model file is a safetensors file whose metadata holds the card as JSON under `card`, so that a card can be
read without torch, and nothing in a file is ever executed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

from engine import model_card
from engine.contract.errors import InputError

if TYPE_CHECKING:
    from torch import Tensor

    from engine.networks.network import ChangeNetwork

PathLike = Union[str, "os.PathLike[str]"]

_LONGEST_HEADER = 100_000_000  # what safetensors itself allows
_NESTED_UNDER = ("network", "state_dict", "model", "model_state_dict")
_NAMES_LISTED = 20


def save(path: PathLike, network: ChangeNetwork, card: Mapping[str, Any]) -> None:
    """Write a network and its card as one model file; an existing file is replaced whole or not at all.

    Args:
        path: where to; the folder must exist.
        network: made by `engine.networks.create`; the card's `network` and `sha256_weights` come from it.
        card: the rest; what it leaves out gets the defaults of `engine.model_card`.

    Raises:
        InputError: the card is wrong, is of another network, or the file cannot be written.
    """
    from safetensors.torch import save as as_safetensors

    path = Path(path)
    if network.fused:
        raise InputError(
            f"The inference form of a network cannot be saved as {path}; save the plain network."
        )
    weights = {name: tensor.detach().cpu().contiguous() for name, tensor in network.state_dict().items()}
    try:
        _check_same_network(card.get("network"), network)
        full_card = model_card.completed(
            {
                **card,
                "format": card.get("format", model_card.FORMAT),
                "network": {"name": network.name, "options": network.options},
                "sha256_weights": sha256_of(weights),
            },
            name=path.stem,
        )
        text = json.dumps(full_card, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise InputError(f"The model cannot be saved as {path}: {error}; correct the card.") from error
    _replace(path, as_safetensors(weights, {"card": text}))


def load(path: PathLike, device: str = "cpu") -> tuple[ChangeNetwork, dict[str, Any]]:
    """Read a model file.

    Returns:
        The network in float32 and evaluation mode on `device`, and its card as `read_card` gives it.

    Raises:
        InputError: the file is damaged, of a newer format, or its weights do not fit its network.
    """
    import torch
    from safetensors import SafetensorError, safe_open

    from engine import networks

    path = Path(path)
    card = read_card(path)
    try:
        with torch.device("meta"):
            network = networks.create(card["network"]["name"], **card["network"]["options"])
    except ValueError as error:
        raise _unusable(path, str(error), "A newer version of the plugin may know it.") from error

    try:
        with safe_open(path, "pt") as file:
            weights = {name: file.get_tensor(name).clone() for name in file.keys()}  # noqa: SIM118
    except (SafetensorError, OSError) as error:
        raise _unusable(path, f"its weights cannot be read ({error})") from error
    if card["sha256_weights"] not in (None, sha256_of(weights)):
        raise _unusable(path, "its weights are damaged, as their checksum is not the one in its card")
    misfits = _misfits(network.state_dict(), weights)
    if misfits:
        raise _unusable(path, f"its weights do not fit the network {network.name}: {misfits}")

    expected = network.state_dict()
    network.load_state_dict(
        {name: tensor.to(expected[name].dtype) for name, tensor in weights.items()}, assign=True
    )
    return network.to(device).eval(), card


def read_card(path: PathLike) -> dict[str, Any]:
    """The card of a model file, without its weights and without torch, as `engine.model_card` completes it.

    Raises:
        InputError: the file cannot be read, is no model file, is cut short, or its card is wrong or newer.
    """
    path = Path(path)
    header = _read_header(path)
    metadata = header.get("__metadata__")
    text = metadata.get("card") if isinstance(metadata, dict) else None
    if not isinstance(text, str):
        raise _unusable(path, "it holds weights but no card that says what they are")
    try:
        card = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unusable(path, "its card is not JSON") from error
    if not isinstance(card, dict):
        raise _unusable(path, "its card is not a JSON object")
    try:
        return model_card.completed(card, name=path.stem)
    except model_card.NewerFormatError as error:
        raise InputError(
            f"{path} is a model file of format {error.number}, newer than this version reads "
            f"({model_card.FORMAT}); update the plugin to use it."
        ) from error
    except ValueError as error:
        raise _unusable(path, str(error)) from error


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
    misfits = _misfits(network.state_dict(), weights)
    if misfits:
        raise InputError(
            f"The weights in {path} do not fit the network: {misfits}; choose the network and the options "
            "that they were trained with."
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
    misfits = _misfits(expected, weights) if weights else "none of them is of its backbone"
    if misfits:
        raise InputError(
            f"The weights in {path} do not fit the backbone of {network.name}: {misfits}; choose the weights "
            "of that backbone."
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


def sha256_of(weights: Mapping[str, Tensor]) -> str:
    """The checksum in a card: SHA-256 over name, dtype, shape and raw bytes of each tensor, by name."""
    import torch

    digest = hashlib.sha256()
    for name in sorted(weights):
        tensor = weights[name].cpu().contiguous()
        dtype = str(tensor.dtype).replace("torch.", "")
        digest.update(f"{name} {dtype} {list(tensor.shape)}\n".encode())
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()


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


def _read_header(path: Path) -> dict[str, Any]:
    """The JSON object that opens a safetensors file, after checking that the file is as long as it says."""
    try:
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            length = int.from_bytes(file.read(8), "little")
            if size < 10 or length > _LONGEST_HEADER or file.read(1) != b"{":
                raise _unusable(path, "it is not a model file")
            if 8 + length > size:
                raise _unusable(path, "it is cut short")
            file.seek(8)
            text = file.read(length)
    except FileNotFoundError as error:
        raise InputError(f"There is no model file {path}; check the path.") from error
    except OSError as error:
        raise _unusable(path, f"it cannot be read ({error.strerror})") from error

    try:
        header = json.loads(text)
        end = max(
            (entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"), default=0
        )
        missing = 8 + length + end - size
    except (ValueError, RecursionError, AttributeError, TypeError, LookupError) as error:
        raise _unusable(path, "it is damaged or not a model file") from error
    if missing > 0:
        raise _unusable(path, f"it is cut short, with {missing} of its {size + missing} bytes missing")
    return dict(header)


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


def _misfits(expected: Mapping[str, Tensor], weights: Mapping[str, Tensor]) -> str:
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


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{uuid.uuid4().hex}.partial")
    try:
        with open(temporary, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise InputError(
            f"The model cannot be saved as {path}: {error.strerror}; choose another place."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _unusable(path: Path, reason: str, hint: str = "") -> InputError:
    return InputError(
        f"{path} cannot be used as a model: {reason}; get the file again or choose another model.", hint
    )
