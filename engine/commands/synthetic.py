"""`synthetic`: a training set of drawn scenes, with exact masks."""

from __future__ import annotations

import argparse
from typing import Any

from engine.reporting import Reporter

SUMMARY = "Draw a training set: pairs of aerial scenes whose changed buildings are known exactly."


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--output", required=True, metavar="DIR", help="folder of the set; one interrupted there goes on")
    for split, count in (("train", 800), ("val", 100), ("test", 100)):
        add(
            f"--{split}",
            type=int,
            default=count,
            metavar="N",
            help="pairs of that split (default: %(default)s)",
        )
    add("--size", type=int, default=256, metavar="PIXELS", help="side of the images (default: %(default)s)")
    add("--seed", type=int, default=0, metavar="N", help="of all random choices (default: %(default)s)")
    add(
        "--textures",
        metavar="DIR",
        help="8-bit images whose parts serve as the ground that buildings stand on (default: drawn ground)",
    )
    add(
        "--nuisance",
        type=float,
        default=1.0,
        metavar="0..1",
        help="how much light, season, haze, viewing angle and position differ between the images "
        "(default: %(default)g)",
    )
    add("--workers", type=int, default=1, metavar="N", help="processes (default: %(default)s)")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.training.synthetic import SceneSettings, write_set

    counts = {split: getattr(options, split) for split in ("train", "val", "test")}
    return write_set(
        options.output,
        counts,
        options.size,
        options.seed,
        SceneSettings().with_nuisance(options.nuisance),
        options.textures,
        workers=options.workers,
        reporter=reporter,
    ).as_json()


def describe(result: dict[str, Any]) -> str:
    pairs = ", ".join(f"{split} {count}" for split, count in result["pairs"].items())
    return f"set         {result['output']}\npairs       {pairs} ({result['written']} written now)"
