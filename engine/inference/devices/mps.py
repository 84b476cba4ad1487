"""Apple's GPUs, by torch."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

import torch

from engine.inference.devices.device import PRECISIONS, Device, Forward, says
from engine.networks.memory_layout import put_channels_first
from engine.networks.network import ChangeNetwork

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

    def finish(self) -> None:
        torch.mps.synchronize()

    def release(self) -> None:
        torch.mps.empty_cache()

    def ran_out(self, error: BaseException) -> bool:
        return super().ran_out(error) or says(error, _OUT_OF_MEMORY)

    def is_lost(self, error: BaseException) -> bool:
        return says(error, _LOST)
