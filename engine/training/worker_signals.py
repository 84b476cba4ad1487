"""How processes that work for another one take the signals that are sent to all of them at once."""

from __future__ import annotations

import signal

SECONDS_LEFT_TO_THE_OTHER = 60


def leave_signals_alone(*_worker: int) -> None:
    """A worker leaves a Ctrl+C, and for a while a request to end, to the process that it works for.

    A terminal sends the one to all processes, a batch system the other; the process that is worked for ends
    its workers itself, once it has kept what is done.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "alarm"):  # all but Windows
        signal.signal(signal.SIGTERM, lambda number, frame: signal.alarm(SECONDS_LEFT_TO_THE_OTHER))
