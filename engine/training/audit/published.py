"""How many patches the published data sets have, and whether a folder that looks like one has as many."""

from __future__ import annotations

from typing import Any

from engine.card_templates import DATA_SETS, data_set_of

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
    """A folder beside the data set that its name, or else the number of its patches, tells of.

    Args:
        counts: patches of `PATCH` pixels in each of its splits.

    Returns:
        name, patch, expected and found (by split) and as_published; None where it looks like none.
    """
    found = tuple(counts.get(split, 0) for split in ("train", "val", "test"))
    name = data_set_of(folder) or next((key for key, same in COUNTS.items() if same == found), None)
    if name is None:
        return None
    expected = dict(zip(("train", "val", "test"), COUNTS[name]))
    return {
        "name": DATA_SETS[name]["data"],
        "patch": PATCH,
        "expected": expected,
        "found": dict(zip(expected, found)),
        "as_published": tuple(expected.values()) == found,
    }
