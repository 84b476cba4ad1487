"""What the bands of an image are, and which of two images' bands are the same."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from osgeo import gdal

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


def band_names(dataset: gdal.Dataset, numbers: Sequence[int]) -> dict[str, int]:
    """Names to band numbers, lower case: known descriptions, others, colours, then wavelengths.

    A band may have several names. What two bands are called in the same way names neither.
    """
    bands = {number: dataset.GetRasterBand(number) for number in numbers}
    described = {number: band.GetDescription().strip().lower() for number, band in bands.items()}
    colours = {
        number: gdal.GetColorInterpretationName(band.GetColorInterpretation()).lower()
        for number, band in bands.items()
    }
    names: dict[str, int] = {}
    for kind in (
        {number: KNOWN.get(text, "") for number, text in described.items()},
        described,
        {number: KNOWN.get(text, "") for number, text in colours.items()},
        {number: _wavelength(band) for number, band in bands.items()},
    ):
        called = list(kind.values())
        for number, name in kind.items():
            if name and called.count(name) == 1:
                names.setdefault(name, number)
    return names


def _wavelength(band: gdal.Band) -> str:
    """Of its centre, to 10 nm, or ""."""
    items = {name.lower(): text for name, text in band.GetMetadata().items()}
    items.update({name.lower(): text for name, text in band.GetMetadata("IMAGERY").items()})
    text = items.get("central_wavelength_um") or items.get("wavelength")
    unit = "" if "central_wavelength_um" in items else items.get("wavelength_units", "").lower()
    try:
        value = float(text or "nan")
    except ValueError:
        return ""
    if unit == "" and value > LARGEST_MICROMETRES:
        unit = "nm"
    nanometres = value * NANOMETRES.get(unit, math.nan)
    return f"{round(nanometres, -1):.0f} nm" if math.isfinite(nanometres) and nanometres > 0 else ""


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


def _in_usual_order(names: Mapping[str, int]) -> bool:
    """Whether colours that are named stand first: red, green, blue."""
    return [names[colour] for colour in COLOURS if colour in names] in ([], [1, 2, 3])


def tells(name: str) -> bool:
    """Whether a band's name is of a known thing, not a mere text."""
    return name in KNOWN.values() or name.endswith(" nm")
