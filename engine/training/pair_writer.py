"""Writes pairs of a training set to disk by several processes, so that a set that was interrupted goes on."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Callable

from engine.contract.errors import EnvironmentFailure
from engine.outputs import replace_file
from engine.reporting import Reporter
from engine.training.worker_signals import leave_signals_alone


def write_pairs(
    write: Callable[[str, int], None],
    wanted: Mapping[str, int],
    last_file: Callable[[str, int], Path],
    workers: int,
    reporter: Reporter,
) -> int:
    """Write those pairs of a set that are missing.

    Args:
        write: writes a pair, by split and number; each process gets it once.
        wanted: pairs by split.
        last_file: what `write` writes last: where it is, the pair is whole.
        workers: processes.

    Returns:
        How many were missing.

    Raises:
        Cancelled: the reporter's `stop` was set.
    """
    pairs = [(split, number) for split, count in wanted.items() for number in range(count)]
    missing = [pair for pair in pairs if not last_file(*pair).is_file()]
    begun = len(pairs) - len(missing)
    reporter.started(len(pairs), "pairs", "cpu", done=begun)
    for done, _ in enumerate(_each(write, missing, workers), begun + 1):
        reporter.progress(done)
        reporter.check_cancelled()
    return len(missing)


def write_file(path: Path, content: bytes) -> None:
    """Write a file of a pair, whole or not at all.

    Raises:
        EnvironmentFailure: it cannot be written.
    """
    try:
        replace_file(path, content)
    except OSError as error:
        raise EnvironmentFailure(
            f"{path} cannot be written ({error.strerror}); make room there, then give the same command again."
        ) from error


def _each(write: Callable[[str, int], None], pairs: list[tuple[str, int]], workers: int) -> Iterator[None]:
    """Write the pairs, in this process or by several; yields after each."""
    if workers < 2 or len(pairs) < 2:
        for pair in pairs:
            write(*pair)
            yield
        return
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(workers, context, _begin_worker, (write,)) as pool:
        futures = [pool.submit(_write_in_worker, *pair) for pair in pairs]
        try:
            for future in as_completed(futures):
                future.result()
                yield
        finally:
            pool.shutdown(cancel_futures=True)


_write: Callable[[str, int], None]
"""Of a worker process."""


def _begin_worker(write: Callable[[str, int], None]) -> None:
    global _write
    _write = write
    leave_signals_alone()


def _write_in_worker(split: str, number: int) -> None:
    _write(split, number)
