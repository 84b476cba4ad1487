"""What a training run computes with: device, precision, processes, and the network before the first step."""

from __future__ import annotations

import os
import sys

import torch
from torch import Tensor, nn

from engine import networks
from engine.inference.devices import choose_device, choose_precision
from engine.models.file import load
from engine.models.published import load_backbone
from engine.networks.network import ChangeNetwork
from engine.training import distributed
from engine.training.distributed import Processes
from engine.training.plan import TrainingPlan

_MOST_WORKERS = 8


class _TrainingForm(nn.Module):
    """The network as training calls it: main and auxiliary logits."""

    def __init__(self, network: ChangeNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, before: Tensor, after: Tensor) -> list[Tensor]:
        return self.network.training_logits(before, after)


def device_for(name: str, processes: Processes) -> torch.device:
    if processes.count > 1 and name in ("auto", "cuda") and torch.cuda.is_available():
        name = f"cuda:{processes.local_rank}"
    return choose_device(name)


def precision_for(name: str, device: torch.device) -> str:
    """The processor keeps float32 unless told otherwise: it gains little and repeats exactly."""
    return "float32" if name == "auto" and device.type != "cuda" else choose_precision(name, device)


def be_deterministic() -> None:
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.backends.cudnn.benchmark = False


def initial_network(plan: TrainingPlan) -> ChangeNetwork:
    """The network before the first step: fine-tuned, or new, its backbone from a file where one was named."""
    if plan.init is not None:
        network, _ = load(plan.init.path)
        return network
    torch.manual_seed(plan.seed)
    network = networks.create(plan.network.name, **plan.network.options)
    if plan.backbone is not None:
        load_backbone(network, plan.backbone.path)
    return network


def training_form(network: ChangeNetwork, device: torch.device, processes: Processes) -> nn.Module:
    if processes.count == 1:
        return _TrainingForm(network)
    common = distributed.with_common_statistics(_TrainingForm(network), device)
    return nn.parallel.DistributedDataParallel(
        common, device_ids=[device] if device.type == "cuda" else None, broadcast_buffers=False
    )


def workers_for(wanted: int | None, processes: Processes) -> int:
    if sys.platform != "linux":  # elsewhere processes cannot share the images by forking
        return 0
    if wanted is not None:
        return wanted
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(max(cores // processes.count - 1, 0), _MOST_WORKERS)
