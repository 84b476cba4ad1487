"""The plugin under qgis_process, where there is no QGIS window and nothing but the plugin's folder."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.plugin.conftest import ORIGIN, PIXEL_SIZE_M
from tests.seeds import seeded

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
"""Debian's qgis_process is a wrapper that passes an option which the program itself refuses."""
PATIENCE_S = 120


DATA = Path(__file__).parent / "data"
"""Models made with QGIS 3.22, which later ones and later releases of ours have to run too."""


@pytest.fixture
def qgis_process(tmp_path):
    """Starts an algorithm or a model in a profile of its own, in which the plugin is enabled."""
    profile = tmp_path / "profile"
    subprocess.run([ROOT / "scripts" / "profile.sh", profile, ROOT], check=True)
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen"}

    def start(algorithm: str | Path = "deepchange:detectchange", **parameters) -> subprocess.Popen:
        if algorithm == "deepchange:detectchange":
            parameters = {"MODEL": "cva", **parameters}
        given = [f"{name}={value}" for name, value in parameters.items()]
        return subprocess.Popen(
            [PROGRAM, "run", algorithm, "--", *given],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    return start


def test_bad_input_is_a_sentence_and_exit_status_1(qgis_process, before_path, after_path):
    run = qgis_process(BEFORE=before_path, AFTER=after_path, OUTPUT="/nowhere/change.tif")
    said, _ = run.communicate(timeout=PATIENCE_S)
    assert run.returncode == 1
    assert "The output folder /nowhere does not exist; create it or choose another." in said
    assert "Traceback" not in said


def test_killing_qgis_process_ends_its_engine(qgis_process, write_image, tmp_path):
    noise = np.random.default_rng(seeded(1)).integers(0, 255, (3, 1500, 1500), np.uint8)
    run = qgis_process(
        BEFORE=write_image("before", noise),
        AFTER=write_image("after", noise[::-1].copy()),
        OUTPUT=tmp_path / "change.tif",
        WINDOW=32,
        OVERLAP=16,
        BATCH=1,
    )
    wait_until((tmp_path / "change.tif.journal").exists)
    (engine,) = children(run.pid)
    run.send_signal(signal.SIGKILL)
    run.communicate()
    wait_until(lambda: not Path(f"/proc/{engine}/exe").exists())
    assert not (tmp_path / "change.tif").exists()


@pytest.fixture
def roof(tmp_path) -> str:
    """What has changed between the images, as another program tells it."""
    left, top = ORIGIN[0] + 80 * PIXEL_SIZE_M, ORIGIN[1] - 30 * PIXEL_SIZE_M
    right, bottom = ORIGIN[0] + 120 * PIXEL_SIZE_M, ORIGIN[1] - 60 * PIXEL_SIZE_M
    outline = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    shape = {"type": "Polygon", "coordinates": [outline]}
    content = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32632"}},
        "features": [{"type": "Feature", "properties": {}, "geometry": shape}],
    }
    (tmp_path / "roof.geojson").write_text(json.dumps(content), encoding="utf-8")
    return str(tmp_path / "roof.geojson")


def test_a_model_detects_change_outlines_and_measures_it(
    qgis_process, before_path, after_path, roof, tmp_path
):
    outputs = {
        "detect:change_map": tmp_path / "change.tif",
        "polygons:change_polygons": tmp_path / "change.gpkg",
        "evaluate:report": tmp_path / "report.json",
    }
    run = qgis_process(
        DATA / "detect_polygons_evaluate.model3",
        BEFORE=before_path,
        AFTER=after_path,
        REFERENCE=roof,
        THRESHOLD=0.6,
        PIXEL_SIZE=PIXEL_SIZE_M,
        **outputs,
    )
    said, _ = run.communicate(timeout=PATIENCE_S)
    assert run.returncode == 0, said
    found = json.loads(outputs["evaluate:report"].read_text(encoding="utf-8"))
    assert found["metrics"]["recall"] > 0.95
    values = gdal.Open(str(outputs["detect:change_map"])).ReadAsArray()
    assert values.shape == (128, 160)
    changed = (values >= 150) & (values <= 250)
    assert found["confusion"]["tp"] + found["confusion"]["fp"] == changed.sum()
    assert "Traceback" not in said


def test_a_model_prepares_trains_and_compares(
    qgis_process, before_path, after_path, roof, write_image, tmp_path
):
    result = np.zeros((1, 128, 160), np.uint8)
    result[0, 30:60, 100:140] = 255
    outputs = {
        "prepare:training_set": tmp_path / "set",
        "train:run": tmp_path / "run",
        "compare:agreement": tmp_path / "agreement.tif",
    }
    run = qgis_process(
        DATA / "prepare_train_compare.model3",
        BEFORE=before_path,
        AFTER=after_path,
        CHANGE=roof,
        RESULT=write_image("result", result),
        **outputs,
    )
    said, _ = run.communicate(timeout=PATIENCE_S)
    assert run.returncode == 0, said
    assert sum(1 for _ in (tmp_path / "set").glob("*/label/*")) == 20
    assert (tmp_path / "run" / "run.safetensors").exists()
    counts = np.bincount(gdal.Open(str(outputs["compare:agreement"])).ReadAsArray().ravel(), minlength=4)
    assert counts.tolist() == [128 * 160 - 60 * 30, 20 * 30, 20 * 30, 20 * 30]
    assert "Traceback" not in said


def wait_until(happened) -> None:
    begun = time.monotonic()
    while not happened():
        assert time.monotonic() - begun < PATIENCE_S
        time.sleep(0.05)


def children(parent: int) -> list[int]:
    threads = Path(f"/proc/{parent}/task").iterdir()
    return [int(child) for thread in threads for child in (thread / "children").read_text().split()]
