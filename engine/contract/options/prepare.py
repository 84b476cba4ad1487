"""The options of the commands that make training sets: `prepare` and `synthetic`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..windows import SMALLEST_WINDOW
from . import shared
from .option import FLAG, NUMBER, REQUIRED, TEXT, WHOLE, declare

EDGES = ("pad", "drop")


@dataclass(frozen=True)
class SourceOptions:
    """What a training set is made of, and how that is read; None is the default.

    Attributes:
        stretch: as `detect` takes it, or that of the before and of the after image.
    """

    source: str = declare(
        TEXT,
        REQUIRED,
        "a folder of labelled pairs, with or without splits; or reviewed changes (a GeoPackage), "
        "polygons of change, or a mask of change, each with the two images",
        "SOURCE",
        positional=True,
    )
    before: str | None = declare(TEXT, None, "earlier image (default: the map's of the polygons)", "FILE")
    after: str | None = declare(TEXT, None, "later image (default: likewise)", "FILE")
    map: str | None = declare(
        TEXT,
        None,
        "change map that the polygons come from: tells the images and how they were read "
        "(default: the one of the same name beside the polygons, if any)",
        "MAP.tif",
    )
    area: str | None = shared.area(
        "polygons outside of which nothing is known (default: all that is not change is no change)"
    )
    before_bands: list[int] | None = shared.bands("bands (default: all, colours first)")
    after_bands: list[int] | None = shared.bands("likewise of the after image")
    grid: str | None = declare(TEXT, None, "pixel grid, as of detect (default: after)", "before|after|SIZE")
    stretch: str | tuple[str, str] | None = declare(
        TEXT,
        None,
        "values mapped onto 0 to 255, as of detect (default: none for 8-bit images, else each)",
        shared.STRETCHES,
    )


@dataclass(frozen=True)
class PrepareOptions(SourceOptions):
    """Labelled scenes, polygons or reviewed changes to a training set."""

    output: str | None = declare(
        TEXT, None, "the training set to make: DIR/{train,val,test}/{A,B,label,valid}", "DIR"
    )
    check: bool = declare(
        FLAG,
        False,
        "make nothing: SOURCE is a training set, to be searched for images that splits share, "
        "files that do not fit together, masks that are none, and shifted pairs (default: make "
        "one)",
    )
    size: int = declare(WHOLE, 256, "side of patches", "PIXELS", lowest=SMALLEST_WINDOW, unit="pixels")
    stride: int | None = declare(WHOLE, None, "from patch to patch (default: the size)", "PIXELS", lowest=1)
    edges: str = declare(
        TEXT,
        EDGES[0],
        "patches that reach beyond the images are filled up with pixels that do not count, or left out",
        choices=EDGES,
    )
    min_valid: float = declare(
        NUMBER,
        0.0,
        "least share of a patch's pixels that are labelled and hold data (default: any)",
        "0..1",
        lowest=0,
        highest=1,
        meaning="a share",
    )
    val: float = declare(NUMBER, 0.2, "share for validation", "0..1")
    test: float = declare(NUMBER, 0.0, "share for testing", "0..1")
    block: int | None = declare(
        WHOLE,
        None,
        "side of the blocks that stay together in one split (default: the largest of 8, 4, 2, 1 "
        "that leaves enough of them)",
        "PATCHES",
        lowest=1,
    )
    seed: int = declare(WHOLE, 0, "of the random splits", "N", lowest=0)
    overwrite: bool = shared.overwrite("replace a training set made before, once complete")


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
