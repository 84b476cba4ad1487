"""How far the after image lies beside the before image, and the option `--shift`, which moves it back."""

from __future__ import annotations

import math
from typing import NamedTuple

from .errors import InputError

NONE, AUTO = "none", "auto"
WORTH_MOVING = 0.3
"""Pixels: a shorter shift is left alone, since moving an image by parts of a pixel blurs it a little."""


class Shift(NamedTuple):
    """How far the after image lies to the right of and below the before image, in pixels of a grid."""

    right: float
    down: float

    @property
    def length(self) -> float:
        return math.hypot(*self)

    def as_option(self) -> str:
        """What `--shift` takes to move the after image back by it."""
        return f"{self.right:g},{self.down:g}"


def read_shift(option: str) -> Shift:
    """The shift that "DX,DY" means.

    Raises:
        InputError: it is none.
    """
    try:
        shift = Shift(*map(float, option.split(",")))
    except (ValueError, TypeError):
        raise InputError(f"--shift {option} is not {NONE}, {AUTO} or DX,DY; give one of them.") from None
    if not math.isfinite(shift.length):
        raise InputError(f"--shift {option} is not two finite numbers of pixels; correct it.")
    return shift
