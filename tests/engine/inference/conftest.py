"""A stand-in for `torch.cuda`: the processor computes for its GPUs, and it refuses what CUDA refuses."""

from __future__ import annotations

import contextlib
from types import SimpleNamespace

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from engine.inference.devices.cuda import CudaGPU
from engine.inference.devices.device import Device

GIGABYTE = 10**9


class StandInCuda:
    """What torch tells of GPUs.

    Attributes:
        capabilities: of each GPU.
        titles: likewise.
        kernels: what torch was built for.
        free, total, reserved, peak: bytes; the peak is what a test's network says.
        share: of the memory that the process may take.
        number: of the current GPU.
        calls: what was asked of it, in order.
        capture_on: streams of captures.
        fails_capture: what a capture raises.
    """

    def __init__(self) -> None:
        self.capabilities = [(8, 6)]
        self.titles = ["NVIDIA GeForce RTX 3060"]
        self.kernels = ["sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120"]
        self.free, self.total, self.reserved, self.peak = 11 * GIGABYTE, 12 * GIGABYTE, 0, 0
        self.share = None
        self.number = 0
        self.calls = []
        self.capture_on = []
        self.fails_capture = None
        self.recording = None

    def device_count(self):
        return len(self.capabilities)

    def is_available(self):
        return bool(self.capabilities)

    def get_device_name(self, number):
        return self.titles[number]

    def get_device_capability(self, number):
        return self.capabilities[number]

    def get_device_properties(self, number):
        return SimpleNamespace(total_memory=self.total)

    def get_arch_list(self):
        return self.kernels

    def mem_get_info(self, number):
        return self.free, self.total

    def memory_reserved(self, number):
        return self.reserved

    def max_memory_allocated(self, number):
        return self.peak

    def reset_peak_memory_stats(self, number):
        self.peak = 0

    def set_per_process_memory_fraction(self, share, number):
        self.share = share

    def synchronize(self, number):
        self.refuse_in_capture()

    def empty_cache(self):
        self.refuse_in_capture()
        self.calls.append("release")

    def refuse_in_capture(self):
        if self.recording is not None:
            raise RuntimeError("CUDA error: operation not permitted when stream is capturing")

    def current_stream(self, device):
        return Stream(device)

    def Stream(self, device):
        return Stream(device)

    def Event(self, blocking):
        self.calls.append("event")
        return SimpleNamespace(record=lambda stream: None, synchronize=self.refuse_in_capture)

    def stream(self, stream):
        return contextlib.nullcontext()

    def device(self, device):
        return contextlib.nullcontext()

    def CUDAGraph(self):
        return Graph(self)

    @contextlib.contextmanager
    def graph(self, graph, stream=None, capture_error_mode="global"):
        self.capture_on.append((stream, capture_error_mode))
        self.recording = graph
        try:
            with graph:
                yield
                if self.fails_capture is not None:
                    raise self.fails_capture
        finally:
            self.recording = None


class Stream:
    def __init__(self, device):
        self.device = device

    def wait_stream(self, other):
        pass


class Graph(TorchDispatchMode):
    """Writes down each operation with the tensors that it had, and does it again into the same."""

    def __init__(self, cuda):
        super().__init__()
        self.cuda, self.steps, self.is_reset = cuda, [], False

    def __torch_dispatch__(self, function, types, arguments=(), options=None):
        if "_local_scalar_dense" in str(function):
            self.cuda.refuse_in_capture()
        result = function(*arguments, **(options or {}))
        self.steps.append((function, arguments, options or {}, result))
        return result

    def replay(self):
        assert not self.is_reset
        self.cuda.calls.append("replay")
        for function, arguments, options, result in self.steps:
            again = function(*arguments, **options)
            if isinstance(result, torch.Tensor) and again.data_ptr() != result.data_ptr():
                result.copy_(again)

    def reset(self):
        self.is_reset = True
        self.cuda.calls.append("reset")


@pytest.fixture
def cuda(monkeypatch):
    stand_in = StandInCuda()
    for name in vars(StandInCuda):
        if not name.startswith("_"):
            monkeypatch.setattr(
                torch.cuda, name, getattr(stand_in, name), raising=name != "refuse_in_capture"
            )

    def on_the_processor(self, number):
        Device.__init__(self, f"cuda:{number}", torch.device("cpu"))
        self.number = number

    monkeypatch.setattr(CudaGPU, "__init__", on_the_processor)
    return stand_in
