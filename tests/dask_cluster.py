"""A Dask scheduler and its workers on this computer, each started by the command that people use."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOOPBACK = "127.0.0.1"
STARTED_WITHIN_S = 60


class Scheduler:
    """Listens on the loopback address alone.

    Args:
        folder: that all run in.
        workers: processes, which come back when they die; 0 for a scheduler alone.
        environment: variables besides those of this process.
        protocol: "tcp" or "tls".
    """

    def __init__(
        self,
        folder: Path,
        workers: int,
        environment: Mapping[str, str] | None = None,
        protocol: str = "tcp",
    ) -> None:
        self._port = free_port()
        self.address = f"{protocol}://{LOOPBACK}:{self._port}"
        self.folder = folder
        self.log = folder / "log.txt"
        self._workers = workers
        self._environment = {
            **os.environ,
            **(environment or {}),
            "PYTHONPATH": str(ROOT),
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",
            "DASK_TEMPORARY_DIRECTORY": str(folder),
        }
        here = ("--host", LOOPBACK, "--dashboard-address", f"{LOOPBACK}:0", "--protocol", protocol)
        commands = [("scheduler", *here, "--port", str(self._port))]
        if workers:
            commands.append(("worker", *here, self.address, "--nworkers", str(workers), "--nthreads", "1"))
        self._processes = [self._started(command) for command in commands]

    def _started(self, command: tuple[str, ...]) -> subprocess.Popen:
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "dask", *command],
                cwd=self.folder,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def pids(self) -> list[int]:
        """Of the processes that compute, once all are there."""
        import distributed

        deadline = time.monotonic() + STARTED_WITHIN_S
        with distributed.Client(self.address, timeout=STARTED_WITHIN_S, set_as_default=False) as client:
            found: list[int] = []
            while len(found) < self._workers:
                assert time.monotonic() < deadline, found
                time.sleep(0.05)
                answers = client.run(os.getpid, on_error="return").values()
                found = [answer for answer in answers if isinstance(answer, int)]
        return found

    def await_port(self) -> None:
        """Until somebody listens."""
        deadline = time.monotonic() + STARTED_WITHIN_S
        while True:
            try:
                with socket.create_connection((LOOPBACK, self._port), timeout=1):
                    return
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.05)

    def kill_scheduler(self) -> None:
        self._processes[0].kill()

    def close(self) -> None:
        for process in self._processes:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def free_port() -> int:
    """A port of the loopback address that nobody uses."""
    with socket.socket() as free:
        free.bind((LOOPBACK, 0))
        return free.getsockname()[1]
