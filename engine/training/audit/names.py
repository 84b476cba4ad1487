"""The files of a training set by their names alone: which pairs there are, and what belongs to none."""

from __future__ import annotations

import difflib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from engine.contract.errors import InputError
from engine.training.data_folders import (
    ENDINGS,
    VALID,
    PairFiles,
    files_by_name,
    layout_of,
    names_in,
    splits_of,
)

BESIDE_IMAGES = (".xml", ".txt", ".db", ".ini", ".msk", ".ovr", ".prj", ".tfw", ".pgw", ".jgw", ".wld")
"""Endings of what programs and systems leave beside images."""
_COMPARED = 1000
"""Names that a misnamed file is compared with: it is a slow comparison."""


class Listing(NamedTuple):
    """What a split's folder holds.

    Attributes:
        pairs: complete ones by name.
        problems: a sentence and the files that it is about, each.
        notes: likewise, of what may be as it is meant.
    """

    pairs: dict[str, PairFiles]
    problems: list[tuple[str, list[str]]]
    notes: list[tuple[str, list[str]]]


def list_splits(data: Path) -> dict[str, Listing]:
    """The files of each split; where lists name them, what is in none of these is told with the first."""
    places = splits_of(data)
    lists = {split: place.list for split, place in places.items() if place.list is not None}
    if not lists:
        return {split: list_split(place.folder) for split, place in places.items()}
    everything = list_split(data)
    listings, listed = {}, set()
    for split, path in lists.items():
        try:
            names, unknown = names_in(path, everything.pairs)
        except InputError as error:
            listings[split] = Listing({}, [(error.text, [])], [])
            continue
        problems = [(f"{len(unknown)} in {path} are no pair", unknown)] if unknown else []
        listings[split] = Listing({name: everything.pairs[name] for name in names}, problems, [])
        listed.update(names)
    left_out = [files.before for name, files in everything.pairs.items() if name not in listed]
    first = next(iter(listings.values()))
    first.problems.extend(everything.problems)
    if left_out:
        first.notes.append((f"{len(left_out)} pairs are in no list and so in no split", left_out))
    return listings


def list_split(folder: Path) -> Listing:
    """Match the files of a split; nothing is raised, since what does not match is what is asked for."""
    names = layout_of(folder)
    if names is None:
        return Listing(
            {}, [("has no folders of before, after and label images, such as A, B, label", [])], []
        )
    folders = [*names, *([VALID] if (folder / VALID).is_dir() else [])]
    files = {
        name: {stem: paths[0] for stem, paths in files_by_name(folder / name).items()} for name in folders
    }
    problems = [problem for name in folders for problem in _strays(folder / name)]
    wanted = sorted(set().union(*(files[name] for name in folders)))
    pairs, missing = {}, {}
    for stem in wanted:
        lacking = [name for name in names if stem not in files[name]]
        if lacking:
            missing[stem] = lacking
        else:
            before, after, label = (files[name][stem] for name in names)
            pairs[stem] = PairFiles(before, after, label, files.get(VALID, {}).get(stem))
    problems += _unmatched(missing, files)
    return Listing(pairs, problems, [])


def _strays(folder: Path) -> list[tuple[str, list[str]]]:
    """Files that are no images by their name, and images whose names differ in their endings alone."""
    problems = []
    others, stems, twins = [], set(), []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.suffix.lower() in BESIDE_IMAGES:
            continue
        if path.suffix.lower() not in ENDINGS:
            others.append(str(path))
        elif path.stem in stems:
            twins.append(str(path))
        stems.add(path.stem)
    if others:
        problems.append((f"{len(others)} in {folder.name} are no images by their endings", others))
    if twins:
        problems.append(
            (f"{len(twins)} in {folder.name} have the name of another, but for the ending", twins)
        )
    return problems


def _unmatched(
    missing: dict[str, list[str]], files: dict[str, dict[str, str]]
) -> list[tuple[str, list[str]]]:
    """Names that lack a partner, by the folders that lack it, each with what may be meant by it."""
    told: dict[str, list[str]] = defaultdict(list)
    for stem, lacking in missing.items():
        there = next(found[stem] for found in files.values() if stem in found)
        alone = [name for folder in lacking for name in files[folder] if name in missing]
        meant = _meant(stem, alone)
        told[" and ".join(lacking)].append(f"{there}; {meant} may be meant" if meant else there)
    return [(f"{len(lines)} without a partner in {folders}", lines) for folders, lines in told.items()]


def _meant(stem: str, alone: list[str]) -> str | None:
    """Of names without partner the one that may be meant by another."""
    longer = [name for name in alone if stem in name or name in stem]
    near = longer or difflib.get_close_matches(stem, alone[:_COMPARED], 1)
    return min(near, key=len) if near else None
