"""How tests cut a job short at a place of their choice."""

from __future__ import annotations

import threading


class StopAfter(threading.Event):
    """A request to stop that comes when a job has asked for one this many times."""

    def __init__(self, asked: int) -> None:
        super().__init__()
        self._left = asked

    def is_set(self) -> bool:
        self._left -= 1
        return self._left < 0
