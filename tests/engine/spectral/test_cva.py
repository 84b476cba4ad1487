from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from engine.contract.windows import Window
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.spectral.cva import fit, otsu_threshold
from tests.seeds import seeded

AS_IT_IS = (Scaling(None), Scaling(None))


def measured(before, after, valid, block=32, order=1, scaling=AS_IT_IS):
    """The fit over square blocks of this many pixels, in reading order or backwards."""
    height, width = valid.shape
    blocks = []
    for row in range(0, height, block):
        for column in range(0, width, block):
            part = np.s_[..., row : row + block, column : column + block]
            if valid[part].any():
                box = Window(column, row, *valid[part].shape[::-1])
                blocks.append((box, PairPixels(before[part], after[part], valid[part])))
    return fit(blocks[::order], width, height, scaling, PROCESSOR)


def probability(analysis, before, after, valid):
    tensors = [torch.from_numpy(image.astype(np.float32))[None] for image in (before, after)]
    return analysis(*tensors, torch.from_numpy(valid)[None])[0].numpy()


def whole_image_lengths(before, after, valid):
    """Lengths of the difference of normalised pixel vectors, float64, over the valid pixels."""
    images = [image[:, valid].astype(np.float64) for image in (before, after)]
    normalised = []
    for image in images:
        std = image.std(axis=1, keepdims=True)
        normalised.append((image - image.mean(axis=1, keepdims=True)) / np.where(std > 0, std, np.inf))
    return np.sqrt(((normalised[1] - normalised[0]) ** 2).sum(axis=0))


def threshold_by_trying_every_cut(values):
    """The cut with the greatest variance between the classes, each cut tried from the definition."""
    values = np.sort(values)
    cuts = [i for i in range(1, len(values)) if values[i] > values[i - 1]]
    between = [i * (len(values) - i) * (values[:i].mean() - values[i:].mean()) ** 2 for i in cuts]
    best = cuts[int(np.argmax(between))]
    return (values[best - 1] + values[best]) / 2


@pytest.fixture
def images(scene):
    before, after = scene(70, 90, bands=4)
    valid = np.random.default_rng(seeded(2)).uniform(size=(70, 90)) > 0.15
    return before, after, valid


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
def test_means_and_deviations_are_those_of_all_valid_pixels(images, dtype):
    before, after, valid = images
    before, after = (before.astype(dtype) * 3 if dtype != "uint8" else before), after.astype(dtype)
    analysis = measured(before, after, valid)
    for statistics, image in ((analysis.before, before), (analysis.after, after)):
        values = image[:, valid].astype(np.float64)
        assert statistics.mean == pytest.approx(values.mean(axis=1), rel=1e-9)
        assert statistics.std == pytest.approx(values.std(axis=1), rel=1e-9)


def test_the_threshold_is_the_one_found_by_trying_every_cut(images):
    before, after, valid = images
    expected = threshold_by_trying_every_cut(whole_image_lengths(before, after, valid))
    assert measured(before, after, valid).threshold == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("seed", range(8))
def test_otsus_threshold_of_any_numbers_is_the_one_found_by_trying_every_cut(seed):
    random = np.random.default_rng(seeded(seed))
    values = np.concatenate([random.gamma(2, 1, 60 + 20 * seed), random.normal(8, 1 + seed / 4, 30)])
    values = np.round(values, 1 if seed % 2 else 6)
    assert otsu_threshold(values) == pytest.approx(threshold_by_trying_every_cut(values), rel=1e-9)


def test_otsus_threshold_of_two_values_lies_midway():
    assert otsu_threshold(np.array([1.0, 1.0, 1.0, 4.0])) == 2.5


def test_otsus_threshold_of_equal_values_is_never_reached():
    assert otsu_threshold(np.full(7, 3.0)) == math.inf
    assert otsu_threshold(np.array([2.0])) == math.inf


def test_the_probability_follows_the_equation(images):
    before, after, valid = images
    analysis = measured(before, after, valid)
    lengths = whole_image_lengths(before, after, valid)
    expected = 1 / (1 + (analysis.threshold / lengths) ** 4)
    assert np.abs(probability(analysis, before, after, valid)[valid] - expected).max() < 1e-4
    assert (probability(analysis, before, after, valid)[~valid] == 0).all()


