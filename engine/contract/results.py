"""What jobs answer, where both programs read it; the engine protocol's `result`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

from .words import area_text, duration_text

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
class ExamineResult(Result):
    """What `examine` found: shares (0 to 1) of the ground that both images cover.

    Attributes:
        no_data: where one of them holds none.
        clouds_before, clouds_after: under clouds or snow in one image and not in the other; 0 on images of
            few pixels.
    """

    no_data: float
    clouds_before: float
    clouds_after: float

    def in_words(self) -> str:
        return (
            f"Of the ground that both images cover, {self.no_data:.0%} has no data in one of them; clouds or "
            f"snow lie over {self.clouds_before:.0%} of it before and {self.clouds_after:.0%} after."
        )


@dataclass(frozen=True)
class DetectResult(Result):
    """What `detect` wrote.

    Attributes:
        map: path; of a folder of tiles, that of the VRT over them.
        polygons: path; None, as are count and area, where they were not asked for.
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


DONE, SKIPPED, FAILED = "done", "skipped", "failed"
"""What became of a pair; one is skipped whose map an earlier run of the same has finished."""


@dataclass(frozen=True)
class PairResult(Result):
    """What became of one of many pairs.

    Attributes:
        pair: its number in the table, from 1.
        output, polygons: paths; the latter is None where it has no polygons of its own.
        status: `DONE`, `SKIPPED` or `FAILED`.
        text: that in a sentence.
        change_area_m2: of all pixels of change in the map; None where they have no known size, or it failed.
        change_share: of the pixels with data, 0 to 1; None where it failed.
        result: what `detect` answers for the pair; None unless it was done now.
    """

    pair: int
    before: str
    after: str
    output: str
    polygons: str | None
    status: str
    text: str
    change_area_m2: float | None = None
    change_share: float | None = None
    result: DetectResult | None = None

    @property
    def change_in_words(self) -> str:
        share = "" if self.change_share is None else f"{self.change_share:.1%}"
        return share if self.change_area_m2 is None else f"{area_text(self.change_area_m2)} ({share})"

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> PairResult:
        result = values["result"]
        return cls(**{**values, "result": None if result is None else DetectResult.from_json(result)})


@dataclass(frozen=True)
class PairsResult(Result):
    """What became of many pairs.

    Attributes:
        pairs: all of them, in the table's order.
        polygons: path of the file with the polygons of all pairs; None where none was made.
        seconds: that this run took.
    """

    pairs: list[PairResult]
    polygons: str | None
    polygon_count: int | None
    seconds: float

    @property
    def is_well(self) -> bool:
        """Whether every pair has its map."""
        return not self.failed

    @property
    def failed(self) -> list[PairResult]:
        return [each for each in self.pairs if each.status == FAILED]

    def in_words(self) -> str:
        rows = [("pair", "change map", "changed", "")]
        rows += [(str(each.pair), each.output, each.change_in_words, each.status) for each in self.pairs]
        widths = [max(map(len, column)) for column in zip(*rows)]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
        if self.polygons:
            lines.append(f"polygons of all pairs  {self.polygons} ({self.polygon_count})")
        lines.append(
            f"{len(self.pairs) - len(self.failed)} of {len(self.pairs)} pairs have their map, in "
            f"{duration_text(self.seconds)}"
        )
        return "\n".join([*lines, *(f"pair {each.pair} failed: {each.text}" for each in self.failed)])

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> PairsResult:
        return cls(**{**values, "pairs": [PairResult.from_json(each) for each in values["pairs"]]})
