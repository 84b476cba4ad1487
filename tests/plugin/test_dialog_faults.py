"""What befalls a run and its dialog from outside: faulty engines, layers and projects that go, reloading.

Engines are real processes. Each time one sentence is told at most, and no result is lost.
"""

from __future__ import annotations

import os

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

import deep_change_detection
from deep_change_detection.cd_plugin.detect import preview
from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.notices import Place
from deep_change_detection.cd_plugin.engine_client import protocol
from tests.plugin.conftest import engines_of
from tests.seeds import seeded

STARTED = (
    "say({'id': job['id'], 'event': 'started', 'total': 9, 'unit': 'windows', 'device': 'x'}); "
    "say({'id': job['id'], 'event': 'progress', 'done': 1, 'total': 9, 'rate': 1.0, 'remaining_s': 8.0}); "
)


@pytest.fixture
def opened(window, project, tmp_path):
    """Opens the dialog over two layers; results go to a folder of their own that holds an earlier one."""
    dialogs = []
    (tmp_path / "results").mkdir()
    (tmp_path / "results" / "earlier.tif").write_text("a map")

    def make(*layers: QgsRasterLayer) -> DetectDialog:
        project.addMapLayers(list(layers))
        window.canvas.setDestinationCrs(layers[0].crs())
        window.canvas.setExtent(layers[0].extent())
        dialog = DetectDialog(window, lambda: None, lambda: None)
        dialogs.append(dialog)
        dialog.form.output.choose_folder(tmp_path / "results")
        dialog.form.output.with_polygons.setChecked(False)
        dialog.form.model.choose("cva")
        dialog.refresh()
        dialog.show()
        return dialog

    yield make
    for dialog in dialogs:
        dialog.abandon()
    assert (tmp_path / "results" / "earlier.tif").read_text() == "a map"


@pytest.fixture
def long_pair(write_image) -> list[QgsRasterLayer]:
    """Of which a run by small windows takes seconds."""
    random = numpy.random.default_rng(seeded(3))
    names = ("noise_2016", "noise_2021")
    return [
        QgsRasterLayer(write_image(name, random.integers(0, 255, (3, 700, 700), numpy.uint8)), name)
        for name in names
    ]


def told(dialog: DetectDialog) -> list[str]:
    """The sentences of the messages in the dialog."""
    labels = [item.findChildren(QLabel) for item in dialog.message_bar.items()]
    return [" ".join(label.text() for label in each).strip() for each in labels]


def start(dialog: DetectDialog, wait_until) -> None:
    """Until the engine has told of a window that it computed."""
    dialog.form.more.window.setValue(32)
    dialog.detect()
    wait_until(lambda: dialog.run_panel.bar.value() > 0)


@pytest.mark.parametrize(
    ("fault", "cancels", "said"),
    [
        (f"{STARTED}sys.exit(3)", False, "The engine stopped unexpectedly (exit status 3)"),
        (f"{STARTED}time.sleep(60)", True, "Cancelled."),
        (f"{STARTED}[print('rub' * 99, flush=True) for _ in iter(int, 1)]", True, "Cancelled."),
        (f"{STARTED}[print('{{\\\"id\\\": 7', flush=True) for _ in range(99)]", False, "4\u00a0m² of change"),
    ],
    ids=["dies", "hangs", "prints rubbish for ever", "prints rubbish"],
)
def test_a_faulty_engine_ends_in_one_sentence_and_the_next_run_works(
    opened, faulty_once, before_layer, after_layer, wait_until, monkeypatch, fault, cancels, said
):
    monkeypatch.setattr(protocol, "CANCELLED_WITHIN_S", 0.5)
    dialog = opened(before_layer, after_layer)
    faulty_once(fault)
    dialog.detect()
    if cancels:
        wait_until(lambda: dialog.run_panel.bar.value() == 1)
        dialog.run_panel.cancel_button.click()
    wait_until(lambda: dialog.run is None)
    assert len(told(dialog)) == 1 and told(dialog)[0].startswith(said)
    assert dialog.detect_button.isEnabled()
    dialog.detect()
    wait_until(lambda: dialog.run is None)
    assert told(dialog)[0].startswith("4\u00a0m² of change")


@pytest.mark.slow
@pytest.mark.parametrize("model", ["cva", "auto"])
@pytest.mark.parametrize("goes", ["layers", "project"])
def test_a_run_whose_layers_have_gone_is_finished_and_its_result_shown(
    opened, long_pair, project, wait_until, goes, model
):
    dialog = opened(*long_pair)
    dialog.form.model.choose(model)
    start(dialog, wait_until)
    output = dialog.run.arguments(None)["output"]
    if goes == "project":
        project.clear()
    else:
        project.removeMapLayers([layer.id() for layer in long_pair])
    wait_until(lambda: dialog.run is None)
    assert len(told(dialog)) == 1 and "change" in told(dialog)[0].lower()
    assert gdal.Open(output).RasterXSize == 700
    assert output in [layer.source() for layer in project.mapLayers().values()]


@pytest.mark.parametrize("goes", ["layers", "project"])
@pytest.mark.parametrize("shown", [False, True])
def test_a_preview_whose_layers_have_gone_goes_too(
    opened, before_layer, after_layer, project, wait_until, monkeypatch, goes, shown
):
    monkeypatch.setattr(preview, "IDLE_MS", 10)
    dialog = opened(before_layer, after_layer)
    dialog.preview_button.click()
    if shown:
        wait_until(lambda: dialog.preview.picture is not None)
    if goes == "project":
        project.clear()
    else:
        project.removeMapLayer(after_layer.id())
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert dialog.preview.picture is None and not dialog.preview.is_wanted
    assert dialog.form.lines[Place.PREVIEW].texts() == [] == told(dialog)


@pytest.mark.slow
def test_a_plugin_reloaded_ten_times_in_the_middle_of_its_work_leaves_nothing(
    window, project, long_pair, wait_until, tmp_path
):
    project.addMapLayers(long_pair)
    for number in range(10):
        plugin = deep_change_detection.classFactory(window)
        plugin.initGui()
        plugin.show_dialog()
        dialog = plugin.dialog
        dialog.form.output.choose_folder(tmp_path)
        dialog.form.model.choose("cva")
        dialog.refresh()
        if number == 4:
            dialog.show_preview()
        elif number == 8:
            start(dialog, wait_until)
        plugin.unload()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    wait_until(lambda: not engines_of(os.getpid()))
    assert not window.tool_bar.actions() and not window.raster_menu.actions()
    QgsApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
    windows = window.window.findChildren(DetectDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert windows == []
    assert {path.suffix for path in tmp_path.glob("change*")} <= {".partial", ".journal"}
