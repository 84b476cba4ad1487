"""The protocol server: requests as JSON lines on standard input, events as JSON lines on standard output."""

from __future__ import annotations

import argparse
import json
import os
import queue
import signal
import sys
import threading
from typing import Any, TextIO

import engine
from engine import jobs
from engine.cli import BadUsage, build_parser
from engine.contract.errors import Cancelled, EngineError, InputError
from engine.reporting import Reporter

PROTOCOL = 1
POSITIONAL = {
    "detect": ("before", "after"),
    "polygons": ("map",),
    "train": (),
    "evaluate": (),
    "compare": ("result", "reference"),
    "prepare": ("source",),
    "models": (),
    "doctor": (),
}

REPEATED = ("model", "option", "set")
"""Arguments that may be lists of values of which each is one option."""

Request = dict[str, Any]


def serve() -> int:
    """Answer requests one after another until standard input ends; returns the exit status."""
    output = _take_over_stdout()
    server = _Server(output)
    signal.signal(signal.SIGTERM, lambda number, frame: os._exit(0) if server.idle else server.stop_all())
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # a Ctrl+C in the parent's terminal is the parent's to handle
    server.greet()
    requests = open(sys.stdin.fileno(), encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    threading.Thread(target=server.read_requests, args=(requests,), daemon=True).start()
    server.run()
    return 0


def _take_over_stdout() -> TextIO:
    """A private standard output; what anything else in the process prints goes to standard error."""
    sys.stdout.flush()
    private = os.dup(1)
    os.dup2(2, 1)
    return open(private, "w", encoding="utf-8", newline="\n")


class _Server:
    def __init__(self, output: TextIO) -> None:
        self._output = output
        self._lock = threading.Lock()
        self._requests: queue.Queue[Request | None] = queue.Queue()
        self._stops: dict[str, threading.Event] = {}
        self.idle = True

    def greet(self) -> None:
        self._send({"event": "ready", "protocol": PROTOCOL, "engine_version": engine.__version__})

    def run(self) -> None:
        """Do the queued jobs in order."""
        while True:
            request = self._requests.get()
            if request is None:
                return
            self.idle = False
            self._answer(request)
            self.idle = True

    def read_requests(self, lines: TextIO) -> None:
        """Queue requests as they come, cancel at once when told to; the end of input stops everything."""
        for line in lines:
            if line.strip():
                self._take(line)
        self.stop_all()

    def stop_all(self) -> None:
        """Cancel the running job and all that wait, then end."""
        for stop in list(self._stops.values()):
            stop.set()
        self._requests.put(None)

    def _take(self, line: str) -> None:
        try:
            request = json.loads(line)
            identifier, command = str(request["id"]), request["command"]
        except (ValueError, TypeError, KeyError):
            self._send(
                {"id": None, **_failure(InputError("A request is not JSON with an id and a command."))}
            )
            return
        if command == "cancel":
            if identifier in self._stops:
                self._stops[identifier].set()
            return
        if identifier in self._stops:
            failure = InputError(f"The request id {identifier} is in use; give each request its own.")
            self._send({"id": identifier, **_failure(failure)})
            return
        self._stops[identifier] = threading.Event()
        self._requests.put(request)

    def _answer(self, request: Request) -> None:
        identifier = str(request["id"])
        stop = self._stops[identifier]
        try:
            options = parse_request(request["command"], request.get("arguments") or {})
            reporter = Reporter(lambda event: self._send({"id": identifier, **event}), stop)
            reporter.check_cancelled()
            final = {"event": "done", "result": jobs.run(options, reporter)}
        except Cancelled:
            final = {"event": "cancelled"}
        except EngineError as error:
            final = _failure(error)
        del self._stops[identifier]
        self._send({"id": identifier, **final})

    def _send(self, event: dict[str, Any]) -> None:
        with self._lock:
            try:
                self._output.write(json.dumps(event, ensure_ascii=False) + "\n")
                self._output.flush()
            except (BrokenPipeError, OSError):  # the other side has gone: nobody is left to tell
                self.stop_all()


def parse_request(command: Any, arguments: Any) -> argparse.Namespace:
    """A request as the options that the command line would give, by the same rules and defaults.

    Raises:
        InputError: an unknown command or argument, or a value that the option does not take.
    """
    if not isinstance(command, str) or command not in POSITIONAL or not isinstance(arguments, dict):
        raise InputError(f"The engine knows no request {command!r}; it takes {', '.join(POSITIONAL)}.")
    if "help" in arguments:
        raise InputError("Help is for the command line alone; leave the argument help out.")
    positional, options = [], []
    given = {name: value for name, value in arguments.items() if value is not None and value is not False}
    for name in POSITIONAL[command]:
        if name not in given:
            raise InputError(f"The request {command} lacks the argument {name}.")
        positional.append(_as_text(given.pop(name)))
    for name, value in given.items():
        option = "--" + name.replace("_", "-")
        repeated = value if isinstance(value, list) and name in REPEATED else [value]
        options += [option if each is True else f"{option}={_as_text(each)}" for each in repeated]
    try:
        return build_parser().parse_args([command, *options, *(["--", *positional] if positional else [])])
    except BadUsage as error:
        reason = str(error).rpartition("error: ")[2]
        raise InputError(f"The request {command} cannot be run: {reason}.") from error


def _as_text(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _failure(error: EngineError) -> dict[str, Any]:
    return {"event": "failed", "kind": error.kind, "text": error.text, "hint": error.hint}
