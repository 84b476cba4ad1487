"""Apple's GPUs, by torch."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from copy import deepcopy

import torch

from engine.inference.devices.device import PRECISIONS, Device, Forward, says
from engine.networks.memory_layout import put_channels_first
from engine.networks.network import ChangeNetwork

LITTLE_BYTES = 32 << 20
_USUAL_SHARE = 1.7  # of what Metal recommends, which torch sets itself
_OUT_OF_MEMORY = ("MPS backend out of memory", "Invalid buffer size", "less than 2**32", "INT_MAX")
_LOST = ("command buffer exited with error",)


class AppleGPU(Device):
    """The one of this computer."""

    kind = "mps"
    sought = "MPS device that torch can use"
    title = "the Apple GPU"
    training_layout = torch.contiguous_format  # gradients of layers after channels-last ones are wrong there

    @classmethod
    def found(cls) -> Sequence[Device]:
        return [cls(cls.kind, torch.device("mps"))] if torch.backends.mps.is_available() else []

    def forward_of(self, form: ChangeNetwork, precision: str, compiled: bool) -> Forward:
        network = deepcopy(form)
        put_channels_first(network)
        return network.to(self.memory, PRECISIONS[precision])

    @contextlib.contextmanager
    def little_memory(self) -> Iterator[bool]:
        self.release()
        little = torch.mps.driver_allocated_memory() + LITTLE_BYTES
        torch.mps.set_per_process_memory_fraction(little / torch.mps.recommended_max_memory())
        try:
            yield True
        finally:
            torch.mps.set_per_process_memory_fraction(_USUAL_SHARE)

    def finish(self) -> None:
        torch.mps.synchronize()

    def release(self) -> None:
        torch.mps.empty_cache()

    def ran_out(self, error: BaseException) -> bool:
        return super().ran_out(error) or says(error, _OUT_OF_MEMORY)

    def is_lost(self, error: BaseException) -> bool:
        return says(error, _LOST)
