"""The folder of a new training set: made under another name, and moved to its place when complete."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from engine.contract.errors import InputError
from engine.outputs import check_place, guard_disk, unfinished
from engine.rasters.grid import Grid
from engine.rasters.patch_file import geotiff
from engine.training.data_folders import SPLITS, VALID
from engine.training.prepare.scenes import ScenePixels
from engine.training.prepare.splits import Patch

FOLDERS = ("A", "B", "label", VALID)
RECORD = "prepared.json"
"""Tells how a set was made; a folder without it was not made here, and is never replaced."""
ENDING = ".tif"
_KEPT = "nothing was left behind"


def check_free(output: str, overwrite: bool) -> None:
    """Refuse an output folder that holds something.

    Raises:
        InputError: saying what to do.
    """
    check_place(output)
    path = Path(output)
    if not path.absolute().parent.is_dir():
        raise InputError(f"The folder {path.absolute().parent} does not exist; create it or choose another.")
    if path.exists() and not path.is_dir():
        raise InputError(f"The output {output} is a file; name a folder for the training set.")
    if not path.exists() or not any(path.iterdir()):
        return
    others = {name for name in os.listdir(path) if not name.startswith(".")} - {RECORD, *SPLITS}
    if others or not (path / RECORD).is_file():
        raise InputError(f"The folder {output} holds other things; choose a new folder for the training set.")
    if not overwrite:
        raise InputError(
            f"The folder {output} holds a training set already; choose another or give --overwrite."
        )


class NewSet:
    """A training set while it is made; see `new_set`. Patches may be written from several threads."""

    def __init__(self, output: str, folder: Path) -> None:
        self._output = output
        self._folder = folder
        self._patches = folder / "patches"
        for split in (*SPLITS, str(None)):
            for name in FOLDERS:
                (self._patches / split / name).mkdir(parents=True)

    def write(self, patch: Patch, pixels: ScenePixels, grid: Grid) -> None:
        """Write the files of a patch.

        Raises:
            EnvironmentFailure: the disk is full or gone.
        """
        before, after, holds_data = pixels.pair
        mask = None if holds_data.all() else holds_data
        files = {
            "A": geotiff(before, grid, mask),
            "B": geotiff(after, grid, mask),
            "label": geotiff(_mask(pixels.change), grid),
        }
        if not pixels.known.all():
            files[VALID] = geotiff(_mask(pixels.known), grid)
        for folder, content in files.items():
            write = functools.partial(self._unsorted(patch, folder).write_bytes, content)
            guard_disk(self._output, write, _KEPT)

    def _unsorted(self, patch: Patch, folder: str) -> Path:
        """A file's place before `divide`: names may be the same in several splits of a source."""
        return self._patches / str(patch.split) / folder / (patch.name + ENDING)

    def divide(self, splits: dict[str, list[Patch]], record: Mapping[str, object]) -> None:
        """Move each patch to its split, throw the others away, and write down how the set was made."""
        guard_disk(self._output, lambda: self._divide(splits, record), _KEPT)

    def _divide(self, splits: dict[str, list[Patch]], record: Mapping[str, object]) -> None:
        for split, patches in splits.items():
            for folder in FOLDERS:
                (self._folder / split / folder).mkdir(parents=True)
                for patch in patches:
                    with contextlib.suppress(FileNotFoundError):  # where all pixels count
                        file = self._unsorted(patch, folder)
                        os.rename(file, self._folder / split / folder / file.name)
            if not any((self._folder / split / VALID).iterdir()):
                (self._folder / split / VALID).rmdir()
        shutil.rmtree(self._patches)
        text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
        (self._folder / RECORD).write_text(text, encoding="utf-8")


@contextlib.contextmanager
def new_set(output: str, overwrite: bool) -> Iterator[NewSet]:
    """A set that gets the name `output` when nothing fails, and of which else nothing is left.

    Raises:
        InputError: the output holds something that is not to be replaced.
        EnvironmentFailure: another run makes the same set, or the disk is full or gone.
    """
    with unfinished(output, _KEPT) as folder:
        check_free(output, overwrite)
        yield guard_disk(output, lambda: NewSet(output, folder), _KEPT)
        check_free(output, overwrite)


def _mask(true: np.ndarray) -> np.ndarray:
    return np.where(true, 255, 0).astype(np.uint8)[None]
