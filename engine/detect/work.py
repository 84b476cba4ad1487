"""What a run is once it can compute, and what it has written: shared by the ways to write a map."""

from __future__ import annotations

from typing import Any, NamedTuple

from engine.contract.errors import InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.provenance import Provenance
from engine.contract.windows import WindowPlan
from engine.detect.rows import ComputedBy, ComputeRows, ComputeTiles
from engine.rasters.grid import Grid
from engine.rasters.polygons import PolygonSummary


class Work(NamedTuple):
    """How a run computes.

    Attributes:
        grid: that of the map, which is the pair's or a part of it.
        plan: the windows that are computed.
        identity: what tells the run from others, as JSON.
    """

    grid: Grid
    plan: WindowPlan
    rows: ComputeRows
    tiles: ComputeTiles
    by: ComputedBy
    provenance: Provenance
    identity: dict[str, Any]


class Written(NamedTuple):
    """What has become of a map.

    Attributes:
        map: what opens it.
        polygons: None where none were asked for.
        resumed_rows: rows of the map that an earlier run had finished.
    """

    map: str
    polygons: PolygonSummary | None
    resumed_rows: int
    valid_pixels: int
    change_pixels: int


def nothing_in_common(options: DetectOptions) -> InputError:
    return InputError(
        f"{options.before} and {options.after} hold no pixel with data in common; check their nodata values "
        "and the area."
    )
