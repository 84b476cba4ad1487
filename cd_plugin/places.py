"""Where the plugin's own files lie, and its icons."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

PLUGIN_ROOT = Path(__file__).resolve().parent.parent
RESOURCES = PLUGIN_ROOT / "resources"


def icon(name: str) -> QIcon:
    """One of our own icons, by the name of its SVG file in resources/icons."""
    return QIcon(str(RESOURCES / "icons" / f"{name}.svg"))
