"""Where Pythons lie on this system: QGIS's own, those of conda, the system's and ours.

Nothing is run here. `sys.executable` is QGIS itself on Windows and macOS, so its interpreter is looked for
where QGIS's installers put it.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from ..protocol import ENGINE_ROOT
from .places import environments, minor_version, plugin_version

IN_ENVIRONMENT = (
    ("bin", "python3"),
    ("bin", "python"),
    ("Scripts", "python.exe"),
    ("python.exe",),
    ("python3",),
    ("python",),
)
"""Where an interpreter lies in the folder of an environment or an installation."""
IN_PREFIX = ("python3.exe", "python.exe", "bin/python3")
IN_OSGEO4W = ("apps/Python{0}{1}/python.exe", "apps/Python{0}{1}/python3.exe", "bin/python3.exe")
"""From the root of an installation by OSGeo4W or QGIS's own installer, whose bin holds QGIS."""
IN_BUNDLE = (
    "MacOS/bin/python3",
    "MacOS/python3",
    "Frameworks/bin/python3",
    "Frameworks/Python.framework/Versions/{0}.{1}/bin/python3",
    "Frameworks/Python.framework/Versions/Current/bin/python3",
    "Resources/python/bin/python3",
)
"""From the `Contents` of QGIS's bundle on macOS, whose MacOS holds QGIS."""
CONDA_HOMES = (
    "miniconda3",
    "miniforge3",
    "mambaforge",
    "anaconda3",
    "micromamba",
    "AppData/Local/miniconda3",
)


def installed_pythons() -> Iterator[str]:
    """Interpreters worth a try when none was set, each once, in the order in which they are taken.

    An environment of ours comes first, as somebody has asked for it; one that another version of the plugin
    made comes last.
    """
    own = minor_version(plugin_version())
    ours = environments()
    candidates = [each.python for each in ours if minor_version(each.version) == own]
    candidates += [_first_in(ENGINE_ROOT / ".venv"), qgis_python(), *system_pythons(), *conda_pythons()]
    candidates += [each.python for each in ours]
    for path in dict.fromkeys(candidates):
        if path and os.path.isfile(path):
            yield path


def qgis_python() -> str | None:
    """The interpreter of the Python that runs inside QGIS."""
    if Path(sys.executable or "").name.lower().startswith("python"):
        return sys.executable
    return next((str(path) for path in _beside_qgis() if path.is_file()), None)


def _beside_qgis() -> Iterator[Path]:
    prefix = Path(sys.exec_prefix)
    yield from (prefix / name for name in IN_PREFIX)
    folder = Path(sys.executable or "").parent
    roots = [Path(os.environ[name]) for name in ("OSGEO4W_ROOT",) if os.environ.get(name)]
    for root in (*roots, folder.parent):
        yield from (root / name.format(*sys.version_info) for name in IN_OSGEO4W)
    yield from (folder.parent / name.format(*sys.version_info) for name in IN_BUNDLE)
    yield from (folder / name for name in ("bin/python3", "python3"))


def system_pythons() -> Iterator[str]:
    """Those on the search path; on Windows not the stub that opens the shop."""
    names = ("python3", "python") if sys.platform == "win32" else ("python3",)
    for path in map(shutil.which, names):
        if path and "WindowsApps" not in Path(path).parts:
            yield path


def conda_pythons() -> Iterator[str]:
    """Of conda's environments those into which torch and GDAL were installed."""
    for folder in dict.fromkeys(_conda_environments()):
        packages = [*folder.glob("lib/python3*/site-packages"), folder / "Lib" / "site-packages"]
        if any((each / "torch").is_dir() and (each / "osgeo").is_dir() for each in packages):
            yield _first_in(folder)


def _conda_environments() -> Iterator[Path]:
    """All that conda lists, and those in the folders where it is usually put."""
    listed = Path.home() / ".conda" / "environments.txt"
    try:
        lines = listed.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    named = [Path(line.strip()) for line in lines if line.strip()]
    active = os.environ.get("CONDA_PREFIX")
    homes = [Path.home() / name for name in CONDA_HOMES]
    shared = os.environ.get("PROGRAMDATA")
    homes += [Path(shared, name) for name in CONDA_HOMES[:4]] if shared else [Path("/opt/conda")]
    yield from ([Path(active)] if active else [])
    yield from named
    for home in homes:
        yield home
        yield from sorted(each for each in home.glob("envs/*") if each.is_dir())


def _first_in(folder: Path) -> str:
    inside = (folder.joinpath(*parts) for parts in IN_ENVIRONMENT)
    return next((str(each) for each in inside if each.is_file()), "")


def in_folder(path: str) -> str:
    """The interpreter of an environment or installation that lies in a folder, else the folder."""
    return _first_in(Path(path)) or path
