"""Networks that were pickled whole: their weights are read, and nothing that the file names is run."""

from __future__ import annotations

import copyreg
import functools
import os
import struct
import sys
import types
from collections import OrderedDict

import pytest
import torch
from torch import nn

from engine import networks
from engine.contract.errors import InputError
from engine.models import load_published
from engine.models.recognise import recognise
from engine.models.weights_file import read_weights_file
from tests.engine.test_weights_files import (
    WRITERS,
    Runs,
    as_protocol_4,
    as_stream,
    as_zip,
    assert_same,
    read,
    repacked,
    weights_of,
)

PACKAGE = "models_of_a_paper.Models"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "published.pt"


@pytest.fixture
def their_classes(monkeypatch):
    """Puts a network's own modules into classes of a package that is there only while it is saved."""
    package = types.ModuleType(PACKAGE)

    def change(network):
        for part in network.modules():
            if type(part).__module__.startswith("engine."):
                name = type(part).__qualname__
                if not hasattr(package, name):
                    setattr(package, name, type(name, (nn.Module,), {"__module__": PACKAGE}))
                part.__class__ = getattr(package, name)
        return network

    def save(network, write, target, wrap=lambda whole: whole):
        with monkeypatch.context() as there:
            for name in (PACKAGE.partition(".")[0], PACKAGE):
                there.setitem(sys.modules, name, package)
            write(wrap(change(network)), target)
        with pytest.raises(ModuleNotFoundError):
            torch.load(target, weights_only=False)
        return target

    return save


def whole(name, **options):
    """A network with random weights, and these."""
    network = networks.create(name, **options)
    weights = weights_of(network, 1)
    network.load_state_dict(weights)
    return network, weights


class Trainer:
    def __init__(self, network):
        self.net, self.optimizer = network, {"state": {0: {"step": torch.ones(1)}}, "param_groups": []}


FAMILIES = {
    "snunet": {"width": 16},
    "hanet": {},
    "bit": {"backbone": "rsp_resnet50", "decoder_head_width": 64},
}


@pytest.mark.parametrize("name", FAMILIES)
def test_whole_pickled_networks_are_recognised(name, their_classes, file):
    network = networks.create(name, **FAMILIES[name])
    for tensor in (*network.parameters(), *network.buffers()):
        tensor.data = torch.zeros((), dtype=tensor.dtype).expand(tensor.shape)  # takes no room
    their_classes(network, as_zip, file)
    found, _ = recognise(file, None)
    assert found.name == name
    assert FAMILIES[name].items() <= found.options.items()


@pytest.mark.parametrize(
    ("name", "options", "write"),
    [("snunet", {"width": 8}, as_stream), ("hanet", {}, as_protocol_4), ("mspsnet", {}, as_zip)],
)
def test_weights_of_whole_pickled_networks_arrive(name, options, write, their_classes, file):
    network, weights = whole(name, **options)
    their_classes(network, write, file)
    assert_same(read(file, name, **options)[0], weights)


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(
    "wrap",
    [
        nn.DataParallel,
        lambda network: {"epoch": 3, "trainer": Trainer(network)},
        lambda network: {"ema": network.half(), "norm": functools.partial(nn.BatchNorm2d, eps=1e-3)},
        lambda network: [network, network.state_dict()],
    ],
    ids=["distributed", "within another object", "an average", "beside its state dict"],
)
def test_it_is_found_wherever_it_lies(wrap, write, their_classes, file):
    network, weights = whole("isnet_lw")
    their_classes(network, write, file, wrap)
    dtype = next(network.parameters()).dtype
    assert_same(read(file)[0], weights, dtype)


def test_its_weights_have_the_names_of_its_state_dict(file):
    """Shared parts come under each of their names, buffers that are not saved under none."""
    conv = nn.Conv2d(1, 2, 3, bias=False)
    network = nn.ModuleDict({"a": nn.Sequential(conv, nn.BatchNorm2d(2)), "b": conv, "c": nn.Identity()})
    network.register_buffer("saved", torch.ones(2))
    network.register_buffer("passing", torch.ones(2), persistent=False)
    network.register_module("none", None)
    network.register_parameter("nothing", None)
    for write in WRITERS:
        write(network, file)
        _, (found,) = read_weights_file(file)
        assert_same(found.tensors, network.state_dict())
        parts = dict(network.named_modules(remove_duplicate=False))
        del parts[""]
        assert found.classes == {name: type(part).__qualname__ for name, part in parts.items()}


