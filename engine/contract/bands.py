"""What the bands of an image are, which of two images' bands are the same, and which a run reads.

Knows what a file says of its bands, and opens none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

COLOURS = ("red", "green", "blue")
KNOWN = {
    **{name: name for name in (*COLOURS, "nir", "swir", "pan", "red edge", "coastal")},
    "r": "red",
    "g": "green",
    "b": "blue",
    "n": "nir",
    "near infrared": "nir",
    "near-infrared": "nir",
    "infrared": "nir",
    "rededge": "red edge",
    "red-edge": "red edge",
    "panchromatic": "pan",
}
"""What bands are called to what they are."""
NANOMETRES = {"": 1000.0, "um": 1000.0, "µm": 1000.0, "micrometers": 1000.0, "nm": 1.0, "nanometers": 1.0}
LARGEST_MICROMETRES = 100.0


SENTINEL_2 = {
    "b01": "coastal",
    "b02": "blue",
    "b03": "green",
    "b04": "red",
    "b05": "red edge",
    "b06": "red edge",
    "b07": "red edge",
    "b08": "nir",
    "b8a": "nir",
    "b11": "swir",
    "b12": "swir",
}
"""Written so, with two digits, by no other sensor with other bands in these places."""
RANGES = {
    "coastal": (420, 450),
    "blue": (450, 515),
    "green": (525, 595),
    "red": (620, 695),
    "red edge": (695, 760),
    "nir": (760, 950),
    "swir": (1500, 2400),
}
"""Wavelengths in nanometres at which the centre of such a band lies."""
_WORDS = {
    "red edge": ("edge", "rededge"),
    "coastal": ("coastal", "aerosol"),
    "swir": ("swir", "shortwave"),
    "nir": ("nir", "infrared"),
    "pan": ("pan", "panchromatic"),
    **{colour: (colour,) for colour in COLOURS},
}
"""Words of a description that say what a band is; of several, the first here counts."""
_WAVELENGTH = re.compile(r"(\d+(?:\.\d+)?) ?(nm|nanomet(?:er|re)s?|um|µm|micromet(?:er|re)s?)\b")


@dataclass(frozen=True)
class BandFacts:
    """What a file says of a band.

    Attributes:
        number: from 1 up.
        colour: GDAL's name of its colour interpretation.
        metadata: its items, as far as they may tell its wavelength.
    """

    number: int
    description: str = ""
    colour: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def nanometres(self) -> float:
        """The wavelength of its centre by its metadata; not a number where they do not tell."""
        items = {name.lower(): text for name, text in self.metadata.items()}
        text = items.get("central_wavelength_um") or items.get("wavelength")
        unit = "" if "central_wavelength_um" in items else items.get("wavelength_units", "").lower()
        try:
            value = float(text or "nan")
        except ValueError:
            return math.nan
        if unit == "" and value > LARGEST_MICROMETRES:
            unit = "nm"
        nanometres = value * NANOMETRES.get(unit, math.nan)
        return nanometres if math.isfinite(nanometres) and nanometres > 0 else math.nan


def band_names(bands: Sequence[BandFacts]) -> dict[str, int]:
    """Names to band numbers, lower case: known descriptions, others, colours, then wavelengths.

    A band may have several names. What two bands are called in the same way names neither.
    """
    described = {band.number: band.description.strip().lower() for band in bands}
    names: dict[str, int] = {}
    for kind in (
        {number: KNOWN.get(text, "") for number, text in described.items()},
        described,
        {band.number: KNOWN.get(band.colour.lower(), "") for band in bands},
        {band.number: _wavelength(band) for band in bands},
    ):
        called = list(kind.values())
        for number, name in kind.items():
            if name and called.count(name) == 1:
                names.setdefault(name, number)
    return names


def _wavelength(band: BandFacts) -> str:
    """Of its centre, to 10 nm, or ""."""
    return "" if math.isnan(band.nanometres) else f"{round(band.nanometres, -1):.0f} nm"


def meaning(band: BandFacts) -> str:
    """What a band is, such as "red" or "nir", by all that a file says of it; "" where that tells nothing.

    More than `band_names` takes a band for by itself: by words and wavelengths in descriptions too.
    """
    text = band.description.strip().lower()
    if text in KNOWN or text in SENTINEL_2:
        return KNOWN.get(text) or SENTINEL_2[text]
    nanometres = _nanometres(band)
    if not math.isnan(nanometres):
        return next((name for name, (low, high) in RANGES.items() if low <= nanometres < high), "")
    words = re.findall(r"[a-z]+", text)
    by_words = next((name for name, told in _WORDS.items() if any(word in words for word in told)), "")
    return by_words or KNOWN.get(band.colour.lower(), "")


def bands_meaning(bands: Sequence[BandFacts], wanted: Sequence[str]) -> tuple[int, ...] | None:
    """Numbers of the bands that are these, in this order; None where one is missing or cannot be told.

    Of several that are the same by their wavelengths, the one in the middle of the range is taken.
    """
    found = []
    for name in wanted:
        alike = [band for band in bands if meaning(band) == name]
        told = [band for band in alike if not math.isnan(_nanometres(band))]
        if len(alike) > 1 and (len(told) < len(alike) or name not in RANGES):
            return None
        if not alike:
            return None
        middle = sum(RANGES.get(name, (0, 0))) / 2
        best = alike[0] if len(alike) == 1 else min(told, key=lambda band: abs(_nanometres(band) - middle))
        found.append(best.number)
    return tuple(found)


def _nanometres(band: BandFacts) -> float:
    """By its metadata, else by its description."""
    found = _WAVELENGTH.search(band.description.lower())
    if not math.isnan(band.nanometres) or found is None:
        return band.nanometres
    return float(found[1]) * (1.0 if found[2].startswith("n") else 1000.0)


class PairedBands(NamedTuple):
    """Numbers of bands of two images that belong together.

    Attributes:
        certain: False where names say that position may mislead, or that some bands have no partner.
    """

    before: tuple[int, ...]
    after: tuple[int, ...]
    certain: bool


def pair_bands(
    before_bands: Sequence[int],
    before_names: Mapping[str, int],
    after_bands: Sequence[int],
    after_names: Mapping[str, int],
) -> PairedBands:
    """Bands by what they are, colours first; then those that no name tells apart, by position.

    Args:
        before_bands, after_bands: numbers of all data bands.
        before_names, after_names: as `band_names` gives them.
    """
    pairs: list[tuple[int, int]] = []
    common = [name for name in before_names if name in after_names]
    for name in sorted(common, key=lambda name: COLOURS.index(name) if name in COLOURS else len(COLOURS)):
        pair = before_names[name], after_names[name]
        if all(pair[0] != taken[0] and pair[1] != taken[1] for taken in pairs):
            pairs.append(pair)
    left = [
        [number for number in bands if number not in {pair[index] for pair in pairs}]
        for index, bands in enumerate((before_bands, after_bands))
    ]
    named = set(before_names.values()), set(after_names.values())
    by_name = bool(pairs)
    certain = _in_usual_order(before_names) and _in_usual_order(after_names) or by_name
    for first, second in zip(*left):
        if first in named[0] and second in named[1]:
            certain &= not by_name and not (any(map(tells, before_names)) and any(map(tells, after_names)))
            if by_name:
                continue
        pairs.append((first, second))
    return PairedBands(tuple(first for first, _ in pairs), tuple(second for _, second in pairs), certain)


def bands_to_read(
    data_bands: tuple[Sequence[int], Sequence[int]],
    names: tuple[Mapping[str, int], Mapping[str, int]],
    wanted: Sequence[str],
    numbers: tuple[Sequence[int] | None, Sequence[int] | None],
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Numbers of the bands that a run reads of two images, in the order that the model asks for.

    The user's numbers; for an image without them those of the same bands; else by name where an image names
    all wanted bands; else those that are the same in both, or the first ones.

    Args:
        data_bands, names: of each image, as `pair_bands` takes them; there are as many as are wanted.
        wanted: names of the model's card.
        numbers: the user's own choice for each image, or None.
    """
    pairs = pair_bands(data_bands[0], names[0], data_bands[1], names[1])
    same = (pairs.before, pairs.after)
    named = [all(name in each for name in wanted) for each in names]
    result = []
    for index in (0, 1):
        partners = dict(zip(same[1 - index], same[index]))
        own, other = numbers[index], numbers[1 - index]
        if own is not None:
            result.append(tuple(own))
        elif other is not None and all(number in partners for number in other):
            result.append(tuple(partners[number] for number in other))
        elif named[index]:
            result.append(tuple(names[index][name] for name in wanted))
        elif other is None and not any(named) and len(pairs.before) >= len(wanted):
            result.append(same[index][: len(wanted)])
        else:
            result.append(tuple(data_bands[index][: len(wanted)]))
    return result[0], result[1]


def _in_usual_order(names: Mapping[str, int]) -> bool:
    """Whether colours that are named stand first: red, green, blue."""
    return [names[colour] for colour in COLOURS if colour in names] in ([], [1, 2, 3])


def tells(name: str) -> bool:
    """Whether a band's name is of a known thing, not a mere text."""
    return name in KNOWN.values() or name.endswith(" nm")
