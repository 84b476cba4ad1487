"""The making of the bundled model, on drawn scenes alone and with the least that can be learnt from."""

from __future__ import annotations

import json
import threading

import numpy as np
import pytest
import torch
from safetensors import safe_open

from engine.contract.errors import Cancelled, InputError
from engine.contract.model_file import read_card
from engine.models.file import load
from engine.rasters.encoded import encode_png
from engine.reporting import Reporter
from engine.training.bundled import job, self_training, sources
from engine.training.bundled.job import Budget, Making, make
from engine.training.bundled.roofs import Roofs, outlined_roofs
from engine.training.bundled.sources import OpenSet, read_places

LEAST = Budget(first_pairs=8, first_epochs=1, second_pairs=8, second_epochs=1, validation_pairs=4)


@pytest.fixture
def making(tmp_path):
    return Making(
        tmp_path / "work",
        tmp_path / "data",
        budget=LEAST,
        pretrained=False,
        precision="float32",
        workers=1,
    )


@pytest.fixture
def told():
    return []


@pytest.fixture
def reporter(told):
    def keep(event):
        if event["event"] == "message":
            told.append(event["text"])

    return Reporter(keep)


@pytest.mark.slow
def test_on_drawn_scenes_alone_a_model_is_made_and_each_missing_set_is_told_of(making, reporter, told):
    path = make(making, reporter)
    card = read_card(path)
    assert (card.name, card.network.name) == ("buildings", "paired_lite")
    assert card.ground_sample_distance == job.METRES
    assert "drawn scenes" in card.source and "EfficientNet" not in card.source
    with safe_open(path, "pt") as file:
        kinds = {file.get_tensor(name).dtype for name in file.keys()}  # noqa: SIM118
    assert torch.float16 in kinds and torch.float32 not in kinds
    network, _ = load(path)
    assert network(*torch.randn(2, 1, 3, 64, 64)).isfinite().all()
    for each in (*sources.TRAINED_ON, sources.KEPT_OUT):
        assert any(each.title in text and each.licence in text and each.source in text for text in told)
    made_at = (making.work / "first" / "run" / "buildings.safetensors").stat().st_mtime_ns
    assert make(making, reporter) == path
    assert (making.work / "first" / "run" / "buildings.safetensors").stat().st_mtime_ns == made_at


@pytest.mark.slow
def test_a_making_that_was_cancelled_goes_on_to_the_model_of_an_uninterrupted_one(making, tmp_path):
    stop = threading.Event()

    def stop_in_training(event):
        if event["event"] == "started" and event["unit"] == "steps":
            stop.set()

    with pytest.raises(Cancelled):
        make(making, Reporter(stop_in_training, stop))
    whole = Making(**{**vars(making), "work": tmp_path / "whole"})
    networks = [load(make(each, Reporter(lambda event: None)))[0] for each in (making, whole)]
    for (name, weights), (_, expected) in zip(*(network.state_dict().items() for network in networks)):
        assert torch.equal(weights, expected), name


def test_images_are_read_with_their_outlines_and_those_known_to_show_no_building(tmp_path):
    rng = np.random.default_rng(0)
    for folder, names in (("town/image", ("a", "b")), ("ground/image", ("forest07", "houses01"))):
        (tmp_path / folder).mkdir(parents=True)
        for name in names:
            pixels = rng.integers(0, 255, (40, 50, 3)).astype(np.uint8)
            (tmp_path / folder / f"{name}.png").write_bytes(encode_png(pixels))
    (tmp_path / "town/building_mask").mkdir()
    mask = np.zeros((40, 50, 1), np.uint8)
    mask[3:9, 4:20] = 255
    (tmp_path / "town/building_mask/a.png").write_bytes(encode_png(mask))
    town = OpenSet("town", ("town/image",), "A town", "open", "here")
    ground = OpenSet("ground", ("ground/image",), "Ground", "open", "here", without_buildings=("forest",))
    places = read_places(tmp_path, [town, ground])
    outlined, unknown = places["town"]
    assert np.array_equal(outlined.building, mask[..., 0] > 0) and outlined.known.all()
    assert unknown.building is None and not unknown.known.any()
    forest, houses = places["ground"]
    assert not forest.building.any() and forest.known.all()
    assert houses.building is None
    absent = OpenSet("absent", ("nowhere",), "A lost set", "CC0", "example of a source")
    with pytest.raises(InputError, match=r"A lost set \(CC0; example of a source\)"):
        read_places(tmp_path, [absent])


def test_roofs_outlined_by_eye_mark_buildings_and_leave_out_what_is_unsure_and_the_edge():
    square, doubtful = [[10, 20], [50, 20], [50, 40], [10, 40]], [[60, 20], [70, 20], [70, 30], [60, 30]]
    building, known = Roofs([square], [doubtful]).masks(50, 80)
    assert building[20:40, 10:50].all() and building.sum() == 20 * 40
    assert known[22:38, 12:48].all() and known[:18].all() and known[:, 72:].all()
    assert not known[20:30, 60:70].any() and not known[20, 10:50].any() and not known[19, 10:50].any()
    assert known.sum() > 50 * 80 - 100 - 2 * 2 * (60 + 8)


@pytest.mark.parametrize(("key", "least", "least_built"), [("ucmerced_us", 600, 300), ("kampala_ug", 25, 25)])
def test_the_roofs_that_come_with_the_project_lie_in_their_images(key, least, least_built):
    roofs = outlined_roofs(key)
    assert len(roofs) >= least
    for name, each in roofs.items():
        for ring in (*each.buildings, *each.unsure):
            assert len(ring) >= 3 and all(0 <= number <= 256 for point in ring for number in point), name
    built = [name for name, each in roofs.items() if each.masks(256, 256)[0].any()]
    assert len(built) >= least_built
    assert outlined_roofs("nowhere") == {}


def test_what_a_model_is_sure_of_becomes_an_outline(monkeypatch, model_path, reporter):
    unknown = sources.Place(np.zeros((3, 40, 60), np.uint8), None, np.zeros((40, 60), dtype=bool))
    empty = sources.Place(
        np.zeros((3, 40, 60), np.uint8), np.zeros((40, 60), dtype=bool), np.ones((40, 60), dtype=bool)
    )
    probability = np.full((40, 60), 0.05)
    probability[:10], probability[10:15] = 0.95, 0.5
    monkeypatch.setattr(self_training, "_building_probability", lambda *_arguments: probability)
    found = self_training.outlined([unknown, empty], [empty], model_path, 0, "float32", reporter)
    assert found[1] is empty
    assert np.array_equal(found[0].building, probability == 0.95)
    assert np.array_equal(found[0].known, probability != 0.5)
    probability[10:35] = 0.5
    assert self_training.outlined([unknown], [empty], model_path, 0, "float32", reporter) == []


def test_the_command_tells_what_it_takes(capsys):
    from engine.training.bundled.__main__ import main

    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert "--work" in capsys.readouterr().out


def test_the_sets_that_are_named_are_those_that_may_be_shipped():
    """No evaluation or research set is among them."""
    named = json.dumps([each.folders for each in (*sources.TRAINED_ON, sources.KEPT_OUT)])
    assert not any(word in named for word in ("evaluation", "levir", "whu", "oscd", "massive"))
