"""How fast decisions are made, and how long the rest will take."""

from __future__ import annotations

from collections import deque

from ...wording import decimal, duration_text, tr

COUNTED = 30
ENOUGH = 10
"""Fewer measured times foretell nothing."""
LONGEST_THOUGHT_S = 120.0
"""Who takes longer has done something else meanwhile."""


class Pace:
    """The mean time between the latest decisions."""

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=COUNTED)
        self._last: float | None = None

    def decided(self, now: float) -> None:
        """A decision was made at this time, in seconds of any clock that does not jump."""
        if self._last is not None and now - self._last <= LONGEST_THOUGHT_S:
            self._times.append(now - self._last)
        self._last = now

    @property
    def seconds_each(self) -> float | None:
        """None until enough decisions have followed one another."""
        return sum(self._times) / len(self._times) if len(self._times) >= ENOUGH else None

    def text(self, left: int) -> str:
        """ "6.1 s each · about 1 h 23 min left", or "" while too few decisions were measured."""
        if self.seconds_each is None:
            return ""
        each = tr("{} s each").format(decimal(self.seconds_each, 1))
        if left == 0:
            return each
        return tr("{} · {} left").format(each, duration_text(self.seconds_each * left))
