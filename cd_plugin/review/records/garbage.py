"""Python's search for garbage put off: it looks at every object there is, and all threads wait for it."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def no_garbage_search() -> Iterator[None]:
    """While hundreds of thousands of objects are made that are no garbage, in whatever thread.

    No search begins as it ends either: what it finds it deletes in the thread that it happens to run in, and
    windows must not be deleted in any but their own.
    """
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
                gc.freeze()  # which forgets how many objects are new
                gc.enable()
                gc.unfreeze()


_lock = threading.Lock()
_blocks = 0
_was_on = True
