"""Tells what this computer offers the engine, and tries each device with a real computation."""

from __future__ import annotations

import importlib
import os
import platform
import shutil
import sys
import time
from typing import Any

NEEDED = ("torch", "numpy", "osgeo", "safetensors")


def examine() -> dict[str, Any]:
    """Versions, devices, free disk space, and what is wrong, as plain values."""
    versions, problems = {}, []
    for name in NEEDED:
        try:
            versions[name] = str(importlib.import_module(name).__version__)
        except (ImportError, OSError) as error:
            versions[name] = ""
            problems.append(f"The Python {sys.executable} has no usable {name} ({error}).")
    devices = _examine_devices() if versions["torch"] else []
    problems += [f"{device['title']} fails: {device['text']}" for device in devices if not device["ok"]]
    return {
        "python": f"{platform.python_version()} ({sys.executable})",
        "torch": versions["torch"],
        "gdal": versions["osgeo"],
        "numpy": versions["numpy"],
        "safetensors": versions["safetensors"],
        "devices": devices,
        "disk_free_bytes": shutil.disk_usage(os.getcwd()).free,
        "problems": problems,
    }


def _examine_devices() -> list[dict[str, Any]]:
    import torch

    names = ["cpu", *(f"cuda:{number}" for number in range(torch.cuda.device_count()))]
    if torch.backends.mps.is_available():
        names.append("mps")
    return [_examine(name) for name in names]


def _examine(name: str) -> dict[str, Any]:
    """Try a device with the smallest bundled network on one window."""
    import torch

    from engine import networks
    from engine.inference.devices import device_title, supported_precisions

    device = torch.device(name)
    found = {"name": name, "title": device_title(device), "ok": True, "precisions": [], "text": ""}
    try:
        found["precisions"] = supported_precisions(device)
        network = networks.create("isnet_lw", width=128).to(device).eval()
        window = torch.rand((1, 3, 256, 256), device=device)
        with torch.inference_mode():
            network(window, window).cpu()
            started_at = time.perf_counter()
            network(window, window).cpu()
        found["text"] = f"A window of 256 pixels takes {(time.perf_counter() - started_at) * 1000:.0f} ms."
    except (RuntimeError, NotImplementedError) as error:
        found.update(ok=False, text=str(error))
    return found
