"""Runs a network on window batches: scaling, normalisation, the network's fastest form, and the sigmoid."""

from __future__ import annotations

import copy
import logging
import math

import torch
from torch.nn.functional import pad

from engine.contract.card import Normalisation
from engine.contract.windows import SMALLEST_WINDOW
from engine.inference.blending import NO_NUMBER
from engine.inference.devices.device import Device, Tensors
from engine.inference.scaling import ClippedLine, Scaling
from engine.networks.network import ChangeNetwork


class NetworkPredictor:
    """Change probability by a network.

    Args:
        network: stays as it is; its inference form does the work, which it may be itself.
        scaling: of the before and of the after image.
        precision: a key of `PRECISIONS`.
        compiled: whether it pays to compile the network for the device first.
    """

    def __init__(
        self,
        network: ChangeNetwork,
        scaling: tuple[Scaling, Scaling],
        normalisation: Normalisation,
        device: Device,
        precision: str,
        *,
        compiled: bool = True,
    ) -> None:
        self.device = device
        self._bands = network.bands
        self._normalisation = normalisation
        self._ready = self._forward = device.forward_of(network.fuse(), precision, compiled)
        self._steps = self._steps_of(scaling)

    def for_images(self, scaling: tuple[Scaling, Scaling]) -> NetworkPredictor:
        """The same network at once ready for other images, of which it expects nothing yet."""
        other = copy.copy(self)
        other._forward = self._ready
        other._steps = self._steps_of(scaling)
        return other

    def by_openvino(self, height: int, width: int) -> bool:
        """Whether OpenVINO computes windows of that size."""
        return self.device.by_openvino(self._forward, self._size(height, width))

    def workers(self, height: int, width: int) -> int:
        """Threads that call it at the same time for windows of that size; 0 where the caller's does."""
        return self.device.workers(self._forward, self._size(height, width))

    @torch.inference_mode()
    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Probabilities (n, height, width), float32 on the device, of a batch of windows.

        Pixels that are not valid in both images are the bands' means (0 after normalisation) in both, and so
        is what is added around windows smaller than a network can take. A logit that is no finite number
        gives `NO_NUMBER`.

        Args:
            before, after: (n, bands, height, width) pixels in the images' own types.
            valid: (n, height, width) bool.
        """
        height, width = valid.shape[-2:]
        pair = self._inputs(before, after, None if valid.is_cpu and valid.numpy().all() else valid)
        logits = self._forward(*pair)[:, 0, :height, :width].float()
        if logits.is_cpu and math.isfinite(logits.sum()):
            return torch.sigmoid(logits)
        return torch.where(torch.isfinite(logits), torch.sigmoid(logits), NO_NUMBER)

    @torch.inference_mode()
    def expect(self, windows: Tensors, calls: int) -> None:
        """Be fast for so many calls with batches such as these: before, after and valid."""
        try:
            self._forward = self.device.expect(self._forward, self._inputs(*windows), calls)
        except (RuntimeError, MemoryError) as error:  # of which the calls themselves will tell, if it lasts
            logging.getLogger(__name__).info("The network runs as it is: %s", error)
        self.device.release()

    @property
    def how(self) -> str:
        """What was found out by timing about how it computes, in words; "" where nothing was."""
        return self.device.how(self._forward)

    def _inputs(
        self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor | None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """What the network takes, on the device; `valid` is None where all pixels are."""
        height, width = before.shape[-2:]
        border = (0, max(SMALLEST_WINDOW - width, 0), 0, max(SMALLEST_WINDOW - height, 0))
        if valid is not None:
            valid = self.device.taken(valid)
        pair = []
        for step, pixels in zip(self._steps, (before, after)):
            values = step(self.device.pixels(pixels))
            if valid is not None:
                values = torch.where(valid[:, None], values, 0.0)
            if any(border):
                values = pad(values, border)
            pair.append(values)
        return pair[0], pair[1]

    def _steps_of(self, scaling: tuple[Scaling, Scaling]) -> list[ClippedLine]:
        return [
            scale.then_normalised(mean, std, self.device.memory)
            for scale, (mean, std) in zip(scaling, self._normalisation.of_each_image)
        ]

    def _size(self, height: int, width: int) -> tuple[int, int, int]:
        return self._bands, max(height, SMALLEST_WINDOW), max(width, SMALLEST_WINDOW)
