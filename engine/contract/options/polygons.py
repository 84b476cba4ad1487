"""The options of `polygons`."""

from __future__ import annotations

from dataclasses import dataclass

from . import shared
from .option import REQUIRED, TEXT, declare


@dataclass(frozen=True)
class PolygonOptions:
    """A change map to polygons."""

    map: str = declare(TEXT, REQUIRED, "a change map written by detect", "MAP.tif", positional=True)
    output: str = declare(TEXT, REQUIRED, "the polygons to write", "POLYGONS.gpkg")
    threshold: float | None = shared.threshold("probability of change (default: the model's, else 0.5)")
    min_area: float = shared.min_area()
    simplify: float = shared.simplify()
    overwrite: bool = shared.overwrite("replace an existing output once complete")
