"""From no engine to *Runs on …* in QGIS's windows, with real venv and pip on stand-in wheels."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMessageViewer
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QTextEdit

import deep_change_detection
from deep_change_detection.cd_plugin.detect.notices import Place
from deep_change_detection.cd_plugin.engine_client.engine_task import EngineTask
from deep_change_detection.cd_plugin.engine_client.environment import interpreters, pins, places
from deep_change_detection.cd_plugin.engine_client.environment.network import FOLDER_SETTING, INDEX_SETTING
from deep_change_detection.cd_plugin.engine_client.environment.plan import asked
from deep_change_detection.cd_plugin.engine_client.python import chosen_python
from deep_change_detection.cd_plugin.install.installation import installation
from deep_change_detection.cd_plugin.install.panel import EnginePanel
from deep_change_detection.cd_plugin.options_page import OptionsPage
from tests.plugin.engine_install import row, without_torch, write_pins, write_stand_ins

TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"


@pytest.fixture(autouse=True)
def fresh_installation():
    """Nothing is known from another test."""
    installation.cache_clear()
    yield
    installation().cancel()
    installation.cache_clear()


@pytest.fixture
def no_engine(tmp_path, monkeypatch) -> Path:
    """A computer of whose only Python torch is missing; gives the folder of a person's name."""
    home = tmp_path / "Jörg Müller"
    hidden = without_torch(tmp_path / "hidden")
    bare = tmp_path / "bin" / "python3"
    bare.parent.mkdir()
    bare.write_text(f'#!/bin/sh\nPYTHONPATH={hidden} exec {sys.executable} "$@"\n', encoding="utf-8")
    bare.chmod(0o755)
    for name in ("DEEP_CHANGE_PYTHON", "CONDA_PREFIX", "OSGEO4W_ROOT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PATH", f"{bare.parent}:/usr/bin:/bin")
    monkeypatch.setattr(interpreters, "ENGINE_ROOT", tmp_path)
    monkeypatch.setattr(interpreters, "system_pythons", lambda: iter(()))
    monkeypatch.setattr(interpreters, "CONDA_HOMES", ())
    monkeypatch.setattr(sys, "executable", str(bare))
    monkeypatch.setattr(pins, "FOLDER", tmp_path / "pins")
    return home


@pytest.fixture
def offer(tmp_path, no_engine):
    """Lets the plugin name these wheels, and a folder offer them."""

    def offered(wheels: list[Path]) -> None:
        write_pins(tmp_path / "pins", asked(sys.executable).platform, [row(each) for each in wheels], TAG)
        QgsSettings().setValue(FOLDER_SETTING, str(wheels[0].parent))

    return offered


@pytest.fixture
def plugin(window):
    plugin = deep_change_detection.classFactory(window)
    plugin.initGui()
    yield plugin
    plugin.unload()


@pytest.fixture
def idle(wait_until):
    """Waits until nothing is looked for or installed."""

    def wait() -> None:
        now = installation()
        wait_until(lambda: not (now.is_looking or now.is_installing or now.is_removing), 120)

    return wait


def shown(panel) -> str:
    """All that a panel says."""
    labels = [panel.text, panel.details, panel.step]
    return "\n".join([panel.verdict.text(), *(each.text() for each in labels if not each.isHidden())])


def test_the_dialog_without_an_engine_installs_it_and_stands_ready_with_the_sample(
    plugin, offer, tmp_path, wait_until, idle
):
    offer(write_stand_ins(tmp_path / "wheels"))
    plugin.show_dialog()
    dialog, panel = plugin.dialog, plugin.dialog.engine_panel
    wait_until(panel.isVisible)
    idle()
    assert shown(panel).count(". ") + 1 >= 3
    assert "of disk are needed" in shown(panel)
    assert panel.install_button.text() == "Install the engine (1\u00a0MB)"
    assert not dialog.detect_button.isEnabled()
    steps = []
    installation().progressed.connect(lambda: steps.append(panel.step.text()))
    panel.install_button.click()
    assert panel.bar.isVisible() and panel.cancel_button.isVisible() and not panel.install_button.isVisible()
    wait_until(dialog.detect_button.isEnabled, 120)
    assert [each for each in steps if each.startswith("Downloading")]
    assert dialog.form.lines[Place.ENGINE].texts()[0].startswith("Runs on ")
    assert panel.isHidden()
    assert len(QgsProject.instance().mapLayers()) == 2 and dialog.form.pair.before is not None


