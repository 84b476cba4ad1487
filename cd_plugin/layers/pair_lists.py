"""Many pairs: of files of the same names in two folders, and of the project's layers by their dates."""

from __future__ import annotations

import os
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ...engine.contract.pairs_table import PairRow
from .dates import date_in, layer_date
from .output_names import free_name, proposed_output
from .overlap import common_area
from .sources import is_image, source_name

BESIDE_IMAGES = (".xml", ".ovr", ".msk", ".tfw", ".wld", ".jgw", ".pgw", ".txt", ".csv", ".gpkg", ".shp")
"""Endings of what lies in folders of images and is none."""


def pairs_of_folders(before: Path, after: Path, pattern: str = "*") -> list[tuple[str, str]]:
    """The files of the same names, whatever their endings, in two folders, in the order of their names.

    Args:
        pattern: which names count, such as `*_ortho.tif`; upper case is as lower.

    Raises:
        OSError: a folder cannot be read.
    """
    earlier, later = (_images_in(folder, pattern) for folder in (before, after))
    return [(earlier[name], later[name]) for name in sorted(earlier.keys() & later.keys())]


def pairs_by_dates(project: QgsProject) -> list[tuple[QgsRasterLayer, QgsRasterLayer]]:
    """Each dated image with the next later one of the same place, by date."""
    dated = [
        (date, layer)
        for layer in project.layerTreeRoot().layerOrder()
        if is_image(layer) and (date := layer_date(layer))
    ]
    dated.sort(key=lambda each: each[0])
    context = project.transformContext()
    pairs = []
    for number, (date, layer) in enumerate(dated):
        later = (other for day, other in dated[number + 1 :] if day > date)
        follower = next((other for other in later if common_area(layer, other, context)), None)
        if follower is not None:
            pairs.append((layer, follower))
    return pairs


def rows_of_files(pairs: Iterable[tuple[str, str]], folder: Path, taken: Iterable[str]) -> list[PairRow]:
    """Rows for pairs of files, with dates as their names tell and free names for the maps in a folder.

    Args:
        taken: outputs of other rows.
    """
    named = [(one, other, Path(one).stem, Path(other).stem) for one, other in pairs]
    return _rows(
        [
            (one, other, names[0], names[1], date_in(names[0]), date_in(names[1]))
            for one, other, *names in named
        ],
        folder,
        taken,
    )


def rows_of_layers(
    pairs: Iterable[tuple[QgsRasterLayer, QgsRasterLayer]], folder: Path, taken: Iterable[str]
) -> list[PairRow]:
    """Likewise for pairs of layers, with the dates of these."""
    return _rows(
        [
            (
                *map(source_name, pair),
                *(layer.name() for layer in pair),
                *map(layer_date, pair),
            )
            for pair in pairs
        ],
        folder,
        taken,
    )


def _rows(
    told: Iterable[tuple[str, str, str, str, str, str]], folder: Path, taken: Iterable[str]
) -> list[PairRow]:
    used = set(taken)
    rows = []
    for before, after, before_name, after_name, before_date, after_date in told:
        alike = before_name == after_name
        proposed = folder / f"change_{before_name}.tif" if alike else None
        output = _unused(proposed or proposed_output(before_name, after_name, folder), used)
        used.add(str(output))
        rows.append(PairRow(before, after, str(output), before_date=before_date, after_date=after_date))
    return rows


def _unused(path: Path, used: set[str]) -> Path:
    """A free name that no other pair has either."""
    found, number = free_name(path), 1
    while str(found) in used:
        number += 1
        found = free_name(path.with_name(f"{path.stem}_{number}{path.suffix}"))
    return found


def _images_in(folder: Path, pattern: str) -> dict[str, str]:
    """Files by their names in lower case without ending."""
    found: dict[str, str] = {}
    for name in sorted(os.listdir(folder)):
        path = folder / name
        is_one = not name.startswith(".") and path.suffix.lower() not in BESIDE_IMAGES and path.is_file()
        if is_one and fnmatch(name.casefold(), pattern.casefold()):
            found.setdefault(path.stem.casefold(), str(path))
    return found
