"""How a processor's cores share the windows of a run."""

from __future__ import annotations

import torch

from engine.contract.windows import WindowPlan
from engine.inference.predictor import WINDOWS_ON_PROCESSOR

BATCH = 8
"""Windows at once for each worker of a processor, and on an Apple GPU, at most: more bring nothing."""
SHARES_PER_WORKER = 8
"""Batches that each worker gets at least where windows suffice, so that none waits long for others."""
MOST_WORKERS = 8
"""On a processor with more cores several share a window: each worker takes memory of its own."""


def batch_on_processor(plan: WindowPlan, workers: int) -> int:
    """Windows at once on another device than CUDA ones."""
    even_share = len(plan) // (SHARES_PER_WORKER * max(workers, 1))
    return max(min(even_share - even_share % WINDOWS_ON_PROCESSOR, BATCH), WINDOWS_ON_PROCESSOR)


def workers_on(device: torch.device, plan: WindowPlan) -> int:
    """Threads that compute windows of their own; 0 where the caller's does.

    For a few windows that takes all cores: the threads that help another one would sleep between layers,
    since with the caller's there would be more than cores.
    """
    if device.type != "cpu":
        return 0
    most = min(torch.get_num_threads(), MOST_WORKERS)
    return most if len(plan) >= most * SHARES_PER_WORKER * WINDOWS_ON_PROCESSOR else 0
