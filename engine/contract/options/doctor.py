"""The options of `doctor`."""

from __future__ import annotations

from dataclasses import dataclass

from .option import FLAG, TEXT, declare


@dataclass(frozen=True)
class DoctorOptions:
    """What is examined: this computer, or a cluster."""

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
    cluster: str | None = declare(
        TEXT,
        None,
        "the workers of a Dask cluster, and on what they compute (default: what this computer has)",
        "ADDRESS|FILE|local:N",
    )
