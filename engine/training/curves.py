"""Curves of a training run for TensorBoard, where it is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.training.run_folder import Row


class Curves:
    """Adds a point to each curve after an epoch; one file for all that a run adds until it is closed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writer: Any = None

    def add(self, row: Row) -> None:
        """The figures of an epoch, those that are defined."""
        if self._writer is None:
            try:
                from torch.utils.tensorboard import SummaryWriter
            except ImportError:
                return
            self._writer = SummaryWriter(str(self._folder))
        for name, value in row.items():
            if name != "epoch" and value is not None:
                self._writer.add_scalar(name, value, row["epoch"])
        self._writer.flush()

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
