from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from engine.spectral.discovery import FALSE_DISCOVERY_RATE, least_discovered, least_discovered_by_gamma
from tests.seeds import seeded


def by_definition(p_values):
    """The largest p-value that may be called a discovery, by trying every rank."""
    ordered = np.sort(p_values)
    count = len(ordered)
    kept = [p for rank, p in enumerate(ordered, 1) if p <= rank / count * FALSE_DISCOVERY_RATE]
    return max(kept, default=None)


@pytest.mark.parametrize("changed", [0, 1, 40])
def test_the_least_discovery_is_that_of_benjamini_and_hochberg(changed):
    rng = np.random.default_rng(seeded(changed))
    values = np.concatenate([rng.exponential(size=1000), rng.uniform(15, 30, changed)])
    found = least_discovered(values, lambda value: torch.exp(-value))
    expected = by_definition(np.exp(-values))
    assert found == (math.inf if expected is None else pytest.approx(-math.log(expected)))


@pytest.mark.parametrize(("shape", "scale"), [(0.8, 3.0), (2.0, 0.1), (30.0, 5.0)])
def test_of_a_gamma_distribution_next_to_nothing_is_discovered_and_what_is_beyond_is(shape, scale):
    rng = np.random.default_rng(seeded(7))
    unchanged = rng.gamma(shape, scale, 100_000)
    threshold = least_discovered_by_gamma(unchanged)
    assert (unchanged >= threshold).mean() <= 1e-4
    far = unchanged.mean() + 40 * unchanged.std()
    both = np.concatenate([unchanged, np.full(2000, far)])
    assert (unchanged >= least_discovered_by_gamma(both)).sum() <= 0.02 * 2000
    assert far >= least_discovered_by_gamma(both)


def test_values_that_are_all_alike_are_no_discovery():
    assert least_discovered_by_gamma(np.zeros(50)) == math.inf
    assert least_discovered_by_gamma(np.full(50, 3.0)) == math.inf
