"""Batches go to devices that are free, and are halved where memory runs out."""

from __future__ import annotations

import queue
import threading
from collections.abc import Sequence
from typing import Callable

import torch
from torch.nn.functional import pad

from engine.inference.devices.device import Device, Predict


class FittingPredict:
    """Runs a detector on batches of one fixed size, and of smaller ones once memory has run out.

    Several threads may call it at once, if they may call the detector.

    Args:
        predict: the detector.
        device: where it computes; groups smaller than a batch are filled up for it with windows that are
            thrown away where it is to meet one shape only.
        batch: windows at once.
        fall_back: a detector for when not even one window fits; None where there is none.
        warn: told in a sentence what was done about memory.
    """

    def __init__(
        self,
        predict: Predict,
        device: Device,
        batch: int,
        fall_back: Callable[[], Predict] | None,
        warn: Callable[[str], None],
    ) -> None:
        self._predict = predict
        self._device = device
        self.batch = batch
        self._fall_back = fall_back
        self._warn = warn
        self._giving_less = threading.Lock()

    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """As the detector; the result may come from another device once the detector has fallen back."""
        parts: list[torch.Tensor] = []
        first = 0
        while first < len(valid):
            batch = self.batch
            group = [before, after, valid]
            if len(valid) > batch:
                group = [tensor[first : first + batch] for tensor in group]
            found = self._found(group, batch)
            if found is not None:
                parts.append(found)
                first += len(group[0])
        return parts[0] if len(parts) == 1 else torch.cat([part.to(parts[-1].device) for part in parts])

    def _found(self, group: list[torch.Tensor], batch: int) -> torch.Tensor | None:
        """What the detector finds; None where memory ran out, and from then on less is given to it."""
        predict, size = self._predict, batch if self._device.one_shape else len(group[0])
        try:
            found = predict(*(filled_up(tensor, size) for tensor in group))
            return found if size == len(group[0]) else found[: len(group[0])]
        except (RuntimeError, MemoryError) as error:
            if not self._device.ran_out(error):
                raise
            failure = error.with_traceback(None)
        with self._giving_less:  # here, as the error holds tensors for as long as its block lasts
            self._device.release()
            if predict is self._predict:
                self._give_less(failure, size)
        return None

    def _give_less(self, failure: Exception, failed: int) -> None:
        if failed > 1:
            if self.batch < failed:
                return  # another thread has seen to it
            self.batch = failed // 2
            windows = "1 window is" if self.batch == 1 else f"{self.batch} windows are"
            self._warn(f"Memory ran out: {windows} computed at once from here on.")
        elif self._fall_back is not None:
            self._predict, self._fall_back = self._fall_back(), None
            self._warn("Memory ran out with a single window: the processor goes on, more slowly.")
        else:
            raise failure


class FreeFirst:
    """Several detectors, each on a device of its own: a batch goes to one that is free.

    Args:
        detectors: with their devices, the fastest first.
        at_once: batches that a device is handed before it has finished the first.
    """

    def __init__(self, detectors: Sequence[tuple[Predict, Device]], at_once: int) -> None:
        self._free: queue.SimpleQueue[tuple[Predict, Device]] = queue.SimpleQueue()
        for each in [*detectors] * at_once:
            self._free.put(each)

    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        predict, device = taken = self._free.get()
        try:
            return device.awaited(predict(before, after, valid))
        finally:
            self._free.put(taken)


def filled_up(windows: torch.Tensor, count: int) -> torch.Tensor:
    """(n, …) with n at most `count` to (count, …); what is added is zero, or false."""
    missing = count - len(windows)
    return pad(windows, (0, 0) * (windows.ndim - 1) + (0, missing)) if missing else windows
