"""From a published checkpoint to a model file, by the command line, to a change map."""

from __future__ import annotations

import os
import pickle

import numpy as np
import pytest
import torch
from osgeo import gdal

from engine import models, networks
from engine.cli import main
from engine.contract.card import NetworkSpec, Normalisation
from engine.contract.data_sets import PUBLISHED_SETS
from engine.contract.errors import InputError
from engine.models.card_templates import card_for
from tests.seeds import seeded


@pytest.fixture
def checkpoint(tmp_path):
    """Saves a network's weights as the ISNet authors do and returns the path."""

    def save(name, wrap=lambda weights: {"network": weights, "optimizer": {}}, **options):
        torch.manual_seed(seeded(3))
        network = networks.create(name, **options)
        path = str(tmp_path / "published.pth")
        torch.save(wrap(network.state_dict()), path)
        return path, network

    return save


def test_published_weights_are_two_commands_from_a_change_map(checkpoint, pair_files, tmp_path, monkeypatch):
    library = tmp_path / "library"
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(library))
    path, network = checkpoint("isnet_lw")
    model = library / "mine.safetensors"
    assert (
        main(["import-weights", path, "--network", "isnet_lw", "--card", "levir", "--output", str(model)])
        == 0
    )
    output = str(tmp_path / "change.tif")
    assert main(["detect", *pair_files, "--model", "mine", "--output", output]) == 0

    images = [torch.from_numpy(gdal.Open(file).ReadAsArray()).float()[None] / 255 for file in pair_files]
    with torch.inference_mode():
        logits = network.eval()(*((image - 0.5) / 0.5 for image in images))
    expected = torch.sigmoid(logits)[0, 0].numpy() * 250
    assert np.abs(gdal.Open(output).ReadAsArray() - expected).max() <= 0.51


@pytest.mark.parametrize("data_set", PUBLISHED_SETS)
def test_a_card_brings_normalisation_window_and_pixel_size(data_set, checkpoint, tmp_path):
    path, network = checkpoint("isnet_lw", width=192)
    model = str(tmp_path / f"{data_set}.safetensors")
    command = ["import-weights", path, "--network", "isnet_lw", "--option", "width=192"]
    assert main([*command, "--card", data_set, "--output", model]) == 0
    loaded, card = models.load(model)
    assert card.name == data_set
    assert card.normalisation == Normalisation([0.5] * 3, [0.5] * 3)
    assert (card.window, card.value_range) == (256, (0, 1))
    sizes = card.ground_sample_distance
    assert 0 < sizes.min <= sizes.best <= sizes.max
    assert card.training["data"] in card.title
    for name, tensor in network.state_dict().items():
        assert torch.equal(loaded.state_dict()[name], tensor), name


@pytest.mark.parametrize(
    ("network", "mean", "deviation"),
    [
        (NetworkSpec("bit"), 0.5, 0.5),
        (NetworkSpec("bit", {"backbone": "rsp_resnet50"}), 0, 1 / 255),
        (NetworkSpec("dtcdscn"), 0, 1),
        (NetworkSpec("dtcdscn", {"classes": 2}), 0.5, 0.5),
        (NetworkSpec("snunet"), 0, 1 / 255),
    ],
)
def test_values_are_normalised_as_the_network_and_its_options_were_published(network, mean, deviation):
    assert card_for(network, None, "m").normalisation == Normalisation([mean] * 3, [deviation] * 3)


@pytest.mark.parametrize("data_set", [None, *PUBLISHED_SETS])
def test_hanets_figures_are_those_of_each_date_in_the_data_set_or_said_to_be_assumed(data_set):
    card = card_for(NetworkSpec("hanet"), data_set, "m")
    known = data_set in ("levir", "whu", "sysu", "s2looking")
    (mean, _), (mean_after, _) = card.normalisation.of_each_image
    assert (mean != mean_after) == known
    assert ("assumed" in card.description) == (not known)
    assert "assumed" in card_for(NetworkSpec("hanet", {"bands": 4}), data_set, "m").description


def test_an_assumed_normalisation_is_said_to_be_one():
    assert "assumed" in card_for(NetworkSpec("sscfnet"), "levir", "m").description
    assert "assumed" not in card_for(NetworkSpec("hsanet"), "levir", "m").description


def test_other_bands_than_three_get_a_normalisation_of_their_number(checkpoint, tmp_path):
    path, _ = checkpoint("isnet_lw", bands=4)
    model = str(tmp_path / "four.safetensors")
    command = ["import-weights", path, "--network", "isnet_lw", "--bands", "4", "--card", "levir"]
    assert main([*command, "--output", model]) == 0
    card = models.read_card(model)
    assert len(card.bands) == len(card.normalisation.mean) == 4


class Evil:
    def __reduce__(self):
        return os.system, ("touch /tmp/never_made_by_a_test",)


def test_what_cannot_be_imported_is_one_sentence_and_leaves_nothing(checkpoint, tmp_path, capsys):
    path, _ = checkpoint("isnet_lw")
    model = tmp_path / "model.safetensors"

    def fails(file, *options, network="isnet_lw"):
        status = main(["import-weights", str(file), "--network", network, "--output", str(model), *options])
        assert status == 1
        assert not model.exists()
        errors = capsys.readouterr().err
        assert errors.startswith("error: ")
        assert errors.count("\n") == 1
        return errors

    assert "There is no checkpoint" in fails(tmp_path / "none.pth")
    assert "do not fit the network" in fails(path, "--option", "width=256")
    assert "missing: " in fails(path, network="hsanet")
    assert "has no option depth" in fails(path, "--option", "depth=3")
    assert "is not name=value" in fails(path, "--option", "width")
    evil = tmp_path / "evil.pth"
    evil.write_bytes(pickle.dumps(Evil()))
    assert "was not opened" in fails(evil)
    assert not os.path.exists("/tmp/never_made_by_a_test")
    cut = tmp_path / "cut.pth"
    with open(path, "rb") as whole:
        cut.write_bytes(whole.read(20_000))
    assert "damaged" in fails(cut)


def test_an_existing_model_is_replaced_only_when_told_so(checkpoint, tmp_path, capsys):
    path, _ = checkpoint("isnet_lw")
    model = tmp_path / "model.safetensors"
    model.write_bytes(b"old")
    command = ["import-weights", path, "--network", "isnet_lw", "--output", str(model)]
    assert main(command) == 1
    assert "exists already" in capsys.readouterr().err
    assert model.read_bytes() == b"old"
    assert main([*command, "--overwrite"]) == 0
    assert models.read_card(model).title == "isnet_lw"


def test_an_inference_form_is_not_saved(tmp_path):
    network = networks.create("isnet_lw").eval().fuse()
    with pytest.raises(InputError, match="save the plain network"):
        models.save(tmp_path / "fused.safetensors", network, {})
