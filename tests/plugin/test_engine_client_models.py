"""The list of models that the plugin shows without asking the engine."""

from __future__ import annotations

import json
from pathlib import Path

import numpy
import pytest
from safetensors.numpy import save_file

from deep_change_detection.cd_plugin.engine_client.models import list_models
from deep_change_detection.engine.contract.card import Card

CARD = {
    "format": 1,
    "network": {"name": "isnet_lw", "options": {}},
    "name": "buildings",
    "title": "Buildings, very high resolution",
    "bands": ["red", "green", "blue"],
    "ground_sample_distance": {"min": 0.2, "best": 0.5, "max": 1},
    "metrics": [{"data": "LEVIR-CD", "split": "test", "f1": 0.604}],
    "a key of tomorrow": True,
}


@pytest.fixture(autouse=True)
def library(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("DEEP_CHANGE_MODELS", str(tmp_path))
    monkeypatch.setattr("deep_change_detection.engine.contract.library.BUNDLED_FOLDER", tmp_path / "bundled")
    return tmp_path


def write_model(file: Path, card: dict | None) -> Path:
    file.parent.mkdir(exist_ok=True)
    metadata = None if card is None else {"card": json.dumps({"network": CARD["network"], **card})}
    save_file({"weight": numpy.zeros((2, 2), numpy.float32)}, file, metadata)
    return file


def test_without_model_files_there_are_automatic_and_what_needs_none():
    assert [entry.name for entry in list_models()] == ["auto", "irmad", "pca-kmeans", "deep-cva", "cva"]


def test_a_model_file_is_listed_by_its_card(library):
    file = write_model(library / "any_name.safetensors", CARD)
    entry = list_models()[1]
    assert (entry.name, entry.title, entry.file) == ("buildings", CARD["title"], str(file))
    assert entry.card == Card.from_json(CARD, "any_name")
    assert entry.problem == ""
    assert entry.summary == "red, green, blue · 0.2–1 m · F1 0.60 on LEVIR-CD"


def test_a_model_for_unknown_pixel_sizes_is_listed_without_them(library):
    sizes = {"min": None, "best": None, "max": None}
    write_model(library / "any_name.safetensors", {**CARD, "ground_sample_distance": sizes})
    entry = list_models()[1]
    assert (entry.name, entry.problem) == ("buildings", "")
    assert entry.summary == "red, green, blue · F1 0.60 on LEVIR-CD"


def test_bundled_models_and_those_of_several_folders_are_listed(library, monkeypatch, tmp_path):
    write_model(library / "bundled" / "a.safetensors", {"format": 1, "name": "bundled one"})
    write_model(library / "mine" / "b.safetensors", {"format": 1, "name": "my own"})
    write_model(library / "theirs" / "c.safetensors", {"format": 1, "name": "their own"})
    folders = (tmp_path / "mine", tmp_path / "theirs", tmp_path / "missing")
    monkeypatch.setenv("DEEP_CHANGE_MODELS", ":".join(str(folder) for folder in folders))
    names = [entry.name for entry in list_models()]
    assert names == ["auto", "bundled one", "my own", "their own", "irmad", "pca-kmeans", "deep-cva", "cva"]


def test_the_users_folder_is_looked_into_where_no_folders_are_named(monkeypatch, tmp_path):
    monkeypatch.delenv("DEEP_CHANGE_MODELS")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "data" / "deep_change_detection" / "models"
    folder.mkdir(parents=True)
    write_model(folder / "mine.safetensors", {"format": 1})
    assert [entry.name for entry in list_models()] == [
        "auto",
        "mine",
        "irmad",
        "pca-kmeans",
        "deep-cva",
        "cva",
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x01",
        (10**15).to_bytes(8, "little") + b"{}",
        (4).to_bytes(8, "little") + b"{]}!",
        (4).to_bytes(8, "little") + b"[12]",
        (40).to_bytes(8, "little") + b'{"__metadata__": {"card": "not JSON"}}  ',
        (32).to_bytes(8, "little") + b'{"__metadata__": {"card": "[]"}}',
    ],
)
def test_a_damaged_file_is_listed_as_unreadable_and_hides_no_other(library, content):
    (library / "damaged.safetensors").write_bytes(content)
    write_model(library / "good.safetensors", CARD)
    automatic, good, damaged, *without_model = list_models()
    assert good.problem == ""
    assert "damaged.safetensors is not a readable model file" in damaged.problem
    assert damaged.title == "damaged.safetensors (unreadable)"


def test_a_model_without_a_card_or_of_a_newer_format_is_listed_with_its_problem(library):
    write_model(library / "bare.safetensors", None)
    write_model(library / "newer.safetensors", {**CARD, "format": 2})
    problems = {Path(entry.file).name: entry.problem for entry in list_models() if entry.file}
    assert "no card" in problems["bare.safetensors"]
    assert "newer version" in problems["newer.safetensors"]
