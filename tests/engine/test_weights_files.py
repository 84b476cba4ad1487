"""Files of weights as people have them: the harmless are read whatever wraps them, the others told."""

from __future__ import annotations

import argparse
import bz2
import datetime
import gzip
import io
import lzma
import os
import pathlib
import pickle
import pickletools
import random
import struct
import subprocess
import sys
import tarfile
import types
import zipfile
from collections import Counter, OrderedDict, defaultdict, deque

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from engine import networks
from engine.contract.errors import InputError
from engine.contract.model_file import read_card
from engine.models import load_published
from engine.models.harmless import HARMLESS
from engine.models.published import PREFERRED, load_backbone
from engine.models.torch_archive import in_protocol_2
from tests.seeds import seeded


def weights_of(network, seed):
    """Random weights under the network's names; counters differ from those of a new network."""
    torch.manual_seed(seeded(seed))
    return {
        name: torch.randn_like(tensor) if tensor.is_floating_point() else torch.full_like(tensor, 7)
        for name, tensor in network.state_dict().items()
    }


@pytest.fixture(scope="module")
def weights():
    return weights_of(networks.create("isnet_lw"), 1)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "published.pth"


def read(file, name="isnet_lw", **options):
    network = networks.create(name, **options)
    told = load_published(network, file)
    return network.state_dict(), told


def assert_same(found, expected, dtype=torch.float32):
    assert found.keys() == expected.keys()
    for name, tensor in expected.items():
        cast = tensor.to(dtype) if tensor.is_floating_point() else tensor
        assert torch.equal(found[name], cast.to(found[name].dtype)), name


def refusal(file, name="isnet_lw"):
    with pytest.raises(InputError) as caught:
        read(file, name)
    text = caught.value.text
    assert str(file) in text
    assert text.endswith(".")
    assert "\n" not in text
    assert not set(HARMLESS).intersection(torch.serialization.get_safe_globals())
    return text


def prefixed(prefix, weights):
    return OrderedDict((prefix + name, tensor) for name, tensor in weights.items())


# What is read

CONTAINERS = {
    "bare": lambda weights: weights,
    "network": lambda weights: {"epoch": 3, "network": weights},
    "model_G_state_dict": lambda weights: {
        "model_G_state_dict": weights,
        "optimizer_G_state_dict": {"state": {}},
    },
    "net": lambda weights: {"net": weights, "lr": 0.1},
    "ema": lambda weights: {"ema": weights},
    "any name": lambda weights: {"of the third run": {"Netz": weights}},
    "list": lambda weights: [{"state_dict": weights}, 12],
    "beside a loss": lambda weights: {"loss": torch.tensor(0.3), "state_dict": weights},
    "among numbers": lambda weights: {"epoch": 3, **weights, "best": np.float32(0.5)},
    "with an optimiser": lambda weights: {
        "optimizer": {
            "state": {0: {"exp_avg": torch.ones(3), "step": torch.tensor(1.0)}},
            "param_groups": [{"lr": 0.1, "params": [0]}],
        },
        "weights": weights,
    },
    "with a discriminator": lambda weights: {"netD": {"conv.weight": torch.ones(3, 3)}, "netG": weights},
    "twice the same": lambda weights: {
        "best": dict(weights),
        "last": {k: t.clone() for k, t in weights.items()},
    },
    "defaultdict": lambda weights: defaultdict(dict, {"state_dict": weights}),
    "in a namespace": lambda weights: argparse.Namespace(model=weights),
}
PREFIXES = (
    "",
    "module.",
    "_orig_mod.",
    "model.",
    "net.",
    "module._orig_mod.",
    "_orig_mod.module.",
    "model.net.module.",
)
LEFTOVERS = {
    "none": lambda weights: weights,
    "no counters": lambda weights: {
        name: tensor for name, tensor in weights.items() if not name.endswith("num_batches_tracked")
    },
    "profiled": lambda weights: {
        **weights,
        **{f"{name.rpartition('.')[0]}.total_ops": torch.zeros(1, dtype=torch.float64) for name in weights},
        "total_params": torch.zeros(1),
    },
    "unused attention": lambda weights: {**weights, "ca_2.fc1.weight": torch.ones(2, 2)},
}
HARMLESS_THINGS = {
    "NumPy numbers": [
        np.float64(0.9),
        np.float32(0.5),
        np.int64(3),
        np.bool_(True),
        np.str_("x"),
        np.float64,
    ],
    "NumPy arrays": [
        np.arange(3.0),
        np.zeros((0, 2), "<U3"),
        np.array([None, {"a": 1}], object),
        np.dtype("f4"),
    ],
    "namespaces": [argparse.Namespace(lr=0.1, path=pathlib.Path("a")), types.SimpleNamespace(x=1)],
    "times": [datetime.datetime.now(), datetime.timedelta(3), datetime.timezone.utc],
    "collections": [
        Counter("aab"),
        deque([1, 2], 3),
        {1, 2},
        frozenset("ab"),
        defaultdict(list, a=[1]),
        1 + 2j,
    ],
    "torch's": [torch.device("cpu"), torch.float16, torch.Size([1]), torch.torch_version.TorchVersion("2.1")],
}


