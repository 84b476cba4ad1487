"""Options that several commands have."""

from __future__ import annotations

from typing import Any

from ..detectors import AUTOMATIC
from ..windows import SMALLEST_WINDOW
from .option import BANDS, BATCH, FLAG, NUMBER, TEXT, TEXTS, declare

DEVICES = "auto|cpu|cuda|cuda:N|mps"
PRECISIONS = ("auto", "float32", "bfloat16", "float16")
VIEWS = ("none", "flips", "d4")
"""Of test-time augmentation."""
STRETCHES = "none|each|joint|MIN,MAX"
SMALLEST_PATCH = SMALLEST_WINDOW


def threshold(help: str, told_default: str) -> Any:
    return declare(
        NUMBER,
        None,
        help=help,
        told_default=told_default,
        metavar="0..1",
        lowest=0,
        highest=1,
        meaning="a probability",
    )


def min_area() -> Any:
    return declare(NUMBER, 0.0, help="drop smaller polygons, m²", metavar="M2", lowest=0)


def simplify() -> Any:
    return declare(
        NUMBER, 0.0, help="outline tolerance, m", told_default="0, exact", metavar="METRES", lowest=0
    )


def bands(told_default: str) -> Any:
    return declare(BANDS, None, help="bands", told_default=told_default, metavar="1,2,3")


def bands_likewise() -> Any:
    return declare(BANDS, None, help="likewise of the after image", metavar="1,2,3")


def area(help: str = "limit to the polygons of its first polygon layer", told_default: str = "") -> Any:
    return declare(TEXT, None, help=help, told_default=told_default, metavar="VECTOR_FILE")


def batch(told_default: str = "auto") -> Any:
    return declare(
        BATCH,
        None,
        help="windows computed at once",
        told_default=told_default,
        metavar="N|auto",
        lowest=1,
    )


def device(help: str = "", told_default: str = "") -> Any:
    return declare(TEXT, AUTOMATIC, help=help, told_default=told_default, metavar=DEVICES)


def precision(default: str | None, help: str, told_default: str = "") -> Any:
    return declare(TEXT, default, help=help, told_default=told_default, choices=PRECISIONS)


def augment() -> Any:
    return declare(TEXT, VIEWS[0], help="average over flipped or also turned views", choices=VIEWS)


def overwrite(help: str) -> Any:
    return declare(FLAG, False, help=help)


def network_option() -> Any:
    return declare(
        TEXTS,
        [],
        help="of the network, such as backbone=resnet50 or width=256; may be repeated",
        told_default="the network's own",
        metavar="NAME=VALUE",
    )
