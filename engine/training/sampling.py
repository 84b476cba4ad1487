"""Which patches an epoch sees and how they become batches.

All randomness follows from (seed, epoch, place in the epoch), so that a patch is the same whichever process
makes it, and a run resumes at any step without a record of random states.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Sampler

from engine.contract.windows import Window
from engine.training import augmentation
from engine.training.ahead import done_ahead
from engine.training.dataset import Sample, Split
from engine.training.recipes import Recipe
from engine.training.worker_signals import leave_signals_alone

CACHED_BYTES = 2 << 30
"""Images larger than a patch are held in memory if all of them take no more than this."""
_READERS = 4
_BATCHES_AHEAD = 2


class Draw(NamedTuple):
    """One patch to be made: the place-th of an epoch, from patch number `patch` of the grid."""

    epoch: int
    place: int
    patch: int


@dataclass(frozen=True)
class PatchBatch:
    """Patches as float32 tensors: images (n, bands, h, w) in 0 … 255, label and valid (n, 1, h, w) 0 or 1."""

    names: list[str]
    before: Tensor
    after: Tensor
    label: Tensor
    valid: Tensor

    def pin_memory(self) -> PatchBatch:
        """The same in memory that stays in place, if there is enough, as torch's loader asks for it too."""
        try:
            before, after, label, valid = (
                tensor.pin_memory() for tensor in (self.before, self.after, self.label, self.valid)
            )
        except RuntimeError:
            return self
        return PatchBatch(self.names, before, after, label, valid)


