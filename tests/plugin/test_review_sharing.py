"""A review survives being killed, and gets along with others who use the file."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from typing import Callable

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from deep_change_detection.cd_plugin.review.records import geopackage
from deep_change_detection.cd_plugin.review.records.records import Records, ReviewError
from tests.seeds import seeded

REVIEW_UNTIL_KILLED = """
import sys, random
from qgis.core import QgsApplication, QgsGeometry, QgsVectorLayer
from deep_change_detection.cd_plugin.review.records import geopackage
from deep_change_detection.cd_plugin.review.records.records import Records
application = QgsApplication([], False)
application.initQgis()
records = Records(QgsVectorLayer(sys.argv[1], "", "ogr"), sys.argv[3])
print("ready", flush=True)
generator = random.Random(int(sys.argv[2]))
while True:
    number = generator.randint(1, 40)
    if number > int(sys.argv[4]) and records.undo() is not None:
        print("undone", flush=True)
    else:
        status = generator.choice(("accepted", "rejected"))
        records.decide([number], status)
        print(number, status, flush=True)
"""


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    monkeypatch.setattr(geopackage, "LOCKED_WAIT_S", 0.1)


@pytest.fixture
def layer(squares) -> QgsVectorLayer:
    return squares(40)


@pytest.fixture
def records(layer) -> Records:
    return Records(layer, "anna")


def path_of(layer: QgsVectorLayer) -> str:
    return layer.source().partition("|")[0]


def connect(layer: QgsVectorLayer) -> sqlite3.Connection:
    """Another program's connection, which commits each statement and leaves outlines as they are."""
    database = sqlite3.connect(path_of(layer), isolation_level=None)
    for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):  # of the index's triggers
        database.create_function(name, 1, lambda _blob: 0, deterministic=True)
    return database


def statuses(layer: QgsVectorLayer) -> dict[int, tuple[str, str | None]]:
    """Status and reviewer in the file, read by SQLite."""
    with sqlite3.connect(path_of(layer)) as database:
        rows = database.execute("SELECT fid, status, reviewer FROM change")
        return {number: (status, reviewer) for number, status, reviewer in rows}


