"""How many windows are computed at once: chosen by trying, and halved where memory runs out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Callable

import torch
from torch.nn.functional import pad

from engine.inference.devices.device import Device, Predict


class FittingPredict:
    """Runs a detector on batches of one fixed size, and of smaller ones once memory has run out.

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

    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """As the detector; the result may come from another device once the detector has fallen back."""
        parts = []
        first = 0
        while first < len(valid):
            batch = self.batch
            group = [before, after, valid]
            if len(valid) > batch:
                group = [tensor[first : first + batch] for tensor in group]
            size = batch if self._device.one_shape else len(group[0])
            try:
                parts.append(self._predict(*(filled_up(tensor, size) for tensor in group)))
            except (RuntimeError, MemoryError) as error:
                if not self._device.ran_out(error):
                    raise
                self._make_smaller(error, size)
                continue
            if size > len(group[0]):
                parts[-1] = parts[-1][: len(group[0])]
            first += len(group[0])
        return parts[0] if len(parts) == 1 else torch.cat([part.to(parts[-1].device) for part in parts])

    def _make_smaller(self, error: Exception, failed: int) -> None:
        self._device.release()
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


def filled_up(windows: torch.Tensor, count: int) -> torch.Tensor:
    """(n, …) with n at most `count` to (count, …); what is added is zero, or false."""
    missing = count - len(windows)
    return pad(windows, (0, 0) * (windows.ndim - 1) + (0, missing)) if missing else windows
