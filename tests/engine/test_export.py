"""Exported networks, run by ONNX Runtime and TorchScript as another program would run them."""

from __future__ import annotations

import json

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from engine import models, networks
from engine.cli import main
from tests.seeds import seeded

WINDOW = 64


SMALLEST = "isnet_lw"
EXPORTED = ("bit", "hsanet", "isnet", "isnet_lw", "paired_lite", "sscfnet", "tinycd")
"""One for each kind of layer; others are made of the same, and to write an ONNX file takes its time."""


@pytest.fixture(
    scope="module",
    params=[name if name == SMALLEST else pytest.param(name, marks=pytest.mark.slow) for name in EXPORTED],
)
def model(request, tmp_path_factory):
    """A model file of a network with random weights, whose batch norms know them, and the network."""
    torch.manual_seed(seeded(7))
    network = networks.create(request.param)
    for layer in network.modules():
        if isinstance(layer, torch.nn.BatchNorm2d):
            layer.momentum = 1.0
    with torch.no_grad():
        network.train()(*windows(2))
    network.eval()
    path = str(tmp_path_factory.mktemp("models") / f"{request.param}.safetensors")
    models.save(path, network, {"window": WINDOW})
    return path, network


def windows(count):
    before, after = torch.randn(
        (2, count, 3, WINDOW, WINDOW), generator=torch.Generator().manual_seed(seeded(1))
    )
    return before, after


def run_onnx(path, before, after):
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    return session.run(["logits"], {"before": before.numpy(), "after": after.numpy()})[0]


def run_torchscript(path, before, after):
    with torch.inference_mode():
        return torch.jit.load(path)(before, after).numpy()


@pytest.mark.parametrize(
    "file_format, suffix, run",
    [
        pytest.param("onnx", ".onnx", run_onnx, marks=pytest.mark.slow),
        ("torchscript", ".pt", run_torchscript),
    ],
)
def test_the_exported_network_computes_the_same_for_any_number_of_windows(
    file_format, suffix, run, model, tmp_path
):
    path, network = model
    output = str(tmp_path / f"exported{suffix}")
    assert main(["export", path, "--format", file_format, "--output", output]) == 0
    for count in (1, 2, 5):
        pair = windows(count)
        with torch.inference_mode():
            expected = network(*pair).numpy()
        assert np.abs(run(output, *pair) - expected).max() <= 1e-3 * expected.std()


@pytest.mark.slow
def test_the_card_travels_in_the_file(tmp_path, write_model):
    path = write_model(tmp_path / "model.safetensors", title="Buildings")
    output = str(tmp_path / "exported.onnx")
    assert main(["export", path, "--output", output]) == 0
    card = {item.key: item.value for item in onnx.load(output).metadata_props}["card"]
    assert json.loads(card) == models.read_card(path).as_json()
    output = str(tmp_path / "exported.pt")
    assert main(["export", path, "--format", "torchscript", "--output", output]) == 0
    files = {"card": ""}
    torch.jit.load(output, _extra_files=files)
    assert json.loads(files["card"])["title"] == "Buildings"


@pytest.mark.slow
def test_a_torchscript_file_takes_more_windows_than_fit_a_block_of_the_deformable_convolution(
    tmp_path, write_model
):
    path = write_model(tmp_path / "model.safetensors", window=256, overlap=0)
    output = str(tmp_path / "exported.pt")
    assert main(["export", path, "--format", "torchscript", "--output", output]) == 0
    before, after = torch.randn((2, 9, 3, 256, 256), generator=torch.Generator().manual_seed(seeded(2)))
    network, _ = models.load(path)
    with torch.inference_mode():
        expected = network(before, after).numpy()
    assert np.abs(run_torchscript(output, before, after) - expected).max() <= 1e-3 * expected.std()


def test_an_existing_file_or_a_wrong_ending_is_refused(tmp_path, write_model, capsys):
    path = write_model(tmp_path / "model.safetensors")
    existing = tmp_path / "exported.onnx"
    existing.write_bytes(b"old")
    assert main(["export", path, "--output", str(existing)]) == 1
    assert "exists already" in capsys.readouterr().err
    assert existing.read_bytes() == b"old"
    assert main(["export", path, "--output", str(tmp_path / "exported.pt")]) == 1
    assert "must end in .onnx" in capsys.readouterr().err
    assert main(["export", "nothing", "--output", str(tmp_path / "x.onnx")]) == 1
    assert "There is no model nothing" in capsys.readouterr().err
