"""The machine that measures, and measuring in a process of its own."""

from __future__ import annotations

import importlib
import json
import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable

ROOT = Path(__file__).resolve().parents[1]


def describe_machine() -> str:
    """Processor, cores, and versions, in a line."""
    import torch
    from osgeo import gdal

    return (
        f"{_processor()}, {os.cpu_count()} cores, torch {torch.__version__} with {torch.get_num_threads()} "
        f"threads, GDAL {gdal.__version__}, Python {platform.python_version()}, {platform.system()}"
    )


def describe_use() -> str:
    """The machine, and how many processes wanted a core in the last five minutes."""
    return f"{describe_machine()}, at a load of {os.getloadavg()[1]:.0f}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def in_own_process(function: Callable[..., dict[str, Any]], **arguments: Any) -> dict[str, Any]:
    """What `function(**arguments)` returns, run in a fresh process, with the process's peak memory.

    Arguments and result are plain JSON. `peak_bytes` is added: the most memory that was resident.
    """
    order = json.dumps([function.__module__, function.__name__, arguments])
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.machine", order], cwd=ROOT, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def seconds(action: Callable[[], object]) -> float:
    """How long it takes."""
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def _carry_out(order: str) -> None:
    module, name, arguments = json.loads(order)
    result = getattr(importlib.import_module(module), name)(**arguments)
    print(json.dumps({**result, "peak_bytes": _peak_bytes()}))


def _peak_bytes() -> int:
    """The most memory of this process that was resident."""
    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Not that of the Linux `rusage`, which knows the process that started this one too.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return 1024 * int(status.partition("VmHWM:")[2].split()[0])


if __name__ == "__main__":
    _carry_out(sys.argv[1])
