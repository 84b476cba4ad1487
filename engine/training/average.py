"""An exponential moving average of a network's weights, which often serves better than the weights."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class WeightAverage:
    """Follows a network: after each step, `average += (1 - decay) * (weights - average)`.

    Early on the decay is smaller, (1 + updates) / (10 + updates), which soon forgets the initial weights.
    Running statistics are averaged like weights; counters are copied.

    Attributes:
        state: the average, named as in the network's `state_dict`.
    """

    def __init__(self, network: nn.Module, decay: float) -> None:
        self._decay = decay
        self.state = {name: tensor.detach().clone() for name, tensor in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network: nn.Module, updates: int) -> None:
        """Take in the weights after a step; `updates` is the number of those before it."""
        decay = min(self._decay, (1 + updates) / (10 + updates))
        current: dict[str, Tensor] = network.state_dict()
        for name, average in self.state.items():
            if average.is_floating_point():
                average.lerp_(current[name], 1 - decay)
            else:
                average.copy_(current[name])
