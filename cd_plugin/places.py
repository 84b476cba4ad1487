"""Where the plugin's own files lie, and those that it makes for a while; its icons."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtGui import QIcon

PLUGIN_ROOT = Path(__file__).resolve().parent.parent
RESOURCES = PLUGIN_ROOT / "resources"


def icon(name: str) -> QIcon:
    """One of our own icons, by the name of its SVG file in resources/icons."""
    return QIcon(str(RESOURCES / "icons" / f"{name}.svg"))


def cache_folder(name: str) -> Path:
    """In the user's cache, for files of one kind; it may not be there yet."""
    location = QStandardPaths.StandardLocation.GenericCacheLocation
    return Path(QStandardPaths.writableLocation(location), "deep_change_detection", name)
