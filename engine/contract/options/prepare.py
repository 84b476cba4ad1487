"""The options of `prepare`."""

from __future__ import annotations

from dataclasses import dataclass

from . import shared
from .option import FLAG, NUMBER, TEXT, WHOLE, declare

EDGES = ("pad", "drop")


@dataclass(frozen=True)
class SourceOptions:
    """What a training set is made of, and how that is read; None is the default.

    Attributes:
        stretch: as `detect` takes it, or that of the before and of the after image.
    """

    source: str = declare(
        TEXT,
        help="a folder of labelled pairs, with or without splits; or reviewed changes (a GeoPackage), "
        "polygons of change, or a mask of change, each with the two images",
        metavar="SOURCE",
        positional=True,
    )
    before: str | None = declare(
        TEXT, None, help="earlier image", told_default="the map's of the polygons", metavar="FILE"
    )
    after: str | None = declare(TEXT, None, help="later image", told_default="likewise", metavar="FILE")
    map: str | None = declare(
        TEXT,
        None,
        help="change map that the polygons come from: tells the images and how they were read",
        told_default="the one of the same name beside the polygons, if any",
        metavar="MAP.tif",
    )
    area: str | None = shared.area(
        "polygons outside of which nothing is known", "all that is not change is no change"
    )
    before_bands: list[int] | None = shared.bands("all, colours first")
    after_bands: list[int] | None = shared.bands_likewise()
    grid: str | None = declare(
        TEXT, None, help="pixel grid, as of detect", told_default="after", metavar="before|after|SIZE"
    )
    stretch: str | tuple[str, str] | None = declare(
        TEXT,
        None,
        help="values mapped onto 0 to 255, as of detect",
        told_default="none for 8-bit images, else each",
        metavar=shared.STRETCHES,
    )


@dataclass(frozen=True)
class PrepareOptions(SourceOptions):
    """Labelled scenes, polygons or reviewed changes to a training set."""

    output: str | None = declare(
        TEXT, None, help="the training set to make: DIR/{train,val,test}/{A,B,label,valid}", metavar="DIR"
    )
    check: bool = declare(
        FLAG,
        False,
        help="make nothing: SOURCE is a training set, to be searched for images that splits share, files "
        "that do not fit together, masks that are none, and shifted pairs",
        told_default="make one",
    )
    size: int = declare(
        WHOLE,
        256,
        help="side of patches",
        metavar="PIXELS",
        lowest=shared.SMALLEST_PATCH,
        unit="pixels",
    )
    stride: int | None = declare(
        WHOLE, None, help="from patch to patch", told_default="the size", metavar="PIXELS", lowest=1
    )
    edges: str = declare(
        TEXT,
        EDGES[0],
        help="patches that reach beyond the images are filled up with pixels that do not count, or left out",
        choices=EDGES,
    )
    min_valid: float = declare(
        NUMBER,
        0.0,
        help="least share of a patch's pixels that are labelled and hold data",
        told_default="any",
        metavar="0..1",
        lowest=0,
        highest=1,
        meaning="a share",
    )
    val: float = declare(NUMBER, 0.2, help="share for validation", metavar="0..1")
    test: float = declare(NUMBER, 0.0, help="share for testing", metavar="0..1")
    block: int | None = declare(
        WHOLE,
        None,
        help="side of the blocks that stay together in one split",
        told_default="the largest of 8, 4, 2, 1 that leaves enough of them",
        metavar="PATCHES",
        lowest=1,
    )
    seed: int = declare(WHOLE, 0, help="of the random splits", metavar="N", lowest=0)
    overwrite: bool = shared.overwrite("replace a training set made before, once complete")
