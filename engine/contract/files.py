"""The user's folders on each system, and how long the name of an output may be."""

from __future__ import annotations

import os
import sys
from pathlib import Path

FOLDER = "deep_change_detection"
LONGEST_NAME = 255
"""Bytes in the name of a file, on all usual file systems."""
LONGEST_ADDITION = len(".4294967295.test")
"""What runs add to the name of an output for files beside it."""


def data_folder() -> Path:
    """For what the user wants to keep; it need not exist."""
    return _folder("Application Support", "XDG_DATA_HOME", ".local/share")


def cache_folder() -> Path:
    """For what can be made again; it need not exist and may be removed at any time."""
    return _folder("Caches", "XDG_CACHE_HOME", ".cache")


def _folder(in_library: str, variable: str, in_home: str) -> Path:
    """Ours within that of macOS's library, that which the variable names, or that in the home folder."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / in_library
    else:
        base = Path(os.environ.get(variable) or Path.home() / in_home)
    return base / FOLDER


def is_too_long(name: str) -> bool:
    """Whether an output's file name leaves no room for what a run adds to it."""
    return len(os.fsencode(name)) + LONGEST_ADDITION > LONGEST_NAME
