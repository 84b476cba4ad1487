"""Model files and published checkpoints: what goes in comes out, and what is wrong is refused."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import struct
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from engine.contract.card import Normalisation
from engine.contract.errors import InputError
from engine.models import load, load_published, read_card, save
from engine.networks import create
from tests.seeds import seeded

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(seeded(4))
    return create("isnet_lw", width=128).eval()


@pytest.fixture
def model(network, tmp_path):
    path = tmp_path / "buildings.safetensors"
    save(path, network, {"title": "Buildings"})
    return path


def parts(path):
    """The header of a safetensors file, as an object, and the bytes after it."""
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    return json.loads(content[8 : 8 + length]), content[8 + length :]


def write_parts(path, header, data):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def change_card(path, **fields):
    header, data = parts(path)
    card = json.loads(header["__metadata__"]["card"])
    header["__metadata__"]["card"] = json.dumps({**card, **fields})
    write_parts(path, header, data)


def assert_one_sentence(error, path):
    assert error.kind == "input"
    assert str(error) == error.text
    assert str(path) in error.text
    assert "\n" not in error.text
    assert error.text.endswith(".")


def refusal(function, *arguments, path):
    with pytest.raises(InputError) as caught:
        function(*arguments)
    assert_one_sentence(caught.value, path)
    return caught.value.text


# What goes in comes out


def test_weights_come_back_bit_for_bit_ready_to_use(network, model):
    again, _ = load(model)
    before, after = network.state_dict(), again.state_dict()
    assert before.keys() == after.keys()
    assert all(torch.equal(before[name], after[name]) for name in before)
    assert not again.training
    assert all(parameter.requires_grad for parameter in again.parameters())


def test_the_file_is_plain_safetensors_with_a_json_card(network, model):
    with safe_open(model, "pt") as file:
        assert set(file.keys()) == set(network.state_dict())
        card = json.loads(file.metadata()["card"])
    assert read_card(model) == load(model)[1]
    assert card == read_card(model).as_json()


def test_a_card_comes_back_with_every_field_and_unknown_keys(network, tmp_path):
    card = {
        "format": 1,
        "name": "gebaeude",
        "title": "Gebäude",
        "description": "Very high resolution",
        "network": {"name": "isnet_lw", "options": {"width": 128}},
        "bands": ["nir", "red", "green"],
        "normalisation": {"mean": [0.1, 0.2, 0.3], "std": [1, 2.5, 3]},
        "value_range": [0, 10000],
        "window": 512,
        "overlap": 128,
        "ground_sample_distance": {"min": 0.2, "best": 0.5, "max": None},
        "threshold": 0.35,
        "training": {"data": "LEVIR-CD", "epochs": 300, "seed": 7},
        "metrics": [{"data": "LEVIR-CD", "split": "test", "f1": 0.85, "kappa": None}],
        "licence": "CC-BY-4.0",
        "source": "https://example.org",
        "tiles": {"of": ["someone", "else"]},
        "remark": None,
    }
    path = tmp_path / "model.safetensors"
    save(path, network, card)
    back = read_card(path).as_json()
    assert back.pop("network") == {"name": "isnet_lw", "options": {"width": 128, "bands": 3}}
    assert len(back.pop("sha256_weights")) == 64
    assert back == {key: value for key, value in card.items() if key != "network"}


def test_a_card_may_normalise_the_after_image_by_figures_of_its_own(network, tmp_path):
    figures = {"mean": [0.5] * 3, "std": [0.2] * 3, "mean_after": [0.3] * 3, "std_after": [0.1] * 3}
    save(tmp_path / "model.safetensors", network, {"normalisation": figures})
    card = read_card(tmp_path / "model.safetensors")
    assert card.as_json()["normalisation"] == figures
    assert card.normalisation.of_each_image == (([0.5] * 3, [0.2] * 3), ([0.3] * 3, [0.1] * 3))
    assert Normalisation([1], [2]).of_each_image == (([1], [2]), ([1], [2]))


def test_a_bare_card_gets_defaults(network, tmp_path):
    path = tmp_path / "forest.safetensors"
    save(path, network, {})
    card = read_card(path).as_json()
    card.pop("sha256_weights")
    assert card == {
        "format": 1,
        "name": "forest",
        "title": "forest",
        "description": "",
        "network": {"name": "isnet_lw", "options": {"width": 128, "bands": 3}},
        "bands": ["red", "green", "blue"],
        "normalisation": {"mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]},
        "value_range": [0, 1],
        "window": 256,
        "overlap": 64,
        "ground_sample_distance": {"min": None, "best": None, "max": None},
        "threshold": 0.5,
        "training": {},
        "metrics": [],
        "licence": "",
        "source": "",
    }


def test_defaults_fit_a_network_of_other_bands(tmp_path):
    path = tmp_path / "model.safetensors"
    save(path, create("isnet_lw", bands=4), {})
    card = read_card(path)
    assert card.bands == ["band 1", "band 2", "band 3", "band 4"]
    assert card.normalisation == Normalisation([0.5] * 4, [0.5] * 4)


def test_the_checksum_covers_name_type_shape_and_bytes(model):
    header, data = parts(model)
    checksum = json.loads(header.pop("__metadata__")["card"])["sha256_weights"]
    expected = hashlib.sha256()
    for name in sorted(header):
        entry = header[name]
        dtype = {"F32": "float32", "I64": "int64"}[entry["dtype"]]
        expected.update(f"{name} {dtype} {entry['shape']}\n".encode())
        expected.update(data[slice(*entry["data_offsets"])])
    assert checksum == expected.hexdigest()


def test_weights_without_a_checksum_are_taken(model):
    change_card(model, sha256_weights=None)
    load(model)


def test_reading_a_card_needs_neither_torch_nor_safetensors_nor_numpy(model):
    program = (
        "import sys\n"
        "for name in ('torch', 'safetensors', 'numpy'): sys.modules[name] = None\n"
        "from engine.models import read_card\n"
        f"print(read_card({str(model)!r}).title)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Buildings\n", "")


@pytest.mark.slow
def test_loading_does_without_the_compiler_of_torch_which_takes_over_a_second(model):
    program = (
        "import sys, torch\n"
        "from engine.models import load\n"
        "from engine.networks import create, names\n"
        f"load({str(model)!r})\n"
        "with torch.device('meta'): every = [create(name) for name in names()]\n"
        "print('torch._dynamo' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "False\n", "")


def test_loading_leaves_the_random_state_alone(model):
    torch.manual_seed(seeded(1))
    state = torch.get_rng_state()
    load(model)
    assert torch.equal(torch.get_rng_state(), state)


# Saving


def test_saving_replaces_a_file_and_leaves_nothing_beside_it(network, model):
    save(model, network, {"title": "Second"})
    assert read_card(model).title == "Second"
    assert os.listdir(model.parent) == [model.name]


@pytest.mark.linux
def test_a_disk_that_fills_up_leaves_the_old_file_and_nothing_else(network, model):
    import resource

    before = model.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        text = refusal(save, model, network, {"title": "Second"}, path=model)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "File too large" in text
    assert model.read_bytes() == before
    assert os.listdir(model.parent) == [model.name]


def test_a_path_that_is_a_folder_is_refused_and_nothing_is_left(network, tmp_path):
    (tmp_path / "model").mkdir()
    refusal(save, tmp_path / "model", network, {}, path=tmp_path / "model")
    assert os.listdir(tmp_path) == ["model"]


def test_a_missing_folder_is_refused(network, tmp_path):
    path = tmp_path / "none" / "model.safetensors"
    refusal(save, path, network, {}, path=path)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    "card",
    [
        {"format": 2},
        {"threshold": 1.5},
        {"remark": float("nan")},
        {"remark": {1, 2}},
        {"network": {"name": "hsanet", "options": {}}},
        {"network": {"name": "isnet_lw", "options": {"width": 192}}},
        {"bands": ["red"]},
    ],
    ids=str,
)
def test_a_wrong_card_is_not_saved(network, model, card):
    before = model.read_bytes()
    refusal(save, model, network, card, path=model)
    assert model.read_bytes() == before
    assert os.listdir(model.parent) == [model.name]


# Files that are refused, by `read_card` as by `load`

both = pytest.mark.parametrize("read", [read_card, load])


@both
@pytest.mark.parametrize("kept", [0, 4, 8, 9, 500, 0.5, -1])
def test_a_file_that_is_cut_short_is_refused(model, read, kept):
    content = model.read_bytes()
    model.write_bytes(content[: int(len(content) * kept) if isinstance(kept, float) else kept])
    text = refusal(read, model, path=model)
    assert ("not a model file" if kept in (0, 4, 8, 9) else "cut short") in text


@both
@pytest.mark.parametrize(
    "content",
    [
        b"just some text, and not a model at all",
        pickle.dumps({"a": 1}),
        bytes(1000),
        b"\xff" * 1000,
        struct.pack("<Q", 12) + b"{not json!}}" + bytes(100),
        struct.pack("<Q", 60_000) + b'{"a":' * 12_000 + bytes(100),
        struct.pack("<Q", 7) + b'{"a":1}' + bytes(100),
        struct.pack("<Q", 24) + b'{"a":{"data_offsets":9}}' + bytes(100),
    ],
    ids=["text", "pickle", "zeros", "ones", "no JSON", "deep", "no entries", "no offsets"],
)
def test_a_file_of_another_kind_is_refused(tmp_path, read, content):
    path = tmp_path / "model.safetensors"
    path.write_bytes(content)
    refusal(read, path, path=path)


@both
def test_a_checkpoint_of_torch_is_no_model_file(network, tmp_path, read):
    path = tmp_path / "published.pth"
    torch.save(network.state_dict(), path)
    assert "not a model file" in refusal(read, path, path=path)


@both
def test_a_missing_file_and_a_folder_are_refused(tmp_path, read):
    assert "no model file" in refusal(read, tmp_path / "none", path=tmp_path / "none")
    refusal(read, tmp_path, path=tmp_path)


@both
@pytest.mark.parametrize("metadata", [None, {}, {"format": "pt"}], ids=str)
def test_weights_without_a_card_are_refused(network, tmp_path, read, metadata):
    path = tmp_path / "model.safetensors"
    save_file(network.state_dict(), path, metadata)
    assert "no card" in refusal(read, path, path=path)


@both
@pytest.mark.parametrize("card", ["", "{", "[]", "1", "null", "[" * 100_000], ids=lambda card: card[:5])
def test_a_card_that_is_no_json_object_is_refused(network, tmp_path, read, card):
    path = tmp_path / "model.safetensors"
    save_file(network.state_dict(), path, {"card": card})
    assert "its card is not" in refusal(read, path, path=path)


@both
def test_a_newer_format_is_refused_by_name(model, read):
    change_card(model, format=2, window="in a way not known yet")
    text = refusal(read, model, path=model)
    assert "format 2, newer than this version reads (1); update" in text


@both
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", None),
        ("format", "1"),
        ("format", True),
        ("format", 0),
        ("name", 3),
        ("title", ["a"]),
        ("description", {}),
        ("network", None),
        ("network", "isnet_lw"),
        ("network", {"name": 3}),
        ("network", {"name": "isnet_lw", "options": []}),
        ("network", {"name": "isnet_lw", "options": {"bands": "three"}}),
        ("network", {"name": "isnet_lw", "options": {"bands": 10**9}}),
        ("bands", "rgb"),
        ("bands", ["red", "green"]),
        ("bands", [1, 2, 3]),
        ("normalisation", [0.5, 0.5]),
        ("normalisation", {"mean": [0.5] * 3}),
        ("normalisation", {"mean": [0.5] * 2, "std": [0.5] * 2}),
        ("normalisation", {"mean": [0.5] * 3, "std": [0.5, 0, 0.5]}),
        ("normalisation", {"mean": [0.5] * 3, "std": [0.5, float("nan"), 0.5]}),
        ("normalisation", {"mean": [0.5] * 3, "std": [0.5] * 3, "mean_after": [0.5] * 3}),
        (
            "normalisation",
            {"mean": [0.5] * 3, "std": [0.5] * 3, "mean_after": [0.5] * 3, "std_after": [0.5, 0, 0.5]},
        ),
        (
            "normalisation",
            {"mean": [0.5] * 3, "std": [0.5] * 3, "mean_after": [0.5] * 4, "std_after": [0.5] * 4},
        ),
        ("value_range", [0]),
        ("value_range", [1, 0]),
        ("value_range", "0-1"),
        ("window", 256.5),
        ("window", "256"),
        ("window", 31),
        ("window", True),
        ("overlap", 256),
        ("overlap", -1),
        ("overlap", "64"),
        ("ground_sample_distance", 0.5),
        ("ground_sample_distance", {"best": "fine"}),
        ("ground_sample_distance", {"best": 0}),
        ("threshold", 50),
        ("threshold", float("nan")),
        ("threshold", "0.5"),
        ("training", "LEVIR"),
        ("metrics", {"f1": 0.9}),
        ("metrics", ["f1"]),
        ("licence", 2),
        ("source", []),
        ("sha256_weights", "abc"),
        ("sha256_weights", 7),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_by_its_name(model, read, field, value):
    change_card(model, **{field: value})
    assert field.split("_")[0] in refusal(read, model, path=model)


# Files that are refused by `load` alone


def test_an_unknown_network_is_refused_by_its_name_though_its_card_can_be_read(model):
    change_card(model, network={"name": "unet", "options": {}})
    assert read_card(model).network.name == "unet"
    assert "no network 'unet'" in refusal(load, model, path=model)


@pytest.mark.parametrize("options", [{"depth": 3}, {"name": "x"}, {"width": 100}, {"width": "128"}], ids=str)
def test_options_that_the_network_does_not_take_are_refused(model, options):
    change_card(model, network={"name": "isnet_lw", "options": options})
    assert next(iter(options)) in refusal(load, model, path=model)


def test_weights_of_another_width_are_refused_with_their_shapes(model):
    change_card(model, network={"name": "isnet_lw", "options": {"width": 192}})
    assert "cnn1.0.weight (is 16×3×3×3, should be 24×3×3×3)" in refusal(load, model, path=model)


def test_missing_and_left_over_weights_are_refused_by_name(network, tmp_path):
    weights = network.state_dict()
    weights["stray.weight"] = weights.pop("sa_3.conv1.weight")
    path = tmp_path / "model.safetensors"
    card = {"format": 1, "network": {"name": "isnet_lw", "options": {}}}
    save_file(weights, path, {"card": json.dumps(card)})
    text = refusal(load, path, path=path)
    assert "missing: sa_3.conv1.weight; left over: stray.weight" in text


def test_one_bit_turned_over_in_the_weights_is_noticed(model):
    content = bytearray(model.read_bytes())
    content[-1000] ^= 4
    model.write_bytes(content)
    assert "checksum" in refusal(load, model, path=model)


def test_a_tensor_that_leaves_no_room_for_the_next_is_refused(model):
    header, data = parts(model)
    header["cnn1.0.bias"]["data_offsets"][1] += 4
    write_parts(model, header, data)
    refusal(load, model, path=model)


# Published checkpoints


@pytest.fixture
def published():
    """Weights under published names, with the channel attention that nothing uses."""
    torch.manual_seed(seeded(9))
    weights = dict(create("isnet_lw", width=128).state_dict())
    for stage, channels in (2, 32), (3, 64), (4, 128):
        weights[f"ca_{stage}.fc1.weight"] = torch.randn(channels // 8, channels, 1, 1)
        weights[f"ca_{stage}.fc2.weight"] = torch.randn(channels, channels // 8, 1, 1)
    return weights


@pytest.mark.parametrize(
    "wrap",
    [
        lambda weights: weights,
        lambda weights: {"network": weights, "optimizer": {"state": {}, "param_groups": [{"lr": 0.1}]}},
        lambda weights: {"state_dict": weights, "epoch": 3},
        lambda weights: {"epoch": 3, "model": weights},
        lambda weights: {"model_state_dict": weights},
        lambda weights: {"model": {"state_dict": weights}},
        lambda weights: {f"module.{name}": tensor for name, tensor in weights.items()},
        lambda weights: {"network": {f"module.{name}": tensor for name, tensor in weights.items()}},
        lambda weights: {name: tensor for name, tensor in weights.items() if not name.startswith("ca_")},
    ],
    ids=[
        "bare",
        "network",
        "state_dict",
        "model",
        "model_state_dict",
        "twice",
        "module",
        "both",
        "without ca",
    ],
)
def test_weights_are_found_however_a_checkpoint_nests_them(published, tmp_path, wrap):
    path = tmp_path / "published.pth"
    torch.save(wrap(published), path)
    network = create("isnet_lw", width=128)
    load_published(network, path)
    assert all(torch.equal(tensor, published[name]) for name, tensor in network.state_dict().items())


def test_what_does_not_fit_is_listed_and_the_network_stays_as_it_was(published, tmp_path):
    del published["sa_2.conv1.weight"]
    published["head.bias"] = torch.zeros(3)
    published["cnn1.0.bias"] = torch.zeros(17)
    path = tmp_path / "published.pth"
    torch.save(published, path)
    network = create("isnet_lw", width=128)
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    text = refusal(load_published, network, path, path=path)
    assert "missing: sa_2.conv1.weight" in text
    assert "left over: head.bias" in text
    assert "of another shape: cnn1.0.bias (is 17, should be 16)" in text
    assert all(torch.equal(tensor, before[name]) for name, tensor in network.state_dict().items())


class Intruder:
    """Creates a file when it is unpickled."""

    def __init__(self, trace):
        self.trace = trace

    def __reduce__(self):
        return os.mkdir, (str(self.trace),)


@pytest.mark.parametrize("zipped", [True, False])
def test_a_checkpoint_that_would_run_code_is_refused_and_does_not(published, tmp_path, zipped):
    path, trace = tmp_path / "published.pth", tmp_path / "trace"
    torch.save({"network": published, "epoch": Intruder(trace)}, path, _use_new_zipfile_serialization=zipped)
    assert "more than weights" in refusal(load_published, create("isnet_lw"), path, path=path)
    assert not trace.exists()

    torch.load(path, weights_only=False)
    assert trace.exists(), "the file would not have run code in the first place"


@pytest.mark.parametrize(
    "content", [{}, [], 3, {"epoch": 3}, {"network": {}}, {"network": {"a": 1}}, {3: torch.zeros(1)}], ids=str
)
def test_a_checkpoint_without_weights_is_refused(tmp_path, content):
    path = tmp_path / "published.pth"
    torch.save(content, path)
    assert "no weights" in refusal(load_published, create("isnet_lw"), path, path=path)


@pytest.mark.parametrize("content", [b"", b"text", b"PK\x03\x04" + bytes(50), bytes(1000)])
def test_a_damaged_checkpoint_is_refused(tmp_path, content):
    path = tmp_path / "published.pth"
    path.write_bytes(content)
    refusal(load_published, create("isnet_lw"), path, path=path)


def test_a_checkpoint_cut_short_is_refused(published, tmp_path):
    path = tmp_path / "published.pth"
    torch.save(published, path)
    path.write_bytes(path.read_bytes()[:-5000])
    refusal(load_published, create("isnet_lw"), path, path=path)


def test_a_missing_checkpoint_is_refused(tmp_path):
    path = tmp_path / "none.pth"
    refusal(load_published, create("isnet_lw"), path, path=path)
