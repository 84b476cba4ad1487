"""The pairs that the bundled model learns from, on disk as a training set like any other."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.rasters.encoded import encode_jpeg, encode_png
from engine.reporting import Reporter
from engine.training.bundled.pairs import PairMaker
from engine.training.pair_writer import write_file, write_pairs

_QUALITIES = (55, 96)
"""Of the JPEG files: photographs have been compressed too."""


@dataclass(frozen=True)
class PairSet:
    """A set to be written.

    Attributes:
        makers: of each split's pairs.
        seed: of all of them; no split shares a pair with another.
    """

    folder: Path
    makers: Mapping[str, PairMaker]
    seed: int

    def write(self, counts: Mapping[str, int], workers: int, reporter: Reporter) -> None:
        """Write as many pairs in each split, but for those that are there.

        Raises:
            EnvironmentFailure: a file cannot be written.
            Cancelled: the reporter's `stop` was set.
        """
        for split in counts:
            for kind in ("A", "B", "label", "valid"):
                (self.folder / split / kind).mkdir(parents=True, exist_ok=True)
        whole = functools.partial(self._path, "label")
        write_pairs(self._write_pair, counts, whole, workers, reporter)

    def _write_pair(self, split: str, number: int) -> None:
        seed = (self.seed, list(self.makers).index(split), number)
        made, rng = self.makers[split].pair(seed), np.random.default_rng(seed)
        for kind, image in (("A", made.before), ("B", made.after)):
            content = encode_jpeg(image.transpose(1, 2, 0), int(rng.integers(*_QUALITIES)))
            write_file(self._path(kind, split, number), content)
        for kind, mask in (("valid", made.valid), ("label", made.label)):
            write_file(self._path(kind, split, number), encode_png((mask * np.uint8(255))[..., None]))

    def _path(self, kind: str, split: str, number: int) -> Path:
        ending = ".jpg" if kind in ("A", "B") else ".png"
        return self.folder / split / kind / f"{number:06d}{ending}"