def test_the_log_of_an_installation_stays_open(no_engine):
    places.root().mkdir(parents=True)
    places.log_file().write_text("pip said this", encoding="utf-8")
    panel = EnginePanel()
    panel.log_button.click()
    QgsApplication.processEvents()
    (viewer,) = panel.findChildren(QgsMessageViewer)
    assert viewer.isVisible() and viewer.findChild(QTextEdit).toPlainText() == "pip said this"
    viewer.close()


@pytest.mark.slow
def test_the_window_tells_of_a_failure_in_a_sentence_and_installs_once_its_cause_is_gone(
    plugin, offer, tmp_path, wait_until, idle
):
    wheels = write_stand_ins(tmp_path / "wheels")
    offer(wheels)
    wheels[0].rename(tmp_path / "kept.whl")
    plugin.show_engine()
    panel = plugin.engine_window.panel
    idle()
    panel.install_button.click()
    idle()
    assert "wheels does not have the packages that are needed. Where " in panel.verdict.text()
    assert panel.log_button.isVisible() and panel.install_button.isEnabled()
    assert places.installed() is None
    (tmp_path / "kept.whl").rename(wheels[0])
    QgsProject.instance().addMapLayer(_layer())
    panel.install_button.click()
    idle()
    assert not plugin.engine_window.isVisible() and plugin.dialog.isVisible()
    assert len(QgsProject.instance().mapLayers()) == 1, "a project with layers keeps to them"
    assert panel.verdict.text().startswith("Runs on ")
    assert panel.remove_button.isVisibleTo(panel)


def test_cancel_ends_an_installation_and_it_can_be_begun_again(plugin, offer, tmp_path, idle, wait_until):
    offer(write_stand_ins(tmp_path / "wheels"))
    plugin.show_engine()
    panel = plugin.engine_window.panel
    idle()
    panel.install_button.click()
    wait_until(lambda: panel.step.text().startswith("Making"))
    panel.cancel_button.click()
    idle()
    assert panel.verdict.text().startswith("Cancelled.")
    assert panel.install_button.isVisible() and panel.install_button.isEnabled()
    assert not panel.bar.isVisible() and places.installed() is None


class Job(EngineTask):
    def __init__(self) -> None:
        super().__init__("Job", "It failed: {}.")


def test_a_job_that_finds_no_engine_leads_to_the_window_by_a_button(plugin, no_engine, window, wait_until):
    jobs = [Job(), Job()]
    for job in jobs:
        QgsApplication.taskManager().addTask(job)
    wait_until(lambda: window.message_bar.currentItem() is not None)
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    button = window.message_bar.currentItem().findChild(QPushButton)
    button.click()
    assert plugin.engine_window.isVisible()


@pytest.mark.slow
def test_the_options_page_names_repairs_and_removes_the_environment(
    project, offer, tmp_path, idle, wait_until, monkeypatch
):
    wheels = write_stand_ins(tmp_path / "wheels")
    offer(wheels)
    QgsSettings().remove(FOLDER_SETTING)
    page = OptionsPage(lambda: None)
    page.show()
    idle()
    page.python.setFilePath("/nowhere/python")
    page.source.folder.setFilePath(str(wheels[0].parent))
    page.engine.install_button.click()
    wait_until(lambda: not page.free_memory.isHidden(), 120)
    page.apply()
    assert chosen_python() == "", "what was typed before does not come back"
    assert QgsSettings().value(INDEX_SETTING) == ""
    ours = places.installed()
    assert ours.python in page.engine.text.text() and "Installed by version" in page.engine.text.text()
    assert "(cpu): " in page.free_memory.text()
    assert page.engine.install_button.text().startswith("Repair the engine (")
    page.copy_button.click()
    told = QgsApplication.clipboard().text()
    assert "Jörg" not in told and "Müller" not in told and str(tmp_path) not in told
    for part in ("QGIS 3.", "Qt 5.", "GDAL 3.", "torch 2.", "Runs on ", "Successfully installed"):
        assert part in told
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    page.engine.remove_button.click()
    idle()
    assert places.installed() is None and "free again" in page.engine.verdict.text()
    assert page.engine.install_button.text().startswith("Install the engine (")


def test_where_nothing_can_be_installed_the_page_says_why_and_looks_again(
    plugin, no_engine, tmp_path, idle, offer
):
    plugin.show_engine()
    panel = plugin.engine_window.panel
    idle()
    assert "This version of the plugin knows no torch" in shown(panel)
    assert panel.install_button.text() == "Look again"
    offer(write_stand_ins(tmp_path / "wheels"))
    panel.install_button.click()
    idle()
    assert panel.install_button.text().startswith("Install")


def _layer() -> QgsVectorLayer:
    return QgsVectorLayer("Point?crs=epsg:4326", "own", "memory")