def as_zip(content, file):
    torch.save(content, file)


def as_stream(content, file):
    torch.save(content, file, _use_new_zipfile_serialization=False)


def as_protocol_4(content, file):
    torch.save(content, file, pickle_protocol=4)


def as_protocol_5(content, file):
    torch.save(content, file, pickle_protocol=5)


WRITERS = (as_zip, as_stream, as_protocol_4, as_protocol_5)


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("case", range(8))
def test_what_was_saved_arrives_through_any_container_prefix_leftover_and_type(case, write, weights, file):
    draw = random.Random(seeded(case))
    container, leftover = draw.choice(list(CONTAINERS)), draw.choice(list(LEFTOVERS))
    dtype = draw.choice([torch.float32, torch.float16, torch.bfloat16, torch.float64])
    prefix = draw.choice(PREFIXES)
    print(f"{container}, {leftover}, {dtype}, prefix {prefix!r}")
    saved = {name: t.to(dtype) if t.is_floating_point() else t for name, t in weights.items()}
    write(CONTAINERS[container](prefixed(prefix, LEFTOVERS[leftover](saved))), file)
    expected = weights
    if leftover == "no counters":
        counters = {name: torch.zeros_like(t) for name, t in weights.items() if "num_batches" in name}
        expected = {**weights, **counters}
    assert_same(read(file)[0], expected, dtype)


@pytest.mark.parametrize("container", CONTAINERS)
def test_each_container_is_read(container, weights, file):
    as_zip(CONTAINERS[container](weights), file)
    found, told = read(file)
    assert_same(found, weights)
    assert told == ""


@pytest.mark.parametrize("prefix", PREFIXES)
def test_each_prefix_is_taken_off(prefix, weights, file):
    as_zip({"state_dict": prefixed(prefix, weights)}, file)
    assert_same(read(file)[0], weights)


def test_wrappers_within_names_are_taken_out(weights, file):
    names = {
        name: name.replace("cnn1.", "cnn1.module.").replace("sa_2.", "sa_2._orig_mod.") for name in weights
    }
    assert any(name != own for name, own in names.items())
    as_zip({names[name]: tensor for name, tensor in weights.items()}, file)
    assert_same(read(file)[0], weights)


def test_what_losses_and_averaging_leave_beside_a_network_is_passed_over(weights, file):
    beside = {
        "criterion.weight": torch.ones(2),
        "n_averaged": torch.tensor(9),
        "val_metrics.tp": torch.ones(1),
    }
    as_zip({"state_dict": {**prefixed("model.", weights), **beside}}, file)
    assert_same(read(file)[0], weights)


