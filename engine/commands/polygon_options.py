"""The options that say which polygons of a change map are wanted; shared by `detect` and `polygons`."""

from __future__ import annotations

import argparse


def add_polygon_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--threshold",
        type=float,
        metavar="0..1",
        help="probability of change (default: the model's, else 0.5)",
    )
    add("--min-area", type=float, default=0.0, metavar="M2", help="drop smaller polygons, m² (default: 0)")
    add(
        "--simplify",
        type=float,
        default=0.0,
        metavar="METRES",
        help="outline tolerance, m (default: 0, exact)",
    )
