"""What the values of masks mean: the one table of it, see `docs/labels.md` for users. Knows no files.

Values are judged together where masks belong together, since a single tile may hold too few of them: a tile
of 255 alone is all change in a set of 0 and 255, and not labelled in one of 0, 1 and 255.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Union

import numpy as np

Colour = tuple[int, int, int]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)
COLOUR_BITS = 16
GREY = 1 + (1 << COLOUR_BITS) + (1 << 2 * COLOUR_BITS)
"""Values of masks in colours have 16 bits for red, green and blue each: a grey is this × its brightness."""
UNLABELLED = 255
LARGEST_16_BIT = 65535
NEARLY = 4
"""Masks of LEVIR-CD have some pixels of 254 among the 255: this far below it is no value of its own."""
BETWEEN = (96, 160)
"""Greys that are neither dark nor light: in a mask saved with loss they are borders, and few."""
NAMED = 5
"""As many values are named in a sentence."""


@dataclass(frozen=True)
class Found:
    """What one mask holds.

    Attributes:
        counts: pixels of each value, where it holds data.
        missing: pixels without data: nodata, NaN, transparent.
        is_lossy: whether it was saved with loss, as JPEG is.
        is_one_bit: whether it can hold nothing but 0 and 1.
        palette: the colour of each value, transparent ones left out; None for a mask without palette.
        is_rgb: whether values are colours, see `GREY`.
        is_cut: whether there are more values than anyone would want to read.
    """

    counts: Mapping[float, int]
    missing: int = 0
    is_lossy: bool = False
    is_one_bit: bool = False
    palette: Mapping[int, Colour] | None = None
    is_rgb: bool = False
    is_cut: bool = False

    @property
    def total(self) -> int:
        return sum(self.counts.values()) + self.missing


@dataclass(frozen=True)
class Reading:
    """How the values of a mask are read.

    Attributes:
        words: for a person.
        least: values from it on are change.
        unlabelled: the value of pixels of which nothing is known, or None.
        table: what each value of a palette is taken for, before all else; None without palette.
    """

    words: str
    least: float
    unlabelled: float | None = None
    table: tuple[int, ...] | None = None

    def read(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Where there is change, and where that is known, of values (height, width)."""
        if self.table is not None:
            values = np.array(self.table, dtype=np.uint8)[values]
        if self.unlabelled is None:
            return values >= self.least, np.ones(values.shape, dtype=bool)
        known = values != self.unlabelled
        return (values >= self.least) & known, known

    def known_of(self, found: Found) -> int:
        """Pixels that are change or known to be none."""
        values = np.array(list(found.counts), dtype=np.float64 if self.table is None else np.int64)
        known = self.read(values)[1]
        return sum(count for count, is_known in zip(found.counts.values(), known) if is_known)


class Refusal(str):
    """Why a mask is none, as a clause about its file."""


Decision = Union[Reading, Refusal]

ZERO_ONE = Reading("1 is change, 0 is not", 0.5)
ZERO_ONE_UNLABELLED = Reading("1 is change, 0 is not, 255 is not labelled", 0.5, UNLABELLED)
ZERO_255 = Reading("255 is change, 0 is not", 127.5)
NEARLY_255 = Reading("251 to 255 is change, 0 is not", 127.5)
WITH_LOSS = Reading("above 127 is change, the rest is not (0 and 255, saved with loss)", 127.5)
ZERO_65535 = Reading("65535 is change, 0 is not", LARGEST_16_BIT / 2)
NOTHING = Reading("0 alone: no change", 0.5)
ADVICE = "give one of 0 and 255, or of 0 and 1 with 255 where it is not labelled"


def decided(masks: Mapping[str, Found], beside: Mapping[str, Found]) -> dict[str, Decision]:
    """How each mask is to be read, or why it cannot be.

    Args:
        masks: those of one folder, by path.
        beside: others of the same data set, which tell what is meant but are not asked for.
    """
    everyone = {**beside, **masks}
    rgb = {path: found for path, found in everyone.items() if found.is_rgb}
    palettes = {path: found for path, found in everyone.items() if found.palette is not None}
    greys = all(value % GREY == 0 for found in rgb.values() for value in found.counts)
    names_its_colours = all(_is_grey_ramp(found) for found in palettes.values())
    coloured = {} if greys else rgb
    coloured_palettes = {} if names_its_colours else palettes
    numbers = {
        path: found
        for path, found in everyone.items()
        if path not in coloured and path not in coloured_palettes
    }
    has_black = any(0 in found.counts for found in numbers.values())
    decisions = _decided_by_colour(coloured, has_black)
    decisions.update(_decided_by_palette(coloured_palettes, has_black))
    decisions.update(_decided_by_number(numbers))
    return {path: decisions[path] for path in masks}


