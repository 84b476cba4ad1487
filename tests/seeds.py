"""Where random tests get their seeds: one environment variable gives all of them other cases."""

from __future__ import annotations

import os

VARIABLE = "DEEP_CHANGE_TEST_SEED"
CHOSEN = int(os.environ.get(VARIABLE, "0"))


def seeded(number: int) -> int:
    """The seed that a test takes under this number of its own."""
    return number + 1_000_000 * CHOSEN
