"""Roofs that this project outlined by eye in images of UC Merced, which come without outlines.

`roofs.json` beside this file has, by the image's name, rings of [x, y] in pixels from the upper left corner:
`buildings`, and `unsure` where nobody can tell. Images named under `none` show no roof at all.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from engine.rasters.rings import Ring, inside, near_edges

_EDGE = 1.0
"""Pixels to either side of an outline drawn by eye that may be roof or not."""


class Roofs(NamedTuple):
    """The outlines in one image."""

    buildings: Sequence[Ring]
    unsure: Sequence[Ring]

    def masks(self, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
        """Which pixels show a building, and of which that is known: (height, width) bool each."""
        unsure = inside(self.unsure, height, width) | near_edges(self.buildings, _EDGE, height, width)
        return inside(self.buildings, height, width), ~unsure


@functools.cache
def outlined_roofs() -> dict[str, Roofs]:
    """By the image's name without its ending."""
    said = json.loads(Path(__file__).with_name("roofs.json").read_text("utf-8"))
    drawn = {name: Roofs(each["buildings"], each.get("unsure", [])) for name, each in said["drawn"].items()}
    return {**drawn, **{name: Roofs([], []) for name in said["none"]}}
