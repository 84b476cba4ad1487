from __future__ import annotations

import numpy as np
import pytest

from engine.contract.windows import Window
from engine.pixels import PairPixels
from engine.spectral.normalisation import line_onto_after
from tests.seeds import seeded


def ground(seed, bands=4, side=200):
    """Land of a few kinds with texture, (bands, side, side) float64."""
    rng = np.random.default_rng(seeded(seed))
    kinds = rng.uniform(40, 180, (6, bands))
    kind = np.kron(rng.integers(0, 6, (side // 20, side // 20)), np.ones((20, 20), dtype=int))
    return kinds[kind].transpose(2, 0, 1) + rng.normal(0, 6, (bands, side, side))


def line(before, after, valid=None):
    height, width = before.shape[1:]
    valid = np.ones((height, width), dtype=bool) if valid is None else valid
    pixels = PairPixels(before.astype(np.float32), after.astype(np.float32), valid)
    return line_onto_after([(Window(0, 0, width, height), pixels)], width, height)


def test_the_light_that_was_put_on_an_image_is_found_though_a_fifth_of_the_ground_changed():
    rng = np.random.default_rng(seeded(2))
    before, gain, offset = ground(1), np.array([1.3, 0.8, 1.1, 0.6]), np.array([-12.0, 9.0, 30.0, 4.0])
    after = before * gain[:, None, None] + offset[:, None, None]
    after[:, 40:130, 50:140] = rng.permutation(after[:, 40:130, 50:140].reshape(4, -1), axis=1).reshape(
        4, 90, 90
    )
    noisy = [image + rng.normal(0, 1, image.shape) for image in (before, after)]
    found = line(*noisy)
    assert found[:, 0] == pytest.approx(gain, rel=0.02)
    assert np.abs(found @ [100, 1] - (100 * gain + offset)).max() < 1


def test_exchanging_the_images_gives_the_line_back():
    rng = np.random.default_rng(seeded(3))
    before = ground(4)
    after = 0.7 * before + 20 + rng.normal(0, 4, before.shape)
    there, back = line(before, after), line(after, before)
    assert there[:, 0] * back[:, 0] == pytest.approx(1, rel=1e-6)
    assert there[:, 0] * back[:, 1] + there[:, 1] == pytest.approx(0, abs=1e-3)


def test_a_band_that_only_one_image_has_something_in_stays_as_it_is():
    before, after = ground(5), ground(5) * 1.2
    after[2] = 77
    found = line(before, after + np.random.default_rng(seeded(6)).normal(0, 0.5, after.shape))
    assert found[[0, 1, 3], 0] == pytest.approx(1.2, rel=0.02)
    assert np.isfinite(found).all() and (found[:, 0] > 0).all()


def test_pixels_that_do_not_count_have_no_part():
    before, after = ground(7), ground(7) * 1.2
    valid = np.ones(before.shape[1:], dtype=bool)
    valid[:50] = False
    spoilt = after.copy()
    spoilt[:, :50] = 1e9
    assert line(before, spoilt, valid) == pytest.approx(line(before, after, valid))


def test_without_pixels_there_is_no_line():
    nothing = np.zeros((8, 8), dtype=bool)
    assert line_onto_after([], 8, 8) is None
    assert line(ground(8)[:, :8, :8], ground(8)[:, :8, :8], ~nothing) is None
