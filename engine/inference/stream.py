"""The sliding window itself: windows read ahead, gathered into batches, computed, blended, handed on as rows.

Stages work at once: threads that read, one that gathers batches, those that compute where the processor does,
and the caller's, which blends.
"""

from __future__ import annotations

import contextlib
import itertools
import math
import queue
import threading
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Callable

import numpy as np
import torch

from engine.errors import EnvironmentFailure
from engine.inference.blending import NOT_FINITE, FinishedRows, RowBlender, Run, write
from engine.inference.strips import Pixels, Read, StripReader, WindowPixels
from engine.inference.windows import Window, WindowPlan

MOST_WINDOWS_PER_SAMPLE = 4
"""A batch is computed before it is full when it has waited for this many windows per sample of a full one."""
BATCHES_AHEAD = 2
QUICK_BATCH_S = 0.03
"""Where a batch takes less of a processor core, two are computed at the same time, and not one per worker:
Python's lock lets no more get ahead, and each one more wakes threads that then wait for it."""
ROWS_AT_ONCE = 32
"""What is compared at once, since that takes memory too."""

Predict = Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]


Tensors = tuple[torch.Tensor, torch.Tensor, torch.Tensor]
"""Before and after (n, bands, height, width) and valid (n, height, width) of windows."""


class Batch:
    """Windows that follow one another, and the pixels of those that have valid ones.

    Args:
        windows: all of them, each with whether it has valid pixels.
        pixels: of those that have.
    """

    def __init__(self, windows: list[tuple[Window, bool]], pixels: list[Pixels]) -> None:
        self.windows = windows
        self._pixels = pixels
        self._tensors: Tensors | None = None

    def take_tensors(self) -> Tensors | None:
        """What is to be computed, which is then forgotten here; None where nothing is."""
        tensors = self._tensors or (as_tensors(self._pixels) if self._pixels else None)
        self._tensors = None
        self._pixels = []
        return tensors

    def pinned(self) -> Batch:
        """Itself, with its tensors in memory from which a GPU copies while it computes."""
        if tensors := self.take_tensors():
            before, after, valid = (tensor.pin_memory() for tensor in tensors)
            self._tensors = before, after, valid
        return self


def stream_rows(
    plan: WindowPlan,
    read: Read,
    predict: Predict,
    *,
    batch: int,
    readers: int,
    workers: int = 0,
    first_row: int = 0,
    device: torch.device | None = None,
    on_windows_done: Callable[[int], None] = lambda done: None,
) -> Iterator[FinishedRows]:
    """Compute the change map from pixel row `first_row` to the last, top to bottom, in constant memory.

    Args:
        read: gives the pixels of a box; called from `readers` threads.
        predict: (n, bands, h, w) before and after and (n, h, w) valid, all on the CPU, to (n, h, w)
            probabilities on `device`, `NO_NUMBER` where it found none.
        batch: windows computed at once, at most.
        workers: threads that call `predict` at the same time; 0 calls it in the caller's thread, for devices
            that work while the caller goes on, and for all cores together.
        device: where windows are blended, by default the CPU.
        on_windows_done: told, from the caller's thread, how many windows of the plan are finished; may
            raise to stop.

    Raises:
        EnvironmentFailure: the detector found no number for a pixel.
    """
    device = device or torch.device("cpu")
    blender = RowBlender(plan, first_row, device)
    done = len(plan.columns.starts) * plan.first_window_row(first_row)
    reader = StripReader(plan, read, readers)
    batches = _batches(reader.windows_from(first_row), batch)
    if device.type == "cuda":
        batches = map(Batch.pinned, batches)

    def compute(group: Batch) -> torch.Tensor | None:
        tensors = group.take_tensors()
        if tensors is None:
            return None
        probability = predict(*tensors).to(device)
        if tensors[2].numpy().all():
            return probability
        return torch.where(tensors[2].to(device, non_blocking=True), probability, torch.nan)

    with contextlib.ExitStack() as stages:
        stages.callback(reader.close)
        ready = stages.enter_context(contextlib.closing(_in_background(batches, BATCHES_AHEAD)))
        if workers:
            pool = stages.enter_context(_pool(workers))
            results = _computed_by(pool, ready, compute, blender, workers)
        else:
            alone = contextlib.nullcontext()
            results = (
                (group, _blended(_runs(group, compute(group), blender), blender, alone)) for group in ready
            )
        for group, finished in results:
            for rows in finished:
                yield _checked(rows)
            done += len(group.windows)
            on_windows_done(done)


