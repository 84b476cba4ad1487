"""`import-weights`: a published checkpoint to a model file."""

from __future__ import annotations

import argparse
from typing import Any

from engine import models, networks
from engine.contract.data_sets import PUBLISHED_SETS
from engine.reporting import Reporter

SUMMARY = "Turn a published checkpoint into a model file."


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "checkpoint", metavar="FILE", help="published weights, such as a .pth file; nothing in it is executed"
    )
    add("--network", required=True, choices=networks.names(), help="the network that they were trained with")
    add(
        "--output",
        required=True,
        metavar="MODEL.safetensors",
        help="the model file to write; QGIS and --model find it by name in "
        f"{str(models.folders()[-1]).replace('%', '%%')}",
    )
    add(
        "--option",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="of the network, such as backbone=resnet50 or width=256; may be repeated "
        "(default: the network's own)",
    )
    add("--bands", type=int, metavar="N", help="bands of each image (default: 3)")
    add(
        "--card",
        choices=PUBLISHED_SETS,
        help="data set it was trained on: sets the pixel size (default: unknown)",
    )
    add("--name", help="what --model calls it (default: the output's name without its ending)")
    add("--title", help="what QGIS shows (default: network and data set)")
    add("--overwrite", action="store_true", help="replace an existing output once complete")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.import_weights import import_weights

    return import_weights(
        options.checkpoint,
        options.network,
        options.output,
        options=options.option + ([] if options.bands is None else [f"bands={options.bands}"]),
        card_name=options.card,
        name=options.name,
        title=options.title,
        overwrite=options.overwrite,
    )


def describe(result: dict[str, Any]) -> str:
    return f"model       {result['model']} ({result['parameters']:,} parameters)"
