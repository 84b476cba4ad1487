"""Whether the bands that a run reads are those that the model needs, and how their values are stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import Qgis, QgsRasterLayer

from ...engine.contract.bands import (
    KNOWN,
    BandFacts,
    band_names,
    bands_meaning,
    bands_to_read,
    meaning,
    pair_bands,
)
from ...engine.contract.card import Card
from ...engine.contract.detectors import WITHOUT_MODEL
from ...engine.contract.options.detect import DetectOptions
from ..engine_client.models import band_names as in_words
from ..layers.file_facts import file_facts
from ..layers.sources import data_band_count
from ..wording import tr
from .notices import Level, Notice, Place, Remedy, error
from .request import DetectRequest

MOST_TOLD = 4
"""Bands of an image that a line names."""


def check_bands(request: DetectRequest, card: Card | None) -> list[Notice]:
    """Too few bands, or other ones than the model needs, as far as the files tell what their bands are.

    Args:
        card: of the model that computes; None for a detector that takes any bands.
    """
    wanted = card.bands if card else []
    layers = (request.before, request.after)
    chosen = request.options.before_bands, request.options.after_bands
    problems = [_problem(layer, numbers, wanted) for layer, numbers in zip(layers, chosen)]
    if any(problems):
        return [_refusal(text) for text in problems if text]
    facts = [file_facts(layer).bands for layer in layers]
    if not all(facts):
        return []
    if any(chosen):
        return _told(request, facts)
    if card is None:
        return _unlike(layers, facts)
    return _misread(layers, facts, wanted)


def check_value_types(request: DetectRequest, card: Card | None) -> list[Notice]:
    """How values of more than 8 bits become what the model was made for."""
    if card is None:
        return []
    is_8_bit = [_is_8_bit(layer) for layer in (request.before, request.after)]
    if all(is_8_bit):
        return []
    if not any(is_8_bit):
        text = tr("Values of more than 8 bits: each image is stretched to the model's range.")
        return [Notice(Place.MODEL, Level.INFO, text)]
    text = tr("One image has 8-bit values, the other is stretched to them: their light may differ.")
    if request.options.normalise != DetectOptions.normalise:
        return [Notice(Place.MODEL, Level.INFO, text)]
    return [Notice(Place.MODEL, Level.WARNING, text, Remedy.NORMALISE, tr("Normalise"))]


def _is_8_bit(layer: QgsRasterLayer) -> bool:
    provider = layer.dataProvider()
    return all(provider.sourceDataType(band.number) == Qgis.DataType.Byte for band in file_facts(layer).bands)


def _refusal(text: str) -> Notice:
    button = tr("Use {}").format(WITHOUT_MODEL)
    return error(Place.MODEL, text, Remedy.USE_MODEL, button, WITHOUT_MODEL)


def _problem(layer: QgsRasterLayer, numbers: str | None, wanted: list[str]) -> str:
    available = data_band_count(layer)
    if numbers:
        chosen = [int(number) for number in numbers.split(",")]
        if wanted and len(chosen) != len(wanted):
            text = tr("{} bands are chosen for “{}”, the model needs {} ({}).")
            return text.format(len(chosen), layer.name(), len(wanted), in_words(wanted))
        outside = [number for number in chosen if not 1 <= number <= available]
        return tr("“{}” has no band {}.").format(layer.name(), outside[0]) if outside else ""
    if available < len(wanted):
        text = tr("“{}” has {} of the {} bands that the model needs ({}).")
        return text.format(layer.name(), available, len(wanted), in_words(wanted))
    return ""


def _misread(
    layers: Sequence[QgsRasterLayer], facts: Sequence[Sequence[BandFacts]], wanted: Sequence[str]
) -> list[Notice]:
    """Whether the model is given other bands than it needs by the names of which it knows."""
    read = _read_by_itself(facts, wanted)
    wrong = [
        any(
            told and name in KNOWN.values() and told != name
            for told, name in zip(_meanings(bands, numbers), wanted)
        )
        for bands, numbers in zip(facts, read)
    ]
    if not any(wrong):
        return []
    right = [
        bands_meaning(bands, wanted) or (None if is_wrong else numbers)
        for bands, numbers, is_wrong in zip(facts, read, wrong)
    ]
    index = wrong.index(True)
    text = tr("The model needs {}; bands {} of “{}” are {}.").format(
        in_words(wanted),
        _listed(read[index]),
        layers[index].name(),
        in_words(told or "?" for told in _meanings(facts[index], read[index])),
    )
    if None in right:
        button = tr("Use {}").format(WITHOUT_MODEL)
        return [Notice(Place.MODEL, Level.WARNING, text, Remedy.USE_MODEL, button, WITHOUT_MODEL)]
    return [_use_bands(text, *right)]


def _unlike(layers: Sequence[QgsRasterLayer], facts: Sequence[Sequence[BandFacts]]) -> list[Notice]:
    """Whether bands are compared of which the files say that they are not the same."""
    read = _read_by_itself(facts, None)
    meanings = [_meanings(bands, numbers) for bands, numbers in zip(facts, read)]
    pairs = list(zip(*meanings, *read))
    unlike = next((pair for pair in pairs if pair[0] and pair[1] and pair[0] != pair[1]), None)
    if unlike is None:
        return []
    text = tr("Band {} of “{}” is {}, but band {} of “{}” is {}.").format(
        unlike[2], layers[0].name(), in_words([unlike[0]]), unlike[3], layers[1].name(), in_words([unlike[1]])
    )
    told = [[meaning(band) for band in bands] for bands in facts]
    common = [
        name
        for name in dict.fromkeys(told[0])
        if name and all(bands_meaning(bands, [name]) is not None for bands in facts)
    ]
    if not common:
        return [Notice(Place.MODEL, Level.WARNING, text)]
    return [_use_bands(text, *(bands_meaning(bands, common) for bands in facts))]


def _use_bands(text: str, before: tuple[int, ...], after: tuple[int, ...]) -> Notice:
    button = tr("Use the right bands")
    if before == after and len(before) <= MOST_TOLD:
        button = tr("Use bands {}").format(_listed(before))
    return Notice(
        Place.MODEL, Level.WARNING, text, Remedy.USE_BANDS, button, (_listed(before), _listed(after))
    )


def _told(request: DetectRequest, facts: Sequence[Sequence[BandFacts]]) -> list[Notice]:
    """What the bands are that the user has chosen, where that is known of all of one image."""
    chosen = request.options.before_bands, request.options.after_bands
    for numbers, bands in zip(chosen, facts):
        told = _meanings(bands, [int(number) for number in numbers.split(",")]) if numbers else []
        if told and all(told) and len(told) <= MOST_TOLD:
            text = tr("Compared by the bands {}: {}").format(numbers.replace(",", ", "), in_words(told))
            return [Notice(Place.MODEL, Level.FINE, text)]
    return []


def _read_by_itself(
    facts: Sequence[Sequence[BandFacts]], wanted: Sequence[str] | None
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Numbers of the bands that a run reads where the user chooses none; None takes all that are the same."""
    numbers = [[band.number for band in bands] for bands in facts]
    names: list[Mapping[str, int]] = [band_names(bands) for bands in facts]
    if wanted is None:
        pairs = pair_bands(numbers[0], names[0], numbers[1], names[1])
        return pairs.before, pairs.after
    return bands_to_read((numbers[0], numbers[1]), (names[0], names[1]), wanted, (None, None))


def _meanings(bands: Sequence[BandFacts], numbers: Sequence[int]) -> list[str]:
    by_number = {band.number: meaning(band) for band in bands}
    return [by_number.get(number, "") for number in numbers]


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
