"""The options page: which Python runs the engine, tested from the page."""

from __future__ import annotations

import sys

import pytest
from qgis.gui import QgsScrollArea
from qgis.PyQt.QtWidgets import QPushButton

from deep_change_detection.cd_plugin.engine_client.python import ENVIRONMENT_VARIABLE, chosen_python
from deep_change_detection.cd_plugin.options_page import OptionsPage


@pytest.fixture
def page(project, monkeypatch):
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)
    return OptionsPage(lambda: None)


def test_the_chosen_python_is_kept(page):
    page.python.setFilePath(" /opt/engine/bin/python ")
    page.apply()
    assert chosen_python() == "/opt/engine/bin/python"
    assert OptionsPage(lambda: None).python.filePath() == "/opt/engine/bin/python"


def test_an_empty_field_goes_back_to_finding_one(page):
    page.python.setFilePath("/opt/engine/bin/python")
    page.apply()
    page.python.setFilePath("")
    page.apply()
    assert chosen_python() == ""


def test_the_page_needs_no_more_width_than_a_small_screen_has_at_twice_the_size(page):
    page.show()
    for button in page.engine.findChildren(QPushButton):
        button.show()
    content = page.findChild(QgsScrollArea).widget()
    assert content.minimumSizeHint().width() < 55 * page.fontMetrics().averageCharWidth()


def test_test_names_the_versions_found(page, wait_until):
    page.python.setFilePath(sys.executable)
    page.test_button.click()
    assert not page.test_button.isEnabled()
    wait_until(page.test_button.isEnabled)
    assert page.verdict.text().startswith(f"{sys.executable} works: Python 3.")
    assert "torch" in page.verdict.text()
    assert "GDAL" in page.verdict.text()


def test_test_says_what_is_wrong_with_a_file_that_is_no_python(page, wait_until, tmp_path):
    page.python.setFilePath(str(tmp_path / "python"))
    page.test_button.click()
    wait_until(page.test_button.isEnabled)
    assert str(tmp_path / "python") in page.verdict.text()
    assert "Settings" in page.verdict.text()


def test_the_environment_variable_decides_and_the_page_says_so(page, monkeypatch):
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "/somewhere/python")
    decided = OptionsPage(lambda: None)
    assert not decided.python.isEnabled()
    assert "/somewhere/python" in decided.verdict.text()
    decided.apply()
    assert chosen_python() == "/somewhere/python"
