"""The plugin object: what it adds to QGIS, that it takes all of it away, and that loading it is light."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

import deep_change_detection
import engine

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def plugin(window):
    """The plugin as QGIS makes it: by the factory in the plugin folder."""
    return deep_change_detection.classFactory(window)


def traces(window) -> dict[str, object]:
    """Whatever a plugin could leave behind in QGIS."""
    return {
        "toolbar": [action.text() for action in window.tool_bar.actions()],
        "menu": [action.text() for action in window.raster_menu.actions()],
        "options": len(window.options_factories),
        "providers": [provider.id() for provider in QgsApplication.processingRegistry().providers()],
    }


def test_unloading_takes_away_all_that_loading_added(plugin, window):
    before = traces(window)
    plugin.initGui()
    loaded = traces(window)
    assert loaded["toolbar"] == ["&Detect change…", "&Review change…"]
    assert loaded["menu"] == ["Deep Change Detection"]
    assert loaded["options"] == 1
    assert set(loaded["providers"]) - set(before["providers"]) == {"deepchange"}
    actions = list(plugin.actions)
    plugin.unload()
    assert traces(window) == before
    QgsApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
    assert all(sip.isdeleted(action) for action in actions)


def test_the_plugin_can_be_loaded_again(plugin, window):
    for _ in range(2):
        plugin.initGui()
        plugin.unload()
    assert traces(window)["toolbar"] == []


def test_unloading_closes_the_dialog(plugin, window):
    plugin.initGui()
    plugin.show_dialog()
    dialog = plugin.dialog
    assert dialog.isVisible()
    plugin.unload()
    assert not dialog.isVisible()


def test_the_dialog_comes_back_as_it_was(plugin, window):
    plugin.initGui()
    plugin.show_dialog()
    first = plugin.dialog
    first.close()
    plugin.show_dialog()
    assert plugin.dialog is first
    plugin.unload()


def test_unloading_takes_the_review_dock_away(plugin, window, squares, project):
    layer = squares(5)
    project.addMapLayer(layer)
    window.window.show()
    plugin.initGui()
    plugin.show_review()
    dock = plugin.dock
    assert dock.isVisible()
    assert dock.records.layer is layer
    items = len(window.canvas.scene().items())
    plugin.unload()
    assert len(window.canvas.scene().items()) < items
    QgsApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
    assert sip.isdeleted(dock)
    QTest.keyClick(window.canvas, Qt.Key.Key_A)
    assert [feature["status"] for feature in layer.getFeatures()] == ["pending"] * 5


def test_changed_keys_act_in_the_open_dock(plugin, window, squares, project):
    project.addMapLayer(squares(5))
    plugin.initGui()
    plugin.show_review()
    page = window.options_factories[0].createWidget(None)
    page.review.keys["accept"].set_key("Space")
    page.apply()
    assert plugin.dock.command_panel.buttons["accept"].key == "Space"
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    assert plugin.dock.records.counts()["accepted"] == 1
    plugin.unload()


def test_settings_lead_to_the_plugins_page(plugin, window):
    plugin.initGui()
    plugin.show_settings()
    factory = window.options_factories[0]
    page = factory.createWidget(None)
    assert window.options_shown == [page.objectName()]
    plugin.unload()


def test_the_sample_scene_is_added_once_with_dates_and_attribution(plugin, window, project):
    plugin.initGui()
    plugin.open_sample("pucallpa")
    plugin.open_sample("pucallpa")
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert sorted(layers) == ["pucallpa_1985", "pucallpa_2020"]
    for name, layer in layers.items():
        assert layer.isValid()
        assert layer.temporalProperties().fixedTemporalRange().begin().date().year() == int(name[-4:])
        assert "U.S. Geological Survey" in layer.metadata().rights()[0]
    assert window.canvas.extent().contains(layers["pucallpa_2020"].extent().center())
    plugin.unload()


def test_the_drawn_scene_says_that_it_is_drawn(plugin, window, project):
    plugin.initGui()
    plugin.open_sample("town")
    layers = list(QgsProject.instance().mapLayers().values())
    assert sorted(layer.name() for layer in layers) == ["town_after", "town_before"]
    for layer in layers:
        assert layer.isValid() and layer.crs().isValid()
        assert "drawn" in layer.metadata().rights()[0]
        assert "CC BY 4.0" in layer.metadata().rights()[0]
    plugin.unload()


def test_loading_the_plugin_imports_neither_torch_nor_more_of_the_engine_than_the_contract(plugins_folder):
    script = """
import sys
import deep_change_detection.cd_plugin.detect.dialog, deep_change_detection.cd_plugin.plugin
print(*sys.modules)
"""
    run = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": f"{plugins_folder}:/usr/share/qgis/python/plugins"},
        cwd=plugins_folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = run.stdout.split()
    assert "deep_change_detection.cd_plugin.plugin" in loaded
    assert not {"torch", "safetensors", "engine"}.intersection(loaded)
    of_engine = [name for name in loaded if name.startswith("deep_change_detection.engine.")]
    assert all(name.split(".")[2] == "contract" for name in of_engine), of_engine


def test_versions_agree():
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    assert metadata["general"]["version"] == engine.__version__
