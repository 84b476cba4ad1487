"""A network's options as the command line takes them: texts such as "backbone=resnet50"."""

from __future__ import annotations

import json
from typing import Any

from engine.contract.errors import InputError


def network_options(assignments: list[str]) -> dict[str, object]:
    """The options by name, each a number, true or false where it reads as one, else text.

    Raises:
        InputError: a text is not of that form.
    """
    return dict(map(_parsed, assignments))


def _parsed(assignment: str) -> tuple[str, Any]:
    name, equals, value = assignment.partition("=")
    if not (name and equals and value):
        raise InputError(f"--option {assignment} is not name=value, such as backbone=resnet50; correct it.")
    try:
        return name, json.loads(value.lower())
    except ValueError:
        return name, value
