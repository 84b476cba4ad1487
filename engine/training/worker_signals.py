"""How processes that work for another one take the signals that a terminal sends to all of them."""

from __future__ import annotations

import signal


def leave_signals_alone(*_worker: int) -> None:
    """A worker ends when told to, and leaves a Ctrl+C to the process that it works for."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
