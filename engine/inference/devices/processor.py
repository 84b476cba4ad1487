"""Networks on the processor: by OpenVINO where it is installed and can, else by torch."""

from __future__ import annotations

import functools
import logging
import threading
from copy import deepcopy

import torch

from engine.inference.devices.choice import PRECISIONS
from engine.inference.devices.openvino import CompiledNetwork, openvino
from engine.inference.recording import Forward
from engine.networks.network import ChangeNetwork
from engine.networks.weights import are_finite

WINDOWS_AT_ONCE = 2
"""By torch the network always sees this many windows: another number may give other last bits."""
_SIZES_KEPT = 2
_COMPILED_PRECISIONS = ("float32", "bfloat16")


class ProcessorForward:
    """A network's inference form on the processor, which several threads may call at once.

    Args:
        precision: a key of `PRECISIONS`.
        compiled: whether OpenVINO may compute.
    """

    def __init__(self, network: ChangeNetwork, precision: str, compiled: bool = True) -> None:
        self._network = network
        self._precision = precision
        can_be = compiled and precision in _COMPILED_PRECISIONS and are_finite(network)
        self._compiles = can_be and openvino() is not None
        self._of_size: dict[tuple[int, int], Forward] = {}
        self._making = threading.Lock()

    def __call__(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Logits (n, 1, height, width) of two normalised images (n, bands, height, width)."""
        height, width = before.shape[2:]
        return self._for((height, width))(before, after)

    def is_compiled(self, size: tuple[int, int]) -> bool:
        """Whether OpenVINO computes windows of that height and width, in threads of its own."""
        return isinstance(self._for(size), CompiledNetwork)

    def _for(self, size: tuple[int, int]) -> Forward:
        with self._making:
            forward = self._of_size.get(size)
            if forward is None:
                while len(self._of_size) >= _SIZES_KEPT:
                    del self._of_size[next(iter(self._of_size))]
                forward = self._of_size[size] = self._made(size)
        return forward

    def _made(self, size: tuple[int, int]) -> Forward:
        if self._compiles:
            try:
                return CompiledNetwork(self._network, size, self._precision, torch.get_num_threads())
            except RuntimeError as error:
                logging.getLogger(__name__).warning(
                    "OpenVINO cannot compile this network, so torch computes: %s", error
                )
        return functools.partial(_by_twos, deepcopy(self._network).to(PRECISIONS[self._precision]))


def _by_twos(network: Forward, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """What a network says of any number of windows, `WINDOWS_AT_ONCE` seen together."""
    count = len(before)
    if missing := -count % WINDOWS_AT_ONCE:
        before, after = (torch.cat([images, images[:missing]]) for images in (before, after))
    groups = zip(*(torch.split(images, WINDOWS_AT_ONCE) for images in (before, after)))
    return torch.cat([network(*group) for group in groups])[:count]
