"""The `train` command: what it refuses before any epoch, what it leaves behind, and what it ends with."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from engine import models
from engine.training.checkpoint import read, write
from tests.seeds import seeded

SMALL = ("--epochs", "2", "--batch", "4", "--patch", "64", "--workers", "0")


@pytest.fixture(scope="module")
def data(tmp_path_factory, write_image) -> Path:
    """Four pairs of 64 by 64 pixels to train on and two to validate on, a bright square being added."""
    folder = tmp_path_factory.mktemp("set")
    rng = np.random.default_rng(seeded(11))
    for split, count in (("train", 4), ("val", 2), ("test", 2)):
        for kind in ("A", "B", "label"):
            (folder / split / kind).mkdir(parents=True)
        for number in range(count):
            before = rng.integers(60, 120, (3, 64, 64), dtype=np.uint8)
            after, label = before.copy(), np.zeros((1, 64, 64), dtype=np.uint8)
            row, column = rng.integers(4, 30, 2)
            after[:, row : row + 26, column : column + 26] += 100
            label[:, row : row + 26, column : column + 26] = 255
            for kind, pixels in (("A", before), ("B", after), ("label", label)):
                write_image(folder / split / kind / f"{number}.tif", pixels, epsg=None, geotransform=None)
    return folder


@pytest.fixture
def models_folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


def test_a_run_leaves_its_recipe_figures_and_report_and_ends_with_a_listed_model(
    command_line, capfd, data, tmp_path, models_folder
):
    run = tmp_path / "mine"
    options = ("--network", "isnet_lw", "--seed", "4", "--lr", "0.003", "--set", "blur=0")
    assert command_line("train", "--data", data, *SMALL, *options, "--output", run) == 0
    plan = json.loads((run / "recipe.json").read_text())
    assert (plan["recipe"]["lr"], plan["recipe"]["epochs"], plan["seed"]) == (0.003, 2, 4)
    assert plan["recipe"]["augmentation"]["blur"] == 0 and plan["versions"]["torch"] == torch.__version__
    rows = list(csv.DictReader((run / "metrics.csv").read_text().splitlines()))
    assert [row["epoch"] for row in rows] == ["1", "2"] and {"loss", "lr", "f1", "iou"} <= set(rows[0])
    assert (run / "report.html").read_text().startswith("<!doctype html>")

    network, card = models.load(run / "mine.safetensors")
    assert (card.name, card.window, card.network.name) == ("mine", 64, "isnet_lw")
    assert card.training["seed"] == 4 and card.metrics[0]["split"] == "val"
    capfd.readouterr()
    assert command_line("models", "--json") == 0
    listed = json.loads(capfd.readouterr().out)["models"]
    assert [model["card"]["name"] for model in listed if "mine" in model["file"]] == ["mine"]

    assert command_line("evaluate", "--model", "mine", "--data", data, "--split", "val", "--json") == 0
    measured = json.loads(capfd.readouterr().out)
    assert measured["threshold"] == card.threshold
    assert measured["metrics"]["f1"] == pytest.approx(card.metrics[0]["f1"])


def test_a_model_is_fine_tuned_with_its_own_bands_window_and_normalisation(
    command_line, capfd, data, tmp_path, model_path
):
    run = tmp_path / "fine"
    options = ("--epochs", "1", "--batch", "4", "--workers", "0", "--no-install", "--lr", "1e-9")
    options += ("--set", "momentum=0.5", "--recipe", "strong", "--set", "average=0.99")
    assert command_line("train", "--data", data, "--init", model_path, *options, "--output", run) == 0
    begun, first = models.load(model_path)
    tuned, card = models.load(run / "fine.safetensors")
    for field in ("normalisation", "bands", "window", "network"):
        assert getattr(card, field) == getattr(first, field)
    for name, weights in begun.named_parameters():  # so low a rate all but leaves them
        torch.testing.assert_close(tuned.get_parameter(name), weights, atol=1e-6, rtol=1e-6)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--network", "isnet_lw", "--validation", "test"), "--validation test would choose the model"),
        (("--network", "isnet_lw", "--init", "some"), "either --network NAME"),
        (("--network", "isnet_lw", "--set", "mosaik=1"), "no value mosaik"),
        (("--network", "isnet_lw", "--option", "width=7"), "the width is one of"),
        (("--network", "isnet_lw", "--bands", "1,2,9"), "not all among the 3"),
        (("--init", "no such model"), "no model no such model"),
        (("--network", "isnet_lw", "--backbone", "no such file"), "no such file"),
        (("--network", "isnet_lw", "--resume"), "no run in"),
    ],
)
def test_what_cannot_be_trained_is_one_sentence_and_leaves_no_folder(
    command_line, capfd, data, tmp_path, arguments, complaint
):
    run = tmp_path / "run"
    assert command_line("train", "--data", data, *arguments, *SMALL, "--output", run) == 1
    errors = capfd.readouterr().err
    assert complaint in errors and errors.startswith("error: ") and errors.count("\n") == 1
    assert not run.exists()


@pytest.mark.parametrize("spoil", ["folder", "partner", "size", "unreadable", "empty", "values", "no change"])
def test_wrong_data_are_one_sentence_before_any_epoch(
    command_line, capfd, data, tmp_path, write_image, spoil
):
    import shutil

    folder = tmp_path / "spoiled"
    shutil.copytree(data, folder)
    if spoil == "folder":
        shutil.rmtree(folder / "train" / "B")
    elif spoil == "partner":
        (folder / "train" / "B" / "2.tif").unlink()
    elif spoil == "size":
        image = np.zeros((3, 60, 64), dtype=np.uint8)
        write_image(folder / "train" / "B" / "2.tif", image, epsg=None, geotransform=None)
    elif spoil == "unreadable":
        (folder / "val" / "A" / "1.tif").write_bytes(b"II*\0 this is no image")
    elif spoil == "empty":
        (folder / "val" / "A" / "1.tif").write_bytes(b"")
    elif spoil == "values":
        mask = np.arange(64 * 64, dtype=np.int64).reshape(1, 64, 64) % 3 * 100
        write_image(folder / "val" / "label" / "1.tif", mask.astype(np.uint8), epsg=None, geotransform=None)
    else:
        mask = np.zeros((1, 64, 64), dtype=np.uint8)
        for number in range(4):
            write_image(folder / "train" / "label" / f"{number}.tif", mask, epsg=None, geotransform=None)
    run = tmp_path / "run"
    assert command_line("train", "--data", folder, "--network", "isnet_lw", *SMALL, "--output", run) == 1
    errors = capfd.readouterr().err
    assert errors.startswith("error: ") and errors.count("\n") == 1 and not run.exists()


def test_a_run_is_neither_replaced_nor_changed_by_accident(command_line, capfd, data, tmp_path):
    run = tmp_path / "run"
    begin = ("train", "--data", data, "--network", "isnet_lw", *SMALL, "--no-install", "--output", run)
    assert command_line(*begin) == 0
    before = {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()}
    assert command_line(*begin) == 1
    assert "--resume" in capfd.readouterr().err
    assert command_line(*begin, "--resume", "--lr", "0.5") == 1
    assert "--lr differs" in capfd.readouterr().err
    assert {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()} == before


def test_a_loss_that_is_no_number_stops_naming_the_images_and_keeps_the_last_good_model(
    command_line, capfd, data, tmp_path
):
    run = tmp_path / "run"
    options = ("--recipe", "sscfnet", "--set", "warmup_epochs=1", "--epochs", "4", "--batch", "1")
    options += ("--lr", "1e38", "--patch", "64", "--workers", "0", "--no-install")
    assert command_line("train", "--data", data, "--network", "isnet_lw", *options, "--output", run) == 1
    errors = capfd.readouterr().err
    assert "no finite number" in errors and "lower --lr" in errors
    assert any(name in errors for name in ("0", "1", "2", "3"))
    assert not (run / "run.safetensors").exists()


@pytest.mark.parametrize(("batch", "advice"), [(4, "--batch 2"), (2, "--batch 1"), (1, "--patch 32")])
@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 4294967296 bytes."),
    ],
)
def test_a_run_that_has_too_little_memory_says_what_needs_less(
    command_line, capfd, data, tmp_path, monkeypatch, batch, advice, error
):
    def learn(learner, patches, number, rate):
        raise type(error)(*error.args)

    monkeypatch.setattr("engine.training.learner.Learner.learn", learn)
    options = (*SMALL, "--batch", batch, "--no-install", "--output", tmp_path / "run")
    assert command_line("train", "--data", data, "--network", "isnet_lw", *options) == 1
    errors = capfd.readouterr().err
    assert f"ran out of memory; begin again with {advice}." in errors


def test_a_device_without_room_for_the_network_itself_is_told(
    command_line, capfd, data, tmp_path, monkeypatch
):
    def move(module, *to, **as_what):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB.")

    monkeypatch.setattr(torch.nn.Module, "to", move)
    options = (*SMALL, "--no-install", "--output", tmp_path / "run")
    assert command_line("train", "--data", data, "--network", "isnet_lw", *options) == 1
    errors = capfd.readouterr().err
    assert "ran out of memory; free some of it, take a smaller network" in errors
    assert "--batch" not in errors


@pytest.mark.linux
def test_a_full_disk_keeps_the_checkpoint_before(tmp_path):
    import resource

    path = tmp_path / "last.checkpoint"
    write(path, {"step": 1, "network": {"weight": torch.ones(10)}})
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(Exception, match="checkpoint before it is kept") as failure:
            write(path, {"step": 2, "network": {"weight": torch.ones(10_000)}})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert type(failure.value).__name__ == "EnvironmentFailure"
    assert read(path)["step"] == 1 and [file.name for file in tmp_path.iterdir()] == ["last.checkpoint"]


def test_a_run_goes_on_whatever_the_order_of_the_keys_in_its_recipe(command_line, data, tmp_path):
    run = tmp_path / "run"
    options = ("--network", "isnet_lw", "--no-install", *SMALL)
    assert command_line("train", "--data", data, *options, "--output", run) == 0
    whole = models.load(run / "run.safetensors")[1].sha256_weights
    plan = json.loads((run / "recipe.json").read_text())
    plan["data"]["splits"] = dict(sorted(plan["data"]["splits"].items(), reverse=True))
    assert list(plan["data"]["splits"]) == ["val", "train"]
    (run / "recipe.json").write_text(json.dumps(dict(sorted(plan.items(), reverse=True))))
    (run / "last.checkpoint").unlink()
    assert command_line("train", "--resume", "--output", run) == 0
    assert models.load(run / "run.safetensors")[1].sha256_weights == whole


@pytest.mark.parametrize("content", ["{", "[]", '{"options": {}}'])
def test_a_plan_that_is_none_is_told_in_one_sentence(command_line, capfd, tmp_path, content):
    (tmp_path / "recipe.json").write_text(content)
    assert command_line("train", "--resume", "--output", tmp_path) == 1
    errors = capfd.readouterr().err
    assert errors.startswith("error: ") and "recipe.json is damaged" in errors and errors.count("\n") == 1


def test_curves_of_a_run_go_to_one_writer_which_is_closed_at_its_end(
    command_line, data, tmp_path, monkeypatch
):
    writers = []

    class Writer:
        def __init__(self, folder):
            self.folder, self.points, self.closed = folder, [], False
            writers.append(self)

        def add_scalar(self, name, value, epoch):
            assert not self.closed
            self.points.append((name, epoch))

        def flush(self):
            pass

        def close(self):
            self.closed = True

    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", SimpleNamespace(SummaryWriter=Writer))
    run = tmp_path / "run"
    options = ("--network", "isnet_lw", "--no-install", *SMALL)
    assert command_line("train", "--data", data, *options, "--output", run) == 0
    [writer] = writers
    assert writer.closed and writer.folder == str(run / "tensorboard")
    assert {("loss", 1), ("loss", 2), ("lr", 2)} <= set(writer.points)
