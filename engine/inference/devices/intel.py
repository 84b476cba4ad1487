"""Networks on Intel graphics, by OpenVINO: torch from the package registry cannot use them.

Tensors stay in the processor's memory.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

import torch

from engine.contract.errors import EnvironmentFailure
from engine.inference.devices.device import Device, Forward, Predict, Size, Tensors
from engine.inference.devices.openvino import CompiledModule, core, openvino
from engine.inference.devices.processor import PROCESSOR, WORKERS
from engine.networks.network import ChangeNetwork
from engine.networks.weights import are_finite

_OPENVINO = "GPU"


class IntelGraphics(Device):
    """One that OpenVINO finds.

    Args:
        device: what OpenVINO calls it.
    """

    kind = "intel"
    is_numbered = True
    sought = "Intel graphics {name} that OpenVINO can use"
    trains = False

    def __init__(self, number: int, device: str) -> None:
        super().__init__(f"{self.kind}:{number}", PROCESSOR.memory)
        self._device = device

    @classmethod
    def found(cls) -> Sequence[IntelGraphics]:
        """All that OpenVINO can use; none where it is not installed."""
        if openvino() is None:
            return []
        names = [name for name in core().available_devices if name.partition(".")[0] == _OPENVINO]
        return [cls(number, name) for number, name in enumerate(names)]

    @property
    def title(self) -> str:
        return str(core().get_property(self._device, "FULL_DEVICE_NAME"))

    @property
    def memory_bytes(self) -> int:
        """Of the computer's or its own."""
        try:
            return int(core().get_property(self._device, "GPU_DEVICE_TOTAL_MEM_SIZE"))
        except RuntimeError:
            return 0

    def trouble(self, precision: str = "float32") -> str:
        return "" if precision in self.precisions() else f"{self.title} has no units for {precision}."

    def precisions(self) -> list[str]:
        """Those that it has units for."""
        return ["float32", *self.fast_precisions()]

    def fast_precisions(self) -> list[str]:
        return ["float16"] if "FP16" in core().get_property(self._device, "OPTIMIZATION_CAPABILITIES") else []

    def forward_of(self, form: ChangeNetwork, precision: str, compiled: bool) -> Forward:
        return GraphicsForward(form, precision, self._device)

    def by_openvino(self, forward: Forward, size: Size) -> bool:
        return True

    def workers(self, forward: Forward, size: Size) -> int:
        return WORKERS

    def windows_at_once(self, predict: Predict, sample: Tensors, most: int, workers: int) -> int:
        return torch.get_num_threads()

    def for_values(self) -> Device:
        return PROCESSOR


class GraphicsForward:
    """A network's inference form on Intel graphics; several threads may call it at once.

    Args:
        precision: a key of `engine.inference.devices.openvino.PRECISIONS`.
        device: what OpenVINO calls it.
    """

    def __init__(self, network: ChangeNetwork, precision: str, device: str) -> None:
        self._network = network
        self._precision = precision
        self._device = device
        self._is_finite = are_finite(network)
        self._of_size: dict[tuple[int, int], CompiledModule] = {}
        self._making = threading.Lock()

    def __call__(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Logits (n, 1, height, width) of two normalised images (n, bands, height, width).

        Raises:
            EnvironmentFailure: their driver failed.
        """
        if not self._is_finite:
            return torch.full_like(before[:, :1], torch.nan)
        height, width = before.shape[2:]
        try:
            with self._making:
                if (height, width) not in self._of_size:
                    self._of_size.clear()
                    self._of_size[height, width] = CompiledModule.of_network(
                        self._network, (height, width), self._precision, None, self._device
                    )
                compiled = self._of_size[height, width]
            return compiled(before, after)[0]
        except RuntimeError as error:
            raise EnvironmentFailure(
                "The Intel graphics failed; run the same command again, which goes on where it stopped, or "
                "with --device cpu.",
                str(error),
            ) from error
