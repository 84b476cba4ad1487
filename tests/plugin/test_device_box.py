"""The choice of device, before and after the engine has looked."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent

from deep_change_detection.cd_plugin.detect.device_box import DeviceBox

CPU = {"name": "cpu", "title": "the processor", "ok": True}
INTEL = {"name": "intel:0", "title": "Intel(R) Iris(R) Xe Graphics (iGPU), 7.7 GB", "ok": True}
CUDA = {"name": "cuda:0", "title": "NVIDIA GeForce GTX 1060, 6.4 GB", "ok": False}


def offered(box):
    return {box.itemData(number): box.itemText(number) for number in range(box.count())}


def test_found_devices_take_the_places_of_kinds_under_their_names(project):
    box = DeviceBox()
    box.show_devices([CPU, INTEL, CUDA])
    assert offered(box) == {"auto": "Automatic", "cpu": "CPU", "intel:0": INTEL["title"]}
    assert box.currentData() == "auto"


@pytest.mark.parametrize(
    ("chosen", "then", "title"),
    [
        ("cpu", "cpu", "CPU"),
        ("intel", "intel:0", INTEL["title"]),
        ("cuda", "cuda", "NVIDIA GPU (not found)"),
    ],
)
def test_what_was_chosen_stays_chosen(project, chosen, then, title):
    box = DeviceBox()
    box.setCurrentIndex(box.findData(chosen))
    announced = []
    box.currentIndexChanged.connect(announced.append)
    box.show_devices([CPU, INTEL])
    assert (box.currentData(), box.currentText()) == (then, title)
    assert not announced


@pytest.mark.slow
def test_the_engine_looks_once(project, wait_until):
    box = DeviceBox()
    box.look_for_devices()
    task = box._task
    box.look_for_devices()
    assert box._task is task and "cuda" in offered(box)
    wait_until(lambda: "cuda" not in offered(box))
    assert list(offered(box))[:2] == ["auto", "cpu"]


def close_for_good(box):
    box.stop_looking()
    box.deleteLater()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.slow
def test_a_box_that_is_gone_does_not_mind_how_the_search_ends(project, wait_until):
    gone, looking = DeviceBox(), DeviceBox()
    gone.look_for_devices()
    close_for_good(gone)
    looking.look_for_devices()
    wait_until(lambda: "cuda" not in offered(looking))
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    close_for_good(looking)
    QgsApplication.processEvents()
