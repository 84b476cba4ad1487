"""How a job tells what it is doing and learns that it should stop; not how that is shown."""

from __future__ import annotations

import json
import sys
import threading
import time
from typing import Callable, TextIO

from engine.contract import protocol
from engine.contract.errors import Cancelled
from engine.contract.protocol import Event
from engine.contract.words import duration_text

PROGRESS_INTERVAL_S = 0.2
ALIVE_INTERVAL_S = 5.0


class Reporter:
    """Turns what a job says into protocol events and hands them to `emit`.

    Args:
        emit: called with each event, a dict as the engine protocol describes it without its `id`.
        stop: set from any thread to cancel the job at its next window.
    """

    def __init__(self, emit: Callable[[Event], None], stop: threading.Event | None = None) -> None:
        self._emit = emit
        self.stop = stop or threading.Event()
        self._total = 0
        self._first_done = 0
        self._done = 0
        self._started_at = 0.0
        self._last_progress_at = 0.0
        self._alive_at = time.monotonic()

    def started(self, total: int, unit: str, device: str, done: int = 0) -> None:
        """Announce `total` units of work, `done` of which an earlier run has finished."""
        self._total = total
        self._first_done = self._done = done
        self._started_at = time.monotonic()
        self._last_progress_at = 0.0
        self._emit(protocol.started(total, unit, device))
        if done:
            self.progress(done)

    def progress(self, done: int, **figures: float) -> None:
        """Tell that `done` units are finished; dropped when the last such event is very recent.

        Args:
            figures: what else is worth knowing by now, such as `loss`; they become keys of the event.
        """
        self._done = done
        now = time.monotonic()
        if now - self._last_progress_at < PROGRESS_INTERVAL_S and done < self._total:
            return
        self._last_progress_at = now
        elapsed = now - self._started_at
        rate = (done - self._first_done) / elapsed if elapsed > 0 else 0.0
        remaining = (self._total - done) / rate if rate > 0 else None
        self._emit(protocol.progress(done, self._total, rate, remaining, **figures))

    def skip_to(self, done: int) -> None:
        """Tell that `done` units need no work any more, those since the last progress without their time."""
        self._first_done += done - self._done
        self.progress(done)

    def tell(self, event: Event) -> None:
        """Hand on an event as it is."""
        self._emit(event)

    def info(self, text: str) -> None:
        self._emit(protocol.message("info", text))

    def warning(self, text: str) -> None:
        self._emit(protocol.message("warning", text))

    def silenced(self) -> Reporter:
        """One that says nothing, for work within the job that has a progress of its own; it stops alike."""
        return Reporter(lambda event: None, self.stop)

    def check_cancelled(self) -> None:
        """Raise `Cancelled` when the user has asked to stop; now and then, tell that the job goes on."""
        if self.stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._alive_at > ALIVE_INTERVAL_S:
            self._alive_at = now
            self._emit(protocol.alive())


class OneOfMany(Reporter):
    """What one of several jobs tells, as a part of the whole's progress.

    Args:
        whole: the reporter of all; it starts with the first of them.
        total: units of all together.
        first: units of those before.
        units: of the job, as far as was known when all began.
        name: stands before each sentence of the job.
    """

    def __init__(self, whole: Reporter, total: int, first: int, units: int, name: str) -> None:
        super().__init__(whole._emit, whole.stop)
        self._whole = whole
        self._of_all = total
        self._first = first
        self._units = units
        self._name = name

    def started(self, total: int, unit: str, device: str, done: int = 0) -> None:
        if self._whole._total == 0:
            self._whole.started(self._of_all, unit, device, self._first + min(done, self._units))
        else:
            self._whole.skip_to(self._first + min(done, self._units))

    def progress(self, done: int, **figures: float) -> None:
        self._whole.progress(self._first + min(done, self._units), **figures)

    def info(self, text: str) -> None:
        super().info(f"{self._name}: {text}")

    def warning(self, text: str) -> None:
        super().warning(f"{self._name}: {text}")


class ProgressBar:
    """Draws events as a bar and plain lines on a terminal."""

    WIDTH = 30

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self._stream = stream
        self._drawn = False

    def __call__(self, event: Event) -> None:
        if event["event"] == "progress":
            share = event["done"] / max(event["total"], 1)
            filled = round(share * self.WIDTH)
            line = f"\r{'█' * filled}{'░' * (self.WIDTH - filled)} {share:4.0%}"
            if "loss" in event:
                line += f"  loss {event['loss']:.4f}  {event['rate']:.3g} steps/s"
            if event["remaining_s"] is not None:
                line += f"  about {duration_text(event['remaining_s'])} left"
            self._stream.write(line + "\x1b[K")
            self._drawn = True
            if event["done"] >= event["total"]:
                self.close()
            self._stream.flush()
        elif event["event"] == "message":
            self.close()
            prefix = "warning: " if event["level"] == "warning" else ""
            print(prefix + event["text"], file=self._stream)

    def close(self) -> None:
        if self._drawn:
            self._stream.write("\n")
            self._drawn = False


def print_json_line(event: Event, stream: TextIO = sys.stderr) -> None:
    """Write one event as one line of JSON."""
    print(json.dumps(event, ensure_ascii=False), file=stream, flush=True)


def print_warnings(event: Event, stream: TextIO = sys.stderr) -> None:
    """Show warnings alone: what is left where no progress is wanted."""
    if event["event"] == "message" and event["level"] == "warning":
        print("warning: " + event["text"], file=stream, flush=True)
