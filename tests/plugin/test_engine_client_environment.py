"""The engine's process is not misled by what belongs to QGIS's own installation."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import numpy
import pytest

from deep_change_detection.cd_plugin.engine_client.environment.variables import (
    PLACES,
    SEARCH_PATHS,
    engine_environment,
)
from deep_change_detection.cd_plugin.engine_client.python import (
    EnginePythonNotFound,
    find_engine_python,
    set_engine_python,
)
from tests.seeds import seeded

MISLEADING = {
    "PYTHONHOME": "{folder}",
    "PYTHONPATH": "{folder}",
    "PYTHONEXECUTABLE": "{python}",
    "PYTHONPLATLIBDIR": "elsewhere",
    "PYTHONUSERBASE": "{folder}",
    "PYTHONSTARTUP": "{folder}/start.py",
    "PYTHONINSPECT": "1",
    "PYTHONIOENCODING": "utf-16",
    "PYTHONWARNINGS": "error",
    "PYTHONSAFEPATH": "1",
    "PYTHONUTF8": "0",
    "PYTHONUNBUFFERED": "",
    "__PYVENV_LAUNCHER__": "{python}",
}
ASK = "import json, only_in_the_environment, beside, sys; print('Zürich', sys.flags.utf8_mode)"


@pytest.fixture(scope="module")
def other_python(tmp_path_factory) -> str:
    """A virtual environment with a module of its own."""
    folder = tmp_path_factory.mktemp("other") / "env"
    venv.create(folder, with_pip=False)
    [packages] = [*folder.glob("lib/python*/site-packages"), *folder.glob("Lib/site-packages")]
    (packages / "only_in_the_environment.py").write_text("")
    return str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")


@pytest.mark.parametrize("name", MISLEADING)
def test_another_python_finds_its_modules_whatever_qgis_exports(name, other_python, tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise ImportError('a module of QGIS')")
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "beside.py").write_text("")
    own = os.path.realpath(sys.executable)
    monkeypatch.setenv(name, MISLEADING[name].format(folder=tmp_path, python=own))
    done = subprocess.run(
        [other_python, "-c", ASK],
        cwd=tmp_path / "work",
        env=engine_environment(other_python),
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    assert done.stdout.decode() == "Zürich 1\n", done.stderr.decode()


@pytest.mark.parametrize("case", range(20))
def test_only_places_of_other_installations_are_left_out(case, other_python, tmp_path, monkeypatch):
    """Random variables with random entries: of QGIS, of the engine's environment, of the user."""
    random = numpy.random.default_rng(seeded(case))
    of_qgis, of_engine = Path(sys.exec_prefix), Path(other_python).parent.parent
    owners = {"qgis": of_qgis, "engine": of_engine, "user": tmp_path}
    for name in PLACES:
        owner = str(random.choice(list(owners)))
        monkeypatch.setenv(name, str(owners[owner] / "share" / "proj"))
    entries = {}
    for name in SEARCH_PATHS:
        entries[name] = [str(random.choice(list(owners))) for _ in range(random.integers(1, 5))]
        monkeypatch.setenv(name, os.pathsep.join(str(owners[owner] / "lib") for owner in entries[name]))
    settings = {"GDAL_CACHEMAX": "512", "PROJ_NETWORK": "ON", "GDAL_HTTP_PROXY": "proxy:80"}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    made = engine_environment(other_python)
    for name in PLACES:
        is_of_engine = os.environ[name].startswith(str(of_engine))
        assert made.get(name) == (os.environ[name] if is_of_engine else None)
    for name, listed in entries.items():
        kept = [str(owners[owner] / "lib") for owner in listed if owner != "qgis"]
        assert made.get(name, "") == os.pathsep.join(kept)
    assert {name: made[name] for name in settings} == settings


@pytest.mark.parametrize("name", [*PLACES, *SEARCH_PATHS])
def test_qgis_own_python_keeps_what_qgis_points_it_to(name, monkeypatch):
    monkeypatch.setenv(name, str(Path(sys.exec_prefix, "share")))
    assert engine_environment(sys.executable)[name] == os.environ[name]


@pytest.mark.parametrize(
    "written",
    ["{}", " {} ", '"{}"', "'{}'", ' "{}"\n', "~/env/bin/python", "$HOME/env/bin/python", "~/env"],
)
@pytest.mark.parametrize("by", ["setting", "variable"])
def test_a_python_is_found_as_people_write_it(written, by, tmp_path, monkeypatch):
    (tmp_path / "env").symlink_to(Path(sys.executable).parent.parent, target_is_directory=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    text = written.format(tmp_path / "env" / "bin" / "python", home=tmp_path)
    if by == "setting":
        monkeypatch.delenv("DEEP_CHANGE_PYTHON")
        set_engine_python(text)
    else:
        monkeypatch.setenv("DEEP_CHANGE_PYTHON", text)
    assert Path(find_engine_python().path).parent == tmp_path / "env" / "bin"


@pytest.mark.parametrize("written", ["~/none/bin/python", '"{}/none"', "{}"])
def test_where_no_python_is_found_the_place_is_named_in_full(written, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("DEEP_CHANGE_PYTHON", written.format(tmp_path))
    with pytest.raises(EnginePythonNotFound) as failure:
        find_engine_python()
    assert str(tmp_path) in failure.value.text
