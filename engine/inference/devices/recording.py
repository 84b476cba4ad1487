"""Recordings of a network for one shape of batch, which a GPU replays without waiting for Python.

A recording runs the very kernels that it saw, so results stay the same to the last bit. It is made only where
the run is long enough to win back what recording costs, and kept only where it is measured to be faster.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import Callable

import torch

from engine.inference.devices.device import Device, Forward, Pair

LEAST_GAIN = 0.05
"""Share of the time that a recording must save."""
RECORDING_CALLS = 10
"""Calls of the network that making and trying a recording takes."""
RECORDING_SECONDS = 1.0
"""What else it takes."""
_CALLS_BEFORE = 3  # in which libraries choose their kernels and take their memory

launching = threading.RLock()
"""Held by the thread that hands a network's work to a GPU: a recording has one place for what goes in, and
settings of cuDNN are the process's."""


def repays(seconds: float, calls: int) -> bool:
    """Whether a run of so many calls that take so many seconds each is likely to win back a recording."""
    return LEAST_GAIN * seconds * calls > RECORDING_CALLS * seconds + RECORDING_SECONDS


def recorded_where_it_pays(
    network: Forward,
    pair: Pair,
    calls: int,
    device: Device,
    record: Callable[[Forward, Pair], Forward] | None = None,
) -> Forward:
    """The network, or what gives the same faster for pairs of this shape.

    Args:
        pair: an example on the device.
        calls: how often the network will be called with such pairs.
        record: makes a recording for the example's shape; by default a CUDA graph.

    Raises:
        RuntimeError, MemoryError: the network cannot be run, for lack of memory for instance.
    """
    seconds = device.seconds_of(lambda: network(*pair))
    if not repays(seconds, calls):
        return network
    replay = _recorded(network, pair, device, record or _cuda_graph)
    if replay is None:
        return network
    before, after = (image.flip(-1) for image in pair)  # a recording may know nothing but what it was made of
    is_same = torch.equal(replay(before, after), network(before, after))
    is_faster = device.seconds_of(lambda: replay(*pair)) <= (1 - LEAST_GAIN) * seconds
    return _ForOneShape(replay, pair[0].shape, network) if is_same and is_faster else network


def _recorded(
    network: Forward, pair: Pair, device: Device, record: Callable[[Forward, Pair], Forward]
) -> Forward | None:
    """None where it cannot be recorded; what was begun is gone then."""
    try:
        return record(network, pair)
    except (RuntimeError, MemoryError) as error:
        logging.getLogger(__name__).info("The network runs unrecorded: %s", error)
    device.finish()
    device.release()
    return None


class _ForOneShape:
    """A recording for pairs of its shape; from the first pair of another shape on, the network itself.

    Attributes:
        how: how the network computes, in words.
    """

    def __init__(self, replay: Forward, shape: torch.Size, network: Forward) -> None:
        self._replay: Forward | None = replay
        self._shape = shape
        self._network = network
        self.how = f"{getattr(network, 'how', '')}, recorded".lstrip(", ")

    def __call__(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        if before.shape != self._shape:
            self._replay = None  # and with it the memory it holds
        return (self._replay or self._network)(before, after)


def _cuda_graph(network: Forward, pair: Pair) -> Forward:
    """The network as a CUDA graph."""
    device = pair[0].device
    inputs = [image.clone() for image in pair]
    graph = torch.cuda.CUDAGraph()
    with launching, torch.cuda.device(device):
        # A stream of this device: torch's own for captures belongs to the device that came first.
        aside = torch.cuda.Stream(device)  # type: ignore[no-untyped-call]
        current = torch.cuda.current_stream(device)
        aside.wait_stream(current)
        with torch.cuda.stream(aside):
            for _ in range(_CALLS_BEFORE):
                network(*inputs)
        current.wait_stream(aside)
        try:
            # Other threads pin memory meanwhile.
            with torch.cuda.graph(graph, stream=aside, capture_error_mode="thread_local"):
                logits = network(*inputs)
        except BaseException:
            with contextlib.suppress(RuntimeError):
                graph.reset()
            raise
        current.wait_stream(aside)

    def replay(before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        with launching:
            for held, image in zip(inputs, (before, after)):
                held.copy_(image)
            graph.replay()
            return logits.clone()  # the next replay writes over them

    return replay
