"""Apple's GPUs, by torch."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

import torch

from engine.inference.devices.device import PRECISIONS, Device, Forward
from engine.networks.network import ChangeNetwork


class AppleGPU(Device):
    """The one of this computer."""

    kind = "mps"
    sought = "MPS device that torch can use"
    title = "the Apple GPU"

    @classmethod
    def found(cls) -> Sequence[Device]:
        return [cls(cls.kind, torch.device("mps"))] if torch.backends.mps.is_available() else []

    def forward_of(self, form: ChangeNetwork, precision: str, compiled: bool) -> Forward:
        return deepcopy(form).to(self.memory, PRECISIONS[precision])
