"""What jobs answer, where both programs read it; the engine protocol's `result`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

R = TypeVar("R", bound="Result")


@dataclass(frozen=True)
class Result:
    """The answer of a job, whose fields are the keys of its JSON."""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls: type[R], values: Mapping[str, Any]) -> R:
        return cls(**values)


@dataclass(frozen=True)
class PolygonResult(Result):
    """What `polygons` wrote.

    Attributes:
        polygons: path of the GeoPackage.
        change_area_m2: of all polygons together; None where pixels have no known size.
    """

    polygons: str
    polygon_count: int
    change_area_m2: float | None
    threshold: float


@dataclass(frozen=True)
class DetectResult(Result):
    """What `detect` wrote.

    Attributes:
        map, polygons: paths; the latter is None, as are count and area, where polygons were not asked for.
        windows: in the whole map, those of an earlier run too.
        seconds: that this run took.
        device: what a person calls it.
        model: name of the detector.
        resumed_rows: rows of the map that an earlier run had finished.
    """

    map: str
    polygons: str | None
    polygon_count: int | None
    change_area_m2: float | None
    windows: int
    seconds: float
    device: str
    model: str
    threshold: float
    resumed_rows: int
    valid_pixels: int
    change_pixels: int