def test_another_part_beside_a_network_is_left_over(weights, file):
    as_zip({**prefixed("model.", weights), "refine.conv.weight": torch.ones(2)}, file)
    assert "left over: refine.conv.weight" in refusal(file)


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("things", HARMLESS_THINGS)
def test_data_beside_the_weights_are_no_hindrance(things, write, weights, file):
    write({"beside": HARMLESS_THINGS[things], "state_dict": weights}, file)
    assert_same(read(file)[0], weights)


def repacked(file, edit):
    """The archive with each record as `edit(name, content)` gives it; left out where that is None."""
    with zipfile.ZipFile(file) as archive:
        records = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in records.items():
            content = edit(name, content)
            if content is not None:
                archive.writestr(name, content)


@pytest.mark.parametrize("spelling", [b"numpy.core.", b"numpy._core."])
def test_numpy_of_either_spelling_is_read_whichever_is_installed(spelling, weights, file):
    as_zip({"state_dict": weights, "scores": [np.float64(0.9), np.arange(5)]}, file)
    repacked(
        file,
        lambda name, content: (
            content.replace(b"numpy._core.", b"numpy.core.").replace(b"numpy.core.", spelling)
            if name.endswith("data.pkl")
            else content
        ),
    )
    with zipfile.ZipFile(file) as archive:
        assert b"c" + spelling + b"multiarray\nscalar\n" in archive.read("published/data.pkl")
    assert_same(read(file)[0], weights)


def test_classes_of_frameworks_that_are_not_installed_are_stood_in_for_and_their_code_is_never_run(
    weights, file, monkeypatch
):
    def never(*_):
        raise AssertionError("code of a class in the file was run")

    class EasyDict(dict):
        pass

    class HistoryBuffer:
        def current(self): ...

    for module in ("easydict", "mmengine", "mmengine.logging", "mmengine.logging.history_buffer"):
        monkeypatch.setitem(sys.modules, module, types.ModuleType(module))
    for module, own in (("easydict", EasyDict), ("mmengine.logging.history_buffer", HistoryBuffer)):
        own.__module__, own.__qualname__ = module, own.__name__
        setattr(sys.modules[module], own.__name__, own)
    HistoryBuffer.current.__qualname__ = "HistoryBuffer.current"
    HistoryBuffer.current.__module__ = "mmengine.logging.history_buffer"
    history = HistoryBuffer()
    history.methods, history.values = {"current": HistoryBuffer.current}, np.arange(3)
    as_zip({"cfg": EasyDict(lr=0.1), "loss": history, "state_dict": EasyDict(weights)}, file)
    monkeypatch.setattr(EasyDict, "__new__", never)
    monkeypatch.setattr(HistoryBuffer, "__new__", never)
    monkeypatch.setattr(EasyDict, "__setitem__", never)
    assert_same(read(file)[0], weights)


def test_safetensors_are_read_with_or_without_a_card(weights, tmp_path):
    file = tmp_path / "published.safetensors"
    save_file(prefixed("module.", {name: tensor.half() for name, tensor in weights.items()}), file)
    half = {name: tensor.half().to(tensor.dtype) for name, tensor in weights.items()}
    assert_same(read(file)[0], half)


@pytest.fixture(scope="module")
def program(weights, tmp_path_factory):
    """A TorchScript program of the network."""
    file = tmp_path_factory.mktemp("torchscript") / "program.pt"
    network = networks.create("isnet_lw").eval()
    network.load_state_dict(weights)
    images = torch.zeros(1, 3, 32, 32)
    torch.jit.save(torch.jit.trace(network, (images, images), check_trace=False), str(file))
    return file


def test_the_weights_of_a_torchscript_program_are_read_and_its_program_is_not(program, weights, file):
    file.write_bytes(program.read_bytes())
    assert_same(read(file)[0], weights)
    repacked(file, lambda name, content: b"raise" if "/code/" in name or "constants" in name else content)
    assert_same(read(file)[0], weights)


