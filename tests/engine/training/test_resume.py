"""Training as a process of its own: killed and resumed, and shared by two processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from engine import models
from tests.seeds import seeded

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]
OPTIONS = [
    *("--network", "isnet_lw", "--recipe", "strong", "--epochs", "3", "--batch", "4", "--patch", "64"),
    *("--seed", "3", "--no-install", "--workers", "0", "--checkpoint-minutes", "0"),
]


@pytest.fixture(scope="module")
def data(tmp_path_factory, write_image) -> Path:
    """Eight pairs of 96 by 80 pixels to train on, two to validate on: noise, with a bright square added."""
    folder = tmp_path_factory.mktemp("set")
    rng = np.random.default_rng(seeded(7))
    for split, count in (("train", 8), ("val", 2)):
        for kind in ("A", "B", "label"):
            (folder / split / kind).mkdir(parents=True)
        for number in range(count):
            before = rng.integers(60, 120, (3, 80, 96), dtype=np.uint8)
            after = before + rng.integers(0, 9, before.shape, dtype=np.uint8)
            label = np.zeros((1, 80, 96), dtype=np.uint8)
            row, column = rng.integers(8, 40, 2)
            after[:, row : row + 30, column : column + 30] += 100
            label[:, row : row + 30, column : column + 30] = 255
            for kind, pixels in (("A", before), ("B", after), ("label", label)):
                write_image(folder / split / kind / f"{number}.tif", pixels, epsg=None, geotransform=None)
    return folder


def command(*arguments: object) -> list[str]:
    return [*map(str, arguments), "--progress", "json"]


def engine(*arguments: object, launcher: tuple[str, ...] = ("-m", "engine")) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *launcher, *command(*arguments)],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for_step(process: subprocess.Popen[str], step: int) -> None:
    for line in process.stderr:
        event = json.loads(line)
        if event["event"] == "progress" and event["done"] >= step:
            return


def finished(process: subprocess.Popen[str]) -> None:
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors


def weights(run: Path) -> dict[str, np.ndarray]:
    return load_file(run / f"{run.name}.safetensors")


@pytest.fixture(scope="module")
def uninterrupted(data, tmp_path_factory) -> Path:
    run = tmp_path_factory.mktemp("runs") / "whole"
    finished(engine("train", "--data", data, *OPTIONS, "--output", run))
    return run


def test_a_run_killed_twice_and_resumed_ends_with_the_same_weights(
    data, uninterrupted, tmp_path, monkeypatch
):
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path / "models"))
    run = tmp_path / "killed"
    for steps, arguments in ((1, ("--data", data, *OPTIONS)), (4, ("--resume",))):
        process = engine("train", *arguments, "--output", run)
        wait_for_step(process, steps)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close(), process.stderr.close()
        assert process.returncode == -signal.SIGKILL
        assert not (run / "killed.safetensors").exists()
    finished(engine("train", "--resume", "--output", run))
    assert not (tmp_path / "models").exists()  # the run began with --no-install

    assert_same_model(run, uninterrupted)


def assert_same_model(run: Path, other: Path) -> None:
    card, expected = (models.read_card(folder / f"{folder.name}.safetensors") for folder in (run, other))
    assert card.sha256_weights == expected.sha256_weights
    assert card.threshold == expected.threshold


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_all_processes_of_a_run_cancels_it_without_loss(number, data, uninterrupted, tmp_path):
    run = tmp_path / "cancelled"
    process = engine("train", "--data", data, *OPTIONS, "--workers", "2", "--output", run)
    wait_for_step(process, 3)
    os.killpg(process.pid, number)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130, errors
    assert errors.splitlines()[-1].startswith("cancelled: "), errors
    finished(engine("train", "--resume", "--output", run))
    assert_same_model(run, uninterrupted)


def test_two_processes_train_as_one_does(data, tmp_path):
    # Few steps: where noise moves a sample of a deformable convolution over a pixel's centre, its gradient
    # jumps, and further steps multiply that.
    options = [*OPTIONS, "--epochs", "1", "--set", "optimiser=sgd", "--set", "momentum=0.9", "--lr", "0.05"]
    options += ["--set", 'losses={"cross_entropy": 1, "dice_whole_batch": 1}', "--set", "average=0"]
    options += ["--set", "clip_norm=0.5"]
    one, two = tmp_path / "one", tmp_path / "two"
    processes = [
        engine("train", "--data", data, *options, "--output", one),
        engine(
            *("train", "--data", data, *options, "--output", two),
            launcher=("-m", "torch.distributed.run", "--standalone", "--nproc_per_node=2", "-m", "engine"),
        ),
    ]
    for process in processes:
        finished(process)
    alone, together = (load_file(run / "best.safetensors") for run in (one, two))
    for name, expected in alone.items():
        np.testing.assert_allclose(together[name], expected, rtol=1e-3, atol=1e-4, err_msg=name)
