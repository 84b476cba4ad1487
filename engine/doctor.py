"""Tells what this computer or a cluster offers, and tries each device here with a real computation."""

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
from engine.contract.nvidia import NvidiaGPU, build_for, installed_gpus, is_too_old, needed_driver
from engine.contract.options.doctor import DoctorOptions
from engine.contract.results import Result
from engine.reporting import Reporter

if TYPE_CHECKING:
    from torch import Tensor

    from engine.inference.devices.device import Device
    from engine.thorough import DeviceTrial
    from engine.workers import WorkersFound

NEEDED = ("torch", "numpy", "osgeo", "safetensors")


@dataclass(frozen=True)
class DeviceFound:
    """A device and how it fared.

    Attributes:
        ok: whether it computed.
        title: with its memory, if it has its own.
        free_bytes: of that; 0 where it has none, does not tell or does not work.
        text: how long a window takes, or why it failed.
    """

    name: str
    title: str
    ok: bool
    precisions: list[str]
    free_bytes: int
    text: str


@dataclass(frozen=True)
class Examination(Result):
    """Versions ("" where missing), devices, free disk space, and what is wrong.

    Attributes:
        openvino: without it all works, more slowly on processors.
        runs_on: what computes unless another device is chosen, and why no better one does, in sentences.
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
    runs_on: list[str] = field(default_factory=list)
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
        lines += self.runs_on
        lines += [f"problem: {problem}" for problem in self.problems] or ["Everything needed is here."]
        if self.trials:
            from engine.thorough import as_table

            lines += ["", as_table(self.trials)]
        return "\n".join(lines)


def doctor(options: DoctorOptions, reporter: Reporter) -> Examination | WorkersFound:
    """Examine this computer, and thoroughly where that is asked for, or a cluster.

    Raises:
        InputError: networks are asked for and nothing thorough, or something thorough of a cluster.
        EnvironmentFailure: the cluster cannot compute.
        Cancelled: the reporter's `stop` was set.
    """
    if options.cluster is not None:
        return _examine_cluster(options, reporter)
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


def _examine_cluster(options: DoctorOptions, reporter: Reporter) -> WorkersFound:
    if options.thorough or options.all:
        raise InputError("--thorough and --all try this computer; leave them out, or --cluster.")
    from engine.workers import examine_workers  # needs Dask, which few have

    return examine_workers(str(options.cluster), reporter)


def examine() -> Examination:
    versions, problems = {}, []
    for name in NEEDED:
        try:
            versions[name] = str(importlib.import_module(name).__version__)
        except (ImportError, OSError, AttributeError) as error:  # the last of what an uninstallation left
            versions[name] = ""
            problems.append(f"The Python {sys.executable} has no usable {name} ({error}).")
    if versions["osgeo"]:
        problems += _problems_of_gdal()
    devices: list[DeviceFound] = []
    if versions["torch"]:
        try:
            devices = _examine_devices()
        except (ImportError, OSError, AttributeError, RuntimeError) as error:
            problems.append(f"The torch {versions['torch']} of {sys.executable} does not work ({error}).")
    needed = [device for device in devices if not device.name.startswith("intel")]  # used only if they work
    problems += [device.text for device in needed if not device.ok]
    return Examination(
        python=f"{platform.python_version()} ({sys.executable})",
        torch=versions["torch"],
        gdal=versions["osgeo"],
        numpy=versions["numpy"],
        safetensors=versions["safetensors"],
        openvino=_openvino_version() if devices else "",
        devices=devices,
        disk_free_bytes=shutil.disk_usage(os.getcwd()).free,
        problems=problems,
        runs_on=_runs_on(devices),
    )


def _runs_on(devices: list[DeviceFound]) -> list[str]:
    """What *auto* takes, in a sentence, with the reason and what to do where a GPU stays unused."""
    gpus = [device for device in devices if device.name.startswith(("cuda", "mps"))]
    working = next((device for device in gpus if device.ok), None)
    if working is not None:
        if not working.free_bytes:
            return [f"Runs on {working.title}."]
        return [f"Runs on {working.title.rpartition(', ')[0]}, {working.free_bytes / 1e9:.0f} GB free."]
    if not any(device.name == "cpu" and device.ok for device in devices):
        return []
    if gpus:
        return [f"Runs on the processor: {gpus[0].text}"]
    import torch

    return _without_gpu(installed_gpus(), torch.version.cuda, torch.__version__)


def _without_gpu(gpus: list[NvidiaGPU], cuda: str | None, torch_version: str) -> list[str]:
    """The sentences for a torch of this CUDA (None: of none) that finds no GPU.

    Args:
        gpus: those that NVIDIA's driver knows.
    """
    if not gpus:
        return ["Runs on the processor."]
    gpu, driver = gpus[0], gpus[0].driver.partition(".")[0]
    if cuda and is_too_old(gpu.driver, cuda):
        too_old = f"the driver {driver} is too old for this torch (needs {needed_driver(cuda)})"
        return [f"Runs on the processor: {too_old}.", f"Update the driver of {gpu.name}."]
    if cuda:
        return [
            f"Runs on the processor: torch {torch_version} cannot reach {gpu.name}.",
            f"Restart the computer; if that does not help, install the driver (now {driver}) again.",
        ]
    build = build_for(gpu)
    advice = (
        f"torch's build {build} would use it." if build else "Its driver is too old for any build of torch."
    )
    return [f"Runs on the processor: torch {torch_version} is a build without CUDA for {gpu.name}.", advice]


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
        return DeviceFound(device.name, title, False, [], 0, trouble)
    precisions = device.precisions()
    try:
        network = networks.create("isnet_lw", width=128).eval().fuse()
        forward = device.forward_of(network, "float32", compiled=False)
        text = _time_told(forward, torch.rand((1, 3, 256, 256), device=device.memory))
    except (RuntimeError, NotImplementedError, EnvironmentFailure) as error:
        trouble = error.hint if isinstance(error, EnvironmentFailure) else device.explained(error)
        return DeviceFound(device.name, title, False, precisions, 0, trouble)
    return DeviceFound(device.name, title, True, precisions, device.free_bytes, text)


def _memory_told(memory_bytes: int) -> str:
    return f", {memory_bytes / 1e9:.1f} GB" if memory_bytes else ""


def _time_told(forward: Callable[[Tensor, Tensor], Tensor], window: Tensor) -> str:
    import torch

    with torch.inference_mode():
        forward(window, window).cpu()
        started_at = time.perf_counter()
        forward(window, window).cpu()
    return f"A window of 256 pixels takes {(time.perf_counter() - started_at) * 1000:.0f} ms."
