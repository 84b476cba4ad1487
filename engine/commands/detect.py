"""`detect`: two images to a change map."""

from __future__ import annotations

from engine.contract.options.detect import DetectOptions
from engine.contract.results import DetectResult
from engine.reporting import Reporter, duration_text

SUMMARY = "Compare two images and write a change map."
OPTIONS = DetectOptions
WHEN_CANCELLED = "the same command goes on where it stopped"


def run(options: DetectOptions, reporter: Reporter) -> DetectResult:
    from engine.detect.job import detect

    return detect(options, reporter)


def describe(result: DetectResult) -> str:
    share = result.change_pixels / result.valid_pixels
    lines = [
        f"change map  {result.map}",
        f"changed     {share:.1%} of {result.valid_pixels} pixels, threshold {result.threshold:g}",
        f"made by     {result.model} on {result.device} in {duration_text(result.seconds)}",
    ]
    if result.polygons:
        lines.insert(1, f"polygons    {result.polygons} ({result.polygon_count})")
    return "\n".join(lines)
