"""Work that ends only once nobody waits for it any more."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any


def until_given_up(place: Any, given: Any, path: str) -> None:
    """Leaves a file behind when it ends."""
    Path(f"{path}.begun").touch()
    while not place.stop.is_set():
        time.sleep(0.02)
    Path(path).touch()
