"""What is copied for a report: versions and devices, and nothing that tells who or where."""

from __future__ import annotations

import getpass
import platform
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import Qgis, QgsSettings

from deep_change_detection.cd_plugin.engine_client.environment import places
from deep_change_detection.cd_plugin.engine_client.environment.network import FOLDER_SETTING
from deep_change_detection.cd_plugin.engine_client.environment.working import Found
from deep_change_detection.cd_plugin.install.diagnostics import diagnostics, without_names


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "users" / "Jörg Müller"
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    monkeypatch.setenv("USER", "jmueller")
    monkeypatch.setenv("LOGNAME", "jmueller")
    return folder


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Looking in links: /srv/Stadt Köln/wheels", "Looking in links: …/wheels"),
        ("Could not open '/srv/Stadt Köln/geheim/a b.tif': no", "Could not open '…/a b.tif': no"),
        (r"C:\Users\Jörg Müller\AppData\x.dll was not found", "…/x.dll was not found"),
        (r"at \\server\share\Projekt X\torch.whl (1 MB)", "at …/torch.whl (1 MB)"),
        ("file:///home/anna/wheels/torch.whl was used", "<file> was used"),
        ("jmueller, JMUELLER and Jörg Müller; jmuellers stays", "<name>, <name> and <name>; jmuellers stays"),
        ("https://anna:pa55@server.org/torch/ answers", "https://***@server.org/torch/ answers"),
        ("torch 2.13.0 (190 MB), 3/4 and/or more", "torch 2.13.0 (190 MB), 3/4 and/or more"),
        ("https://pypi.org/simple/torch/ answers 404", "https://pypi.org/simple/torch/ answers 404"),
    ],
)  # fmt: skip
def test_of_a_line_only_names_and_folders_are_lost(home, line, told):
    assert without_names(line) == told


def test_known_folders_are_named_by_what_they_are(home):
    QgsSettings().setValue(FOLDER_SETTING, "/media/Jörgs Stick/w")
    text = f"{places.root()}/0.1-x-1/bin/python; {home}/secret plans/x.tif; /media/Jörgs Stick/w/torch.whl"
    assert without_names(text) == "<engine>/0.1-x-1/bin/python; …/x.tif; …/torch.whl"


def test_a_report_tells_versions_devices_and_the_end_of_the_log(home):
    places.root().mkdir(parents=True)
    log = [f"line {number} of jmueller in {home}/downloads/x{number}.whl" for number in range(500)]
    places.log_file().write_text("\n".join(log), encoding="utf-8")
    device = {"name": "cuda:0", "title": "NVIDIA RTX 4070, 12.0 GB", "ok": True, "free_bytes": 11 * 10**9}
    examination = {
        "python": f"3.11.2 ({home}/engine/bin/python)",
        "torch": "2.13.0+cu126",
        "gdal": "3.6.2",
        "devices": [{**device, "text": ""}],
        "problems": ["the driver of jmueller is old"],
    }
    found = Found(f"{home}/engine/bin/python", ("Runs on NVIDIA RTX 4070, 11 GB free.",), examination, False)
    told = diagnostics(found)
    for part in (
        f"QGIS {Qgis.QGIS_VERSION}", f"GDAL {gdal.VersionInfo('RELEASE_NAME')}",
        f"Plugin {places.plugin_version()}", f"Python {platform.python_version()}", "torch 2.13.0+cu126",
        "safetensors missing", "Runs on NVIDIA RTX 4070, 11 GB free.",
        "NVIDIA RTX 4070, 12.0 GB (cuda:0): 11.0\u00a0GB free", "x499.whl",
    ):  # fmt: skip
        assert part in told
    assert "line 100 " not in told
    for part in ("jmueller", "Jörg", "Müller", str(home.parent), "downloads", platform.node()):
        assert part.lower() not in told.lower()
    assert getpass.getuser() == "jmueller" and sys.executable not in told


def test_a_report_of_a_computer_without_an_engine_says_so(home):
    told = diagnostics(None)
    assert "Engine: no Python that works is known" in told and "(none)" in told
