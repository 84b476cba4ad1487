"""How many windows are computed at once: chosen by trying, and halved where memory runs out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import partial
from typing import Callable

import torch
from torch.nn.functional import pad

from engine.inference.devices.choice import seconds_of
from engine.inference.stream import Predict

LARGEST_BATCH = 256
PAYS = 1.05
"""A larger batch is taken when it computes windows at least this many times as fast."""
SHARE_OF_MEMORY = 0.8


class FittingPredict:
    """Runs a detector on batches of one fixed size, and of smaller ones once memory has run out.

    Args:
        predict: the detector.
        batch: windows at once.
        one_shape: whether smaller groups are filled up with windows that are thrown away, so that the device
            meets one shape only.
        fall_back: a detector for when not even one window fits; None where there is none.
        warn: told in a sentence what was done about memory.
    """

    def __init__(
        self,
        predict: Predict,
        batch: int,
        one_shape: bool,
        fall_back: Callable[[], Predict] | None,
        warn: Callable[[str], None],
    ) -> None:
        self._predict = predict
        self.batch = batch
        self._one_shape = one_shape
        self._fall_back = fall_back
        self._warn = warn

    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """As the detector; the result may come from another device once the detector has fallen back."""
        parts = []
        first = 0
        while first < len(valid):
            batch = self.batch
            group = [before, after, valid]
            if len(valid) > batch:
                group = [tensor[first : first + batch] for tensor in group]
            size = batch if self._one_shape else len(group[0])
            try:
                parts.append(self._predict(*(filled_up(tensor, size) for tensor in group)))
            except (RuntimeError, MemoryError) as error:
                if not is_out_of_memory(error):
                    raise
                self._make_smaller(error, size)
                continue
            if size > len(group[0]):
                parts[-1] = parts[-1][: len(group[0])]
            first += len(group[0])
        return parts[0] if len(parts) == 1 else torch.cat([part.to(parts[-1].device) for part in parts])

    def _make_smaller(self, error: Exception, failed: int) -> None:
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        if failed > 1:
            self.batch = min(self.batch, failed // 2)
            windows = "1 window is" if self.batch == 1 else f"{self.batch} windows are"
            self._warn(f"Memory ran out: {windows} computed at once from here on.")
        elif self._fall_back is not None:
            self._predict, self._fall_back = self._fall_back(), None
            self._warn("Memory ran out with a single window: the processor goes on, more slowly.")
        else:
            raise error


class TakingTurns:
    """Several detectors, each on a device of its own, that take one batch after another in turn.

    A device that works asynchronously, as CUDA ones do, computes its batch while the next gets its own.
    """

    def __init__(self, predicts: Sequence[Predict]) -> None:
        self._turn = itertools.cycle(predicts)

    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        return next(self._turn)(before, after, valid)


def is_out_of_memory(error: Exception) -> bool:
    """Whether a device, or the processor, had too little memory for what it was asked to compute."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    return isinstance(error, RuntimeError) and "can't allocate memory" in str(error)


def fastest_batch(
    predict: Predict, sample: tuple[torch.Tensor, torch.Tensor, torch.Tensor], device: torch.device, most: int
) -> int:
    """The number of windows at once, a power of two, from which on more bring no more speed or do not fit.

    Args:
        predict: the detector on a CUDA device.
        sample: before, after and valid of one window.
        most: windows there are.
    """
    best, best_rate = 1, 0.0
    batch = 1
    while batch <= min(LARGEST_BATCH, most):
        try:
            windows = [filled_up(tensor, batch) for tensor in sample]
            rate = batch / seconds_of(partial(predict, *windows), device)
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise
            torch.cuda.empty_cache()
            break
        if rate < PAYS * best_rate:
            break
        best, best_rate = batch, rate
        if 2 * torch.cuda.max_memory_allocated(device) > SHARE_OF_MEMORY * torch.cuda.mem_get_info(device)[1]:
            break
        batch *= 2
    return best


def filled_up(windows: torch.Tensor, count: int) -> torch.Tensor:
    """(n, …) with n at most `count` to (count, …); what is added is zero, or false."""
    missing = count - len(windows)
    return pad(windows, (0, 0) * (windows.ndim - 1) + (0, missing)) if missing else windows
