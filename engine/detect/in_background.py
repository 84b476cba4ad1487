"""Does one kind of work in a thread of its own, in order, while the caller goes on."""

from __future__ import annotations

import queue
import threading
from types import TracebackType
from typing import Callable, Generic, TypeVar

T = TypeVar("T")


class InBackground(Generic[T]):
    """Calls `work` with each item put in, one after another, in a thread.

    As a context manager it waits at its end until the last item is done. An error of `work` is raised by the
    next `put`, or at the end.

    Args:
        work: what to do with an item.
    """

    def __init__(self, work: Callable[[T], None]) -> None:
        self._work = work
        self._waiting: queue.Queue[tuple[T] | None] = queue.Queue()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def __enter__(self) -> InBackground[T]:
        self._thread.start()
        return self

    def put(self, item: T) -> None:
        """Hand over an item once the one before it is done, so that no more than one is held."""
        self._waiting.join()
        self._raise_error()
        self._waiting.put((item,))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._waiting.put(None)
        self._thread.join()
        if error is None:
            self._raise_error()

    def _run(self) -> None:
        while (item := self._waiting.get()) is not None:
            try:
                self._work(*item)
            except BaseException as error:  # raised in the caller's thread
                self._error = error
            del item
            self._waiting.task_done()

    def _raise_error(self) -> None:
        if self._error is not None:
            raise self._error
