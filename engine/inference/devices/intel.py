"""Networks on Intel graphics, by OpenVINO: torch from the package registry cannot use them.

torch's own name for them, xpu, is that of their devices here too; tensors stay in the processor's memory.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import torch

from engine.contract.errors import EnvironmentFailure
from engine.inference.devices.openvino import CompiledModule, core, openvino
from engine.networks.network import ChangeNetwork
from engine.networks.weights import are_finite

KIND = "xpu"
NAME = "intel"
_OPENVINO = "GPU"


@dataclass(frozen=True)
class Graphics:
    """One that OpenVINO finds.

    Attributes:
        title: what its driver calls it.
        memory_bytes: that it may use, of the computer's or its own; 0 where the driver does not say.
        precisions: that it has units for, the fastest first.
    """

    device: torch.device
    title: str
    memory_bytes: int
    precisions: tuple[str, ...]


def find_graphics() -> list[Graphics]:
    """All that OpenVINO can use; none where it is not installed."""
    if openvino() is None:
        return []
    names = [name for name in core().available_devices if name.partition(".")[0] == _OPENVINO]
    return [_described(number, name) for number, name in enumerate(names)]


class GraphicsForward:
    """A network's inference form on Intel graphics; several threads may call it at once.

    Args:
        precision: a key of `engine.inference.devices.openvino.PRECISIONS`.
    """

    def __init__(self, network: ChangeNetwork, precision: str, device: torch.device) -> None:
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
                        self._network, (height, width), self._precision, None, openvino_name(self._device)
                    )
                compiled = self._of_size[height, width]
            return compiled(before, after)[0]
        except RuntimeError as error:
            raise EnvironmentFailure(
                "The Intel graphics failed; run the same command again, which goes on where it stopped, or "
                "with --device cpu.",
                str(error),
            ) from error


def openvino_name(device: torch.device) -> str:
    """What OpenVINO calls a device."""
    names = [name for name in core().available_devices if name.partition(".")[0] == _OPENVINO]
    return str(names[device.index or 0])


def _described(number: int, name: str) -> Graphics:
    capabilities = core().get_property(name, "OPTIMIZATION_CAPABILITIES")
    try:
        memory = int(core().get_property(name, "GPU_DEVICE_TOTAL_MEM_SIZE"))
    except RuntimeError:
        memory = 0
    return Graphics(
        torch.device(KIND, number),
        str(core().get_property(name, "FULL_DEVICE_NAME")),
        memory,
        ("float16", "float32") if "FP16" in capabilities else ("float32",),
    )
