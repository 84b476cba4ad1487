"""What a network costs: its speed in turns with another's, in a process whose memory is its own."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

    from engine.networks.network import ChangeNetwork

SIDE = 256
LEAST_ROUNDS = 2
LEAST_SECONDS = 1.5
"""Networks take turns for so long, and so often, at least."""
STANDARD = "isnet_lw"
"""What the speed of the others is told in, in float32."""


def cost(name: str, precision: str) -> dict[str, float]:
    """The windows that a network computes while `STANDARD` computes one."""
    import torch

    from engine import networks
    from engine.inference.devices.device import PRECISIONS

    torch.set_num_threads(1)  # whose time is then the process's, whatever else the machine does
    timed = []
    for each, dtype in ((STANDARD, torch.float32), (name, PRECISIONS[precision])):
        form = networks.create(each).fuse().to(dtype)
        windows = torch.zeros(2, 1, form.bands, SIDE, SIDE, dtype=dtype)
        timed.append((form, windows))
    taken: list[list[float]] = []
    with torch.inference_mode():
        while len(taken) < LEAST_ROUNDS or sum(map(sum, taken)) < LEAST_SECONDS:  # in turns
            taken.append([_processor_seconds(form, pair) for form, pair in timed])
    standard, own = (min(column) for column in zip(*taken))
    return {"speed": standard / own}


def _processor_seconds(form: ChangeNetwork, windows: Tensor) -> float:
    begin = time.process_time()
    form(*windows)
    return time.process_time() - begin