@pytest.mark.parametrize(
    ("option", "other", "pool"),
    [("mean", "max", nn.AdaptiveAvgPool2d), ("max", "mean", nn.AdaptiveMaxPool2d)],
)
def test_classes_tell_an_option_that_weights_do_not(option, other, pool, their_classes, file):
    network = networks.create("snunet", width=16)
    network.ca.max_pool, network.ca1.max_pool = pool(1), pool(1)
    their_classes(network, as_zip, file, nn.DataParallel)
    found, told = recognise(file, None)
    assert (found.options["ecam_pool"], told) == (option, "")
    with pytest.raises(InputError, match=f"ca.max_pool is {pool.__name__}, should be Adaptive"):
        load_published(networks.create("snunet", width=16, ecam_pool=other), file)


# Files that try to run code


class Imported(nn.Module):
    """A class that is there on reading, too, and that runs code whenever an object of it comes to be."""

    ran = False

    def __new__(cls, *arguments):
        cls.ran = cls.armed
        return super().__new__(cls)

    armed = False

    def __setstate__(self, state):
        type(self).ran = True

    def __setattr__(self, name, value):
        type(self).ran |= self.armed
        super().__setattr__(name, value)


PLACE = "what the attack takes the place of"


def text(value):
    return b"X" + struct.pack("<I", len(value)) + value.encode()


def short(value):
    return b"\x8c" + bytes([len(value)]) + value.encode()


def calls(trace):
    """Objects and pieces of pickles that would call something, by what they try."""
    folder = str(trace)
    attributes = b"}" + text("__setstate__") + b"cposix\nmkdir\n" + b"s"
    return {
        "os.system": Runs(os.system, f"mkdir {folder}"),
        "eval": Runs(eval, f"__import__('os').mkdir({folder!r})"),
        "exec in a list": [{"a": (Runs(exec, f"import os; os.mkdir({folder!r})"),)}],
        "a call's result": b"cbuiltins\ngetattr\ncbuiltins\n__import__\n"
        + (text("os") + b"\x85R" + text("mkdir") + b"\x86R" + text(folder) + b"\x85R"),
        "by another": Runs(torch._tensor._rebuild_from_type_v2, os.mkdir, torch.Tensor, (folder,), {}),
        "by map": Runs(list, Runs(map, os.mkdir, [folder])),
        "partial": functools.partial(os.mkdir, folder),
        "class called": b"csubprocess\nPopen\n(]" + text("mkdir") + b"a" + text(folder) + b"atR",
        "shutil": b"cshutil\nos.mkdir\n" + text(folder) + b"\x85R",
        "STACK_GLOBAL": short("os") + short("mkdir") + b"\x93" + short(folder) + b"\x85R",
        "STACK_GLOBAL, memo": short("os") + b"\x94" + short("mkdir") + b"\x93" + short(folder) + b"\x85R",
        "EXT1": b"\x82\xf1" + text(folder) + b"\x85R",
        "INST": b"(" + text(folder) + b"ios\nmkdir\n",
        "OBJ": b"(cos\nmkdir\n" + text(folder) + b"o",
        "NEWOBJ_EX": b"cos\nmkdir\n" + text(folder) + b"\x85}\x92",
        "BUILD of a class": b"csubprocess\nPopen\n" + attributes + b"b" + text(folder) + b"\x85R",
        "BUILD of a function": b"ccollections\nOrderedDict\n)R" + attributes + b"b",
        "persistent": text(folder) + b"Q",
    }


INERT = {
    "object of Popen": lambda folder: b"csubprocess\nPopen\n(]" + text("mkdir") + b"at\x81",
    "__setstate__ in the state": lambda folder: (
        b"csubprocess\nPopen\n)\x81}" + text("__setstate__") + b"csubprocess\nPopen\nsb"
    ),
    "state of slots": lambda folder: (
        b"csubprocess\nPopen\n)\x81N}" + text("__class__") + b"csubprocess\nPopen\ns\x86b"
    ),
    "a function that is only named": lambda folder: b"cshutil\nrmtree\n",
}


@pytest.fixture(scope="module", autouse=True)
def extension():
    copyreg.add_extension("os", "mkdir", 0xF1)
    yield
    copyreg.remove_extension("os", "mkdir", 0xF1)


