"""`train`: a labelled data set to a model file."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from engine import models, networks
from engine.commands.option_types import whole_numbers
from engine.contract.data_sets import PUBLISHED_SETS
from engine.reporting import Reporter, duration_text

SUMMARY = "Train a network on labelled image pairs, or fine-tune a model."
WHEN_CANCELLED = "go on with the run by --resume"


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--output", required=True, metavar="RUN_DIR", help="folder of the run, to be made")
    add(
        "--data",
        metavar="DIR",
        help="training set with splits train and val (default: with --resume, the run's)",
    )
    add("--network", choices=networks.names(), help="train this network from scratch")
    add(
        "--option",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="of the network, such as backbone=resnet50 or width=256; may be repeated "
        "(default: the network's own)",
    )
    add(
        "--init",
        metavar="MODEL",
        help="instead fine-tune this model, by name or file (default: from scratch)",
    )
    add("--backbone", metavar="FILE", help="ImageNet weights for the network's backbone (default: none)")
    add(
        "--bands",
        type=whole_numbers,
        metavar="1,2,3",
        help="bands of the images to learn from (default: all)",
    )
    add(
        "--recipe",
        choices=("hsanet", "sscfnet", "isnet", "strong", "fine-tune"),
        help="how to train: as a paper, stronger, or gently with --init on few images "
        "(default: the network's own)",
    )
    add("--epochs", type=int, metavar="N", help="times that all patches are seen (default: the recipe's)")
    add("--batch", type=int, metavar="N", help="patches per step (default: the recipe's)")
    add("--lr", type=float, metavar="RATE", help="learning rate (default: the recipe's)")
    add(
        "--patch",
        type=int,
        metavar="PIXELS",
        help="side of the patches and of the model's window (default: the recipe's; with --init the model's)",
    )
    add(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="any other value of the recipe, such as mosaic=0.5, as in recipe.json; may be repeated "
        "(default: the recipe's)",
    )
    add(
        "--validation",
        metavar="SPLIT",
        help="split by which the best epoch is chosen; never test (default: val)",
    )
    add(
        "--card",
        choices=PUBLISHED_SETS,
        help="published data set that this is: sets the pixel size and ISNet's schedule "
        "(default: by the folder's name)",
    )
    add("--name", help="what --model calls the result (default: the run folder's name)")
    add("--title", help="what QGIS shows (default: network and data)")
    add("--seed", type=int, metavar="N", help="of all random choices (default: 0)")
    add(
        "--device",
        default="auto",
        metavar="auto|cpu|cuda|cuda:N|mps",
        help="(default: auto; under torchrun each process takes its own)",
    )
    add(
        "--precision",
        choices=("auto", "float32", "bfloat16", "float16"),
        help="of most computations (default: auto, which is float32 except on CUDA)",
    )
    add(
        "--deterministic",
        action="store_true",
        help="the same result each time on CUDA too, more slowly (default: off)",
    )
    add(
        "--workers",
        type=int,
        metavar="N",
        help="processes that prepare patches, on Linux (default: by cores)",
    )
    add(
        "--checkpoint-minutes",
        type=float,
        default=10.0,
        metavar="MINUTES",
        help="how often an epoch's progress is saved, besides at its end (default: %(default)g)",
    )
    add(
        "--no-install",
        dest="install",
        action="store_false",
        help="do not also copy the model to where QGIS and --model find it by name "
        f"(default: copy to {str(models.folders()[-1]).replace('%', '%%')})",
    )
    add("--resume", action="store_true", help="go on with the interrupted run in RUN_DIR (default: begin)")
    add("--overwrite", action="store_true", help="replace the run in RUN_DIR")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.training.plan import TrainOptions
    from engine.training.trainer import train

    names = [field.name for field in dataclasses.fields(TrainOptions)]
    return train(TrainOptions(**{name: getattr(options, name) for name in names}), reporter)


def describe(result: dict[str, Any]) -> str:
    figures = "  ".join(
        f"{name} {'undefined' if value is None else format(value, '.4f')}"
        for name, value in result["metrics"].items()
        if name in ("precision", "recall", "f1", "iou")
    )
    lines = [
        f"report      {result['report']}",
        f"model       {result['model']}",
        f"listed as   {result['installed'] or 'not listed'}",
        f"validation  {figures}  threshold {result['threshold']:g}",
        f"trained     {result['epochs']} epochs in {duration_text(result['seconds'])}, "
        f"the best was {result['best_epoch']}",
    ]
    return "\n".join(lines)
