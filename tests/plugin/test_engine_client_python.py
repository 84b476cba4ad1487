"""Which Python the plugin runs the engine with."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsSettings

from deep_change_detection.cd_plugin.engine_client.environment import interpreters
from deep_change_detection.cd_plugin.engine_client.python import (
    EnginePythonNotFound,
    find_engine_python,
    probe,
    set_engine_python,
)


@pytest.fixture
def script(tmp_path):
    """Makes an executable from a shell script."""

    def make(body: str, name: str = "python") -> str:
        file = Path(tmp_path, name)
        file.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        file.chmod(0o755)
        return str(file)

    return make


def test_the_python_that_the_environment_names_is_probed_and_taken():
    found = find_engine_python()
    assert found.path == sys.executable
    assert found.version == sys.version.split()[0]
    assert found.gdal == gdal.__version__
    assert found.torch[0].isdigit()


def test_the_environment_comes_before_the_setting(script):
    set_engine_python(script("exit 1"))
    assert find_engine_python().path == sys.executable


def test_the_setting_is_taken_where_the_environment_names_none(monkeypatch):
    monkeypatch.delenv("DEEP_CHANGE_PYTHON")
    set_engine_python(sys.executable)
    assert QgsSettings().value("deep_change_detection/engine_python") == sys.executable
    assert find_engine_python().path == sys.executable


def test_a_python_that_was_set_and_does_not_exist_is_an_error_and_no_other_is_taken(monkeypatch):
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", "/nowhere/python")
    with pytest.raises(EnginePythonNotFound) as error:
        find_engine_python()
    assert error.value.text == "There is no Python at /nowhere/python to run the engine."
    assert "Settings ▸ Options… ▸ Deep Change Detection" in error.value.hint


def test_a_python_without_torch_is_one_sentence_that_says_so(monkeypatch, tmp_path):
    bare = _python_that_cannot_import(tmp_path, "torch")
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", bare)
    with pytest.raises(EnginePythonNotFound) as error:
        find_engine_python()
    assert error.value.text == f"The Python {bare} lacks torch."
    assert "Set up the engine…" in error.value.hint


def test_a_program_that_is_no_python_is_said_to_be_none(script):
    program = script("echo hello")
    with pytest.raises(EnginePythonNotFound, match="does not run as a Python interpreter"):
        probe(program)


def test_without_a_choice_every_python_that_was_tried_is_named_when_none_will_do(monkeypatch, tmp_path):
    bare = _python_that_cannot_import(tmp_path, "torch", "safetensors")
    monkeypatch.delenv("DEEP_CHANGE_PYTHON")
    monkeypatch.setattr(interpreters, "ENGINE_ROOT", tmp_path)
    monkeypatch.setattr(sys, "executable", bare)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EnginePythonNotFound) as error:
        find_engine_python()
    assert error.value.text == (
        f"No Python with torch was found for the engine. The Python {bare} lacks safetensors, torch."
    )


def test_qgis_itself_is_never_taken_for_a_python(monkeypatch, tmp_path):
    """On Windows and macOS `sys.executable` is QGIS; its Python lies in the installation's prefix."""
    qgis = tmp_path / "bin" / "qgis-bin.exe"
    interpreter = tmp_path / "apps" / "Python39" / "python3.exe"
    for file in (qgis, interpreter):
        file.parent.mkdir(parents=True)
        file.touch()
    monkeypatch.setattr(sys, "executable", str(qgis))
    monkeypatch.setattr(sys, "exec_prefix", str(interpreter.parent))
    monkeypatch.delenv("DEEP_CHANGE_PYTHON")
    monkeypatch.setattr(interpreters, "ENGINE_ROOT", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EnginePythonNotFound) as error:
        find_engine_python()
    assert str(interpreter) in error.value.text
    assert str(qgis) not in error.value.text


@pytest.mark.slow
def test_a_python_is_probed_again_only_when_its_file_changed(script, tmp_path):
    runs = tmp_path / "runs"
    interpreter = script(f'echo run >> {runs}; exec {sys.executable} "$@"')
    probe(interpreter)
    probe(interpreter)
    assert runs.read_text().count("run") == 1
    os.utime(interpreter, (1, 1))
    probe(interpreter)
    assert runs.read_text().count("run") == 2


def _python_that_cannot_import(folder: Path, *modules: str) -> str:
    """An interpreter like this one whose start-up code hides the modules."""
    blocked = folder / "blocked"
    blocked.mkdir()
    hide = "".join(f"sys.modules[{module!r}] = None\n" for module in modules)
    (blocked / "sitecustomize.py").write_text(f"import sys\n{hide}", encoding="utf-8")
    interpreter = folder / "python3"
    interpreter.write_text(f'#!/bin/sh\nPYTHONPATH={blocked} exec {sys.executable} "$@"\n', encoding="utf-8")
    interpreter.chmod(0o755)
    return str(interpreter)