def attack(what, write, file):
    """A small network, pickled whole, with one more attribute."""
    network = nn.Sequential(OrderedDict(conv=nn.Conv2d(1, 1, 1)))
    network.attack = PLACE if isinstance(what, bytes) else what
    write(network, file)
    if isinstance(what, bytes):
        for marked in (text(PLACE), short(PLACE)):
            if write is as_stream:
                file.write_bytes(file.read_bytes().replace(marked, what))
            else:
                repacked(file, lambda name, content, marked=marked: content.replace(marked, what))
    return network


@pytest.mark.parametrize("write", [as_zip, as_stream, as_protocol_4])
@pytest.mark.parametrize("kind", calls(""))
def test_what_would_be_called_has_the_file_refused_and_is_not_called(kind, write, file, tmp_path):
    trace = tmp_path / "trace"
    attack(calls(trace)[kind], write, file)
    with pytest.raises(InputError) as refusal:
        read_weights_file(file)
    assert not trace.exists()
    assert str(file) in refusal.value.text
    assert refusal.value.text.endswith(".")
    if kind in ("os.system", "eval", "class called"):
        assert "holds more than weights (" in refusal.value.text
        assert any(name in refusal.value.text for name in ("system", "eval", "subprocess.Popen"))


@pytest.mark.parametrize("write", [as_zip, as_stream, as_protocol_4])
@pytest.mark.parametrize("kind", INERT)
def test_objects_are_no_more_than_their_attributes(kind, write, file, tmp_path):
    trace = tmp_path / "trace"
    network = attack(INERT[kind](str(trace)), write, file)
    _, (found,) = read_weights_file(file)
    assert_same(found.tensors, network.state_dict())
    assert not trace.exists()


@pytest.mark.parametrize("write", WRITERS)
def test_code_of_classes_that_could_be_imported_is_not_run(write, file, monkeypatch):
    network = Imported()
    network.conv = nn.Conv2d(1, 1, 1)
    write(network, file)
    monkeypatch.setattr(Imported, "armed", True)
    monkeypatch.setattr(Imported, "ran", False)
    _, (found,) = read_weights_file(file)
    assert_same(found.tensors, network.state_dict())
    assert not Imported.ran


def test_modules_that_the_file_names_are_not_imported(file, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "their_network.py").write_text(
        f"import os, torch\nos.mkdir({str(tmp_path / 'trace')!r})\nclass Net(torch.nn.Module): pass\n"
    )
    there = types.ModuleType("their_network")
    there.Net = type("Net", (nn.Module,), {"__module__": "their_network"})
    monkeypatch.setitem(sys.modules, "their_network", there)
    network = there.Net()
    network.conv = nn.Conv2d(1, 1, 1)
    as_zip(network, file)
    del sys.modules["their_network"]
    read_weights_file(file)
    assert "their_network" not in sys.modules
    assert not (tmp_path / "trace").exists()


def test_objects_without_a_network_have_the_file_refused_as_ever(file):
    weights = networks.create("isnet_lw").state_dict()
    as_zip({"state_dict": weights, "beside": PLACE}, file)
    made = b"csubprocess\nPopen\n)\x81"
    repacked(file, lambda name, content: content.replace(text(PLACE), made))
    with pytest.raises(InputError, match=r"holds more than weights \(subprocess.Popen, which"):
        read(file)


@pytest.mark.parametrize("children", [1, 2])
def test_a_network_without_end_is_told(children, file):
    network = nn.Sequential(nn.Conv2d(1, 1, 1))
    if children == 1:
        network._modules["again"] = network
    for _ in range(18 * (children - 1)):
        network = nn.ModuleList([network, network])
    as_zip(network, file)
    with pytest.raises(InputError, match="its modules have no end; get another file"):
        read(file)


def test_a_source_text_beside_a_class_is_neither_compared_nor_written(file, monkeypatch, tmp_path):
    """torch writes a patch where the source of a class that asks for it has changed."""
    monkeypatch.chdir(tmp_path)
    network = nn.Sequential(nn.Conv2d(1, 1, 1))
    monkeypatch.setattr(nn.Conv2d, "dump_patches", True)
    as_stream(network, file)
    content = file.read_bytes()
    assert b"class Conv2d" in content
    file.write_bytes(content.replace(b"class Conv2d", b"class Conv3d"))
    _, (found,) = read_weights_file(file)
    assert_same(found.tensors, network.state_dict())
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
