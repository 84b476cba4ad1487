"""`polygons`: a change map to polygons."""

from __future__ import annotations

import argparse
from typing import Any

from engine.commands.polygon_options import add_polygon_options
from engine.contract.errors import InputError
from engine.reporting import Reporter

SUMMARY = "Turn a change map into polygons."


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("map", metavar="MAP.tif", help="a change map written by detect")
    parser.add_argument("--output", required=True, metavar="POLYGONS.gpkg", help="the polygons to write")
    add_polygon_options(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace an existing output once complete")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.rasters.change_map import check_output
    from engine.rasters.polygons import polygonise, threshold_of

    check_output(options.output, [options.map], options.overwrite, (".gpkg",))
    threshold = threshold_of(options.map) if options.threshold is None else options.threshold
    if not 0 <= threshold <= 1:
        raise InputError(f"--threshold {threshold} is not a probability; give 0 to 1.")
    summary = polygonise(
        options.map,
        options.output,
        threshold=threshold,
        min_area=options.min_area,
        simplify=options.simplify,
        check_cancelled=reporter.check_cancelled,
    )
    return {
        "polygons": options.output,
        "polygon_count": summary.count,
        "change_area_m2": summary.area_m2,
        "threshold": threshold,
    }


def describe(result: dict[str, Any]) -> str:
    count, threshold = result["polygon_count"], result["threshold"]
    return f"polygons    {result['polygons']} ({count} at a threshold of {threshold:g})"
