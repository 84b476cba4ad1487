"""Kills parts of runs on a Dask cluster at random moments: each map must be that of one machine, to the byte.

    .venv/bin/python scripts/cluster_kills.py [--times 20] [--commands 5] [--seed N]

A worker while the run goes on; the command, which is then given again; the scheduler, whose loss must be told
in a sentence, then the command again with a new one. A few minutes, with small images. Prints a line for each
kill, and exits with 1 where something is not as it should be.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.images import write_pair  # noqa: E402
from engine import models, networks  # noqa: E402
from tests.dask_cluster import Scheduler  # noqa: E402

WIDTH, HEIGHT = 384, 12288
WINDOW, OVERLAP = 128, 32


class Run:
    """One command, given again and again.

    Args:
        folder: for images, model and map.
    """

    def __init__(self, folder: Path) -> None:
        self.output = folder / "map.tif"
        model = folder / "isnet_lw.safetensors"
        models.save(str(model), networks.create("isnet_lw").eval(), {"window": WINDOW, "overlap": OVERLAP})
        self._command = [sys.executable, "-m", "engine", "detect", *write_pair(folder, WIDTH, HEIGHT)]
        self._command += ["--output", str(self.output), "--model", str(model), "--device", "cpu"]
        self._command += ["--precision", "float32", "--batch", "4", "--progress", "none"]

    def start(self, cluster: str | None) -> subprocess.Popen:
        on = ["--cluster", cluster] if cluster else []
        return subprocess.Popen(
            [*self._command, *on], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )

    def taken(self) -> bytes:
        """The map, which is then removed."""
        content = self.output.read_bytes()
        self.output.unlink()
        return content

    def rows_kept(self) -> int:
        """Bytes of the journal behind its first line, from which the next run goes on."""
        journal = Path(f"{self.output}.journal")
        return len(journal.read_bytes().partition(b"\n")[2]) if journal.exists() else 0


def ended(process: subprocess.Popen) -> str:
    """What it said; it must have ended well."""
    _, said = process.communicate()
    if process.returncode:
        raise SystemExit(f"error: {said}")
    return said


class Kills:
    """Kills parts of runs, and compares each map with that of one machine.

    Args:
        chance: chooses moments and workers.
    """

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._chance = chance
        self._run = Run(folder)
        ended(self._run.start(None))
        self._expected = self._run.taken()
        self._scheduler = Scheduler(folder, workers=2)
        self._scheduler.pids()
        self._run_s = self._timed()
        self.wrong = 0

    def _timed(self) -> float:
        """Seconds of an undisturbed run, whose workers have loaded all that they need."""
        for _ in range(2):
            begin = time.monotonic()
            ended(self._run.start(self._scheduler.address))
            taken = time.monotonic() - begin
            if self._run.taken() != self._expected:
                raise SystemExit("error: an undisturbed run gives another map")
        return taken

    def of_a_worker(self) -> None:
        """The run goes on, and the worker comes back."""
        process = self._after_a_while()
        os.kill(self._chance.choice(self._scheduler.pids()), signal.SIGKILL)
        ended(process)
        self._compare("a worker killed")

    def of_the_command(self) -> None:
        """Given again, it goes on where it stopped."""
        process = self._after_a_while()
        process.kill()
        process.wait()
        kept = self._run.rows_kept()
        if not self._run.output.exists():
            ended(self._run.start(self._scheduler.address))
        self._compare(f"the command killed with {kept} bytes of rows, and given again")

    def of_the_scheduler(self, folder: Path) -> None:
        """That is told in a sentence; with a new one the run goes on where it stopped."""
        process = self._run.start(self._scheduler.address)
        while not self._run.rows_kept():
            time.sleep(0.05)
        self._scheduler.kill_scheduler()
        _, said = process.communicate()
        gone = f"error: The Dask scheduler {self._scheduler.address} is gone"
        self._tell(
            f"the scheduler killed: {said.strip()}",
            process.returncode == 1 and said.startswith(gone) and said.count("\n") == 1,
        )
        self._scheduler.close()
        self._scheduler = Scheduler(folder, workers=2)
        self._scheduler.pids()
        ended(self._run.start(self._scheduler.address))
        self._compare("the command given again, with a new scheduler")

    def close(self) -> None:
        self._scheduler.close()

    def _after_a_while(self) -> subprocess.Popen:
        """A run that has gone on until some moment."""
        process = self._run.start(self._scheduler.address)
        time.sleep(self._chance.uniform(0, self._run_s))
        return process

    def _compare(self, what: str) -> None:
        self._tell(what, self._run.taken() == self._expected)

    def _tell(self, what: str, is_well: bool) -> None:
        self.wrong += not is_well
        print(f"{what}: {'as it should be' if is_well else 'WRONG'}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20, help="kills of a worker (default: 20)")
    parser.add_argument("--commands", type=int, default=5, help="kills of the command (default: 5)")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # which ends the scheduler and its workers too
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        kills = Kills(Path(folder), random.Random(options.seed))
        try:
            for _ in range(options.times):
                kills.of_a_worker()
            for _ in range(options.commands):
                kills.of_the_command()
            kills.of_the_scheduler(Path(folder))
        finally:
            kills.close()
    raise SystemExit(1 if kills.wrong else 0)


if __name__ == "__main__":
    main()
