"""What a training run computes with: device, precision, processes."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Callable

import torch

from engine.contract.errors import EnvironmentFailure, InputError
from engine.inference.devices.choice import choose_device, choose_precision
from engine.inference.devices.cuda import CudaGPU
from engine.inference.devices.device import Device
from engine.training.distributed import Processes

_MOST_WORKERS = 8
_WORKSPACE = "CUBLAS_WORKSPACE_CONFIG"


def device_for(name: str, processes: Processes, warn: Callable[[str], None]) -> Device:
    """The device of that name; of several processes each takes a GPU of its own unless one is named.

    Raises:
        InputError: no such name, or a device that computes but cannot train.
        EnvironmentFailure: this machine, or this torch, lacks it.
    """
    if processes.count > 1 and name in ("auto", "cuda") and CudaGPU.found():
        name = f"cuda:{processes.local_rank}"
    device = choose_device(name, warn=warn)
    if not device.trains:
        raise InputError(f"--device {name} cannot train, only compute; give cpu.")
    return device


def precision_for(name: str, device: Device) -> str:
    """A key of `PRECISIONS`."""
    return device.training_precision() if name == "auto" else choose_precision(name, device)


@contextlib.contextmanager
def deterministic(wanted: bool) -> Iterator[None]:
    """Where wanted, let torch give the same numbers each time on GPUs too, and all be as before at the end.

    Raises:
        EnvironmentFailure: it cannot for an operation of the network on this device, which is named.
    """
    if not wanted:
        yield
        return
    before = torch.get_deterministic_debug_mode()
    searched, workspace = torch.backends.cudnn.benchmark, os.environ.get(_WORKSPACE)
    os.environ.setdefault(_WORKSPACE, ":4096:8")
    torch.use_deterministic_algorithms(True)
    torch.backends.cudnn.benchmark = False
    try:
        yield
    except RuntimeError as error:
        operation, is_refused, _ = str(error).partition(" does not have a deterministic implementation")
        if not is_refused:
            raise
        raise EnvironmentFailure(
            f"On this device {operation} gives other numbers each time, so that --deterministic cannot be "
            "kept there; train without it, or on the processor.",
            str(error),
        ) from error
    finally:
        torch.set_deterministic_debug_mode(before)
        torch.backends.cudnn.benchmark = searched
        if workspace is None:
            del os.environ[_WORKSPACE]


def workers_for(wanted: int | None, processes: Processes) -> int:
    """How many processes prepare patches; by default as many as the cores leave."""
    if sys.platform != "linux":  # elsewhere processes cannot share the images by forking: a thread does it
        return 0
    if wanted is not None:
        return wanted
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(max(cores // processes.count - 1, 0), _MOST_WORKERS)