def test_weights_of_another_torchscript_program_are_told_with_what_the_file_is(file):
    images = torch.zeros(1, 3)
    torch.jit.save(torch.jit.trace(torch.nn.Linear(3, 2), images), str(file))
    text = refusal(file)
    assert "program of TorchScript, do not fit" in text
    assert "left over: weight, bias" in text


def test_a_parameter_a_view_and_a_shared_storage_come_as_their_values(weights, file):
    whole = torch.cat([tensor.flatten() for tensor in weights.values() if tensor.is_floating_point()])
    saved, start = {}, 0
    for name, tensor in weights.items():
        saved[name] = tensor
        if tensor.is_floating_point():
            saved[name] = torch.nn.Parameter(whole[start : start + tensor.numel()].view(tensor.shape))
            start += tensor.numel()
    as_zip({"model": saved}, file)
    assert_same(read(file)[0], weights)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("paired_lite", {}),
        pytest.param("isnet", {"margin": "partial"}, marks=pytest.mark.slow),
        pytest.param("sscfnet", {}, marks=pytest.mark.slow),
        pytest.param("hsanet", {}, marks=pytest.mark.slow),
    ],
)
def test_weights_of_each_family_arrive(name, options, file):
    draw = random.Random(seeded(17))
    expected = weights_of(networks.create(name, **options), 2)
    prefix, write = draw.choice(PREFIXES[1:]), draw.choice(WRITERS)
    write(
        {"model_G_state_dict": LEFTOVERS["profiled"](prefixed(prefix, expected)), "f1": np.float64(0.9)}, file
    )
    assert_same(read(file, name, **options)[0], expected)


def test_a_backbone_is_found_within_a_container_of_its_own_prefix(file):
    network = networks.create("isnet")
    own = network.resnet.state_dict()
    torch.manual_seed(seeded(5))
    saved = {
        f"module.encoder_q.{name}": torch.randn_like(tensor)
        for name, tensor in own.items()
        if tensor.is_floating_point()
    }
    head = {"module.encoder_q.fc.weight": torch.ones(3), "module.queue": torch.ones(3)}
    as_zip({"arch": "resnet18", "best": np.float64(1), "state_dict": {**saved, **head}}, file)
    load_backbone(network, file)
    found = network.resnet.state_dict()
    assert all(torch.equal(tensor, found[name.split(".", 2)[2]]) for name, tensor in saved.items())


# Several sets of weights


def test_of_several_sets_the_first_of_the_documented_order_is_taken_and_said(weights, file):
    draw = random.Random(seeded(3))
    for _ in range(6):
        first, *others = sorted(draw.sample(PREFERRED, 3), key=PREFERRED.index)
        sets = {
            name: {key: tensor + number for key, tensor in weights.items()}
            for number, name in enumerate(others, 1)
        }
        order = draw.sample([first, *others], 3)
        as_zip({name: weights if name == first else sets[name] for name in order}, file)
        found, told = read(file)
        assert_same(found, weights)
        assert told.startswith(f"The weights under {first} were taken; ")
        assert all(name in told for name in others)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda one, two: {"best": one, "last": two},
        lambda one, two: {"state_dict": one, "best": two},
        lambda one, two: {**prefixed("student.", one), **prefixed("teacher.", two)},
        lambda one, two: [one, two],
        lambda one, two: {**one, **prefixed("module.", two)},
    ],
)
def test_several_sets_without_an_order_are_refused_by_name(wrap, weights, file):
    as_zip(wrap(weights, {name: tensor + 1 for name, tensor in weights.items()}), file)
    assert "holds several sets of weights that fit, under " in refusal(file)


def test_of_several_sets_that_of_the_network_is_taken(weights, file):
    other = networks.create("isnet_lw", width=192).state_dict()
    as_zip({"model": other, "best": weights}, file)
    assert_same(read(file)[0], weights)


def test_a_container_that_holds_itself_is_read(weights, file):
    content = {"state_dict": weights}
    content["self"] = content
    as_zip(content, file)
    assert_same(read(file)[0], weights)


# What is refused


