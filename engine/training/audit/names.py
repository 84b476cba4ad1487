"""The files of a training set by their names alone: which pairs there are, and what belongs to none."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import NamedTuple

from engine.training.layout import ENDINGS, VALID, PairFiles, images_in, layout_of


class Listing(NamedTuple):
    """What a split's folder holds.

    Attributes:
        pairs: complete ones by name.
        problems: a sentence and the files that it is about, each.
    """

    pairs: dict[str, PairFiles]
    problems: list[tuple[str, list[str]]]


def list_split(folder: Path) -> Listing:
    """Match the files of a split; nothing is raised, since what does not match is what is asked for."""
    names = layout_of(folder)
    if names is None:
        return Listing({}, [("has no folders of before, after and label images, such as A, B, label", [])])
    folders = [*names, *([VALID] if (folder / VALID).is_dir() else [])]
    files = {name: images_in(folder / name) for name in folders}
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
    return Listing(pairs, problems)


def _strays(folder: Path) -> list[tuple[str, list[str]]]:
    """Files that are no images by their name, and images whose names differ in their endings alone."""
    problems = []
    others, stems, twins = [], set(), []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.suffix.lower() in (".xml", ".txt", ".db"):
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
    """Names that lack a partner, with what may be meant by it."""
    problems = []
    for stem, lacking in missing.items():
        present = [found[stem] for found in files.values() if stem in found]
        alone = [name for name in lacking for name in files[name] if name in missing]
        near = difflib.get_close_matches(stem, alone, 1, 0.6)
        hint = f"; {near[0]} may be meant" if near else ""
        problems.append((f"{stem} is missing in {' and '.join(lacking)}{hint}", present))
    return problems
