"""Devices that run out of memory or answer no more, as a user is told of them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from engine.contract.errors import EnvironmentFailure
from engine.inference.devices.device import Device, first_line


@contextlib.contextmanager
def failures_told(devices: Sequence[Device], out_of_memory: str, lost: str) -> Iterator[None]:
    """Turn what devices raise into sentences.

    Args:
        out_of_memory: what to do then.
        lost: what to do once a device computes no more.

    Raises:
        EnvironmentFailure: with one of these.
    """
    title = " and ".join(device.title for device in devices)
    title = title[0].upper() + title[1:]
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        if any(device.ran_out(error) for device in devices):
            raise EnvironmentFailure(f"{title} ran out of memory; {out_of_memory}.", str(error)) from error
        if any(device.is_lost(error) for device in devices):
            why = "as after a reset of its driver or while the computer slept"
            raise EnvironmentFailure(
                f"{title} stopped computing, {why}; {lost}.", first_line(error)
            ) from error
        raise
