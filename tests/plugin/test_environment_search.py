"""Where Pythons are looked for, on each system as its installers lay QGIS out, and what is planned."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtNetwork import QNetworkProxy

from deep_change_detection.cd_plugin.engine_client.environment import interpreters, pins, places, working
from deep_change_detection.cd_plugin.engine_client.environment.failures import failure_of
from deep_change_detection.cd_plugin.engine_client.environment.network import INDEX_SETTING, Source, source
from deep_change_detection.cd_plugin.engine_client.environment.plan import (
    NO_WAY,
    SYSTEMS,
    WITH_OWN_GDAL,
    WITH_QGIS_GDAL,
    asked,
    plan,
)
from deep_change_detection.cd_plugin.engine_client.environment.survey import SurveyTask

VERSION = "{}.{}".format(*sys.version_info)
DIGITS = VERSION.replace(".", "")


@pytest.fixture(autouse=True)
def nothing_else(tmp_path, monkeypatch):
    """No Python of this computer is found, nor an environment of the user's."""
    for name in ("CONDA_PREFIX", "OSGEO4W_ROOT", "PROGRAMDATA", "DEEP_CHANGE_PYTHON"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(interpreters, "ENGINE_ROOT", tmp_path)
    monkeypatch.setattr(sys, "exec_prefix", str(tmp_path / "none"))


@pytest.fixture
def lay(tmp_path):
    """Lays out files that can be run, each a script of this text."""

    def laid(*names: str, script: str = "exit 0") -> list[Path]:
        files = [tmp_path / name for name in names]
        for file in files:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            file.chmod(0o755)
        return files

    return laid


@pytest.mark.parametrize(
    ("qgis", "python"),
    [
        ("OSGeo4W/bin/qgis-bin.exe", f"OSGeo4W/apps/Python{DIGITS}/python.exe"),
        ("QGIS 3.40/bin/qgis-ltr-bin.exe", f"QGIS 3.40/apps/Python{DIGITS}/python3.exe"),
        ("OSGeo4W/bin/qgis-bin.exe", "OSGeo4W/bin/python3.exe"),
        ("QGIS.app/Contents/MacOS/QGIS", "QGIS.app/Contents/MacOS/bin/python3"),
        ("QGIS-LTR.app/Contents/MacOS/QGIS", "QGIS-LTR.app/Contents/Frameworks/bin/python3"),
        (
            "QGIS.app/Contents/MacOS/QGIS",
            f"QGIS.app/Contents/Frameworks/Python.framework/Versions/{VERSION}/bin/python3",
        ),
        ("usr/bin/python3", "usr/bin/python3"),
    ],
)
def test_the_python_of_qgis_is_found_as_its_installers_lay_it_out(qgis, python, lay, monkeypatch):
    *_, inside = lay(qgis, python)
    monkeypatch.setattr(sys, "executable", str(lay(qgis)[0]))
    assert interpreters.qgis_python() == str(inside)


def test_of_conda_those_with_torch_and_gdal_are_found_wherever_they_are(lay, tmp_path, monkeypatch):
    homes = [
        "home/miniforge3",
        "home/miniforge3/envs/geo",
        "elsewhere/sieben Zwerge",
        "home/miniforge3/envs/no",
    ]
    pythons = lay(*(f"{home}/bin/python3" for home in homes))
    for home in homes[:-1]:
        for package in ("torch", "osgeo"):
            (tmp_path / home / "lib" / "python3.11" / "site-packages" / package).mkdir(parents=True)
    listed = tmp_path / "home" / ".conda" / "environments.txt"
    listed.parent.mkdir()
    listed.write_text(f"{tmp_path / homes[2]}\n/gone\n", encoding="utf-8")
    found = list(interpreters.conda_pythons())
    assert sorted(found) == sorted(map(str, pythons[:-1]))


def test_ours_comes_first_and_that_of_another_version_last(lay, tmp_path, monkeypatch):
    (own_qgis,) = lay("usr/bin/python3")
    monkeypatch.setattr(sys, "executable", str(own_qgis))
    monkeypatch.setenv("PATH", str(tmp_path))
    made = []
    for version, number in (("0.0.1", 4), (places.plugin_version(), 2)):
        folder = places.root() / f"{places.minor_version(version)}-any-{number}"
        (python,) = lay(str((folder / "bin" / "python").relative_to(tmp_path)))
        places.finish(folder, places.Marker("bin/python", version, "cpu", 1, "", ""))
        made.append(str(python))
    assert list(interpreters.installed_pythons()) == [made[1], str(own_qgis), made[0]]
    assert places.installed().python == made[1]


def test_a_python_works_when_doctor_says_so(lay, monkeypatch, tmp_path, wait_until):
    probed = '{"version": "3.12.1", "torch": "2.13.0", "osgeo.gdal": "3.9", "missing": []}'
    doctor = '{"torch": "2.13.0", "gdal": "3.9", "numpy": "2.1", "safetensors": "0.8", "runs_on": %s}'
    lines = '["Runs on NVIDIA RTX 4070, 11 GB free."]'
    script = "case \"$*\" in *doctor*) echo '{}';; *) echo '{}';; esac"
    broken, works = lay("usr/bin/python3", "home/miniforge3/bin/python3")
    broken.write_text(f"#!/bin/sh\n{script.format(doctor % '[]', probed)}\n", encoding="utf-8")
    works.write_text(f"#!/bin/sh\n{script.format(doctor % lines, probed)}\n", encoding="utf-8")
    for package in ("torch", "osgeo"):
        (works.parents[1] / "lib" / "python3.12" / "site-packages" / package).mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(broken))
    monkeypatch.setenv("PATH", str(tmp_path))
    found = working.find_working()
    assert (found.python, found.is_ours) == (str(works), False)
    assert found.runs_on == ("Runs on NVIDIA RTX 4070, 11 GB free.",)
    assert surveyed(wait_until) == (found, None)
    works.unlink()
    assert working.find_working() is None
    nothing, planned = surveyed(wait_until)
    assert nothing is None and planned.sentences


