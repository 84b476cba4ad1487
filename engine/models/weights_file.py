"""Reads the tensors in a file of weights of whatever format, without running anything that it holds.

It finds them wherever they lie; which of them a network takes, `engine.models.published` says.
"""

from __future__ import annotations

import re
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zipfile import BadZipFile

from engine.contract.errors import InputError
from engine.contract.file_kinds import (
    SAFETENSORS,
    TORCH_ARCHIVE,
    TORCH_STREAM,
    TORCHSCRIPT,
    FileKind,
    kind_of,
)
from engine.contract.model_file import UnusableModel, read_header_json
from engine.models import torch_archive
from engine.models.harmless import HARMLESS, StandIn, stand_ins
from engine.models.pickled_module import Unfamiliar, class_names, is_module, state_dict

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class WeightSet:
    """Tensors that lie beside one another in a file.

    Attributes:
        place: keys that lead to them from the outermost; empty where they are the whole of it.
        tensors: by their names there.
        classes: of a network that was pickled whole, the name of the class of each module in it.
    """

    place: tuple[str, ...]
    tensors: dict[str, Tensor]
    classes: dict[str, str] = field(default_factory=dict)


class _MoreThanWeightsError(InputError):
    """A class or function that is named in a file of weights has the file refused."""


def read_weights_file(path: Path) -> tuple[FileKind, list[WeightSet]]:
    """The weights in a checkpoint of torch of any age, a TorchScript program or a safetensors file.

    Returns:
        What the file is, and at least one set of weights, the outermost first; those within the state of an
        optimiser are left out.

    Raises:
        InputError: it is none of these, is damaged, names code, or holds no weights by name.
    """
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder; choose the file of weights in it.")
        if not path.is_file():
            raise InputError(f"There is no checkpoint {path}; check the path.")
        kind = kind_of(path)
        content = _content(path, kind)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check its permissions.") from error
    return kind, _sets_in(content, path)


def _content(path: Path, kind: FileKind) -> object:
    if kind is SAFETENSORS:
        return _read_safetensors(path)
    if kind not in (TORCH_STREAM, TORCH_ARCHIVE, TORCHSCRIPT):
        raise InputError(f"{path} is {kind.what}; {kind.remedy}.")
    if kind is not TORCH_STREAM and (part := torch_archive.damaged_record(path)) is not None:
        raise InputError(f"{path} is damaged, in its part {part}; get it again.")
    try:
        if kind is TORCHSCRIPT:
            weights, classes = torch_archive.without_program(path)
            return _named_tensors(_read_torch(weights, path, stand_ins(classes)))
        if kind is TORCH_STREAM:
            return _read_torch(path, path)
        return _read_torch(torch_archive.as_torch_reads_it(path), path)
    except _MoreThanWeightsError as refusal:
        return _with_whole_network(path, kind, refusal)
    except (BadZipFile, ValueError, LookupError) as error:
        raise InputError(f"{path} is damaged; get it again.") from error


def _with_whole_network(path: Path, kind: FileKind, refusal: _MoreThanWeightsError) -> object:
    """What a checkpoint holds that is refused for its classes, if a network that was pickled whole is in it.

    All that the file names is stood in for then.

    Raises:
        _MoreThanWeightsError: there is no such network, or something would be called.
    """
    for_torch = torch_archive.stream_for_torch if kind is TORCH_STREAM else torch_archive.archive_for_torch
    try:
        source, names = for_torch(path)
    except (BadZipFile, ValueError, LookupError):
        raise refusal from None
    known = {f"{each.__module__}.{each.__qualname__}" for each in HARMLESS}
    content = _read_torch(source, path, stand_ins((name for name in names if name not in known), Unfamiliar))
    if not any(is_module(found) for _, found in _walk(content)):
        raise refusal
    return content


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        read_header_json(path)
        return load_file(path)
    except UnusableModel as error:
        raise InputError(f"The weights in {path} cannot be read: {error.reason}; get it again.") from error
    except (SafetensorError, AttributeError) as error:  # the latter of a type of number newer than torch
        raise InputError(f"The weights in {path} cannot be read ({error}); get it again.") from error


