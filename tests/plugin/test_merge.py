"""Two reviewers' files in one."""

from __future__ import annotations

import csv
import shutil
import sqlite3
from pathlib import Path

import pytest
from osgeo import ogr, osr
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas

from deep_change_detection.cd_plugin.review.merging.merge import (
    FIRST,
    SECOND,
    MergeError,
    compare,
    write_merged,
)
from deep_change_detection.cd_plugin.review.merging.merge_dialog import MergeDialog
from deep_change_detection.cd_plugin.review.records.records import Records

COUNT = 12


@pytest.fixture
def reviews(tmp_path) -> list[Path]:
    """The same twelve squares side by side, each with id 1 to 12, for Anna and for Ben, all pending."""
    original = tmp_path / "anna.gpkg"
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(original))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    layer = file.CreateLayer("change", reference, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
    for name in ("probability", "probability_max", "area_m2"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for name in ("status", "label", "reviewer", "reviewed_at", "note"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number in range(1, COUNT + 1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["probability"] = number / 20
        feature["status"] = "pending"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(square(number).asWkt()))
        layer.CreateFeature(feature)
    layer = file = None
    shutil.copy(original, tmp_path / "ben.gpkg")
    return [original, tmp_path / "ben.gpkg"]


def test_what_only_one_has_decided_is_taken_from_them(reviews, tmp_path):
    decide(reviews[0], {1: "accepted", 2: "rejected"}, "anna")
    decide(reviews[1], {3: "accepted", 4: "rejected"}, "ben")
    merged = merge(reviews, tmp_path)
    assert {fid: merged[fid][:2] for fid in range(1, 6)} == {
        1: ("accepted", "anna"),
        2: ("rejected", "anna"),
        3: ("accepted", "ben"),
        4: ("rejected", "ben"),
        5: ("pending", None),
    }
    assert len(merged) == COUNT


def test_opposite_decisions_are_conflicts_that_a_choice_settles(reviews, tmp_path):
    decide(reviews[0], {1: "accepted", 2: "accepted", 3: "accepted"}, "anna")
    decide(reviews[1], {1: "rejected", 2: "rejected", 3: "rejected", 4: "accepted"}, "ben")
    comparison = compare(*reviews)
    assert [conflict.kind for conflict in comparison.conflicts] == ["status"] * 3
    merged = merge(reviews, tmp_path, [FIRST, SECOND, None])
    assert merged[1][:2] == ("accepted", "anna")
    assert merged[2][:2] == ("rejected", "ben")
    assert merged[3][0] == "pending"
    assert "anna accepted / ben rejected" in merged[3][3]


def test_open_conflicts_are_listed_in_a_layer_and_a_table(reviews, tmp_path):
    decide(reviews[0], {1: "accepted", 2: "accepted"}, "anna")
    decide(reviews[1], {1: "rejected", 2: "rejected"}, "ben")
    merge(reviews, tmp_path, [None, FIRST])
    with open(tmp_path / "merged_conflicts.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 1
    assert (rows[0]["kind"], rows[0]["first_status"], rows[0]["second_status"]) == (
        "status", "accepted", "rejected",
    )  # fmt: skip
    layer = QgsVectorLayer(f"{tmp_path / 'merged.gpkg'}|layername=conflicts", "", "ogr")
    (conflict,) = layer.getFeatures()
    assert conflict["first_reviewer"] == "anna" and conflict["second_reviewer"] == "ben"
    assert conflict.geometry().boundingBox() == square(int(rows[0]["first_fid"])).boundingBox()


def test_different_labels_of_an_accepted_polygon_are_a_conflict(reviews):
    decide(reviews[0], {1: "accepted", 2: "rejected"}, "anna", label="house")
    decide(reviews[1], {1: "accepted", 2: "rejected"}, "ben", label="road")
    assert [conflict.kind for conflict in compare(*reviews).conflicts] == ["label"]


def test_polygons_that_each_has_drawn_are_both_kept(reviews, tmp_path):
    draw(reviews[0], square(30), "anna")
    draw(reviews[1], square(40), "ben")  # with the same id 13
    merged = merge(reviews, tmp_path)
    assert len(merged) == COUNT + 2
    drawn = {row[4]: row[1] for row in merged.values() if row[1]}
    assert drawn == {square(30).boundingBox().toString(): "anna", square(40).boundingBox().toString(): "ben"}


def test_a_split_by_one_against_a_decision_of_the_other_is_one_conflict_about_the_outline(reviews, tmp_path):
    left, right = halves(5)
    reshape(reviews[0], 5, left)
    decide(reviews[0], {5: "accepted"}, "anna")
    draw(reviews[0], right, "anna", status="rejected")
    decide(reviews[1], {5: "accepted"}, "ben")
    comparison = compare(*reviews)
    (conflict,) = comparison.conflicts
    assert conflict.kind == "outline"
    assert [len(version) for version in conflict.versions] == [2, 1]
    ours = merge(reviews, tmp_path, [FIRST], "first")
    assert sorted(row[0] for row in ours.values() if row[1]) == ["accepted", "rejected"]
    theirs = merge(reviews, tmp_path, [SECOND], "second")
    assert [row[:2] for row in theirs.values() if row[1]] == [("accepted", "ben")]
    assert len(theirs) == COUNT


def test_an_outline_that_one_has_edited_wins_over_one_not_decided(reviews, tmp_path):
    reshape(reviews[1], 5, halves(5)[0])
    decide(reviews[1], {5: "accepted"}, "ben")
    comparison = compare(*reviews)
    assert comparison.conflicts == []
    merged = merge(reviews, tmp_path)
    (edited,) = [row for row in merged.values() if row[1] == "ben"]
    assert edited[4] == halves(5)[0].boundingBox().toString()
    assert len(merged) == COUNT


def test_two_polygons_merged_by_one_are_not_doubled(reviews, tmp_path):
    """The second reviewer joined 5 and 6 (made neighbours here by the outline of both) and decided."""
    joined = QgsGeometry.fromRect(QgsRectangle(50, 0, 68, 8))
    reshape(reviews[1], 5, joined)
    delete(reviews[1], 6)
    decide(reviews[1], {5: "accepted"}, "ben")
    merged = merge(reviews, tmp_path)
    assert len(merged) == COUNT - 1
    assert [row[1] for row in merged.values() if row[0] == "accepted"] == ["ben"]


def test_areas_that_either_has_marked_as_background_are_kept_once(reviews, tmp_path):
    for path, name, numbers in ((reviews[0], "anna", (1, 2)), (reviews[1], "ben", (2, 3))):
        records = Records(QgsVectorLayer(f"{path}|layername=change", "", "ogr"), name)
        for number in numbers:
            records.mark_background(square(number))
    merge(reviews, tmp_path)
    layer = QgsVectorLayer(f"{tmp_path / 'merged.gpkg'}|layername=background", "", "ogr")
    marked = {(area.geometry().boundingBox().toString(), area["reviewer"]) for area in layer.getFeatures()}
    assert marked == {
        (square(1).boundingBox().toString(), "anna"),
        (square(2).boundingBox().toString(), "anna"),
        (square(3).boundingBox().toString(), "ben"),
    }
    assert layer.featureCount() == 3


def test_agreement_is_cohens_kappa_of_what_both_decided(reviews):
    # both accept five and reject three, and differ on 6 and 7; the eleventh only ben has decided
    annas = {fid: "accepted" if fid <= 6 else "rejected" for fid in range(1, 11)}
    bens = {fid: "accepted" if fid in (1, 2, 3, 4, 5, 7) else "rejected" for fid in range(1, 12)}
    decide(reviews[0], annas, "anna")
    decide(reviews[1], bens, "ben")
    agreement = compare(*reviews).agreement
    assert agreement.count == 10
    assert agreement.observed == pytest.approx(0.8)
    expected = 0.6 * 0.6 + 0.4 * 0.4
    assert agreement.kappa == pytest.approx((0.8 - expected) / (1 - expected))


def test_neither_review_is_changed_and_an_existing_file_is_not_replaced(reviews, tmp_path):
    decide(reviews[0], {1: "accepted"}, "anna")
    decide(reviews[1], {1: "rejected"}, "ben")
    contents = [rows(path) for path in reviews]
    merge(reviews, tmp_path, [None])
    assert [rows(path) for path in reviews] == contents
    written = (tmp_path / "merged.gpkg").read_bytes()
    with pytest.raises(MergeError, match="exists"):
        write_merged(compare(*reviews), [SECOND], tmp_path / "merged.gpkg")
    assert (tmp_path / "merged.gpkg").read_bytes() == written


def test_a_file_without_change_polygons_is_refused_by_name(reviews, tmp_path):
    (tmp_path / "other.gpkg").write_bytes(b"")
    with pytest.raises(MergeError, match=r"other\.gpkg has no change polygons"):
        compare(reviews[0], tmp_path / "other.gpkg")


def test_the_dialog_shows_the_conflicts_and_writes_the_choices(reviews, tmp_path, project):
    decide(reviews[0], {1: "accepted", 2: "accepted", 3: "accepted"}, "anna")
    decide(reviews[1], {1: "rejected", 2: "rejected", 3: "accepted"}, "ben")
    canvas = QgsMapCanvas()
    dialog = MergeDialog(canvas)
    dialog.first.setFilePath(str(reviews[0]))
    dialog.second.setFilePath(str(reviews[1]))
    assert dialog.table.rowCount() == 2
    assert "kappa" in dialog.summary.text()
    dialog.table.selectRow(1)
    dialog.take_buttons[SECOND].click()
    assert dialog.table.item(1, 3).text() == "second"
    chosen = dialog.comparison.conflicts[1]
    assert canvas.extent().contains(chosen.extent)
    dialog.output.setFilePath(str(tmp_path / "merged.gpkg"))
    assert dialog.save()
    merged = rows(tmp_path / "merged.gpkg")
    assert merged[chosen.versions[FIRST][0].fid][:2] == ("rejected", "ben")
    assert not dialog.save() and "exists" in dialog.summary.text()
    dialog.deleteLater()
    canvas.deleteLater()


def square(number: int) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(10 * number, 0, 10 * number + 8, 8))


def halves(number: int) -> tuple[QgsGeometry, QgsGeometry]:
    x = 10 * number
    return (
        QgsGeometry.fromRect(QgsRectangle(x, 0, x + 4, 8)),
        QgsGeometry.fromRect(QgsRectangle(x + 4, 0, x + 8, 8)),
    )


def change_layer(path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername=change", "", "ogr")
    assert layer.isValid()
    return layer


def decide(path: Path, decisions: dict[int, str], reviewer: str, label: str = "") -> None:
    layer = change_layer(path)
    index = layer.fields().indexOf
    values = {index("reviewer"): reviewer, index("label"): label}
    assert layer.dataProvider().changeAttributeValues(
        {fid: {**values, index("status"): status} for fid, status in decisions.items()}
    )


def draw(path: Path, geometry: QgsGeometry, reviewer: str, status: str = "accepted") -> None:
    layer = change_layer(path)
    feature = QgsFeature(layer.fields())
    feature.setGeometry(geometry)
    feature["status"], feature["reviewer"] = status, reviewer
    assert layer.dataProvider().addFeatures([feature])[0]


def reshape(path: Path, fid: int, geometry: QgsGeometry) -> None:
    assert change_layer(path).dataProvider().changeGeometryValues({fid: geometry})


def delete(path: Path, fid: int) -> None:
    assert change_layer(path).dataProvider().deleteFeatures([fid])


def merge(reviews: list[Path], folder: Path, choices: list[int | None] | None = None, name: str = "merged"):
    write_merged(compare(*reviews), choices or [], folder / f"{name}.gpkg")
    with sqlite3.connect(folder / f"{name}.gpkg") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return rows(folder / f"{name}.gpkg")


def rows(path: Path) -> dict[int, tuple]:
    """By id: status, reviewer, label, note, bounding box."""
    found = {}
    for feature in change_layer(path).getFeatures():
        texts = [feature[name] for name in ("status", "reviewer", "label", "note")]
        box = feature.geometry().boundingBox().toString()
        found[feature.id()] = (*(text if isinstance(text, str) and text else None for text in texts), box)
    return found