def surveyed(wait_until) -> tuple[object, object]:
    """What the task tells of this computer."""
    told = []
    task = SurveyTask()
    task.surveyed.connect(lambda *values: told.append(values))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: bool(told))
    return told[0]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            "SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "
            "certificate is not yet valid (_ssl.c:1006)')",
            "The certificate of pypi.org is not valid today.",
        ),
        (
            "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in chain",
            "The certificate of pypi.org is not trusted.",
        ),
        (
            "ProxyError('Cannot connect to proxy.', NewConnectionError('[Errno 111] refused'))",
            "The proxy that QGIS is set to does not lead to pypi.org.",
        ),
        ("ERROR: Could not install packages: [WinError 112] There is not enough space", "The disk is full."),
        (
            "OSError: [Errno 2] No such file: 'C:\\\\x' HINT: ... no Windows Long Path support enabled.",
            "The path of the engine's folder is too long for this system.",
        ),
        ("ERROR: something unheard of.", "Downloading torch failed: something unheard of."),
    ],
)
def test_what_pip_says_is_told_in_one_sentence_and_a_way_on(said, sentence):
    failure = failure_of("Downloading torch", 1, f"Collecting torch\n{said}\n", "pypi.org")
    assert (failure.text, failure.kind) == (sentence, "environment")
    assert failure.hint


@pytest.fixture
def python_with(lay, monkeypatch, tmp_path):
    """A QGIS whose Python says this of itself, and a driver that says that."""

    def made(driver: str = "", minor: int = 12, **facts: object) -> None:
        usual = {"system": "linux", "machine": "x86_64", "libc": "glibc", "version": [3, minor]}
        has = dict.fromkeys(("has_gdal", "has_venv", "has_ensurepip", "has_pip"), True)
        (python,) = lay("usr/bin/python3", script=f"echo '{json.dumps({**usual, **has, **facts})}'")
        monkeypatch.setattr(sys, "executable", str(python))
        lay("smi/nvidia-smi", script=f"echo '{driver}'")
        monkeypatch.setenv("PATH", f"{tmp_path / 'smi'}:/bin/none")

    return made


@pytest.mark.parametrize("machine", SYSTEMS.items())
@pytest.mark.parametrize("minor", [9, 10, 11, 12, 13, 14])
def test_on_each_system_there_is_a_way_or_a_reason(machine, minor, python_with):
    (system, processor), platform = machine
    python_with(minor=minor, system=system, machine=processor)
    found = plan()
    if platform == "macosx_x86_64":  # torch has ended there
        assert found.way == NO_WAY and not found.possible
        assert "no torch for macosx_x86_64" in found.sentences[0]
        return
    assert (found.way, found.left_out) == (WITH_QGIS_GDAL, tuple(pins.OF_QGIS))
    assert found.requirements == f"requirements-{platform}-cp3{minor}.txt"
    cuda = platform.startswith("manylinux") and found.torch_build != "cpu"
    expected_mb = (2000, 4500) if cuda else (60, 400)
    assert expected_mb[0] < found.size_mb < expected_mb[1]


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"minor": 8}, "the engine needs 3.9 or newer"),
        ({"has_ensurepip": False, "has_pip": False}, "install your system's package python3-venv"),
        ({"has_ensurepip": False, "has_gdal": False}, "install your system's package python3-venv"),
        ({"has_gdal": False, "minor": 11}, "has no GDAL"),
        ({"machine": "riscv64"}, "no torch for linux riscv64"),
        ({"minor": 99}, "no torch for manylinux_x86_64 and Python 3.99"),
    ],
)
def test_where_there_is_no_way_the_reason_and_another_are_told(facts, says, python_with):
    python_with(**facts)
    found = plan()
    assert (found.way, found.possible) == (NO_WAY, False)
    assert says in found.sentences[0]
    assert "Options" in found.sentences[-1]


