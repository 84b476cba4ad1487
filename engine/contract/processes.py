"""Starts other programs: the one place where either program does."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from typing import Any


def start(command: Sequence[str], **options: Any) -> subprocess.Popen[bytes]:
    """Start a program with its arguments, without a shell, and on Windows without a console window.

    Args:
        options: as `subprocess.Popen` takes them; pipes are read and written in bytes.

    Raises:
        OSError: it cannot be started.
    """
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    # a list of words that no shell reads; its program is an interpreter that the user or QGIS names, this
    # very Python, or one of the system's own
    return subprocess.Popen(list(command), creationflags=no_window, **options)  # nosec B603
