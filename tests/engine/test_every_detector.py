"""Every detector without weights and every bundled model through each path: area, interruption, protocol."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from engine import reporting
from engine.contract.detectors import DETECTORS
from engine.contract.errors import Cancelled
from engine.contract.library import BUNDLED_FOLDER
from engine.contract.model_file import SUFFIX
from engine.contract.options.detect import DetectOptions
from engine.detect.job import detect
from engine.reporting import Reporter

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
NODATA = 255
MODELS = [*DETECTORS, *(path.stem for path in BUNDLED_FOLDER.glob(f"*{SUFFIX}"))]
LEFT, RIGHT, TOP, BOTTOM = 20, 100, 10, 150
"""Columns and rows of the area, the lower left triangle of this box, in an image of 200 rows by 130."""


class StopAt(threading.Event):
    """Asked for a stop when a share of the windows is done."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share

    def see(self, event: dict[str, Any]) -> None:
        if event["event"] == "progress" and event["done"] >= self._share * event["total"] > 0:
            self.set()


@pytest.fixture(scope="module")
def options(tmp_path_factory, write_image, scene) -> dict[str, object]:
    """Of a run over an area, by many small windows."""
    folder = tmp_path_factory.mktemp("scene")
    before, after = (
        write_image(folder / f"{name}.tif", pixels)
        for name, pixels in zip(("before", "after"), scene(200, 130))
    )
    area = folder / "area.geojson"
    area.write_text(json.dumps(in_pixels(before, [(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)])))
    return {
        "before": before,
        "after": after,
        "area": str(area),
        "window": 32,
        "overlap": 8,
        "batch": 1,
        "device": "cpu",
        "precision": "float32",
    }


def in_pixels(image: str, corners: list[tuple[int, int]]) -> dict[str, object]:
    """GeoJSON of a polygon whose corners are columns and rows of an image."""
    opened = gdal.Open(image)
    ring = [gdal.ApplyGeoTransform(opened.GetGeoTransform(), *corner) for corner in [*corners, corners[0]]]
    crs = {"type": "name", "properties": {"name": f"EPSG:{opened.GetSpatialRef().GetAuthorityCode(None)}"}}
    geometry = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    return {"type": "FeatureCollection", "crs": crs, "features": [feature]}


@pytest.fixture(scope="module")
def maps(options, tmp_path_factory, read_map) -> dict[str, np.ndarray]:
    """Of each in one go."""
    folder = tmp_path_factory.mktemp("maps")
    for model in MODELS:
        output = str(folder / f"{model}.tif")
        detect(DetectOptions(**options, model=model, output=output), Reporter(lambda event: None))
    return {model: read_map(folder / f"{model}.tif") for model in MODELS}


@pytest.mark.parametrize("model", MODELS)
def test_every_pixel_of_the_area_and_no_other_has_a_probability(model, maps):
    height, width = BOTTOM - TOP, RIGHT - LEFT
    assert maps[model].shape == (height, width)
    rows, columns = np.mgrid[:height, :width] + 0.5
    beyond = columns / width - rows / height
    assert (maps[model][beyond < -2 / width] != NODATA).all()
    assert (maps[model][beyond > 2 / width] == NODATA).all()


@pytest.mark.parametrize("model", MODELS)
def test_interrupted_and_resumed_each_gives_the_map_of_one_go(
    model, options, maps, tmp_path, read_map, monkeypatch
):
    monkeypatch.setattr(reporting, "PROGRESS_INTERVAL_S", 0)
    output = tmp_path / "change.tif"
    cut = DetectOptions(**options, model=model, output=str(output))
    stop = StopAt(0.6)
    with pytest.raises(Cancelled):
        detect(cut, Reporter(stop.see, stop))
    assert not output.exists()
    result = detect(cut, Reporter(lambda event: None))
    assert result.resumed_rows > 0
    assert (read_map(output) == maps[model]).all()


def test_by_the_protocol_each_gives_the_map_of_the_command_line(options, maps, tmp_path, read_map):
    requests = [
        {
            "id": model,
            "command": "detect",
            "arguments": {**options, "model": model, "output": str(tmp_path / f"{model}.tif")},
        }
        for model in MODELS
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "engine", "serve"],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "2"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    with process:  # the end of its input would stop what has not been done yet
        process.stdin.write("".join(json.dumps(request) + "\n" for request in requests))
        process.stdin.flush()
        ends = (event for event in map(json.loads, process.stdout) if event["event"] in ("done", "failed"))
        assert [next(ends)["event"] for _ in requests] == ["done"] * len(requests)
    for model in MODELS:
        assert (read_map(tmp_path / f"{model}.tif") == maps[model]).all(), model
