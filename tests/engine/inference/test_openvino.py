"""Networks by OpenVINO against the same networks by torch. Random cases: see `tests.seeds`."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
import torch

from engine import networks
from engine.contract.card import Normalisation
from engine.contract.windows import WindowPlan
from engine.inference.devices import compiled_cache, openvino, processor
from engine.inference.devices.openvino import CompiledModule
from engine.inference.devices.processor import PROCESSOR, ProcessorForward
from engine.inference.predictor import NetworkPredictor
from engine.inference.scaling import Scaling
from engine.inference.stream import stream_rows
from engine.pixels import PairPixels
from tests.seeds import seeded

ROOT = Path(__file__).parents[3]
BYTES = Scaling(np.array([[0.0, 255.0]] * 3))
EXACT = 1e-4
"""Of the logits' deviation: another order of adding up changes less."""


@pytest.fixture(autouse=True)
def cache_folder(tmp_path, monkeypatch):
    place = tmp_path / "compiled"
    monkeypatch.setattr(compiled_cache, "cache_folder", lambda: place)
    return place


def network(seed=0, name="isnet_lw", **options):
    """With batch norms that have seen something, and logits of about unit deviation."""
    torch.manual_seed(seeded(seed))
    made = networks.create(name, **options)
    for layer in made.modules():
        if isinstance(layer, torch.nn.BatchNorm2d):
            layer.running_mean.normal_(0, 0.2)
            layer.running_var.uniform_(0.5, 2)
    return made.eval().fuse()


def windows(count, height, width, seed=1, bands=3):
    generator = torch.Generator().manual_seed(seeded(seed))
    return torch.randn((2, count, bands, height, width), generator=generator).unbind()


def compiled(form, size, precision, threads):
    """Its logits, by OpenVINO."""
    module = CompiledModule.of_network(form, size, precision, threads)
    return lambda *pair: module(*pair)[0]


def assert_same(found, expected):
    assert found.shape == expected.shape and found.dtype == torch.float32
    assert (found - expected).abs().max() <= EXACT * expected.std()


@pytest.mark.parametrize("size", [(32, 32), (64, 96), (50, 71)], ids=str)
def test_it_gives_torch_s_logits_at_any_size(size):
    form = network(width=128)
    pair = windows(3, *size)
    with torch.inference_mode():
        expected = form(*pair)
    assert_same(compiled(form, size, "float32", 2)(*pair), expected)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("hsanet", {}),
        ("sscfnet", {"backbone": "resnet50"}),
        ("sscfnet", {"backbone": "resnext50", "lightweight": False}),
        ("isnet", {"backbone": "resnet18"}),
        ("isnet", {"backbone": "resnet18", "margin": "partial", "bands": 5}),
        ("isnet_lw", {"width": 192, "bands": 1}),
        ("paired_lite", {}),
    ],
    ids=str,
)
def test_every_family_gives_torch_s_logits(name, options):
    form = network(2, name, **options)
    pair = windows(2, 64, 64, bands=options.get("bands", 3))
    with torch.inference_mode():
        expected = form(*pair)
    assert_same(compiled(form, (64, 64), "float32", 1)(*pair), expected)


def test_neither_threads_nor_neighbours_nor_the_cache_change_a_bit(cache_folder):
    form = network(width=128)
    pair = windows(5, 64, 64)
    expected = compiled(form, (64, 64), "float32", 1)(*pair)
    assert len(list(cache_folder.iterdir())) == 1
    for threads in (1, 2, 3):
        logits = compiled(form, (64, 64), "float32", threads)  # by what the first one kept
        assert torch.equal(logits(*pair), expected)
        alone = [logits(*(images[number : number + 1] for images in pair)) for number in range(5)]
        assert torch.equal(torch.cat(alone), expected)


def test_other_weights_sizes_and_precisions_are_kept_apart(cache_folder):
    first, second = network(0, width=128), network(1, width=128)
    pair = windows(1, 32, 32)
    found = [compiled(form, (32, 32), "float32", 1)(*pair) for form in (first, second, first, second)]
    assert torch.equal(found[0], found[2]) and torch.equal(found[1], found[3])
    assert not torch.equal(found[0], found[1])
    compiled(first, (32, 64), "float32", 1)
    compiled(first, (32, 32), "bfloat16", 1)
    assert len(list(cache_folder.iterdir())) == 4


@pytest.mark.parametrize("damage", ["broken", "of another release"])
def test_what_cannot_be_used_of_the_cache_is_made_anew(cache_folder, damage):
    form, pair = network(width=128), windows(1, 32, 32)
    expected = compiled(form, (32, 32), "float32", 1)(*pair)
    (path,) = cache_folder.iterdir()
    if damage == "broken":
        path.write_bytes(path.read_bytes()[:-100])
    else:
        compiled_cache.write(path.stem, b"what only another release can read")
    assert torch.equal(compiled(form, (32, 32), "float32", 1)(*pair), expected)
    assert torch.equal(compiled(form, (32, 32), "float32", 1)(*pair), expected)


def test_a_network_that_cannot_be_converted_is_computed_by_torch_with_one_line_in_the_log(
    monkeypatch, caplog
):
    def fails(form, images, shape):
        raise RuntimeError("no rule for aten::example")

    monkeypatch.setattr(openvino, "_converted", fails)
    form, pair = network(width=128), windows(3, 32, 32)
    with caplog.at_level(logging.WARNING):
        forward = ProcessorForward(form, "float32")
        found = [forward(*pair) for _ in range(2)]
    assert [record.message for record in caplog.records] == [
        "OpenVINO cannot compile this network, so torch computes: no rule for aten::example"
    ]
    with torch.inference_mode():
        assert_same(found[0], form(*pair))
    assert torch.equal(found[0], found[1])


