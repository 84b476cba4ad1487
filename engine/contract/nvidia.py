"""NVIDIA's GPUs, as the driver tells of them, and which driver and build of torch they need."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from .processes import start

ASKED_WITHIN_S = 20
QUERY = ("--query-gpu=driver_version,compute_cap,name", "--format=csv,noheader")
NEEDED_DRIVERS = {"11": (450, 80), "12": (525, 60), "13": (580, 65)}
"""The oldest driver for each CUDA, as NVIDIA's table of compatibility within a major version has it."""
BUILDS = {"cu130": ((7, 5), (99, 0)), "cu126": ((5, 0), (9, 0)), "cu128": ((7, 5), (12, 9))}
"""torch's builds, the best first: from and to which compute capability they hold kernels."""


@dataclass(frozen=True)
class NvidiaGPU:
    """What `nvidia-smi` says; capability is (0, 0) where the driver is too old to tell it."""

    name: str
    driver: str
    capability: tuple[int, int]


def installed_gpus() -> list[NvidiaGPU]:
    """Those of this computer; none where the driver's program is missing or fails."""
    for query in (QUERY, ("--query-gpu=driver_version,name", "--format=csv,noheader")):
        lines = _asked(query)
        if lines is not None:
            return [_gpu(line) for line in lines if "," in line]
    return []


def needed_driver(cuda: str) -> str:
    """The oldest driver that a torch of this CUDA, such as "13.0", works with; "" where that is unknown."""
    needed = NEEDED_DRIVERS.get(cuda.partition(".")[0])
    return str(needed[0]) if needed else ""


def is_too_old(driver: str, cuda: str) -> bool:
    """Whether a driver, such as "470.82.01", is older than a torch of this CUDA needs."""
    needed = NEEDED_DRIVERS.get(cuda.partition(".")[0])
    return needed is not None and _numbers(driver)[:2] < needed


def build_for(gpu: NvidiaGPU) -> str:
    """The best build of torch, such as "cu130", for a GPU with its driver; "" where none works."""
    return next((build for build in BUILDS if computes_with(gpu, build)), "")


def computes_with(gpu: NvidiaGPU, build: str) -> bool:
    """Whether a build of torch, such as "cu130" or "cpu", computes on a GPU with its driver."""
    if build not in BUILDS or is_too_old(gpu.driver, cuda_of(build)):
        return False
    oldest, newest = BUILDS[build]
    return gpu.capability == (0, 0) or oldest <= gpu.capability <= newest


def cuda_of(build: str) -> str:
    """The CUDA of a build: "13.0" of "cu130"."""
    digits = build[2:]
    return f"{digits[:-1]}.{digits[-1:]}"


def _asked(query: tuple[str, ...]) -> list[str] | None:
    program = shutil.which("nvidia-smi") or _beside_system()
    if not program:
        return []
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    try:
        with start([program, *query], **pipes) as process:
            try:
                output, _ = process.communicate(timeout=ASKED_WITHIN_S)
            finally:
                process.kill()  # where it has not ended by itself
    except (OSError, subprocess.TimeoutExpired):
        return None
    return output.decode("utf-8", "replace").splitlines() if process.returncode == 0 else None


def _beside_system() -> str:
    """Where Windows keeps it, which is not on every search path."""
    place = os.path.join(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "nvidia-smi.exe")
    return place if sys.platform == "win32" and os.path.isfile(place) else ""


def _gpu(line: str) -> NvidiaGPU:
    driver, *capability, name = (part.strip() for part in line.split(",", line.count(",") and 2))
    major, minor, *_ = (*_numbers("".join(capability)), 0, 0)
    return NvidiaGPU(name, driver, (major, minor))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in text.split("."))
