"""Runs the engine as a process of its own and speaks its protocol: JSON lines out and in.

Knows nothing of QGIS, so that it works wherever Python does.
"""

from __future__ import annotations

import collections
import contextlib
import json
import math
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Callable

from ...engine.contract.addresses import without_secrets
from ...engine.contract.processes import start
from ...engine.contract.protocol import CANCEL, ENDINGS, LOAD, PROTOCOL, Event
from ..language import tr
from .environment.variables import engine_environment

ENGINE_ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds the `engine` package."""

POLL_S = 0.1
READY_WITHIN_S = 120.0
CANCELLED_WITHIN_S = 20.0
CLOSED_WITHIN_S = 5.0
DETAIL_LINES = 200


class EngineFailure(Exception):  # noqa: N818 (says what happened)
    """The engine could not do what was asked; no text shows the secrets of an address.

    Attributes:
        text: one sentence for the user.
        kind: "input", "environment" or "internal".
        hint: further advice, or "".
        details: the last lines that the engine logged.
    """

    def __init__(self, text: str, kind: str, hint: str = "", details: str = "") -> None:
        self.text = without_secrets(text)
        self.kind = kind
        self.hint = without_secrets(hint)
        self.details = without_secrets(details)
        super().__init__(self.text)


class EngineCancelled(Exception):  # noqa: N818 (says what happened)
    """The job was stopped as asked; what can be resumed has been kept."""


def _never() -> bool:
    return False


class EngineProcess:
    """One engine process, used by one thread for one job after another.

    Args:
        python: the interpreter that has torch and GDAL.
        environment: the process's environment; this one's without what would mislead `python` by default.
    """

    def __init__(self, python: str, *, environment: Mapping[str, str] | None = None) -> None:
        self.engine_version = ""
        self._lines: queue.Queue[bytes | None] = queue.Queue()
        self._details: collections.deque[str] = collections.deque(maxlen=DETAIL_LINES)
        self._ready = False
        self._jobs = 0
        self._has_job = False
        self.python = python
        try:
            self._process = start(
                [python, "-m", "engine", "serve"],
                cwd=ENGINE_ROOT,
                env=engine_environment(python) if environment is None else dict(environment),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            raise EngineFailure(
                tr("The engine could not be started with {}: {}.").format(python, error.strerror or error),
                "environment",
                tr("Choose another Python in Settings ▸ Options… ▸ Deep Change Detection."),
            ) from error
        self._readers = [
            threading.Thread(target=self._read_events, daemon=True),
            threading.Thread(target=self._read_log, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def __enter__(self) -> EngineProcess:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def can_go_on(self) -> bool:
        """Whether it lives and has no job, and so could do another."""
        return not self._has_job and self._process.poll() is None

    @property
    def details(self) -> str:
        """The last lines that the engine logged, for whoever wants to know more."""
        return without_secrets("\n".join(self._details))

    def forget_details(self) -> None:
        """What was logged so far is nothing to the next job."""
        self._details.clear()

    def load(self) -> None:
        """Have it load what `detect` needs, without waiting: a job that is sent meanwhile follows."""
        self._send({"id": LOAD, "command": LOAD})

    def run(
        self,
        command: str,
        arguments: Mapping[str, Any],
        on_event: Callable[[Event], None] | None = None,
        cancelled: Callable[[], bool] = _never,
        silent_s: float = math.inf,
    ) -> dict[str, Any]:
        """Do one job and return its result; blocks, so call it from a background thread.

        Args:
            command: as the engine's command line names it, e.g. "detect".
            arguments: named as the command's options; None leaves an option at its default.
            on_event: called, in this thread, with every "started", "progress" and "message" event.
            cancelled: asked every 0.1 s; once true, the engine is told to stop, and made to if it does not.
            silent_s: after so many seconds without an event the engine is ended, as it must have got stuck.

        Raises:
            EngineFailure: the job failed, the engine stopped without being asked to, or it is of another
                version than the plugin.
            EngineCancelled: the job was stopped because `cancelled` said so.
        """
        self._wait_until_ready(cancelled)
        self._jobs += 1
        job = str(self._jobs)
        self._has_job = True
        self._send({"id": job, "command": command, "arguments": dict(arguments)})
        kill_at: float | None = None
        heard_at = time.monotonic()
        while True:
            if kill_at is None and cancelled():
                self._send({"id": job, "command": CANCEL})
                kill_at = time.monotonic() + CANCELLED_WITHIN_S
            if kill_at is not None and time.monotonic() > kill_at:
                self._process.kill()
                raise EngineCancelled
            if time.monotonic() - heard_at > silent_s:
                self._process.kill()
                raise EngineFailure(
                    tr("The engine has not been heard of for {} s and was ended; try again.").format(
                        round(silent_s)
                    ),
                    "environment",
                    details=self.details,
                )
            try:
                event = self._next_event()
            except EngineFailure:
                if kill_at is not None:
                    raise EngineCancelled from None
                raise
            if event is None or event.get("id") != job:
                continue
            heard_at = time.monotonic()
            if event["event"] in ENDINGS:
                self._has_job = False
                return self._result(event)
            if on_event is not None:
                on_event(event)

    def kill(self) -> None:
        """End the process at once; nothing of a job is lost where it has none."""
        self._process.kill()
        self.close()

    def close(self) -> None:
        """End the process: politely by closing its input, which also cancels a job, else by force."""
        with contextlib.suppress(OSError):  # it has gone already
            self._process.stdin.close()
        try:
            self._process.wait(CLOSED_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for reader, pipe in zip(self._readers, (self._process.stdout, self._process.stderr)):
            reader.join(CLOSED_WITHIN_S)
            if not reader.is_alive():  # else a process that the engine started still holds the pipe
                pipe.close()

    def _result(self, last: Event) -> dict[str, Any]:
        """What a job's last event says: its result, or the exception for it."""
        if last["event"] == "done":
            return last.get("result") or {}
        if last["event"] == "cancelled":
            raise EngineCancelled
        raise EngineFailure(
            str(last.get("text")),
            str(last.get("kind", "internal")),
            str(last.get("hint") or ""),
            self.details,
        )

    def _wait_until_ready(self, cancelled: Callable[[], bool]) -> None:
        deadline = time.monotonic() + READY_WITHIN_S
        while not self._ready:
            if cancelled():
                raise EngineCancelled
            if time.monotonic() > deadline:
                self._process.kill()
                raise EngineFailure(
                    tr(
                        "The engine did not answer within {} s of being started; try again, or choose "
                        "another Python in the settings."
                    ).format(round(READY_WITHIN_S)),
                    "environment",
                    details=self.details,
                )
            event = self._next_event()
            if event is not None and event.get("event") == "ready":
                self._check_protocol(event)
                self.engine_version = str(event.get("engine_version", ""))
                self._ready = True

    def _check_protocol(self, ready: Event) -> None:
        if ready.get("protocol") != PROTOCOL:
            raise EngineFailure(
                tr(
                    "The engine speaks version {} of the protocol and the plugin version {}; restart QGIS, "
                    "or install the plugin again if that does not help."
                ).format(ready.get("protocol"), PROTOCOL),
                "environment",
                details=self.details,
            )

    def _send(self, request: Mapping[str, Any]) -> None:
        line = json.dumps(request, ensure_ascii=False).encode("utf-8") + b"\n"
        with contextlib.suppress(
            OSError, ValueError
        ):  # the end of its output, read next, tells that it has gone
            self._process.stdin.write(line)
            self._process.stdin.flush()

    def _next_event(self) -> Event | None:
        """The next event, or None when none came within the polling time or the line was not one."""
        try:
            line = self._lines.get(timeout=POLL_S)
        except queue.Empty:
            return None
        if line is None:
            self._lines.put(None)
            raise self._stopped_unexpectedly()
        try:
            event = json.loads(line)
        except ValueError:
            event = None
        if not isinstance(event, dict) or "event" not in event:
            self._details.append(line.decode("utf-8", "replace").rstrip())
            return None
        return event

    def _stopped_unexpectedly(self) -> EngineFailure:
        try:
            status = self._process.wait(CLOSED_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._readers[1].join(CLOSED_WITHIN_S)
        return EngineFailure(
            tr("The engine stopped unexpectedly ({}); run again to continue where it was.").format(
                _exit_text(status)
            ),
            "environment",
            tr(
                "If it happens again, close other programs to free memory, or lower the batch and window "
                "size."
            ),
            self.details,
        )

    def _read_events(self) -> None:
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def _read_log(self) -> None:
        for line in self._process.stderr:
            self._details.append(line.decode("utf-8", "replace").rstrip())


def _exit_text(status: int) -> str:
    if status >= 0:
        return tr("exit status {}").format(status)
    try:
        return tr("signal {}").format(signal.Signals(-status).name)
    except ValueError:
        return tr("signal {}").format(-status)
