"""That the benchmarks run and compare like with like; what they measure is not judged here."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import warnings
from pathlib import Path

import numpy as np
import pytest
import torch
from osgeo import gdal, gdal_array

from benchmarks import accuracy, architectures
from benchmarks.images import write_pair, write_virtual_pair
from benchmarks.machine import in_own_process
from benchmarks.overhead import pixelwise_network
from benchmarks.rows import Row, table
from engine.contract.card import FORMAT, Card
from engine.contract.errors import InputError
from engine.contract.options.detect import DetectOptions
from engine.detect import job as detection
from engine.detect import layout
from engine.detectors.network import NetworkDetector
from engine.reporting import Reporter
from engine.training.synthetic import write_set

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def small_run() -> dict:
    command = [sys.executable, "-m", "benchmarks", "--small", "--runs", "1", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
def test_every_benchmark_gives_its_figures_with_those_of_its_peers(small_run):
    found = {(row["benchmark"], row["figure"], row["peer"]) for row in small_run["rows"]}
    assert found >= {
        ("overhead", "s", "MONAI in memory"),
        ("overhead", "peak MB", "MONAI in memory"),
        ("networks", "ms a window", "OpenVINO"),
        ("networks", "ms a window", "ONNX Runtime"),
        ("networks", "s", "the first run ever"),
        ("networks", "ms a window", "plain"),
        ("memory", "peak MB", "the smallest image"),
        ("polygons", "s", "gdal.Polygonize alone"),
        ("polygons", "s", "gdal.Polygonize + statistics"),
    }
    assert all(row["ours"] > 0 for row in small_run["rows"])
    assert "cores" in small_run["machine"]


def test_a_ratio_above_one_means_that_ours_needs_less():
    row = Row("overhead", "1 × 1", "s", 2.0, "them", 3.0)
    assert row.ratio == 1.5
    assert table([row]).splitlines()[1].split() == ["overhead", "1", "×", "1", "s", "2", "them", "3", "1.50"]


@pytest.mark.slow
def test_ours_and_monais_sliding_window_compute_the_same_map(tmp_path, monkeypatch):
    """Without an overlap, where both blend alike, with a network that sees where its window ends."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from monai.inferers import sliding_window_inference

    pair = write_pair(tmp_path, 320, 256)
    network = pixelwise_network()
    network.convolution = torch.nn.Conv2d(6, 1, 3, padding=1)
    card = Card.from_json(
        {"format": FORMAT, "network": {"name": "pixelwise"}, "window": 64, "overlap": 0}, "pixelwise"
    )
    detector = NetworkDetector(network, card)
    monkeypatch.setattr(layout, "choose_detector", lambda *arguments: detector)
    output = str(tmp_path / "map.tif")
    detection.detect(DetectOptions(*pair, output, precision="float32"), Reporter(lambda event: None))
    pixels = torch.from_numpy(np.concatenate([gdal.Open(path).ReadAsArray() for path in pair])[None])
    with torch.inference_mode():
        expected = torch.sigmoid(
            sliding_window_inference(
                pixels.float() / 255 * 2 - 1,
                (64, 64),
                4,
                lambda both: network(both[:, :3], both[:, 3:]),
                overlap=0,
            )
        )[0, 0].numpy()
    found = gdal.Open(output).ReadAsArray()
    assert np.ptp(found) > 50
    assert np.abs(found - expected * 250).max() <= 0.51


def draw_set(labelled, data, size):
    """One pair, where the set is in the data folder."""
    drawn = data / "drawn"
    write_set(drawn, {"train": 0, "val": 0, "test": 1}, size=size)
    (data / labelled.folder).mkdir(exist_ok=True)
    (drawn / "test").rename(data / labelled.folder / labelled.split)
    shutil.rmtree(drawn)


def test_accuracy_takes_masks_with_greys_or_opacity_as_the_black_and_white_that_they_show(tmp_path):
    data = tmp_path / "data"
    for labelled in accuracy.SETS[1:3]:
        draw_set(labelled, data, size=128)
    plain = np.zeros((128, 128), np.uint8)
    plain[:, 64:] = 255
    away = np.arange(plain.size, dtype=np.uint8).reshape(plain.shape) % 128  # from black and from white
    greys = np.where(plain > 0, 255 - away, away)
    rows = []
    for bands in ([plain], [greys] * 3, [plain] * 3 + [np.full_like(plain, 255)]):
        for path in data.rglob("label/*.png"):
            gdal.GetDriverByName("PNG").CreateCopy(str(path), gdal_array.OpenArray(np.stack(bands)))
        rows.append(accuracy.measure(tmp_path, data, ["cva"], None, small=True))
    assert rows[0] == rows[1] == rows[2]
    assert {row.figure for row in rows[0] if row.ours > 0} >= {"f1", "precision", "recall"}


@pytest.mark.slow
def test_networks_trained_alike_are_trained_once_and_go_on_after_the_time_was_over(tmp_path):
    work, data = tmp_path / "work", tmp_path / "data"
    for labelled in architectures.NOT_TRAINED_ON:
        draw_set(labelled, data, size=64)

    assert architectures.measure(work, data, hours=0, small=True) == []
    rows = architectures.measure(work, data, hours=1, small=True)
    names = architectures.by_size()[:2]
    sets = [architectures.DRAWN, *(each.name for each in architectures.NOT_TRAINED_ON)]
    assert [row.case for row in rows] == [f"{name} on {where}" for name in names for where in sets]
    outcomes = architectures.read_outcomes(work / "rows.json", architectures.SMALL)
    assert [outcomes[name].steps for name in names] == [architectures.SMALL.steps] * 2 == [2, 2]

    shutil.rmtree(work / names[0])
    written = (work / "rows.json").read_bytes()
    assert architectures.measure(work, data, hours=1, small=True) == rows
    assert (work / "rows.json").read_bytes() == written and not (work / names[0]).exists()
    with pytest.raises(InputError, match=r"rows\.json has networks that were trained otherwise"):
        architectures.read_outcomes(work / "rows.json", architectures.Settings())


def test_a_virtual_image_shows_the_same_file_again_and_again(tmp_path):
    before, _ = write_virtual_pair(tmp_path, 4096, 2048, tile_side=2048)
    image = gdal.Open(before)
    assert (image.RasterXSize, image.RasterYSize, image.RasterCount) == (4096, 2048, 3)
    assert (image.ReadAsArray(100, 50, 64, 64) == image.ReadAsArray(2148, 50, 64, 64)).all()


def test_peak_memory_is_the_own_process_s_and_not_that_of_the_one_that_started_it():
    ballast = np.ones(400_000_000, dtype=np.uint8)
    peak = in_own_process(sysconfig.get_paths)["peak_bytes"]
    assert 1_000_000 < peak < ballast.nbytes
