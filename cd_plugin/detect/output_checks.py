"""Whether a run's map and polygons can be written where the user wants them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ...engine.contract.files import forbidden_in, is_too_long, lies_in_plugin
from ..layers.output_names import free_name, name_problem, polygons_path
from ..layers.sources import source_name
from ..wording import tr
from .notices import Level, Notice, Place, Remedy, error, missing
from .request import DetectRequest


def check_output(request: DetectRequest) -> list[Notice]:
    """Whether the map and its polygons can be written where the user wants them."""
    path = request.output
    if path is None:
        return [missing(Place.OUTPUT, tr("Choose where to save the map of change."))]
    problem = name_problem(path)
    if problem:
        return [_save_in_home(problem, path) if lies_in_plugin(path) else error(Place.OUTPUT, problem)]
    if not os.path.isdir(path.parent):
        if not _can_create(path.parent):
            text = tr("There is no folder {}, and none can be made.").format(path.parent)
            return [_save_in_home(text, path)]
        text = tr("There is no folder {}.").format(path.parent)
        return [error(Place.OUTPUT, text, Remedy.CREATE_FOLDER, tr("Create it"), path.parent)]
    if not can_write_into(path.parent):
        text = tr("The folder {} cannot be written to.").format(path.parent)
        return [_save_in_home(text, path)]
    for layer in (request.before, request.after):
        if layer is not None and _same_path(path, source_name(layer)):
            text = tr("This is the file of “{}”; results never replace an image.").format(layer.name())
            return [_save_as_free_name(text, path)]
    written = [path, polygons_path(path)] if request.with_polygons else [path]
    for existing in filter(Path.exists, written):
        text = tr("{} exists already and is not replaced.").format(existing.name)
        return [_save_as_free_name(text, path)]
    if path.with_name(path.name + ".journal").exists():
        text = tr("An unfinished run is kept here; with the same settings it is continued.")
        return [Notice(Place.OUTPUT, Level.INFO, text)]
    return []


def can_write_into(folder: Path) -> bool:
    """Tried rather than asked: permissions alone do not tell on Windows or a read-only disk."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _can_create(folder: Path) -> bool:
    there = next(each for each in folder.parents if os.path.lexists(each))
    new = folder.relative_to(there).parts
    return can_write_into(there) and not any(is_too_long(part) or forbidden_in(part) for part in new)


def _same_path(path: Path, source: str) -> bool:
    try:
        return path.resolve() == Path(source).resolve()
    except (OSError, ValueError):
        return False


def _save_in_home(text: str, path: Path) -> Notice:
    home = free_name(Path.home() / path.name)
    return error(Place.OUTPUT, text, Remedy.SAVE_AS, tr("Save to home folder"), home)


def _save_as_free_name(text: str, path: Path) -> Notice:
    free = free_name(path)
    return error(Place.OUTPUT, text, Remedy.SAVE_AS, tr("Use {}").format(free.name), free)
