"""Decisions and edits: in the file at once, undone and done again."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from osgeo import ogr, osr
from qgis.core import QgsFeatureRequest, QgsGeometry, QgsVectorLayer, QgsVectorLayerCache

from deep_change_detection.cd_plugin.review.accuracy.sample_layer import open_sample
from deep_change_detection.cd_plugin.review.queue.queue import Queue
from deep_change_detection.cd_plugin.review.records import history
from deep_change_detection.cd_plugin.review.records.records import Records, ReviewError
from deep_change_detection.cd_plugin.review.records.schema import add_fields, missing_fields
from deep_change_detection.engine.contract.change_polygons import MEASURED, REVIEWED
from engine.rasters.grid import Grid
from engine.rasters.polygons.areas import geometry_area

X, Y = 500_000.0, 5_400_000.0


@pytest.fixture
def layer(squares) -> QgsVectorLayer:
    return squares(60)


@pytest.fixture
def records(layer) -> Records:
    return Records(layer, "anna")


def path_of(layer: QgsVectorLayer) -> Path:
    return Path(layer.source().partition("|")[0])


def rows_of(layer: QgsVectorLayer) -> dict[int, dict]:
    """What the file holds, read by GDAL."""
    file = ogr.Open(str(path_of(layer)))
    rows = {}
    for feature in file.GetLayerByName("change"):
        rows[feature.GetFID()] = {**feature.items(), "wkb": bytes(feature.GetGeometryRef().ExportToWkb())}
    return rows


def square(column: float, row: float, width: float = 10, height: float = 10) -> QgsGeometry:
    """A rectangle whose lower left corner is so many metres from that of the first square."""
    return QgsGeometry.fromWkt(
        f"Polygon(({X + column} {Y + row}, {X + column + width} {Y + row}, {X + column + width} "
        f"{Y + row + height}, {X + column} {Y + row + height}, {X + column} {Y + row}))"
    )


def line(*points: tuple[float, float]) -> QgsGeometry:
    return QgsGeometry.fromWkt(f"LineString({','.join(f'{X + x} {Y + y}' for x, y in points)})")


def test_a_decision_is_in_the_file_with_reviewer_and_time_when_the_call_returns(layer, records):
    begun = datetime.now(timezone.utc)
    records.decide([3], "accepted")
    row = rows_of(layer)[3]
    assert (row["status"], row["reviewer"]) == ("accepted", "anna")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", row["reviewed_at"])
    decided_at = datetime.fromisoformat(row["reviewed_at"].replace("Z", "+00:00"))
    assert begun - timedelta(milliseconds=10) < decided_at <= datetime.now(timezone.utc)
    assert {number: row["status"] for number, row in rows_of(layer).items() if number != 3} == {
        number: "pending" for number in range(1, 61) if number != 3
    }


def test_setting_back_to_pending_takes_reviewer_and_time_away(layer, records):
    records.decide([3], "rejected")
    records.decide([3], "pending")
    row = rows_of(layer)[3]
    assert (row["status"], row["reviewer"], row["reviewed_at"]) == ("pending", None, None)


def test_the_open_layer_shows_a_decision_at_once_and_keeps_its_selection(layer, records):
    layer.selectByIds([3, 4])
    records.decide([3], "accepted")
    assert layer.getFeature(3)["status"] == "accepted"
    assert sorted(layer.selectedFeatureIds()) == [3, 4]


def test_an_open_attribute_table_shows_decisions_without_reading_all_anew(layer, records):
    cache = QgsVectorLayerCache(layer, 1000)
    cache.setFullCache(True)
    read_anew = []
    cache.invalidated.connect(lambda: read_anew.append(True))
    records.decide([3], "accepted")
    (feature,) = cache.getFeatures(QgsFeatureRequest(3))
    assert feature["status"] == "accepted" and feature["reviewer"] == "anna"
    assert read_anew == []


def test_counts_and_records_follow_each_call(records):
    seen = []
    records.changed.connect(seen.append)
    records.decide([1, 2, 3], "accepted")
    records.decide([4], "rejected")
    records.set_label([1, 4], "house")
    records.set_note(2, "behind the church")
    assert records.counts() == {"pending": 56, "accepted": 3, "rejected": 1}
    assert (records.get(1).label, records.get(2).note, records.get(3).label) == (
        "house",
        "behind the church",
        "",
    )
    assert seen == [[1, 2, 3], [4], [1, 4], [2]]
    records.set_label([4], "")
    assert records.get(4).label == ""


def test_a_polygon_that_is_not_there_is_refused_and_nothing_is_changed(layer, records):
    with pytest.raises(ReviewError, match="Polygon 99 is no longer there"):
        records.decide([1, 99], "accepted")
    assert {row["status"] for row in rows_of(layer).values()} == {"pending"}
    assert records.step_to_undo() is None


def test_many_are_decided_and_undone_in_one_step(layer, records):
    records.decide([5], "accepted")
    before = rows_of(layer)
    records.decide(range(1, 61), "rejected")
    assert {row["status"] for row in rows_of(layer).values()} == {"rejected"}
    assert records.step_to_undo().about == "Reject 60 polygons"
    assert sorted(records.undo()) == list(range(1, 61))
    assert rows_of(layer) == before


def test_undo_and_redo_go_on_over_sessions(layer):
    pristine = rows_of(layer)
    first = Records(layer, "anna")
    first.decide([1], "accepted")
    first.draw(square(-50, 0))
    first.merge(2, [3])
    first.set_label([2], "road")
    finished = rows_of(layer)
    second = Records(QgsVectorLayer(layer.source(), "again", "ogr"), "anna")
    texts = []
    while second.step_to_undo():
        texts.append(second.step_to_undo().about)
        second.undo()
    assert texts == ["Label polygon 2", "Merge 2 polygons", "Draw polygon 61", "Accept polygon 1"]
    assert rows_of(layer) == pristine
    assert second.undo() is None
    third = Records(QgsVectorLayer(layer.source(), "once more", "ogr"), "anna")
    while third.redo() is not None:
        pass
    assert rows_of(layer) == finished
    assert third.step_to_redo() is None


def test_after_a_new_step_what_was_undone_cannot_be_done_again(records):
    records.decide([1], "accepted")
    records.decide([2], "accepted")
    records.undo()
    assert records.step_to_redo().about == "Accept polygon 2"
    records.decide([3], "rejected")
    assert records.step_to_redo() is None
    assert records.redo() is None


def test_the_log_is_no_layer_and_gdal_reads_and_writes_the_file_without_a_word(layer, records):
    records.decide([1], "accepted")
    records.draw(square(-50, 0))
    for options in (["-al"], ["-al", "-update"]):
        told = subprocess.run(
            ["ogrinfo", *options, path_of(layer)], capture_output=True, text=True, check=True
        )
        assert "gpkg_" not in told.stdout
        assert told.stderr == ""
    assert ogr.Open(str(path_of(layer))).GetLayerCount() == 1


def test_a_split_keeps_area_and_values_and_is_undone(layer, records):
    before = rows_of(layer)
    records.decide([1], "accepted")
    decided = rows_of(layer)
    assert records.split(1, line((4, -1), (4, 11))) == [1, 61]
    rows = rows_of(layer)
    assert [rows[number]["area_m2"] for number in (1, 61)] == pytest.approx([60, 40], rel=2e-3)
    for column in ("probability", "probability_max", "status", "reviewer", "reviewed_at"):
        assert rows[61][column] == rows[1][column] == decided[1][column]
    pieces = [ogr.CreateGeometryFromWkb(rows[number]["wkb"]) for number in (1, 61)]
    whole = ogr.CreateGeometryFromWkb(before[1]["wkb"])
    assert pieces[0].Union(pieces[1]).SymDifference(whole).GetArea() == pytest.approx(0)
    assert pieces[0].Intersection(pieces[1]).GetArea() == 0
    records.undo()
    assert rows_of(layer) == decided


def test_a_line_across_a_hole_or_there_and_back_cuts_into_all_its_pieces(records):
    ring = square(-100, 0, 30, 30).difference(square(-90, 10))
    number = records.draw(ring)
    assert len(records.split(number, line((-101, 15), (-69, 15)))) == 2
    number = records.draw(square(-200, 0, 30, 30))
    pieces = records.split(number, line((-201, 10), (-160, 10), (-160, 20), (-201, 20)))
    assert sorted(round(records.get(piece).area_m2) for piece in pieces) == [300, 300, 300]


@pytest.mark.parametrize("points", [[(3, -1), (3, 5)], [(50, 50), (60, 60)], [(0, -5), (0, 15)]])
def test_a_line_that_does_not_cut_through_is_refused(layer, records, points):
    before = rows_of(layer)
    with pytest.raises(ReviewError, match="does not cut the polygon in two"):
        records.split(1, line(*points))
    assert rows_of(layer) == before


def test_merged_neighbours_are_one_polygon_with_the_mean_probability_by_area(layer, records):
    before = rows_of(layer)
    records.replace_outline(1, square(0, 0, 10, 5))
    edited = rows_of(layer)
    assert records.neighbours(2) == [3, 1]
    assert records.merge(2, [1, 3]) == 2
    rows = rows_of(layer)
    assert 1 not in rows and 3 not in rows
    assert rows[2]["area_m2"] == pytest.approx(250, rel=2e-3)
    wanted = (
        50 * before[1]["probability"] + 100 * (before[2]["probability"] + before[3]["probability"])
    ) / 250
    assert rows[2]["probability"] == pytest.approx(wanted, rel=2e-3)
    assert rows[2]["probability_max"] == before[3]["probability_max"]
    records.undo()
    assert rows_of(layer) == edited
    records.undo()
    assert rows_of(layer) == before


def test_polygons_that_are_apart_are_not_merged(layer, records):
    before = rows_of(layer)
    for other in (3, 30):
        with pytest.raises(ReviewError, match="too far apart"):
            records.merge(1, [other])
    assert rows_of(layer) == before


@pytest.mark.parametrize("x, y, least", [(200, 10, 200), (202, 0, 218), (203, 4, 200)])
def test_a_narrow_bridge_joins_neighbours_that_meet_in_a_corner_or_stand_a_little_apart(
    layer, records, x, y, least
):
    other = records.draw(square(x, y))
    parts = [records.geometry(20), records.geometry(other)]
    assert other in records.neighbours(20)
    records.merge(20, [other])
    joined = records.geometry(20)
    assert joined.isGeosValid() and not joined.isMultipart()
    for part in parts:
        assert part.difference(joined).area() < 1e-9
    assert least < joined.area() < 240
    records.undo()
    assert records.geometry(20).equals(parts[0])


def test_a_drawn_polygon_is_accepted_without_a_probability(layer, records):
    number = records.draw(square(-50, 0))
    row = rows_of(layer)[number]
    assert (row["status"], row["reviewer"]) == ("accepted", "anna")
    assert row["probability"] is None and row["probability_max"] is None and row["label"] is None
    assert row["area_m2"] == pytest.approx(100, rel=2e-3)
    layer.setSubsetString("")
    assert number in {feature.id() for feature in layer.getFeatures(square(-50, 0).boundingBox())}
    assert layer.extent().xMinimum() == X - 50


@pytest.mark.parametrize(
    "outline",
    [
        "Polygon((0 0, 10 10, 10 0, 0 10, 0 0))",
        "MultiPolygon(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "LineString(0 0, 1 1)",
        "Polygon EMPTY",
        "Polygon((0 0, 5 5, 10 10, 0 0))",
    ],
)
def test_an_outline_that_is_not_one_valid_polygon_is_refused(layer, records, outline):
    before = rows_of(layer)
    for edit in (records.draw, lambda geometry: records.replace_outline(1, geometry)):
        with pytest.raises(ReviewError, match="outline"):
            edit(QgsGeometry.fromWkt(outline))
    assert rows_of(layer) == before


def test_an_edited_outline_is_stored_flat_and_found_by_the_spatial_index(layer, records):
    records.replace_outline(7, QgsGeometry.fromWkt(
        f"PolygonZ(({X - 500} {Y} 3, {X - 490} {Y} 3, {X - 490} {Y + 20} 3, {X - 500} {Y} 3))"
    ))  # fmt: skip
    row = rows_of(layer)[7]
    assert ogr.CreateGeometryFromWkb(row["wkb"]).GetGeometryType() == ogr.wkbPolygon
    assert row["area_m2"] == pytest.approx(100, rel=2e-3)
    assert row["probability"] == pytest.approx(7 / 61)
    box = square(-500, 0).boundingBox()
    assert [feature.id() for feature in layer.getFeatures(box)] == [7]
    file = ogr.Open(str(path_of(layer)))
    found = file.GetLayerByName("change")
    found.SetSpatialFilterRect(X + 61, Y + 1, X + 69, Y + 9)  # where it was
    assert found.GetFeatureCount() == 0


def test_areas_are_the_engines_in_degrees_feet_and_metres(write_polygons):
    outline = "POLYGON((11 48, 11.01 48.002, 11.012 48.01, 10.99 48.005, 11 48))"
    edited = "Polygon((11 48, 11.01 48.002, 11.012 48.02, 10.99 48.005, 11 48))"
    for epsg in (4326, 2263, 32632):
        layer = QgsVectorLayer(write_polygons(f"in_{epsg}", [outline], [0.5], epsg), "", "ogr")
        records = Records(layer, "anna")
        records.replace_outline(1, QgsGeometry.fromWkt(edited))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        measure = geometry_area(Grid(reference.ExportToWkt(), (0, 1, 0, 0, 0, -1), 1, 1))
        assert records.get(1).area_m2 == pytest.approx(measure(ogr.CreateGeometryFromWkt(edited)), rel=1e-6)


def test_background_is_a_layer_of_its_own_that_undo_knows(layer, records):
    told = []
    records.background_changed.connect(lambda: told.append(True))
    assert records.background() == []
    records.mark_background(square(0, 0, 100, 100))
    records.mark_background(square(0, 0).combine(square(300, 300)))
    assert [area.area() for area in records.background()] == pytest.approx([10_000, 100, 100])
    background = QgsVectorLayer(f"{path_of(layer)}|layername=background", "", "ogr")
    assert background.isValid() and background.crs() == layer.crs()
    assert {feature["reviewer"] for feature in background.getFeatures()} == {"anna"}
    assert records.step_to_undo().about == "Mark background"
    records.undo()
    assert [area.area() for area in records.background()] == pytest.approx([10_000])
    assert len(told) == 3


def test_missing_fields_are_added_with_status_and_area(tmp_path):
    path = str(tmp_path / "plain.gpkg")
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    plain = file.CreateLayer("plain", reference, ogr.wkbMultiPolygon)
    plain.CreateField(ogr.FieldDefn("label", ogr.OFTString))
    feature = ogr.Feature(plain.GetLayerDefn())
    feature["label"] = "house"
    feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt("MULTIPOLYGON(((0 0,10 0,10 20,0 20,0 0)))"))
    plain.CreateFeature(feature)
    feature = plain = file = None
    layer = QgsVectorLayer(path, "plain", "ogr")
    assert missing_fields(layer) == [
        "probability", "probability_max", "area_m2", "status", "reviewer", "reviewed_at", "note",
    ]  # fmt: skip
    with pytest.raises(ReviewError, match="lacks the fields probability"):
        Records(layer, "anna")
    add_fields(layer)
    assert missing_fields(layer) == []
    records = Records(layer, "anna")
    number, *unknown, area, status, label = records.get(1)[:6]
    assert (number, unknown, status, label) == (1, [None, None], "pending", "house")
    assert area == pytest.approx(200, rel=1e-2)
    assert records.split(1, QgsGeometry.fromWkt("LineString(-1 5, 11 5)")) == [1, 2]
    assert {feature.geometry().isMultipart() for feature in layer.getFeatures()} == {True}


def test_a_layer_opened_without_its_name_is_found_among_others(layer, records):
    records.mark_background(square(0, 0))
    unnamed = QgsVectorLayer(str(path_of(layer)), "", "ogr")
    Records(unnamed, "anna").decide([4], "rejected")
    assert rows_of(layer)[4]["status"] == "rejected"


def test_a_polygon_without_an_outline_is_decided_but_not_cut(layer):
    file = ogr.Open(str(path_of(layer)), update=1)
    bare = file.GetLayerByName("change").GetFeature(5)
    bare.SetGeometry(None)
    file.GetLayerByName("change").SetFeature(bare)
    bare = file = None
    records = Records(layer, "anna")
    records.decide([5], "rejected")
    assert records.get(5).envelope is None
    with pytest.raises(ReviewError, match="Polygon 5 has no outline"):
        records.split(5, line((0, 0), (1, 1)))
    records.replace_outline(5, square(0, 100))
    assert records.get(5).area_m2 == pytest.approx(100, rel=2e-3)


def test_the_log_forgets_its_oldest_steps_and_keeps_the_latest(layer, records, monkeypatch):
    monkeypatch.setattr(history, "KEEP_STEPS", 10)
    monkeypatch.setattr(history, "PRUNED_EVERY", 5)
    for number in range(1, 31):
        records.decide([number], "accepted")
    undone = []
    while records.step_to_undo():
        undone += records.undo()
    assert undone == list(range(30, 20, -1))
    assert rows_of(layer)[20]["status"] == "accepted"


def test_a_step_larger_than_the_log_can_still_be_undone(layer, records, monkeypatch):
    monkeypatch.setattr(history, "KEEP_BYTES", 200)
    monkeypatch.setattr(history, "PRUNED_EVERY", 1)
    records.decide([1], "accepted")
    records.decide(records.ids(), "rejected")
    assert len(records.undo()) == 60
    assert records.undo() is None


def test_layers_that_are_no_geopackage_are_refused(tmp_path):
    path = str(tmp_path / "plain.geojson")
    triangle = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    feature = {"type": "Feature", "properties": dict.fromkeys([*MEASURED, *REVIEWED]), "geometry": triangle}
    Path(path).write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    for layer in (QgsVectorLayer(path, "plain", "ogr"), QgsVectorLayer("Polygon", "scratch", "memory")):
        with pytest.raises(ReviewError, match="not stored in a GeoPackage|lacks the fields"):
            Records(layer, "anna")
    with pytest.raises(ReviewError, match="not stored in a GeoPackage"):
        Records(QgsVectorLayer(path, "plain", "ogr"), "anna")


def test_an_accuracy_sample_is_judged_but_not_edited(tmp_path):
    path = tmp_path / "sample.gpkg"
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    sample = file.CreateLayer("accuracy_sample", reference, ogr.wkbPolygon)
    for name in ("id", "stratum"):
        sample.CreateField(ogr.FieldDefn(name, ogr.OFTInteger))
    for name in ("status", "label", "reviewer", "reviewed_at", "note"):
        sample.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number in (1, 2, 3):
        feature = ogr.Feature(sample.GetLayerDefn())
        feature["id"], feature["stratum"], feature["status"] = number, number % 2, "pending"
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt("POLYGON((0 0,1 0,1 1,0 1,0 0))"))
        sample.CreateFeature(feature)
    feature = sample = file = None
    layer = open_sample(path)
    assert missing_fields(layer) == []
    records = Records(layer, "anna")
    assert Queue(records).ids() == [1, 2, 3]
    records.decide([1], "accepted")
    assert layer.getFeature(1)["status"] == "accepted"
    assert records.get(1).probability is None and records.get(1).area_m2 is None
    for edit in (
        lambda: records.draw(square(0, 0)),
        lambda: records.split(1, line((0, 0), (1, 1))),
        lambda: records.replace_outline(1, square(0, 0)),
    ):
        with pytest.raises(ReviewError, match="accuracy sample"):
            edit()
    records.undo()
    assert layer.getFeature(1)["status"] == "pending"
