"""The protocol server: requests as JSON lines on standard input, events as JSON lines on standard output."""

from __future__ import annotations

import json
import logging
import os
import queue
import signal
import sys
import threading
from typing import Any, TextIO

import engine
from engine import jobs
from engine.contract import protocol
from engine.contract.errors import Cancelled, EngineError, InputError
from engine.contract.options.option import read
from engine.contract.protocol import Event
from engine.reporting import Reporter

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
    return open(private, "w", encoding="utf-8", errors="backslashreplace", newline="\n")


class _Server:
    def __init__(self, output: TextIO) -> None:
        self._output = output
        self._lock = threading.Lock()
        self._requests: queue.Queue[Request | None] = queue.Queue()
        self._stops: dict[str, threading.Event] = {}
        self.idle = True

    def greet(self) -> None:
        self._send(protocol.ready(engine.__version__))

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
            failure = InputError("A request is not JSON with an id and a command.")
            self._send({"id": None, **protocol.failed(failure)})
            return
        if command == protocol.CANCEL:
            if identifier in self._stops:
                self._stops[identifier].set()
            return
        if identifier in self._stops:
            failure = InputError(f"The request id {identifier} is in use; give each request its own.")
            self._send({"id": identifier, **protocol.failed(failure)})
            return
        self._stops[identifier] = threading.Event()
        self._requests.put(request)

    def _answer(self, request: Request) -> None:
        identifier = str(request["id"])
        stop = self._stops[identifier]
        try:
            reporter = Reporter(lambda event: self._send({"id": identifier, **event}), stop)
            final = protocol.done(_result(request, reporter))
        except Cancelled:
            final = protocol.cancelled()
        except EngineError as error:
            if error.kind == "internal":
                logging.getLogger(__name__).exception("%s failed", request["command"])
            final = protocol.failed(error)
        del self._stops[identifier]
        self._send({"id": identifier, **final})

    def _send(self, event: Event) -> None:
        with self._lock:
            try:
                self._output.write(json.dumps(event, ensure_ascii=False) + "\n")
                self._output.flush()
            except (BrokenPipeError, OSError):  # the other side has gone: nobody is left to tell
                self.stop_all()


def _result(request: Request, reporter: Reporter) -> dict[str, Any]:
    command, arguments = request["command"], request.get("arguments") or {}
    if command == protocol.LOAD:
        jobs.load("detect")
        return {}
    options = parse_request(command, arguments)
    reporter.check_cancelled()
    result: dict[str, Any] = jobs.run(command, options, reporter).as_json()
    return result


def parse_request(command: Any, arguments: Any) -> Any:
    """A request as the command's options.

    Raises:
        InputError: an unknown command or argument, or a value that the option does not take.
    """
    if not isinstance(command, str) or command not in protocol.REQUESTS or not isinstance(arguments, dict):
        known = ", ".join(protocol.REQUESTS)
        raise InputError(f"The engine knows no request {command!r} with such arguments; it takes {known}.")
    return read(protocol.REQUESTS[command], arguments)
