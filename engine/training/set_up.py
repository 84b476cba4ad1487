"""What a training run computes with: device, precision, processes."""

from __future__ import annotations

import os
import sys

import torch

from engine.contract.errors import InputError
from engine.inference.devices import intel
from engine.inference.devices.choice import choose_device, choose_precision
from engine.training.distributed import Processes

_MOST_WORKERS = 8


def device_for(name: str, processes: Processes) -> torch.device:
    """The device of that name; of several processes each takes a GPU of its own unless one is named.

    Raises:
        InputError: no such name, or a device that computes but cannot train.
        EnvironmentFailure: this machine, or this torch, lacks it.
    """
    if processes.count > 1 and name in ("auto", "cuda") and torch.cuda.is_available():
        name = f"cuda:{processes.local_rank}"
    device = choose_device(name)
    if device.type == intel.KIND:
        raise InputError(f"--device {name} cannot train, only compute; give cpu.")
    return device


def precision_for(name: str, device: torch.device) -> str:
    """A key of `PRECISIONS`; the processor keeps float32 unless told otherwise: it gains little and repeats
    exactly. On CUDA gradients need the range of bfloat16 more than the digits of float16."""
    if name != "auto":
        return choose_precision(name, device)
    if device.type != "cuda":
        return "float32"
    return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float16"


def be_deterministic() -> None:
    """Let this process give the same numbers each time on GPUs too."""
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.backends.cudnn.benchmark = False


def workers_for(wanted: int | None, processes: Processes) -> int:
    """How many processes prepare patches; by default as many as the cores leave."""
    if sys.platform != "linux":  # elsewhere processes cannot share the images by forking
        return 0
    if wanted is not None:
        return wanted
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(max(cores // processes.count - 1, 0), _MOST_WORKERS)
