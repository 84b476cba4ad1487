"""Training through the protocol, as the plugin asks for it: progress, cancelling, lists of settings."""

from __future__ import annotations

import json
from pathlib import Path

import numpy
import pytest
from osgeo import gdal

from deep_change_detection.cd_plugin.engine_client.protocol import EngineCancelled, EngineProcess
from tests.seeds import seeded


@pytest.fixture(scope="module")
def training_set(tmp_path_factory) -> Path:
    """Six pairs of 64 by 64 pixels to train on and two to validate on, a bright square being added."""
    folder = tmp_path_factory.mktemp("set")
    rng = numpy.random.default_rng(seeded(6))
    for split, pairs in (("train", 6), ("val", 2)):
        for kind in ("A", "B", "label"):
            (folder / split / kind).mkdir(parents=True)
        for number in range(pairs):
            before = rng.integers(60, 120, (3, 64, 64), dtype=numpy.uint8)
            after, label = before.copy(), numpy.zeros((1, 64, 64), dtype=numpy.uint8)
            row, column = rng.integers(4, 30, 2)
            after[:, row : row + 26, column : column + 26] += 100
            label[:, row : row + 26, column : column + 26] = 255
            for kind, pixels in (("A", before), ("B", after), ("label", label)):
                image = gdal.GetDriverByName("GTiff").Create(
                    str(folder / split / kind / f"{number}.tif"), 64, 64, len(pixels), gdal.GDT_Byte
                )
                image.WriteArray(pixels)
    return folder


@pytest.fixture
def arguments(training_set, tmp_path) -> dict:
    return {
        "data": str(training_set),
        "network": "isnet_lw",
        "recipe": "fine-tune",
        "epochs": 3,
        "patch": 64,
        "workers": 0,
        "device": "cpu",
        "output": str(tmp_path / "run"),
        "no_install": True,
    }


@pytest.mark.slow
def test_training_tells_how_far_it_is_and_takes_lists_of_settings(engine_python, arguments):
    arguments["set"] = ["mosaic=0", "blur=0.25"]
    events = []
    with EngineProcess(engine_python) as engine:
        result = engine.run("train", arguments, events.append)
    assert Path(result["model"]).is_file() and result["installed"] is None
    plan = json.loads((Path(arguments["output"]) / "recipe.json").read_text())
    augmentation = plan["recipe"]["augmentation"]
    assert (plan["recipe"]["name"], augmentation["mosaic"], augmentation["blur"]) == ("fine-tune", 0, 0.25)
    started = next(event for event in events if event["event"] == "started")
    progress = [event for event in events if event["event"] == "progress"]
    assert (started["unit"], started["total"]) == ("steps", 3)
    assert [event["done"] for event in progress] == sorted(event["done"] for event in progress)
    assert progress[-1]["done"] == progress[-1]["total"] == 3 and progress[-1]["remaining_s"] == 0


@pytest.mark.slow
def test_training_stops_when_it_is_cancelled_and_keeps_what_it_can_go_on_with(engine_python, arguments):
    arguments["epochs"] = 10_000
    trained = []

    def watch(event: dict) -> None:
        if event["event"] == "progress" and event["done"] >= 2:
            trained.append(event["done"])

    with EngineProcess(engine_python) as engine:
        with pytest.raises(EngineCancelled):
            engine.run("train", arguments, watch, cancelled=lambda: bool(trained))
        assert engine.run("models", {})["detectors"], "it stopped by itself and goes on with other work"
    assert (Path(arguments["output"]) / "last.checkpoint").is_file()
