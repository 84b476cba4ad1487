"""`python -m engine.training.bundled --work DIR`: makes the bundled model, or goes on where that stopped."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from pathlib import Path

from engine.contract.errors import Cancelled, EngineError
from engine.contract.protocol import Event
from engine.reporting import ProgressBar, Reporter
from engine.training.bundled.job import Making, make


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser("python -m engine.training.bundled", description=__doc__)
    parser.add_argument("--work", required=True, type=Path, help="folder of sets, runs and the model")
    parser.add_argument(
        "--data", default=Path("../shared/data"), type=Path, help="folder of open sets (default: %(default)s)"
    )
    parser.add_argument("--seed", default=0, type=int, help="of all random choices (default: %(default)s)")
    parsed = parser.parse_args(arguments)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: stop.set())
    reporter = Reporter(ProgressBar() if sys.stderr.isatty() else _print_messages, stop)
    try:
        print(make(Making(parsed.work, parsed.data, parsed.seed), reporter))
    except Cancelled:
        print("cancelled: the same command goes on where it stopped", file=sys.stderr)
        return 130
    except EngineError as error:
        print(f"error: {error.text} {error.hint}".rstrip(), file=sys.stderr)
        return 1
    return 0


def _print_messages(event: Event) -> None:
    """To the log of a making that runs for hours unwatched."""
    if event["event"] == "message":
        print(event["text"], file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
