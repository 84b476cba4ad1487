"""Two reviewers' GeoPackages of the same change polygons in one: what they agree on, and where they do not.

Polygons are the same where their outlines are; a polygon that only one of them edited, split, merged or drew
is compared by what it overlaps.
"""

from __future__ import annotations

import contextlib
import csv
import os
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
)

from ....engine.contract.change_polygons import ACCEPTED, DECIDED, LAYER, PENDING, REVIEWED
from ...wording import tr
from ..records import unchanged_ground
from ..records.geopackage import ReviewError, held, layer_table, new_file, write_layer
from .agreement import Agreement, cohens_kappa

FIRST, SECOND = 0, 1


class MergeError(Exception):
    """One sentence for the user."""


@dataclass(frozen=True)
class Polygon:
    """A change polygon of one reviewer."""

    fid: int
    geometry: QgsGeometry
    decision: Mapping[str, str]
    feature: QgsFeature

    @property
    def status(self) -> str:
        return self.decision["status"] if self.decision["status"] in DECIDED else PENDING


@dataclass(frozen=True)
class Conflict:
    """Polygons on which the reviewers differ.

    Attributes:
        kind: "status", "label" (both accepted it under different labels) or "outline" (different polygons in
            one place).
        versions: of the first and of the second reviewer; one polygon each but for "outline".
    """

    kind: str
    versions: tuple[tuple[Polygon, ...], tuple[Polygon, ...]]

    @property
    def extent(self) -> QgsRectangle:
        extent = QgsRectangle()
        for polygon in (*self.versions[FIRST], *self.versions[SECOND]):
            extent.combineExtentWith(polygon.geometry.boundingBox())
        return extent


