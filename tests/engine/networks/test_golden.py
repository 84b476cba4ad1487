"""Networks against recorded outputs and parameter counts of the published ones."""

from __future__ import annotations

import pytest
import torch

from engine.model_file import load_published
from engine.networks import create

RECORDS = [("isnet_lw_128", "isnet_lw", {"width": 128})]
DEVICES = ["cpu", *(["cuda"] if torch.cuda.is_available() else [])]

# Counts of the published networks, and how many of these are parameters that their forward pass never uses.
COUNTS = [
    ("isnet_lw", {"width": 128}, 778_710, 5_376),
    ("isnet_lw", {"width": 192}, 1_421_718, 12_096),
    ("isnet_lw", {"width": 256}, 2_234_070, 21_504),
    ("isnet_lw", {"width": 384}, 4_366_806, 48_384),
]


def published_network(record, name, options, folder):
    checkpoint = folder / "published.pth"
    torch.save({"network": record.weights, "optimizer": {"state": {}, "param_groups": []}}, checkpoint)
    network = create(name, **options)
    load_published(network, checkpoint)
    return network.eval()


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize(("record_name", "name", "options"), RECORDS)
def test_a_published_checkpoint_gives_the_published_logits_in_float64(
    record_name, name, options, device, golden_record, tmp_path, assert_agrees
):
    record = golden_record(record_name)
    network = published_network(record, name, options, tmp_path).double().to(device)
    with torch.inference_mode():
        logits = network(record.before.double().to(device), record.after.double().to(device))
    assert_agrees(logits, record.logits, torch.float64)


@pytest.mark.parametrize(("record_name", "name", "options"), RECORDS)
def test_a_published_checkpoint_gives_the_published_logits_in_float32(
    record_name, name, options, golden_record, tmp_path, assert_agrees
):
    record = golden_record(record_name)
    network = published_network(record, name, options, tmp_path)
    with torch.inference_mode():
        logits = network(record.before, record.after)
    assert_agrees(logits, record.logits, torch.float32)


@pytest.mark.parametrize(("record_name", "name", "options"), RECORDS)
def test_the_record_lists_the_network_s_parameters_and_only_unused_ones_besides(
    record_name, name, options, golden_record
):
    record = golden_record(record_name)
    network = create(name, **options)
    ours = {key: tensor.shape for key, tensor in network.state_dict().items()}
    published = {key: tensor.shape for key, tensor in record.weights.items()}
    assert ours.items() <= published.items()
    assert all(key.startswith(network.unused_in_published) for key in published.keys() - ours.keys())


@pytest.mark.parametrize(("name", "options", "published", "unused"), COUNTS)
def test_the_parameter_count_is_the_published_one_less_the_unused(name, options, published, unused):
    network = create(name, **options)
    assert sum(parameter.numel() for parameter in network.parameters()) == published - unused