def needs_others(masks: Iterable[Found]) -> bool:
    """Whether masks hold 255 and none of them a 1, so that others of the data set must say what it means."""
    kinds = [set(_numbers_of(found)) for found in masks if not (found.is_lossy or found.is_one_bit)]
    return any(UNLABELLED in values for values in kinds) and not any(1 in values for values in kinds)


def blurred_share(found: Found) -> float:
    """Share of the pixels of a mask saved with loss that are neither of two values, nor nearly; else 0."""
    if not found.is_lossy:
        return 0.0
    between = sum(count for value, count in found.counts.items() if NEARLY < value < 255 - NEARLY)
    return between / max(found.total, 1)


def _numbers_of(found: Found) -> Mapping[float, int]:
    """Counts by brightness: of greys too, that are given as colours."""
    if not found.is_rgb or any(value % GREY for value in found.counts):
        return found.counts
    return {value // GREY: count for value, count in found.counts.items()}


def _decided_by_number(masks: Mapping[str, Found]) -> dict[str, Decision]:
    alone = {path: _by_itself(found) for path, found in masks.items()}
    with_one = [path for path, decision in alone.items() if decision in (ZERO_ONE, ZERO_ONE_UNLABELLED)]
    with_one = [path for path in with_one if not masks[path].is_one_bit]
    with_255 = [path for path, decision in alone.items() if decision is ZERO_255]
    with_light = [path for path, decision in alone.items() if decision in (NEARLY_255, WITH_LOSS)]
    marks_unlabelled = any(alone[path] is ZERO_ONE_UNLABELLED for path in with_one)
    all_255 = all(set(_numbers_of(masks[path])) == {UNLABELLED} for path in with_255)
    if with_one and with_255 and (marks_unlabelled or all_255):
        alone.update(dict.fromkeys(with_255, ZERO_ONE_UNLABELLED))
        with_255 = []
    if with_one and with_255 + with_light:
        clash = _clash(with_one[0], (with_255 + with_light)[0])
        alone.update(dict.fromkeys(with_one + with_255 + with_light, clash))
    return {
        path: _of_greys(decision) if masks[path].is_rgb and isinstance(decision, Reading) else decision
        for path, decision in alone.items()
    }


def _by_itself(found: Found) -> Decision:
    """What the numbers of one mask mean where no other says anything else."""
    counts = _numbers_of(found)
    values = set(counts)
    if found.is_one_bit:
        return ZERO_ONE
    if values <= {0}:
        return NOTHING
    if found.is_cut:
        return _refused(found, counts)
    if found.is_lossy:
        return WITH_LOSS if _is_black_and_white(counts) else _refused(found, counts)
    if values <= {0, 1}:
        return ZERO_ONE
    if 1 in values and values <= {0, 1, UNLABELLED}:
        return ZERO_ONE_UNLABELLED
    if values <= {0, 255}:
        return ZERO_255
    if values <= {0, *range(255 - NEARLY, 256)}:
        return NEARLY_255
    if values <= {0, LARGEST_16_BIT}:
        return ZERO_65535
    return _refused(found, counts)


def _is_black_and_white(counts: Mapping[float, int]) -> bool:
    """Whether a mask that was saved with loss had two values, far from each other."""
    low, high = BETWEEN
    light = sum(count for value, count in counts.items() if high < value <= 255)
    between = sum(count for value, count in counts.items() if low <= value <= high)
    return light > between and all(0 <= value <= 255 for value in counts)


def _of_greys(reading: Reading) -> Reading:
    """The same of values that are colours."""
    unlabelled = None if reading.unlabelled is None else reading.unlabelled * GREY
    return Reading(reading.words, reading.least * GREY, unlabelled)


def _decided_by_colour(masks: Mapping[str, Found], has_black: bool) -> dict[str, Decision]:
    colours = {_colour_of(value) for found in masks.values() if not found.is_cut for value in found.counts}
    words = _two_colours(colours, has_black)
    reading = None if words is None else Reading(words, 0.5)
    return {
        path: reading if reading is not None and not found.is_cut else _refused_colours(found, colours)
        for path, found in masks.items()
    }


def _decided_by_palette(masks: Mapping[str, Found], has_black: bool) -> dict[str, Decision]:
    """By the colours that are seen; by numbers where these are 0, 1 and 255, as many tools write them."""
    used = sorted({entry for found in masks.values() for entry in _used_colours(found)})
    colours, numbers = {colour for _, colour in used}, {number for number, _ in used}
    by_number = (
        {1, UNLABELLED} <= numbers <= {0, 1, UNLABELLED}
        and len(colours) == len(used) == len(numbers)
        and all(colour == BLACK for number, colour in used if number == 0)
    )
    decisions: dict[str, Decision] = {}
    for path, found in masks.items():
        palette = found.palette or {}
        own = _used_colours(found)
        if any(number not in palette for number in found.counts) or len({c for _, c in own}) < len(own):
            decisions[path] = Refusal(
                f"has a palette that gives the values {_listed(found.counts)} no colours of their own"
            )
        elif by_number:
            decisions[path] = _of_table(ZERO_ONE_UNLABELLED.words, {1: 1, UNLABELLED: UNLABELLED})
        else:
            decisions[path] = _palette_by_colour(found, colours, numbers, has_black)
    return decisions


def _palette_by_colour(found: Found, colours: set[Colour], numbers: set[int], has_black: bool) -> Decision:
    words = _two_colours(colours, has_black)
    is_void = colours - {BLACK, WHITE} != set() and numbers <= {0, UNLABELLED}
    if words is None or is_void:
        return _refused_colours(found, colours)
    palette = found.palette or {}
    return _of_table(words, {number: int(colour != BLACK) for number, colour in palette.items()})


def _of_table(words: str, meanings: Mapping[int, int]) -> Reading:
    """A reading of palette numbers, of which all others are no change."""
    size = max(256, *(number + 1 for number in meanings))
    table = tuple(meanings.get(number, 0) for number in range(size))
    return Reading(words, 0.5, UNLABELLED, table)


def _two_colours(colours: set[Colour], has_black: bool) -> str | None:
    """What black and one other colour mean, in words; None for other colours than these."""
    others = colours - {BLACK}
    if not others:
        return "black alone: no change"
    if len(others) > 1 or not (has_black or BLACK in colours or others == {WHITE}):
        return None
    return f"{_named(others.pop())} is change, black is not"


def _used_colours(found: Found) -> list[tuple[int, Colour]]:
    palette = found.palette or {}
    return [(int(number), palette[int(number)]) for number in found.counts if number in palette]


def _is_grey_ramp(found: Found) -> bool:
    """Whether the palette shows each value as a grey of that brightness, and so says nothing."""
    palette = found.palette or {}
    return all(palette.get(int(number)) == (number,) * 3 for number in found.counts)


def _colour_of(value: float) -> Colour:
    mask, packed = (1 << COLOUR_BITS) - 1, int(value)
    return packed >> 2 * COLOUR_BITS, packed >> COLOUR_BITS & mask, packed & mask


def _named(colour: Colour) -> str:
    if colour in (BLACK, WHITE):
        return "black" if colour == BLACK else "white"
    return "#" + "".join(f"{part:02x}" for part in colour)


def _clash(with_one: str, with_255: str) -> Refusal:
    return Refusal(
        f"belongs to masks of which some have 0 and 1 ({with_one}) and others 0 and 255 ({with_255}), so 255 "
        "may mean change or not labelled; give all of them the same two values"
    )


def _refused(found: Found, counts: Mapping[float, int]) -> Refusal:
    values = "too many values" if found.is_cut else f"{len(counts)} value{'s' * (len(counts) != 1)}"
    loss = " and was saved with loss" if found.is_lossy else ""
    return Refusal(
        f"has {values} ({_listed(counts)}){loss}, of which it is not known which is change; {ADVICE}"
    )


def _refused_colours(found: Found, colours: set[Colour]) -> Refusal:
    if found.is_cut:
        return Refusal(f"has too many colours for a mask; {ADVICE}")
    named = [_named(colour) for colour in sorted(colours)]
    return Refusal(
        f"has, with those it belongs to, the colours {', '.join(_first(named))}, of which it is not clear "
        f"which is change; {ADVICE}, or in black and one other colour"
    )


def _listed(values: Iterable[float]) -> str:
    return ", ".join(_first([f"{value:g}" for value in sorted(values)]))


def _first(words: list[str]) -> Iterator[str]:
    yield from words[:NAMED]
    if len(words) > NAMED:
        yield "…"
