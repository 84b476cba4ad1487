"""Where results go: what a user's text means, and a readable name that is still free where there is none."""

from __future__ import annotations

import os
import re
from pathlib import Path

from qgis.core import QgsProject

from ...engine.contract.addresses import without_secrets
from ...engine.contract.files import forbidden_in, is_too_long, lies_in_plugin
from ..wording import tr
from .dates import date_in


def proposed_output(before_name: str, after_name: str, folder: Path) -> Path:
    """change_2016_2021.tif: short by the layers' years where they differ, else by their whole names."""
    names = [date_in(name)[:4] for name in (before_name, after_name)]
    if not all(names) or names[0] == names[1]:
        names = [file_part(name) for name in (before_name, after_name)]
    return free_name(folder / f"change_{names[0]}_{names[1]}.tif")


def typed_path(text: str, folder: Path) -> Path | None:
    """What a user has typed or pasted, perhaps in quotes or with ~; None for nothing.

    Args:
        folder: from which a path is seen that does not start at a root.
    """
    text = text.strip().strip("\"'").strip()
    return folder / os.path.expanduser(text) if text else None


def with_ending(path: Path, *endings: str) -> Path:
    """The path, with the first of these endings, all lower case, added where it has none of them."""
    return path if path.suffix.lower() in endings else path.parent / (path.name + endings[0])


def name_problem(path: Path) -> str:
    """Why no result may have this name or lie in this place, in a sentence; "" where nothing is wrong."""
    if is_too_long(path.name):
        return tr("The name {}… is too long; give a shorter one.").format(path.name[:40])
    forbidden = forbidden_in(path.name)
    if forbidden:
        text = tr("The name {} holds {}, which no file here may; choose another.")
        return text.format(path.name, repr(forbidden))
    if lies_in_plugin(path):
        text = tr("{} lies in the plugin's folder, which an update replaces; choose another place.")
        return text.format(path)
    return ""


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


def file_part(name: str) -> str:
    """A layer's name as a part of a file's."""
    return re.sub(r"[^\w.-]+", "_", without_secrets(name)).strip("_.")[:40]