@pytest.fixture
def start_reviewer(plugins_folder) -> Callable[..., subprocess.Popen]:
    """Starts another process that decides at random, or undoes when it draws a number above this, and reports
    each step once the call has returned."""

    def start(layer: QgsVectorLayer, seed: int, name: str, undoes_above: int) -> subprocess.Popen:
        process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                REVIEW_UNTIL_KILLED,
                layer.source(),
                str(seeded(seed)),
                name,
                str(undoes_above),
            ],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(plugins_folder), "QT_QPA_PLATFORM": "offscreen"},
        )
        assert process.stdout.readline() == "ready\n"
        return process

    return start


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (1, 2, 3))])
def test_killed_between_or_during_calls_no_decision_is_lost(layer, seed, start_reviewer):
    """What it has reported is in the file, and besides that at most the one step it was at."""
    process = start_reviewer(layer, seed, "anna", undoes_above=38)
    reported = [process.stdout.readline().strip() for _ in range(5 + 4 * seed)]
    time.sleep(0.004 * seed)
    process.send_signal(signal.SIGKILL)
    reported += process.stdout.read().splitlines()
    process.stdout.close()
    process.wait()
    steps: list[tuple[int, str]] = []
    for line in reported:
        if line == "undone":
            steps.pop()
        else:
            number, status = line.split()
            steps.append((int(number), status))
    wanted = dict.fromkeys(range(1, 41), "pending")
    wanted.update(steps)
    again = Records(QgsVectorLayer(layer.source(), "", "ogr"), "anna")
    found = {number: again.get(number).status for number in again.ids()}
    differing = [number for number in found if found[number] != wanted[number]]
    assert len(differing) <= 1
    with sqlite3.connect(path_of(layer)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    while again.undo() is not None:  # the log has survived as well, and fits the rows
        pass
    assert set(statuses(layer).values()) == {("pending", None)}


def test_a_file_locked_by_another_program_is_said_and_nothing_is_half_written(layer, records):
    before = statuses(layer)
    other = connect(layer)
    other.execute("BEGIN IMMEDIATE")
    for call in (
        lambda: records.decide([1, 2, 3], "accepted"),
        lambda: records.draw(QgsGeometry.fromWkt("Polygon((0 0, 9 0, 9 9, 0 0))")),
        lambda: records.mark_background(QgsGeometry.fromWkt("Polygon((0 0, 9 0, 9 9, 0 0))")),
    ):
        with pytest.raises(ReviewError, match="close what else edits it|is locked by another program"):
            call()
    other.execute("ROLLBACK")
    assert statuses(layer) == before
    assert records.counts() == {"pending": 40, "accepted": 0, "rejected": 0}
    assert records.step_to_undo() is None
    records.decide([1], "accepted")
    assert statuses(layer)[1] == ("accepted", "anna")


def test_a_reader_that_stops_the_commit_leaves_the_file_as_it_was(layer, records):
    before = statuses(layer)
    other = connect(layer)
    reading = other.execute("SELECT * FROM change")
    reading.fetchone()  # holds a lock until it is read to its end
    with pytest.raises(ReviewError, match="is locked by another program; nothing was changed"):
        records.decide([1], "accepted")
    reading.fetchall()
    other.close()
    assert statuses(layer) == before
    assert records.get(1).status == "pending"


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_others_read_and_write_between_calls_in_either_journal_mode(layer, records, mode):
    other = connect(layer)
    assert other.execute(f"PRAGMA journal_mode = {mode}").fetchone() == (mode,)
    records.decide([1], "accepted")
    assert other.execute("SELECT status FROM change WHERE fid = 1").fetchone() == ("accepted",)
    other.execute("UPDATE change SET note = 'from elsewhere' WHERE fid < 3")
    records.decide([2], "rejected")
    assert records.get(1).note == records.get(2).note == "from elsewhere"
    assert other.execute("SELECT status, note FROM change WHERE fid = 2").fetchone() == (
        "rejected",
        "from elsewhere",
    )
    assert other.execute("PRAGMA journal_mode").fetchone() == (mode,)
    other.close()


def test_a_reader_of_a_wal_file_does_not_stop_a_decision(layer, records):
    other = connect(layer)
    other.execute("PRAGMA journal_mode = wal").fetchone()
    reading = other.execute("SELECT fid, status FROM change")
    assert reading.fetchone() == (1, "pending")
    records.decide([1, 2], "accepted")
    assert {status for _, status in reading.fetchall()} == {"pending"}
    other.close()
    assert records.get(2).status == layer.getFeature(2)["status"] == "accepted"


def test_an_unfinished_reading_by_qgis_does_not_stop_a_decision(layer, records):
    features = layer.getFeatures()
    next(features)
    records.decide([1], "accepted")
    assert statuses(layer)[1] == ("accepted", "anna")


def test_what_others_have_changed_is_taken_in_and_told(layer, records):
    seen = []
    records.changed.connect(seen.append)
    with connect(layer) as other:
        other.execute("UPDATE change SET status = 'rejected', reviewer = 'ben' WHERE fid IN (7, 9)")
    records.refresh()
    assert seen == [[7, 9]]
    assert records.get(9).reviewer == "ben"
    records.refresh()
    assert seen == [[7, 9]]


def test_undo_does_not_destroy_what_somebody_else_has_decided_since(layer, records):
    records.decide([1], "accepted")
    records.decide([4, 5, 6], "rejected")
    ben = Records(QgsVectorLayer(layer.source(), "", "ogr"), "ben")
    ben.decide([5], "accepted")
    after = statuses(layer)
    with pytest.raises(
        ReviewError, match="“Reject 3 polygons” stands, because ben has changed polygon 5 since"
    ):
        records.undo()
    assert statuses(layer) == after
    assert records.undo() == [1]
    assert statuses(layer)[1] == ("pending", None)
    assert statuses(layer)[5] == ("accepted", "ben")


def test_a_note_of_somebody_else_survives_the_undoing_of_a_decision(layer, records):
    records.decide([1], "accepted")
    Records(QgsVectorLayer(layer.source(), "", "ogr"), "ben").set_note(1, "look again")
    records.undo()
    assert (records.get(1).status, records.get(1).note) == ("pending", "look again")


def test_an_outline_that_somebody_else_has_decided_on_is_not_taken_back(layer, records):
    records.merge(1, [2])
    Records(QgsVectorLayer(layer.source(), "", "ogr"), "ben").decide([1], "accepted")
    with pytest.raises(ReviewError, match="“Merge 2 polygons” stands, because ben has changed polygon 1"):
        records.undo()
    assert records.get(1).area_m2 == pytest.approx(200, rel=2e-3) and 2 not in records


def test_a_drawn_polygon_that_somebody_else_has_labelled_is_not_undone(layer, records):
    number = records.draw(QgsGeometry.fromWkt("Polygon((0 0, 9 0, 9 9, 0 0))"))
    Records(QgsVectorLayer(layer.source(), "", "ogr"), "ben").set_label([number], "house")
    with pytest.raises(ReviewError, match="“Draw polygon 41” stands"):
        records.undo()
    assert records.get(number).label == "house"


def test_two_at_once_in_two_processes_lose_nothing(layer, records, monkeypatch, start_reviewer):
    monkeypatch.setattr(geopackage, "LOCKED_WAIT_S", 10)
    process = start_reviewer(layer, 1, "ben", undoes_above=40)
    for number in range(1, 41):
        records.decide([number], "accepted")
    reported = [process.stdout.readline().split() for _ in range(15)]
    process.kill()
    reported += [line.split() for line in process.stdout.read().splitlines()]
    process.stdout.close()
    process.wait()
    with sqlite3.connect(path_of(layer)) as database:
        steps = dict(
            database.execute(
                "SELECT reviewer, count(*) FROM gpkg_deepchange_log GROUP BY reviewer"
            ).fetchall()
        )
    assert steps["anna"] == 40
    assert steps["ben"] in (len(reported), len(reported) + 1)
    assert {reviewer for _, reviewer in statuses(layer).values()} <= {"anna", "ben"}
    assert all(status != "pending" for status, _ in statuses(layer).values())


def test_each_reviewer_undoes_their_own_steps(layer, records):
    ben = Records(QgsVectorLayer(layer.source(), "", "ogr"), "ben")
    records.decide([1], "accepted")
    ben.decide([2], "accepted")
    assert records.step_to_undo().about == "Accept polygon 1"
    assert records.undo() == [1]
    assert statuses(layer)[2] == ("accepted", "ben")
    assert ben.undo() == [2]


def test_the_users_edit_session_goes_on_and_is_not_mixed_with_decisions(layer, records):
    note = layer.fields().indexOf("note")
    layer.startEditing()
    layer.changeAttributeValue(3, note, "mine")
    records.decide([1], "accepted")
    with pytest.raises(ReviewError, match="Polygon 3 has edits in Change polygons that are not saved"):
        records.decide([3], "accepted")
    assert records.split(5, QgsGeometry.fromWkt("LineString(500044 5399990, 500044 5400020)")) == [5, 41]
    assert layer.isEditable() and layer.getFeature(3)["note"] == "mine"
    assert layer.getFeature(41).geometry().area() == pytest.approx(40)
    assert layer.getFeature(1)["status"] == "accepted"
    assert layer.commitChanges()
    assert records.get(3).note == "mine"
    records.decide([3], "accepted")
    assert statuses(layer)[3] == statuses(layer)[1] == ("accepted", "anna")


def test_what_the_user_adds_and_deletes_in_an_edit_session_is_taken_in(layer, records):
    layer.startEditing()
    layer.deleteFeature(2)
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((0 0, 9 0, 9 9, 0 0))"))
    layer.addFeature(feature)
    assert layer.commitChanges()
    assert 2 not in records and 41 in records
    assert records.counts()["pending"] == 40


def test_gdal_edits_the_file_after_a_review_and_its_index_stays_right(layer, records):
    records.split(1, QgsGeometry.fromWkt("LineString(500004 5399990, 500004 5400020)"))
    file = gdal.OpenEx(path_of(layer), gdal.OF_VECTOR | gdal.OF_UPDATE)
    edited = file.GetLayerByName("change")
    feature = edited.GetFeature(41)
    feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt("POLYGON((0 0,5 0,5 5,0 5,0 0))"))
    assert edited.SetFeature(feature) == 0
    feature = edited = file = None
    records.refresh()
    assert records.get(41).envelope == (0, 5, 0, 5)
    assert records.geometry(41).area() == 25


def test_a_file_that_is_gone_is_said_and_not_made_anew(layer, records, tmp_path):
    path = path_of(layer)
    os.rename(path, tmp_path / "elsewhere.gpkg")
    with pytest.raises(ReviewError, match="is no longer there; nothing was changed"):
        records.decide([1], "accepted")
    assert not os.path.exists(path)
    os.rename(tmp_path / "elsewhere.gpkg", path)
    records.decide([1], "accepted")
    assert statuses(layer)[1] == ("accepted", "anna")


def test_decisions_go_on_when_the_layer_has_left_the_project(project, layer, records):
    source = layer.source()
    project.addMapLayer(layer)
    project.removeMapLayer(layer)
    assert records.layer is None
    records.decide([1], "accepted")
    assert QgsVectorLayer(source, "", "ogr").getFeature(1)["status"] == "accepted"
