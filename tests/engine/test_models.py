from __future__ import annotations

import json
import os
import shutil

import pytest

from engine.contract import library as models
from engine.contract.errors import InputError


@pytest.fixture
def library(tmp_path, monkeypatch):
    """Two empty model folders that DEEP_CHANGE_MODELS names, with no bundled models beside them."""
    monkeypatch.setattr(models, "BUNDLED_FOLDER", tmp_path / "bundled")
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
    monkeypatch.setenv("DEEP_CHANGE_MODELS", os.pathsep.join(map(str, folders)))
    return folders


def distances(least, best, most):
    return {"ground_sample_distance": {"min": least, "best": best, "max": most}}


def test_models_are_those_in_the_folders_named_in_their_order(library, write_model, model_path):
    last = write_model(library[1] / "a.safetensors", name="last")
    first = shutil.copy(model_path, str(library[0] / "b.safetensors"))
    (library[0] / "readme.txt").write_text("no model")
    listing = models.list_models()
    assert [(model.file, model.card.name) for model in listing.models] == [(first, "small"), (last, "last")]
    assert listing.unreadable == []


def test_a_model_is_found_by_path_card_name_and_file_name(library, write_model):
    file = write_model(library[1] / "Building v2.safetensors", name="buildings")
    for name in (file, "buildings", "Building v2", "Building v2.safetensors"):
        assert models.find_model(name) == file


def test_of_two_models_of_one_name_the_first_folder_wins(library, write_model):
    write_model(library[1] / "a.safetensors", name="twin")
    winner = write_model(library[0] / "z.safetensors", name="twin")
    assert models.find_model("twin") == winner


def test_folders_that_are_missing_are_passed_over(library, monkeypatch, tmp_path):
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path / "not there"))
    assert models.list_models() == models.Listing([], [])


@pytest.mark.parametrize("content", [b"", b"short", b"\xff" * 100, (8).to_bytes(8, "little") + b"not json"])
def test_a_damaged_file_is_listed_as_unreadable_with_its_reason(library, write_model, content):
    good = write_model(library[0] / "good.safetensors")
    bad = library[0] / "bad.safetensors"
    bad.write_bytes(content)
    listing = models.list_models()
    assert [model.file for model in listing.models] == [good]
    [(file, text)] = listing.unreadable
    assert file == str(bad)
    assert text.startswith(f"{bad} cannot be used as a model: ")
    with pytest.raises(InputError, match="cannot be used as a model"):
        models.find_model("bad")


def test_an_unknown_name_is_refused_with_the_names_there_are(library, write_model):
    write_model(library[0] / "m.safetensors", name="buildings")
    with pytest.raises(
        InputError, match="no model roads; .* auto, irmad, pca-kmeans, deep-cva, cva, buildings"
    ) as error:
        models.find_model("roads")
    assert str(library[0]) in error.value.hint


def test_without_the_variable_models_are_in_the_users_data_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("DEEP_CHANGE_MODELS")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert models.folders()[1:] == [tmp_path / "deep_change_detection" / "models"]


@pytest.fixture(autouse=True)
def variable_set(monkeypatch):
    """So that a test can take it away whatever the developer has set."""
    monkeypatch.setenv("DEEP_CHANGE_MODELS", "")


@pytest.mark.parametrize(
    ("pixel_size", "chosen"),
    [
        (0.5, "fine"),
        (0.3, "fine"),
        (1.0, "fine"),
        (1.6, "coarse"),
        (10, "coarse"),
        (0.29, "irmad"),
        (10.1, "irmad"),
    ],
)
def test_auto_takes_the_model_whose_best_pixel_size_is_nearest_among_those_that_cover_it(
    library, write_model, pixel_size, chosen
):
    write_model(library[0] / "fine.safetensors", **distances(0.3, 0.5, 2))
    write_model(library[0] / "coarse.safetensors", **distances(1, 2, 10))
    write_model(library[0] / "untold.safetensors")
    choice = models.choose_model(models.list_models().models, pixel_size, 3)
    assert choice == (chosen if chosen == "irmad" else str(library[0] / f"{chosen}.safetensors"))


