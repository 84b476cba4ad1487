"""What both programs agree on: that its tables fit what they tell of, and that options are read alike."""

from __future__ import annotations

import dataclasses
import inspect
from importlib import import_module
from pathlib import Path

import pytest

import engine
from engine.commands import COMMANDS
from engine.contract.detectors import DETECTORS
from engine.contract.errors import InputError
from engine.contract.networks import NETWORKS
from engine.contract.options.detect import DetectOptions
from engine.contract.options.option import options_of, read
from engine.contract.options.prepare import PrepareOptions
from engine.contract.options.train import RECIPES, TrainOptions
from engine.contract.protocol import REQUESTS
from engine.detectors.detector import Detector
from engine.detectors.network import NetworkDetector
from engine.networks.network import ChangeNetwork
from engine.training import recipes

ROOT = Path(engine.__file__).parent


def classes_in(room: str, base: type) -> dict[str, list[str]]:
    """By module, the classes that are made in a room and are of a kind."""
    found = {}
    for path in sorted((ROOT / room).glob("*.py")):
        module = import_module(f"engine.{room}.{path.stem}" if path.stem != "__init__" else f"engine.{room}")
        names = [
            name
            for name, kind in inspect.getmembers(module, inspect.isclass)
            if kind.__module__ == module.__name__ and issubclass(kind, base) and not inspect.isabstract(kind)
        ]
        if names:
            found[path.stem] = names
    return found


def test_every_detector_without_weights_has_its_row_and_every_row_its_detector():
    found = classes_in("detectors", Detector)
    assert found.pop("network") == [NetworkDetector.__name__]
    rows = {name.replace("-", "_"): [facts.class_name] for name, facts in DETECTORS.items()}
    assert found == rows


def test_every_network_has_its_row_and_every_row_its_network():
    found = classes_in("networks", ChangeNetwork)
    found.pop("network", None)
    rows: dict[str, list[str]] = {}
    for facts in NETWORKS.values():
        rows.setdefault(facts.module, []).append(facts.class_name)
    assert found == rows


def test_every_network_is_trained_by_a_recipe_there_is_and_all_recipes_can_be_chosen():
    assert {facts.recipe for facts in NETWORKS.values()} <= set(RECIPES)
    assert set(RECIPES) == set(recipes.RECIPES)


def test_every_command_that_is_requested_is_one_of_the_command_line_with_the_same_options():
    assert {name: COMMANDS[name].options for name in REQUESTS} == REQUESTS


@pytest.mark.parametrize("kind", sorted({command.options for command in COMMANDS.values()}, key=str))
def test_defaults_lie_within_their_own_limits_and_survive_a_request(kind):
    given = {
        name: option.default
        for name, option in options_of(kind).items()
        if not option.is_required and option.default is not True
    }
    needed = {name: ["x"] if option.kind.repeated else option.choices[0] if option.choices else "x"
              for name, option in options_of(kind).items() if option.is_required}  # fmt: skip
    assert read(kind, {**needed, **given}) == kind(**needed)


def test_a_flag_that_is_set_by_default_is_asked_for_by_its_opposite():
    options = read(TrainOptions, {"output": "run", "no_install": True})
    assert not options.install
    with pytest.raises(InputError, match="no argument install"):
        read(TrainOptions, {"output": "run", "install": False})


@pytest.mark.parametrize(
    ("kind", "arguments", "told"),
    [
        (DetectOptions, {"threshold": 1.5}, "--threshold 1.5 is not a probability; give 0 to 1."),
        (DetectOptions, {"window": 16}, "--window 16 is below 32 pixels; give 32 or more."),
        (DetectOptions, {"min_area": float("nan")}, "--min-area nan is below 0; give 0 or more."),
        (PrepareOptions, {"edges": "cut"}, "--edges cut is unknown; give pad, drop."),
    ],
)
def test_a_value_outside_of_the_limits_is_refused_with_the_limits(kind, arguments, told):
    needed = {name: "x" for name, option in options_of(kind).items() if option.is_required}
    with pytest.raises(InputError) as refused:
        read(kind, {**needed, **arguments})
    assert refused.value.text == told


def test_options_cannot_be_changed_once_they_are_read():
    options = read(DetectOptions, {"before": "a", "after": "b", "output": "c"})
    with pytest.raises(dataclasses.FrozenInstanceError):
        options.window = 64
