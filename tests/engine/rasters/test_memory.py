"""Memory does not grow with a raster's height: measured in processes of their own.

GDAL's cache of decoded blocks, which fills up to a limit of its own, is kept small to see past it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[3]
MEGABYTE = 2**20
SMALL_CACHE = """
import engine.rasters
from osgeo import gdal
gdal.SetCacheMax(16 * 2**20)
"""
FIRST_ROWS = """
import itertools, json, sys
from engine.inference.stream import stream_rows
from engine.contract.windows import WindowPlan
from engine.rasters.change_map import ChangeMapWriter
from engine.rasters.image import open_image
from engine.rasters.pair import align

def difference(before, after, valid):
    return (before.float() - after.float()).abs().mean(1) / 255

pair = align(open_image(sys.argv[1]), open_image(sys.argv[2]), ["red", "green", "blue"])
plan = WindowPlan.over(pair.grid.width, pair.grid.height, 256, 64)
writer = ChangeMapWriter(sys.argv[3], pair.grid, {}, {}, "never", False, 125)
resident = []
rows = stream_rows(plan, pair.read, difference, batch=4, readers=2)
for finished in itertools.islice(rows, int(sys.argv[4])):
    writer.keep(finished.values.numpy())
    writer.store(finished.values.numpy())
    resident.append(int(open("/proc/self/statm").read().split()[1]) * 4096)
rows.close()
writer.close()
print(json.dumps(resident))
"""
CVA_BATCH = """
import numpy as np, torch
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.spectral.cva import BandStatistics, ChangeVectorAnalysis

def peak():
    return 1024 * int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0])

torch.set_num_threads(1)
statistics = BandStatistics(np.zeros(3), np.ones(3))
analysis = ChangeVectorAnalysis((Scaling(None),) * 2, statistics, statistics, 1.0, PROCESSOR)
images = torch.ones((2, 64, 3, 512, 512), dtype=torch.uint8)
valid = torch.ones((64, 512, 512), dtype=torch.bool)
analysis(*images[:, :1], valid[:1])
before = peak()
probability = analysis(*images, valid)
print(peak() - before - probability.nbytes)
"""
WHOLE_RUN = """
import resource, sys
from engine.cli import main

options = ["--model", sys.argv[3], "--output", sys.argv[4], "--window", "256", "--overlap", "0"]
status = main(["detect", *sys.argv[1:3], *options])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
sys.exit(status)
"""


def run(script, *arguments):
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-c", SMALL_CACHE + script, *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True, timeout=300
    ).stdout


@pytest.fixture
def stretched_image(tmp_path):
    """A virtual raster of any size: one small image drawn over all of it."""

    def make(name, width, height, seed):
        path = str(tmp_path / f"{name}_source.tif")
        source = gdal.GetDriverByName("GTiff").Create(path, 64, 64, 3, gdal.GDT_Byte)
        source.WriteArray(np.random.default_rng(seeded(seed)).integers(0, 256, (3, 64, 64), dtype=np.uint8))
        source.SetGeoTransform((300_000, 1, 0, 5_400_000, 0, -1))
        source.FlushCache()
        virtual = str(tmp_path / f"{name}.vrt")
        gdal.Translate(virtual, source, format="VRT", width=width, height=height, outputSRS="EPSG:32633")
        return virtual

    return make


@pytest.mark.slow
def test_memory_stays_flat_over_the_first_rows_of_a_huge_raster(stretched_image, tmp_path):
    images = [stretched_image(name, 100_000, 60_000, seed) for seed, name in enumerate(("before", "after"))]
    resident = json.loads(run(FIRST_ROWS, *images, tmp_path / "map.tif", 8))
    assert len(resident) == 8
    # the six rows of windows after the second are 192 × 100 000 pixels each: 800 MB of images and map
    assert max(resident[2:]) - resident[1] < 200 * MEGABYTE, resident


@pytest.mark.slow
def test_peak_memory_is_the_same_for_a_raster_four_times_as_high(stretched_image, write_model, tmp_path):
    model = write_model(tmp_path / "model.safetensors")
    peaks = []
    for height in (2048, 8192):
        images = [stretched_image(f"{name}_{height}", 2048, height, seed) for seed, name in enumerate("ab")]
        peaks.append(int(run(WHOLE_RUN, *images, model, tmp_path / f"map_{height}.tif").split()[-1]))
    # both images and the map, were they held, would take 28 MB at first and 112 MB then
    assert peaks[1] - peaks[0] < 42 * MEGABYTE, peaks


@pytest.mark.slow
def test_change_vector_analysis_takes_the_memory_of_one_window_for_its_steps_whatever_the_batch():
    # one of the steps on all 64 windows would take 192 MB
    assert int(run(CVA_BATCH)) < 32 * MEGABYTE
