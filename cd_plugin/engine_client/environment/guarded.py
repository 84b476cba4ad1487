"""Runs venv and pip so that nothing outlives QGIS or a click on *Cancel*, and all they say is in a log."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Callable

from ....engine.contract.processes import start

GUARD = """
import os, runpy, signal, sys, threading

def end_with_parent():
    os.read(0, 1)
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)

threading.Thread(target=end_with_parent, daemon=True).start()
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
"""Runs a module, and ends with all its processes when the pipe from QGIS does, which a crash closes too."""
POLL_S = 0.1
ENDED_WITHIN_S = 10.0


class Cancelled(Exception):  # noqa: N818 (says what happened)
    """It was stopped as asked, with all processes that it had started."""


def run_module(
    python: str,
    arguments: Sequence[str],
    environment: Mapping[str, str],
    folder: Path,
    log: Path,
    cancelled: Callable[[], bool],
    watch: Callable[[], None],
) -> int:
    """Run a module of an interpreter with its arguments, as `python -m` does, and give its exit status.

    Args:
        folder: where it runs.
        log: what it says is added to this file.
        watch: called several times a second.

    Raises:
        Cancelled: `cancelled` said so.
        OSError: the interpreter cannot be started.
    """
    with open(log, "ab") as output:
        process = start(
            [python, "-c", GUARD, *arguments],
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return process.wait(POLL_S)
            if cancelled():
                raise Cancelled
            watch()
    finally:
        kill(process)


def answer_of(
    command: Sequence[str],
    environment: Mapping[str, str],
    folder: Path,
    within_s: float,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[int, bytes, bytes]:
    """Run a command to its end: its exit status, and what it writes to standard output and standard error.

    Raises:
        Cancelled: `cancelled` said so.
        TimeoutExpired: it took longer.
        OSError: it cannot be started.
    """
    process = start(
        command,
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    end = time.monotonic() + within_s
    try:
        while True:
            try:
                output, errors = process.communicate(timeout=POLL_S)
                return process.returncode, output, errors
            except subprocess.TimeoutExpired:
                if time.monotonic() > end:
                    raise
            if cancelled():
                raise Cancelled
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it has started, now."""
    if process.poll() is None:
        if sys.platform == "win32":
            program = os.path.join(os.environ.get("SYSTEMROOT", ""), "System32", "taskkill.exe")
            words = ["/T", "/F", "/PID", str(process.pid)]
            start([program, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).wait()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        end = time.monotonic() + ENDED_WITHIN_S
        while process.poll() is None and time.monotonic() < end:
            time.sleep(POLL_S)
    for pipe in (process.stdin, process.stdout, process.stderr):
        with contextlib.suppress(OSError, AttributeError):
            pipe.close()
