"""Looks for a Python that runs the engine, and asks the engine's doctor in it on what it would compute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


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

    Runs interpreters and computes on each device, which takes seconds: call it from a background thread.
    """
    raise NotImplementedError
