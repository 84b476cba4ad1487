"""Where the files of a labelled data set lie: folders, names and partners; not what is in the files."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from engine.contract.data_sets import PUBLISHED_SETS
from engine.contract.errors import InputError

SPLITS = ("train", "val", "test")
LAYOUTS = tuple(
    dict.fromkeys(
        [("A", "B", "label"), *(each.folders for each in PUBLISHED_SETS.values()), ("im1", "im2", "label")]
    )
)
"""Folders of a split: before, after and label; those of the published sets among them."""
VALID = "valid"
"""Optional fourth folder: masks that are 0 where a pixel does not count."""
ENDINGS = (".png", ".tif", ".tiff", ".jpg", ".jpeg", ".bmp")


class PairFiles(NamedTuple):
    """Paths of the files of one labelled pair."""

    before: str
    after: str
    label: str
    valid: str | None


def layout_of(folder: Path) -> tuple[str, str, str] | None:
    """Names of the folders of before, after and label images in `folder`, or None where one is missing."""
    return next((names for names in LAYOUTS if all((folder / name).is_dir() for name in names)), None)


def find_pairs(folder: Path) -> dict[str, PairFiles]:
    """The pairs in the folder of a split, by name without ending.

    Raises:
        InputError: a folder or a partner file is missing.
    """
    names = layout_of(folder)
    if names is None:
        wanted = "; ".join(", ".join(each) for each in LAYOUTS)
        raise InputError(f"{folder} lacks the folders of before, after and label images, such as {wanted}.")
    before, after, label = (images_in(folder / name) for name in names)
    valid = images_in(folder / VALID) if (folder / VALID).is_dir() else {}
    if not before:
        raise InputError(f"{folder / names[0]} holds no image; put the earlier images there.")
    for name in sorted({*before, *after, *label, *valid}):
        for kind, files in zip(names, (before, after, label)):
            if name not in files:
                raise InputError(
                    f"{folder / kind} has no image {name}, which is in another folder of {folder}; add it, "
                    "or remove its partners."
                )
    return {name: PairFiles(before[name], after[name], label[name], valid.get(name)) for name in before}


def images_in(folder: Path) -> dict[str, str]:
    """Image files by name without ending."""
    return {
        path.stem: str(path)
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in ENDINGS and not path.name.startswith(".")
    }
