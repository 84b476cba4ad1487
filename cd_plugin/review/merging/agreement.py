"""How far two reviewers agree beyond chance: Cohen's kappa. Pure arithmetic."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np


@dataclass(frozen=True)
class Agreement:
    """Agreement of two reviewers on `count` polygons.

    Attributes:
        observed: share of polygons on which they agree.
        kappa: 1 for full agreement, 0 for as much as by chance; None where both gave all one same answer.
        low, high: confidence interval of kappa, None with it.
    """

    count: int
    observed: float
    kappa: float | None
    low: float | None
    high: float | None


def cohens_kappa(table: Sequence[Sequence[int]], confidence: float = 0.95) -> Agreement | None:
    """Cohen's kappa of a (k, k) table of counts, rows the first reviewer's answers; None for an empty table.

    Cohen 1960, doi 10.1177/001316446002000104; interval by the large-sample variance of Fleiss, Cohen and
    Everitt 1969, doi 10.1037/h0028106, eq. 13.
    """
    counts = np.asarray(table, dtype=float)
    total = counts.sum()
    if total == 0:
        return None
    p = counts / total
    rows, columns = p.sum(axis=1), p.sum(axis=0)
    observed, expected = float(np.trace(p)), float(rows @ columns)
    if expected > 1 - 1e-12:
        return Agreement(int(total), observed, None, None, None)
    kappa = (observed - expected) / (1 - expected)
    diagonal = np.diagonal(p) @ (1 - (rows + columns) * (1 - kappa)) ** 2
    crossed = (columns[:, None] + rows[None, :]) ** 2
    off_diagonal = (1 - kappa) ** 2 * (np.sum(p * crossed) - np.diagonal(p) @ np.diagonal(crossed))
    variance = (diagonal + off_diagonal - (kappa - expected * (1 - kappa)) ** 2) / (
        total * (1 - expected) ** 2
    )
    margin = NormalDist().inv_cdf(0.5 + confidence / 2) * math.sqrt(max(variance, 0.0))
    return Agreement(
        int(total), observed, float(kappa), max(-1.0, float(kappa - margin)), min(1.0, float(kappa + margin))
    )
