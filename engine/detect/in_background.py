"""Does one kind of work in a thread of its own, in order, while the caller goes on."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
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
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._last: Future[None] | None = None

    def __enter__(self) -> InBackground[T]:
        return self

    def put(self, item: T) -> None:
        """Hand over an item once the one before it is done, so that no more than one is held."""
        if self._last is not None:
            self._last.result()
        self._last = self._thread.submit(self._work, item)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown()
        if error is None and self._last is not None:
            self._last.result()
