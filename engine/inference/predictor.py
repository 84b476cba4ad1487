"""Runs a network on window batches: device, precision, normalisation, and the sigmoid."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch.nn.functional import pad

from engine.errors import EnvironmentFailure, InputError
from engine.inference.scaling import Scaling

SMALLEST_INPUT = 32
PRECISIONS = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}


@dataclass(frozen=True)
class Normalisation:
    """Per-band mean and standard deviation, in the model's value range."""

    mean: list[float]
    std: list[float]

    def __call__(self, values: torch.Tensor) -> torch.Tensor:
        mean = torch.tensor(self.mean, device=values.device)[:, None, None]
        std = torch.tensor(self.std, device=values.device)[:, None, None]
        return (values - mean) / std


class NetworkPredictor:
    """Change probability by a network.

    Args:
        network: `network(before, after) -> logits`, see the network contract.
        scaling: of the before and of the after image.
        precision: a key of `PRECISIONS`.
    """

    def __init__(
        self,
        network: torch.nn.Module,
        scaling: tuple[Scaling, Scaling],
        normalisation: Normalisation,
        device: torch.device,
        precision: str,
    ) -> None:
        self._network = network.to(device).eval()
        self._scaling = scaling
        self._normalisation = normalisation
        self.device = device
        self._dtype = PRECISIONS[precision]

    @torch.inference_mode()
    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Probabilities (n, height, width), float32 on the CPU, of a batch of windows.

        Pixels that are not valid in both images are the bands' means (0 after normalisation) in both, and so
        is what is added around windows smaller than a network can take.

        Args:
            before, after: (n, bands, height, width) pixels in the images' own types.
            valid: (n, height, width) bool.
        """
        valid = valid.to(self.device)
        pair = [
            torch.where(valid[:, None], self._normalisation(scaling(pixels.to(self.device))), 0.0)
            for scaling, pixels in zip(self._scaling, (before, after))
        ]
        height, width = valid.shape[-2:]
        border = (0, max(SMALLEST_INPUT - width, 0), 0, max(SMALLEST_INPUT - height, 0))
        logits = self._logits(pad(pair[0], border), pad(pair[1], border))[:, 0, :height, :width]
        if not torch.isfinite(logits).all():
            raise EnvironmentFailure(
                "The network returned numbers that are not finite; run again with --precision float32, "
                "and check the image's values and the model's normalisation if that fails too."
            )
        return torch.sigmoid(logits).cpu()

    def _logits(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Logits (n, 1, height, width), float32.

        On the CPU windows are computed one by one: batches bring no speed there, and the libraries below
        may add up in another order for another batch size.
        """
        group = 1 if self.device.type == "cpu" else len(before)
        with torch.autocast(self.device.type, dtype=self._dtype, enabled=self._dtype != torch.float32):
            parts = [
                self._network(b, a) for b, a in zip(torch.split(before, group), torch.split(after, group))
            ]
        return torch.cat(parts).float()


def choose_device(name: str) -> torch.device:
    """The device for `auto`, `cpu`, `cuda`, `cuda:N` or `mps`.

    Raises:
        InputError: no such name.
        EnvironmentFailure: this machine, or this torch, lacks it.
    """
    if name == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda:0")
        return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    kind, _, number = name.partition(":")
    if kind not in ("cpu", "cuda", "mps") or (number and not (kind == "cuda" and number.isdecimal())):
        raise InputError(f"--device {name} is no device; give auto, cpu, cuda, cuda:N or mps.")
    if kind == "cuda" and int(number or 0) >= torch.cuda.device_count():
        raise EnvironmentFailure(
            f"This computer has no CUDA device {name} that torch can use; choose --device auto or cpu.",
            "`python -m engine doctor` lists the devices found.",
        )
    if kind == "mps" and not torch.backends.mps.is_available():
        raise EnvironmentFailure("This computer has no MPS device; choose --device auto or cpu.")
    return torch.device(f"cuda:{number or 0}" if kind == "cuda" else kind)


def choose_precision(name: str, device: torch.device) -> str:
    """The precision for `auto`, or the one named if the device computes it.

    Raises:
        InputError: no such name.
        EnvironmentFailure: the device does not compute it.
    """
    if name == "auto":
        if device.type != "cuda":
            return "float32"
        return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float16"
    if name not in PRECISIONS:
        raise InputError(f"--precision {name} is unknown; give auto, {', '.join(PRECISIONS)}.")
    if name not in supported_precisions(device):
        raise EnvironmentFailure(f"{device_title(device)} does not compute {name}; choose --precision auto.")
    return name


def supported_precisions(device: torch.device) -> list[str]:
    """Names of the precisions in which the device can run a convolution, tried out."""
    return [name for name, dtype in PRECISIONS.items() if _computes(device, dtype)]


def _computes(device: torch.device, dtype: torch.dtype) -> bool:
    try:
        with torch.inference_mode(), torch.autocast(device.type, dtype=dtype, enabled=dtype != torch.float32):
            image = torch.ones((1, 4, 8, 8), device=device)
            result = torch.nn.functional.conv2d(image, torch.ones((4, 4, 3, 3), device=device))
        return bool((result.float() == 36).all())
    except (RuntimeError, NotImplementedError):
        return False


def device_title(device: torch.device) -> str:
    """What a person calls the device."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return {"cpu": "the processor", "mps": "the Apple GPU"}[device.type]
