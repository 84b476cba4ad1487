"""A stand-in for `torch.cuda` with GPUs whose computing the processor does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch

from engine.inference.devices.cuda import CudaGPU
from engine.inference.devices.device import Device

GIGABYTE = 10**9


class StandInCuda:
    """What torch tells of GPUs.

    Attributes:
        capabilities: of each GPU.
        titles: likewise.
        kernels: what torch was built for.
        free, total: bytes.
    """

    def __init__(self) -> None:
        self.capabilities = [(8, 6)]
        self.titles = ["NVIDIA GeForce RTX 3060"]
        self.kernels = ["sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120"]
        self.free, self.total = 11 * GIGABYTE, 12 * GIGABYTE

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

    def synchronize(self, number):
        pass

    def empty_cache(self):
        pass


@pytest.fixture
def cuda(monkeypatch):
    stand_in = StandInCuda()
    for name in dir(StandInCuda):
        if not name.startswith("_"):
            monkeypatch.setattr(torch.cuda, name, getattr(stand_in, name))

    def on_the_processor(self, number):
        Device.__init__(self, f"cuda:{number}", torch.device("cpu"))
        self.number = number

    monkeypatch.setattr(CudaGPU, "__init__", on_the_processor)
    return stand_in
