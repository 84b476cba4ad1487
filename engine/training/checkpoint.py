"""The file from which an interrupted training run goes on: written whole or not at all."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import torch

from engine.contract.errors import EnvironmentFailure, InputError
from engine.outputs import replace_file

State = dict[str, Any]
"""Tensors, numbers and texts in dicts and lists: what torch reads without executing anything."""


def write(path: Path, state: State) -> None:
    """Replace the checkpoint by one of this state.

    Raises:
        EnvironmentFailure: it cannot be written, as on a full disk; the one before is kept.
    """
    content = io.BytesIO()
    torch.save(state, content)
    replace_in_run(path, content.getvalue(), "the checkpoint before it is kept")


def read(path: Path) -> State:
    """The state that `write` was given, on the CPU; nothing in the file is executed.

    Raises:
        InputError: it is damaged or no checkpoint.
    """
    try:
        state: State = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch gives a damaged or malicious file errors of many types
        raise InputError(
            f"The checkpoint {path} is damaged; start the run again with --overwrite."
        ) from error
    return state


def replace_in_run(path: Path, content: bytes, kept: str) -> None:
    """Give a file of a run new content in one step.

    Args:
        kept: a clause that says what is left if this fails.

    Raises:
        EnvironmentFailure: it cannot be written.
    """
    try:
        replace_file(path, content)
    except OSError as error:
        raise EnvironmentFailure(
            f"{path} cannot be written ({error.strerror}); {kept}: make room there, then go on with --resume."
        ) from error
