"""What a report of a problem needs: versions, devices, environment, last log; without names and paths."""

from __future__ import annotations

import getpass
import os
import platform
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QSysInfo, qVersion

from ...engine.contract.addresses import without_secrets
from ..engine_client.environment.network import FOLDER_SETTING, INDEX_SETTING
from ..engine_client.environment.places import Environment, installed, log_file, plugin_version, root
from ..engine_client.environment.working import Found
from ..places import PLUGIN_ROOT
from ..wording import size_text
from .words import devices_text, log_text

LOG_LINES = 60
INNER = r"(?:[^'\"<>|:;,\n]*[\\/])?"
"""Folders, with spaces in their names too: what a line says between two paths goes with them."""
LAST = r"[^\s'\"<>|:;,)\\/]*"
PATHS = (
    re.compile(r"<(?:home|temporary|wheels)>[\\/]" + INNER + LAST),
    re.compile(r"(?:\\\\\?\\)?(?<!\w)[A-Za-z]:[\\/]" + INNER + LAST),
    re.compile(r"\\\\(?=\w)" + INNER + LAST),
    re.compile(r"(?<![\w:/.…>])/(?=[^\s/])" + INNER + LAST),
)
QUOTED_PATH = re.compile(r"(['\"])(?:/|[A-Za-z]:[\\/]|\\\\)[^'\"\n]*\1")
FILE_ADDRESS = re.compile(r"file:[^\s'\"<>]+")


def diagnostics(found: Found | None) -> str:
    """As plain text, to be pasted into a report."""
    settings = QgsSettings()
    lines = [
        f"Plugin {plugin_version()}, QGIS {Qgis.QGIS_VERSION}, Qt {qVersion()}, PyQt {PYQT_VERSION_STR}, "
        f"GDAL {gdal.VersionInfo('RELEASE_NAME')}, Python {platform.python_version()}",
        f"{QSysInfo.prettyProductName()}, {platform.machine()}, {os.cpu_count()} cores",
        *_environment_lines(found, installed()),
        f"Own package index: {'yes' if settings.value(INDEX_SETTING) else 'no'}, "
        f"folder of wheels: {'yes' if settings.value(FOLDER_SETTING) else 'no'}",
        "",
        f"Last {LOG_LINES} lines of the installation's log:",
        *(log_text(log_file()).splitlines()[-LOG_LINES:] or ["(none)"]),
    ]
    return without_names("\n".join(lines), found.python if found else "") + "\n"


def _environment_lines(found: Found | None, ours: Environment | None) -> Iterator[str]:
    if ours is not None:
        size, state = size_text(ours.size_bytes), "outdated" if ours.outdated else "current"
        yield f"Environment: of plugin {ours.version}, torch {ours.torch_build}, {size}, {state}"
    else:
        yield "Environment: none made by the plugin"
    if found is None:
        yield "Engine: no Python that works is known"
        return
    names = ("python", "torch", "gdal", "numpy", "safetensors", "openvino")
    versions = [f"{name} {found.examination.get(name) or 'missing'}" for name in names]
    yield f"Engine, {'in ours' if found.is_ours else 'in another Python'}: {', '.join(versions)}"
    yield from found.runs_on
    yield from devices_text(found).splitlines()
    yield from found.examination.get("problems", [])


def without_names(text: str, python: str = "") -> str:
    """The text without folders, secrets, and the names of this user and computer.

    Args:
        python: an interpreter whose folder is told apart from others.
    """
    text = without_secrets(text)
    for place, sign in _known_places(python):
        for spelled in (place, place.replace("\\", "/"), place.replace("\\", "\\\\")):
            text = re.sub(re.escape(spelled) + r"(?!\w)", sign, text, flags=re.IGNORECASE)
    text = FILE_ADDRESS.sub("<file>", text)
    text = QUOTED_PATH.sub(lambda found: f"{found[1]}{_last(found[0][1:-1])}{found[1]}", text)
    for pattern in PATHS:
        text = pattern.sub(lambda found: _last(found[0]), text)
    for name in _own_names():
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "<name>", text, flags=re.IGNORECASE)
    return text


def _known_places(python: str) -> list[tuple[str, str]]:
    """Folders with what stands for them, those within others first."""
    settings = QgsSettings()
    places = {
        str(root()): "<engine>",
        str(PLUGIN_ROOT): "<plugin>",
        QgsApplication.qgisSettingsDirPath().rstrip("/\\"): "<profile>",
        settings.value(FOLDER_SETTING, "", type=str): "<wheels>",
        str(Path(python).parent) if python else "": "<python>",
        tempfile.gettempdir(): "<temporary>",
        os.path.expanduser("~"): "<home>",
    }
    known = [each for each in places.items() if len(each[0]) > len("C:\\")]
    return sorted(known, key=lambda each: len(each[0]), reverse=True)


def _own_names() -> Iterator[str]:
    """Of the user and the computer."""
    names = {Path(os.path.expanduser("~")).name, platform.node(), QgsApplication.userFullName()}
    try:
        names.add(getpass.getuser())
    except (OSError, KeyError, ImportError):  # where the system does not tell
        names.add(QgsApplication.userLoginName())
    yield from sorted(filter(None, names - {"root"}), key=len, reverse=True)


def _last(path: str) -> str:
    """The path's last part, behind a sign for the others."""
    return "…/" + re.split(r"[\\/]", path.rstrip("\\/"))[-1]
