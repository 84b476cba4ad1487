"""How many patches the published data sets have, and whether a folder that looks like one has as many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.card_templates import DATA_SETS, data_set_of
from engine.reporting import Reporter
from engine.training.dataset import Split
from engine.training.layout import SPLITS

PATCH = 256
COUNTS: dict[str, tuple[int, int, int]] = {
    "levir": (7120, 1024, 2048),
    "whu": (4536, 504, 2760),
    "sysu": (12000, 4000, 4000),
    "season-varying": (10000, 2998, 3000),
    "dsifn": (14400, 1360, 192),
    "s2looking": (56000, 8000, 16000),
}
"""Patches of `PATCH` pixels, side by side, in train, val and test; some sets come in larger tiles."""


def compared(folder: str, counts: dict[str, int]) -> dict[str, Any] | None:
    """A folder beside the data set that its name, or else the numbers of its patches, tell of.

    Args:
        counts: patches of `PATCH` pixels in those of its splits that are to be compared.

    Returns:
        name, patch, expected and found (by split) and as_published; None where it looks like none.
    """
    published = {name: dict(zip(SPLITS, numbers)) for name, numbers in COUNTS.items()}
    name = data_set_of(folder) or next((key for key, same in published.items() if same == counts), None)
    if name is None:
        return None
    expected = {split: published[name][split] for split in SPLITS if split in counts}
    return {
        "name": DATA_SETS[name]["data"],
        "patch": PATCH,
        "expected": expected,
        "found": {split: counts[split] for split in expected},
        "as_published": all(counts[split] == number for split, number in expected.items()),
    }


def told(comparison: dict[str, Any]) -> str:
    """A clause that says what `compared` found."""
    found, expected = (
        ", ".join(f"{split} {number}" for split, number in comparison[key].items())
        for key in ("found", "expected")
    )
    counts = f"{comparison['name']}: {found} patches of {comparison['patch']} px"
    return (
        f"{counts}, as published" if comparison["as_published"] else f"{counts}, but published are {expected}"
    )


def warn(folder: str, splits: Iterable[Split], reporter: Reporter) -> None:
    """Say if a folder looks like a published data set and its splits have other numbers of patches."""
    comparison = compared(folder, {split.split: len(split.patches(PATCH)) for split in splits})
    if comparison is not None and not comparison["as_published"]:
        reporter.warning(f"{told(comparison)}; figures cannot be set beside published ones.")
