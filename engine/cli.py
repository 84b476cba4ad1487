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
from engine import jobs
from engine.commands import COMMANDS
from engine.contract.errors import Cancelled, EngineError
from engine.reporting import ProgressBar, Reporter, print_json_line, print_warnings

DONE, FAILED, BAD_USAGE, CANCELLED = 0, 1, 2, 130
NOTHING_KEPT = "nothing was written"


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
    for name, module in COMMANDS.items():
        command = commands.add_parser(
            name, parents=[common], help=module.SUMMARY, description=module.SUMMARY, allow_abbrev=False
        )
        module.add_options(command)
    return parser


def _run_job(options: argparse.Namespace) -> int:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: stop.set())
    try:
        result = jobs.run(options, Reporter(_progress_display(options.progress), stop))
    except Cancelled:
        print(
            f"cancelled: {getattr(COMMANDS[options.command], 'WHEN_CANCELLED', NOTHING_KEPT)}",
            file=sys.stderr,
        )
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
        print(COMMANDS[options.command].describe(result))
