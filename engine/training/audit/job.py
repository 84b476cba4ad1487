"""The job of `prepare --check`: looks at every pair of a training set and tells what may spoil it."""

from __future__ import annotations

import contextlib
import functools
import os
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.contract.data_sets import PATCH
from engine.contract.errors import InputError
from engine.contract.results import Result
from engine.rasters.masks import Masks
from engine.reporting import Reporter
from engine.training import published
from engine.training.ahead import done_ahead
from engine.training.audit import findings
from engine.training.audit.findings import SEVERITIES, Finding
from engine.training.audit.look import Look, look_at
from engine.training.audit.names import list_splits
from engine.training.audit.words import described
from engine.training.data_folders import SPLITS, PairFiles, labels_in
from engine.training.published import CountsComparison

WORKERS = 4
AHEAD = 64


@dataclass(frozen=True)
class ShiftFigures:
    """Of the pairs of a split whose shift could be measured: how many, and their median in pixels."""

    measured: int
    median: float | None


@dataclass(frozen=True)
class SplitFigures:
    """Numbers of one split.

    Attributes:
        sizes: pairs by size, such as "256 × 256", the commonest first.
        patches_of_256: that its images have side by side.
        change_share: of the pixels that count; None where none does.
        without_change: pairs.
        masks: what their values are understood to mean, in words.
    """

    pairs: int
    sizes: dict[str, int]
    patches_of_256: int
    change_share: float | None
    without_change: int
    masks: str
    shift: ShiftFigures


@dataclass(frozen=True)
class Audit(Result):
    """What was found in a training set.

    Attributes:
        data: its folder.
        published: its numbers beside those of the published set that it looks like; None where there is none.
        findings: the worst first.
        seconds: that it took.
    """

    data: str
    splits: dict[str, SplitFigures]
    published: CountsComparison | None
    findings: list[Finding]
    seconds: float

    def in_words(self) -> str:
        return described(self)


def audit(data: str, reporter: Reporter) -> Audit:
    """Look for what is wrong with a training set.

    Raises:
        InputError: the folder holds no split.
        Cancelled: the reporter's `stop` was set.
    """
    started_at = time.monotonic()
    listings = list_splits(Path(data))
    if not listings:
        raise InputError(
            f"{data} holds none of the folders train, val and test, nor lists such as list/train.txt; name a "
            "training set."
        )
    splits = list(listings)
    masks = {
        split: Masks([files.label for files in listing.pairs.values()], lambda: labels_in(Path(data)))
        for split, listing in listings.items()
    }
    looks = _all_looks({split: listing.pairs for split, listing in listings.items()}, masks, reporter)
    of_split = {split: [look for look in looks if look.split == split] for split in splits}
    reporter.info("Comparing the splits with each other.")
    found = [*findings.of_pairs(looks), *findings.of_splits(looks, reporter.check_cancelled)]
    for split in splits:
        found += findings.of_names(split, listings[split])
        found += findings.of_change(split, of_split[split])
        found += findings.of_shifts(split, of_split[split])
    figures = {split: _figures(of_split[split], masks[split]) for split in splits}
    counts = {split: figures[split].patches_of_256 if split in figures else 0 for split in SPLITS}
    found.sort(key=lambda finding: SEVERITIES.index(finding.severity))
    seconds = round(time.monotonic() - started_at, 1)
    findings_below = [finding.below(data) for finding in found]
    return Audit(data, figures, published.compared(data, counts), findings_below, seconds)


def _all_looks(
    pairs: dict[str, dict[str, PairFiles]], masks: dict[str, Masks], reporter: Reporter
) -> list[Look]:
    tasks = [
        functools.partial(look_at, split, name, files, masks[split])
        for split, named in pairs.items()
        for name, files in named.items()
    ]
    reporter.started(len(tasks), "pairs", "the processor")
    looks: list[Look] = []
    with contextlib.closing(done_ahead(tasks, min(WORKERS, os.cpu_count() or 1), AHEAD)) as done:
        for look in done:
            looks.append(look)
            reporter.progress(len(looks))
            reporter.check_cancelled()
    return looks


def _figures(looks: Sequence[Look], masks: Masks) -> SplitFigures:
    read = [look for look in looks if look.digests]
    counted = sum(look.counted for look in read)
    shifts = [look.shift.length for look in read if look.shift is not None]
    return SplitFigures(
        pairs=len(looks),
        sizes=dict(Counter(f"{look.width} × {look.height}" for look in looks if look.width).most_common()),
        patches_of_256=sum(-(-look.width // PATCH) * -(-look.height // PATCH) for look in looks),
        change_share=sum(look.change for look in read) / counted if counted else None,
        without_change=sum(not look.change for look in read),
        masks=masks.in_words(),
        shift=ShiftFigures(len(shifts), round(float(np.median(shifts)), 2) if shifts else None),
    )
