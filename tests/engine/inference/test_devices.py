"""What every kind of device keeps to, found or not: those that this computer lacks have a stand-in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import torch

from engine import networks
from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.options.shared import DEVICES
from engine.inference.devices.choice import KINDS, choose_device, choose_devices, find_devices
from engine.inference.devices.cuda import CudaGPU
from engine.inference.devices.device import PRECISIONS
from engine.inference.devices.intel import IntelGraphics
from engine.inference.devices.mps import AppleGPU
from engine.inference.devices.processor import PROCESSOR, Processor

ROOT = Path(__file__).parents[3]
EXAMPLES = {
    Processor: PROCESSOR,
    IntelGraphics: IntelGraphics(1, "GPU.1"),
    CudaGPU: CudaGPU(1),
    AppleGPU: AppleGPU("mps", torch.device("mps")),
}
"""One of each kind, whether this computer has it or not."""


def test_every_kind_has_its_row_here():
    assert set(EXAMPLES) == set(KINDS)


def test_no_file_outside_the_devices_room_asks_for_a_kind_by_torch_s_name():
    asked = re.compile(r"device\.type|\.is_cuda|\bd\.type")
    for path in (ROOT / "engine").rglob("*.py"):
        if "devices" not in path.parts:
            assert not asked.search(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_named_as_the_option_tells(kind):
    names = DEVICES.split("|")
    assert kind.kind in names
    assert (f"{kind.kind}:N" in names) == kind.is_numbered
    device = EXAMPLES[kind]
    assert device.name == (f"{kind.kind}:1" if kind.is_numbered else kind.kind)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Processor])
def test_one_that_is_not_there_is_told_of_in_a_sentence(kind, monkeypatch):
    monkeypatch.setattr(kind, "found", classmethod(lambda cls: []))
    with pytest.raises(EnvironmentFailure, match="This computer has no .* that .* can use; choose --device"):
        choose_device(kind.kind)


@pytest.mark.parametrize("kind", KINDS)
def test_one_that_is_there_is_found_by_its_name(kind, monkeypatch):
    monkeypatch.setattr(kind, "trouble", lambda self, precision: "")
    if not kind.is_numbered:
        monkeypatch.setattr(kind, "found", classmethod(lambda cls: [EXAMPLES[cls]]))
        assert choose_device(kind.kind) is EXAMPLES[kind]
        with pytest.raises(InputError, match="is no device"):
            choose_device(f"{kind.kind}:1")
        return
    first = IntelGraphics(0, "GPU.0")
    monkeypatch.setattr(kind, "found", classmethod(lambda cls: [first, EXAMPLES[cls]]))
    assert choose_device(kind.kind) == choose_device(f"{kind.kind}:0") == first
    assert choose_device(f"{kind.kind}:1") is EXAMPLES[kind]


def test_equal_devices_are_those_of_one_name():
    assert CudaGPU(1) == EXAMPLES[CudaGPU] != CudaGPU(0)
    assert len({PROCESSOR, CudaGPU(0), CudaGPU(0)}) == 2


def test_only_different_cuda_devices_work_together(monkeypatch):
    monkeypatch.setattr(CudaGPU, "found", classmethod(lambda cls: [CudaGPU(0), CudaGPU(1)]))
    monkeypatch.setattr(CudaGPU, "trouble", lambda self, precision: "")
    assert choose_devices("cuda:0,cuda:1") == [CudaGPU(0), CudaGPU(1)]
    for names in ("cuda:0,cuda:0", "cuda,cuda:0", "cuda:1,cpu"):
        with pytest.raises(InputError, match="is no list of different CUDA devices"):
            choose_devices(names)


@pytest.mark.parametrize("device", find_devices(), ids=lambda device: device.name)
def test_each_device_of_this_computer_computes_what_the_processor_does(device):
    assert choose_device(device.name) == device
    network = networks.create("isnet_lw", width=128).eval().fuse()
    pair = torch.rand((2, 2, 3, 64, 64))
    expected = network(*pair)
    for precision in device.precisions():
        forward = device.forward_of(network, precision, compiled=False)
        with torch.inference_mode():
            found = forward(*map(device.taken, pair)).float().cpu()
        assert (found - expected).abs().max() < (1e-3 if precision == "float32" else 0.2)
    assert set(device.fast_precisions()) < set(device.precisions()) <= set(PRECISIONS)


OUT_OF_MEMORY = {
    "cpu": [
        "[enforce fail at alloc_cpu.cpp:118] err == 0. DefaultCPUAllocator: can't allocate memory: you",
        "[enforce fail at alloc_cpu.cpp:80] data. DefaultCPUAllocator: not enough memory: you tried",
        "bad allocation",
    ],
    "cuda": [
        "CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported at some other",
        "cuDNN error: CUDNN_STATUS_ALLOC_FAILED",
        "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
        "GET was unable to find an engine to execute this computation",
        "FIND was unable to find an engine to execute this computation",
        "Unable to find a valid cuDNN algorithm to run convolution",
        "Expected canUse32BitIndexMath(input) && canUse32BitIndexMath(output) to be true, but got false.",
        "input tensor must fit into 32-bit index math",
    ],
    "mps": [
        "MPS backend out of memory (MPS allocated: 16.00 GB, other allocations: 3.31 GB, max allowed: 18.1",
        "Invalid buffer size: 19.45 GiB",
    ],
}
LOST = {
    "cuda": [
        "CUDA error: unspecified launch failure\nCUDA kernel errors might be asynchronously reported",
        "CUDA error: unknown error",
        "CUDA error: the launch timed out and was terminated",
        "CUDA error: an illegal memory access was encountered",
        "CUDA driver error: device not ready",
        "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED",
    ],
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_way_of_running_out_of_memory_is_recognised(kind):
    device = EXAMPLES[kind]
    for error in [MemoryError(), torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")]:
        assert device.ran_out(error)
    for text in OUT_OF_MEMORY["cpu"] + OUT_OF_MEMORY.get(kind.kind, []):
        assert device.ran_out(RuntimeError(text)) and not device.is_lost(RuntimeError(text)), text
    for text in ["a wrong shape", *LOST.get(kind.kind, [])]:
        assert not device.ran_out(RuntimeError(text)), text
    assert not device.ran_out(ValueError("not enough memory for this sentence"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_lost_device_is_told_from_a_fault_of_the_program(kind):
    device = EXAMPLES[kind]
    for text in LOST.get(kind.kind, []):
        assert device.is_lost(RuntimeError(text)), text
    assert not device.is_lost(RuntimeError("The size of tensor a (3) must match the size of tensor b (4)"))
