"""The sliding window itself: windows read ahead, computed in batches, blended, handed on as finished rows."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, Protocol

import numpy as np
import torch

from engine.inference.blending import FinishedRows, RowBlender
from engine.inference.windows import Window, WindowPlan


class WindowPixels(Protocol):
    """Both images at a window."""

    @property
    def before(self) -> np.ndarray:
        """(bands, height, width), any type."""

    @property
    def after(self) -> np.ndarray:
        """(bands, height, width), any type."""

    @property
    def valid(self) -> np.ndarray:
        """(height, width) bool."""


MOST_WINDOWS_PER_SAMPLE = 4
"""A batch is computed before it is full when it has waited for this many windows per sample of a full one."""

Read = Callable[[Window], WindowPixels]
Predict = Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]


@dataclass(frozen=True)
class Sample:
    window: Window
    pixels: WindowPixels


def stream_rows(
    plan: WindowPlan,
    read: Read,
    predict: Predict,
    *,
    batch: int,
    readers: int,
    first_row: int = 0,
    on_windows_done: Callable[[int], None] = lambda done: None,
) -> Iterator[FinishedRows]:
    """Compute the change map from pixel row `first_row` to the last, top to bottom, in constant memory.

    Args:
        read: gives a window's pixels; called from `readers` threads.
        predict: (n, bands, h, w) before and after and (n, h, w) valid to (n, h, w) probabilities.
        batch: windows computed at once, at most.
        on_windows_done: told, from the caller's thread, how many windows of the plan are finished; may
            raise to stop.
    """
    blender = RowBlender(plan, first_row)
    done = len(plan.columns.starts) * plan.first_window_row(first_row)
    with ThreadPoolExecutor(readers, thread_name_prefix="reader") as pool:
        samples = _read_ahead(plan.windows_from(first_row), read, pool, ahead=2 * batch + readers)
        try:
            for group, seen in _batches(samples, batch):
                for sample, probability in zip(group, _predict(group, predict)):
                    yield from blender.advance_to(sample.window)
                    blender.add(sample.window, probability, torch.from_numpy(sample.pixels.valid))
                done += seen
                on_windows_done(done)
            yield from blender.finish()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _read_ahead(
    windows: Iterable[Window], read: Read, pool: ThreadPoolExecutor, ahead: int
) -> Iterator[Sample]:
    """Windows with their pixels in the order given, `ahead` of them being read or waiting at any time."""
    waiting: deque[tuple[Window, Future[WindowPixels]]] = deque()
    for window in windows:
        waiting.append((window, pool.submit(read, window)))
        if len(waiting) >= ahead:
            first, pixels = waiting.popleft()
            yield Sample(first, pixels.result())
    while waiting:
        first, pixels = waiting.popleft()
        yield Sample(first, pixels.result())


def _batches(samples: Iterable[Sample], size: int) -> Iterator[tuple[list[Sample], int]]:
    """Groups of up to `size` samples with valid pixels, each with the number of windows that it settles."""
    group: list[Sample] = []
    seen = 0
    for sample in samples:
        seen += 1
        if sample.pixels.valid.any():
            group.append(sample)
        if len(group) == size or seen >= MOST_WINDOWS_PER_SAMPLE * size:
            yield group, seen
            group, seen = [], 0
    if seen:
        yield group, seen


def _predict(group: list[Sample], predict: Predict) -> Iterable[torch.Tensor]:
    if not group:
        return []
    before = _stack([sample.pixels.before for sample in group])
    after = _stack([sample.pixels.after for sample in group])
    valid = torch.from_numpy(np.stack([sample.pixels.valid for sample in group]))
    return predict(before, after, valid)


def _stack(images: list[np.ndarray]) -> torch.Tensor:
    """One tensor of a type that every torch backend knows: 8-bit as it is, all others as float32."""
    pixels = np.stack(images)
    return torch.from_numpy(pixels if pixels.dtype == np.uint8 else pixels.astype(np.float32))
