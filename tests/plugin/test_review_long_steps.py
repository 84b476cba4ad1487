"""Steps about very many polygons are carried out, undone and redone in the background, all or nothing."""

from __future__ import annotations

import gc
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Collection
from typing import Callable

import pytest
from qgis.core import QgsApplication, QgsProject, QgsTask, QgsVectorLayer
from qgis.PyQt import sip

from deep_change_detection.cd_plugin.review.dock import reviewing
from deep_change_detection.cd_plugin.review.dock.dock import ReviewDock
from deep_change_detection.cd_plugin.review.records import undoing
from deep_change_detection.cd_plugin.review.records.background_step import LongStepTask
from deep_change_detection.cd_plugin.review.records.garbage import no_garbage_search
from deep_change_detection.cd_plugin.review.records.geopackage import writing, writing_in_turn
from deep_change_detection.cd_plugin.review.records.records import Records
from deep_change_detection.cd_plugin.review.records.turns import GaveWay
from tests.plugin.test_review_giving_way import nobody_writes, records_show_the_file
from tests.plugin.test_review_rebuild import rows_of

MANY = list(range(1, 26))
"""The polygons of a long step, of thirty that there are."""


@pytest.fixture
def layer(squares, project) -> QgsVectorLayer:
    layer = squares(30)
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def dock(window, project, layer, monkeypatch):
    """A review in which steps about more than ten polygons are long."""
    monkeypatch.setattr(undoing, "DONE_AT_ONCE", 10)
    monkeypatch.setattr(reviewing, "DONE_AT_ONCE", 10)
    dock = ReviewDock(window.canvas, project, window.window)
    dock.review(layer)
    yield dock
    dock.discard()
    dock.deleteLater()


@pytest.fixture
def finish(wait_until) -> Callable[[], None]:
    """Waits until no step is carried out any more."""

    def wait() -> None:
        wait_until(lambda: not long_steps())
        QgsApplication.processEvents()

    return wait


@pytest.fixture
def meanwhile(monkeypatch) -> Callable[[Callable[[], object]], None]:
    """Has something done once, in the window's thread, while a long step waits to be completed."""

    def arrange(act: Callable[[], object]) -> None:
        acts, judge = [act], Records.refuse_changing

        def act_first(records: Records, ids: Collection[int]) -> None:
            if ids and acts:
                acts.pop()()
            judge(records, ids)

        monkeypatch.setattr(Records, "refuse_changing", act_first)

    return arrange


def long_steps() -> list[QgsTask]:
    return [task for task in QgsApplication.taskManager().activeTasks() if isinstance(task, LongStepTask)]


def statuses(layer: QgsVectorLayer) -> dict[int, str]:
    return {number: row["status"] for number, row in rows_of(layer).items()}


def test_a_long_step_is_undone_and_redone_in_the_background(dock, layer, finish):
    before = rows_of(layer)
    dock.records.decide(MANY, "rejected")
    after = rows_of(layer)
    for command, wanted, told in (("undo", before, "Undone"), ("redo", after, "Redone")):
        begun_with = rows_of(layer)
        dock.commands[command].trigger()
        (task,) = long_steps()
        assert task.description() == f"{command.capitalize()}: Reject 25 polygons"
        assert dock.step_line.isVisibleTo(dock)
        assert dock.step_line.text.text() == f"{command.capitalize()}: Reject 25 polygons…"
        assert rows_of(layer) == begun_with
        finish()
        assert rows_of(layer) == wanted
        assert dock.message.text() == f"{told}: Reject 25 polygons"
        assert dock.queue.current() in MANY
        assert not dock.step_line.isVisibleTo(dock)
        assert records_show_the_file(dock.records, layer)


def test_a_step_about_as_many_as_are_done_at_once_is_undone_at_once(dock, layer):
    before = rows_of(layer)
    dock.records.decide(MANY[:10], "rejected")
    dock.commands["undo"].trigger()
    assert not long_steps() and rows_of(layer) == before
    assert dock.message.text() == "Undone: Reject 10 polygons"


