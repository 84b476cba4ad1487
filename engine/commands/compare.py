"""`compare`: a result against a reference."""

from __future__ import annotations

import argparse
from typing import Any

from engine.commands.figures import figures_table
from engine.contract.errors import InputError
from engine.reporting import Reporter

SUMMARY = "Compare a change map or polygons with a reference."


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("result", metavar="MAP_OR_POLYGONS", help="a change map, polygons of change, or a mask")
    add(
        "reference",
        metavar="REFERENCE",
        help="what is true: a mask (change is above 127, or 1 in one of 0 and 1), or polygons",
    )
    add(
        "--threshold",
        type=float,
        metavar="0..1",
        help="probability from which a pixel of a change map is change (default: the one it was made with)",
    )
    add("--area", metavar="VECTOR_FILE", help="limit to the polygons of its first polygon layer")
    add(
        "--pixel-size",
        type=float,
        metavar="SIZE",
        help="side of the pixels to count, in units of the CRS; needed where both are polygons (default: the "
        "pixels of the map, else of the reference)",
    )
    add("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.training.comparison import compare

    if options.threshold is not None and not 0 <= options.threshold <= 1:
        raise InputError(f"--threshold {options.threshold} is not a probability; give 0 to 1.")
    return compare(
        options.result,
        options.reference,
        threshold=options.threshold,
        area=options.area,
        pixel_size=options.pixel_size,
        reporter=reporter,
    ).as_json()


def describe(result: dict[str, Any]) -> str:
    lines = [figures_table([("", result)])]
    if result["threshold"] is not None:
        lines.append(f"at a threshold of {result['threshold']:g}")
    return "\n".join(lines)
