"""The check of devices on the options page."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent

from deep_change_detection.cd_plugin.detect import device_check
from deep_change_detection.cd_plugin.detect.device_check import DeviceCheck
from deep_change_detection.cd_plugin.options_page import OptionsPage


def trial(device, problems=()):
    return {
        "device": device,
        "network": "isnet_lw",
        "precision": "float32",
        "difference": 6e-8,
        "at_batches": [{"batch": 1, "windows_per_second": 61.4, "bytes": 0}],
        "problems": list(problems),
    }


def cells(check):
    return [
        [check.table.item(row, column).text() for column in range(check.table.columnCount())]
        for row in range(check.table.rowCount())
    ]


def test_a_row_tells_of_each_trial_and_a_sentence_of_all(project):
    check = DeviceCheck()
    assert check.table.isHidden() and check.copy_button.isHidden()
    check.show_found({"trials": [trial("cpu"), trial("cuda:0")], "problems": []})
    assert check.verdict.text() == "2 checks: all devices (cpu, cuda:0) give what the processor gives."
    assert cells(check)[0] == ["cpu", "isnet_lw", "float32", "6e-08", "61.4", "right"]
    found = {
        "trials": [trial("cuda:0", ["the difference is nan, beyond 0.001"])],
        "problems": ["It is wrong."],
    }
    check.show_found(found)
    assert check.verdict.text() == "It is wrong."
    assert [row[-1] for row in cells(check)] == ["wrong"]
    assert check.table.item(0, 5).toolTip() == "the difference is nan, beyond 0.001"
    check.copy_button.click()
    assert json.loads(QgsApplication.clipboard().text()) == found


@pytest.mark.parametrize("width", [0, 1200])
def test_all_columns_are_within_the_page_however_narrow_it_is(project, width):
    page = OptionsPage(lambda: None)
    failed = trial("cuda:0", ["preparing the network fails (CUDA error: an illegal memory access)"])
    page.devices.show_found({"trials": [trial("cpu"), failed], "problems": ["It is wrong."]})
    page.resize(max(width, page.minimumSizeHint().width()), 600)
    page.show()
    QgsApplication.processEvents()
    table = page.devices.table
    assert table.horizontalHeader().length() <= table.viewport().width()
    for column in range(table.columnCount()):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)


@pytest.mark.slow
def test_the_button_has_the_engine_check_and_stops_it(project, wait_until, monkeypatch):
    page = OptionsPage(lambda: None)
    page.devices.button.click()
    assert page.devices.button.text() == "Stop"
    page.devices.button.click()
    wait_until(lambda: page.devices.button.text() != "Stop")
    assert page.devices.verdict.text() == "Stopped."


@pytest.mark.slow
def test_a_page_that_is_gone_does_not_mind_how_the_check_ends(project, wait_until):
    check = DeviceCheck()
    check.button.click()
    task = check._task
    check.deleteLater()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    task.cancel()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def test_what_the_engine_answers_is_shown(project, wait_until, monkeypatch):
    """By a task whose engine answers at once."""
    answer = {"trials": [trial("cpu")], "problems": []}
    monkeypatch.setattr(device_check.CheckDevices, "work", lambda self, engine: answer)
    check = DeviceCheck()
    check.button.click()
    wait_until(lambda: bool(check.table.rowCount()))
    assert cells(check)[0][0] == "cpu" and not check.copy_button.isHidden()
