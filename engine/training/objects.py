"""How well changed objects, rather than pixels, are found.

An object is a 4-connected region of change, as a change polygon is. Pixels that do not count belong to none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from engine.rasters.polygons.regions import AreaOfRuns, connected

LEAST_OVERLAP = 0.5


@dataclass(frozen=True)
class ObjectCounts:
    """Objects found (tp), predicted where there is none (fp), and missed (fn)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: ObjectCounts) -> ObjectCounts:
        return ObjectCounts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    def as_json(self) -> dict[str, Any]:
        """Counts and figures; a figure is None where what one divides by is 0."""
        tp, fp, fn = self.tp, self.fp, self.fn
        return {
            "tp": tp,
            "fp": fp,
            "fn": fn,
            "precision": tp / (tp + fp) if tp + fp else None,
            "recall": tp / (tp + fn) if tp + fn else None,
            "f1": 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else None,
        }


def match_objects(
    prediction: np.ndarray, label: np.ndarray, least_overlap: float = LEAST_OVERLAP
) -> ObjectCounts:
    """Count objects of two bool masks (height, width) in each of which what does not count is False.

    A predicted object finds an object of the label when the pixels that they share are at least
    `least_overlap`, above 0 to 1, of those that either has (their IoU). Pairs are made in the order of
    falling IoU, and each object is in one pair at most.
    """
    matching = ObjectMatching(prediction.shape[1])
    matching.add(prediction, label)
    return matching.counts(least_overlap)


class ObjectMatching:
    """Objects of two masks that come from top to bottom; only their runs of change are held.

    Args:
        width: of the masks in pixels.
    """

    def __init__(self, width: int) -> None:
        self._stride = width + 1
        self._rows = 0
        self._predicted: list[_Runs] = []
        self._labelled: list[_Runs] = []
        self._shared: list[_Runs] = []

    def add(self, prediction: np.ndarray, label: np.ndarray) -> None:
        """Take the next rows, (rows, width) bool each."""
        first = self._rows * self._stride
        self._predicted.append(_runs(prediction, first))
        self._labelled.append(_runs(label, first))
        self._shared.append(_runs(prediction & label, first))
        self._rows += len(prediction)

    def counts(self, least_overlap: float = LEAST_OVERLAP) -> ObjectCounts:
        """As `match_objects` says, of all rows taken so far."""
        predicted, labelled, shared = map(_joined, (self._predicted, self._labelled, self._shared))
        of_predicted, predicted_sizes = _objects(predicted, self._stride)
        of_labelled, labelled_sizes = _objects(labelled, self._stride)
        pairs = np.stack(
            [of_predicted[_holder(shared, predicted)], of_labelled[_holder(shared, labelled)]], axis=1
        )
        pairs, pair_of_run = np.unique(pairs, axis=0, return_inverse=True)
        overlap = np.bincount(pair_of_run.ravel(), shared.ends - shared.starts, len(pairs))
        union = predicted_sizes[pairs[:, 0]] + labelled_sizes[pairs[:, 1]] - overlap
        found = _pairs_made(pairs, overlap / union, least_overlap)
        return ObjectCounts(found, len(predicted_sizes) - found, len(labelled_sizes) - found)

    def areas(self, area_of_runs: AreaOfRuns) -> tuple[float, float, float]:
        """Areas of change in m², as `area_of_runs` measures it: predicted, labelled, and both."""
        predicted, labelled, shared = (
            self._area(_joined(parts), area_of_runs)
            for parts in (self._predicted, self._labelled, self._shared)
        )
        return predicted, labelled, shared

    def _area(self, runs: _Runs, area_of_runs: AreaOfRuns) -> float:
        rows, begins = np.divmod(runs.starts, self._stride)
        return float(area_of_runs(rows, begins, begins + runs.ends - runs.starts).sum())


class _Runs(NamedTuple):
    """Runs of pixels, with a gap of one after each row: first places and places after the last, (n,)."""

    starts: np.ndarray
    ends: np.ndarray


def _runs(mask: np.ndarray, first: int) -> _Runs:
    """The runs of a mask (rows, width) whose upper left pixel is at place `first`."""
    flat = np.pad(mask, ((0, 0), (0, 1))).ravel().view(np.int8)
    borders = np.flatnonzero(np.diff(flat, prepend=np.int8(0))) + first
    return _Runs(borders[0::2], borders[1::2])


def _joined(parts: list[_Runs]) -> _Runs:
    if not parts:
        return _Runs(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    return _Runs(*(np.concatenate(places) for places in zip(*parts)))


def _objects(runs: _Runs, stride: int) -> tuple[np.ndarray, np.ndarray]:
    """The number of the object that each run belongs to, and the pixels of each object."""
    first_above = np.searchsorted(runs.ends, runs.starts - stride, side="right")
    counts = np.searchsorted(runs.starts, runs.ends - stride, side="left") - first_above
    lower = np.repeat(np.arange(len(runs.starts)), counts)
    upper = np.arange(len(lower)) + np.repeat(first_above - np.cumsum(counts) + counts, counts)
    root = connected(len(runs.starts), lower, upper)
    roots, number = np.unique(root, return_inverse=True)
    return number, np.bincount(number, runs.ends - runs.starts, len(roots))


def _holder(runs: _Runs, others: _Runs) -> np.ndarray:
    """Which of the other runs holds each run."""
    return np.searchsorted(others.starts, runs.starts, side="right") - 1


def _pairs_made(pairs: np.ndarray, iou: np.ndarray, least: float) -> int:
    """How many pairs (n, 2) of predicted and labelled objects are made, those of the highest IoU first."""
    taken: tuple[set[int], set[int]] = set(), set()
    count = 0
    for index in np.argsort(-iou, kind="stable"):
        predicted, labelled = pairs[index].tolist()
        if iou[index] >= least and predicted not in taken[0] and labelled not in taken[1]:
            taken[0].add(predicted)
            taken[1].add(labelled)
            count += 1
    return count
