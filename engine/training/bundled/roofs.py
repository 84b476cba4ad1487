"""Roofs that this project outlined by eye, in images that come without outlines or with gaps in them.

`roofs.json` beside this file has, by a set's key and the image's name, rings of [x, y] in pixels from the
upper left corner: `buildings`, and `unsure` where nobody can tell. Those named under `none` show no roof.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

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


def outlined_roofs(key: str) -> dict[str, Roofs]:
    """Of a set's images, by the image's name without its ending."""
    said = _all_sets().get(key, {"drawn": {}, "none": []})
    drawn = {name: Roofs(each["buildings"], each.get("unsure", [])) for name, each in said["drawn"].items()}
    return {**drawn, **{name: Roofs([], []) for name in said["none"]}}


@functools.cache
def _all_sets() -> dict[str, Any]:
    said: dict[str, Any] = json.loads(Path(__file__).with_name("roofs.json").read_text("utf-8"))
    return said
