"""What probabilities of change are worth: figures at every threshold, and how often change is where they say.

All of it follows from one histogram of 251 bins, so that no probability need be kept.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.contract.levels import LEVELS
from engine.training.metrics import Confusion

RELIABILITY_BINS = 10


@dataclass(frozen=True)
class Histogram:
    """Pixels by probability; bin k, of 0 to 250, holds those from k/250 to below (k + 1)/250.

    Attributes:
        positives, negatives: pixels with and without change, (251,) int64.
        probability: sum of the probabilities in each bin, (251,) float64.
    """

    positives: np.ndarray
    negatives: np.ndarray
    probability: np.ndarray

    @classmethod
    def empty(cls) -> Histogram:
        counts = np.zeros(LEVELS + 1, dtype=np.int64)
        return cls(counts, counts, counts.astype(np.float64))

    @classmethod
    def of(cls, probability: np.ndarray, label: np.ndarray, valid: np.ndarray) -> Histogram:
        """Of probabilities 0 to 1, with labels and what counts as bool arrays of the same shape."""
        counted, change = probability[valid].astype(np.float64), label[valid]
        bins = np.floor(counted * LEVELS).astype(np.int64)
        return cls(*_by_class(bins, change), np.bincount(bins, counted, LEVELS + 1))

    @classmethod
    def of_map(cls, values: np.ndarray, label: np.ndarray, valid: np.ndarray) -> Histogram:
        """Likewise of change map values 0 to 250, each being its 250th part."""
        positives, negatives = _by_class(values[valid], label[valid])
        return cls(positives, negatives, (positives + negatives) * np.arange(LEVELS + 1) / LEVELS)

    def with_share_of_change(self, share: float) -> Histogram:
        """Likewise, had so large a share of pixels changed, 0 < share < 1: those without change are rescaled.

        Where change is rarer than in the pixels counted, a higher threshold is best (Saerens et al., Neural
        Computation 2002, https://doi.org/10.1162/089976602753284446).
        """
        weight = self.positives.sum() * (1 - share) / share / max(self.negatives.sum(), 1)
        means = self.probability / np.maximum(self.positives + self.negatives, 1)
        negatives = np.rint(self.negatives * weight).astype(np.int64)
        return Histogram(self.positives, negatives, means * (self.positives + negatives))

    def __add__(self, other: Histogram) -> Histogram:
        return Histogram(
            self.positives + other.positives,
            self.negatives + other.negatives,
            self.probability + other.probability,
        )


def _by_class(bins: np.ndarray, change: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    total = np.bincount(bins, minlength=LEVELS + 1)
    positives = np.bincount(bins[change], minlength=LEVELS + 1)
    return positives, total - positives


def sweep(histogram: Histogram) -> list[tuple[float, Confusion]]:
    """The thresholds 0, 1/250, … 1 with what each gives; a pixel at or above the threshold is change."""
    tp = np.cumsum(histogram.positives[::-1])[::-1].tolist()
    fp = np.cumsum(histogram.negatives[::-1])[::-1].tolist()
    return [
        (level / LEVELS, Confusion(tp[level], fp[level], tp[0] - tp[level], fp[0] - fp[level]))
        for level in range(LEVELS + 1)
    ]


def best_threshold(histogram: Histogram) -> float | None:
    """The threshold above 0 of the highest F1, of several the nearest to 0.5; None where no pixel changed."""
    if not histogram.positives.any():
        return None
    candidates = [(table.metrics()["f1"] or 0.0, threshold) for threshold, table in sweep(histogram)[1:]]
    return max(candidates, key=lambda candidate: (candidate[0], -abs(candidate[1] - 0.5)))[1]


def highest_f1(histogram: Histogram) -> float | None:
    """F1 at `best_threshold`; None where no pixel changed."""
    threshold = best_threshold(histogram)
    return None if threshold is None else sweep(histogram)[round(threshold * LEVELS)][1].metrics()["f1"]


@dataclass(frozen=True)
class ReliabilityBin:
    """Pixels whose probability lies in a range: how many, its mean, and the share of them that changed."""

    low: float
    high: float
    pixels: int
    mean_probability: float
    share_of_change: float


def reliability(histogram: Histogram) -> list[ReliabilityBin]:
    """Those of ten equal bins that hold pixels: the reliability diagram (Guo et al., ICML 2017, fig. 1)."""
    bin_of_level = np.minimum(np.arange(LEVELS + 1) * RELIABILITY_BINS // LEVELS, RELIABILITY_BINS - 1)
    positives, negatives, probability = (
        np.bincount(bin_of_level, values, RELIABILITY_BINS).tolist()
        for values in (histogram.positives, histogram.negatives, histogram.probability)
    )
    return [
        ReliabilityBin(
            index / RELIABILITY_BINS,
            (index + 1) / RELIABILITY_BINS,
            round(pixels),
            mean / pixels,
            change / pixels,
        )
        for index, (change, none, mean) in enumerate(zip(positives, negatives, probability))
        if (pixels := change + none)
    ]


def expected_calibration_error(histogram: Histogram) -> float | None:
    """Mean over pixels of their bin's |share of change − mean probability| (Guo et al., eq. 3), or None."""
    bins = reliability(histogram)
    total = sum(each.pixels for each in bins)
    if total == 0:
        return None
    return sum(each.pixels * abs(each.share_of_change - each.mean_probability) for each in bins) / total


def calibration_figures(histogram: Histogram) -> dict[str, float | None]:
    """What commands tell of the probabilities."""
    return {
        "expected_calibration_error": expected_calibration_error(histogram),
        "best_threshold": best_threshold(histogram),
    }
