"""Networks on the processor: by OpenVINO where it is installed and can, else by torch."""

from __future__ import annotations

import functools
import logging
import threading
from copy import deepcopy
from typing import Any, Callable

import torch
from torch import nn

from engine.inference.devices.choice import PRECISIONS
from engine.inference.devices.openvino import CompiledModule, Shape, openvino
from engine.networks.network import ChangeNetwork
from engine.networks.weights import are_finite

IMAGES_AT_ONCE = 2
"""By torch a module always sees this many: another number may give other last bits."""
_SHAPES_KEPT = 2
_COMPILED_PRECISIONS = ("float32", "bfloat16")

Outputs = Callable[..., list[torch.Tensor]]


class ProcessorModule:
    """A module on the processor, which several threads may call at once.

    Args:
        kind: what tells it from others with the same weights; JSON.
        images: how many it takes.
        precision: a key of `PRECISIONS`.
        compiled: whether OpenVINO may compute.
    """

    def __init__(
        self,
        module: nn.Module,
        kind: list[Any],
        images: int,
        precision: str,
        compiled: bool = True,
    ) -> None:
        self._module = module
        self._kind = kind
        self._images = images
        self._precision = precision
        can_be = compiled and precision in _COMPILED_PRECISIONS and are_finite(module)
        self._compiles = can_be and openvino() is not None
        self._of_shape: dict[Shape, Outputs] = {}
        self._making = threading.Lock()

    def outputs(self, *images: torch.Tensor) -> list[torch.Tensor]:
        """What the module gives for images (n, bands, height, width)."""
        bands, height, width = images[0].shape[1:]
        return self._for((bands, height, width))(*images)

    def is_compiled(self, shape: Shape) -> bool:
        """Whether OpenVINO computes images of that shape, in threads of its own."""
        return isinstance(self._for(shape), CompiledModule)

    def _for(self, shape: Shape) -> Outputs:
        with self._making:
            outputs = self._of_shape.get(shape)
            if outputs is None:
                while len(self._of_shape) >= _SHAPES_KEPT:
                    del self._of_shape[next(iter(self._of_shape))]
                outputs = self._of_shape[shape] = self._made(shape)
        return outputs

    def _made(self, shape: Shape) -> Outputs:
        if self._compiles:
            try:
                return CompiledModule(
                    self._module, self._kind, self._images, shape, self._precision, torch.get_num_threads()
                )
            except RuntimeError as error:
                logging.getLogger(__name__).warning(
                    "OpenVINO cannot compile this network, so torch computes: %s", error
                )
        return functools.partial(_by_twos, deepcopy(self._module).to(PRECISIONS[self._precision]))


class ProcessorForward(ProcessorModule):
    """A network's inference form on the processor."""

    def __init__(self, network: ChangeNetwork, precision: str, compiled: bool = True) -> None:
        super().__init__(network, [network.name, network.options], 2, precision, compiled)

    def __call__(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Logits (n, 1, height, width) of two normalised images (n, bands, height, width)."""
        return self.outputs(before, after)[0]


def _by_twos(module: nn.Module, *images: torch.Tensor) -> list[torch.Tensor]:
    """What a module gives for any number of images, `IMAGES_AT_ONCE` seen together."""
    count = len(images[0])
    if missing := -count % IMAGES_AT_ONCE:
        images = tuple(torch.cat([each, each[:missing]]) for each in images)
    groups = zip(*(torch.split(each, IMAGES_AT_ONCE) for each in images))
    results = [module(*group) for group in groups]
    if isinstance(results[0], torch.Tensor):
        return [torch.cat(results)[:count]]
    return [torch.cat(parts)[:count] for parts in zip(*results)]
