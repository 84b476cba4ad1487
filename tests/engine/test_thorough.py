"""The thorough examination: devices that are right are well, and those that are not are named."""

from __future__ import annotations

import json

import pytest
import torch

from engine import thorough
from engine.contract.errors import InputError
from engine.contract.options.doctor import DoctorOptions
from engine.doctor import doctor
from engine.inference.devices.processor import PROCESSOR, Processor
from engine.reporting import Reporter


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """One small network on small windows."""
    monkeypatch.setattr(thorough, "USUAL", ("isnet_lw",))
    monkeypatch.setattr(thorough, "WINDOW", 64)
    monkeypatch.setattr(Processor, "fast_precisions", lambda self: [])


@pytest.fixture
def faulty(monkeypatch):
    """Makes the processor's compiled networks give something else than its others."""

    def spoil(change):
        real = Processor.forward_of

        def forward_of(self, form, precision, compiled):
            forward = real(self, form, precision, compiled=False)
            return (lambda before, after: change(forward(before, after))) if compiled else forward

        monkeypatch.setattr(Processor, "forward_of", forward_of)

    return spoil


def trial(**options):
    found = doctor(DoctorOptions(thorough=True, **options), Reporter(lambda event: None))
    (only,) = [each for each in found.trials if each.device == "cpu"]
    return found, only


def test_the_processor_is_well_and_told_of_in_a_table():
    found, of_processor = trial()
    assert found.is_well and of_processor.problems == [] and found.problems == []
    assert of_processor.difference < 1e-4 and of_processor.between_batches == 0
    assert [each.batch for each in of_processor.at_batches] == [1, 4, 16]
    assert all(each.windows_per_second > 0 for each in of_processor.at_batches)
    assert of_processor.recorded is None and of_processor.recovers is None
    assert of_processor.learnt_apart < 0.1
    heading, row = found.in_words().splitlines()[-2:]
    assert heading.split()[:3] == ["device", "network", "precision"]
    assert row.split()[:3] == ["cpu", "isnet_lw", "float32"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda logits: logits + 0.1, "the difference is 0.0"),
        (lambda logits: logits * torch.nan, "the difference is nan"),
        (lambda logits: logits + len(logits) / 10, "the difference between batches is"),
        (lambda logits: logits.view(-1, 7), "the difference fails (shape"),
    ],
    ids=["elsewhere", "not a number", "by the batch", "an exception"],
)
def test_a_device_that_gives_something_else_is_named_with_what_it_does(faulty, change, problem):
    faulty(change)
    found, of_processor = trial()
    assert not found.is_well
    assert any(each.startswith(problem) for each in of_processor.problems)
    assert any(each.startswith(f"isnet_lw on cpu in float32: {problem}") for each in found.problems)


def test_wrong_gradients_are_seen(monkeypatch):
    """As of batch norm after channels-last maps on Apple's GPUs."""
    real = torch.nn.BatchNorm2d.forward

    class Wrong(torch.autograd.Function):
        @staticmethod
        def forward(context, features):
            return features.clone()

        @staticmethod
        def backward(context, gradient):
            return 3 * gradient

    def forward(layer, features):
        is_channels_last = not features.is_contiguous()
        found = real(layer, features)
        return Wrong.apply(found) if layer.training and is_channels_last else found

    monkeypatch.setattr(torch.nn.BatchNorm2d, "forward", forward)
    found, of_processor = trial()
    assert not found.is_well and of_processor.learnt_apart > 0.5


def test_the_exit_status_tells_of_what_is_out_of_bounds(command_line, capfd, faulty):
    assert command_line("doctor", "--thorough", "--json") == 0
    assert json.loads(capfd.readouterr().out)["trials"][0]["problems"] == []
    faulty(lambda logits: logits + 0.1)
    assert command_line("doctor", "--thorough", "--json") == 1
    printed = json.loads(capfd.readouterr().out)
    assert printed["trials"][0]["problems"] and printed["problems"]


@pytest.mark.slow
def test_every_network_in_every_precision_is_for_the_thorough_examination_only(monkeypatch):
    with pytest.raises(InputError, match="--all is for --thorough"):
        doctor(DoctorOptions(all=True), Reporter(lambda event: None))
    monkeypatch.setattr(thorough, "NETWORKS", {"isnet_lw": None})
    monkeypatch.setattr(Processor, "precisions", lambda self: ["float32", "bfloat16"])
    found = doctor(DoctorOptions(thorough=True, all=True), Reporter(lambda event: None))
    tried = {(each.network, each.precision) for each in found.trials if each.device == "cpu"}
    names = {"isnet_lw", "buildings"}
    assert tried == {(name, precision) for name in names for precision in PROCESSOR.precisions()}
