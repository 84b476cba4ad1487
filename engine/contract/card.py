"""The card of a model: what it detects, how it is to be run, where it comes from.

In a model file it is JSON, of format 1; here it is typed. Reads and writes no file: `model_file` does.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Callable

from .levels import DEFAULT_THRESHOLD
from .windows import SMALLEST_WINDOW, usual_overlap

FORMAT = 1
DEFAULT_WINDOW = 256
DEFAULT_RANGE = (0.0, 1.0)
COLOURS = ["red", "green", "blue"]

_MOST_BANDS = 1000
_MOST_COARSER = 2.0
_SAME_SIZE = 0.005
"""Share by which pixel sizes may differ that are meant to be the same: in degrees they are never round."""


class NewerFormatError(ValueError):
    """The card is of a format that this version does not read."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the format of its card is {number}, and this version knows {FORMAT}")
        self.number = number


@dataclass(frozen=True)
class NetworkSpec:
    """The arguments of `engine.networks.create`."""

    name: str
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def bands(self) -> int:
        """Bands of each image."""
        return int(self.options.get("bands", 3))


@dataclass(frozen=True)
class Normalisation:
    """Per-band mean and standard deviation, in the model's value range.

    Attributes:
        mean, std: of both images, or of the before image where the after image has its own.
        mean_after, std_after: of the after image, or None.
    """

    mean: list[float]
    std: list[float]
    mean_after: list[float] | None = None
    std_after: list[float] | None = None

    @property
    def of_each_image(self) -> tuple[tuple[list[float], list[float]], tuple[list[float], list[float]]]:
        """Mean and deviation of the before image, and of the after image."""
        return (self.mean, self.std), (self.mean_after or self.mean, self.std_after or self.std)


@dataclass(frozen=True)
class GroundSampleDistance:
    """Pixel sizes in metres that a model works on; None where it is not known."""

    min: float | None = None
    best: float | None = None
    max: float | None = None

    def includes(self, metres: float) -> bool:
        if self.min is None or self.max is None:
            return False
        return self.min * (1 - _SAME_SIZE) <= metres <= self.max * (1 + _SAME_SIZE)

    def instead_of(self, metres: float) -> float | None:
        """The size to compare images at whose pixels are outside the range; None where they keep theirs.

        So they do where pixels are coarser than twice the largest: what the model looks for is not in them.
        """
        if self.best is None or self.min is None or self.max is None or self.includes(metres):
            return None
        return None if metres > _MOST_COARSER * self.max else self.best

    def distance_from_best(self, metres: float) -> float:
        """In metres; only where `min` or `best` is known."""
        return abs((self.best or self.min or 0.0) - metres)


@dataclass(frozen=True)
class Card:
    """What is known of a model.

    Attributes:
        name: what `--model` calls it.
        title, description: for people.
        bands: names of the bands of each image, in the network's order.
        value_range: what pixel values are scaled to before they are normalised.
        window, overlap: in pixels.
        threshold: probability (0 to 1) from which a pixel is change.
        training: open JSON: `data`, `recipe`, `epochs`, `seed`, `engine_version` and others.
        metrics: open JSON: `data`, `split`, `f1`, `iou`, `precision`, `recall` and others.
        sha256_weights: 64 hexadecimal digits, or None.
        unknown: what a file's card holds besides, which is kept.
    """

    network: NetworkSpec
    name: str
    title: str
    bands: list[str]
    normalisation: Normalisation
    description: str = ""
    value_range: tuple[float, float] = DEFAULT_RANGE
    window: int = DEFAULT_WINDOW
    overlap: int = usual_overlap(DEFAULT_WINDOW)
    ground_sample_distance: GroundSampleDistance = GroundSampleDistance()
    threshold: float = DEFAULT_THRESHOLD
    training: Mapping[str, Any] = field(default_factory=dict)
    metrics: list[Mapping[str, Any]] = field(default_factory=list)
    licence: str = ""
    source: str = ""
    sha256_weights: str | None = None
    unknown: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, values: Mapping[str, Any], name: str) -> Card:
        """The card in a model file. A field that is left out or null gets its default, but for `format` and
        `network`.

        Args:
            name: what the model is called if the card does not say.

        Raises:
            ValueError: a field holds what it must not; the text is a clause that names the field.
        """
        _check_format(values.get("format"))
        band_count = _bands_of_network(values.get("network"))
        full = {
            **_defaults(name, band_count),
            **{key: value for key, value in values.items() if value is not None},
        }
        for key, (meaning, holds) in _FIELDS.items():
            if not holds(full[key]):
                raise ValueError(f"the {key} of its card is {_shown(full[key])}, not {meaning}")
        full.setdefault("overlap", usual_overlap(full["window"]))
        _check_together(full, band_count)
        known = {key: full[key] for key in _KNOWN if key in full}
        for key, kind in _PARTS.items():
            known[key] = kind(**{each: full[key][each] for each in _names(kind) if each in full[key]})
        return cls(
            **{
                **known,
                "title": full["title"] or full["name"],
                "value_range": tuple(full["value_range"]),
                "unknown": _unknown(values),
            }
        )

    def as_json(self) -> dict[str, Any]:
        """What a model file holds, with every field; figures of the after image only where it has its own."""
        values = {"format": FORMAT, **asdict(self), "value_range": list(self.value_range)}
        values["normalisation"] = {
            key: figures for key, figures in values["normalisation"].items() if figures is not None
        }
        for key, value in values.pop("unknown").items():
            values[key] = {**value, **values[key]} if key in _PARTS else value
        return values


