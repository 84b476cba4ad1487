from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.contract.windows import Window
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.spectral import irmad
from engine.spectral.discovery import FALSE_DISCOVERY_RATE
from tests.seeds import seeded

AS_IT_IS = (Scaling(None), Scaling(None))
BANDS = 5


def unchanged(seed, bands=BANDS, side=256, noise=1.0):
    """Two images (bands, side, side) float32 that see one ground through other bands, each with noise."""
    rng = np.random.default_rng(seeded(seed))
    ground = rng.normal(size=(bands, side * side)) * np.linspace(12, 2, bands)[:, None]
    images = []
    for _ in range(2):
        mixed = rng.normal(size=(bands, bands)) @ ground + rng.uniform(20, 90, (bands, 1))
        images.append(mixed + noise * rng.normal(size=mixed.shape))
    return [image.reshape(bands, side, side).astype(np.float32) for image in images]


def measured(before, after, valid=None, block=64):
    height, width = before.shape[1:]
    valid = np.ones((height, width), dtype=bool) if valid is None else valid
    blocks = []
    for row in range(0, height, block):
        for column in range(0, width, block):
            part = np.s_[..., row : row + block, column : column + block]
            box = Window(column, row, *valid[part].shape[::-1])
            blocks.append((box, PairPixels(before[part], after[part], valid[part])))
    return irmad.fit(blocks, width, height, AS_IT_IS)


def chi_square(analysis, before, after):
    pixels = (torch.from_numpy(image.reshape(len(image), -1)) for image in (before, after))
    return analysis.variates.chi_square(*pixels).numpy()


def probability(analysis, before, after):
    valid = torch.ones((1, *before.shape[1:]), dtype=torch.bool)
    return analysis(torch.from_numpy(before)[None], torch.from_numpy(after)[None], valid)[0].numpy()


def as_the_paper_says(before, after):
    """Chi-square by the equations of Nielsen 2007 on all pixels, by the generalised eigenproblem."""
    first, second = (image.reshape(len(image), -1).astype(np.float64) for image in (before, after))
    bands, weights, last = len(first), np.ones(first.shape[1]), np.zeros(len(first))
    for _ in range(100):
        both = np.concatenate([first, second])
        mean = (both * weights).sum(1, keepdims=True) / weights.sum()
        centred = both - mean
        moments = (centred * weights) @ centred.T / weights.sum()
        s11, s12, s22 = moments[:bands, :bands], moments[:bands, bands:], moments[bands:, bands:]
        squares, a = np.linalg.eig(np.linalg.solve(s11, s12 @ np.linalg.solve(s22, s12.T)))
        rho = np.sqrt(squares.real)
        b = np.linalg.solve(s22, s12.T @ a.real)
        a = a.real / np.sqrt(np.diag(a.real.T @ s11 @ a.real))
        b = b / np.sqrt(np.diag(b.T @ s22 @ b))
        difference = a.T @ centred[:bands] - b.T @ centred[bands:]
        found = (difference**2 / (2 * (1 - rho))[:, None]).sum(0)
        order = np.sort(rho)
        if np.abs(order - last).max() < 1e-10:
            return found
        last = order
        weights = torch.special.gammaincc(
            torch.full((len(found),), bands / 2, dtype=torch.float64), torch.from_numpy(found / 2)
        ).numpy()
    raise AssertionError("it did not settle")


def with_change(after, seed):
    """The after image with a block in which all bands changed, and where that is."""
    changed = np.zeros(after.shape[1:], dtype=bool)
    changed[40:80, 100:150] = True
    rng = np.random.default_rng(seeded(seed))
    other = after.copy()
    other[:, changed] = rng.permutation(after.reshape(len(after), -1), axis=1)[:, : changed.sum()] + 40
    return other, changed


