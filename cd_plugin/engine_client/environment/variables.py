"""The environment variables of the engine's process: QGIS's own without what belongs to another installation.

Knows nothing of QGIS, so that it works wherever Python does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

OF_ANY_PYTHON = ("PYTHONNOUSERSITE", "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")
"""The user's wishes, which fit every interpreter."""
OF_OWN_PYTHON = (
    *OF_ANY_PYTHON,
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONEXECUTABLE",
    "PYTHONUSERBASE",
    "__PYVENV_LAUNCHER__",
)
"""What QGIS's own interpreter is found by, and its modules."""
PLACES = (
    "GDAL_DATA",
    "GDAL_DRIVER_PATH",
    "GDAL_PYTHON_DRIVER_PATH",
    "OGR_DRIVER_PATH",
    "GEOTIFF_CSV",
    "PROJ_LIB",
    "PROJ_DATA",
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QML2_IMPORT_PATH",
)
"""Folders and files of an installation; other variables of GDAL, PROJ and Qt are settings, and stay."""
SEARCH_PATHS = (
    "PATH",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "DYLD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "DYLD_FRAMEWORK_PATH",
    "DYLD_INSERT_LIBRARIES",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
)
"""Places of which some may be QGIS's and others the user's."""
SYSTEM_FOLDERS = (Path("/"), Path("/usr"), Path("/usr/local"))
"""What lies here is of no one installation."""


def engine_environment(python: str) -> dict[str, str]:
    """This process's environment, made fit for `python`.

    QGIS points variables into its own installation; by them another Python would load the wrong modules, data
    and libraries.
    """
    environment = dict(os.environ)
    folder = Path(python).parent
    kept = OF_OWN_PYTHON if _is_own_folder(folder) else OF_ANY_PYTHON
    for name in environment.keys() - set(kept):
        if name.upper().startswith(("PYTHON", "__PYVENV_LAUNCHER__")):
            del environment[name]
    if not _is_own_folder(folder) and not _is_own_folder(_base_folder(folder)):
        _leave_own_places(environment, (folder, _base_folder(folder)))
    environment["PYTHONUNBUFFERED"] = "1"
    environment["PYTHONUTF8"] = "1"
    return environment


def _leave_own_places(environment: dict[str, str], interpreter_folders: tuple[Path, ...]) -> None:
    """Take out what points to other places than the installation of these interpreters.

    A search path loses the entries within QGIS's installation, and keeps the user's.
    """
    installation = [each.parent if each.name in ("bin", "Scripts") else each for each in interpreter_folders]
    installation = [each for each in installation if each not in SYSTEM_FOLDERS]
    for name in PLACES:
        if name in environment and not _is_within(environment[name], installation):
            del environment[name]
    environment.pop("USE_PATH_FOR_GDAL_PYTHON", None)
    own = list(_own_installation(environment))
    for name in SEARCH_PATHS:
        if name in environment:
            entries = environment[name].split(os.pathsep)
            environment[name] = os.pathsep.join(entry for entry in entries if not _is_within(entry, own))
            if not environment[name]:
                del environment[name]


def _own_installation(environment: Mapping[str, str]) -> Iterator[Path]:
    """The folders that hold the QGIS of this process."""
    roots = [sys.exec_prefix, sys.base_exec_prefix]
    roots += [environment[name] for name in ("OSGEO4W_ROOT", "APPDIR") if environment.get(name)]
    if sys.platform == "darwin":
        roots.append(str(Path(sys.executable or ".").parent.parent))
    for root in map(Path, roots):
        if root.is_absolute() and root not in SYSTEM_FOLDERS:
            yield root


def _is_within(place: str, folders: list[Path]) -> bool:
    """Whether a place lies in one of these folders; of several places, the first counts."""
    first = Path(os.path.abspath(place.split(os.pathsep)[0]))
    return any(folder == first or folder in first.parents for folder in map(_absolute, folders))


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder))


def _is_own_folder(folder: Path) -> bool:
    """Whether interpreters in `folder` belong to the Python installation that runs this process."""
    own_folders = (Path(sys.exec_prefix), Path(sys.exec_prefix, "bin"), Path(sys.executable or ".").parent)
    return any(_is_same_folder(folder, own) for own in own_folders)


def _base_folder(folder: Path) -> Path:
    """Where the interpreter lies on which a virtual environment with its interpreter in `folder` was made."""
    try:
        lines = (folder.parent / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return folder
    homes = [
        value.strip() for key, _, value in (line.partition("=") for line in lines) if key.strip() == "home"
    ]
    return Path(homes[0]) if homes else folder


def _is_same_folder(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