def _names(kind: type) -> list[str]:
    return [each.name for each in fields(kind)]


_PARTS: dict[str, type] = {
    "network": NetworkSpec,
    "normalisation": Normalisation,
    "ground_sample_distance": GroundSampleDistance,
}
_KNOWN = [name for name in _names(Card) if name != "unknown"]


def _unknown(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the card does not know: fields, and what its parts hold besides their own."""
    found = {key: value for key, value in values.items() if key not in (*_KNOWN, "format")}
    for key, kind in _PARTS.items():
        own = _names(kind)
        besides = {each: value for each, value in (values.get(key) or {}).items() if each not in own}
        if besides:
            found[key] = besides
    return found


def _defaults(name: str, band_count: int) -> dict[str, Any]:
    return {
        "name": name,
        "title": "",
        "description": "",
        "bands": COLOURS if band_count == 3 else [f"band {number + 1}" for number in range(band_count)],
        "normalisation": {"mean": [0.5] * band_count, "std": [0.5] * band_count},
        "value_range": list(DEFAULT_RANGE),
        "window": DEFAULT_WINDOW,
        "ground_sample_distance": {},
        "threshold": DEFAULT_THRESHOLD,
        "training": {},
        "metrics": [],
        "licence": "",
        "source": "",
    }


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


def _check_together(card: Mapping[str, Any], band_count: int) -> None:
    if len(card["bands"]) != band_count:
        raise ValueError(f"its card names {len(card['bands'])} bands and its network takes {band_count}")
    normalisation = [card["normalisation"].get(key) for key in _names(Normalisation)]
    if any(len(figures) != band_count for figures in normalisation if figures is not None):
        raise ValueError(f"the normalisation of its card is not for the {band_count} bands of its network")
    if not _is_whole(card["overlap"]) or not 0 <= card["overlap"] < card["window"]:
        raise ValueError(
            f"the overlap of its card is {_shown(card['overlap'])}, "
            f"not a whole number of pixels from 0 to below the window of {card['window']}"
        )
    checksum = card.get("sha256_weights")
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
    return _is_whole(value) and value >= SMALLEST_WINDOW


def _is_threshold(value: Any) -> bool:
    return _is_number(value) and 0 <= value <= 1


def _is_range(value: Any) -> bool:
    return _is_list_of(_is_number)(value) and len(value) == 2 and value[0] < value[1]


def _is_normalisation(value: Any) -> bool:
    if not _is_object(value) or (value.get("mean_after") is None) != (value.get("std_after") is None):
        return False
    means, spreads = [value.get("mean")], [value.get("std")]
    if value.get("std_after") is not None:
        means, spreads = [*means, value["mean_after"]], [*spreads, value["std_after"]]
    return all(_is_list_of(_is_number)(figures) for figures in (*means, *spreads)) and all(
        spread > 0 for figures in spreads for spread in figures
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
    "normalisation": (
        "an object with lists of numbers mean and std, and mean_after and std_after or neither, std above 0",
        _is_normalisation,
    ),
    "value_range": ("two numbers, the smaller first", _is_range),
    "window": (f"a whole number of pixels from {SMALLEST_WINDOW}", _is_window),
    "ground_sample_distance": ("an object of metres min, best and max", _is_ground_sample_distance),
    "threshold": ("a number from 0 to 1", _is_threshold),
    "training": ("an object", _is_object),
    "metrics": ("a list of objects", _is_list_of(_is_object)),
    "licence": ("a text", _is_text),
    "source": ("a text", _is_text),
}
