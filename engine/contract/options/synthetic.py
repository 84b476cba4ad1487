"""The options of `synthetic`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .option import NUMBER, REQUIRED, TEXT, WHOLE, declare


def _pairs(default: int) -> Any:
    return declare(WHOLE, default, "pairs of that split", "N", lowest=0)


@dataclass(frozen=True)
class SyntheticOptions:
    """A training set of drawn scenes."""

    output: str = declare(TEXT, REQUIRED, "folder of the set; one interrupted there goes on", "DIR")
    train: int = _pairs(800)
    val: int = _pairs(100)
    test: int = _pairs(100)
    size: int = declare(WHOLE, 256, "side of the images", "PIXELS")
    seed: int = declare(WHOLE, 0, "of all random choices", "N")
    textures: str | None = declare(
        TEXT,
        None,
        "8-bit images whose parts serve as the ground that buildings stand on (default: drawn ground)",
        "DIR",
    )
    nuisance: float = declare(
        NUMBER,
        1.0,
        "how much light, season, haze, viewing angle and position differ between the images",
        "0..1",
        lowest=0,
        highest=1,
        meaning="a share",
    )
    workers: int = declare(WHOLE, 1, "processes", "N")
