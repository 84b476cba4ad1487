"""Hands out work to a cluster's workers, a few pieces each at a time, and takes the results in order."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import hashlib
import itertools
import time
import uuid
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Generic, TypeVar

from distributed.protocol.pickle import dumps
from distributed.scheduler import KilledWorker

from engine.cluster.worker import Given, Lacks, asked, at_work, has, take
from engine.contract.errors import Cancelled, EngineError, EnvironmentFailure
from engine.inference.devices.device import first_line
from engine.reporting import Reporter

PIECES_PER_WORKER = 2
"""Handed out and not yet taken: one that is computed, and one that waits for that or to be taken."""
MOST_DEATHS = 3
"""So many workers may die of a piece of work."""
LOOK_S = 0.02
COUNT_S = 5.0
"""How often it is looked whether there is any worker at all."""

_CANCELLED = (asyncio.CancelledError, concurrent.futures.CancelledError)

Item = TypeVar("Item")
Work = Callable[..., Any]
"""Called with the worker's `Place`, what all were given where they are at work, and arguments."""


@dataclass
class Piece(Generic[Item]):
    """Some work that was handed out.

    Attributes:
        priority: the earlier the higher.
        deaths: workers that died while they had it.
        alone: whether no other worker had anything meanwhile, so that they died of it.
    """

    item: Item
    priority: int
    future: Any = None
    deaths: int = 0
    alone: bool = False


@dataclass(frozen=True)
class Outcome(Generic[Item]):
    """What came of a piece of work.

    Attributes:
        result: None where it was given up.
        deaths: workers that died of it, where it was given up; else 0.
    """

    item: Item
    result: Any
    deaths: int = 0


