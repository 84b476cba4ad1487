"""The options of commands that have none of their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NoOptions:
    """Nothing to choose."""
