"""What runs on a worker around each piece of work."""

from __future__ import annotations

import functools
import threading
from dataclasses import dataclass
from typing import Any, Callable, NamedTuple, TypeVar

from distributed import get_worker
from distributed.protocol.pickle import loads

from engine.inference.devices.choice import at_most_threads

T = TypeVar("T")

_ONE_AT_A_TIME = threading.Lock()


class Place(NamedTuple):
    """The worker that does some work.

    Attributes:
        name: its address, by which its log and Dask's pages call it.
        number: of worker processes on the user's computer, from 0; 0 elsewhere.
        stop: is set once nobody waits for the work any more.
    """

    name: str
    number: int
    stop: threading.Event


class GivenUp(threading.Event):
    """Set once Dask has given up a task that its worker is at: cancelled, or the client is gone."""

    def __init__(self, worker: Any, task: str) -> None:
        super().__init__()
        self._worker = worker
        self._task = task

    def is_set(self) -> bool:
        task = self._worker.state.tasks.get(self._task)
        return task is not None and task.state == "cancelled"


@dataclass(frozen=True)
class Given:
    """What all pieces of work need, in Dask's form for the network, and the digest of that."""

    content: bytes
    digest: str

    @functools.cached_property
    def thing(self) -> Any:
        """The same for all work of a process, ready for the next piece where one has used it."""
        return loads(self.content)


_held: dict[str, Given] = {}
"""What was given to this process, by its digest: the latest only."""


@dataclass(frozen=True)
class Lacks:
    """The answer of a worker that was not given the content yet, as it is new."""

    worker: str


def at_work(work: Callable[..., T], threads: int | None, digest: str, *arguments: Any) -> T | Lacks:
    """What `work(place, given, *arguments)` gives, one piece in a process at a time.

    Several would share a device, and Dask's threads are processor cores for one piece.

    Args:
        threads: processor cores to use at most, if fewer than Dask gives the worker.
        digest: of what is given.
    """
    worker = get_worker()
    given = _held.get(digest)
    if given is None:
        return Lacks(worker.address)
    own: int = worker.state.nthreads
    stop = GivenUp(worker, worker.get_current_task())
    with _ONE_AT_A_TIME, at_most_threads(min(own, threads or own)):
        return work(_place(worker, stop), given, *arguments)


def take(given: Given) -> None:
    """Keep what is given for all work that follows, and nothing that was given before."""
    if given.digest not in _held:
        _held.clear()
        _held[given.digest] = given


def has(digest: str) -> bool:
    """Whether that was given, perhaps by an earlier run."""
    return digest in _held


def asked(work: Callable[..., T], *arguments: Any, dask_worker: Any) -> T:
    """What `work(place, *arguments)` gives at once, whatever else the worker does."""
    return work(_place(dask_worker, threading.Event()), *arguments)


def _place(worker: Any, stop: threading.Event) -> Place:
    return Place(worker.address, worker.name if isinstance(worker.name, int) else 0, stop)