def _read_torch(source: Path | IO[bytes], path: Path, own_classes: Iterable[type] = ()) -> object:
    """What torch makes of a file that lies at `path`, with stand-ins for all that it need not know."""
    import torch

    try:
        with torch.serialization.safe_globals([*HARMLESS, *own_classes]), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of forms that torch will no longer write
            # Strings of Python 2 that are no text are bytes of numbers; latin-1 takes any.
            return torch.load(source, map_location="cpu", weights_only=True, encoding="latin-1")
    except Exception as error:  # torch gives a damaged or malicious file errors of many types
        named = re.search(r"GLOBAL ([\w.]+)", str(error))
        if named is None:
            raise InputError(
                f"{path} is damaged, cut short, or holds more than weights, so it was not opened; "
                "get it again, or ask for a checkpoint that holds a state dict alone."
            ) from error
        raise _MoreThanWeightsError(
            f"{path} holds more than weights ({named[1]}, which might run code), so it was not opened; "
            "ask for a checkpoint that holds a state dict alone."
        ) from error


def _named_tensors(program: object) -> dict[str, Tensor]:
    """The tensors of the modules of a TorchScript program, named as in a state dict."""
    import torch

    found: dict[str, Tensor] = {}
    for place, content in _walk(program):
        if isinstance(content, StandIn):
            tensors = {
                key: value for key, value in content.attributes.items() if isinstance(value, torch.Tensor)
            }
            found.update({".".join((*place, key)): tensor for key, tensor in tensors.items()})
    return found


def _sets_in(content: object, path: Path) -> list[WeightSet]:
    import torch

    sets = []
    optimisers = False
    for place, found in _walk(content):
        classes: dict[str, str] = {}
        if isinstance(found, StandIn) and is_module(found):
            try:
                classes, found = class_names(found), state_dict(found)
            except ValueError as error:
                raise InputError(
                    f"The network in {path} cannot be read: {error}; get another file."
                ) from error
        if isinstance(found, Mapping):
            optimisers |= _is_optimiser(found)
            tensors = {
                name: value
                for name, value in found.items()
                if isinstance(name, str) and isinstance(value, torch.Tensor) and value.layout is torch.strided
            }
            if any("_packed_params" in str(name) for name in found) or any(
                tensor.is_quantized for tensor in tensors.values()
            ):
                raise InputError(
                    f"The weights in {path} are quantised, which no network here is; "
                    "get them as numbers in floating point."
                )
            if tensors:
                sets.append(WeightSet(place, tensors, classes))
    if not sets:
        beside = " but the state of an optimiser" if optimisers else " under names"
        raise InputError(f"{path} holds no weights{beside}; choose a checkpoint that holds a state dict.")
    return sets


def _walk(content: object) -> Iterator[tuple[tuple[str, ...], object]]:
    """Everything in a checkpoint that may hold tensors, with the keys to it, the outermost first.

    What lies in several places, or in itself, comes once; states of optimisers come, but not what they hold.
    """
    waiting: deque[tuple[tuple[str, ...], object]] = deque([((), content)])
    seen = set()
    while waiting:
        place, found = waiting.popleft()
        if id(found) in seen:
            continue
        seen.add(id(found))
        yield place, found
        waiting.extend(((*place, key), inner) for key, inner in _inside(found))


def _inside(found: object) -> Iterator[tuple[str, object]]:
    if is_module(found):
        return
    if isinstance(found, StandIn):
        found = found.attributes
    if isinstance(found, Mapping) and not _is_optimiser(found):
        pairs: Iterable[tuple[object, object]] = found.items()
    elif isinstance(found, (list, tuple)):
        pairs = enumerate(found)
    else:
        return
    for key, inner in pairs:
        if isinstance(inner, (Mapping, list, tuple, StandIn)):
            yield str(key), inner


def _is_optimiser(found: Mapping[object, object]) -> bool:
    return "state" in found and "param_groups" in found