def test_undone_polygons_that_were_gone_come_back_and_new_ones_go(dock, layer, finish, monkeypatch):
    monkeypatch.setattr(undoing, "DONE_AT_ONCE", 1)
    before = rows_of(layer)
    dock.records.merge(1, [2])
    dock.queue.go(1)
    dock.commands["undo"].trigger()
    finish()
    assert rows_of(layer) == before
    dock.queue.go(2)
    dock.commands["redo"].trigger()
    finish()
    assert 2 not in rows_of(layer) and dock.queue.current() == 1
    with sqlite3.connect(dock.records.table.path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM rtree_change_geom").fetchone() == (29,)


def test_a_decision_meanwhile_comes_first_and_the_step_is_undone_around_it(dock, layer, finish, meanwhile):
    dock.records.decide(MANY, "rejected")
    meanwhile(lambda: dock.records.decide([30], "accepted"))
    dock.commands["undo"].trigger()
    finish()
    assert dock.message.text() == "Undone: Reject 25 polygons"
    assert statuses(layer) == {**dict.fromkeys(range(1, 31), "pending"), 30: "accepted"}
    assert records_show_the_file(dock.records, layer)
    assert dock.records.step_to_undo().about == "Accept polygon 30"


def test_a_decision_meanwhile_on_one_of_its_polygons_is_kept_until_it_is_undone_too(
    dock, layer, finish, meanwhile
):
    before = rows_of(layer)
    dock.records.decide(MANY, "rejected")
    meanwhile(lambda: dock.records.decide([3], "accepted"))
    dock.commands["undo"].trigger()
    finish()
    assert dock.message.text().startswith("“Reject 25 polygons” was left as it is, because you have changed")
    assert statuses(layer)[3] == "accepted" and statuses(layer)[4] == "rejected"
    dock.commands["undo"].trigger()
    assert dock.message.text() == "Undone: Accept polygon 3"
    dock.commands["undo"].trigger()
    finish()
    assert rows_of(layer) == before


def test_a_step_stands_when_somebody_else_has_changed_one_of_its_polygons(dock, layer, finish):
    dock.records.decide([30], "accepted")
    dock.records.decide(MANY, "rejected")
    Records(layer, "ben").decide([3], "accepted")
    before = rows_of(layer)
    dock.commands["undo"].trigger()
    finish()
    assert dock.message.text() == "“Reject 25 polygons” stands, because ben has changed polygon 3 since."
    assert rows_of(layer) == before
    dock.commands["undo"].trigger()
    assert dock.message.text() == "Undone: Accept polygon 30"


def test_what_another_step_has_followed_meanwhile_is_not_redone(dock, layer, finish, meanwhile):
    dock.records.decide(MANY, "rejected")
    dock.records.undo()
    meanwhile(lambda: dock.records.decide([30], "accepted"))
    dock.commands["redo"].trigger()
    finish()
    assert (
        dock.message.text()
        == "“Reject 25 polygons” was left as it is, because another step was taken meanwhile."
    )
    assert statuses(layer) == {**dict.fromkeys(range(1, 31), "pending"), 30: "accepted"}


@pytest.mark.parametrize("second", ["undo", "redo"])
def test_pressed_again_meanwhile_it_says_what_is_going_on_and_loses_nothing(
    dock, layer, finish, meanwhile, second
):
    before = rows_of(layer)
    dock.records.decide([30], "accepted")
    decided = rows_of(layer)
    dock.records.decide(MANY, "rejected")
    told = []

    def press() -> None:
        dock.commands[second].trigger()
        told.append(dock.message.text())

    meanwhile(press)
    dock.commands["undo"].trigger()
    finish()
    assert told[0].startswith("“Undo: Reject 25 polygons” is still being carried out;")
    assert rows_of(layer) == decided
    dock.commands["undo"].trigger()
    assert rows_of(layer) == before


@pytest.mark.parametrize("where", ["dock", "task bar"])
def test_it_can_be_cancelled(dock, layer, finish, meanwhile, where):
    dock.records.decide(MANY, "rejected")
    before = rows_of(layer)
    meanwhile(
        dock.step_line.cancel_button.click
        if where == "dock"
        else lambda: [task.cancel() for task in long_steps()]
    )
    dock.commands["undo"].trigger()
    finish()
    assert dock.message.text() == "Cancelled; nothing was changed."
    assert rows_of(layer) == before and not dock.step_line.isVisibleTo(dock)
    dock.commands["undo"].trigger()
    finish()
    assert set(statuses(layer).values()) == {"pending"}


ENDS: dict[str, Callable[[ReviewDock, QgsVectorLayer], object]] = {
    "stopped": lambda dock, _layer: dock.layer_box.stop_button.click(),
    "closed": lambda dock, _layer: dock.close(),
    "layer removed": lambda _dock, layer: QgsProject.instance().removeMapLayer(layer.id()),
    "project closed": lambda _dock, _layer: QgsProject.instance().clear(),
}


@pytest.mark.parametrize("moment", ["at once", "just before the end", "when it is allowed"])
@pytest.mark.parametrize("end", ENDS)
def test_the_review_can_end_meanwhile_and_the_file_is_as_before_or_after(
    dock, layer, finish, meanwhile, end, moment
):
    path = dock.records.table.path
    again = QgsVectorLayer(layer.source(), "", "ogr")
    before = rows_of(again)
    dock.records.decide(MANY, "rejected")
    decided = rows_of(again)
    if moment == "just before the end":
        meanwhile(lambda: ENDS[end](dock, layer))
    dock.commands["undo"].trigger()
    if moment == "at once":
        ENDS[end](dock, layer)
    elif moment == "when it is allowed":
        (task,) = long_steps()
        acts = [lambda: ENDS[end](dock, layer)]
        task.asked.connect(lambda question: question.ids and acts and acts.pop()())
    finish()
    assert dock.records is None
    assert rows_of(again) in ([decided] if moment == "at once" else [decided, before])
    assert nobody_writes(str(path))
    assert Records(again, dock_reviewer(again)).counts()["pending"] in (5, 30)


@pytest.mark.parametrize("end", ENDS)
def test_a_step_that_has_not_begun_when_the_review_ends_is_forgotten(dock, layer, held_tasks, end):
    again = QgsVectorLayer(layer.source(), "", "ogr")
    dock.records.decide(MANY, "rejected")
    before = rows_of(again)
    dock.commands["undo"].trigger()
    (task,) = held_tasks
    told = []
    dock.reviewing.messages.told.connect(lambda text, _level: told.append(text))
    ENDS[end](dock, layer)
    QgsApplication.processEvents()
    assert sip.isdeleted(task) or task.status() == QgsTask.TaskStatus.Terminated
    assert rows_of(again) == before and not any(told)


def dock_reviewer(layer: QgsVectorLayer) -> str:
    return next((row["reviewer"] for row in rows_of(layer).values() if row["reviewer"]), "anna")


def test_edits_in_qgis_that_are_not_saved_are_not_written_over(dock, layer, finish):
    dock.records.decide(MANY, "rejected")
    before = rows_of(layer)
    layer.startEditing()
    layer.changeAttributeValue(3, layer.fields().indexOf("note"), "mine")
    dock.commands["undo"].trigger()
    finish()
    assert "Polygon 3 has edits in Change polygons that are not saved" in dock.message.text()
    assert layer.rollBack() and rows_of(layer) == before
    assert dock.records.step_to_undo().about == "Reject 25 polygons"


def test_very_many_are_decided_in_the_background_as_one_step(dock, layer, finish):
    before = rows_of(layer)
    dock.bulk_box.decided.emit(MANY, "accepted")
    assert [task.description() for task in long_steps()] == ["Accept 25 polygons"]
    assert rows_of(layer) == before
    finish()
    assert dock.message.text() == "25 polygons decided at once."
    rows = rows_of(layer)
    assert {row["reviewer"] for row in rows.values()} == {dock.records.reviewer, None}
    assert [number for number, row in rows.items() if row["status"] == "accepted"] == MANY
    assert len({row["reviewed_at"] for number, row in rows.items() if number in MANY} - {None}) == 1
    assert records_show_the_file(dock.records, layer)
    dock.commands["undo"].trigger()
    finish()
    assert rows_of(layer) == before


def test_what_is_decided_otherwise_or_removed_while_very_many_are_decided_stays_so(
    dock, layer, finish, meanwhile
):
    def act() -> None:
        dock.records.decide([3], "rejected")
        dock.records.merge(5, [6])
        dock.records.set_label([7], "house")

    meanwhile(act)
    dock.bulk_box.decided.emit(MANY, "accepted")
    finish()
    assert dock.message.text() == (
        "23 polygons decided at once. Decided otherwise or removed meanwhile, and left so: 2."
    )
    wanted = {**dict.fromkeys(MANY, "accepted"), **dict.fromkeys(range(26, 31), "pending"), 3: "rejected"}
    del wanted[6]
    assert statuses(layer) == wanted and rows_of(layer)[7]["label"] == "house"
    assert records_show_the_file(dock.records, layer)


def test_while_very_many_are_decided_nothing_else_is_decided_at_once_or_undone(
    dock, layer, finish, meanwhile
):
    dock.records.decide([30], "rejected")
    told = []

    def act() -> None:
        dock.bulk_box.decided.emit(MANY[:12], "rejected")
        told.append(dock.message.text())
        dock.commands["undo"].trigger()
        told.append(dock.message.text())

    meanwhile(act)
    dock.bulk_box.decided.emit(MANY, "accepted")
    finish()
    assert all("“Accept 25 polygons” is still being carried out" in text for text in told)
    assert statuses(layer)[30] == "rejected" and statuses(layer)[1] == "accepted"


def test_a_locked_file_is_told_and_nothing_is_changed(dock, layer, finish):
    dock.records.decide(MANY, "rejected")
    before = rows_of(layer)
    lock = sqlite3.connect(dock.records.table.path, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    dock.commands["undo"].trigger()
    finish()
    lock.close()
    assert "is locked by another program" in dock.message.text()
    assert rows_of(layer) == before


def test_long_transactions_on_one_file_come_one_after_another(layer):
    path = Records(layer, "anna").table.path
    order: list[str] = []
    second_waits = threading.Event()

    def second() -> None:
        with writing_in_turn(path, second_waits.set) as (database, _turn):
            order.append("second")
            database.execute("UPDATE change SET note = 'second'")

    with writing_in_turn(path, lambda: None) as (database, _turn):
        thread = threading.Thread(target=second)
        thread.start()
        assert second_waits.wait(30)
        database.execute("UPDATE change SET note = 'first'")
        order.append("first")
    thread.join(30)
    assert order == ["first", "second"]
    assert {row["note"] for row in rows_of(layer).values()} == {"second"}


def test_long_transactions_that_wait_for_another_give_way_too(layer):
    path = Records(layer, "anna").table.path
    outcomes: list[str] = []
    at_work = [threading.Event(), threading.Event()]

    def write_long(place: int) -> None:
        try:
            with writing_in_turn(path, at_work[place].set) as (_database, turn):
                at_work[place].set()
                while True:
                    turn.check()
        except GaveWay:
            outcomes.append("gave way")

    threads = [threading.Thread(target=write_long, args=[place]) for place in (0, 1)]
    for thread, event in zip(threads, at_work):
        thread.start()
        assert event.wait(30)
    with writing(path) as database:
        database.execute("UPDATE change SET note = 'mine'")
    for thread in threads:
        thread.join(30)
    assert outcomes == ["gave way", "gave way"]
    assert {row["note"] for row in rows_of(layer).values()} == {"mine"}


def test_python_looks_for_garbage_again_when_the_last_long_step_has_ended():
    assert gc.isenabled()
    with pytest.raises(GaveWay), no_garbage_search():
        with no_garbage_search():
            assert not gc.isenabled()
        assert not gc.isenabled()
        made = [[] for _ in range(10 * gc.get_threshold()[0])]
        raise GaveWay
    assert gc.isenabled() and gc.get_count()[0] < len(made) / 10


KILLED = """
import sys, time
from qgis.core import QgsApplication, QgsVectorLayer
application = QgsApplication([], False)
application.initQgis()
sys.path.insert(0, sys.argv[2])
from deep_change_detection.cd_plugin.review.records.records import Records
def ask(ids, check):
    print(len(ids), flush=True)
    time.sleep(60)
records = Records(QgsVectorLayer(sys.argv[1], "", "ogr"), "anna")
records.step_to_undo().carry_out(lambda share: None, ask)
"""


def test_killed_while_a_step_is_undone_the_file_is_as_it_was(layer, plugins_folder):
    records = Records(layer, "anna")
    records.decide(MANY, "rejected")
    before = rows_of(layer)
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, layer.source(), str(plugins_folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "25\n"
        process.send_signal(signal.SIGKILL)
    records.refresh()
    assert rows_of(layer) == before
    records.undo()
    assert set(statuses(layer).values()) == {"pending"}
