"""`doctor`: what this Python and this machine can do."""

from __future__ import annotations

import argparse
from typing import Any

from engine.reporting import Reporter

SUMMARY = "Check Python, torch, GDAL, devices and disk."


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.doctor import examine

    return examine()


def describe(result: dict[str, Any]) -> str:
    lines = [f"{name:<10}{result[name] or 'missing'}" for name in ("python", "torch", "gdal", "numpy")]
    for device in result["devices"]:
        state = ", ".join(device["precisions"]) if device["ok"] else "does not work"
        lines.append(f"{device['name']:<10}{device['title']}: {state}. {device['text']}")
    lines.append(f"{'disk':<10}{result['disk_free_bytes'] / 1e9:.1f} GB free in the current folder")
    lines += [f"problem: {problem}" for problem in result["problems"]] or ["Everything needed is here."]
    return "\n".join(lines)
