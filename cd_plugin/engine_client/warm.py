"""An engine that stays after a job for the next one, so that nobody waits for its start again.

Knows nothing of QGIS.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from typing import Callable

from .protocol import POLL_S, EngineCancelled, EngineProcess

RETURNED_WITHIN_S = 5.0
"""So long a job waits for the engine that another is about to give back, before it starts one for itself."""


class WarmEngine:
    """At most one process that waits, lent to one job at a time. All threads may use it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: EngineProcess | None = None
        self._lent = 0
        self._stays = False

    @property
    def pid(self) -> int | None:
        """Of the process that waits."""
        with self._lock:
            return None if self._waiting is None else self._waiting.pid

    @property
    def stays(self) -> bool:
        """Whether the engine of a job is kept for the next one; waits for no engine that is being started."""
        return self._stays

    def stay(self) -> None:
        """From now on, keep the engine of a job for the next one."""
        with self._lock:
            self._stays = True

    def start(self, python: str) -> None:
        """Have an engine wait with all loaded that detection needs, unless there is one or it may not stay.

        Raises:
            EngineFailure: it cannot be started.
        """
        with self._lock:
            if self._stays and self._waiting is None and not self._lent:
                self._waiting = EngineProcess(python)
                self._waiting.load()

    def dismiss(self) -> None:
        """End the engine that waits at once, and one that has a job when that has ended."""
        with self._lock:
            self._stays = False
            engine, self._waiting = self._waiting, None
        if engine is not None:
            engine.kill()

    @contextlib.contextmanager
    def lent(self, python: str, cancelled: Callable[[], bool]) -> Iterator[EngineProcess]:
        """An engine for one job: the one that waits if that is well and of this Python, else a new one.

        Raises:
            EngineCancelled: `cancelled` said so before there was one.
            EngineFailure: it cannot be started.
        """
        engine = self._taken(python, cancelled)
        try:
            engine = engine or EngineProcess(python)
            yield engine
        finally:
            self._take_back(engine)

    def _taken(self, python: str, cancelled: Callable[[], bool]) -> EngineProcess | None:
        """The one that waits, or None where there is none that can be used."""
        until = time.monotonic() + RETURNED_WITHIN_S
        while True:
            with self._lock:
                engine = self._waiting
                if engine is not None or not self._lent or time.monotonic() > until:
                    self._waiting = None
                    self._lent += 1
                    break
            if cancelled():
                raise EngineCancelled
            time.sleep(POLL_S)
        if engine is None:
            return None
        if engine.can_go_on and engine.python == python:
            engine.forget_details()
            return engine
        engine.kill()
        return None

    def _take_back(self, engine: EngineProcess | None) -> None:
        with self._lock:
            self._lent -= 1
            if engine is not None and self._stays and self._waiting is None and engine.can_go_on:
                self._waiting = engine
                return
        if engine is not None:
            engine.close()
