"""The sliding window itself: windows read ahead, gathered into batches, computed, blended, handed on as rows.

Stages work at once: threads that read, one that gathers batches, those that compute or wait for a GPU, and
the caller's, which blends.
"""

from __future__ import annotations

import contextlib
import itertools
import queue
import threading
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Callable, NamedTuple

import numpy as np
import torch

from engine.contract.errors import EnvironmentFailure
from engine.contract.windows import Window, WindowPlan
from engine.inference.blending import NOT_FINITE, FinishedRows, RowBlender
from engine.inference.devices.device import UNSIGNED_16, Device, Predict, Tensors
from engine.inference.devices.processor import PROCESSOR
from engine.inference.strips import Read, StripReader
from engine.pixels import PairPixels

MOST_WINDOWS_PER_SAMPLE = 4
"""A batch is computed before it is full when it has waited for this many windows per sample of a full one."""
BATCHES_AHEAD = 2
ROWS_AT_ONCE = 32
"""What is compared at once, since that takes memory too."""
_KEPT = [np.uint8, np.int16] if UNSIGNED_16 is None else [np.uint8, np.int16, np.uint16]

Windows = list[tuple[Window, bool]]
"""Windows that follow one another, each with whether it has valid pixels."""


class WindowBatch(NamedTuple):
    """Windows and the pixels of those that have valid ones, None where none has."""

    windows: Windows
    tensors: Tensors | None

    def pinned_for(self, device: Device) -> WindowBatch:
        """The same in memory from which the device takes it while it computes."""
        return self if self.tensors is None else self._replace(tensors=device.pinned(self.tensors))


def stream_rows(
    plan: WindowPlan,
    read: Read,
    predict: Predict,
    *,
    batch: int,
    readers: int,
    workers: int = 0,
    first_row: int = 0,
    end_row: int | None = None,
    device: Device = PROCESSOR,
    on_windows_done: Callable[[int], None] = lambda done: None,
) -> Iterator[FinishedRows]:
    """Compute the change map from pixel row `first_row` on, top to bottom, in constant memory.

    Args:
        read: gives the pixels of a box; called from `readers` threads.
        predict: gets windows on the CPU, gives probabilities, `NO_NUMBER` where it found none.
        batch: windows computed at once, at most.
        workers: threads that call `predict` at the same time, for what computes in threads of its own or on
            a GPU, which has so many batches in flight; 0 calls it in the caller's thread.
        end_row: where a row of windows starts before which to end; None to go on to the last pixel row.
        device: where windows are blended.
        on_windows_done: told, from the caller's thread, how many windows of the plan are finished; may
            raise to stop.

    Raises:
        EnvironmentFailure: the detector found no number for a pixel.
    """
    blender = RowBlender(plan, first_row, device.memory)
    done = len(plan.columns.starts) * plan.first_window_row(first_row)
    reader = StripReader(plan, read, readers)
    batches = (group.pinned_for(device) for group in _batches(reader.windows_from(first_row, end_row), batch))

    def compute(tensors: Tensors | None) -> torch.Tensor | None:
        if tensors is None:
            return None
        probability, valid = device.taken(predict(*tensors)), tensors[2]
        if not valid.numpy().all():
            probability = torch.where(device.taken(valid), probability, torch.nan)
        return device.awaited(probability)

    with contextlib.ExitStack() as stages:
        stages.callback(reader.close)
        ready = stages.enter_context(contextlib.closing(_in_background(batches, BATCHES_AHEAD)))
        if workers:
            pool = stages.enter_context(_pool(workers))
            results = _computed_by(pool, ready, compute, workers)
        else:
            results = ((group.windows, compute(group.tensors)) for group in ready)
        for windows, probability in results:
            for rows in _blended(windows, probability, blender):
                yield _checked(rows)
            done += len(windows)
            on_windows_done(done)


@contextlib.contextmanager
def _pool(workers: int) -> Iterator[ThreadPoolExecutor]:
    """Threads that, like the caller's, leave the processor's other cores to what they call."""
    threads = torch.get_num_threads()
    pool = ThreadPoolExecutor(workers, "worker", initializer=torch.set_num_threads, initargs=(1,))
    torch.set_num_threads(1)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        torch.set_num_threads(threads)


def _computed_by(
    pool: ThreadPoolExecutor,
    batches: Iterable[WindowBatch],
    compute: Callable[[Tensors | None], torch.Tensor | None],
    workers: int,
) -> Iterator[tuple[Windows, torch.Tensor | None]]:
    """What is computed of each batch, in order, while those that follow are being computed."""
    waiting: deque[tuple[Windows, Future[torch.Tensor | None]]] = deque()
    for windows, tensors in batches:
        waiting.append((windows, pool.submit(compute, tensors)))  # before rows that others finish are fetched
        while len(waiting) > workers + 1:
            first, found = waiting.popleft()
            yield first, found.result()
    for first, found in waiting:
        yield first, found.result()


@torch.inference_mode()
def _blended(windows: Windows, probability: torch.Tensor | None, blender: RowBlender) -> list[FinishedRows]:
    """What the windows finish; those without valid pixels have no probability."""
    finished: list[FinishedRows] = []
    first = 0
    for (_, has_data), members in itertools.groupby(windows, key=lambda entry: (entry[0].row, entry[1])):
        group = [window for window, _ in members]
        found = None
        if has_data and probability is not None:
            found = probability[first : first + len(group)]
            first += len(group)
        finished += blender.add(group, found)
    return finished


def _checked(rows: FinishedRows) -> FinishedRows:
    values = rows.values.cpu()
    parts = (part.numpy() for part in torch.split(values, ROWS_AT_ONCE))
    if any((part == NOT_FINITE).any() for part in parts):
        raise EnvironmentFailure(
            "The network returned numbers that are not finite; run again with --precision float32, "
            "and check the image's values and the model's normalisation if that fails too."
        )
    return FinishedRows(rows.row, values)


def _batches(windows: Iterable[tuple[Window, PairPixels | None]], size: int) -> Iterator[WindowBatch]:
    """Groups with up to `size` windows that have valid pixels."""
    seen: Windows = []
    group: list[PairPixels] = []
    for window, pixels in windows:
        seen.append((window, pixels is not None))
        if pixels is not None:
            group.append(pixels)
        if len(group) == size or len(seen) >= MOST_WINDOWS_PER_SAMPLE * size:
            yield WindowBatch(seen, as_tensors(group) if group else None)
            seen, group = [], []
    if seen:
        yield WindowBatch(seen, as_tensors(group) if group else None)


def as_tensors(group: Sequence[PairPixels]) -> Tensors:
    """Windows of one size as tensors on the CPU.

    Without torch's own threads: beside those that compute there would be more than cores, and all would sleep
    whenever they wait.
    """
    return (
        _stack([pixels.before for pixels in group]),
        _stack([pixels.after for pixels in group]),
        torch.from_numpy(np.stack([pixels.valid for pixels in group])),
    )


def _stack(images: list[np.ndarray]) -> torch.Tensor:
    """One tensor, of 8 and 16 bits as they are where torch knows them, of any other type as float32."""
    stacked = np.stack(images)
    return torch.from_numpy(stacked if stacked.dtype in _KEPT else stacked.astype(np.float32))


def _in_background(items: Iterator[WindowBatch], ahead: int) -> Generator[WindowBatch, None, None]:
    """The same items, produced by a thread that is up to `ahead` of them in front."""
    ready: queue.Queue[WindowBatch | BaseException | None] = queue.Queue(ahead)
    stop = threading.Event()

    def hand_on(item: WindowBatch | BaseException | None) -> bool:
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
