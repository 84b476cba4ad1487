from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn.functional import interpolate

from engine.contract.windows import Window
from engine.inference.devices import processor
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.networks.efficientnet_lite import STRIDES
from engine.pixels import PairPixels
from engine.spectral import cva, deep_cva
from engine.training.synthetic.noise import fractal_noise
from tests.seeds import seeded

AS_IT_IS = (Scaling(None), Scaling(None))


def ground(rng, side):
    """Fields and plots with texture, (3, side, side)."""
    plots = np.kron(rng.uniform(40, 170, (3, side // 32, side // 32)), np.ones((32, 32)))
    return plots + 18 * fractal_noise(rng, (side, side), largest=40, smallest=2, fall=0.7)


def pair(seed, changed=False, side=256, bands=3):
    """Two images of one ground in other light, and where rows of bright roofs came."""
    rng = np.random.default_rng(seeded(seed))
    first = ground(rng, side)
    second, where = first.copy(), np.zeros((side, side), dtype=bool)
    if changed:
        where[96:160, 64:160] = True
        roofs = np.kron((np.indices((8, 12)).sum(axis=0) % 2), np.ones((8, 8), dtype=int)) * 190 + 30
        second[:, 96:160, 64:160] = roofs
    noise = rng.normal(size=(2, 3, side, side)) * 3
    images = first + noise[0], 0.8 * second + 25 + noise[1]
    return (*(image[:bands].astype(np.float32) for image in images), where)


def measured(before, after, valid=None):
    valid = np.ones(before.shape[1:], dtype=bool) if valid is None else valid
    height, width = valid.shape
    blocks = [(Window(0, 0, width, height), PairPixels(before, after, valid))] if valid.any() else []
    return deep_cva.fit(blocks, width, height, cva.fit(blocks, width, height, AS_IT_IS, PROCESSOR))


def probability(analysis, before, after, valid=None):
    valid = np.ones(before.shape[1:], dtype=bool) if valid is None else valid
    images = (torch.from_numpy(image)[None] for image in (before, after))
    return analysis(*images, torch.from_numpy(valid)[None])[0].numpy()


def test_the_difference_is_that_of_features_standardised_over_the_image():
    before, after, _ = pair(1, changed=True)
    analysis = measured(before, after)
    expected = torch.zeros(before.shape[1:])
    levels = []
    for image in (before, after):
        mean, deviation = image.mean(axis=(1, 2), keepdims=True), image.std(axis=(1, 2), keepdims=True)
        standardised = torch.from_numpy((image - mean) / deviation * deep_cva.SPREAD)[None]
        with torch.inference_mode():
            levels.append(dict(zip(STRIDES, analysis.encoder(standardised))))
    for stride in deep_cva.LEVELS:
        first, second = (
            (each[stride] - each[stride].mean((2, 3), keepdim=True))
            / each[stride].std((2, 3), keepdim=True, correction=0)
            for each in levels
        )
        squared = (first - second).square().mean(dim=1, keepdim=True)
        expected += interpolate(squared, size=before.shape[1:], mode="bilinear")[0, 0] / len(deep_cva.LEVELS)
    images = (torch.from_numpy(image) for image in (before, after))
    found = analysis.difference(*images, torch.ones(before.shape[1:], dtype=torch.bool))
    assert (found - expected).abs().max() < 1e-3 * expected.max()


def test_what_came_is_found_and_other_light_is_not():
    before, after, where = pair(2, changed=True)
    found = probability(measured(before, after), before, after) >= 0.5
    assert found[where].mean() > 0.5
    far = ~where
    far[64:192, 32:192] = False
    assert found[far].mean() < 0.01


@pytest.mark.parametrize("seed", range(4))
def test_an_unchanged_pair_stays_empty(seed):
    before, after, _ = pair(10 + seed)
    assert (probability(measured(before, after), before, after) >= 0.5).mean() < 0.001


def test_fewer_bands_and_pixels_without_data_do():
    before, after, _ = pair(3, changed=True, side=160, bands=1)
    valid = np.ones(before.shape[1:], dtype=bool)
    valid[:, :30] = False
    before[:, :, :30] = 1e6
    found = probability(measured(before, after, valid), before, after, valid)
    assert np.isfinite(found).all() and not found[:, :30].any()
    assert found.max() > 0.5


def test_without_pixels_nothing_is_change():
    before, after, _ = pair(4)
    nothing = np.zeros(before.shape[1:], dtype=bool)
    assert not probability(measured(before, after, nothing), before, after, nothing).any()


@pytest.mark.parametrize("side", [256, 200])
def test_by_torch_it_finds_the_same(monkeypatch, side):
    before, after, _ = pair(5, changed=True)
    before, after = (image[:, :side, :side] for image in (before, after))
    assert deep_cva.load_encoder(PROCESSOR)(torch.zeros(2, 3, 256, 256))[-1].shape == (2, 112, 16, 16)
    found = probability(measured(before, after), before, after)
    monkeypatch.setattr(processor, "openvino", lambda: None)
    assert np.abs(found - probability(measured(before, after), before, after)).max() < 1e-3
