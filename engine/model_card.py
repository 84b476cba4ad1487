"""The card of a model file: which fields it has, what they may hold, and what those left out default to.

Reads and writes no file: `engine.model_file` does.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any, Callable

FORMAT = 1

_SMALLEST_WINDOW = 32
_MOST_BANDS = 1000


class NewerFormatError(ValueError):
    """The card is of a format that this version does not read."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the format of its card is {number}, and this version knows {FORMAT}")
        self.number = number


def completed(card: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The card with every field of format 1 present, and unknown keys kept.

    A field that is left out or null gets its default; only `format` and `network` have none. Present
    afterwards: `format`, `name`, `title`, `description`, `network` (`name`, `options`), `bands`,
    `normalisation` (`mean`, `std`), `value_range`, `window` and `overlap` in pixels,
    `ground_sample_distance` (`min`, `best`, `max` in metres, each or null), `threshold`, `training`,
    `metrics`, `licence`, `source`, `sha256_weights` (or null).

    Args:
        name: what the model is called if the card does not say.

    Raises:
        ValueError: a field holds what it must not; the text is a clause that names the field.
    """
    _check_format(card.get("format"))
    band_count = _bands_of_network(card.get("network"))
    full = dict(card)
    for field, default in _defaults(name, band_count).items():
        if full.get(field) is None:
            full[field] = default
    for field, (meaning, holds) in _FIELDS.items():
        if not holds(full[field]):
            raise ValueError(f"the {field} of its card is {_shown(full[field])}, not {meaning}")
    _fill_from_others(full)
    _check_together(full, band_count)
    return full


def _check_format(number: Any) -> None:
    if type(number) is not int or number < 1:
        raise ValueError(f"the format of its card is {_shown(number)}, not a whole number from 1")
    if number > FORMAT:
        raise NewerFormatError(number)


def _bands_of_network(network: Any) -> int:
    if not (
        isinstance(network, Mapping)
        and isinstance(network.get("name"), str)
        and isinstance(network.get("options", {}), Mapping)
    ):
        raise ValueError(f"the network of its card is {_shown(network)}, not an object with name and options")
    bands = network.get("options", {}).get("bands", 3)
    if not _is_whole(bands) or not 1 <= bands <= _MOST_BANDS:
        raise ValueError(
            f"the bands of its network are {_shown(bands)}, not a whole number from 1 to {_MOST_BANDS}"
        )
    return int(bands)


def _defaults(name: str, band_count: int) -> dict[str, Any]:
    return {
        "name": name,
        "title": "",
        "description": "",
        "bands": ["red", "green", "blue"]
        if band_count == 3
        else [f"band {number + 1}" for number in range(band_count)],
        "normalisation": {"mean": [0.5] * band_count, "std": [0.5] * band_count},
        "value_range": [0.0, 1.0],
        "window": 256,
        "ground_sample_distance": {},
        "threshold": 0.5,
        "training": {},
        "metrics": [],
        "licence": "",
        "source": "",
    }


def _fill_from_others(card: dict[str, Any]) -> None:
    card["title"] = card["title"] or card["name"]
    card["network"] = {**card["network"], "options": dict(card["network"].get("options", {}))}
    card["ground_sample_distance"] = {
        "min": None,
        "best": None,
        "max": None,
        **card["ground_sample_distance"],
    }
    card.setdefault("sha256_weights", None)
    if card.get("overlap") is None:
        card["overlap"] = card["window"] // 4


def _check_together(card: dict[str, Any], band_count: int) -> None:
    if len(card["bands"]) != band_count:
        raise ValueError(f"its card names {len(card['bands'])} bands and its network takes {band_count}")
    if not len(card["normalisation"]["mean"]) == len(card["normalisation"]["std"]) == band_count:
        raise ValueError(f"the normalisation of its card is not for the {band_count} bands of its network")
    if not _is_whole(card["overlap"]) or not 0 <= card["overlap"] < card["window"]:
        raise ValueError(
            f"the overlap of its card is {_shown(card['overlap'])}, "
            f"not a whole number of pixels from 0 to below the window of {card['window']}"
        )
    checksum = card["sha256_weights"]
    if checksum is not None and not (isinstance(checksum, str) and re.fullmatch("[0-9a-f]{64}", checksum)):
        raise ValueError(f"the sha256_weights of its card is {_shown(checksum)}, not 64 hexadecimal digits")


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_whole(value: Any) -> bool:
    return type(value) is int


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and math.isfinite(value)


def _is_list_of(holds: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(holds(item) for item in value)


def _is_object(value: Any) -> bool:
    return isinstance(value, Mapping)


def _is_window(value: Any) -> bool:
    return _is_whole(value) and value >= _SMALLEST_WINDOW


def _is_threshold(value: Any) -> bool:
    return _is_number(value) and 0 <= value <= 1


def _is_range(value: Any) -> bool:
    return _is_list_of(_is_number)(value) and len(value) == 2 and value[0] < value[1]


def _is_normalisation(value: Any) -> bool:
    return (
        _is_object(value)
        and _is_list_of(_is_number)(value.get("mean"))
        and _is_list_of(_is_number)(value.get("std"))
        and all(spread > 0 for spread in value["std"])
    )


def _is_ground_sample_distance(value: Any) -> bool:
    return _is_object(value) and all(
        value.get(key) is None or (_is_number(value[key]) and value[key] > 0)
        for key in ("min", "best", "max")
    )


_FIELDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "name": ("a text", _is_text),
    "title": ("a text", _is_text),
    "description": ("a text", _is_text),
    "bands": ("a list of band names", _is_list_of(_is_text)),
    "normalisation": ("an object with lists of numbers mean and std, std above 0", _is_normalisation),
    "value_range": ("two numbers, the smaller first", _is_range),
    "window": (f"a whole number of pixels from {_SMALLEST_WINDOW}", _is_window),
    "ground_sample_distance": ("an object of metres min, best and max", _is_ground_sample_distance),
    "threshold": ("a number from 0 to 1", _is_threshold),
    "training": ("an object", _is_object),
    "metrics": ("a list of objects", _is_list_of(_is_object)),
    "licence": ("a text", _is_text),
    "source": ("a text", _is_text),
}
