"""Tells what this computer offers the engine, and tries each device with a real computation."""

from __future__ import annotations

import importlib
import os
import platform
import shutil
import sys
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Callable

from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.options.doctor import DoctorOptions
from engine.contract.results import Result
from engine.reporting import Reporter

if TYPE_CHECKING:
    from torch import Tensor

    from engine.inference.devices.device import Device
    from engine.thorough import DeviceTrial

NEEDED = ("torch", "numpy", "osgeo", "safetensors")


@dataclass(frozen=True)
class DeviceFound:
    """A device and how it fared.

    Attributes:
        ok: whether it computed.
        text: how long a window takes, or why it failed.
    """

    name: str
    title: str
    ok: bool
    precisions: list[str]
    text: str


@dataclass(frozen=True)
class Examination(Result):
    """Versions ("" where missing), devices, free disk space, and what is wrong.

    Attributes:
        openvino: without it all works, more slowly on processors.
        trials: of networks on the devices, where that was asked for.
    """

    python: str
    torch: str
    gdal: str
    numpy: str
    safetensors: str
    openvino: str
    devices: list[DeviceFound]
    disk_free_bytes: int
    problems: list[str]
    trials: list[DeviceTrial] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        """Whether no trial found anything out of bounds."""
        return not any(trial.problems for trial in self.trials)

    def in_words(self) -> str:
        versions = {name: getattr(self, name) for name in ("python", "torch", "gdal", "numpy")}
        lines = [f"{name:<10}{version or 'missing'}" for name, version in versions.items()]
        for device in self.devices:
            state = ", ".join(device.precisions) if device.ok else "does not work"
            lines.append(f"{device.name:<10}{device.title}: {state}. {device.text}")
        advice = f"missing: networks are slower on the processor; {sys.executable} -m pip install openvino"
        lines.append(f"{'openvino':<10}{self.openvino or advice}")
        lines.append(f"{'disk':<10}{self.disk_free_bytes / 1e9:.1f} GB free in the current folder")
        lines += [f"problem: {problem}" for problem in self.problems] or ["Everything needed is here."]
        if self.trials:
            from engine.thorough import as_table

            lines += ["", as_table(self.trials)]
        return "\n".join(lines)


def doctor(options: DoctorOptions, reporter: Reporter) -> Examination:
    """Examine this computer, and thoroughly where that is asked for.

    Raises:
        InputError: networks are asked for and nothing thorough.
        Cancelled: the reporter's `stop` was set.
    """
    if options.all and not options.thorough:
        raise InputError("--all is for --thorough, which tries networks on each device; give both.")
    found = examine()
    if not options.thorough or not found.torch:
        return found
    from engine.inference.devices.choice import find_devices
    from engine.thorough import examine_devices

    work = {device.name for device in found.devices if device.ok}
    trials = examine_devices([each for each in find_devices() if each.name in work], options.all, reporter)
    beyond = [
        f"{trial.network} on {trial.device} in {trial.precision}: {problem}."
        for trial in trials
        for problem in trial.problems
    ]
    return replace(found, trials=trials, problems=[*found.problems, *beyond])


def examine() -> Examination:
    versions, problems = {}, []
    for name in NEEDED:
        try:
            versions[name] = str(importlib.import_module(name).__version__)
        except (ImportError, OSError) as error:
            versions[name] = ""
            problems.append(f"The Python {sys.executable} has no usable {name} ({error}).")
    if versions["osgeo"]:
        problems += _problems_of_gdal()
    devices = _examine_devices() if versions["torch"] else []
    needed = [device for device in devices if not device.name.startswith("intel")]  # used only if they work
    problems += [device.text for device in needed if not device.ok]
    return Examination(
        python=f"{platform.python_version()} ({sys.executable})",
        torch=versions["torch"],
        gdal=versions["osgeo"],
        numpy=versions["numpy"],
        safetensors=versions["safetensors"],
        openvino=_openvino_version() if versions["torch"] else "",
        devices=devices,
        disk_free_bytes=shutil.disk_usage(os.getcwd()).free,
        problems=problems,
    )


def _problems_of_gdal() -> list[str]:
    from engine.rasters.installation import gdal_problem, proj_problem

    return [problem for problem in (proj_problem(), gdal_problem()) if problem]


def _openvino_version() -> str:
    from engine.inference.devices.openvino import openvino

    package = openvino()
    return "" if package is None else str(package.__version__)


def _examine_devices() -> list[DeviceFound]:
    from engine.inference.devices.choice import find_devices

    return list(map(_examine, find_devices()))


def _examine(device: Device) -> DeviceFound:
    """Try a device with the smallest network on one window."""
    import torch

    from engine import networks

    title = device.title + _memory_told(device.memory_bytes)
    if trouble := device.trouble():
        return DeviceFound(device.name, title, False, [], trouble)
    precisions = device.precisions()
    try:
        network = networks.create("isnet_lw", width=128).eval().fuse()
        forward = device.forward_of(network, "float32", compiled=False)
        text = _time_told(forward, torch.rand((1, 3, 256, 256), device=device.memory))
    except (RuntimeError, NotImplementedError, EnvironmentFailure) as error:
        trouble = error.hint if isinstance(error, EnvironmentFailure) else device.explained(error)
        return DeviceFound(device.name, title, False, precisions, trouble)
    return DeviceFound(device.name, title, True, precisions, text)


def _memory_told(memory_bytes: int) -> str:
    return f", {memory_bytes / 1e9:.1f} GB" if memory_bytes else ""


def _time_told(forward: Callable[[Tensor, Tensor], Tensor], window: Tensor) -> str:
    import torch

    with torch.inference_mode():
        forward(window, window).cpu()
        started_at = time.perf_counter()
        forward(window, window).cpu()
    return f"A window of 256 pixels takes {(time.perf_counter() - started_at) * 1000:.0f} ms."
