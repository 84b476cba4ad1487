"""The files of models: the folder of the user's own, names that are free in it, copies, and removal."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QFile, QStandardPaths, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...engine.contract.card import Card
from ...engine.contract.detectors import AUTOMATIC, DETECTORS
from ...engine.contract.files import forbidden_in
from ...engine.contract.library import folders, list_models, model_files
from ...engine.contract.model_file import SUFFIX, header_with
from ..layers.output_names import file_part
from ..wording import tr

CHUNK_BYTES = 2**20


class LibraryFailure(Exception):  # noqa: N818 (says what happened)
    """A model could not be added or removed, for a reason in one sentence."""


class CopyCancelled(Exception):  # noqa: N818 (says what happened)
    """Copying was stopped as asked; nothing was added."""


def own_folder() -> Path:
    """Where the user's own models lie; it need not exist."""
    return folders()[-1]


def is_own(file: str | Path) -> bool:
    return Path(file).parent == own_folder()


def open_model_folder() -> None:
    """Show the folder of the user's own models in the file manager: made if it is not there and can be."""
    folder = own_folder()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    nearest = next(each for each in (folder, *folder.parents) if each.is_dir())
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(nearest)))


def free_place(wanted: str) -> Path:
    """A file for a model in the user's folder whose name, without its ending, means no other model yet.

    Args:
        wanted: the name; _2, _3 … follow it where it is taken.
    """
    names = [AUTOMATIC, *DETECTORS, *(model.card.name for model in list_models().models)]
    taken = {file_part(name).casefold() for name in (*names, *(path.stem for path in model_files()))}
    base = file_part(wanted)
    if not base or forbidden_in(base):
        base = f"model_{base}".rstrip("_")
    name, number = base, 1
    while name.casefold() in taken or os.path.lexists(own_folder() / f"{name}{SUFFIX}"):
        number += 1
        name = f"{base}_{number}"
    return own_folder() / f"{name}{SUFFIX}"


def installed_copy(file: Path, card: Card) -> str | None:
    """The model in the library that this file is, or is a copy of."""
    models = list_models().models
    inside = (model.file for model in models if Path(model.file).resolve() == file.resolve())
    same = (model.file for model in models if model.card == card and card.sha256_weights)
    return next(inside, None) or next(same, None)


def copy_model(source: Path, card: Card, cancelled: Callable[[], bool]) -> tuple[Path, str]:
    """Copy a model file into the user's folder.

    Returns:
        The copy, and its name: where that of the card is taken, the copy's card has another.

    Raises:
        LibraryFailure: it cannot be read or written; nothing was added.
        UnusableModel: it is no model file any more; nothing was added.
        CopyCancelled: `cancelled` said so; nothing was added.
    """
    place = free_place(card.name)
    head, start = b"", 0
    if place.stem != file_part(card.name):
        card = replace(card, name=place.stem, title=f"{card.title} ({place.stem})")
        head, start = header_with(card, source)
    partial = place.with_name(f".{place.name}.partial")
    try:
        with _told_as_failure_to_write(place.parent):
            place.parent.mkdir(parents=True, exist_ok=True)
            with open(partial, "wb") as target:
                target.write(head)
                for chunk in _chunks(source, start):
                    if cancelled():
                        raise CopyCancelled
                    target.write(chunk)
                target.flush()
                os.fsync(target.fileno())
            _take_place(partial, place)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()
    return place, card.name


def remove(file: Path) -> None:
    """Move one of the user's own models to the trash, or delete it where there is none.

    Raises:
        LibraryFailure: it cannot be taken away.
    """
    if _has_trash() and _moved(QFile.moveToTrash(str(file))):
        return
    try:
        file.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        text = tr(
            "{} cannot be removed ({}); close what has it open, or ask whoever may write to its folder."
        )
        raise LibraryFailure(text.format(file, error.strerror)) from error


def _has_trash() -> bool:
    """From Qt 5.15 on, which takes the working folder for the trash where there is no place for one."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return hasattr(QFile, "moveToTrash") and os.path.isdir(place)


def _moved(answer: object) -> bool:
    """PyQt answers with the place in the trash too."""
    return bool(answer[0] if isinstance(answer, tuple) else answer)


def _take_place(made: Path, place: Path) -> None:
    """Give a finished file its name, unless another file has come to have it."""
    with open(place, "xb"):
        pass
    try:
        os.replace(made, place)
    except OSError:
        place.unlink()
        raise


@contextlib.contextmanager
def _told_as_failure_to_write(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        text = tr("No model can be added to {} ({}); free space there, or ask whoever may write to it.")
        raise LibraryFailure(text.format(folder, error.strerror)) from error


def _chunks(source: Path, start: int) -> Iterator[bytes]:
    try:
        with open(source, "rb") as file:
            file.seek(start)
            yield from iter(lambda: file.read(CHUNK_BYTES), b"")
    except OSError as error:
        text = tr("{} cannot be read ({}); copy it to this computer first.")
        raise LibraryFailure(text.format(source, error.strerror)) from error
