"""Runs a command and turns every failure into a sentence; shared by the command line and the server."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from engine.commands import COMMANDS
from engine.contract.errors import Cancelled, EngineError, EnvironmentFailure, unforeseen
from engine.reporting import Reporter


def run(command: str, options: Any, reporter: Reporter) -> Any:
    """The result of a command's job, which has `as_json()` and `in_words()`.

    Args:
        options: of the dataclass that is the command's.

    Raises:
        EngineError: for any failure, also one that nobody foresaw.
        Cancelled: the reporter's `stop` was set.
    """
    try:
        return COMMANDS[command].run(options, reporter)
    except (EngineError, Cancelled):
        raise
    except ImportError as error:
        raise missing_package(error) from error
    except Exception as error:
        raise unforeseen(error) from error


def load(command: str) -> None:
    """Import all that a command's job needs.

    Raises:
        EnvironmentFailure: a package is missing.
    """
    try:
        import_module(COMMANDS[command].module)
    except ImportError as error:
        raise missing_package(error) from error


def missing_package(error: ImportError) -> EnvironmentFailure:
    """What it means for the user that a package is missing in this Python."""
    name = (error.name or "").partition(".")[0]
    if name in ("osgeo", "_gdal", "_gdal_array"):
        advice = "use QGIS's own Python, or install GDAL with its Python module"
    else:
        advice = f"install it with `{sys.executable} -m pip install {name or 'torch'}`, or use another Python"
    return EnvironmentFailure(
        f"The Python {sys.executable} has no usable {name or 'package'}; {advice}.", str(error)
    )