class Patches(Dataset):
    """The patches of a split, cut and augmented as a recipe says.

    Args:
        means: of the bands of before and after, 0 … 255: what the network sees where an image holds no data,
            as in `detect`.
    """

    def __init__(
        self, split: Split, recipe: Recipe, seed: int, means: Sequence[Sequence[float]] | None = None
    ) -> None:
        self._split, self._recipe, self._seed = split, recipe, seed
        self._means = means
        self._grid = split.patches(recipe.patch)
        self._images = self._read_all() if self._pays_to_hold() else None
        needs_change = recipe.positive_share > 0 or recipe.augmentation.paste > 0
        self._changed = self._with_change() if needs_change else np.arange(0)

    @property
    def steps_per_epoch(self) -> int:
        """Whole batches in the split; one batch, with patches repeated, where there are fewer."""
        return max(len(self._grid) // self._recipe.batch, 1)

    def draws(self, epoch: int) -> list[list[Draw]]:
        """The batches of an epoch: all patches in random order, some of them replaced by ones with change."""
        rng = np.random.default_rng((self._seed, epoch))
        batch, wanted = self._recipe.batch, self.steps_per_epoch * self._recipe.batch
        order = np.concatenate(
            [rng.permutation(len(self._grid)) for _ in range(-(-wanted // len(self._grid)))]
        )
        chosen = order[:wanted]
        if self._recipe.positive_share > 0 and len(self._changed):
            replaced = rng.random(wanted) < self._recipe.positive_share
            chosen = np.where(replaced, rng.choice(self._changed, wanted), chosen)
        draws = [Draw(epoch, place, int(patch)) for place, patch in enumerate(chosen)]
        return [draws[first : first + batch] for first in range(0, wanted, batch)]

    def __getitem__(self, draw: Draw) -> Sample:
        """The patch, its images float32 in 0 … 255."""
        rng = np.random.default_rng((self._seed, draw.epoch, draw.place))
        chances = self._recipe.augmentation
        sample = self._cut(draw.patch, rng)
        if rng.random() < chances.mosaic:
            others = [self._cut(int(rng.integers(len(self._grid))), rng) for _ in range(3)]
            sample = augmentation.mosaic([sample, *others], rng)
        if rng.random() < chances.paste and len(self._changed):
            source = self._cut(int(rng.choice(self._changed)), rng)
            sample = augmentation.paste_objects(sample, source, rng)
        return augmentation.turned_and_coloured(sample, chances, rng)

    def _cut(self, number: int, rng: np.random.Generator) -> Sample:
        """A patch of the grid, moved and scaled at random, at the recipe's size."""
        index, (column, row, width, height) = self._grid[number]
        chances, side = self._recipe.augmentation, self._recipe.patch
        image_height, image_width = self._split.sizes[index]
        if min(width, height) < side:
            return _filled_up(self._read(index, Window(column, row, width, height)), side)
        scaled = round(side * rng.uniform(chances.area_min, chances.area_max) ** 0.5)
        scaled = min(scaled, image_height, image_width)
        if chances.random_position:
            column += int(rng.integers(-side // 2, side // 2 + 1))
            row += int(rng.integers(-side // 2, side // 2 + 1))
        column += int(rng.integers(min(side - scaled, 0), max(side - scaled, 0) + 1))
        row += int(rng.integers(min(side - scaled, 0), max(side - scaled, 0) + 1))
        column = min(max(column, 0), image_width - scaled)
        row = min(max(row, 0), image_height - scaled)
        sample = self._read(index, Window(column, row, scaled, scaled))
        return sample if scaled == side else augmentation.resize(sample, side, side)

    def _read(self, index: int, box: Window) -> Sample:
        if self._images is None:
            return self._filled(self._split.read(index, box))
        return augmentation.with_each(self._images[index], lambda array: array[..., box.rows, box.columns])

    def _pays_to_hold(self) -> bool:
        """Whether cutting patches would decode each image many times, and memory allows better."""
        pixels = sum(height * width for height, width in self._split.sizes)
        first = self._split.read(0, Window(0, 0, 1, 1))
        bytes_each = 2 * first.before.shape[0] * first.before.itemsize + 2
        return len(self._grid) > len(self._split.names) and pixels * bytes_each <= CACHED_BYTES

    def _read_all(self) -> list[Sample]:
        with ThreadPoolExecutor(_READERS) as pool:
            samples = pool.map(self._split.read, range(len(self._split.names)))
            return [self._filled(sample) for sample in samples]

    def _filled(self, sample: Sample) -> Sample:
        """The sample with the bands' means where one of its images holds no data."""
        if sample.holds_data is None:
            return sample
        images = sample.before, sample.after
        means = [np.zeros(len(image)) for image in images] if self._means is None else self._means
        before, after = (
            np.where(sample.holds_data, image, np.array(mean, np.float32)[:, None, None])
            for image, mean in zip(images, means)
        )
        return replace(sample, before=before, after=after, holds_data=None)

    def _with_change(self) -> np.ndarray:
        """Numbers of the patches of the grid in which something changed."""

        def changed(patch: tuple[int, Window]) -> bool:
            sample = self._read(*patch)
            return bool((sample.label & sample.valid).any())

        with ThreadPoolExecutor(_READERS) as pool:
            return np.flatnonzero(list(pool.map(changed, self._grid)))


class _FromStep(Sampler):
    """The batches of a run from a step on, of each the part of one process."""

    def __init__(self, patches: Patches, epochs: int, first_step: int, rank: int, processes: int) -> None:
        self._patches, self._epochs, self._first_step = patches, epochs, first_step
        self._rank, self._processes = rank, processes

    def __iter__(self) -> Iterator[list[Draw]]:
        steps = self._patches.steps_per_epoch
        for epoch in range(self._first_step // steps, self._epochs):
            skipped = max(self._first_step - epoch * steps, 0)
            for draws in self._patches.draws(epoch)[skipped:]:
                share = len(draws) // self._processes
                yield draws[self._rank * share : (self._rank + 1) * share]


def batches(
    patches: Patches,
    epochs: int,
    first_step: int,
    workers: int,
    rank: int = 0,
    processes: int = 1,
    pinned: bool = False,
) -> Generator[PatchBatch, None, None]:
    """The batches of a run from a step on, made ahead by worker processes, or by a thread with 0 of them.

    Args:
        pinned: whether a GPU takes them.
    """
    draws = _FromStep(patches, epochs, first_step, rank, processes)
    if workers == 0:
        tasks = (partial(_made, patches, each, pinned) for each in draws)
        yield from done_ahead(tasks, threads=1, most=_BATCHES_AHEAD)
        return
    yield from DataLoader(
        patches,
        batch_sampler=draws,
        num_workers=workers,
        collate_fn=_as_batch,
        worker_init_fn=leave_signals_alone,
        multiprocessing_context="fork",
        pin_memory=pinned,
    )


def _made(patches: Patches, draws: list[Draw], pinned: bool) -> PatchBatch:
    batch = _as_batch([patches[draw] for draw in draws])
    return batch.pin_memory() if pinned else batch


def _as_batch(samples: Sequence[Sample]) -> PatchBatch:
    def stacked(arrays: list[np.ndarray]) -> Tensor:
        return torch.from_numpy(np.stack(arrays).astype(np.float32, copy=False))

    return PatchBatch(
        [sample.name for sample in samples],
        stacked([sample.before for sample in samples]),
        stacked([sample.after for sample in samples]),
        stacked([sample.label[None] for sample in samples]),
        stacked([sample.valid[None] for sample in samples]),
    )


def _filled_up(sample: Sample, side: int) -> Sample:
    """A sample smaller than a patch, with edge pixels repeated that do not count."""
    height, width = sample.label.shape
    border = ((0, max(side - height, 0)), (0, max(side - width, 0)))
    return replace(
        sample,
        before=np.pad(sample.before, ((0, 0), *border), mode="edge"),
        after=np.pad(sample.after, ((0, 0), *border), mode="edge"),
        label=np.pad(sample.label, border),
        valid=np.pad(sample.valid, border),
    )
