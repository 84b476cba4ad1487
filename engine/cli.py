"""The command line: options, how events are shown, exit statuses; what commands do is elsewhere."""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
import threading
from typing import Any, Callable, NoReturn

import engine
from engine import jobs, models, networks
from engine.card_templates import DATA_SETS
from engine.errors import Cancelled, EngineError
from engine.reporting import ProgressBar, Reporter, print_json_line, print_warnings

DONE, FAILED, BAD_USAGE, CANCELLED = 0, 1, 2, 130


class BadUsage(Exception):  # noqa: N818
    """Options that do not parse; holds the usage line too."""


class Parser(argparse.ArgumentParser):
    """Raises instead of exiting, so that the protocol server can parse requests by the same rules."""

    def error(self, message: str) -> NoReturn:
        raise BadUsage(f"{self.format_usage()}error: {message}")


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    try:
        options = build_parser().parse_args(arguments)
    except BadUsage as error:
        print(error, file=sys.stderr)
        return BAD_USAGE
    logging.basicConfig(level=options.log_level.upper(), format="%(levelname)s %(name)s: %(message)s")
    if options.command == "serve":
        from engine.serve import serve

        return serve()
    return _run_job(options)


def build_parser() -> Parser:
    """All commands with their options."""
    common = Parser(add_help=False)
    common.add_argument(
        "--progress",
        choices=("bar", "json", "none"),
        default="bar" if sys.stderr.isatty() else "none",
        help="how progress is shown, on standard error (default: bar on a terminal, else none)",
    )
    common.add_argument(
        "--log-level",
        choices=("debug", "info", "warning", "error"),
        default="warning",
        help="how much is logged; debug adds tracebacks (default: %(default)s)",
    )
    parser = Parser(
        prog="python -m engine", description="Deep change detection between two images of one place."
    )
    parser.add_argument("--version", action="version", version=engine.__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=Parser)
    for name, (summary, add_options) in COMMANDS.items():
        command = commands.add_parser(
            name, parents=[common], help=summary, description=summary, allow_abbrev=False
        )
        add_options(command)
    return parser


def _add_detect_options(parser: Parser) -> None:
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
    _add_polygon_options(parser)
    add("--before-bands", type=_whole_numbers, metavar="1,2,3", help="bands (default: by colour, else first)")
    add("--after-bands", type=_whole_numbers, metavar="1,2,3", help="likewise of the after image")
    add(
        "--grid",
        default="after",
        metavar="before|after|SIZE",
        help="pixel grid of the map: an image's, or a pixel size in units of the after image's CRS "
        "(default: after)",
    )
    add("--extent", type=_extent, metavar="XMIN,YMIN,XMAX,YMAX", help="limits, in the CRS of the grid")
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
        type=_batch,
        default=None,
        metavar="N|auto",
        help="windows computed at once (default: auto)",
    )
    add("--device", default="auto", metavar="auto|cpu|cuda|cuda:N|mps", help="(default: auto)")
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
        "--resume",
        choices=("auto", "never", "require"),
        default="auto",
        help="go on with an interrupted run of the same inputs and options (default: auto)",
    )
    add("--overwrite", action="store_true", help="replace existing outputs once the new ones are complete")


def _add_polygon_options(parser: Parser) -> None:
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


def _add_polygons_options(parser: Parser) -> None:
    parser.add_argument("map", metavar="MAP.tif", help="a change map written by detect")
    parser.add_argument("--output", required=True, metavar="POLYGONS.gpkg", help="the polygons to write")
    _add_polygon_options(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace an existing output once complete")


def _add_import_options(parser: Parser) -> None:
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
        "--card", choices=DATA_SETS, help="data set it was trained on: sets the pixel size (default: unknown)"
    )
    add("--name", help="what --model calls it (default: the output's name without its ending)")
    add("--title", help="what QGIS shows (default: network and data set)")
    add("--overwrite", action="store_true", help="replace an existing output once complete")


def _add_export_options(parser: Parser) -> None:
    parser.add_argument("model", metavar="MODEL", help="model name or model file")
    parser.add_argument(
        "--output", required=True, metavar="FILE", help="to write: .onnx, or .pt for TorchScript"
    )
    parser.add_argument(
        "--format", choices=("onnx", "torchscript"), default="onnx", help="of the file (default: %(default)s)"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace an existing output once complete")


def _add_json_option(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def _add_nothing(parser: Parser) -> None:
    pass


COMMANDS: dict[str, tuple[str, Callable[[Parser], None]]] = {
    "detect": ("Compare two images and write a change map.", _add_detect_options),
    "polygons": ("Turn a change map into polygons.", _add_polygons_options),
    "import-weights": ("Turn a published checkpoint into a model file.", _add_import_options),
    "export": ("Write a model as ONNX or TorchScript for other programs.", _add_export_options),
    "models": ("List the models found, with their cards.", _add_json_option),
    "doctor": ("Check Python, torch, GDAL, devices and disk.", _add_json_option),
    "serve": ("Take requests as JSON lines on standard input, answer with events.", _add_nothing),
}


def _whole_numbers(text: str) -> list[int]:
    try:
        return [int(part) for part in text.split(",")]
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a list of band numbers such as 1,2,3") from None


def _extent(text: str) -> tuple[float, float, float, float]:
    try:
        xmin, ymin, xmax, ymax = (float(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not four numbers xmin,ymin,xmax,ymax") from None
    return xmin, ymin, xmax, ymax


def _batch(text: str) -> int | None:
    try:
        return None if text == "auto" else int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is neither a number nor auto") from None


def _run_job(options: argparse.Namespace) -> int:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: stop.set())
    try:
        result = jobs.run(options, Reporter(_progress_display(options.progress), stop))
    except Cancelled:
        print("cancelled: the same command goes on where it stopped", file=sys.stderr)
        return CANCELLED
    except EngineError as error:
        if options.log_level == "debug":
            logging.getLogger(__name__).exception("failed")
        print(f"error: {error.text}", file=sys.stderr)
        if error.hint:
            logging.getLogger(__name__).info(error.hint)
        return FAILED
    _print_result(options, result)
    return DONE


def _progress_display(progress: str) -> Callable[[dict[str, Any]], None]:
    if progress == "bar":
        return ProgressBar()
    return print_json_line if progress == "json" else print_warnings


def _print_result(options: argparse.Namespace, result: dict[str, Any]) -> None:
    if getattr(options, "json", False):
        print(json.dumps(result, ensure_ascii=False))
    else:
        print(jobs.describe(options.command, result))
