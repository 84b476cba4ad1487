"""`doctor`: what this Python and this machine can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.contract.options.nothing import NoOptions
from engine.reporting import Reporter

if TYPE_CHECKING:
    from engine.doctor import Examination

SUMMARY = "Check Python, torch, GDAL, devices and disk."
OPTIONS = NoOptions
PRINTS_JSON = True


def run(options: NoOptions, reporter: Reporter) -> Examination:
    from engine.doctor import examine

    return examine()


def describe(result: Examination) -> str:
    versions = {name: getattr(result, name) for name in ("python", "torch", "gdal", "numpy")}
    lines = [f"{name:<10}{version or 'missing'}" for name, version in versions.items()]
    for device in result.devices:
        state = ", ".join(device.precisions) if device.ok else "does not work"
        lines.append(f"{device.name:<10}{device.title}: {state}. {device.text}")
    lines.append(f"{'disk':<10}{result.disk_free_bytes / 1e9:.1f} GB free in the current folder")
    lines += [f"problem: {problem}" for problem in result.problems] or ["Everything needed is here."]
    return "\n".join(lines)