@dataclass
class Comparison:
    """Two files side by side.

    Attributes:
        settled: (first's polygons that stay or go, what takes their place) where one version is clear.
        conflicts: where a person has to choose.
        agreement: on polygons that both decided; None without such.
    """

    first: Path
    second: Path
    same: int = 0
    settled: list[tuple[tuple[Polygon, ...], tuple[Polygon, ...]]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    agreement: Agreement | None = None


def compare(first: Path, second: Path) -> Comparison:
    """Match the polygons of two files and say which decisions differ. Neither file is changed.

    A decision of one stands where the other has not decided.

    Raises:
        MergeError: a file has no change polygons or is locked, or they are in different CRS.
    """
    crs, polygons = zip(*(_read(path) for path in (first, second)))
    if crs[FIRST] != crs[SECOND]:
        raise MergeError(
            tr("{} and {} have different coordinate systems; they are not of one map.").format(first, second)
        )
    comparison = Comparison(first, second)
    pairs, rest = _match(polygons)
    table = [[0, 0], [0, 0]]
    for one, other in pairs:
        if one.status in DECIDED and other.status in DECIDED:
            table[DECIDED.index(one.status)][DECIDED.index(other.status)] += 1
        _settle_pair(comparison, one, other)
    for group in _overlapping(*rest):
        _settle_group(comparison, *group)
    comparison.agreement = cohens_kappa(table)
    return comparison


def write_merged(comparison: Comparison, choices: Sequence[int | None], output: Path) -> None:
    """Write the merged file and, where conflicts are left, OUTPUT_conflicts.csv and a layer `conflicts`.

    The first file's polygons keep their ids, and areas that either marked as background are kept. A conflict
    left open is pending in the first's outline, with a note.

    Args:
        choices: for each conflict `FIRST`, `SECOND` or None to leave it open.

    Raises:
        MergeError: the output exists or cannot be written, or one of the files is locked or gone by now.
    """
    open_conflicts = [conflict for conflict, choice in zip(comparison.conflicts, choices) if choice is None]
    table = output.with_name(f"{output.stem}_conflicts.csv")
    scratch_table = output.with_name(f".{output.stem}_conflicts.partial.csv")
    if open_conflicts and os.path.lexists(table):
        raise MergeError(tr("{} exists; choose another name.").format(table))
    try:
        with new_file(output) as scratch:
            _copy_database(comparison.first, scratch)
            _apply(comparison, choices, scratch)
            unchanged_ground.copy(comparison.second, layer_table(_change_layer(scratch)))
            if open_conflicts:
                _write_conflicts(comparison, open_conflicts, scratch)
                _write_conflict_list(open_conflicts, scratch_table)
        if open_conflicts:
            os.replace(scratch_table, table)
    except ReviewError as error:
        raise MergeError(error.text) from error
    except (OSError, sqlite3.Error) as error:
        raise MergeError(tr("{} cannot be written: {}.").format(output, error)) from error
    finally:
        with contextlib.suppress(OSError):
            scratch_table.unlink(missing_ok=True)


def _read(path: Path) -> tuple[QgsCoordinateReferenceSystem, list[Polygon]]:
    """The CRS of a file's change polygons, and these."""
    try:
        with held(path):
            layer = _change_layer(path)
            return layer.crs(), _polygons(layer)
    except ReviewError as error:
        raise MergeError(error.text) from error


def _change_layer(path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername={LAYER}", path.stem, "ogr")
    if not layer.isValid() or layer.fields().indexOf("status") < 0:
        raise MergeError(tr("{} has no change polygons; choose a file that was reviewed.").format(path))
    return layer


def _polygons(layer: QgsVectorLayer) -> list[Polygon]:
    names = [name for name in REVIEWED if layer.fields().indexOf(name) >= 0]
    polygons = []
    for feature in layer.getFeatures():
        decision = dict.fromkeys(REVIEWED, "")
        for name in names:
            value = feature[name]
            decision[name] = value if isinstance(value, str) else ""
        polygons.append(Polygon(feature.id(), feature.geometry(), decision, QgsFeature(feature)))
    return polygons


def _match(
    polygons: Sequence[list[Polygon]],
) -> tuple[list[tuple[Polygon, Polygon]], tuple[list[Polygon], list[Polygon]]]:
    """Pairs with the same outline, those with the same id first, and what is left of both."""
    by_outline = defaultdict(dict)
    for polygon in polygons[SECOND]:
        by_outline[_outline(polygon)][polygon.fid] = polygon
    pairs, alone = [], []
    for polygon in polygons[FIRST]:
        same = by_outline.get(_outline(polygon))
        if same:
            pairs.append((polygon, same.pop(polygon.fid) if polygon.fid in same else same.popitem()[1]))
        else:
            alone.append(polygon)
    left = [polygon for same in by_outline.values() for polygon in same.values()]
    return pairs, (alone, left)


def _outline(polygon: Polygon) -> bytes:
    geometry = QgsGeometry(polygon.geometry)
    geometry.normalize()
    return bytes(geometry.asWkb())


def _settle_pair(comparison: Comparison, one: Polygon, other: Polygon) -> None:
    both_decided = one.status in DECIDED and other.status in DECIDED
    if both_decided and one.status != other.status:
        comparison.conflicts.append(Conflict("status", ((one,), (other,))))
    elif both_decided and _labels_differ(one, other):
        comparison.conflicts.append(Conflict("label", ((one,), (other,))))
    elif one.status == PENDING and other.status in DECIDED:
        comparison.settled.append(((one,), (other,)))
    else:
        comparison.same += 1


def _labels_differ(one: Polygon, other: Polygon) -> bool:
    labels = one.decision["label"], other.decision["label"]
    return one.status == ACCEPTED and all(labels) and labels[0] != labels[1]


def _settle_group(comparison: Comparison, ones: tuple[Polygon, ...], others: tuple[Polygon, ...]) -> None:
    """Polygons of both in one place whose outlines differ, or of one of them where the other has none."""
    decided = [any(polygon.status in DECIDED for polygon in version) for version in (ones, others)]
    if ones and others and all(decided):
        comparison.conflicts.append(Conflict("outline", (ones, others)))
    elif others and (not ones or decided[SECOND]):
        comparison.settled.append((ones, others))
    else:
        comparison.same += len(ones)


def _overlapping(
    ones: list[Polygon], others: list[Polygon]
) -> list[tuple[tuple[Polygon, ...], tuple[Polygon, ...]]]:
    """Groups of polygons joined by overlaps between the first's and the second's."""
    index = QgsSpatialIndex()
    for number, polygon in enumerate(others):
        index.addFeature(number, polygon.geometry.boundingBox())
    group_of_other: dict[int, int] = {}
    groups: dict[int, tuple[list[Polygon], list[int]]] = {}
    for number, polygon in enumerate(ones):
        touched = [
            other
            for other in index.intersects(polygon.geometry.boundingBox())
            if polygon.geometry.intersection(others[other].geometry).area() > 0
        ]
        members, covered = [polygon], list(touched)
        for joined in {group_of_other[other] for other in touched if other in group_of_other}:
            earlier_members, earlier_covered = groups.pop(joined)
            members = earlier_members + members
            covered = earlier_covered + [other for other in covered if other not in earlier_covered]
        groups[number] = (members, covered)
        group_of_other.update(dict.fromkeys(covered, number))
    found = [
        (tuple(members), tuple(others[other] for other in covered)) for members, covered in groups.values()
    ]
    alone = [((), (polygon,)) for number, polygon in enumerate(others) if number not in group_of_other]
    return found + alone


def _copy_database(source: Path, target: Path) -> None:
    """A complete copy, also while the source is in use."""
    with held(source) as original, contextlib.closing(sqlite3.connect(target)) as copy:
        try:
            original.backup(copy)
        except sqlite3.Error as error:  # of the copy: the source is held
            raise OSError(str(error)) from error


def _apply(comparison: Comparison, choices: Sequence[int | None], path: Path) -> None:
    layer = _change_layer(path)
    replacements = list(comparison.settled)
    changes: dict[int, dict[int, object]] = {}
    for conflict, choice in zip(comparison.conflicts, choices):
        if choice == SECOND:
            replacements.append(conflict.versions)
        elif choice is None:
            for polygon in conflict.versions[FIRST]:
                changes[polygon.fid] = _values(layer, {"status": PENDING, "note": _note(conflict)})
    added, removed = [], []
    for ones, others in replacements:
        if len(ones) == len(others) == 1 and ones[0].geometry.equals(others[0].geometry):
            changes[ones[0].fid] = _values(layer, others[0].decision)
        else:
            removed += [polygon.fid for polygon in ones]
            added += [_feature_for(layer, polygon) for polygon in others]
    provider = layer.dataProvider()
    done = not changes or provider.changeAttributeValues(changes)
    done = done and (not removed or provider.deleteFeatures(removed))
    done = done and (not added or provider.addFeatures(added)[0])
    if not done:
        raise OSError("; ".join(provider.errors()) or provider.lastError())


def _values(layer: QgsVectorLayer, decision: Mapping[str, str]) -> dict[int, object]:
    indices = {name: layer.fields().indexOf(name) for name in decision}
    return {index: decision[name] or None for name, index in indices.items() if index >= 0}


def _feature_for(layer: QgsVectorLayer, polygon: Polygon) -> QgsFeature:
    """The polygon with the values of the fields that this layer has too, and without an id."""
    feature = QgsFeature(layer.fields())
    feature.setGeometry(polygon.geometry)
    theirs = polygon.feature.fields()
    for index, its_field in enumerate(layer.fields()):
        if its_field.name() != "fid" and theirs.indexOf(its_field.name()) >= 0:
            feature.setAttribute(index, polygon.feature[its_field.name()])
    return feature


def _note(conflict: Conflict) -> str:
    notes = [polygon.decision["note"] for polygon in conflict.versions[FIRST]]
    sides = [" ".join(dict.fromkeys(_says(polygon) for polygon in version)) for version in conflict.versions]
    return "; ".join(filter(None, [*notes, tr("conflict: {} / {}").format(*sides)]))


def _says(polygon: Polygon) -> str:
    decision = polygon.decision
    return " ".join(filter(None, (decision["reviewer"], polygon.status, decision["label"])))


def conflict_rows(conflicts: Sequence[Conflict]) -> list[dict[str, str]]:
    """A row for each conflict: its kind, then ids and decision of the first and of the second."""
    rows = []
    for conflict in conflicts:
        row = {"kind": conflict.kind}
        for side, version in zip(("first", "second"), conflict.versions):
            row[f"{side}_fid"] = " ".join(str(polygon.fid) for polygon in version)
            for name in REVIEWED:
                texts = dict.fromkeys(polygon.decision[name] for polygon in version)
                row[f"{side}_{name}"] = ", ".join(filter(None, texts))
        rows.append(row)
    return rows


def _write_conflict_list(conflicts: Sequence[Conflict], path: Path) -> None:
    rows = conflict_rows(conflicts)
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)


def _write_conflicts(comparison: Comparison, conflicts: Sequence[Conflict], path: Path) -> None:
    rows = conflict_rows(conflicts)
    columns = "&".join(f"field={name}:string" for name in rows[0])
    layer = QgsVectorLayer(f"MultiPolygon?{columns}", "conflicts", "memory")
    layer.setCrs(_change_layer(comparison.first).crs())
    features = []
    for conflict, row in zip(conflicts, rows):
        feature = QgsFeature(layer.fields())
        outlines = [polygon.geometry for version in conflict.versions for polygon in version]
        feature.setGeometry(QgsGeometry.unaryUnion(outlines))
        feature.setAttributes(list(row.values()))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    write_layer(path, layer)