class Runs:
    """Runs a function when it is unpickled."""

    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


def intruders(trace):
    return {
        "posix.mkdir": Runs(os.mkdir, str(trace)),
        "eval": Runs(eval, f"__import__('os').mkdir({str(trace)!r})"),
        "subprocess.Popen": Runs(subprocess.Popen, ["mkdir", str(trace)]),
        "in a key": {Runs(os.mkdir, str(trace)): 1},
        "getattr": Runs(getattr, Runs(__import__, "os"), "mkdir"),
        "in an array": np.array([Runs(os.mkdir, str(trace))], object),
        "in a namespace": argparse.Namespace(x=Runs(os.mkdir, str(trace))),
    }


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("kind", intruders(""))
def test_code_in_a_checkpoint_is_not_run_and_the_file_is_refused(kind, write, weights, file, tmp_path):
    trace = tmp_path / "trace"
    write({"state_dict": weights, "args": intruders(trace)[kind]}, file)
    assert "holds more than weights (" in refusal(file)
    assert not trace.exists()


def test_code_in_a_torchscript_archive_is_not_run(program, file, tmp_path):
    trace = tmp_path / "trace"
    file.write_bytes(program.read_bytes())
    attack = pickle.dumps(Runs(os.mkdir, str(trace)), 2)
    repacked(file, lambda name, content: attack if name.endswith("/data.pkl") else content)
    refusal(file)
    assert not trace.exists()


def test_what_is_stood_in_for_is_called_by_nothing(weights, file, tmp_path):
    """`getattr` of a class that is let through gives nothing that could be called."""
    as_zip({"state_dict": weights, "x": Runs(getattr, argparse.Namespace, "__init__")}, file)
    assert_same(read(file)[0], weights)
    call = b"\x80\x02cbuiltins\ngetattr\ncargparse\nNamespace\nX\x05\x00\x00\x00__new\x86R)R."
    repacked(file, lambda name, content: call if name.endswith("data.pkl") else content)
    refusal(file)


def test_stand_ins_are_no_real_classes():
    real = {argparse.Namespace, np.ndarray, np.dtype, pathlib.PosixPath, getattr, datetime.datetime, deque}
    assert not real.intersection(HARMLESS)
    names = [f"{each.__module__}.{each.__qualname__}" for each in HARMLESS]
    assert len(set(names)) == len(names)
    assert {"argparse.Namespace", "numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar"} <= set(
        names
    )


@pytest.mark.parametrize("write", [*WRITERS, lambda content, file: save_file(content, file)])
def test_a_file_cut_anywhere_is_refused(write, weights, file):
    write(weights, file)
    whole = file.read_bytes()
    draw = random.Random(seeded(6))
    for end in [1, 40, len(whole) // 2, len(whole) - 1, *(draw.randrange(40, len(whole)) for _ in range(5))]:
        file.write_bytes(whole[:end])
        text = refusal(file)
        assert any(word in text for word in ("cut short", "damaged", "text file")), text


def test_a_turned_bit_of_a_weight_is_noticed(weights, file):
    as_zip(weights, file)
    whole = file.read_bytes()
    draw = random.Random(seeded(7))
    with zipfile.ZipFile(file) as archive:
        records = [info for info in archive.infolist() if "/data/" in info.filename and info.file_size > 100]
    for info in draw.sample(records, 5):
        turned = bytearray(whole)
        name, extra = struct.unpack("<HH", whole[info.header_offset + 26 : info.header_offset + 30])
        start = info.header_offset + 30 + name + extra
        turned[start + draw.randrange(info.file_size)] ^= 1 << draw.randrange(8)
        file.write_bytes(turned)
        assert f"is damaged, in its part {info.filename};" in refusal(file)


def test_an_archive_without_checksums_is_read(weights, file):
    torch.serialization.set_crc32_options(False)
    try:
        as_zip(weights, file)
    finally:
        torch.serialization.set_crc32_options(True)
    assert_same(read(file)[0], weights)


def zipped(**files):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), text)
    return content.getvalue()


