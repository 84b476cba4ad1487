"""Where a run's results go when the user has not said: a readable name that is still free."""

from __future__ import annotations

import os
import re
from pathlib import Path

from qgis.core import QgsProject

from ...engine.contract.addresses import without_secrets
from .dates import date_in


def proposed_output(before_name: str, after_name: str, folder: Path) -> Path:
    """change_2016_2021.tif: short by the layers' years where they differ, else by their whole names."""
    names = [date_in(name)[:4] for name in (before_name, after_name)]
    if not all(names) or names[0] == names[1]:
        names = [_file_part(name) for name in (before_name, after_name)]
    return free_name(folder / f"change_{names[0]}_{names[1]}.tif")


def free_name(path: Path) -> Path:
    """The path itself, or with _2, _3 … where its map or its polygons exist already."""
    candidate, number = path, 1
    while candidate.exists() or polygons_path(candidate).exists():
        number += 1
        candidate = path.with_name(f"{path.stem}_{number}{path.suffix}")
    return candidate


def polygons_path(map_path: Path) -> Path:
    return map_path.with_suffix(".gpkg")


def default_folder(project: QgsProject) -> Path:
    """The project's folder where it can be written to, else the user's home."""
    home = project.homePath()
    return Path(home) if home and os.access(home, os.W_OK) else Path.home()


def _file_part(name: str) -> str:
    return re.sub(r"[^\w.-]+", "_", without_secrets(name)).strip("_.")[:40]
