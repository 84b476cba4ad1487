"""What a training run computes with: device, precision, processes."""

from __future__ import annotations

import os
import sys

import torch

from engine.inference.devices.choice import choose_device, choose_precision
from engine.training.distributed import Processes

_MOST_WORKERS = 8


def device_for(name: str, processes: Processes) -> torch.device:
    """The device of that name; of several processes each takes a GPU of its own unless one is named."""
    if processes.count > 1 and name in ("auto", "cuda") and torch.cuda.is_available():
        name = f"cuda:{processes.local_rank}"
    return choose_device(name)


def precision_for(name: str, device: torch.device) -> str:
    """A key of `PRECISIONS`; the processor keeps float32 unless told otherwise: it gains little and repeats
    exactly."""
    return "float32" if name == "auto" and device.type != "cuda" else choose_precision(name, device)


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