def test_auto_prefers_a_bundled_model_to_an_equal_one_of_the_user(library, write_model):
    bundled, own = library
    write_model(bundled / "z.safetensors", **distances(0.3, 0.5, 2))
    write_model(own / "a.safetensors", **distances(0.3, 0.5, 2))
    assert models.choose_model(models.list_models().models, 0.5, 3) == str(bundled / "z.safetensors")


@pytest.mark.slow
def test_auto_passes_over_models_that_need_more_bands(library, write_model):
    write_model(library[0] / "many.safetensors", bands=["b", "g", "r", "n"], **distances(0.3, 0.5, 2))
    assert models.choose_model(models.list_models().models, 0.5, 3) == "irmad"
    assert models.choose_model(models.list_models().models, 0.5, 4) == str(library[0] / "many.safetensors")


def test_auto_without_any_model_is_alteration_detection(library):
    assert models.choose_model(models.list_models().models, 0.5, 3) == "irmad"


def test_auto_for_pixels_of_unknown_size_is_the_bundled_model_for_colours(library, write_model):
    bundled, own = models.BUNDLED_FOLDER, library[0]
    bundled.mkdir()
    write_model(own / "a.safetensors", **distances(0.3, 1, 2))
    assert models.choose_model(models.list_models().models, None, 3) == "irmad"
    write_model(bundled / "four.safetensors", bands=["b", "g", "r", "n"], **distances(0.3, 0.5, 2))
    write_model(bundled / "z.safetensors", **distances(0.3, 0.5, 2))
    assert models.choose_model(models.list_models().models, None, 4) == str(bundled / "z.safetensors")
    assert models.choose_model(models.list_models().models, None, 2) == "irmad"


def test_auto_uses_the_pixel_size_in_metres_of_a_detection(
    library, write_model, pair_files, command_line, tmp_path
):
    write_model(library[0] / "half.safetensors", name="half a metre", **distances(0.4, 0.5, 0.6))
    from osgeo import gdal

    assert command_line("detect", *pair_files, "--output", tmp_path / "m.tif", "--device", "cpu") == 0
    assert gdal.Open(str(tmp_path / "m.tif")).GetMetadataItem("DCD_MODEL") == "half a metre"


def test_models_prints_one_json_object_without_torch(run_engine, without_torch, library, model_path):
    shutil.copy(model_path, library[0] / "m.safetensors")
    (library[1] / "bad.safetensors").write_bytes(b"bad")
    run = run_engine("models", "--json", environment=without_torch)
    assert (run.returncode, run.stderr) == (0, "")
    listing = json.loads(run.stdout)
    assert set(listing) == {"models", "detectors", "unreadable"}
    small = next(model for model in listing["models"] if model["file"] == str(library[0] / "m.safetensors"))
    assert small["card"]["title"] == "Small test model"
    assert [detector["name"] for detector in listing["detectors"]] == [
        "irmad",
        "pca-kmeans",
        "deep-cva",
        "cva",
    ]
    assert all(detector["title"] and detector["description"] for detector in listing["detectors"])
    assert [entry["file"] for entry in listing["unreadable"]] == [str(library[1] / "bad.safetensors")]


def test_models_prints_a_line_for_each(command_line, capfd, library, model_path):
    shutil.copy(model_path, library[0] / "m.safetensors")
    (library[1] / "bad.safetensors").write_bytes(b"bad")
    assert command_line("models") == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].split(maxsplit=1) == ["irmad", "Multivariate alteration detection"]
    assert lines[3].split(maxsplit=1) == ["cva", "Change vector analysis"]
    assert lines[4].split(maxsplit=1)[0] == "small"
    assert str(library[0] / "m.safetensors") in lines[4]
    assert lines[5].startswith(f"unusable: {library[1] / 'bad.safetensors'} ")
    assert len(lines) == 6
