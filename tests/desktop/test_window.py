"""The packed plugin in a real QGIS window, from installing the zip to the results in the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal, ogr


@pytest.mark.slow
def test_a_user_installs_the_zip_and_detects_change_while_qgis_stays_responsive(
    package: Path, desktop, tmp_path: Path
) -> None:
    qgis = desktop.start("session.py", "window", {"package": str(package)})
    log = qgis.finish()
    report = qgis.report()

    assert report["error"] is None, f"{report['error']}\n{log}"
    assert report["critical_messages"] == []
    assert Path(report["plugin_folder"]).is_relative_to(tmp_path)
    assert report["guide"].startswith("Guide to Deep Change Detection")
    assert report["group"] == "Change: pucallpa_1985 → pucallpa_2020"
    check_layers(report["layers"])
    assert report["keeps_the_focus"]
    late = max(report["late_ms"])
    print(f"\na 50 ms timer of the window was at most {late:.0f} ms late in {len(report['late_ms'])} ticks")
    assert report["ticks_beside_tasks"] > 10, "the window stood still while the engine worked"


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
    assert 0 < polygons.GetLayerByName("change").GetFeatureCount() != vector["features"] > 0