def tarred(*names):
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        for name in names:
            archive.addfile(tarfile.TarInfo(name))
    return content.getvalue()


def npz():
    content = io.BytesIO()
    np.savez(content, a=np.zeros(3))
    return content.getvalue()


ONNX = b"\x08\x07\x12\x07pytorch\x1a\x052.1.0:" + bytes(range(200))
PAGE = "<!DOCTYPE html><html><head><title>Virus scan warning</title></head>é</html>"
FOREIGN = {
    "empty": (b"", "is empty; get it again"),
    "pointer": (
        b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 123456\n",
        "is a Git LFS pointer",
    ),
    "page": (PAGE.encode(), "is a web page"),
    "page of a server": (b"\xef\xbb\xbf\n  <HTML><body>404", "is a web page"),
    "long page": (b"<html>" + "ü".encode() * 5000, "is a web page"),
    "message": (b"Quota exceeded for this file.\n", "is a text file"),
    "long message": (("ß" * 5000).encode(), "is a text file"),
    "message of JSON": (b'{"error": {"code": 404, "message": "Not found"}}', "is a text file"),
    "message of XML": (b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "is a text file"),
    "zip": (zipped(isnet_DOT_pth="x", readme="y"), "is a zip archive of other files (isnet.pth, readme)"),
    "empty zip": (zipped(), "is a zip archive of other files (none)"),
    "npz": (npz(), "is a file of NumPy arrays"),
    "npy": (b"\x93NUMPY\x01\x00" + bytes(100), "is a file of NumPy arrays"),
    "keras": (zipped(metadata_DOT_json="{}", model_DOT_weights_DOT_h5="x"), "is a model of Keras"),
    "h5": (b"\x89HDF\r\n\x1a\n" + bytes(100), "is an HDF5 file, as Keras writes"),
    "tar": (tarred("isnet.pth"), "is a tar archive"),
    "torch 0.1": (tarred("sys_info", "pickle"), "is a checkpoint in the form of torch 0.1"),
    "gz": (gzip.compress(b"x" * 100), "is packed with gzip; unpack it"),
    "bz2": (bz2.compress(b"x" * 100), "is packed with bzip2; unpack it"),
    "xz": (lzma.compress(b"x" * 100), "is packed with xz; unpack it"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(100), "is a 7z archive; unpack it"),
    "onnx": (ONNX, "is an ONNX file"),
    "tflite": (b"\x1c\x00\x00\x00TFL3" + bytes(100), "is a file of TensorFlow"),
    "pickle": (
        pickle.dumps({"a": np.zeros(3)}),
        "is a pickle that torch did not write, so it was not opened",
    ),
    "image": (b"II*\x00" + bytes(100), "is an image"),
    "zeros": (bytes(1000), "is damaged or no file of weights"),
    "noise": (bytes(range(255, 0, -1)) * 9, "is damaged or no file of weights"),
    "old torchscript": (zipped(m__model_DOT_json="{}", m__tensors__0="x"), "TorchScript before torch 1.4"),
    "torch.export": (zipped(m__archive_format="pt2", m__models__model_DOT_json="{}"), "that torch.export"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_of_another_kind_is_told_for_what_it_is(kind, file):
    content, words = FOREIGN[kind]
    file.write_bytes(content)
    text = refusal(file)
    assert f"{file} {words}" in text or words in text
    assert "; " in text


@pytest.mark.parametrize("kind", [kind for kind in FOREIGN if kind not in ("zeros", "noise")])
def test_in_place_of_a_model_file_it_is_told_too(kind, tmp_path):
    file = tmp_path / "model.safetensors"
    content, words = FOREIGN[kind]
    file.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_card(file)
    assert words.partition("is a ")[2].partition(";")[0] in caught.value.text
    assert "it is not a model file but" in caught.value.text


def test_a_checkpoint_of_torch_in_place_of_a_model_file_is_told_with_what_to_do(weights, tmp_path):
    file = tmp_path / "model.safetensors"
    for write in WRITERS:
        write(weights, file)
        with pytest.raises(InputError, match=r"but a checkpoint of torch.*; import it as a model first\."):
            read_card(file)


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path)


def test_the_state_of_an_optimiser_alone_is_told(file):
    optimiser = torch.optim.Adam([torch.nn.Parameter(torch.ones(3))])
    optimiser.param_groups[0]["params"][0].grad = torch.ones(3)
    optimiser.step()
    for content in (optimiser.state_dict(), {"epoch": 1, "optimizer": optimiser.state_dict()}):
        as_zip(content, file)
        assert "holds no weights but the state of an optimiser" in refusal(file)


@pytest.mark.filterwarnings("ignore:torch.quantize")
def test_quantised_weights_are_told(file):
    for content in (
        {"fc._packed_params._packed_params": None, "fc.scale": torch.tensor(1.0)},
        {"fc.weight": torch.quantize_per_tensor(torch.ones(3), 0.1, 0, torch.qint8)},
    ):
        as_zip({"state_dict": content}, file)
        assert "are quantised" in refusal(file)


@pytest.mark.parametrize("dtype", [torch.int8, torch.bool, torch.complex64])
def test_whole_numbers_and_complex_ones_are_no_weights(dtype, weights, file):
    as_zip({name: tensor.to(dtype) for name, tensor in weights.items()}, file)
    assert f"of another type: cnn1.0.weight (is {str(dtype)[6:]}, should be float32)" in refusal(file)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e300])
