"""The options of `doctor`."""

from __future__ import annotations

from dataclasses import dataclass

from .option import FLAG, declare


@dataclass(frozen=True)
class DoctorOptions:
    """What is examined of this computer."""

    thorough: bool = declare(
        FLAG,
        False,
        "also compare each device with the processor on a small, the bundled and a large network, with "
        "speed, memory and two steps of training; a few minutes, exit status 1 where it is out of bounds "
        "(default: no)",
    )
    all: bool = declare(
        FLAG, False, "with --thorough: every network, in every precision that a device computes (default: no)"
    )
