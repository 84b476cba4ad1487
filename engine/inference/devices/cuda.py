"""NVIDIA's GPUs, and AMD's under ROCm, by torch."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import partial
from typing import Any, Callable

import torch
from torch import nn

from engine.inference.devices.device import (
    BATCH,
    PRECISIONS,
    UNSIGNED_16,
    Device,
    Forward,
    Outputs,
    Pair,
    Predict,
    Size,
    Tensors,
    says,
)
from engine.inference.devices.recording import launching, recorded_where_it_pays
from engine.networks.memory_layout import put_channels_first, put_channels_last
from engine.networks.network import ChangeNetwork

IN_FLIGHT = 2
"""Batches that a GPU has been handed at once: the next one waits there while the last is fetched."""
LARGEST_BATCH = 256
PAYS = 1.05
"""A larger batch is taken when it computes windows at least this many times as fast."""
SHARE_OF_MEMORY = 0.8
LITTLE_BYTES = 32 << 20
SHARE_OF_RUN = 8
"""What is tried out takes at most one part in so many of the run."""
CALLS_TO_TRY = 2
_NO_KERNELS = "no kernel image"
_OUT_OF_MEMORY = (
    "CUDA error: out of memory",
    "CUDNN_STATUS_ALLOC_FAILED",
    "CUBLAS_STATUS_ALLOC_FAILED",
    "CUDNN_STATUS_NOT_ENOUGH_WORKSPACE",
    "unable to find an engine",
    "Unable to find a valid cuDNN algorithm",
    "32BitIndexMath",  # of tensors with more than 2³¹ elements, which smaller batches have not
    "32-bit index",
    "INT_MAX",
)
_LOST = (
    "CUDA error",
    "CUDA driver error",
    "CUDNN_STATUS_",
    "CUBLAS_STATUS_",
    "HIP error",
    "CUDA unknown error",
)


class CudaGPU(Device):
    """One of those that torch can use."""

    kind = "cuda"
    is_numbered = True
    sought = "CUDA device {name} that torch can use"
    one_shape = True
    in_flight = IN_FLIGHT
    pins = True

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
    def identity(self) -> str:
        """Not the name: each process may have been given others to see, and counts those."""
        in_words = f"{self.name} of {os.environ.get('CUDA_VISIBLE_DEVICES')}"  # before torch 2.5
        return str(getattr(torch.cuda.get_device_properties(self.number), "uuid", in_words))

    @property
    def memory_bytes(self) -> int:
        return torch.cuda.get_device_properties(self.number).total_memory

    @property
    def free_bytes(self) -> int:
        return torch.cuda.mem_get_info(self.number)[0]

    def explained(self, error: Exception) -> str:
        if _NO_KERNELS not in str(error):
            return super().explained(error)
        own = self._capability
        made_for = [int(name[3:]) for name in torch.cuda.get_arch_list() if name[3:].isdecimal()]
        build = "cu126" if made_for and 10 * own[0] + own[1] < min(made_for) else "cu130"
        return (
            f"{self.title} has compute capability {own[0]}.{own[1]}, for which torch {torch.__version__} "
            f"holds no kernels; use another build of torch, such as `{sys.executable} -m pip install "
            f"--upgrade --force-reinstall torch --index-url https://download.pytorch.org/whl/{build}`."
        )

    def begin(self) -> None:
        """On Windows keep to the GPU's own memory: beyond it the driver crawls through the computer's."""
        if sys.platform == "win32":
            share = self._usable_bytes() / self.memory_bytes
            torch.cuda.set_per_process_memory_fraction(min(share, 1.0), self.number)

    def fast_precisions(self) -> list[str]:
        """Those of its tensor cores; float16 first, which is eight times as exact as bfloat16."""
        if not self._has_tensor_cores:
            return []
        return ["float16", "bfloat16"] if self._capability >= (8, 0) else ["float16"]

    def training_precision(self) -> str:
        """Gradients need the range of bfloat16 more than the digits of float16."""
        return next(reversed(self.fast_precisions()), "float32")

    @property
    def _capability(self) -> tuple[int, int]:
        return torch.cuda.get_device_capability(self.number)

    @property
    def _has_tensor_cores(self) -> bool:
        return self._capability >= (7, 0) and "GTX 16" not in self.title

    def forward_of(self, form: ChangeNetwork, precision: str, compiled: bool) -> Forward:
        return CudaForward(form, precision, self)

    def outputs_of(self, module: nn.Module, kind: list[Any], images: int) -> Outputs:
        here = module.to(self.memory)

        def outputs(*shown: torch.Tensor) -> list[torch.Tensor]:
            with launching, _exact(tries_algorithms=False):
                found: list[torch.Tensor] = here(*shown)
            return found

        return outputs

    def workers(self, forward: Forward, size: Size) -> int:
        return self.in_flight

    def windows_at_once(self, predict: Predict, sample: Tensors, most: int, workers: int) -> int:
        """As many as bring more speed and fit, found by doubling in at most an eighth of the run.

        The windows there are then fill their batches evenly, as each batch is filled up to the same shape.
        """
        budget = most // SHARE_OF_RUN
        if budget < CALLS_TO_TRY * (2 * BATCH - 1):
            return _evenly(most, BATCH)
        best, best_rate, batch = 1, 0.0, 1
        while batch <= LARGEST_BATCH and CALLS_TO_TRY * batch <= budget:
            budget -= CALLS_TO_TRY * batch
            torch.cuda.reset_peak_memory_stats(self.number)
            rate = self._windows_per_second(predict, sample, batch)
            if rate < PAYS * best_rate:
                break
            best, best_rate = batch, rate
            if 2 * torch.cuda.max_memory_allocated(self.number) > SHARE_OF_MEMORY * self._usable_bytes():
                break
            batch *= 2
        self.release()
        return _evenly(most, best)

    def _windows_per_second(self, predict: Predict, sample: Tensors, batch: int) -> float:
        """0 where so many do not fit."""
        try:
            windows = [tensor.expand(batch, *tensor.shape[1:]) for tensor in sample]
            return batch / self.seconds_of(partial(predict, *windows))
        except (RuntimeError, MemoryError) as error:
            if not self.ran_out(error):
                raise
        self.release()  # here, as the error holds tensors for as long as its block lasts
        return 0.0

    def _usable_bytes(self) -> int:
        """Memory that other programs leave, with what this one has taken already."""
        free, _ = torch.cuda.mem_get_info(self.number)
        return free + torch.cuda.memory_reserved(self.number)

    def expect(self, forward: Forward, pair: Pair, calls: int) -> Forward:
        if isinstance(forward, CudaForward) and calls >= SHARE_OF_RUN * CALLS_TO_TRY * len(_WAYS):
            forward.take_fastest_way(pair)
        return recorded_where_it_pays(forward, pair, calls, self)

    def how(self, forward: Forward) -> str:
        return getattr(forward, "how", "")

    def pinned(self, tensors: Tensors) -> Tensors:
        try:
            before, after, valid = (tensor.pin_memory() for tensor in tensors)
        except RuntimeError:  # the system has too little memory that stays in place; copies just wait then
            return tensors
        return before, after, valid

    def taken(self, tensor: torch.Tensor) -> torch.Tensor:
        """From memory that is not pinned a copy must end before the memory may be used again."""
        return tensor.to(self.memory, non_blocking=tensor.is_pinned())

    def pixels(self, tensor: torch.Tensor) -> torch.Tensor:
        """They travel in their own type."""
        if tensor.dtype == UNSIGNED_16:  # of which few kernels know
            return (self.taken(tensor.view(torch.int16)).to(torch.int32) & 0xFFFF).float()
        found = self.taken(tensor)
        return found if found.dtype == torch.uint8 else found.float()

    def awaited(self, tensor: torch.Tensor) -> torch.Tensor:
        done = torch.cuda.Event(blocking=True)  # type: ignore[no-untyped-call]
        done.record(torch.cuda.current_stream(self.number))
        done.synchronize()
        return tensor

    def seconds_and_bytes_of(self, work: Callable[[], object]) -> tuple[float, int]:
        torch.cuda.reset_peak_memory_stats(self.number)
        return self.seconds_of(work), torch.cuda.max_memory_allocated(self.number)

    @contextlib.contextmanager
    def little_memory(self) -> Iterator[bool]:
        self.release()
        little = torch.cuda.memory_reserved(self.number) + LITTLE_BYTES
        torch.cuda.set_per_process_memory_fraction(min(little / self.memory_bytes, 1.0), self.number)
        try:
            yield True
        finally:
            torch.cuda.set_per_process_memory_fraction(1.0, self.number)
            self.begin()

    def finish(self) -> None:
        torch.cuda.synchronize(self.number)

    def release(self) -> None:
        torch.cuda.empty_cache()

    def ran_out(self, error: BaseException) -> bool:
        return super().ran_out(error) or says(error, _OUT_OF_MEMORY)

    def is_lost(self, error: BaseException) -> bool:
        return says(error, _LOST) and not self.ran_out(error)

    def answers(self) -> bool:
        """An error such as that of a reset comes again with everything that follows."""
        try:
            return bool(torch.ones(1, device=self.memory).item() == 1)
        except RuntimeError:
            return False

    def ids_in_parallel(self) -> list[torch.device] | None:
        return [self.memory]

    def common_statistics(self, network: nn.Module) -> nn.Module | None:
        if not torch.distributed.is_nccl_available():
            return None
        converted: nn.Module = nn.SyncBatchNorm.convert_sync_batchnorm(network)  # type: ignore[no-untyped-call]
        return converted


_WAYS = [
    (put_channels_last, False, "channels last"),
    (put_channels_last, True, "channels last, algorithms of convolutions by trial"),
    (put_channels_first, False, "channels first"),
    (put_channels_first, True, "channels first, algorithms of convolutions by trial"),
]
"""How kernels lie, whether cuDNN tries its algorithms out, and both in words."""


class CudaForward:
    """A network's inference form on a GPU; float32 there is float32 indeed, without TF32.

    Attributes:
        how: what was chosen by timing, in words; "" before that.
    """

    def __init__(self, form: ChangeNetwork, precision: str, device: CudaGPU) -> None:
        self._network = deepcopy(form).to(device.memory, PRECISIONS[precision])
        self._device = device
        self._tries_algorithms = False
        self.how = ""

    def __call__(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        with launching, _exact(self._tries_algorithms):
            logits: torch.Tensor = self._network(before, after)
        return logits

    def take_fastest_way(self, pair: Pair) -> None:
        """Of laying out kernels and of choosing algorithms, for pairs such as this."""
        seconds = [self._seconds_of_way(number, pair) for number in range(len(_WAYS))]
        self._take(seconds.index(min(seconds)))

    def _seconds_of_way(self, number: int, pair: Pair) -> float:
        """Infinite where it does not fit."""
        self._take(number)
        try:
            return self._device.seconds_of(lambda: self(*pair))
        except RuntimeError as error:
            if not self._device.ran_out(error):
                raise
        self._device.release()
        return float("inf")

    def _take(self, number: int) -> None:
        lay_out, self._tries_algorithms, self.how = _WAYS[number]
        lay_out(self._network)


@contextlib.contextmanager
def _exact(tries_algorithms: bool) -> Iterator[None]:
    repeats = torch.are_deterministic_algorithms_enabled()
    with torch.backends.cudnn.flags(
        enabled=True, benchmark=tries_algorithms, deterministic=repeats, allow_tf32=False
    ):
        yield


def join_process(number: int) -> str:
    """Give one of several processes on this computer a GPU of its own; how they are to exchange tensors."""
    if not torch.cuda.is_available():
        return "gloo"
    torch.cuda.set_device(number % torch.cuda.device_count())
    return "cpu:gloo,cuda:nccl" if torch.distributed.is_nccl_available() else "cpu:gloo,cuda:gloo"


def _evenly(windows: int, batch: int) -> int:
    """The size of batches for so many windows, at most so large, of which the last is nearly full."""
    batches = -(-windows // min(batch, windows))
    return -(-windows // batches)