class Cluster:
    """The workers of a scheduler.

    Args:
        client: Dask's, connected.
        where: the scheduler as the user named it.
        reporter: may stop any waiting.
        on_this_computer: whether the workers are processes that were started for this run.
    """

    def __init__(self, client: Any, where: str, reporter: Reporter, on_this_computer: bool) -> None:
        self._client = client
        self._where = where
        self._reporter = reporter
        self.on_this_computer = on_this_computer
        self._run = uuid.uuid4().hex
        self._given = Given(b"", "")

    def await_workers(self) -> None:
        """Wait until there is one."""
        if not self.count():
            self._reporter.info(f"The cluster {self._where} has no workers yet; waiting for one.")
            while not self.count():
                self._reporter.check_cancelled()
                time.sleep(LOOK_S)

    def count(self) -> int:
        """Workers that there are.

        Raises:
            EnvironmentFailure: the scheduler is gone.
        """
        self._check_alive()
        try:
            return len(self._client.nthreads())
        except Exception as error:  # Dask raises whatever its connection raised
            raise self._gone() from error

    def ask_all(self, work: Work, *arguments: Any) -> list[Any]:
        """What each worker answers at once.

        Raises:
            EngineError: one could not, or has failed.
        """
        answers = self._client.run(asked, work, *arguments, on_error="return")
        for worker, answer in answers.items():
            if isinstance(answer, EngineError):
                raise answer
            if isinstance(answer, Exception):
                raise EnvironmentFailure(f"The worker {worker} cannot compute ({first_line(answer)}).")
        return list(answers.values())

    def evaluate_on_all(self, expression: str) -> dict[str, object]:
        """Likewise, of some Python that needs nothing of ours to be installed."""
        answers: dict[str, object] = self._client.run(eval, expression, on_error="return")
        return answers

    def give(self, thing: Any) -> None:
        """Let each worker keep what all work needs: it goes once to those that have not got it.

        To workers that come later it goes with the first piece of work that they are handed.
        """
        content = dumps(thing)
        self._given = Given(content, hashlib.sha256(content).hexdigest())
        answers = self._client.run(has, self._given.digest, on_error="return")
        self._give_to([worker for worker, has_it in answers.items() if has_it is not True])

    def _give_to(self, workers: list[str]) -> None:
        """One after another: to all at once, the scheduler would hold it as often."""
        for worker in workers:
            self._client.run(take, self._given, workers=[worker], on_error="return")

    def do(self, work: Work, threads: int | None, argument: Any) -> Outcome[Any]:
        """One piece of work, on any worker."""
        return next(self.do_in_order(work, threads, (), [argument]))

    def do_in_order(
        self, work: Work, threads: int | None, arguments: Sequence[Any], items: Iterable[Item]
    ) -> Iterator[Outcome[Item]]:
        """The outcomes of `work(place, given, *arguments, item)` for each item, in order.

        No more than `PIECES_PER_WORKER` are handed out for each worker, results that wait to be taken
        included; those stay on the workers until it is their turn. When workers die with several pieces at
        hand, each of these is done again while there is nothing else to do, until it is known whose fault it
        was.

        Args:
            threads: as for `at_work`.

        Raises:
            EngineError: of the work itself, or the scheduler is gone.
            Cancelled: the reporter says so.
        """
        waiting = enumerate(items)
        handed_out: deque[Piece[Item]] = deque()

        def submit(piece: Piece[Item]) -> Piece[Item]:
            piece.future = self._client.submit(
                *(at_work, work, threads, self._given.digest, *arguments, piece.item),
                key=f"deep-change-{self._run}-{piece.priority}-{uuid.uuid4().hex[:8]}",
                priority=-piece.priority,
                pure=False,
            )
            return piece

        try:
            while True:
                lacking = PIECES_PER_WORKER * max(self.count(), 1) - len(handed_out)
                for number, item in itertools.islice(waiting, max(lacking, 0)):
                    handed_out.append(submit(Piece(item, number)))
                if not handed_out:
                    break
                first, *others = handed_out
                while (outcome := self._outcome(first)) is None:
                    if first.deaths:
                        for other in others:
                            self._await(other.future)
                        first.alone = True
                    submit(first)
                yield outcome
                handed_out.popleft()
        finally:
            with contextlib.suppress(Exception):  # of a scheduler that is gone, which has been told
                self._client.cancel([piece.future for piece in handed_out], force=True)

    def _outcome(self, piece: Piece[Item]) -> Outcome[Item] | None:
        """What came of a piece of work once it is done; None where it is to be handed out again."""
        self._await(piece.future)
        try:
            result = piece.future.result()
        except KilledWorker as error:
            piece.deaths += getattr(error, "allowed_failures", MOST_DEATHS) + 1
            is_guilty = piece.alone and piece.deaths >= MOST_DEATHS
            return Outcome(piece.item, None, piece.deaths) if is_guilty else None
        except (*_CANCELLED, Cancelled):  # as Dask does at times with a result that went with its worker
            self._check_alive()
            return None
        if isinstance(result, Lacks):
            self._give_to([result.worker])
            return None
        return Outcome(piece.item, result)

    def _await(self, future: Any) -> None:
        """Wait until a piece of work is done or has failed, in whatever way.

        A result that was lost with its worker is worked out anew by Dask.
        """
        counted_at, had_workers = time.monotonic(), True
        while future.status in ("pending", "lost"):
            self._reporter.check_cancelled()
            self._check_alive()
            time.sleep(LOOK_S)
            if time.monotonic() - counted_at > COUNT_S:
                has_workers, counted_at = self.count() > 0, time.monotonic()
                if had_workers and not has_workers:
                    self._reporter.warning(
                        f"The cluster {self._where} has lost all workers; waiting for one."
                    )
                had_workers = has_workers
        self._reporter.check_cancelled()

    def _check_alive(self) -> None:
        if self._client.status != "running":
            raise self._gone()

    def _gone(self) -> EnvironmentFailure:
        return EnvironmentFailure(
            f"The Dask scheduler {self._where} is gone, or dropped the work; the finished rows are kept: "
            "start it again, and the same command goes on where it stopped."
        )
