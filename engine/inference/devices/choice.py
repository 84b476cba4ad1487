"""Which device computes, and in which precision."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from typing import Callable

import torch

from engine.contract.errors import EnvironmentFailure, InputError
from engine.inference.devices import intel
from engine.inference.devices.openvino import multiplies_bfloat16, openvino

PRECISIONS = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}


@contextlib.contextmanager
def at_most_threads(count: int | None) -> Iterator[None]:
    """Let torch and what asks it use so many cores of the processor; None leaves it at those it may use."""
    before = torch.get_num_threads()
    torch.set_num_threads(count or before)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def choose_devices(names: str) -> list[torch.device]:
    """The devices for one name as `choose_device` takes it, or for several CUDA ones, cuda:0,cuda:1.

    Raises:
        InputError: no such name, a name twice, or several devices that are not all CUDA ones.
        EnvironmentFailure: this machine, or this torch, lacks one.
    """
    devices = [choose_device(name) for name in names.split(",")]
    if len(devices) > 1 and (len(set(devices)) < len(devices) or any(d.type != "cuda" for d in devices)):
        raise InputError(
            f"--device {names} is no list of different CUDA devices; give such as cuda:0,cuda:1."
        )
    return devices


def choose_device(name: str) -> torch.device:
    """The device for `auto`, `cpu`, `intel`, `intel:N`, `cuda`, `cuda:N` or `mps`.

    Raises:
        InputError: no such name.
        EnvironmentFailure: this machine, or this torch, lacks it.
    """
    if name == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda:0")
        return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    kind, _, number = name.partition(":")
    is_numbered = kind in ("cuda", intel.NAME)
    if kind not in ("cpu", intel.NAME, "cuda", "mps") or (
        number and not (is_numbered and number.isdecimal())
    ):
        raise InputError(
            f"--device {name} is no device; give auto, cpu, intel, intel:N, cuda, cuda:N or mps."
        )
    if kind == intel.NAME:
        return _graphics(name, int(number or 0)).device
    if kind == "cuda" and int(number or 0) >= torch.cuda.device_count():
        raise EnvironmentFailure(
            f"This computer has no CUDA device {name} that torch can use; choose --device auto or cpu.",
            "`python -m engine doctor` lists the devices found.",
        )
    if kind == "mps" and not torch.backends.mps.is_available():
        raise EnvironmentFailure("This computer has no MPS device; choose --device auto or cpu.")
    return torch.device(f"cuda:{number or 0}" if kind == "cuda" else kind)


def device_name(device: torch.device) -> str:
    """As `choose_device` takes it."""
    return f"{intel.NAME}:{device.index}" if device.type == intel.KIND else str(device)


def memory_of(device: torch.device) -> torch.device:
    """Where its tensors lie."""
    return torch.device("cpu") if device.type == intel.KIND else device


def _graphics(name: str, number: int) -> intel.Graphics:
    found = intel.find_graphics()
    if number >= len(found):
        raise EnvironmentFailure(
            f"This computer has no Intel graphics {name} that OpenVINO can use; choose --device auto or cpu.",
            "`python -m engine doctor` lists the devices found.",
        )
    return found[number]


def choose_precision(name: str, device: torch.device) -> str:
    """The precision for `auto`, or the one named if the device computes it.

    Raises:
        InputError: no such name.
        EnvironmentFailure: the device does not compute it.
    """
    if name == "auto":
        return fastest_precision(device)
    if name not in PRECISIONS:
        raise InputError(f"--precision {name} is unknown; give auto, {', '.join(PRECISIONS)}.")
    if name not in supported_precisions(device):
        raise EnvironmentFailure(f"{device_title(device)} does not compute {name}; choose --precision auto.")
    return name


def fastest_precision(device: torch.device) -> str:
    """What the device computes fastest; on CUDA float16, which is eight times as exact as bfloat16."""
    if device.type == intel.KIND:
        return _graphics(device_name(device), device.index).precisions[0]
    if device.type == "cuda":
        return "float16"
    return "bfloat16" if device.type == "cpu" and _processor_multiplies_bfloat16() else "float32"


def _processor_multiplies_bfloat16() -> bool:
    """Whether it does so natively: elsewhere it is emulated, slower than float32."""
    if openvino() is not None:
        return multiplies_bfloat16()
    names = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    return any(getattr(torch.cpu, name, lambda: False)() for name in names)


def supported_precisions(device: torch.device) -> list[str]:
    """Names of the precisions in which the device can run a convolution, tried out but for Intel graphics."""
    if device.type == intel.KIND:
        return list(_graphics(device_name(device), device.index).precisions)
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
    if device.type == intel.KIND:
        return _graphics(device_name(device), device.index).title
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return {"cpu": "the processor", "mps": "the Apple GPU"}[device.type]


def seconds_of(work: Callable[[], object], device: torch.device) -> float:
    """What some work takes on a device that has done it once before, until the device has finished it."""
    work()
    _finish(device)
    begin = time.perf_counter()
    work()
    _finish(device)
    return time.perf_counter() - begin


def _finish(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)
