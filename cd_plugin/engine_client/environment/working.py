"""Looks for a Python that runs the engine, and asks the engine's doctor in it on what it would compute."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from ...wording import tr
from ..protocol import ENGINE_ROOT, EngineFailure
from ..python import EnginePythonNotFound, chosen_python, interpreter, probe
from .guarded import answer_of
from .interpreters import installed_pythons
from .places import root
from .variables import engine_environment

EXAMINED_WITHIN_S = 300


@dataclass(frozen=True)
class Found:
    """An interpreter in which the engine runs.

    Attributes:
        python: its path.
        runs_on: lines such as "Runs on NVIDIA RTX 4070, 11 GB free.", the best device first.
        examination: all that `doctor` says, as its JSON.
        is_ours: whether it is of an environment that the plugin made.
    """

    python: str
    runs_on: tuple[str, ...]
    examination: dict[str, Any]
    is_ours: bool


def find_working() -> Found | None:
    """The Python that the engine would run with, examined by `doctor`; None where none works.

    The one that was set is the only one that is looked at. Runs interpreters and computes on each device,
    which takes seconds: call it from a background thread.
    """
    chosen = chosen_python()
    for path in [chosen] if chosen else installed_pythons():
        try:
            probe(path)  # within a second where a package is missing
            return examined(path)
        except (EnginePythonNotFound, EngineFailure):
            continue
    return None


def examined(python: str, cancelled: Callable[[], bool] = lambda: False) -> Found:
    """What `doctor` says of an interpreter that works.

    Raises:
        Cancelled: `cancelled` said so.
        EngineFailure: the engine does not run there, or computes on no device.
    """
    path = interpreter(python)
    found = _doctor(path, cancelled)
    lacking = [name for name in ("torch", "gdal", "numpy", "safetensors") if not found.get(name)]
    if lacking or not found.get("runs_on"):
        text = " ".join(found.get("problems") or [tr("The Python {} computes on no device.").format(path)])
        raise EngineFailure(text, "environment", tr("Install the engine again, or choose another Python."))
    return Found(path, tuple(found["runs_on"]), found, root() in Path(path).parents)


def _doctor(path: str, cancelled: Callable[[], bool]) -> Mapping[str, Any]:
    command = [path, "-m", "engine", "doctor", "--json"]
    try:
        status, output, errors = answer_of(
            command, engine_environment(path), ENGINE_ROOT, EXAMINED_WITHIN_S, cancelled
        )
    except OSError as error:
        raise _does_not_run(path, error.strerror or str(error)) from error
    except subprocess.TimeoutExpired as error:
        raise _does_not_run(path, tr("it did not answer in {} s").format(EXAMINED_WITHIN_S)) from error
    try:
        found: dict[str, Any] = json.loads(output.splitlines()[-1])
    except (ValueError, IndexError):
        lines = errors.decode("utf-8", "replace").strip().splitlines()
        crashed = tr("it ended with status {} and said nothing").format(status)
        raise _does_not_run(path, lines[-1] if lines else crashed) from None
    return found


def _does_not_run(path: str, why: str) -> EngineFailure:
    return EngineFailure(
        tr("The engine does not run in the Python {} ({}).").format(path, why.rstrip(".")),
        "environment",
        tr("Install the engine again, or choose another Python."),
    )
