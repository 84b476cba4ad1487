"""The packed plugin in a real QGIS window, from installing the zip to the results in the project."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from osgeo import gdal, ogr

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds that each thing in the session may take


def test_a_user_installs_the_zip_and_detects_change_while_qgis_stays_responsive(
    package: Path, screen, tmp_path: Path
) -> None:
    folder = ROOT / "build" / "desktop"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)

    log = run_session(package, screen, tmp_path, folder)
    for dump in sorted(folder.glob("*.xwd")):
        screen.dump_to_png(dump)
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))

    assert report["error"] is None, f"{report['error']}\n{log}"
    assert report["critical_messages"] == []
    assert Path(report["plugin_folder"]).is_relative_to(tmp_path)
    assert report["group"] == "Change: pucallpa_1985 → pucallpa_2020"
    check_layers(report["layers"])
    late = max(report["late_ms"])
    print(f"\na 50 ms timer of the window was at most {late:.0f} ms late in {len(report['late_ms'])} ticks")
    assert late <= 1000


def run_session(package: Path, screen, home: Path, folder: Path) -> str:
    """Runs session.py in a QGIS with an empty profile until QGIS has quit; returns what it logged."""
    profiles = home / "profiles"
    (home / "tmp").mkdir()
    subprocess.run([ROOT / "scripts" / "profile.sh", profiles], check=True)
    plan = home / "plan.json"
    plan.write_text(
        json.dumps(
            {
                "package": str(package),
                "folder": str(folder),
                "framebuffer": str(screen.framebuffer),
                "patience": PATIENCE,
            }
        )
    )
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("QGIS_CUSTOM_CONFIG_PATH", "QT_QPA_PLATFORM", "PYTHONPATH")
    }
    environment.update(
        HOME=str(home),
        TMPDIR=str(home / "tmp"),  # else QGIS takes the results for temporary layers and asks when it quits
        DISPLAY=screen.display,
        DESKTOP_SESSION=str(plan),
        DEEP_CHANGE_PYTHON=sys.executable,
    )
    qgis = subprocess.run(
        ["qgis", "--profiles-path", profiles, "--nologo", "--noversioncheck"]
        + ["--code", Path(__file__).with_name("session.py")],
        env=environment,
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=3 * PATIENCE,
        check=False,
        text=True,
    )
    assert qgis.returncode == 0, f"QGIS ended with status {qgis.returncode}:\n{qgis.stdout}"
    return qgis.stdout


def check_layers(layers: list[dict]) -> None:
    """The group holds the map and the polygons, both valid, styled, with their provenance, and real files."""
    by_kind = {layer["kind"]: layer for layer in layers}
    raster, vector = by_kind["raster"], by_kind["vector"]
    assert raster["valid"] and vector["valid"]
    assert raster["renderer"] == "singlebandpseudocolor"
    assert vector["renderer"] in ("categorizedSymbol", "RuleRenderer")
    assert raster["history"] and vector["history"]

    change_map = gdal.Open(raster["source"])
    assert (change_map.RasterXSize, change_map.RasterYSize) == (697, 377)
    assert change_map.GetRasterBand(1).GetNoDataValue() == 255
    polygons = ogr.Open(vector["source"].split("|")[0])
    assert polygons.GetLayerByName("change").GetFeatureCount() == vector["features"] > 0
