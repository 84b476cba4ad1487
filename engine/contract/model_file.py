"""Reads the card of a model file, without its weights and without torch.

A model file is a safetensors file, whose metadata holds the card as JSON under `card`: 8 bytes of length,
then a JSON header, then the weights. Nothing in it is ever executed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Union

from .card import FORMAT, Card, NewerFormatError
from .errors import InputError
from .file_kinds import LONGEST_SAFETENSORS_HEADER, SAFETENSORS, UNKNOWN, kind_of

PathLike = Union[str, "os.PathLike[str]"]

SUFFIX = ".safetensors"

_ALIGNED = 8
"""Bytes: where weights begin at a multiple of it, they can be mapped into memory."""


class UnusableModel(InputError):  # noqa: N818 (says what is wrong)
    """A file cannot be used as a model; `reason` says why in a clause."""

    def __init__(self, text: str, reason: str, hint: str = "") -> None:
        super().__init__(text, hint)
        self.reason = reason


def read_card(path: PathLike) -> Card:
    """The card of a model file.

    Raises:
        UnusableModel: the file cannot be read, is no model file, is cut short, or its card is wrong or newer.
    """
    path = Path(path)
    metadata = read_header_json(path).get("__metadata__")
    text = metadata.get("card") if isinstance(metadata, dict) else None
    if not isinstance(text, str):
        raise unusable(
            path,
            "it holds weights but no card that says what they are",
            remedy="import it as a model first, or choose another",
        )
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise unusable(path, "its card is not JSON") from error
    if not isinstance(values, dict):
        raise unusable(path, "its card is not a JSON object")
    try:
        return Card.from_json(values, name=path.stem)
    except NewerFormatError as error:
        raise UnusableModel(
            f"{path} is a model file of format {error.number}, newer than this version reads "
            f"({FORMAT}); update the plugin to use it.",
            "it was made for a newer version of the plugin",
        ) from error
    except ValueError as error:
        raise unusable(path, str(error)) from error


def holds_card(path: PathLike) -> bool:
    """Whether a file says that it is a model, be it one that can be used or not.

    Raises:
        UnusableModel: it is a safetensors file that is damaged or cannot be read.
    """
    path = Path(path)
    try:
        if kind_of(path) is not SAFETENSORS:
            return False
    except OSError as error:
        raise unusable(path, f"it cannot be read ({error.strerror})") from error
    metadata = read_header_json(path).get("__metadata__")
    return isinstance(metadata, dict) and "card" in metadata


def header_with(card: Card, path: PathLike) -> tuple[bytes, int]:
    """The beginning of a model file as it is with another card, and where in the file the weights begin.

    Raises:
        UnusableModel: the file cannot be read or is no model file.
    """
    path = Path(path)
    header = read_header_json(path)
    text = json.dumps(card.as_json(), ensure_ascii=False, allow_nan=False)
    header["__metadata__"] = {**(header.get("__metadata__") or {}), "card": text}
    packed = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    packed += b" " * (-len(packed) % _ALIGNED)
    with open(path, "rb") as file:
        length = int.from_bytes(file.read(8), "little")
    return len(packed).to_bytes(8, "little") + packed, 8 + length


def unusable(
    path: Path, reason: str, hint: str = "", remedy: str = "get the file again or choose another model"
) -> UnusableModel:
    text = f"{path} cannot be used as a model: {reason}; {remedy}."
    return UnusableModel(text, reason, hint)


def read_header_json(path: Path) -> dict[str, Any]:
    """The JSON object that opens a safetensors file, after checking that the file is as long as it says.

    Raises:
        UnusableModel: it is not, or is no safetensors file.
    """
    try:
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            length = int.from_bytes(file.read(8), "little")
            if size < 10 or length > LONGEST_SAFETENSORS_HEADER or file.read(1) != b"{":
                raise _of_another_kind(path)
            if 8 + length > size:
                raise unusable(path, "it is cut short")
            file.seek(8)
            text = file.read(length)
    except FileNotFoundError as error:
        told = f"There is no model file {path}; check the path."
        raise UnusableModel(told, "it is not there") from error
    except OSError as error:
        raise unusable(path, f"it cannot be read ({error.strerror})") from error

    try:
        header = json.loads(text)
        end = max(
            (entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"), default=0
        )
        missing = 8 + length + end - size
    except (ValueError, RecursionError, AttributeError, TypeError, LookupError) as error:
        raise unusable(path, "it is damaged or not a model file") from error
    if missing > 0:
        raise unusable(path, f"it is cut short, with {missing} of its {size + missing} bytes missing")
    return dict(header)


def _of_another_kind(path: Path) -> UnusableModel:
    kind = kind_of(path)
    if kind is UNKNOWN:
        return unusable(path, "it is not a model file")
    return unusable(path, f"it is not a model file but {kind.what}", remedy=kind.remedy)
