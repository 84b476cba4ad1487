"""An analyst at work in a QGIS window, by keys: a shift is seen and corrected, change found and reviewed."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from osgeo import gdal, ogr

ROOT = Path(__file__).resolve().parents[2]
SIDE = 768
"""Pixels of the images, from the middle of the sample scene."""
RIGHT, DOWN = 4, -3
"""Pixels by which the later image is moved."""
DRAWN_APART = (-0.47, -0.23)
"""Pixels by which the scene's images, as they are drawn, lie beside one another."""


@pytest.mark.slow
def test_an_analyst_corrects_a_shift_finds_and_reviews_change_by_keys_and_leaves_qgis_in_a_run(
    desktop, tmp_path: Path
) -> None:
    images = [
        cut(tmp_path / "town_2020.tif", "town_before.tif", 0, 0),
        cut(tmp_path / "town_2024.tif", "town_after.tif", RIGHT, DOWN),
    ]
    qgis = desktop.start("analyst_session.py", "analyst", {"images": images}, plugin=ROOT)
    log = qgis.finish()
    report = qgis.report()

    assert report["error"] is None, f"{report['error']}\n{log}"
    assert report["critical_messages"] == []
    (told,) = [line for line in report["before_correction"] if line.startswith("Shift")]
    assert told.endswith("px north-east") and float(told.split()[2]) == pytest.approx(4.8, abs=0.1)
    assert f"{told}, corrected" in report["after_correction"]
    first = tmp_path / "change_2020_2024.tif"
    written = json.loads(gdal.Open(str(first)).GetMetadataItem("DCD_PARAMETERS"))
    assert [float(number) for number in written["shift"].split(",")] == pytest.approx(
        [RIGHT + DRAWN_APART[0], DOWN + DRAWN_APART[1]], abs=0.1
    )
    found, left = report["polygons"]
    assert 3 <= left != found
    assert statuses(first.with_suffix(".gpkg"), left) == {
        int(number): status for number, status in report["reviewed"].items()
    }
    check_left_run(report, tmp_path)


def check_left_run(report: dict, folder: Path) -> None:
    """QGIS has asked, no engine goes on, and nothing passes for a result."""
    assert "Detect change: town_2020 → town_2024" in report["question"]
    assert report["engines"]
    end = time.monotonic() + 10
    while any(Path(f"/proc/{number}").exists() for number in report["engines"]):
        assert time.monotonic() < end, "an engine has outlived QGIS"
        time.sleep(0.1)
    second = Path(report["second_output"])
    assert second.parent == folder and not second.exists()


def cut(path: Path, name: str, right: int, down: int) -> str:
    """The middle of an image of the sample scene, said to lie so many pixels to the right and below."""
    source = gdal.Open(str(ROOT / "resources" / "sample" / name))
    first = [(side - SIDE) // 2 for side in (source.RasterXSize, source.RasterYSize)]
    image = gdal.Translate(str(path), source, srcWin=[*first, SIDE, SIDE])
    left, width, _, top, _, height = image.GetGeoTransform()
    image.SetGeoTransform((left + right * width, width, 0, top + down * height, 0, height))
    return str(path)


def statuses(path: Path, number: int) -> dict[int, str]:
    """Of the polygons that are decided, by their feature; there must be so many polygons in all."""
    file = ogr.Open(str(path))
    layer = file.GetLayerByName("change")
    assert layer.GetFeatureCount() == number
    return {feature.GetFID(): feature["status"] for feature in layer if feature["status"] != "pending"}
