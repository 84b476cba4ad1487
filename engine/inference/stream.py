"""The sliding window itself: windows read ahead, gathered into batches, computed, blended, handed on as rows.

Three stages work at once: threads that read, one that gathers batches, and the caller's, which computes.
"""

from __future__ import annotations

import contextlib
import itertools
import queue
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch

from engine.errors import EnvironmentFailure
from engine.inference.blending import NOT_FINITE, FinishedRows, RowBlender
from engine.inference.strips import Pixels, Read, StripReader, WindowPixels
from engine.inference.windows import Window, WindowPlan

MOST_WINDOWS_PER_SAMPLE = 4
"""A batch is computed before it is full when it has waited for this many windows per sample of a full one."""
BATCHES_AHEAD = 2

Predict = Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]


@dataclass(frozen=True)
class Batch:
    """Windows that follow one another, and the pixels of those that have valid ones.

    Attributes:
        windows: all of them, each with whether it has valid pixels.
        before, after: (n, bands, height, width) of the n that have; None without any.
        valid: (n, height, width) bool likewise.
    """

    windows: list[tuple[Window, bool]]
    before: torch.Tensor | None = None
    after: torch.Tensor | None = None
    valid: torch.Tensor | None = None


def stream_rows(
    plan: WindowPlan,
    read: Read,
    predict: Predict,
    *,
    batch: int,
    readers: int,
    first_row: int = 0,
    device: torch.device | None = None,
    on_windows_done: Callable[[int], None] = lambda done: None,
) -> Iterator[FinishedRows]:
    """Compute the change map from pixel row `first_row` to the last, top to bottom, in constant memory.

    Args:
        read: gives the pixels of a box; called from `readers` threads.
        predict: (n, bands, h, w) before and after and (n, h, w) valid, all on the CPU, to (n, h, w)
            probabilities on `device`, infinite where it found none.
        batch: windows computed at once, at most.
        device: where windows are blended, by default the CPU.
        on_windows_done: told, from the caller's thread, how many windows of the plan are finished; may
            raise to stop.

    Raises:
        EnvironmentFailure: a probability was infinite.
    """
    device = device or torch.device("cpu")
    blender = RowBlender(plan, first_row, device)
    done = len(plan.columns.starts) * plan.first_window_row(first_row)
    reader = StripReader(plan, read, readers)
    batches = _batches(reader.windows_from(first_row), batch, pinned=device.type == "cuda")
    with contextlib.closing(_in_background(batches, BATCHES_AHEAD)) as ready, contextlib.closing(reader):
        for group in ready:
            for rows in _blend(group, predict, blender, device):
                yield _checked(rows)
            done += len(group.windows)
            on_windows_done(done)


def _blend(
    batch: Batch, predict: Predict, blender: RowBlender, device: torch.device
) -> Iterator[FinishedRows]:
    probability, valid = None, None
    if batch.before is not None and batch.after is not None and batch.valid is not None:
        probability = predict(batch.before, batch.after, batch.valid).to(device)
        valid = batch.valid.to(device, non_blocking=True)
    first = 0
    for (_, has_data), members in itertools.groupby(
        batch.windows, key=lambda entry: (entry[0].row, entry[1])
    ):
        windows = [window for window, _ in members]
        if has_data and probability is not None and valid is not None:
            last = first + len(windows)
            blender.add(windows, probability[first:last], valid[first:last])
            first = last
        else:
            blender.skip(windows)
        yield from blender.finished_rows()


def _checked(rows: FinishedRows) -> FinishedRows:
    if (rows.values == NOT_FINITE).any():
        raise EnvironmentFailure(
            "The network returned numbers that are not finite; run again with --precision float32, "
            "and check the image's values and the model's normalisation if that fails too."
        )
    return rows


def _batches(windows: Iterable[tuple[Window, Pixels | None]], size: int, pinned: bool) -> Iterator[Batch]:
    """Groups with up to `size` windows that have valid pixels.

    Args:
        pinned: whether the pixels lie in memory from which a GPU copies while it computes.
    """
    seen: list[tuple[Window, bool]] = []
    group: list[Pixels] = []
    for window, pixels in windows:
        seen.append((window, pixels is not None))
        if pixels is not None:
            group.append(pixels)
        if len(group) == size or len(seen) >= MOST_WINDOWS_PER_SAMPLE * size:
            yield _batch(seen, group, pinned)
            seen, group = [], []
    if seen:
        yield _batch(seen, group, pinned)


def _batch(windows: list[tuple[Window, bool]], group: list[Pixels], pinned: bool) -> Batch:
    if not group:
        return Batch(windows)
    return Batch(windows, *(tensor.pin_memory() if pinned else tensor for tensor in as_tensors(group)))


def as_tensors(group: Sequence[WindowPixels]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Before and after (n, bands, height, width) and valid (n, height, width) of windows of one size."""
    return (
        _stack([pixels.before for pixels in group]),
        _stack([pixels.after for pixels in group]),
        torch.from_numpy(np.stack([pixels.valid for pixels in group])),
    )


def _stack(images: list[np.ndarray]) -> torch.Tensor:
    """One tensor of a type that every torch backend knows: 8-bit as it is, all others as float32."""
    pixels = np.stack(images)
    return torch.from_numpy(pixels if pixels.dtype == np.uint8 else pixels.astype(np.float32))


def _in_background(items: Iterator[Batch], ahead: int) -> Generator[Batch, None, None]:
    """The same items, produced by a thread that is up to `ahead` of them in front."""
    ready: queue.Queue[Batch | BaseException | None] = queue.Queue(ahead)
    stop = threading.Event()

    def hand_on(item: Batch | BaseException | None) -> bool:
        while not stop.is_set():
            with contextlib.suppress(queue.Full):
                ready.put(item, timeout=0.1)
                return True
        return False

    def produce() -> None:
        try:
            if all(map(hand_on, items)):
                hand_on(None)
        except BaseException as error:  # handed to the thread that waits for the items
            hand_on(error)

    producer = threading.Thread(target=produce, name="gatherer", daemon=True)
    producer.start()
    try:
        while (item := ready.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        stop.set()
        producer.join()
