"""Who writes a file first: long transactions in the background give way to what the user does meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Callable

ASKED_EVERY_S = 0.02


class GaveWay(Exception):  # noqa: N818 (says what happened)
    """Another part of QGIS wanted to write the file; nothing was changed."""


class Turn:
    """The time of one long transaction, which comes after those on the same file that began before.

    Args:
        check: called often while they go on; what it raises ends the waiting.
    """

    def __init__(self, path: Path, check: Callable[[], None]) -> None:
        self._path = path.resolve()
        self._check_other = check
        self._is_lost = threading.Event()
        self._has_ended = threading.Event()

    def check(self) -> None:
        """Raises `GaveWay` when somebody waits for the file. To be called often."""
        if self._is_lost.is_set():
            raise GaveWay

    def __enter__(self) -> Turn:
        with _lock:
            before = _turns_on(self._path)
            _turns.append(self)
        try:
            for turn in before:
                while not turn._has_ended.wait(ASKED_EVERY_S):
                    self.check()
                    self._check_other()
            self.check()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._end()

    def _end(self) -> None:
        with _lock:
            _turns.remove(self)
        self._has_ended.set()


_turns: list[Turn] = []
_lock = threading.Lock()


def make_way(path: Path, wait_s: float) -> None:
    """Have long transactions on a file taken back, or completed where they are about to be, before it is
    written; they may begin again behind the one who asks."""
    with _lock:
        others = _turns_on(path.resolve())
    for turn in others:
        turn._is_lost.set()
    for turn in others:
        turn._has_ended.wait(wait_s)


def _turns_on(path: Path) -> list[Turn]:
    return [turn for turn in _turns if turn._path == path]
