"""From the zip to the first change map in a real QGIS window, on a computer that has no torch for it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from deep_change_detection.cd_plugin.engine_client.environment.plan import asked
from tests.plugin.engine_install import row, without_torch, write_stand_ins


@pytest.mark.slow
@pytest.mark.parametrize("screen", [(1366, 768)], indirect=True, ids=["1366x768"])
def test_a_new_user_installs_the_engine_by_one_button_and_detects_change(
    package: Path, desktop, tmp_path: Path
) -> None:
    system = asked("/usr/bin/python3")
    assert system.version == sys.version_info[:2], "the stand-ins borrow what was made for the tests' Python"
    wheels = write_stand_ins(tmp_path / "Räder für alle")
    plan = {
        "package": str(package),
        "wheels": str(wheels[0].parent),
        "pins": "\n".join(["# torch build: cpu", *map(row, wheels), ""]),
        "pins_name": f"requirements-{system.platform}-{system.tag}.txt",
    }
    own = {
        "DEEP_CHANGE_PYTHON": "",
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(without_torch(tmp_path / "hidden")),
    }
    qgis = desktop.start("install_session.py", "install", plan, environment=own)
    log = qgis.finish()
    report = qgis.report()

    assert report["error"] is None, f"{report['error']}\n{log}"
    assert report["critical_messages"] == []
    assert str(tmp_path / "data") in report["sentences"][1]
    assert any(line.startswith("Runs on ") for line in report["lines"])
    assert report["options"].startswith("Runs on ")
    late = max(report["late_ms"])
    print(f"\ninstalled in {report['seconds']:.0f} s; a 50 ms timer was at most {late:.0f} ms late")
    assert report["ticks_beside_tasks"] > 10, "the window stood still while the engine was installed"