def test_gdal_comes_from_a_wheel_where_the_python_has_none(python_with):
    python_with(has_gdal=False, minor=12)
    found = plan()
    assert (found.way, found.left_out, found.brings_pip) == (WITH_OWN_GDAL, (), True)


def test_the_pip_of_the_system_is_enough_where_venv_has_none(python_with):
    python_with(has_ensurepip=False)
    found = plan()
    assert (found.way, found.brings_pip) == (WITH_QGIS_GDAL, False)


@pytest.mark.parametrize(
    ("system", "driver", "says"),
    [
        ("linux", "580.95.05, 8.9, NVIDIA GeForce RTX 4070", ""),
        ("linux", "470.82.01, NVIDIA GeForce GTX 970", "driver 470.82.01 is too old for any torch"),
        (
            "linux",
            "560.35.03, 8.9, NVIDIA GeForce RTX 4070",
            "torch's build cu126 for NVIDIA GeForce RTX 4070",
        ),
        ("win32", "581.29, 12.0, NVIDIA GeForce RTX 5090", "torch's build cu130 for NVIDIA GeForce RTX 5090"),
        ("linux", "", "torch's smaller build for processors"),
        ("win32", "", ""),
    ],
)
def test_the_build_of_torch_follows_the_driver_and_what_cannot_be_verified_is_said(
    system, driver, says, python_with
):
    python_with(system=system, machine="amd64" if system == "win32" else "x86_64", driver=driver)
    found = plan()
    assert says in " ".join(found.sentences[2:])
    assert bool(found.sentences[2:]) == bool(says)
    assert ("openvino" in found.left_out) == (bool(driver) and not says)


def test_with_its_checksums_the_build_that_suits_is_taken(python_with, tmp_path, monkeypatch):
    whole = pins.read("requirements-manylinux_x86_64-cp312.txt")
    monkeypatch.setattr(pins, "FOLDER", tmp_path)
    rows = "\n".join(pin.line for pin in whole.pins)
    for build in ("", "-cpu", "-cu126"):
        name = f"requirements-manylinux_x86_64-cp312{build}.txt"
        index = f"# index: https://download.pytorch.org/whl/{build[1:]}\n" if build else ""
        (tmp_path / name).write_text(
            f"# torch build: {build[1:] or 'cu130'}\n{index}{rows}\n", encoding="utf-8"
        )
    for driver, build in (
        ("", "cpu"),
        ("560.35, 8.9, RTX 4070", "cu126"),
        ("580.95, 8.9, RTX 4070", "cu130"),
    ):
        python_with(driver=driver)
        found = plan()
        assert (found.torch_build, found.sentences[2:]) == (build, [])
    named = pins.read("requirements-manylinux_x86_64-cp312-cpu.txt")
    options = Source().options(named.index)
    assert options == ["--extra-index-url", "https://download.pytorch.org/whl/cpu"]


def test_every_pin_has_its_hash_and_its_size():
    files = sorted(pins.FOLDER.glob("requirements-*.txt"))
    assert len(files) >= 24
    for file in files:
        rows = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        read = pins.read(file.name)
        assert len(read.pins) == len(rows) and all(pin.size > 0 for pin in read.pins)
        assert {"torch", "numpy", "safetensors"} <= {pin.name for pin in read.pins}
        assert read.torch_build


def test_this_python_says_what_it_is():
    own = asked(sys.executable)
    assert own.version == sys.version_info[:2] and own.has_gdal
    assert f"requirements-{own.platform}-{own.tag}.txt" in {file.name for file in pins.FOLDER.iterdir()}


@pytest.mark.parametrize("excluded", [False, True])
def test_pip_goes_through_the_proxy_that_is_set_in_qgis(excluded):
    QgsSettings().setValue(INDEX_SETTING, "https://packages.example/simple")
    manager = QgsNetworkAccessManager.instance()
    before = (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList())
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 8080, "me", "a:b@c")
    manager.setFallbackProxyAndExcludes(proxy, ["https://packages.example"] if excluded else [], [])
    try:
        proxies = source().proxies
    finally:
        manager.setFallbackProxyAndExcludes(*before)
    assert set(proxies.values()) == (set() if excluded else {"http://me:a%3Ab%40c@proxy.example:8080"})


def test_the_password_of_an_index_is_in_no_command_line(tmp_path):
    address = "https://me:secret@packages.example/simple"
    found = Source(index=address)
    assert "secret" not in " ".join(found.options("https://download.pytorch.org/whl/cpu"))
    assert found.variables(tmp_path, {}) == {"PIP_INDEX_URL": address}
    assert found.server == "packages.example"


def test_certificates_added_in_qgis_are_trusted_beside_those_of_pip(tmp_path):
    known = tmp_path / "known.pem"
    known.write_text("KNOWN", encoding="ascii")
    found = Source(certificates="ADDED", system_certificates="SYSTEM").variables(
        tmp_path, {"PIP_CERT": str(known)}
    )
    assert {Path(path).read_text(encoding="ascii") for path in found.values()} == {"KNOWN\nSYSTEM\nADDED"}
    assert Source().variables(tmp_path, {}) == {}
