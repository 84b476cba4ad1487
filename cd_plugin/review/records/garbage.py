"""Python's search for garbage put off: it looks at every object there is, and all threads wait for it."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def no_garbage_search() -> Iterator[None]:
    """While hundreds of thousands of objects are made that are no garbage, in whatever thread."""
    global _blocks, _was_on
    with _lock:
        if _blocks == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _blocks += 1
    try:
        yield
    finally:
        with _lock:
            _blocks -= 1
            if _blocks == 0 and _was_on:
                gc.enable()


_lock = threading.Lock()
_blocks = 0
_was_on = True
