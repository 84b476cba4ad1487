"""What befalls a run and its dialog from outside: faulty engines, layers and projects that go, reloading.

Engines are real processes. Each time one sentence is told at most, and no result is lost.
"""

from __future__ import annotations

import os

import pytest
from qgis.core import QgsApplication, QgsRasterLayer
from qgis.PyQt.QtWidgets import QLabel

import deep_change_detection
from deep_change_detection.cd_plugin.detect import preview
from deep_change_detection.cd_plugin.detect.dialog import DetectDialog
from deep_change_detection.cd_plugin.detect.notices import Place
from deep_change_detection.cd_plugin.engine_client import protocol
from tests.plugin.conftest import engines_of

STARTED = (
    "say({'id': job['id'], 'event': 'started', 'total': 9, 'unit': 'windows', 'device': 'x'}); "
    "say({'id': job['id'], 'event': 'progress', 'done': 1, 'total': 9, 'rate': 1.0, 'remaining_s': 8.0}); "
)


@pytest.fixture
def results(tmp_path):
    """A folder that holds a result of earlier, which no fault may cost."""
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "earlier.tif").write_text("a map")
    yield folder
    assert (folder / "earlier.tif").read_text() == "a map"


@pytest.fixture
def opened(results, open_dialog, window, project):
    """Opens the dialog over two layers."""

    def make(*layers: QgsRasterLayer) -> DetectDialog:
        project.addMapLayers(list(layers))
        window.canvas.setDestinationCrs(layers[0].crs())
        window.canvas.setExtent(layers[0].extent())
        dialog = open_dialog(results)
        dialog.form.output.with_polygons.setChecked(False)
        dialog.refresh()
        return dialog

    return make


def told(dialog: DetectDialog) -> list[str]:
    """The sentences of the messages in the dialog."""
    labels = [item.findChildren(QLabel) for item in dialog.message_bar.items()]
    return [" ".join(label.text() for label in each).strip() for each in labels]


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


@pytest.mark.parametrize("goes", ["layers", "project"])
def test_a_run_whose_layers_have_gone_is_finished_and_its_result_shown(
    opened, faulty_once, before_layer, after_layer, project, wait_until, tmp_path, goes
):
    """By *Automatic*, which looks at the layers to tell what it stands for."""
    dialog = opened(before_layer, after_layer)
    dialog.form.model.choose("auto")
    go_on = tmp_path / "go on"
    faulty_once(f"{STARTED}[time.sleep(0.01) for _ in iter(lambda: os.path.exists({str(go_on)!r}), True)]")
    dialog.detect()
    wait_until(lambda: dialog.run_panel.bar.value() == 1)
    output = dialog.run.arguments(None)["output"]
    if goes == "project":
        project.clear()
    else:
        project.removeMapLayers([before_layer.id(), after_layer.id()])
    go_on.touch()
    wait_until(lambda: dialog.run is None)
    assert told(dialog)[0].startswith("4\u00a0m² of change") and len(told(dialog)) == 1
    assert [layer.source() for layer in project.mapLayers().values()] == [output]


@pytest.mark.parametrize("goes", ["layers", "project"])
@pytest.mark.parametrize("shown", [False, True])
def test_a_preview_whose_layers_have_gone_goes_too(
    opened, faulty_once, before_layer, after_layer, project, wait_until, monkeypatch, goes, shown
):
    monkeypatch.setattr(preview, "IDLE_MS", 10)
    dialog = opened(before_layer, after_layer)
    faulty_once("")
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


def test_a_plugin_reloaded_ten_times_in_the_middle_of_its_work_leaves_nothing(
    window, project, faulty_once, before_layer, after_layer, wait_until, monkeypatch, tmp_path
):
    monkeypatch.setattr(protocol, "CANCELLED_WITHIN_S", 0.5)
    project.addMapLayers([before_layer, after_layer])
    faulty_once(f"{STARTED}time.sleep(60)")
    for number in range(10):
        plugin = deep_change_detection.classFactory(window)
        plugin.initGui()
        plugin.show_dialog()
        plugin.dialog.form.output.choose_folder(tmp_path)
        plugin.dialog.form.model.choose("cva")
        if number == 4:
            plugin.dialog.detect()
            bar = plugin.dialog.run_panel.bar
            wait_until(lambda bar=bar: bar.value() == 1)
        elif number == 8:
            plugin.dialog.show_preview()
        plugin.unload()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    wait_until(lambda: not engines_of(os.getpid()))
    assert not window.tool_bar.actions() and not window.raster_menu.actions()
    QgsApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
    assert window.window.findChildren(DetectDialog) == []
    assert list(tmp_path.glob("change*")) == []
