"""NVIDIA's GPUs, and AMD's under ROCm, by torch."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from copy import deepcopy
from functools import partial

import torch
from torch import nn

from engine.inference.devices.device import PRECISIONS, Device, Forward, Predict, Tensors
from engine.inference.devices.recording import recorded_where_it_pays
from engine.networks.network import ChangeNetwork

LARGEST_BATCH = 256
PAYS = 1.05
"""A larger batch is taken when it computes windows at least this many times as fast."""
SHARE_OF_MEMORY = 0.8
_NO_KERNELS = "no kernel image"


class CudaGPU(Device):
    """One of those that torch can use."""

    kind = "cuda"
    is_numbered = True
    sought = "CUDA device {name} that torch can use"
    one_shape = True

    def __init__(self, number: int) -> None:
        super().__init__(f"{self.kind}:{number}", torch.device(self.kind, number))
        self.number = number

    @classmethod
    def found(cls) -> Sequence[Device]:
        return [cls(number) for number in range(torch.cuda.device_count())]

    @property
    def title(self) -> str:
        return torch.cuda.get_device_name(self.number)

    @property
    def memory_bytes(self) -> int:
        return torch.cuda.get_device_properties(self.number).total_memory

    def explained(self, error: Exception) -> str:
        if _NO_KERNELS not in str(error):
            return super().explained(error)
        own = torch.cuda.get_device_capability(self.number)
        made_for = [int(name[3:]) for name in torch.cuda.get_arch_list() if name[3:].isdecimal()]
        build = "cu126" if made_for and 10 * own[0] + own[1] < min(made_for) else "cu130"
        return (
            f"{self.title} has compute capability {own[0]}.{own[1]}, for which torch {torch.__version__} "
            f"holds no kernels; use another build of torch, such as `{sys.executable} -m pip install "
            f"--upgrade --force-reinstall torch --index-url https://download.pytorch.org/whl/{build}`."
        )

    def fast_precisions(self) -> list[str]:
        """Float16 first, which is eight times as exact as bfloat16."""
        return ["float16"]

    def training_precision(self) -> str:
        """Gradients need the range of bfloat16 more than the digits of float16."""
        return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float16"

    def forward_of(self, form: ChangeNetwork, precision: str, compiled: bool) -> Forward:
        return deepcopy(form).to(self.memory, PRECISIONS[precision])

    def windows_at_once(self, predict: Predict, sample: Tensors, most: int, workers: int) -> int:
        """A power of two, from which on more bring no more speed or do not fit."""
        best, best_rate = 1, 0.0
        batch = 1
        while batch <= min(LARGEST_BATCH, most):
            try:
                windows = [tensor.expand(batch, *tensor.shape[1:]) for tensor in sample]
                rate = batch / self.seconds_of(partial(predict, *windows))
            except (RuntimeError, MemoryError) as error:
                if not self.ran_out(error):
                    raise
                self.release()
                break
            if rate < PAYS * best_rate:
                break
            best, best_rate = batch, rate
            if 2 * torch.cuda.max_memory_allocated(self.number) > SHARE_OF_MEMORY * self.memory_bytes:
                break
            batch *= 2
        return best

    def expect(self, forward: Forward, pair: tuple[torch.Tensor, torch.Tensor], calls: int) -> Forward:
        return recorded_where_it_pays(forward, pair, calls, self)

    def pinned(self, tensors: Tensors) -> Tensors:
        before, after, valid = (tensor.pin_memory() for tensor in tensors)
        return before, after, valid

    def taken(self, tensor: torch.Tensor) -> torch.Tensor:
        return tensor.to(self.memory, non_blocking=True)

    def ids_in_parallel(self) -> list[torch.device] | None:
        return [self.memory]

    def common_statistics(self, network: nn.Module) -> nn.Module | None:
        converted: nn.Module = nn.SyncBatchNorm.convert_sync_batchnorm(network)  # type: ignore[no-untyped-call]
        return converted

    def finish(self) -> None:
        torch.cuda.synchronize(self.number)

    def release(self) -> None:
        torch.cuda.empty_cache()
