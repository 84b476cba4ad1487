"""The command line: parsing, how events are shown, exit statuses; what commands do is elsewhere."""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
import threading
from typing import Callable, NoReturn

import engine
from engine import jobs
from engine.commands import COMMANDS
from engine.commands.arguments import add_arguments, as_options, misuse
from engine.contract.addresses import without_secrets
from engine.contract.errors import Cancelled, EngineError
from engine.contract.protocol import Event
from engine.reporting import ProgressBar, Reporter, print_json_line, print_warnings

DONE, FAILED, BAD_USAGE, CANCELLED = 0, 1, 2, 130


class BadUsage(Exception):  # noqa: N818
    """Options that do not parse; holds the usage line too."""


class SafeFormatter(logging.Formatter):
    """Shows no secret of an address, in a traceback neither."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class Parser(argparse.ArgumentParser):
    """Raises instead of exiting."""

    def error(self, message: str) -> NoReturn:
        raise BadUsage(f"{self.format_usage()}error: {message}")


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    try:
        parsed = build_parser().parse_args(arguments)
        if misused := misuse(COMMANDS[parsed.command].options, parsed):
            parsed.refuse(misused)
    except BadUsage as error:
        print(without_secrets(str(error)), file=sys.stderr)
        return BAD_USAGE
    _log_from(parsed.log_level)
    if parsed.command == "serve":
        from engine.serve import serve

        return serve()
    return _run_job(parsed)


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
    for name, command in COMMANDS.items():
        subparser = commands.add_parser(
            name, parents=[common], help=command.summary, description=command.summary, allow_abbrev=False
        )
        subparser.set_defaults(refuse=subparser.error)
        add_arguments(subparser, command.options)
        if command.prints_json:
            subparser.add_argument(
                "--json", action="store_true", help="print one JSON object and nothing else"
            )
    return parser


def _log_from(level: str) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(SafeFormatter("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level.upper(), handlers=[handler])


def _run_job(parsed: argparse.Namespace) -> int:
    command = COMMANDS[parsed.command]
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: stop.set())
    try:
        reporter = Reporter(_progress_display(parsed.progress), stop)
        result = jobs.run(parsed.command, as_options(command.options, parsed), reporter)
    except Cancelled:
        print(f"cancelled: {command.when_cancelled}", file=sys.stderr)
        return CANCELLED
    except EngineError as error:
        if parsed.log_level == "debug":
            logging.getLogger(__name__).exception("failed")
        elif error.kind == "internal":
            print("where it went wrong is logged with --log-level debug", file=sys.stderr)
        print(f"error: {error.text}", file=sys.stderr)
        if error.hint:
            logging.getLogger(__name__).info(error.hint)
        return FAILED
    if getattr(parsed, "json", False):
        print(json.dumps(result.as_json(), ensure_ascii=False))
    else:
        print(result.in_words())
    return DONE if getattr(result, "is_well", True) else FAILED


def _progress_display(progress: str) -> Callable[[Event], None]:
    if progress == "bar":
        return ProgressBar()
    return print_json_line if progress == "json" else print_warnings
