"""How the processor's memory is handed out while a network computes on it."""

from __future__ import annotations

import contextlib
import ctypes
import threading
from collections.abc import Iterator

_TRIM_THRESHOLD, _MMAP_MAX, _ARENA_MAX = -1, -4, -8
_NEVER = 2**31 - 1
_AT_MOST_DEFAULT = 65536
_ARENAS = 2
"""Pools that all threads share: each pool keeps its own peak, and more bring no speed."""
_TRIM_INTERVAL_S = 2.0
"""How often the gaps that have grown between blocks in use are given back, so that they do not add up."""


@contextlib.contextmanager
def freed_memory_kept() -> Iterator[None]:
    """Let the process keep what is freed for a while and use it again.

    A network's maps are tens of megabytes that come and go with every layer. The GNU C library asks the
    system for such blocks anew each time, and clearing their pages takes up to a fifth of the time. Elsewhere
    this does nothing.
    """
    try:
        libc = ctypes.CDLL(None)
        libc.mallopt, libc.malloc_trim  # noqa: B018 (whether it has them)
    except (AttributeError, OSError, TypeError):
        yield
        return
    libc.mallopt(_ARENA_MAX, _ARENAS)
    libc.mallopt(_MMAP_MAX, 0)
    libc.mallopt(_TRIM_THRESHOLD, _NEVER)
    ended = threading.Event()

    def trim() -> None:
        while not ended.wait(_TRIM_INTERVAL_S):
            libc.malloc_trim(0)

    trimming = threading.Thread(target=trim, name="trimmer", daemon=True)
    trimming.start()
    try:
        yield
    finally:
        ended.set()
        trimming.join()
        libc.mallopt(_MMAP_MAX, _AT_MOST_DEFAULT)
        libc.mallopt(_TRIM_THRESHOLD, 2**17)
        libc.malloc_trim(0)