def test_weights_that_are_no_numbers_are_refused(value, weights, file):
    doubled = {name: tensor.double() for name, tensor in weights.items()}
    draw = random.Random(seeded(10))
    name = draw.choice([name for name, tensor in weights.items() if tensor.is_floating_point()])
    doubled[name].view(-1)[-1] = value
    as_zip(doubled, file)
    assert f"are not all numbers, first in {name};" in refusal(file)


# Pickles of later protocols


@pytest.mark.parametrize("protocol", [3, 4, 5])
def test_a_pickle_means_the_same_in_protocol_2(protocol):
    draw = random.Random(seeded(8))

    def thing(depth):
        kinds = [
            lambda: draw.choice(["", "abc", "ü" * 300, "x" * 70_000, "same", "same"]),
            lambda: draw.randbytes(draw.choice([0, 5, 300])) if depth % 2 else draw.getrandbits(70),
            lambda: draw.choice([None, True, -5, 2.5, 70_000, 2**31]),
            lambda: [thing(depth - 1) for _ in range(draw.randrange(5))],
            lambda: {str(draw.random()): thing(depth - 1), "same": thing(depth - 1)},
            lambda: tuple(thing(depth - 1) for _ in range(draw.randrange(5))),
            lambda: OrderedDict(same=thing(depth - 1)),
            lambda: np.float64(draw.random()),
            lambda: bytearray(draw.randbytes(draw.randrange(300))),
            lambda: argparse.Namespace(same=thing(depth - 1)),
        ]
        return draw.choice(kinds if depth > 0 else kinds[:3])()

    for _ in range(30):
        shared = thing(3)
        content = [shared, thing(4), shared]
        translated = in_protocol_2(pickle.dumps(content, protocol))
        again = pickle.loads(translated)
        assert again == content
        assert again[0] is again[2] or not isinstance(shared, (list, dict))
        assert translated[:2] == b"\x80\x02"
        assert all(op.proto <= 2 for op, _, _ in pickletools.genops(translated))


def test_damaged_pickles_of_later_protocols_are_refused(weights, file):
    as_protocol_4(weights, file)
    draw = random.Random(seeded(9))
    whole = file.read_bytes()
    for _ in range(20):
        file.write_bytes(whole)

        def damaged(name, content):
            if not name.endswith("data.pkl"):
                return content
            end = draw.randrange(3, len(content))
            return content[:end]

        repacked(file, damaged)
        refusal(file)
