"""Weights that are published in two files, under other names or in another form."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.contract.errors import InputError
from engine.models import load_published
from engine.networks import create


def prefixed(prefix, weights):
    return {prefix + name: tensor for name, tensor in weights.items()}


def assert_arrived(network, weights):
    assert all(torch.equal(tensor, weights[name]) for name, tensor in network.state_dict().items())


@pytest.fixture
def filled(fill):
    return lambda name, **options: fill(create(name, **options)).eval()


@pytest.fixture
def parts(filled, tmp_path):
    """STANet's weights, and its two published files: features and attention."""
    weights = filled("stanet").state_dict()
    paths = {}
    for part in "FA":
        paths[part] = tmp_path / f"pam_net_{part}.pth"
        start = f"net{part}."
        own = {name[len(start) :]: tensor for name, tensor in weights.items() if name.startswith(start)}
        torch.save(own, paths[part])
    return weights, paths


@pytest.mark.parametrize("given", ["F", "A"])
def test_of_two_files_either_is_given_and_the_other_lies_beside_it(given, parts):
    weights, paths = parts
    network = create("stanet")
    load_published(network, paths[given])
    assert_arrived(network, weights)


@pytest.mark.parametrize("given", ["F", "A"])
def test_half_of_two_files_is_refused_with_the_name_of_the_other(given, parts):
    _, paths = parts
    other = paths.pop("A" if given == "F" else "F")
    other.unlink()
    with pytest.raises(InputError, match=f"There is no .*{other.name}.* together.* one folder"):
        load_published(create("stanet"), paths[given])


def test_without_attention_one_file_is_all(parts):
    weights, paths = parts
    paths["A"].unlink()
    network = create("stanet", attention="base")
    load_published(network, paths["F"])
    assert_arrived(network, weights)


def test_one_file_may_hold_both_parts_under_any_prefix(parts, tmp_path):
    weights, _ = parts
    torch.save({"state_dict": prefixed("module.model.", weights)}, tmp_path / "both.pth")
    network = create("stanet")
    load_published(network, tmp_path / "both.pth")
    assert_arrived(network, weights)


@pytest.mark.parametrize("name", ["fc_ef", "fc_siam_conc", "fc_siam_diff"])
def test_a_last_convolution_in_two_gives_the_same_logits_as_one(name, filled, tmp_path, assert_agrees):
    """As open-cd has it."""
    theirs = filled(name).double()
    theirs.conv11d = nn.Sequential(nn.ConvTranspose2d(16, 16, 3, padding=1), nn.Conv2d(16, 2, 1)).double()
    named = {
        "conv11d.0.": "backbone.conv11d.",
        "conv11d.1.": "decode_head.conv_seg.",
    }
    weights = {}
    for key, tensor in theirs.state_dict().items():
        start = next((own for own in named if key.startswith(own)), "")
        weights[named.get(start, "backbone.") + key[len(start) :]] = tensor
    torch.save({"state_dict": weights}, tmp_path / "opencd.pth")
    network = create(name).double().eval()
    load_published(network, tmp_path / "opencd.pth")
    before, after = torch.randn(2, 1, 3, 48, 40, dtype=torch.float64)
    with torch.inference_mode():
        assert_agrees(network(before, after), theirs(before, after), torch.float64)


@pytest.mark.parametrize(
    ("name", "options", "other_names"),
    [
        (
            "snunet",
            {"width": 16},
            lambda name: (
                name.replace("conv_final.", "decode_head.conv_seg.")
                if "conv_final" in name
                else f"backbone.{name}"
            ),
        ),
        ("tinycd", {}, lambda name: name.replace("mask.2._convmix", "mask.2._mixing._convmix")),
    ],
    ids=["snunet of open-cd", "tinycd for WHU-CD"],
)
def test_other_names_are_known(name, options, other_names, filled, tmp_path):
    weights = filled(name, **options).state_dict()
    saved = {other_names(key): tensor for key, tensor in weights.items()}
    assert saved.keys() != weights.keys()
    torch.save({"state_dict": saved}, tmp_path / "other.pth")
    network = create(name, **options)
    load_published(network, tmp_path / "other.pth")
    assert_arrived(network, weights)
