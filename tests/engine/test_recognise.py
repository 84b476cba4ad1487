"""Which network published weights are of, by the names and shapes of the records of published networks."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest
import torch

from engine.cli import main
from engine.contract.errors import Cancelled, InputError
from engine.contract.networks import NETWORKS
from engine.contract.options.models import ImportOptions
from engine.models import load
from engine.models.import_weights import import_weights
from engine.models.recognise import in_words, recognise
from engine.networks import create
from engine.reporting import Reporter
from tests.engine.networks.test_golden import RECORDS
from tests.seeds import seeded

GOLDEN = Path(__file__).parent / "networks" / "golden"
NESTINGS = [
    lambda weights: weights,
    lambda weights: {"network": weights, "optimizer": {"state": {}, "param_groups": []}},
    lambda weights: {"state_dict": {f"module.{name}": each for name, each in weights.items()}, "epoch": 3},
    lambda weights: {"model_G_state_dict": weights, "best_val_acc": 0.9},
    lambda weights: {"meta": {}, "state_dict": {f"backbone.{name}": each for name, each in weights.items()}},
]
NOT_RECORDED = [
    (facts.name, options)
    for facts in NETWORKS.values()
    for values in product(*facts.choices.values())
    for options in [dict(zip(facts.choices, values))]
    if (facts.name, options) not in RECORDS.values()
]
ALIKE = {"snunet": "ecam_pool"}
"""Networks with an option that weights do not tell."""


def empty(shapes):
    """Weights of these shapes that take no room in a file."""
    return {name: torch.zeros(()).expand(shape) for name, shape in shapes.items()}


def shapes_of(name, **options):
    with torch.device("meta"):
        return {key: tuple(each.shape) for key, each in create(name, **options).state_dict().items()}


@pytest.fixture
def saved(tmp_path):
    def save(content, name="published.pth"):
        torch.save(content, tmp_path / name)
        return tmp_path / name

    return save


def without_values(name, **options):
    with torch.device("meta"):
        return create(name, **options)


def told_by_weights(name, options):
    """All options, those that are left out too, but for what weights do not tell."""
    every = without_values(name, **options).options
    return name, {option: value for option, value in every.items() if option != ALIKE.get(name)}


@pytest.mark.parametrize(("number", "record"), list(enumerate(RECORDS)), ids=list(RECORDS))
def test_the_network_and_its_options_are_found_by_the_published_names_in_any_nesting(number, record, saved):
    weights = empty(json.loads((GOLDEN / f"{record}.json").read_text())["spec"])
    found, _ = recognise(saved(NESTINGS[number % len(NESTINGS)](weights)), None)
    assert told_by_weights(found.name, found.options) == told_by_weights(*RECORDS[record])


@pytest.mark.slow
@pytest.mark.parametrize(("name", "options"), NOT_RECORDED, ids=str)
def test_every_option_that_is_not_recorded_is_found_too(name, options, saved):
    found, told = recognise(saved({"model": empty(shapes_of(name, **options))}), None)
    assert told_by_weights(found.name, found.options) == told_by_weights(name, options)
    assert bool(told) == (name in ALIKE)


@pytest.mark.parametrize("name", ["fc_siam_conc", "ifn", "isnet_lw", "tinycd"])
@pytest.mark.parametrize("bands", [1, 5])
def test_weights_tell_how_many_bands_their_images_have(name, bands, saved):
    found, _ = recognise(saved(empty(shapes_of(name, bands=bands))), None)
    assert (found.name, found.options["bands"]) == (name, bands)


def test_the_choices_of_a_network_are_its_options_their_defaults_first():
    for name, facts in NETWORKS.items():
        defaults = without_values(name).options
        assert {option: values[0] for option, values in facts.choices.items()} == {
            option: value for option, value in defaults.items() if option != "bands"
        }


def test_what_weights_do_not_tell_is_said(saved):
    found, told = recognise(saved(empty(shapes_of("snunet", width=16))), None)
    assert found.options["ecam_pool"] == "max"
    assert "snunet width=16 ecam_pool=max; they fit snunet width=16 ecam_pool=mean" in told


def test_networks_that_the_weights_fit_alike_are_named_and_the_usual_bands_tell_them_apart(saved):
    eight = saved(empty(shapes_of("fc_ef", bands=4)))
    with pytest.raises(InputError, match="fit fc_ef bands=4 and fc_siam_diff bands=8 alike"):
        recognise(eight, None)
    assert recognise(eight, 8)[0].name == "fc_siam_diff"
    assert recognise(saved(empty(shapes_of("fc_ef"))), None)[0].name == "fc_ef"


@pytest.mark.parametrize(("network", "bands"), [("fc_ef", 4), ("fc_siam_diff", 8)])
def test_of_networks_that_the_weights_fit_alike_the_one_that_is_named_has_the_bands_they_say(
    network, bands, saved, tmp_path
):
    torch.manual_seed(seeded(8))
    file = saved(create("fc_ef", bands=4).state_dict())
    model = str(tmp_path / "model.safetensors")
    assert main(["import-weights", str(file), "--network", network, "--output", model]) == 0
    _, card = load(model)
    assert (card.network.name, card.network.bands) == (network, bands)


def test_the_search_ends_where_it_is_told_to_and_nothing_is_written(saved, tmp_path):
    file = saved(empty(shapes_of("tinycd")))
    asked = []

    def stop_at_the_third():
        asked.append(1)
        if len(asked) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        recognise(file, None, stop_at_the_third)
    assert len(asked) == 3
    output = tmp_path / "model.safetensors"
    for network in (None, "tinycd"):
        reporter = Reporter(lambda event: None)
        reporter.stop.set()
        with pytest.raises(Cancelled):
            import_weights(ImportOptions(str(file), str(output), network), reporter)
    assert not output.exists()


def test_of_weights_that_nearly_fit_the_closest_network_is_named_with_the_differences(saved):
    shapes = shapes_of("isnet", backbone="resnet34", margin="partial")
    shapes["conv_4to3.weight"] = (7, 7, 1, 1)
    shapes["head.extra"] = (3,)
    with pytest.raises(InputError) as failure:
        recognise(saved(empty(shapes)), None)
    assert "The closest is isnet backbone=resnet34 margin=partial, from which they differ: " in str(
        failure.value
    )
    assert "conv_4to3.weight (is 7×7×1×1, should be 512×1024×1×1)" in str(failure.value)
    assert "left over: head.extra" in str(failure.value)


def test_weights_like_those_of_no_network_are_no_near_miss(saved):
    with pytest.raises(InputError, match="of no network here, nor of one like it"):
        recognise(saved(empty({f"block.{number}.weight": (8, 8) for number in range(50)})), None)


@pytest.mark.parametrize("given", ["F", "A"])
def test_both_of_two_files_tell_the_network(given, saved):
    paths = {
        part: saved(
            empty(
                {
                    name[len("netF.") :]: shape
                    for name, shape in shapes_of("stanet", attention="bam").items()
                    if name.startswith(f"net{part}.")
                }
            ),
            f"bam_net_{part}.pth",
        )
        for part in "FA"
    }
    assert in_words(recognise(paths[given], None)[0]) == "stanet attention=bam"


def test_a_model_is_imported_without_naming_its_network(tmp_path, capsys):
    network = create("isnet_lw", width=192, bands=4)
    torch.save({"network": network.state_dict()}, tmp_path / "published.pth")
    model = tmp_path / "model.safetensors"
    command = ["import-weights", str(tmp_path / "published.pth"), "--output", str(model)]
    assert main([*command, "--option", "width=192"]) == 1
    assert "--option is of a network" in capsys.readouterr().err
    assert main(command) == 0
    assert "isnet_lw width=192 bands=4, " in capsys.readouterr().out
    loaded, _ = load(model)
    for name, tensor in network.state_dict().items():
        assert torch.equal(loaded.state_dict()[name], tensor)
