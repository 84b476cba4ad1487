"""Area-adjusted accuracy and areas from a stratified random sample. Pure arithmetic: knows no map, no QGIS.

Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing
of Environment 148, 42-57, doi 10.1016/j.rse.2014.02.015; the numbers of equations below are theirs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

DRAWS = 40_000
"""How many populations are drawn to find an interval: its ends are good to about 1 % of its width."""
SEED = 20140301


class TooFewSamplesError(ValueError):
    """A class of the map with fewer than two judged samples; `index` says which."""

    def __init__(self, index: int, count: int) -> None:
        super().__init__(f"class {index} of the map has {count} judged samples; it needs at least 2")
        self.index = index


@dataclass(frozen=True)
class Estimate:
    """A number and how well it is known.

    Attributes:
        value, standard_error: the paper's estimators.
        margin: half the width of the paper's confidence interval: standard error times normal quantile.
        low, high: the interval to rely on. It agrees with value ± margin where there are many samples, and
            holds too where few or no errors were seen, for which the margin is too small or zero.
    """

    value: float
    standard_error: float
    margin: float
    low: float
    high: float


@dataclass(frozen=True)
class Accuracy:
    """What a sample says of a map with k classes.

    Attributes:
        counts: samples, (k, k) rows map classes, columns reference classes.
        proportions: estimated shares of the whole area in the same cells, adding to 1 (eq. 4).
        users: user's accuracy, or precision, of each class; None for a class that the map lacks.
        producers: producer's accuracy, or recall, of each class; None where the reference lacks it.
        overall: overall accuracy.
        areas: area of each reference class, in the unit of the mapped areas.
    """

    counts: np.ndarray
    proportions: np.ndarray
    mapped_areas: np.ndarray
    confidence: float
    users: tuple[Estimate | None, ...]
    producers: tuple[Estimate | None, ...]
    overall: Estimate
    areas: tuple[Estimate, ...]


def estimate(
    counts: Sequence[Sequence[int]], mapped_areas: Sequence[float], confidence: float = 0.95
) -> Accuracy:
    """Accuracy and areas from the counts of a sample that is random within each class of the map.

    Args:
        counts: (k, k) samples, rows map classes, columns reference classes.
        mapped_areas: (k,) area of each class on the map, in any unit; not all zero.
        confidence: of the intervals, above 0 and below 1.

    Raises:
        TooFewSamplesError: a class with area has fewer than two samples.
    """
    n = np.asarray(counts, dtype=float)
    mapped = np.asarray(mapped_areas, dtype=float)
    per_class = n.sum(axis=1)
    for index in np.flatnonzero((mapped > 0) & (per_class < 2)):
        raise TooFewSamplesError(int(index), int(per_class[index]))
    weights = mapped / mapped.sum()
    sampled = per_class > 0
    shares = np.divide(n, per_class[:, None], out=np.zeros_like(n), where=sampled[:, None])
    variances = shares * (1 - shares) / np.maximum(per_class - 1, 1)[:, None]
    proportions = weights[:, None] * shares
    totals = proportions.sum(axis=0)
    drawn = _drawn_shares(n, weights)
    quantile = NormalDist().inv_cdf(0.5 + confidence / 2)

    def known(value: float, variance: float, draws: np.ndarray, scale: float = 1.0) -> Estimate:
        low, high = np.quantile(draws, [0.5 - confidence / 2, 0.5 + confidence / 2])
        error = math.sqrt(variance)
        return Estimate(
            value * scale,
            error * scale,
            quantile * error * scale,
            min(float(low), value) * scale,
            max(float(high), value) * scale,
        )

    k = len(mapped)
    right = np.diagonal(shares)
    drawn_right = np.diagonal(drawn, axis1=1, axis2=2)
    drawn_totals = np.einsum("i,dij->dj", weights, drawn)
    users = tuple(
        known(right[i], variances[i, i], drawn_right[:, i]) if sampled[i] else None for i in range(k)
    )
    producers = tuple(
        known(
            proportions[j, j] / totals[j],
            _producers_variance(j, weights, variances, proportions[j, j] / totals[j], totals[j]),
            weights[j] * drawn_right[:, j] / drawn_totals[:, j],
        )
        if totals[j] > 0
        else None
        for j in range(k)
    )
    overall = known(float(weights @ right), float(weights**2 @ np.diagonal(variances)), drawn_right @ weights)
    areas = tuple(
        known(totals[j], float(weights**2 @ variances[:, j]), drawn_totals[:, j], scale=float(mapped.sum()))
        for j in range(k)
    )
    return Accuracy(n.astype(int), proportions, mapped, confidence, users, producers, overall, areas)


def _producers_variance(
    j: int, weights: np.ndarray, variances: np.ndarray, recall: float, total: float
) -> float:
    """Variance of producer's accuracy of class j (eq. 7), with areas as shares of the whole."""
    others = np.arange(len(weights)) != j
    within = weights[j] ** 2 * (1 - recall) ** 2 * variances[j, j]
    missed = recall**2 * float(weights[others] ** 2 @ variances[others, j])
    return (within + missed) / total**2


def _drawn_shares(n: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Shares of reference classes within each map class that the sample makes plausible: (DRAWS, k, k).

    Drawn from the posterior with prior counts adding to 1 a class of the map, which for two classes is
    Jeffreys': its intervals cover proportions as often as they claim, also near 0 and 1 (Brown, Cai and
    DasGupta 2001, Interval estimation for a binomial proportion, Statistical Science 16, 101-133).
    """
    k = len(n)
    random = np.random.default_rng(SEED)
    drawn = np.zeros((DRAWS, k, k))
    for i in range(k):
        if weights[i] > 0 or n[i].sum() > 0:
            drawn[:, i] = random.dirichlet(n[i] + 1 / k, size=DRAWS)
    return drawn
