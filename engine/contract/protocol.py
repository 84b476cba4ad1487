"""The engine protocol: its version, the requests that it takes, and the forms of its events.

A request is `{"id", "command", "arguments"}`; an event carries the `id` of its request. Each is a JSON object
on a line of its own.
"""

from __future__ import annotations

from typing import Any

from .addresses import without_secrets
from .errors import EngineError
from .options.detect import DetectOptions, ExamineOptions, PolygonOptions, ShiftOptions
from .options.doctor import DoctorOptions
from .options.evaluate import CompareOptions, EvaluateOptions
from .options.models import ImportOptions
from .options.option import NoOptions
from .options.prepare import PrepareOptions
from .options.train import TrainOptions

PROTOCOL = 1

REQUESTS: dict[str, type] = {
    "detect": DetectOptions,
    "polygons": PolygonOptions,
    "estimate-shift": ShiftOptions,
    "examine": ExamineOptions,
    "train": TrainOptions,
    "evaluate": EvaluateOptions,
    "compare": CompareOptions,
    "prepare": PrepareOptions,
    "import-weights": ImportOptions,
    "models": NoOptions,
    "doctor": DoctorOptions,
}
"""The commands that are answered, with the options that their arguments become."""
CANCEL = "cancel"
"""The command that stops the job of its `id`."""
LOAD = "load"
"""The command, without arguments, that loads what `detect` needs, so that the next one starts at once."""
ENDINGS = ("done", "failed", "cancelled")
"""Events of which exactly one ends a job."""

Event = dict[str, Any]


def ready(engine_version: str) -> Event:
    """The first event of all, before any request."""
    return {"event": "ready", "protocol": PROTOCOL, "engine_version": engine_version}


def started(total: int, unit: str, device: str) -> Event:
    return {"event": "started", "total": total, "unit": unit, "device": device}


def progress(done: int, total: int, rate: float, remaining_s: float | None, **figures: float) -> Event:
    """Work done by now.

    Args:
        rate: units a second.
        figures: what else is worth knowing, such as `loss`.
    """
    return {
        "event": "progress",
        "done": done,
        "total": total,
        "rate": round(rate, 3),
        "remaining_s": None if remaining_s is None else round(remaining_s, 1),
        **figures,
    }


def message(level: str, text: str) -> Event:
    """A sentence of level "info" or "warning", in which no address shows its secrets."""
    return {"event": "message", "level": level, "text": without_secrets(text)}


def alive() -> Event:
    """Of a job that has nothing else to tell."""
    return {"event": "alive"}


def done(result: dict[str, Any]) -> Event:
    return {"event": "done", "result": result}


def failed(error: EngineError) -> Event:
    return {"event": "failed", "kind": error.kind, "text": error.text, "hint": error.hint}


def cancelled() -> Event:
    return {"event": "cancelled"}
