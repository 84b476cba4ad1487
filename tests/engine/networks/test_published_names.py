"""Weights that lie in checkpoints under other names than here, or twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from engine.contract.errors import InputError
from engine.models.published import load_backbone, load_published
from engine.networks import create
from tests.seeds import seeded

GOLDEN = Path(__file__).parent / "golden"
OF_PORT_OF_IFN = {
    "encoder1.features.0.weight": "t1_base.features.0.weight",
    "encoder2.features.28.bias": "t2_base.features.28.bias",
    "ca2.fc1.seq.0.weight": "ca2.fc1.weight",
    "sa5.conv.seq.1.weight": "sa5.conv1.weight",
    "o1_conv3.seq.0.bias": "o1_conv3.bias",
    "o5_conv4.seq.0.weight": "o5_conv4.weight",
    "o5_conv1.0.weight": "o5_conv1.0.weight",
    "bn_sa1.running_mean": "bn_sa1.running_mean",
}


def without_values(name, **options):
    with torch.device("meta"):
        return create(name, **options)


def test_ifns_port_has_other_names_for_encoders_attention_and_side_outputs():
    network = without_values("ifn")
    assert set(OF_PORT_OF_IFN.values()) <= set(network.state_dict())
    weights = {f"backbone.{name}": torch.tensor(place) for place, name in enumerate(OF_PORT_OF_IFN)}
    named = network.from_published(weights)
    assert named == {f"backbone.{own}": place for place, own in enumerate(OF_PORT_OF_IFN.values())}
    own = {name: torch.tensor(0) for name in network.state_dict()}
    assert network.from_published(own) == own


@pytest.mark.parametrize("held", ["se_resnet50.", "stage", ""])
@pytest.mark.parametrize("prefix", ["", "module."])
def test_mfpnets_encoder_is_read_under_either_of_its_names_or_both(held, prefix):
    record = json.loads((GOLDEN / "mfpnet.json").read_text())
    value = {name: torch.tensor(place) for place, name in enumerate(record["spec"])}
    for copy, original in record["copies"].items():
        copied = [name for name in value if name.startswith(copy)]
        value.update({name: value[original + name[len(copy) :]] for name in copied})
    left_out = {"se_resnet50.": "stage", "stage": "se_resnet50.", "": "nothing"}[held]
    weights = {prefix + name: tensor for name, tensor in value.items() if not name.startswith(left_out)}
    network = without_values("mfpnet")
    found = network.from_published(weights)
    assert found == {prefix + name: value[name] for name in network.state_dict()}


def test_where_mfpnets_two_encoders_differ_both_are_kept_to_be_refused():
    names = ("se_resnet50.conv1.weight", "stage1.0.weight")
    weights = {name: torch.tensor(place) for place, name in enumerate(names)}
    assert without_values("mfpnet").from_published(weights) == weights


@pytest.mark.slow
def test_dtcdscns_checkpoints_are_read_and_tell_their_forms_apart(tmp_path):
    network = create("dtcdscn", classes=2)
    weights = {f"module.{name}": torch.rand_like(each.float()) for name, each in network.state_dict().items()}
    weights = {name: each for name, each in weights.items() if not name.endswith("num_batches_tracked")}
    torch.save({"epoch": 10, "weight": weights}, tmp_path / " model_10.pkl")
    load_published(network, tmp_path / " model_10.pkl")
    loaded = network.state_dict()
    assert all(torch.equal(loaded[name[len("module.") :]], each) for name, each in weights.items())
    with pytest.raises(InputError, match="do not fit the network.* finalconv3_master"):
        load_published(create("dtcdscn"), tmp_path / " model_10.pkl")


@pytest.mark.slow
def test_both_encoders_of_ifn_begin_with_the_weights_of_one_vgg(tmp_path):
    network = create("ifn", bands=5)
    random = torch.Generator().manual_seed(seeded(1))
    vgg = {
        name.partition(".")[2]: torch.rand(each.shape, generator=random)
        for name, each in without_values("ifn").state_dict().items()
        if name.startswith("t1_base.")
    }
    torch.save({**vgg, "classifier.0.bias": torch.zeros(10)}, tmp_path / "vgg16.pth")
    load_backbone(network, tmp_path / "vgg16.pth")
    for name, each in vgg.items():
        first, second = (network.get_parameter(f"{part}.{name}") for part in ("t1_base", "t2_base"))
        assert torch.equal(first, second)
        assert name == "features.0.weight" or torch.equal(first, each)