@contextlib.contextmanager
def _pool(workers: int) -> Iterator[ThreadPoolExecutor]:
    """Threads to compute in, each of which leaves the others their processor cores."""
    threads = torch.get_num_threads()
    share = max(threads // workers, 1)
    pool = ThreadPoolExecutor(workers, "worker", initializer=torch.set_num_threads, initargs=(share,))
    torch.set_num_threads(1)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        torch.set_num_threads(threads)


def _computed_by(
    pool: ThreadPoolExecutor,
    batches: Iterable[Batch],
    compute: Callable[[Batch], torch.Tensor | None],
    blender: RowBlender,
    workers: int,
) -> Iterator[tuple[Batch, list[FinishedRows]]]:
    """The batches with the rows that each finishes, in order, while those that follow are being computed.

    The threads compute at the same time; only where a batch meets those before it they take turns.
    """
    turns = _Turns()
    ahead = workers

    def work(number: int, batch: Batch) -> list[FinishedRows]:
        nonlocal ahead
        try:
            begin = time.thread_time()
            probability = compute(batch)
            if probability is not None:
                ahead = 1 if time.thread_time() - begin < QUICK_BATCH_S else workers
            runs = _runs(batch, probability, blender)
        except BaseException:
            turns.fail(number)
            raise
        return _blended(runs, blender, turns.turn(number))

    waiting: deque[tuple[Batch, Future[list[FinishedRows]]]] = deque()
    for number, batch in enumerate(batches):
        waiting.append((batch, pool.submit(work, number, batch)))
        while len(waiting) > ahead:
            first, finished = waiting.popleft()
            yield first, finished.result()
    for batch, finished in waiting:
        yield batch, finished.result()


class _Turns:
    """Lets threads go on in the order of their numbers, and none after one that failed."""

    def __init__(self) -> None:
        self._next = 0
        self._first_failed = math.inf
        self._changed = threading.Condition()

    def fail(self, number: int) -> None:
        with self._changed:
            self._first_failed = min(self._first_failed, number)
            self._changed.notify_all()

    @contextlib.contextmanager
    def turn(self, number: int) -> Iterator[None]:
        """Waits for its turn, and passes it on at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._next == number or self._first_failed < number)
            if self._first_failed < number:
                raise RuntimeError("an earlier batch failed")
        try:
            yield
        except BaseException:
            self.fail(number)
            raise
        with self._changed:
            self._next += 1
            self._changed.notify_all()


@torch.inference_mode()
def _runs(batch: Batch, probability: torch.Tensor | None, blender: RowBlender) -> list[Run]:
    runs = []
    first = 0
    grouped = itertools.groupby(batch.windows, key=lambda entry: (entry[0].row, entry[1]))
    for (_, has_data), members in grouped:
        windows = [window for window, _ in members]
        if has_data and probability is not None:
            runs += blender.runs(windows, probability[first : first + len(windows)])
            first += len(windows)
        else:
            runs += blender.runs(windows, None)
    return runs


@torch.inference_mode()
def _blended(
    runs: list[Run], blender: RowBlender, turn: contextlib.AbstractContextManager[None]
) -> list[FinishedRows]:
    """What the runs finish, whose values are there once all runs up to these have come to an end here."""
    finished: list[FinishedRows] = []
    places = []
    with turn:
        for run in runs:
            places.append(blender.settle(run))
            finished += blender.finished_rows()
    for run, place in zip(runs, places):
        write(run, place)
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


def _batches(windows: Iterable[tuple[Window, Pixels | None]], size: int) -> Iterator[Batch]:
    """Groups with up to `size` windows that have valid pixels."""
    seen: list[tuple[Window, bool]] = []
    group: list[Pixels] = []
    for window, pixels in windows:
        seen.append((window, pixels is not None))
        if pixels is not None:
            group.append(pixels)
        if len(group) == size or len(seen) >= MOST_WINDOWS_PER_SAMPLE * size:
            yield Batch(seen, group)
            seen, group = [], []
    if seen:
        yield Batch(seen, group)


def as_tensors(group: Sequence[WindowPixels]) -> Tensors:
    """Windows of one size as tensors on the CPU."""
    return (
        _stack([pixels.before for pixels in group]),
        _stack([pixels.after for pixels in group]),
        torch.stack([torch.from_numpy(pixels.valid) for pixels in group]),
    )


def _stack(images: list[np.ndarray]) -> torch.Tensor:
    """One tensor of a type that every torch backend knows: 8-bit as it is, all others as float32."""
    if images[0].dtype == np.uint8:
        return torch.stack([torch.from_numpy(image) for image in images])
    return torch.from_numpy(np.stack(images).astype(np.float32))


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
