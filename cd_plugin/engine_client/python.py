"""Finds a Python that can run the engine: one with torch, GDAL, numpy and safetensors. Installs none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass

from qgis.core import QgsSettings

from ..wording import tr
from .environment.guarded import answer_of
from .environment.interpreters import in_folder, installed_pythons
from .environment.variables import engine_environment
from .protocol import ENGINE_ROOT, EngineFailure

ENVIRONMENT_VARIABLE = "DEEP_CHANGE_PYTHON"
SETTING = "deep_change_detection/engine_python"
PROBED_WITHIN_S = 120
PROBE = """
import importlib, json, sys
found = {"version": sys.version.split()[0], "missing": []}
for module in ("osgeo.gdal", "numpy", "safetensors", "torch"):
    try:
        found[module] = str(getattr(importlib.import_module(module), "__version__", ""))
    except Exception as error:
        found["missing"].append([module, str(error)])
if sys.version_info < (3, 9):
    found["missing"].append(["Python 3.9", "it is " + found["version"]])
print(json.dumps(found))
"""

_probed: dict[tuple[str, float], EnginePython] = {}


@dataclass(frozen=True)
class EnginePython:
    """An interpreter that can run the engine, and the versions of what it brings."""

    path: str
    version: str
    torch: str
    gdal: str


class EnginePythonNotFound(EngineFailure):
    """No Python can run the engine: `text` says what was looked at and what it lacks."""

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(text, "environment", hint)


def find_engine_python() -> EnginePython:
    """The Python to run the engine with: the one that was set, else the first that has what it needs.

    Runs interpreters, which takes seconds the first time: call it from a background thread.

    Raises:
        EnginePythonNotFound: the Python that was set cannot be used, or none was set and none was found.
    """
    chosen = chosen_python()
    if chosen:
        return probe(chosen)
    refused = []
    for path in installed_pythons():
        try:
            return probe(path)
        except EnginePythonNotFound as error:
            refused.append(error.text)
    raise EnginePythonNotFound(
        tr("No Python with torch was found for the engine.") + " " + " ".join(refused), _hint()
    )


def chosen_python() -> str:
    """The interpreter that the environment or else the settings name, or ""."""
    return interpreter(os.environ.get(ENVIRONMENT_VARIABLE) or QgsSettings().value(SETTING, "", type=str))


def interpreter(text: str) -> str:
    """The interpreter that somebody has typed or pasted: in quotes, with ~, or its environment's folder."""
    path = text.strip().strip("\"'").strip()
    if not path:
        return ""
    path = os.path.expandvars(os.path.expanduser(path))
    if os.path.isdir(path):
        return in_folder(path)
    return os.path.abspath(path) if os.path.isfile(path) else shutil.which(path) or path


def set_engine_python(path: str) -> None:
    """Remember the interpreter to use; "" goes back to looking for one."""
    QgsSettings().setValue(SETTING, path)


def probe(path: str) -> EnginePython:
    """Run an interpreter to see whether it can run the engine.

    What is found usable is not run again until the interpreter's file changes.

    Raises:
        EnginePythonNotFound: it is missing, does not run, or lacks a package.
    """
    path = interpreter(path)
    try:
        key = (path, os.stat(path).st_mtime)
    except OSError:
        raise EnginePythonNotFound(
            tr("There is no Python at {} to run the engine.").format(path), _hint()
        ) from None
    if key not in _probed:
        _probed[key] = _run_probe(path)
    return _probed[key]


def _run_probe(path: str) -> EnginePython:
    try:
        _, output, _ = answer_of([path, "-c", PROBE], engine_environment(path), ENGINE_ROOT, PROBED_WITHIN_S)
        found = json.loads(output.splitlines()[-1])
        missing = found["missing"]
    except (OSError, subprocess.TimeoutExpired, ValueError, IndexError, KeyError, TypeError):
        raise EnginePythonNotFound(
            tr("{} does not run as a Python interpreter.").format(path), _hint()
        ) from None
    if missing:
        names = ", ".join("GDAL" if module == "osgeo.gdal" else module for module, _reason in missing)
        raise EnginePythonNotFound(tr("The Python {} lacks {}.").format(path, names), _hint())
    return EnginePython(path, found["version"], found["torch"], found["osgeo.gdal"])


def _hint() -> str:
    return tr(
        "Raster ▸ Deep Change Detection ▸ Set up the engine… installs what is needed; or choose a Python "
        "that has torch in Settings ▸ Options… ▸ Deep Change Detection."
    )