def test_the_probability_is_a_half_at_the_threshold_exactly():
    before = np.array([[[1.0, -1.0, 1.0, -1.0]]], dtype=np.float32)
    after = -before
    valid = np.ones((1, 4), dtype=bool)
    analysis = measured(before, after, valid)
    at_the_threshold = analysis.__class__(analysis.scaling, analysis.before, analysis.after, 2.0, PROCESSOR)
    assert (probability(at_the_threshold, before, after, valid) == 0.5).all()


@pytest.mark.parametrize(
    ("block", "order"), [(7, 1), (32, -1), (90, 1), pytest.param(1, 1, marks=pytest.mark.slow)]
)
def test_neither_size_nor_order_of_the_blocks_matters_beyond_rounding(images, block, order):
    before, after, valid = images
    expected = measured(before, after, valid, block=16)
    analysis = measured(before, after, valid, block=block, order=order)
    assert analysis.after.mean == pytest.approx(expected.after.mean, rel=1e-12)
    assert analysis.before.std == pytest.approx(expected.before.std, rel=1e-12)
    assert analysis.threshold == pytest.approx(expected.threshold, rel=1e-6)


@pytest.mark.slow
def test_the_threshold_of_a_large_pair_comes_from_a_lattice_of_its_pixels():
    random = np.random.default_rng(seeded(6))
    before, after = random.normal(size=(2, 1, 1500, 1600)).astype(np.float32)
    after[:, 300:700, 300:900] += 6
    valid = np.ones((1500, 1600), dtype=bool)
    analysis = measured(before, after, valid, block=512)
    step = math.ceil(math.sqrt(1500 * 1600 / 2**21))
    assert step == 2
    lengths = whole_image_lengths(before, after, valid).reshape(1500, 1600)[::step, ::step].ravel()
    assert analysis.threshold == pytest.approx(otsu_threshold(lengths), rel=1e-4)
    assert analysis.threshold == pytest.approx(measured(before, after, valid, block=333).threshold, rel=1e-6)


def test_identical_images_have_no_change(images):
    before, _, valid = images
    analysis = measured(before, before.copy(), valid)
    assert analysis.threshold == math.inf
    assert (probability(analysis, before, before, valid) == 0).all()


def test_bands_that_never_vary_count_nothing(images):
    before, after, valid = images
    constant = np.full((1, *valid.shape), 77, dtype=np.uint8)
    plain = probability(measured(before, after, valid), before, after, valid)
    before, after = np.concatenate([before, constant]), np.concatenate([constant, after])[[1, 2, 3, 4, 0]]
    assert np.abs(probability(measured(before, after, valid), before, after, valid) - plain).max() < 1e-5


def test_images_of_one_value_each_have_no_change():
    before, after = np.full((2, 5, 6), 3, dtype=np.uint8), np.full((2, 5, 6), 9, dtype=np.uint8)
    valid = np.ones((5, 6), dtype=bool)
    assert (probability(measured(before, after, valid), before, after, valid) == 0).all()


def test_light_that_is_linear_per_band_takes_nothing_away_and_adds_nothing(images):
    before, after, valid = images
    plain = probability(measured(before, after, valid), before, after, valid)
    gain, haze = np.array([0.5, 2.0, 1.3, 7.0])[:, None, None], np.array([30, -4, 0, 1000])[:, None, None]
    lit = (after * gain + haze).astype(np.float32)
    assert np.abs(probability(measured(before, lit, valid), before, lit, valid) - plain).max() < 1e-3


def test_thirteen_bands_of_16_bits_are_compared(scene):
    before, after = (image.astype(np.uint16) * 250 for image in scene(64, 80, bands=13))
    valid = np.ones((64, 80), dtype=bool)
    analysis = measured(before, after, valid)
    lengths = whole_image_lengths(before, after, valid)
    assert analysis.threshold == pytest.approx(threshold_by_trying_every_cut(lengths), rel=1e-4)
    result = probability(analysis, before, after, valid)
    assert (result[21:33, 20:41] > 0.5).mean() > 0.9


def test_values_under_invalid_pixels_count_nothing(images):
    before, after, valid = images
    expected = measured(before, after, valid)
    repainted = np.where(valid, after, 255).astype(np.uint8)
    analysis = measured(before, repainted, valid)
    assert analysis.threshold == expected.threshold
    assert (analysis.after.mean == expected.after.mean).all()


def test_a_pair_without_valid_pixels_has_no_change():
    analysis = fit([], 10, 10, AS_IT_IS, PROCESSOR)
    pixels = np.ones((3, 4, 4), dtype=np.uint8)
    assert (probability(analysis, pixels, pixels, np.zeros((4, 4), dtype=bool)) == 0).all()
