"""Which patches train, validate and test, so that no pixel is in two splits and each split has change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from engine.contract.errors import InputError
from engine.contract.windows import Window

BLOCKS = (8, 4, 2, 1)
"""Sides of blocks, in patches, from the one liked best: larger blocks keep neighbours together."""
ENOUGH_BLOCKS = 10
"""With change; where there are fewer, smaller blocks are taken."""
_TRIALS = 200

Unit = tuple[int, ...]
"""What goes to one split as a whole: a scene (number,), or a block of one (number, row, column)."""


class Patch(NamedTuple):
    """A patch as it was cut.

    Attributes:
        name: of its files, without ending.
        scene: number of its scene.
        split: where the source says it, else None.
        box: in the scene.
        change, known: numbers of pixels.
    """

    name: str
    scene: int
    split: str | None
    box: Window
    change: int
    known: int


@dataclass(frozen=True)
class Division:
    """What the splits are to be.

    Attributes:
        shares: of the change, and of what holds none, by split; train has the rest.
        block: side of blocks in patches, or None to choose.
        seed: of the random choice.
    """

    shares: dict[str, float]
    block: int | None
    seed: int


def divided(patches: Sequence[Patch], division: Division, size: int) -> dict[str, list[Patch]]:
    """The patches of each split; some are left out where patches overlap and the splits meet.

    Patches whose source names their split stay there. Others go by whole scenes where there are several,
    else by square blocks of the one scene.

    Raises:
        InputError: change lies in too few places to be in each split.
    """
    if patches[0].split is not None:
        found: dict[str, list[Patch]] = defaultdict(list)
        for patch in patches:
            found[str(patch.split)].append(patch)
        return dict(found)
    if len({patch.scene for patch in patches}) > 1:
        return _checked(_by_units(patches, division, None), division)
    sides = BLOCKS if division.block is None else (division.block,)
    for enough in (ENOUGH_BLOCKS, 1):
        for side in sides:
            splits = _by_units(patches, division, side * size, enough)
            if _all_have_change(splits, division):
                return splits
    return _checked({}, division)


def _by_units(
    patches: Sequence[Patch], division: Division, side: int | None, enough: int = 0
) -> dict[str, list[Patch]]:
    """Empty where fewer than `enough` units hold change."""
    change: dict[Unit, int] = defaultdict(int)
    known: dict[Unit, int] = defaultdict(int)
    for patch in patches:
        first, *others = _units(patch, side)
        change[first] += patch.change
        known[first] += patch.known
        for unit in others:
            change[unit] += 0
    changed = {unit: pixels for unit, pixels in change.items() if pixels}
    if len(changed) < enough:
        return {}
    unchanged = {unit: known[unit] for unit, pixels in change.items() if not pixels}
    random = np.random.default_rng(division.seed)
    split_of = {
        **_assigned(changed, division.shares, random, at_least=1),
        **_assigned(unchanged, division.shares, random, at_least=0),
    }
    splits: dict[str, list[Patch]] = defaultdict(list)
    for patch in patches:
        of_patch = {split_of[unit] for unit in _units(patch, side)}
        if len(of_patch) == 1:
            splits[of_patch.pop()].append(patch)
    return dict(splits)


def _units(patch: Patch, side: int | None) -> list[Unit]:
    """The units that a patch touches, first the one of its first pixel."""
    if side is None:
        return [(patch.scene,)]
    column, row, width, height = patch.box
    return [
        (patch.scene, block_row, block_column)
        for block_row in range(row // side, (row + height - 1) // side + 1)
        for block_column in range(column // side, (column + width - 1) // side + 1)
    ]


def _assigned(
    weights: dict[Unit, int], shares: dict[str, float], random: np.random.Generator, at_least: int
) -> dict[Unit, str]:
    """A split for each unit, so that weights and numbers come as near to the shares as a random order does.

    Args:
        at_least: units that each split gets where there are enough.
    """
    units = sorted(weights)
    weight = np.maximum([weights[unit] for unit in units], 1) / max(sum(weights.values()), 1)
    wanted = [share for share in shares.values() if share > 0]
    names = [*(split for split, share in shares.items() if share > 0), "train"]
    best, best_error = np.full(len(units), len(wanted)), np.inf
    for _ in range(_TRIALS if wanted and units else 0):
        order = random.permutation(len(units))
        reached, ends = np.cumsum(weight[order]), [0]
        for share in np.cumsum(wanted):
            ends.append(max(int(np.searchsorted(reached, share)), ends[-1] + at_least))
        if len(units) - ends[-1] < at_least:
            continue
        number = np.searchsorted(ends[1:], np.arange(len(units)), side="right")
        error = sum(
            abs(weight[order][number == at].sum() - share) + abs((number == at).mean() - share)
            for at, share in enumerate(wanted)
        )
        if error < best_error:
            best[order], best_error = number, error
    return {unit: names[at] for unit, at in zip(units, best)}


def _all_have_change(splits: dict[str, list[Patch]], division: Division) -> bool:
    return all(any(patch.change for patch in splits.get(split, [])) for split in _wanted(division))


def _wanted(division: Division) -> list[str]:
    return ["train", *(split for split, share in division.shares.items() if share > 0)]


def _checked(splits: dict[str, list[Patch]], division: Division) -> dict[str, list[Patch]]:
    if not _all_have_change(splits, division):
        raise InputError(
            f"Change is labelled in too few places to be in {' and '.join(_wanted(division))} alike; label "
            "more of it, farther apart, or give a smaller --size."
        )
    return splits
