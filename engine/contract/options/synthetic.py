"""The options of `synthetic`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .option import NUMBER, TEXT, WHOLE, declare


def _pairs(default: int) -> Any:
    return declare(WHOLE, default, help="pairs of that split", metavar="N", lowest=0)


@dataclass(frozen=True)
class SyntheticOptions:
    """A training set of drawn scenes."""

    output: str = declare(TEXT, help="folder of the set; one interrupted there goes on", metavar="DIR")
    train: int = _pairs(800)
    val: int = _pairs(100)
    test: int = _pairs(100)
    size: int = declare(WHOLE, 256, help="side of the images", metavar="PIXELS")
    seed: int = declare(WHOLE, 0, help="of all random choices", metavar="N")
    textures: str | None = declare(
        TEXT,
        None,
        help="8-bit images whose parts serve as the ground that buildings stand on",
        told_default="drawn ground",
        metavar="DIR",
    )
    nuisance: float = declare(
        NUMBER,
        1.0,
        help="how much light, season, haze, viewing angle and position differ between the images",
        metavar="0..1",
        lowest=0,
        highest=1,
        meaning="a share",
    )
    workers: int = declare(WHOLE, 1, help="processes", metavar="N")
