"""Intel graphics, which none of our machines has: a stand-in whose computing the processor does."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from engine import doctor
from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.options.evaluate import EvaluateOptions
from engine.detect.job import detect
from engine.inference.devices import intel, openvino
from engine.inference.devices.choice import choose_device
from engine.inference.devices.intel import IntelGraphics
from engine.inference.devices.processor import PROCESSOR
from engine.rasters.encoded import encode_png
from engine.reporting import Reporter
from engine.training.distributed import Processes
from engine.training.evaluation_job import evaluate
from engine.training.set_up import device_for
from tests.seeds import seeded

TITLE = "Intel(R) Iris(R) Xe Graphics (iGPU)"


class StandIn:
    """OpenVINO's core with graphics.

    Attributes:
        hints: precisions that networks were compiled in for them.
        false_halves: whether they compute halves that have nothing to do with the truth.
        fails_after: windows until their driver fails.
    """

    def __init__(self, real):
        self.real = real
        self.available_devices = ["CPU", "GPU"]
        self.hints = []
        self.false_halves = False
        self.fails_after = None
        self.windows = 0

    def get_property(self, name, key):
        if name == "CPU":
            return self.real.get_property(name, key)
        told = {"OPTIMIZATION_CAPABILITIES": ["FP32", "FP16"], "FULL_DEVICE_NAME": TITLE}
        if key not in told:
            raise RuntimeError(f"Unsupported property {key}")
        return told[key]

    def compile_model(self, model, device, settings):
        if device == "CPU":
            return self.real.compile_model(model, device, settings)
        self.hints.append(settings["INFERENCE_PRECISION_HINT"])
        exact = {**settings, "INFERENCE_PRECISION_HINT": "f32"}
        return Compiled(self, self.real.compile_model(model, "CPU", exact), self.hints[-1])

    def import_model(self, content, device, settings):
        if device != "CPU":
            raise RuntimeError("compiled by another driver")
        return self.real.import_model(content, device, settings)


class Compiled:
    def __init__(self, core, real, hint):
        self.core, self.real, self.hint = core, real, hint
        self.export_model = real.export_model

    def get_property(self, key):
        assert key == "OPTIMAL_NUMBER_OF_INFER_REQUESTS"
        return 2

    def create_infer_request(self):
        return Request(self, self.real.create_infer_request())


class Request:
    def __init__(self, compiled, real):
        self.compiled, self.real = compiled, real

    def infer(self, pair, share_inputs):
        core = self.compiled.core
        core.windows += 1
        if core.fails_after is not None and core.windows > core.fails_after:
            raise RuntimeError("[GPU] clFlush, error code: -5 CL_OUT_OF_RESOURCES")
        logits = self.real.infer(pair, share_inputs=share_inputs)[0]
        return {0: -logits if core.false_halves and self.compiled.hint == "f16" else logits}


@pytest.fixture
def graphics(monkeypatch):
    stand_in = StandIn(openvino.core())
    for module in (intel, openvino):
        monkeypatch.setattr(module, "core", lambda: stand_in)
    return stand_in


@pytest.fixture
def told():
    return []


@pytest.fixture
def run(pair_files, model_path, tmp_path, told):
    """The map of a run, and the options in effect; window and overlap make it long enough for any check."""

    def detect_change(output="map.tif", **options):
        path = str(tmp_path / output)
        values = {"model": model_path, "window": 32, "overlap": 16, "precision": "float32", **options}

        def keep(event):
            if event["event"] == "message":
                told.append(event["text"])

        detect(DetectOptions(*pair_files, path, **values), Reporter(keep))
        map_file = gdal.Open(path)
        return map_file.ReadAsArray(), json.loads(map_file.GetMetadataItem("DCD_PARAMETERS"))

    return detect_change


def seconds_that(monkeypatch, *graphics_and_processor):
    """What the two take, as if measured."""
    taken = iter(graphics_and_processor)
    for device in (IntelGraphics, type(PROCESSOR)):
        monkeypatch.setattr(device, "seconds_of", lambda self, work: next(taken))


def test_they_give_the_processor_s_map_and_are_named_in_it(graphics, run):
    expected, _ = run(device="cpu")
    found, options = run("other.tif", device="intel")
    assert np.array_equal(found, expected)
    assert options["device"] == "intel:0"
    assert graphics.windows > 30 and graphics.hints == ["f32"]


def test_auto_takes_them_in_halves_where_they_are_faster_and_right(graphics, run, told, monkeypatch):
    seconds_that(monkeypatch, 1.0, 2.0)
    _, options = run(device="auto", precision="auto")
    assert (options["device"], options["precision"]) == ("intel:0", "float16")
    assert any(text.startswith(TITLE) and "2.0 times as fast" in text for text in told)


def test_auto_takes_no_halves_that_are_wrong(graphics, run, monkeypatch):
    graphics.false_halves = True
    seconds_that(monkeypatch, 1.0, 9.0, 1.0, 2.0)
    _, options = run(device="auto", precision="auto")
    assert (options["device"], options["precision"]) == ("intel:0", "float32")
    assert graphics.hints == ["f16", "f32"]


def test_auto_leaves_them_alone_where_they_are_not_faster(graphics, run, told, monkeypatch):
    seconds_that(monkeypatch, 1.0, 1.1, 1.0, 0.5)
    _, options = run(device="auto", precision="auto")
    assert options["device"] == "cpu"
    assert sum(text.count("so it does not compute") for text in told) == 2


def test_auto_leaves_them_alone_where_their_driver_fails(graphics, run, told):
    expected, _ = run(device="cpu", precision="auto")
    graphics.fails_after = 0
    found, options = run("other.tif", device="auto", precision="auto")
    assert options["device"] == "cpu" and np.array_equal(found, expected)
    assert any("is left alone: [GPU] clFlush" in text for text in told)


def test_a_driver_that_fails_in_a_run_is_told_of_and_the_same_command_goes_on(
    graphics, run, tmp_path, monkeypatch
):
    expected, _ = run(device="intel")
    graphics.fails_after = graphics.windows + 25
    with pytest.raises(EnvironmentFailure, match="The Intel graphics failed; run the same command again"):
        run("cut.tif", device="intel", batch=2)
    assert not (tmp_path / "cut.tif").exists()
    assert Path(tmp_path / "cut.tif.partial").exists() and Path(tmp_path / "cut.tif.journal").exists()
    graphics.fails_after = None
    before = graphics.windows
    found, _ = run("cut.tif", device="intel", batch=2)
    assert np.array_equal(found, expected)
    assert graphics.windows - before < before - 25


def test_weights_that_are_no_numbers_are_told_of(graphics, run, write_model, tmp_path):
    import torch

    from engine import models

    path = str(tmp_path / "broken.safetensors")
    write_model(path, name="broken", title="Broken")
    network, card = models.load(path)
    next(network.parameters()).data.fill_(torch.nan)
    models.save(path, network, card)
    with pytest.raises(EnvironmentFailure, match="numbers that are not finite"):
        run(device="intel", model=path)


@pytest.mark.parametrize("protocol", ["patches", "scene"])
def test_they_evaluate_as_the_processor_does(graphics, model_path, tmp_path, protocol):
    rng = np.random.default_rng(seeded(1))
    for kind, bands in (("A", 3), ("B", 3), ("label", 1)):
        (tmp_path / "val" / kind).mkdir(parents=True)
        pixels = rng.integers(0, 2, (80, 100, bands)).astype(np.uint8) * 255
        (tmp_path / "val" / kind / "scene.png").write_bytes(encode_png(pixels))
    found = [
        evaluate(
            EvaluateOptions(
                model=[model_path], data=str(tmp_path), split="val", device=name, protocol=protocol
            ),
            Reporter(lambda event: None),
        ).as_json()["confusion"]
        for name in ("intel", "cpu")
    ]
    assert found[0] == found[1] and graphics.windows > 0


def test_they_do_not_train(graphics):
    with pytest.raises(InputError, match="--device intel cannot train, only compute; give cpu"):
        device_for("intel", Processes(), pytest.fail)


def test_without_any_the_name_is_refused_in_a_sentence():
    assert IntelGraphics.found() == []
    with pytest.raises(EnvironmentFailure, match="no Intel graphics intel:1 that OpenVINO can use"):
        choose_device("intel:1")


def test_the_doctor_tries_them_and_tells_of_their_memory(graphics, monkeypatch):
    assert choose_device("intel").name == "intel:0"
    (found,) = [each for each in doctor.examine().devices if each.name.startswith("intel")]
    assert (found.name, found.title, found.ok, found.precisions) == (
        "intel:0",
        TITLE,
        True,
        ["float32", "float16"],
    )
    graphics.fails_after = 0
    examined = doctor.examine()
    (found,) = [each for each in examined.devices if each.name.startswith("intel")]
    assert not found.ok and "clFlush" in found.text
    assert examined.problems == []
