"""`detect`: two images to a change map."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from engine.commands.option_types import batch, extent, whole_numbers
from engine.commands.polygon_options import add_polygon_options
from engine.reporting import Reporter, duration_text

SUMMARY = "Compare two images and write a change map."
WHEN_CANCELLED = "the same command goes on where it stopped"


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("before", metavar="BEFORE", help="earlier image, any raster that GDAL reads")
    add("after", metavar="AFTER", help="later image")
    add("--output", required=True, metavar="MAP.tif", help="the change map to write")
    add(
        "--model",
        default="auto",
        metavar="NAME_OR_FILE",
        help="model name, model file, or cva (default: auto)",
    )
    add("--polygons", metavar="FILE.gpkg", help="also write the polygons of change")
    add_polygon_options(parser)
    add("--before-bands", type=whole_numbers, metavar="1,2,3", help="bands (default: by colour, else first)")
    add("--after-bands", type=whole_numbers, metavar="1,2,3", help="likewise of the after image")
    add(
        "--grid",
        default="after",
        metavar="before|after|SIZE",
        help="pixel grid of the map: an image's, or a pixel size in units of the after image's CRS "
        "(default: after)",
    )
    add("--extent", type=extent, metavar="XMIN,YMIN,XMAX,YMAX", help="limits, in the CRS of the grid")
    add("--area", metavar="VECTOR_FILE", help="limit to the polygons of its first polygon layer")
    add(
        "--stretch",
        metavar="none|each|joint|MIN,MAX",
        help="values mapped onto what the model expects: as they are, 2nd to 98th percentile per band "
        "of each image or of both together, or fixed (default: none for 8-bit images and cva, else each)",
    )
    add("--window", type=int, metavar="PIXELS", help="side of the sliding window (default: the model's)")
    add("--overlap", type=int, metavar="PIXELS", help="shared by neighbouring windows (default: the model's)")
    add(
        "--batch",
        type=batch,
        default=None,
        metavar="N|auto",
        help="windows computed at once (default: auto)",
    )
    add(
        "--device",
        default="auto",
        metavar="auto|cpu|cuda|cuda:N|mps",
        help="or several CUDA devices, cuda:0,cuda:1 (default: auto)",
    )
    add(
        "--precision",
        choices=("auto", "float32", "bfloat16", "float16"),
        default="auto",
        help="of a network's numbers; auto is what the device does best (default: auto)",
    )
    add(
        "--augment",
        choices=("none", "flips", "d4"),
        default="none",
        help="average over flipped or also turned views (default: none)",
    )
    add(
        "--on-error",
        choices=("stop", "skip"),
        default="stop",
        help="what a damaged part of an image does: stop the run, or become nodata (default: stop)",
    )
    add(
        "--resume",
        choices=("auto", "never", "require"),
        default="auto",
        help="go on with an interrupted run of the same inputs and options (default: auto)",
    )
    add("--overwrite", action="store_true", help="replace existing outputs once the new ones are complete")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.detect import detect
    from engine.settings import DetectOptions

    names = [field.name for field in dataclasses.fields(DetectOptions)]
    return detect(DetectOptions(**{name: getattr(options, name) for name in names}), reporter)


def describe(result: dict[str, Any]) -> str:
    share = result["change_pixels"] / result["valid_pixels"]
    lines = [
        f"change map  {result['map']}",
        f"changed     {share:.1%} of {result['valid_pixels']} pixels, threshold {result['threshold']:g}",
        f"made by     {result['model']} on {result['device']} in {duration_text(result['seconds'])}",
    ]
    if result["polygons"]:
        lines.insert(1, f"polygons    {result['polygons']} ({result['polygon_count']})")
    return "\n".join(lines)
