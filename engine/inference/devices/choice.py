"""Which device computes, and in which precision."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from typing import Callable

import torch

from engine.contract.detectors import AUTOMATIC
from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.options.shared import DEVICES
from engine.inference.devices.cuda import CudaGPU
from engine.inference.devices.device import PRECISIONS, Device
from engine.inference.devices.intel import IntelGraphics
from engine.inference.devices.mps import AppleGPU
from engine.inference.devices.processor import PROCESSOR, Processor

KINDS: tuple[type[Device], ...] = (Processor, IntelGraphics, CudaGPU, AppleGPU)
GPUS_TAKEN_UNASKED: tuple[type[Device], ...] = (CudaGPU, AppleGPU)
"""The first that is there, before the processor."""


Warn = Callable[[str], None]


def _logged(sentence: str) -> None:
    logging.getLogger(__name__).warning(sentence)


@contextlib.contextmanager
def at_most_threads(count: int | None) -> Iterator[None]:
    """Let torch and what asks it use so many cores of the processor; None leaves it at those it may use."""
    before = torch.get_num_threads()
    torch.set_num_threads(count or before)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def find_devices() -> list[Device]:
    """All of this computer."""
    return [device for kind in KINDS for device in kind.found()]


def choose_devices(names: str, precision: str = AUTOMATIC, warn: Warn = _logged) -> list[Device]:
    """The devices for one name as `choose_device` takes it, or for several CUDA ones, cuda:0,cuda:1.

    Raises:
        InputError: no such name, a name twice, or several devices that are not all CUDA ones.
        EnvironmentFailure: this machine, or this torch, lacks one.
    """
    devices = [choose_device(name, precision, warn) for name in names.split(",")]
    are_cuda = all(isinstance(device, CudaGPU) for device in devices)
    if len(devices) > 1 and not (are_cuda and len(set(devices)) == len(devices)):
        raise InputError(
            f"--device {names} is no list of different CUDA devices; give such as cuda:0,cuda:1."
        )
    return devices


def choose_device(name: str, precision: str = AUTOMATIC, warn: Warn = _logged) -> Device:
    """The device for `auto`, `cpu`, `intel`, `intel:N`, `cuda`, `cuda:N` or `mps`.

    Args:
        precision: that it is to compute in, "auto" where it may choose.
        warn: told, in a sentence, of a GPU that `auto` leaves alone as it does not compute.

    Raises:
        InputError: no such name.
        EnvironmentFailure: this machine, or this torch, lacks it, or it does not compute.
    """
    needed = precision if precision in PRECISIONS else "float32"
    if name == AUTOMATIC:
        return _first_that_computes(needed, warn)
    wanted, _, number = name.partition(":")
    kind = next((kind for kind in KINDS if kind.kind == wanted), None)
    if kind is None or (":" in name and not (kind.is_numbered and number.isdecimal())):
        *others, last = DEVICES.split("|")
        raise InputError(f"--device {name} is no device; give {', '.join(others)} or {last}.")
    found = kind.found()
    if int(number or 0) >= len(found):
        raise EnvironmentFailure(
            f"This computer has no {kind.sought.format(name=name)}; choose --device auto or cpu.",
            "`python -m engine doctor` lists the devices found.",
        )
    device = found[int(number or 0)]
    if isinstance(device, GPUS_TAKEN_UNASKED) and (trouble := device.trouble(needed)):
        raise EnvironmentFailure(trouble, "Without it, the processor computes: choose --device cpu.")
    device.begin()
    return device


def _first_that_computes(precision: str, warn: Warn) -> Device:
    """A GPU that computes a convolution, or the processor."""
    for device in (device for kind in GPUS_TAKEN_UNASKED for device in kind.found()):
        trouble = device.trouble(precision)
        if not trouble:
            device.begin()
            return device
        warn(f"{trouble} The processor computes.")
    return PROCESSOR


def choose_precision(name: str, device: Device) -> str:
    """The precision for `auto`, or the one named if the device computes it.

    Raises:
        InputError: no such name.
        EnvironmentFailure: the device does not compute it.
    """
    if name == AUTOMATIC:
        return next(iter(device.fast_precisions()), "float32")
    if name not in PRECISIONS:
        raise InputError(f"--precision {name} is unknown; give auto, {', '.join(PRECISIONS)}.")
    if name not in device.precisions():
        raise EnvironmentFailure(f"{device.title} does not compute {name}; choose --precision auto.")
    return name