def test_weights_that_are_no_numbers_are_left_to_torch_which_hands_them_on():
    form = network(width=128)
    next(form.parameters()).data.fill_(float("nan"))
    assert not ProcessorForward(form, "float32")(*windows(1, 32, 32)).isfinite().any()


def test_the_processor_keeps_forms_for_the_sizes_it_saw_last():
    forward = ProcessorForward(network(width=128), "float32")
    for height in (32, 40, 48):
        forward(*windows(1, height, 32))
    assert list(forward._of_shape) == [(3, 40, 32), (3, 48, 32)]


def test_without_openvino_torch_computes_the_same(monkeypatch):
    form, pair = network(width=128), windows(3, 48, 48)
    by_openvino = ProcessorForward(form, "float32")(*pair)
    monkeypatch.setattr(processor, "openvino", lambda: None)
    by_torch = ProcessorForward(form, "float32")(*pair)
    assert_same(by_openvino, by_torch)


@pytest.mark.slow
def test_maps_of_any_layout_are_torch_s_within_a_level(monkeypatch):
    """Sizes of images, windows and overlaps at random, missing pixels, types, batches and threads."""
    rng = np.random.default_rng(seeded(4))
    form, normalisation = network(width=128), Normalisation([0.4, 0.5, 0.45], [0.2, 0.25, 0.2])
    for case in range(30):
        height, width = (int(side) for side in rng.integers(20, 150, 2))
        window = int(rng.choice([32, 48, 64]))
        plan = WindowPlan.over(width, height, window, int(rng.integers(0, window - 1)))
        dtype = rng.choice([np.uint8, np.uint16, np.float32])
        before, after = (255 * rng.random((2, 3, height, width))).astype(dtype)
        pair = PairPixels(before, after, rng.random((height, width)) >= rng.choice([0, 0.1, 0.9]))
        batch, readers, workers = (int(rng.integers(*limits)) for limits in ((1, 9), (1, 3), (0, 3)))

        def mapped(pair=pair, plan=plan, **more):
            predict = NetworkPredictor(form, (BYTES, BYTES), normalisation, PROCESSOR, "float32")
            rows = stream_rows(plan, lambda box: pair.part(box.rows, box.columns), predict, **more)
            return np.concatenate([part.values.numpy() for part in rows]).astype(int)

        by_openvino = mapped(batch=batch, readers=readers, workers=workers)
        with monkeypatch.context() as hidden:
            hidden.setattr(processor, "openvino", lambda: None)
            by_torch = mapped(batch=2, readers=1)
        assert np.abs(by_openvino - by_torch).max() <= 1, f"case {case}"


TELEMETRY = """
    import sys
    from pathlib import Path

    package = Path(sys.argv[1])
    sys.path.insert(0, str(package))
    import openvino_telemetry
    assert openvino_telemetry.LOADED
    for name in [name for name in sys.modules if name.startswith("openvino")]:
        del sys.modules[name]

    from engine.inference.devices.openvino import openvino
    assert openvino().__version__
    assert "openvino_telemetry" not in sys.modules, "loaded"
    import openvino.tools.ovc
    assert "stub" in openvino.tools.ovc.telemetry_utils.tm.__name__
"""


def test_the_package_that_reports_usage_is_never_loaded(tmp_path):
    """A package of its name lies on the path and could be."""
    package = tmp_path / "openvino_telemetry"
    package.mkdir()
    (package / "__init__.py").write_text("LOADED = True\n")
    subprocess.run(
        [sys.executable, "-c", textwrap.dedent(TELEMETRY), str(tmp_path)],
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])},
    )


ALONE = """
    import fcntl, socket, struct, subprocess, sys, time

    plain = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    fcntl.ioctl(plain, 0x8914, struct.pack("16sH", b"lo", 0x1 | 0x40))  # SIOCSIFFLAGS: up and running
    resolver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    resolver.bind(("127.0.0.1", 53))
    subprocess.run(["mount", "--bind", sys.argv[1], "/etc/resolv.conf"], check=True)

    def asked():
        resolver.settimeout(2)
        try:
            return resolver.recv(512)
        except socket.timeout:
            return b""

    import torch
    from engine import networks
    from engine.inference.devices.openvino import CompiledModule

    form = networks.create("isnet_lw").eval().fuse()
    compiled = CompiledModule.of_network(form, (32, 32), "float32", 1)
    (logits,) = compiled(*torch.zeros((2, 1, 3, 32, 32)))
    assert logits.isfinite().all()
    time.sleep(1)
    assert not asked(), "a name was asked for"
    try:
        socket.getaddrinfo("usage.example.org", 443)
    except socket.gaierror:
        pass
    assert b"usage" in asked(), "the resolver would not have heard it"
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are Linux's")
def test_alone_with_a_resolver_nothing_is_asked_of_it(tmp_path):
    """Converting, compiling and computing in a network with only a loopback device."""
    settings = tmp_path / "resolv.conf"
    settings.write_text("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n")
    apart = ["unshare", "--map-root-user", "--net", "--mount"]
    subprocess.run(
        [*apart, sys.executable, "-c", textwrap.dedent(ALONE), str(settings)],
        check=True,
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
            "XDG_CACHE_HOME": str(tmp_path),
        },
    )
