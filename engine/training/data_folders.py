"""Where the files of a labelled data set lie: folders, lists, names, partners; not what is in the files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
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
LISTS = ("list", "lists", "split", "splits", ".")
"""Folders in which `train.txt`, `val.txt` and `test.txt` may name the pairs of each split."""


class PairFiles(NamedTuple):
    """Paths of the files of one labelled pair."""

    before: str
    after: str
    label: str
    valid: str | None


class SplitPlace(NamedTuple):
    """Where the pairs of a split are.

    Attributes:
        folder: of the folders of before, after and label images.
        list: a text file that names the pairs of the split, or None where all in the folder are.
    """

    folder: Path
    list: Path | None


def layout_of(folder: Path) -> tuple[str, str, str] | None:
    """Names of the folders of before, after and label images in `folder`, or None where one is missing."""
    return next((names for names in LAYOUTS if all((folder / name).is_dir() for name in names)), None)


def splits_of(data: Path) -> dict[str, SplitPlace]:
    """The splits of a data set that has train, val or test, as folders or as lists of names; else none."""
    folders = {split: SplitPlace(data / split, None) for split in SPLITS if (data / split).is_dir()}
    if folders or layout_of(data) is None:
        return folders
    lists = {split: list_of(data, split) for split in SPLITS}
    return {split: SplitPlace(data, path) for split, path in lists.items() if path is not None}


def list_of(data: Path, split: str) -> Path | None:
    """The text file that names the pairs of a split of a data set without folders of splits."""
    paths = (data / folder / f"{split}.txt" for folder in LISTS)
    return next((path for path in paths if path.is_file()), None)


def find_split(data: Path, split: str) -> dict[str, PairFiles]:
    """The pairs of a split, by name without ending; of any folder in `data`, or any list, of that name.

    Raises:
        InputError: there is no such split, or a folder, a listed or a partner file is missing.
    """
    if (data / split).is_dir():
        return find_pairs(data / split)
    named = list_of(data, split) if layout_of(data) is not None else None
    if named is None:
        raise InputError(
            f"{data} has no folder {split}; a data set has train, val and test, or lists of their pairs such "
            "as list/train.txt."
        )
    return listed_pairs(find_pairs(data), named)


def listed_pairs(pairs: Mapping[str, PairFiles], named: Path) -> dict[str, PairFiles]:
    """Those pairs that a list names, once each.

    Raises:
        InputError: it names none, or one that is not there.
    """
    names, unknown = names_in(named, pairs)
    if unknown:
        raise InputError(
            f"{named} names {unknown[0]}, of which there is no pair; correct the list, or add the images."
        )
    if not names:
        raise InputError(f"{named} names no pair; list the names of its images in it, one in a line.")
    return {name: pairs[name] for name in names}


def names_in(named: Path, pairs: Mapping[str, PairFiles]) -> tuple[list[str], list[str]]:
    """The names of pairs that a list names, and its lines that name none.

    A line is a name, with or without ending and folders, or one for each file of the pair in columns.

    Raises:
        InputError: the list is no text.
    """
    try:
        lines = named.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{named} cannot be read as a list of names; save it as text.", str(error)
        ) from error
    names: dict[str, None] = {}
    unknown = []
    for line in filter(None, map(str.strip, lines)):
        name = next((name for name in _meant_by(line) if name in pairs), None)
        if name is None:
            unknown.append(line)
        else:
            names[name] = None
    return list(names), unknown


def _meant_by(line: str) -> Iterator[str]:
    """Names that a line may mean: all of it, since names may hold blanks, else its first column."""
    for text in (line, *(re.split(separator, line)[0] for separator in (r"[,;\t]", r"\s+"))):
        base = text.strip().strip("\"'").replace("\\", "/").rsplit("/", 1)[-1]
        yield base
        yield without_ending(base)


def without_ending(name: str) -> str:
    """The name of an image without its ending; names may hold points otherwise."""
    ending = next((each for each in ENDINGS if name.lower().endswith(each)), "")
    return name[: len(name) - len(ending)]


def find_pairs(folder: Path) -> dict[str, PairFiles]:
    """The pairs in the folder of a split, by name without ending.

    Raises:
        InputError: a folder or a partner file is missing, or a name is there with two endings.
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


def labels_in(data: Path) -> list[str]:
    """All label images of a data set, whatever else is right or wrong with it."""
    folders = dict.fromkeys(place.folder for place in splits_of(data).values())
    layouts = [(folder, layout_of(folder)) for folder in folders]
    return [
        path
        for folder, names in layouts
        if names is not None
        for paths in files_by_name(folder / names[2]).values()
        for path in paths
    ]


def images_in(folder: Path) -> dict[str, str]:
    """Image files by name without ending.

    Raises:
        InputError: two files have the same name but for the ending.
    """
    files = files_by_name(folder)
    for paths in files.values():
        if len(paths) > 1:
            raise InputError(
                f"{paths[0]} and {paths[1]} have one name with two endings; leave the one that is meant."
            )
    return {name: paths[0] for name, paths in files.items()}


def files_by_name(folder: Path) -> dict[str, list[str]]:
    """Image files by name without ending; of a name with several endings all of them."""
    files: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in ENDINGS and not path.name.startswith("."):
            files[path.stem].append(str(path))
    return dict(files)