def test_its_chi_square_is_that_of_the_paper_but_for_what_the_weights_take_from_the_variances():
    before, after = unchanged(1, side=96)
    after, _ = with_change(after, 2)
    found = chi_square(measured(before, after), before, after)
    expected = as_the_paper_says(before, after)
    assert found == pytest.approx(expected * irmad.shrinkage_by_weights(BANDS), rel=1e-6)


@pytest.mark.parametrize("bands", [3, *(pytest.param(bands, marks=pytest.mark.slow) for bands in (4, 6, 10))])
def test_where_nothing_changed_it_follows_the_chi_square(bands):
    before, after = unchanged(3, bands=bands)
    found = np.sort(chi_square(measured(before, after), before, after))
    expected = 1 - irmad.exceedance(torch.from_numpy(found), bands).numpy()
    distance = np.abs(expected - (np.arange(len(found)) + 0.5) / len(found)).max()
    assert distance < 1.63 / np.sqrt(len(found)) * 2  # Kolmogorov and Smirnov at 1 %; variates are fitted


@pytest.mark.slow
def test_a_linear_change_of_one_images_bands_changes_nothing():
    before, after = unchanged(4)
    after, _ = with_change(after, 5)
    rng = np.random.default_rng(seeded(6))
    mixing = rng.normal(size=(BANDS, BANDS)) + 3 * np.eye(BANDS)
    mixed = (mixing @ after.reshape(BANDS, -1).astype(np.float64) + 7).reshape(after.shape)
    found = chi_square(measured(before, after), before, after)
    again = chi_square(measured(before, mixed.astype(np.float32)), before, mixed.astype(np.float32))
    assert again == pytest.approx(found, rel=1e-3, abs=1e-3)  # pixels are float32


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_an_unchanged_pair_stays_empty(seed):
    before, after = unchanged(100 + seed, bands=3 + seed % 4, side=128)
    assert (probability(measured(before, after), before, after) >= 0.5).mean() <= 0.001


def test_what_changed_is_found_and_few_other_pixels():
    before, after = unchanged(7)
    after, changed = with_change(after, 8)
    called = probability(measured(before, after), before, after) >= 0.5
    assert called[changed].mean() > 0.95
    assert called[~changed].sum() <= 2 * FALSE_DISCOVERY_RATE * called.sum()


@pytest.mark.slow
def test_pixels_that_do_not_count_have_no_part():
    before, after = unchanged(9, side=128)
    valid = np.random.default_rng(seeded(10)).uniform(size=(128, 128)) > 0.3
    spoilt = np.where(valid, after, 1e6).astype(np.float32)
    found, expected = (chi_square(measured(before, image, valid), before, after) for image in (spoilt, after))
    assert np.array_equal(found, expected)


@pytest.mark.parametrize("case", ["the same", "one value", "a band twice"])
def test_bands_that_say_nothing_or_the_same_are_borne(case):
    before, after = unchanged(11, side=64)
    if case == "the same":
        after = before.copy()
    elif case == "one value":
        before[1], after[2] = 7, 9
    else:
        before[1] = before[0]
    found = probability(measured(before, after), before, after)
    assert np.isfinite(found).all()
    assert (found >= 0.5).mean() <= 0.001


def test_no_valid_pixel_is_no_change():
    before, after = unchanged(12, side=32)
    analysis = irmad.fit([], 32, 32, AS_IT_IS)
    assert not probability(analysis, before, after).any()


@pytest.mark.slow
def test_of_large_pairs_a_lattice_tells_nearly_the_same(monkeypatch):
    before, after = unchanged(13)
    after, _ = with_change(after, 14)
    exact = measured(before, after)
    monkeypatch.setattr(irmad, "SAMPLE_VALUES", 2 * BANDS * 256 * 256 // 9)
    sampled = measured(before, after, block=50)
    ratio = chi_square(sampled, before, after) / chi_square(exact, before, after)
    assert np.median(ratio) == pytest.approx(1, abs=0.2)
    called = [probability(analysis, before, after) >= 0.5 for analysis in (exact, sampled)]
    assert (called[0] != called[1]).mean() <= 0.001
