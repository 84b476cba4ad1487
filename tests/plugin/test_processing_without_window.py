"""The plugin under qgis_process, where there is no QGIS window and nothing but the plugin's folder."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from tests.seeds import seeded

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
"""Debian's qgis_process is a wrapper that passes an option which the program itself refuses."""
PATIENCE_S = 120


@pytest.fixture
def qgis_process(tmp_path):
    """Starts Detect change in a profile of its own, in which the plugin is enabled."""
    profile = tmp_path / "profile"
    subprocess.run([ROOT / "scripts" / "profile.sh", profile, ROOT], check=True)
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen"}

    def start(**parameters) -> subprocess.Popen:
        given = [f"{name}={value}" for name, value in {"MODEL": "cva", **parameters}.items()]
        return subprocess.Popen(
            [PROGRAM, "run", "deepchange:detectchange", "--", *given],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    return start


def test_qgis_process_detects_change(qgis_process, before_path, after_path, tmp_path):
    run = qgis_process(
        BEFORE=before_path,
        AFTER=after_path,
        OUTPUT=tmp_path / "change.tif",
        POLYGONS=tmp_path / "change.gpkg",
    )
    said, _ = run.communicate(timeout=PATIENCE_S)
    assert run.returncode == 0, said
    assert gdal.Open(str(tmp_path / "change.tif")).RasterXSize == 160
    assert (tmp_path / "change.gpkg").exists()
    assert "Traceback" not in said


def test_bad_input_is_a_sentence_and_exit_status_1(qgis_process, before_path, after_path):
    run = qgis_process(BEFORE=before_path, AFTER=after_path, OUTPUT="/nowhere/change.tif")
    said, _ = run.communicate(timeout=PATIENCE_S)
    assert run.returncode == 1
    assert "The output folder /nowhere does not exist; create it or choose another." in said
    assert "Traceback" not in said


def test_killing_qgis_process_ends_its_engine(qgis_process, write_image, tmp_path):
    noise = numpy.random.default_rng(seeded(1)).integers(0, 255, (3, 1500, 1500), numpy.uint8)
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


def wait_until(happened) -> None:
    begun = time.monotonic()
    while not happened():
        assert time.monotonic() - begun < PATIENCE_S
        time.sleep(0.05)


def children(parent: int) -> list[int]:
    threads = Path(f"/proc/{parent}/task").iterdir()
    return [int(child) for thread in threads for child in (thread / "children").read_text().split()]
