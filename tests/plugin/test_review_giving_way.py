"""Pending polygons are replaced in the background: what the user does meanwhile comes first, and is kept."""

from __future__ import annotations

import queue
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Collection
from typing import Callable

import pytest
from osgeo import ogr
from qgis.core import QgsApplication, QgsGeometry, QgsProject, QgsTask, QgsVectorLayer
from qgis.PyQt import sip

from deep_change_detection.cd_plugin.review.dock import dock as dock_module
from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock
from deep_change_detection.cd_plugin.review.records import reading_task
from deep_change_detection.cd_plugin.review.records.background_step import Question
from deep_change_detection.cd_plugin.review.records.geopackage import ReviewError, reading
from deep_change_detection.cd_plugin.review.records.kept import kept_and_replaceable
from deep_change_detection.cd_plugin.review.records.long_step import Changed
from deep_change_detection.cd_plugin.review.records.polygon_rows import NewPolygon
from deep_change_detection.cd_plugin.review.records.records import Records
from deep_change_detection.cd_plugin.review.records.replacing import Remade, TouchedMeanwhile
from deep_change_detection.cd_plugin.review.records.turns import GaveWay
from deep_change_detection.cd_plugin.review.threshold.rebuild import RebuildTask
from deep_change_detection.cd_plugin.review.threshold.thresholding import thresholding_of
from engine.rasters.polygons import polygonise
from tests.plugin.test_review_rebuild import SIZE_M, X, Y, rows_of, write_map

EVERYWHERE = (-1e9, 1e9, -1e9, 1e9)


@pytest.fixture
def layer(tmp_path) -> QgsVectorLayer:
    """Five polygons with ids 1 to 5, made at 0.5 of the map beside them."""
    map_path, path = str(tmp_path / "change.tif"), str(tmp_path / "change.gpkg")
    write_map(map_path, 32632, (X, SIZE_M, 0, Y, 0, -SIZE_M))
    polygonise(map_path, path, threshold=0.5)
    return QgsVectorLayer(f"{path}|layername=change", "Change polygons", "ogr")


@pytest.fixture
def records(layer) -> Records:
    return Records(layer, "anna")


