"""Runs a network on window batches: scaling, normalisation, the network's fastest form, and the sigmoid."""

from __future__ import annotations

import logging
import math
from copy import deepcopy

import torch
from torch.nn.functional import pad

from engine.contract.card import Normalisation
from engine.contract.windows import SMALLEST_WINDOW
from engine.inference.blending import NO_NUMBER
from engine.inference.devices import intel
from engine.inference.devices.choice import PRECISIONS, memory_of
from engine.inference.devices.intel import GraphicsForward
from engine.inference.devices.processor import ProcessorForward
from engine.inference.recording import Forward, recorded_where_it_pays
from engine.inference.scaling import Scaling
from engine.networks.network import ChangeNetwork


class NetworkPredictor:
    """Change probability by a network.

    Args:
        network: stays as it is; its inference form does the work, which it may be itself.
        scaling: of the before and of the after image.
        precision: a key of `PRECISIONS`.
        compiled: whether a processor may compute by OpenVINO, for which the network is compiled first.
    """

    def __init__(
        self,
        network: ChangeNetwork,
        scaling: tuple[Scaling, Scaling],
        normalisation: Normalisation,
        device: torch.device,
        precision: str,
        *,
        compiled: bool = True,
    ) -> None:
        self.device = memory_of(device)
        self._bands = network.bands
        self._forward: Forward = _forward_on(device, network.fuse(), precision, compiled)
        self._steps = [
            scale.then_normalised(mean, std, self.device)
            for scale, (mean, std) in zip(scaling, normalisation.of_each_image)
        ]

    def has_threads(self, height: int, width: int) -> bool:
        """Whether windows of that size are computed in threads of their own."""
        size = max(height, SMALLEST_WINDOW), max(width, SMALLEST_WINDOW)
        if isinstance(self._forward, ProcessorForward):
            return self._forward.is_compiled((self._bands, *size))
        return isinstance(self._forward, GraphicsForward)

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
        pair = self._inputs(before, after, None if valid.numpy().all() else valid)
        logits = self._forward(*pair)[:, 0, :height, :width].float()
        if logits.device.type == "cpu" and math.isfinite(logits.sum()):
            return torch.sigmoid(logits)
        return torch.where(torch.isfinite(logits), torch.sigmoid(logits), NO_NUMBER)

    @torch.inference_mode()
    def expect(self, windows: tuple[torch.Tensor, torch.Tensor, torch.Tensor], calls: int) -> None:
        """Be fast for so many calls with batches such as these: before, after and valid."""
        try:
            pair = self._inputs(*windows)
            self._forward = recorded_where_it_pays(self._forward, pair, calls, self.device)
        except (RuntimeError, MemoryError) as error:  # of which the calls themselves will tell, if it lasts
            logging.getLogger(__name__).info("The network runs unrecorded: %s", error)

    def _inputs(
        self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor | None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """What the network takes, on the device; `valid` is None where all pixels are."""
        height, width = before.shape[-2:]
        border = (0, max(SMALLEST_WINDOW - width, 0), 0, max(SMALLEST_WINDOW - height, 0))
        if valid is not None:
            valid = valid.to(self.device, non_blocking=True)
        pair = []
        for step, pixels in zip(self._steps, (before, after)):
            values = step(pixels.to(self.device, non_blocking=True))
            if valid is not None:
                values = torch.where(valid[:, None], values, 0.0)
            if any(border):
                values = pad(values, border)
            pair.append(values)
        return pair[0], pair[1]


def _forward_on(device: torch.device, form: ChangeNetwork, precision: str, compiled: bool) -> Forward:
    """An inference form, ready to compute on a device."""
    if device.type == "cpu":
        return ProcessorForward(form, precision, compiled)
    if device.type == intel.KIND:
        return GraphicsForward(form, precision, device)
    return deepcopy(form).to(device, PRECISIONS[precision])
