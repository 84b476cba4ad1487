"""`prepare`: labelled scenes, polygons or reviewed changes to a training set; `--check` looks at one."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from engine.commands.option_types import whole_numbers
from engine.contract.errors import InputError
from engine.reporting import Reporter, duration_text

SUMMARY = "Make a training set of patches, or check one."


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "source",
        metavar="SOURCE",
        help="a folder of labelled pairs, with or without splits; or reviewed changes (a GeoPackage), "
        "polygons of change, or a mask of change, each with the two images",
    )
    add(
        "--check",
        action="store_true",
        help="make nothing: SOURCE is a training set, to be searched for images that splits share, files "
        "that do not fit together, masks that are none, and shifted pairs (default: make one)",
    )
    add("--json", action="store_true", help="print one JSON object and nothing else")
    add("--output", metavar="DIR", help="the training set to make: DIR/{train,val,test}/{A,B,label,valid}")
    add("--before", metavar="FILE", help="earlier image (default: the map's of the polygons)")
    add("--after", metavar="FILE", help="later image (default: likewise)")
    add(
        "--map",
        metavar="MAP.tif",
        help="change map that the polygons come from: tells the images and how they were read (default: the "
        "one of the same name beside the polygons, if any)",
    )
    add(
        "--area",
        metavar="VECTOR_FILE",
        help="polygons outside of which nothing is known (default: all that is not change is no change)",
    )
    add("--size", type=int, default=256, metavar="PIXELS", help="side of patches (default: %(default)s)")
    add("--stride", type=int, metavar="PIXELS", help="from patch to patch (default: the size)")
    add(
        "--edges",
        choices=("pad", "drop"),
        default="pad",
        help="patches that reach beyond the images are filled up with pixels that do not count, or left out "
        "(default: %(default)s)",
    )
    add(
        "--min-valid",
        type=float,
        default=0.0,
        metavar="0..1",
        help="least share of a patch's pixels that are labelled and hold data (default: any)",
    )
    add("--val", type=float, default=0.2, metavar="0..1", help="share for validation (default: %(default)s)")
    add("--test", type=float, default=0.0, metavar="0..1", help="share for testing (default: %(default)s)")
    add(
        "--block",
        type=int,
        metavar="PATCHES",
        help="side of the blocks that stay together in one split (default: the largest of 8, 4, 2, 1 that "
        "leaves enough of them)",
    )
    add("--seed", type=int, default=0, metavar="N", help="of the random splits (default: %(default)s)")
    add("--before-bands", type=whole_numbers, metavar="1,2,3", help="bands (default: all, colours first)")
    add("--after-bands", type=whole_numbers, metavar="1,2,3", help="likewise of the after image")
    add("--grid", metavar="before|after|SIZE", help="pixel grid, as of detect (default: after)")
    add(
        "--stretch",
        metavar="none|each|joint|MIN,MAX",
        help="values mapped onto 0 to 255, as of detect (default: none for 8-bit images, else each)",
    )
    add("--overwrite", action="store_true", help="replace a training set made before, once complete")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    if options.check:
        from engine.training.audit import audit

        return audit(options.source, reporter).as_json()
    from engine.training.prepare import PrepareOptions, SourceOptions, prepare

    if options.output is None:
        raise InputError("There is no place for the training set; give --output DIR.")
    source, cutting = (
        {field.name: getattr(options, field.name) for field in dataclasses.fields(kind)}
        for kind in (SourceOptions, PrepareOptions)
    )
    return prepare(PrepareOptions(**{**cutting, "source": SourceOptions(**source)}), reporter).as_json()


def describe(result: dict[str, Any]) -> str:
    if "findings" in result:
        from engine.training.audit import described

        return described(result)
    patches = ", ".join(
        f"{split} {count} ({result['change_share'][split]:.1%} change)"
        for split, count in result["patches"].items()
        if count
    )
    return (
        f"training set  {result['output']}\n"
        f"patches       {patches}\n"
        f"made in       {duration_text(result['seconds'])}"
    )