def remade(records: Records) -> Remade:
    """The half of the untouched polygons, as a rebuilding would make them, each a little more probable."""
    with reading(records.table.path) as database:
        kept, replaceable = kept_and_replaceable(database, records.table, EVERYWHERE)
        blobs = dict(database.execute("SELECT fid, geom FROM change"))
    measured = {"probability": 0.77, "probability_max": 0.88, "area_m2": 99.0}
    wanted = list(replaceable)[: len(replaceable) // 2]
    return Remade([NewPolygon(blobs[number], measured) for number in wanted], EVERYWHERE, kept)


class InThread:
    """A replacement in a thread of its own, which waits for `go_on` before it is completed."""

    def __init__(self, records: Records) -> None:
        self.outcome: Changed | Exception | None = None
        self._asks, self._may_go_on = threading.Event(), threading.Event()
        self._replacement, self._remade = records.replacement(), remade(records)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        assert self._asks.wait(30)

    def go_on(self) -> Changed | Exception:
        self._may_go_on.set()
        return self.end()

    def end(self) -> Changed | Exception:
        self._thread.join(30)
        assert not self._thread.is_alive()
        return self.outcome

    def _run(self) -> None:
        try:
            self.outcome = self._replacement.carry_out(self._remade, lambda _share: None, self._ask)
        except (GaveWay, TouchedMeanwhile, ReviewError) as error:
            self.outcome = error

    def _ask(self, _ids: object, check: Callable[[], None]) -> None:
        self._asks.set()
        while not self._may_go_on.wait(0.005):
            check()


def records_show_the_file(records: Records, layer: QgsVectorLayer) -> bool:
    rows = rows_of(layer)
    return records.ids() == list(rows) and all(
        (record.status, record.probability, record.label)
        == (row["status"], row["probability"], row["label"] or "")
        for record, row in zip(records.all(), rows.values())
    )


ACTS: dict[str, Callable[[Records], object]] = {
    "a decision": lambda records: records.decide([1], "accepted"),
    "a label": lambda records: records.set_label([2], "house"),
    "a note": lambda records: records.set_note(3, "look again"),
    "a drawing": lambda records: records.draw(QgsGeometry.fromWkt("POLYGON((0 0,9 0,9 9,0 0))")),
    "an outline": lambda records: records.replace_outline(4, records.geometry(4).buffer(-1, 1)),
    "unchanged ground": lambda records: records.mark_background(records.geometry(5)),
    "an undoing": lambda records: records.undo(),
    "a decision in a second review": lambda records: Records(records.layer, "ben").decide([1], "rejected"),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_is_done_while_polygons_are_replaced_does_not_wait_and_is_all_that_is_done(layer, records, act):
    records.set_note(5, "first")
    before = rows_of(layer)
    replacing = InThread(records)
    begun = time.monotonic()
    ACTS[act](records)
    assert time.monotonic() - begun < 1.5, "less than a lock is waited for"
    assert isinstance(replacing.end(), GaveWay)
    after = rows_of(layer)
    assert 0.77 not in {row["probability"] for row in after.values()}
    assert len({number for number in after if after[number] != before.get(number)}) <= 1
    records.refresh()
    assert records_show_the_file(records, layer)
    with sqlite3.connect(records.table.path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_file_and_layer_can_be_read_while_polygons_are_replaced(layer, records):
    before, replacing = rows_of(layer), InThread(records)
    assert rows_of(layer) == before
    assert {feature.id() for feature in layer.getFeatures()} == set(before)
    assert records.geometry(1).asWkb() == before[1]["wkb"]
    replaced = replacing.go_on()
    assert isinstance(replaced, Changed)
    records.take(replaced)
    assert records_show_the_file(records, layer)
    assert {feature.id() for feature in layer.getFeatures()} == set(rows_of(layer)) == {1, 2}
    assert records.step_to_undo().about == "Rebuild pending polygons"
    records.undo()
    assert rows_of(layer) == before


def test_a_decision_after_it_was_completed_and_before_it_is_shown_is_kept(layer, records):
    replaced = InThread(records).go_on()
    records.decide([2], "accepted")
    records.take(replaced)
    assert records.get(2).status == rows_of(layer)[2]["status"] == "accepted"
    assert records_show_the_file(records, layer)


def test_records_that_nobody_has_asked_for_polygons_show_them_nevertheless(layer, records):
    unread = Records(layer, "ben", reads_at_once=False)
    unread.take(InThread(unread).go_on())
    assert layer.featureCount() == 2
    assert records_show_the_file(unread, layer)
    records.refresh()
    assert records_show_the_file(records, layer)


def test_polygons_decided_before_are_no_longer_replaced(layer, records):
    made, replacement = remade(records), records.replacement()
    records.decide([1], "accepted")
    before = rows_of(layer)
    with pytest.raises(TouchedMeanwhile):
        replacement.carry_out(made, lambda _share: None, lambda _ids, _check: None)
    assert rows_of(layer) == before


KILLED = """
import sys, time
from qgis.core import QgsApplication, QgsVectorLayer
application = QgsApplication([], False)
application.initQgis()
sys.path.insert(0, sys.argv[2])
from deep_change_detection.cd_plugin.review.records.records import Records
from deep_change_detection.cd_plugin.review.records.replacing import Remade
records = Records(QgsVectorLayer(sys.argv[1], "", "ogr"), "anna")
def ask(ids, check):
    print(len(ids), flush=True)
    time.sleep(60)
records.replacement().carry_out(Remade([], (-1e9, 1e9, -1e9, 1e9), ()), lambda share: None, ask)
"""


def test_killed_while_polygons_are_replaced_the_file_is_as_it_was(layer, records, plugins_folder):
    before = rows_of(layer)
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, layer.source(), str(plugins_folder)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "5\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    records.decide([1], "accepted")
    after = rows_of(layer)
    assert after.keys() == before.keys()
    assert after[1]["status"] == "accepted"


def when_allowed(act: Callable[[], object]) -> RebuildTask:
    """Do something in the window's thread just after it has allowed the rebuilding to be completed."""
    task = next(filter(_is_rebuilding, QgsApplication.taskManager().activeTasks()))
    acts = [act]

    def take(question: Question) -> None:
        if question.ids and acts:
            acts.pop()()

    task.asked.connect(take)
    return task


@pytest.fixture
def moved(layer, project):
    """The thresholding of the layer in the project, at 0.5, whose map lies beside it."""
    project.addMapLayer(layer)
    return thresholding_of(layer, project)


def begin(moved, threshold: float, wait_until) -> queue.SimpleQueue:
    """Move the threshold and wait until a rebuilding has begun; what it comes to is put here."""
    told: queue.SimpleQueue[str] = queue.SimpleQueue()
    moved.settled.connect(lambda: told.put("settled"))
    moved.failed.connect(told.put)
    moved.set_threshold(threshold)
    wait_until(lambda: any(map(_is_rebuilding, QgsApplication.taskManager().activeTasks())))
    return told


def _is_rebuilding(task: QgsTask) -> bool:
    return isinstance(task, RebuildTask)


def nobody_writes(layer_path: str) -> bool:
    with sqlite3.connect(layer_path, isolation_level=None, timeout=0) as database:
        database.execute("BEGIN IMMEDIATE")
        database.execute("ROLLBACK")
    return True


def test_a_decision_just_before_the_end_is_kept_and_its_pixels_are_left_out(
    moved, layer, wait_until, monkeypatch
):
    review = Records(layer, "anna")
    moved.lend(review)
    judge = Records.refuse_changing

    def decide_first(records: Records, ids: Collection[int]) -> None:
        if ids and review.counts()["rejected"] == 0:
            review.decide([1], "rejected")
        judge(records, ids)

    monkeypatch.setattr(Records, "refuse_changing", decide_first)
    told = begin(moved, 0.7, wait_until)
    wait_until(lambda: not told.empty())
    assert told.get() == "settled"
    rows = rows_of(layer)
    assert (rows[1]["status"], rows[1]["reviewer"]) == ("rejected", "anna")
    (rejected,) = [
        ogr.CreateGeometryFromWkb(row["wkb"]) for row in rows.values() if row["status"] != "pending"
    ]
    pending = [ogr.CreateGeometryFromWkb(row["wkb"]) for row in rows.values() if row["status"] == "pending"]
    assert all(not rejected.Overlaps(other) and not rejected.Contains(other) for other in pending)
    assert min(row["probability_max"] for row in rows.values() if row["status"] == "pending") >= 0.7
    assert records_show_the_file(review, layer)


def test_stopped_just_before_the_end_nothing_is_changed_or_all_of_it_is_known(moved, layer, wait_until):
    before = rows_of(layer)
    begin(moved, 0.7, wait_until)
    task = when_allowed(moved.stop)
    wait_until(lambda: sip.isdeleted(task) or not task.isActive())
    QgsApplication.processEvents()
    is_changed = rows_of(layer) != before
    assert moved.made_with == ((0.7, 0.0) if is_changed else (0.5, 0.0))
    assert nobody_writes(layer.source().partition("|")[0])


@pytest.mark.parametrize("moment", ["at once", "just before the end"])
def test_the_project_can_be_closed_at_any_time(moved, layer, wait_until, moment):
    before, path = rows_of(layer), layer.source().partition("|")[0]
    again = QgsVectorLayer(layer.source(), "", "ogr")
    begin(moved, 0.7, wait_until)
    manager = QgsApplication.taskManager()
    if moment == "at once":
        QgsProject.instance().clear()
    else:
        when_allowed(lambda: QgsProject.instance().clear())
    wait_until(
        lambda: not any(map(_is_rebuilding, manager.activeTasks())) and not QgsProject.instance().count()
    )
    QgsApplication.processEvents()
    assert nobody_writes(path)
    assert rows_of(again) == before or moment != "at once"
    review = Records(again, "anna")
    review.decide(review.ids()[:1], "accepted")


def test_a_rebuilding_that_has_not_begun_is_forgotten_with_its_layer(moved, layer, wait_until, held_tasks):
    before, again = rows_of(layer), QgsVectorLayer(layer.source(), "", "ogr")
    moved.set_threshold(0.7)
    wait_until(lambda: bool(held_tasks))
    QgsProject.instance().clear()
    QgsApplication.processEvents()
    assert sip.isdeleted(held_tasks[0]) or held_tasks[0].status() == QgsTask.TaskStatus.Terminated
    assert rows_of(again) == before


def test_edits_in_qgis_that_are_not_saved_are_not_written_over(moved, layer, wait_until):
    before = rows_of(layer)
    told = begin(moved, 0.7, wait_until)
    layer.startEditing()
    layer.changeAttributeValue(3, layer.fields().indexOf("note"), "mine")
    wait_until(lambda: not told.empty())
    assert "Polygon 3 has edits in Change polygons that are not saved" in told.get()
    assert layer.rollBack()
    assert rows_of(layer) == before


@pytest.fixture
def dock(window, project, monkeypatch):
    monkeypatch.setattr(dock_module, "READ_AT_ONCE", 4)
    dock = ReviewDock(window.canvas, project, window.window)
    yield dock
    dock.discard()
    dock.deleteLater()


def test_a_large_review_opens_once_its_polygons_were_read(dock, layer, project, wait_until):
    project.addMapLayer(layer)
    dock.review(layer)
    assert dock.records is None
    wait_until(lambda: dock.records is not None)
    assert records_show_the_file(dock.records, layer)
    assert sorted(dock.queue.ids()) == [1, 2, 3, 4, 5]
    assert dock.queue.position() == 0


@pytest.mark.parametrize("end", ["another layer", "stop", "layer removed", "asked for again"])
def test_what_is_still_read_for_a_review_can_be_left(dock, layer, squares, project, wait_until, end):
    small = squares(3)
    project.addMapLayers([layer, small])
    dock.review(layer)
    if end == "another layer":
        dock.review(small)
    elif end == "stop":
        dock.layer_box.stop_button.click()
        dock.review(None)
    elif end == "layer removed":
        project.removeMapLayer(layer.id())
    else:
        dock.review_likely(None)
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    QgsApplication.processEvents()
    reviewed = {"another layer": small, "asked for again": layer}.get(end)
    assert (dock.records.layer if dock.records is not None else None) is reviewed


@pytest.mark.parametrize("then", ["another layer", "the same again"])
def test_reading_for_a_review_can_be_cancelled_in_the_task_bar(
    dock, layer, squares, project, wait_until, monkeypatch, then
):
    may_be_read = threading.Event()
    read = reading_task.read_snapshot
    monkeypatch.setattr(reading_task, "read_snapshot", lambda table: may_be_read.wait(30) and read(table))
    small = squares(3)
    project.addMapLayers([layer, small])
    dock.review(layer)
    for task in QgsApplication.taskManager().activeTasks():
        task.cancel()
    may_be_read.set()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    QgsApplication.processEvents()
    assert dock.records is None and "Reading" not in dock.facts_box.facts.text()
    dock.review_likely(small if then == "another layer" else layer)
    wait_until(lambda: dock.records is not None)


def test_a_file_that_goes_away_while_it_is_read_is_told(dock, layer, project, wait_until):
    project.addMapLayer(layer)
    lock = sqlite3.connect(layer.source().partition("|")[0], isolation_level=None)
    dock.review(layer)
    lock.execute("BEGIN EXCLUSIVE")
    wait_until(lambda: dock.records is not None or bool(dock.layer_box.message.text()))
    lock.close()
    assert dock.records is not None or "is locked by another program" in dock.layer_box.message.text()
