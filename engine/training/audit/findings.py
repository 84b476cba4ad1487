"""What the audit finds wrong, in sentences: from looks at the pairs, and from what splits have in common."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

from engine.training.audit import shared
from engine.training.audit.look import Look
from engine.training.audit.names import Listing
from engine.training.audit.shared import Common

SEVERITIES = ("error", "warning", "note")
"""Errors prevent training, warnings spoil what is learnt or measured, notes may well be as they are meant."""
FAR = 2.0
"""Pixels: pairs shifted by more are told of."""
MOST_FILES = 10_000


@dataclass(frozen=True)
class Finding:
    """One kind of fault.

    Attributes:
        severity: of `SEVERITIES`.
        kind: a short name for programs.
        text: a clause for a person.
        count: how many files or pairs are concerned.
        files: which, with what is wrong with each.
    """

    severity: str
    kind: str
    text: str
    count: int
    files: list[str]

    def below(self, data: str) -> Finding:
        """The same with the first of its files alone, named from the folder `data` on."""
        folder = str(Path(data)) + os.sep
        return replace(self, files=[line.replace(folder, "") for line in self.files[:MOST_FILES]])


def of_names(split: str, listing: Listing) -> list[Finding]:
    """Of the files of a split by their names."""
    return [
        Finding(severity, "names", f"{split}: {text}", len(files), files)
        for severity, told in (("error", listing.problems), ("note", listing.notes))
        for text, files in told
    ]


def of_pairs(looks: Sequence[Look]) -> Iterator[Finding]:
    """Of single pairs, all of one kind together."""
    for kind, severity, words in (
        ("unreadable", "error", "that cannot be read"),
        ("size", "error", "of different sizes"),
        ("mask", "error", "with a mask whose values are not known to mean change or none"),
        ("lossy mask", "warning", "with a mask saved with loss, so that change has blurred borders"),
        ("same", "warning", "with one image as before and after"),
    ):
        told = [text for look in looks for problem, text in look.problems if problem == kind]
        if told:
            yield Finding(severity, kind, f"{_number(told, 'pair')} {words}", len(told), told)


def of_change(split: str, looks: Sequence[Look]) -> Iterator[Finding]:
    """Of a split without any change, or with nothing else, which no training can begin with."""
    if looks and not any(look.change for look in looks):
        yield Finding("error", "no change", f"{split}: no mask marks any change", 0, [])
    elif looks and not any(look.counted > look.change for look in looks):
        text = f"{split}: no mask has a pixel that is known to be no change"
        yield Finding("error", "only change", text, 0, [])


def of_shifts(split: str, looks: Sequence[Look]) -> Iterator[Finding]:
    """Of pairs of a split whose images do not lie on each other, the farthest first."""
    shifts = [(look.name, look.shift) for look in looks if look.shift is not None]
    far = sorted((each for each in shifts if each[1].length > FAR), key=lambda each: -each[1].length)
    if far:
        text = f"{split}: {len(far)} of {len(shifts)} pairs with a clear shift are shifted by over {FAR:g} px"
        lines = [f"{name}: {shift.right:+.1f} px right, {shift.down:+.1f} px down" for name, shift in far]
        yield Finding("note", "shift", text, len(far), lines)


def of_splits(looks: Sequence[Look], check_cancelled: Callable[[], None]) -> Iterator[Finding]:
    """Of what leaks from one split into another, each kind and each two splits together."""
    same, within = shared.same_images(looks)
    yield from _leaks("duplicate", "image", "also in {}", same)
    near = shared.nearly_same_images(looks, same, check_cancelled)
    yield from _leaks(
        "near duplicate", "image", "in {} too, compressed, brightened, turned or mirrored", near
    )
    yield from _leaks("overlap", "tile", "partly in {} too, pixel by pixel", shared.same_ground(looks))
    yield from _leaks("same place", "tile", "partly in {} too, on the map", shared.same_place(looks))
    if within:
        repeated = sum(map(len, within)) - len(within)
        text = f"images of one split that are there again: {repeated}"
        yield Finding("note", "repeated", text, repeated, [" = ".join(paths) for paths in within])


def _leaks(kind: str, what: str, where: str, common: Sequence[Common]) -> Iterator[Finding]:
    for one, other in dict.fromkeys(each.splits for each in common):
        these = [each for each in common if each.splits == (one, other)]
        images = sorted({each.second for each in these})
        verb = "is" if len(images) == 1 else "are"
        text = f"{_number(images, what)} of {other} {verb} {where.format(one)}"
        yield Finding("warning", kind, text, len(images), list(map(_line, these)))


def _line(common: Common) -> str:
    line = f"{common.second} = {common.first}"
    if common.right or common.down:
        line += f", {common.right:+d} px right and {common.down:+d} px down"
    return line


def _number(counted: Sequence[str], what: str) -> str:
    return f"{len(counted)} {what}{'' if len(counted) == 1 else 's'}"
