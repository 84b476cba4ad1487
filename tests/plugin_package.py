"""The repository as the package that QGIS makes of it, in whatever folder."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = "deep_change_detection"


def import_as_qgis_does() -> None:
    """Import the repository's root under the name that its folder has where QGIS keeps its plugins."""
    spec = importlib.util.spec_from_file_location(
        PLUGIN, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules[PLUGIN] = package
    spec.loader.exec_module(package)
