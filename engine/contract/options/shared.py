"""Options that several commands have."""

from __future__ import annotations

from typing import Any

from ..detectors import AUTOMATIC
from .option import BANDS, FLAG, NUMBER, TEXT, TEXTS, WHOLE_OR_AUTO, declare

DEVICES = "auto|cpu|intel|intel:N|cuda|cuda:N|mps"
PRECISIONS = ("auto", "float32", "bfloat16", "float16")
VIEWS = ("none", "flips", "d4")
"""Of test-time augmentation."""
NORMALISATIONS = ("none", "irmad")
STRETCHES = "none|each|joint|MIN,MAX"


def threshold(help: str) -> Any:
    return declare(NUMBER, None, help, "0..1", lowest=0, highest=1, meaning="a probability")


def min_area(default: float | None, help: str = "") -> Any:
    help = f"leave out smaller connected change and fill smaller holes in polygons, m² {help}".strip()
    return declare(NUMBER, default, help, "M2", lowest=0)


def simplify() -> Any:
    return declare(NUMBER, 0.0, "outline tolerance, m (default: 0, exact)", "METRES", lowest=0)


def bands(help: str) -> Any:
    return declare(BANDS, None, help, "1,2,3")


def area(help: str = "limit to the polygons of its first polygon layer") -> Any:
    return declare(TEXT, None, help, "VECTOR_FILE")


def batch(help: str) -> Any:
    return declare(WHOLE_OR_AUTO, None, help, "N|auto", lowest=1)


def threads() -> Any:
    return declare(
        WHOLE_OR_AUTO,
        None,
        "processor cores to use at most (default: auto, all that this process may use)",
        "N|auto",
        lowest=1,
    )


def device(help: str = "") -> Any:
    return declare(TEXT, AUTOMATIC, help, DEVICES)


def precision(default: str | None, help: str) -> Any:
    return declare(TEXT, default, help, choices=PRECISIONS)


def augment() -> Any:
    return declare(TEXT, VIEWS[0], "average over flipped or also turned views", choices=VIEWS)


def overwrite(help: str) -> Any:
    return declare(FLAG, False, help)


def network_option() -> Any:
    what = "of the network, such as backbone=resnet50 or width=256; may be repeated"
    return declare(TEXTS, [], f"{what} (default: the network's own)", "NAME=VALUE")
