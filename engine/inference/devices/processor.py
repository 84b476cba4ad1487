"""The processor: networks by OpenVINO where it is installed and can, else by torch."""

from __future__ import annotations

import functools
import logging
import threading
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import torch
from torch import nn

from engine.inference.devices.device import (
    BATCH,
    PRECISIONS,
    Device,
    Forward,
    Outputs,
    Predict,
    Size,
    Tensors,
)
from engine.inference.devices.openvino import CompiledModule, multiplies_bfloat16, openvino
from engine.networks.network import ChangeNetwork
from engine.networks.weights import are_finite

IMAGES_AT_ONCE = 2
"""By torch a module always sees this many: another number may give other last bits."""
_SHAPES_KEPT = 2
WORKERS = 2
"""Batches computed at once where windows have threads of their own, which one does not keep busy."""


class Processor(Device):
    """The one of this computer."""

    kind = "cpu"
    sought = "processor {name}"
    title = "the processor"
    uses_cores = True

    @classmethod
    def found(cls) -> Sequence[Device]:
        return [PROCESSOR]

    def fast_precisions(self) -> list[str]:
        return ["bfloat16"] if _multiplies_bfloat16() else []

    def forward_of(self, form: ChangeNetwork, precision: str, compiled: bool) -> Forward:
        return ProcessorForward(form, precision, compiled)

    def outputs_of(self, module: nn.Module, kind: list[Any], images: int) -> Outputs:
        return ProcessorModule(module, kind, images, "float32").outputs

    def by_openvino(self, forward: Forward, size: Size) -> bool:
        return isinstance(forward, ProcessorForward) and forward.is_compiled(size)

    def workers(self, forward: Forward, size: Size) -> int:
        return WORKERS if self.by_openvino(forward, size) else 0

    def windows_at_once(self, predict: Predict, sample: Tensors, most: int, workers: int) -> int:
        return torch.get_num_threads() if workers else BATCH


PROCESSOR = Processor(Processor.kind, torch.device("cpu"))


def _multiplies_bfloat16() -> bool:
    """Whether it does so natively: elsewhere it is emulated, slower than float32."""
    if openvino() is not None:
        return multiplies_bfloat16()
    names = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    return any(getattr(torch.cpu, name, lambda: False)() for name in names)


def _openvino_computes(precision: str) -> bool:
    """Whether in that precision indeed: asked for bfloat16 without units for it, it computes in float32."""
    if openvino() is None:
        return False
    return precision == "float32" or (precision == "bfloat16" and multiplies_bfloat16())


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
        self._compiles = compiled and are_finite(module) and _openvino_computes(precision)
        self._of_shape: dict[Size, Outputs] = {}
        self._making = threading.Lock()

    def outputs(self, *images: torch.Tensor) -> list[torch.Tensor]:
        """What the module gives for images (n, bands, height, width)."""
        bands, height, width = images[0].shape[1:]
        return self._for((bands, height, width))(*images)

    def is_compiled(self, shape: Size) -> bool:
        """Whether OpenVINO computes images of that shape, in threads of its own."""
        return isinstance(self._for(shape), CompiledModule)

    def _for(self, shape: Size) -> Outputs:
        with self._making:
            outputs = self._of_shape.get(shape)
            if outputs is None:
                while len(self._of_shape) >= _SHAPES_KEPT:
                    del self._of_shape[next(iter(self._of_shape))]
                outputs = self._of_shape[shape] = self._made(shape)
        return outputs

    def _made(self, shape: Size) -> Outputs:
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
