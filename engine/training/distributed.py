"""Several processes training one network together, as `torchrun` starts them; one process is the usual case.

The gradients, losses and batch statistics are those of the whole batch, so that the result is that of one
process with the same batch. The first process alone reads settings, validates and writes files.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Callable, TypeVar

import torch
import torch.distributed as dist
from torch import Tensor, nn

from engine.contract.errors import Cancelled, EngineError
from engine.inference.devices.cuda import join_process
from engine.inference.devices.device import Device

Result = TypeVar("Result")
_LONGEST_WAIT = timedelta(hours=4)  # others wait while the first process validates


@dataclass(frozen=True)
class Processes:
    """This process among all: `rank` of `count`, `local_rank` on its own machine."""

    rank: int = 0
    count: int = 1
    local_rank: int = 0

    @property
    def is_first(self) -> bool:
        return self.rank == 0


@contextlib.contextmanager
def joined() -> Iterator[Processes]:
    """The processes that `torchrun` started together with this one, joined for as long as the context lasts.

    What all but the first print is dropped, since all say the same.
    """
    if "TORCHELASTIC_RUN_ID" not in os.environ and "WORLD_SIZE" not in os.environ:
        yield Processes()
        return
    processes = Processes(
        int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"]), int(os.environ["LOCAL_RANK"])
    )
    dist.init_process_group(join_process(processes.local_rank), timeout=_LONGEST_WAIT)
    if not processes.is_first:
        sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    try:
        yield processes
    finally:
        dist.destroy_process_group()


def on_first(processes: Processes, task: Callable[[], Result]) -> Result:
    """What the task returns, done by the first process alone and told to all; its failure is everyone's."""
    if processes.count == 1:
        return task()
    outcome: list[Any] = [None, None]
    if processes.is_first:
        try:
            outcome[0] = task()
        except (EngineError, Cancelled) as error:
            outcome[1] = error
        except Exception as error:
            outcome[1] = EngineError(f"Something unexpected went wrong ({type(error).__name__}: {error}).")
            dist.broadcast_object_list(outcome)
            raise
    dist.broadcast_object_list(outcome)
    if outcome[1] is not None:
        raise outcome[1]
    result: Result = outcome[0]
    return result


def any_of(processes: Processes, condition: bool) -> bool:
    """Whether it holds in any process; all are told the same."""
    if processes.count == 1:
        return condition
    votes = torch.tensor([int(condition)])
    dist.all_reduce(votes)
    return bool(votes.item())


def over_processes(processes: Processes) -> Callable[[Tensor], Tensor]:
    """A differentiable function from one process's sums to the sums over all."""
    return _summed if processes.count > 1 else lambda sums: sums


def with_common_statistics(network: nn.Module, device: Device) -> nn.Module:
    """The network with batch norms that take mean and variance over the batches of all processes."""
    if (converted := device.common_statistics(network)) is not None:
        return converted
    for module in network.modules():
        if type(module) is nn.BatchNorm2d:
            module.__class__ = _CommonBatchNorm
    return network


class _SumOverProcesses(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, sums: Tensor) -> Tensor:
        total = sums.clone()
        dist.all_reduce(total)
        return total

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> Tensor:
        total = gradient.contiguous().clone()
        dist.all_reduce(total)
        return total


def _summed(sums: Tensor) -> Tensor:
    result: Tensor = _SumOverProcesses.apply(sums)  # type: ignore[no-untyped-call]
    return result


class _CommonBatchNorm(nn.BatchNorm2d):
    """Batch norm whose mean and variance in training are those over all processes."""

    def forward(self, features: Tensor) -> Tensor:
        if not self.training:
            return super().forward(features)
        values = features.float()
        count = values.new_tensor([values.numel() / values.shape[1]])
        dist.all_reduce(count)
        mean = _summed(values.sum((0, 2, 3))) / count
        centred = values - mean[:, None, None]
        variance = _summed(centred.square().sum((0, 2, 3))) / count
        self._follow(mean.detach(), variance.detach() * count / (count - 1))
        scale = self.weight / torch.sqrt(variance + self.eps)
        return (centred * scale[:, None, None] + self.bias[:, None, None]).to(features.dtype)

    @torch.no_grad()
    def _follow(self, mean: Tensor, variance: Tensor) -> None:
        """Update the running statistics as torch does."""
        seen = self.get_buffer("num_batches_tracked").add_(1)
        weight = 1 / seen if self.momentum is None else torch.tensor(self.momentum)
        self.get_buffer("running_mean").lerp_(mean, weight)
        self.get_buffer("running_var").lerp_(variance, weight)
