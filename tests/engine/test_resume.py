"""Interrupted runs of the real command line: what they keep, and that going on changes nothing."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable

import pytest
from osgeo import gdal

from tests.seeds import seeded

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow  # test_invariants.py cuts runs up within this process
OPTIONS = ("--window", "48", "--overlap", "24")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory, scene, write_model):
    """A pair of images and a model that take a few seconds: (before, after, model) paths."""
    folder = tmp_path_factory.mktemp("inputs")
    paths = []
    for name, pixels in zip(("before", "after"), scene(height=480, width=240)):
        path = str(folder / f"{name}.tif")
        image = gdal.GetDriverByName("GTiff").Create(path, 240, 480, 3, gdal.GDT_Byte)
        image.SetGeoTransform((500_000, 1, 0, 5_400_000, 0, -1))
        image.WriteArray(pixels)
        image.FlushCache()
        paths.append(path)
    return (*paths, write_model(folder / "model.safetensors"))


@pytest.fixture
def start(inputs) -> Callable[..., subprocess.Popen]:
    """Starts `detect` on the inputs in a process of its own."""

    def start_detect(output, *options, before=None):
        command = [sys.executable, "-m", "engine", "detect", before or inputs[0], inputs[1]]
        command += ["--model", inputs[2], "--output", str(output), *OPTIONS, *options]
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    return start_detect


@pytest.fixture
def complete(start) -> Callable[..., str]:
    """Runs `detect` to its end and returns what it printed to standard error."""

    def run(output, *options, status=0, **inputs):
        process = start(output, *options, **inputs)
        _, errors = process.communicate(timeout=120)
        assert process.returncode == status, errors
        return errors

    return run


@pytest.fixture
def interrupt(start) -> Callable[..., tuple[int, str]]:
    """Stops `detect` with a signal once it has kept some rows; returns exit status and standard error."""

    def run(output, number=signal.SIGKILL, bytes_kept=4_000):
        process = start(output)
        journal = Path(f"{output}.journal")
        wait_for(journal, bytes_kept)
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
        assert not Path(output).exists()
        return process.returncode, errors

    return run


def wait_for(path, size=0):
    """Waits until a file exists and has grown beyond a size in bytes."""
    deadline = time.monotonic() + 60
    while not (path.exists() and path.stat().st_size >= size):
        assert time.monotonic() < deadline, f"{path} did not come"
        time.sleep(0.005)


def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def pixels(path):
    return gdal.Open(str(path)).ReadAsArray().tobytes()


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory, inputs) -> bytes:
    """The pixels of a run that nothing interrupted."""
    output = str(tmp_path_factory.mktemp("whole") / "change.tif")
    command = [sys.executable, "-m", "engine", "detect", *inputs[:2], "--model", inputs[2], *OPTIONS]
    subprocess.run([*command, "--output", output], cwd=ROOT, check=True, capture_output=True, timeout=120)
    return pixels(output)


def test_killed_at_random_points_and_resumed_the_file_is_the_same_to_the_byte(
    start, complete, interrupt, tmp_path
):
    chance = random.Random(seeded(1))
    # the output's name is part of its provenance, so both runs use the same one
    output = tmp_path / "change.tif"
    started = time.monotonic()
    complete(output)
    seconds = time.monotonic() - started
    expected = digest(output)
    output.unlink()
    interrupt(output)
    kills = 1
    while not output.exists():
        process = start(output)
        # each run gets further than the one before, whatever the chances
        try:
            process.communicate(timeout=seconds * chance.uniform(0.3, 0.8) * (1 + kills / 10))
            assert process.returncode == 0
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            kills += 1
    assert digest(output) == expected
    assert sorted(os.listdir(tmp_path)) == ["change.tif"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_cancelled_run_says_so_and_can_be_resumed(number, interrupt, complete, uninterrupted, tmp_path):
    output = tmp_path / "change.tif"
    status, errors = interrupt(output, number)
    assert status == 130
    assert errors == "cancelled: the same command goes on where it stopped\n"
    complete(output, "--resume", "require")
    assert pixels(output) == uninterrupted
    assert os.listdir(tmp_path) == ["change.tif"]


def test_without_an_interrupted_run_nothing_can_be_required(complete, tmp_path):
    errors = complete(tmp_path / "change.tif", "--resume", "require", status=1)
    assert "no interrupted run" in errors
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("change", [("--threshold", "0.3"), ("--overlap", "16"), ("--min-area", "5")])
def test_a_changed_option_never_resumes(change, interrupt, complete, uninterrupted, tmp_path):
    output = tmp_path / "change.tif"
    interrupt(output)
    assert "no interrupted run" in complete(output, *change, "--resume", "require", status=1)
    complete(output, "--resume", "require")
    assert pixels(output) == uninterrupted


def test_a_changed_image_never_resumes(inputs, interrupt, complete, tmp_path):
    output = tmp_path / "change.tif"
    interrupt(output)
    later = time.time() + 10
    state = os.stat(inputs[1])
    os.utime(inputs[1], (later, later))
    try:
        assert "no interrupted run" in complete(output, "--resume", "require", status=1)
    finally:
        os.utime(inputs[1], ns=(state.st_atime_ns, state.st_mtime_ns))


def test_resume_never_starts_anew_and_gives_the_same_pixels(interrupt, complete, uninterrupted, tmp_path):
    output = tmp_path / "change.tif"
    interrupt(output)
    complete(output, "--resume", "never")
    assert pixels(output) == uninterrupted


def test_a_batch_size_may_change_between_the_parts_of_a_run(interrupt, complete, uninterrupted, tmp_path):
    output = tmp_path / "change.tif"
    interrupt(output)
    complete(output, "--resume", "require", "--batch", "7")
    assert pixels(output) == uninterrupted


def test_an_interrupted_replacement_leaves_the_finished_map(interrupt, start, complete, tmp_path):
    output = tmp_path / "change.tif"
    complete(output)
    expected = digest(output)
    process = start(output, "--overwrite", "--threshold", "0.3")
    wait_for(Path(f"{output}.partial"))
    process.kill()
    process.communicate()
    assert digest(output) == expected


def test_two_runs_never_write_one_map(start, complete, tmp_path):
    output = tmp_path / "change.tif"
    first = start(output)
    wait_for(Path(f"{output}.partial"))
    first.send_signal(signal.SIGSTOP)
    errors = complete(output, status=1)
    first.send_signal(signal.SIGCONT)
    assert errors.startswith("error: Another run holds")
    _, errors = first.communicate(timeout=120)
    assert first.returncode == 0, errors
