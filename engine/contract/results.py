"""What jobs answer, where both programs read it; the engine protocol's `result`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from .words import duration_text

R = TypeVar("R", bound="Result")


@dataclass(frozen=True)
class Result:
    """The answer of a job, whose fields are the keys of its JSON."""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def in_words(self) -> str:
        """Lines for a person."""
        raise NotImplementedError

    @classmethod
    def from_json(cls: type[R], values: Mapping[str, Any]) -> R:
        return cls(**values)


@dataclass(frozen=True)
class PolygonResult(Result):
    """What `polygons` wrote.

    Attributes:
        polygons: path of the GeoPackage.
        change_area_m2: of all polygons together; None where pixels have no known size.
        threshold, min_area: with which they were made.
    """

    polygons: str
    polygon_count: int
    change_area_m2: float | None
    threshold: float
    min_area: float

    def in_words(self) -> str:
        size = f" and a minimum area of {self.min_area:g} m²" if self.min_area else ""
        return (
            f"polygons    {self.polygons} ({self.polygon_count} at a threshold of {self.threshold:g}{size})"
        )


@dataclass(frozen=True)
class ShiftResult(Result):
    """What `estimate-shift` found.

    Attributes:
        right, down: how far the after image lies beside the before image, in pixels of the grid.
        sure: whether the images really are shifted so; otherwise the numbers mean nothing.
        error: standard error of the shift in pixels; None where nothing tells.
        bearing: where to, in degrees clockwise from where the y axis of the map points.
        metres: how far on the ground; None where pixels have no known size.
        windows: in how many windows of the images it was measured.
    """

    right: float
    down: float
    sure: bool
    error: float | None
    bearing: float
    metres: float | None
    windows: int

    def in_words(self) -> str:
        if not self.sure:
            return "It is not sure how far the images are shifted against each other."
        length = "" if self.metres is None else f", {self.metres:.3g} m on the ground"
        return (
            f"The after image lies {self.right:+.2f} pixels to the right of and {self.down:+.2f} below the "
            f"before image{length} (standard error {self.error:.2f} pixels, {self.windows} windows)."
        )


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

    def in_words(self) -> str:
        share = self.change_pixels / self.valid_pixels
        lines = [
            f"change map  {self.map}",
            f"changed     {share:.1%} of {self.valid_pixels} pixels, threshold {self.threshold:g}",
            f"made by     {self.model} on {self.device} in {duration_text(self.seconds)}",
        ]
        if self.polygons:
            lines.insert(1, f"polygons    {self.polygons} ({self.polygon_count})")
        return "\n".join(lines)
