from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.contract.windows import Window
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.spectral import cva, pca_kmeans
from engine.spectral.pca_kmeans import BLOCK, COMPONENTS, two_clusters
from tests.seeds import seeded

AS_IT_IS = (Scaling(None), Scaling(None))


def pair(seed, changed=False, side=160):
    """Two noisy images (3, side, side) of one ground in other light, and where something else stands."""
    rng = np.random.default_rng(seeded(seed))
    ground = np.kron(rng.uniform(40, 200, (3, side // 8, side // 8)), np.ones((8, 8)))
    where = np.zeros((side, side), dtype=bool)
    later = ground.copy()
    if changed:
        where[40:72, 56:104] = True
        later[:, where] += 120
    noise = rng.normal(size=(2, 3, side, side)) * 4
    before, after = ground + noise[0], 0.8 * later + 20 + noise[1]
    return before.astype(np.float32), after.astype(np.float32), where


def measured(before, after, valid=None, block=64):
    height, width = before.shape[1:]
    valid = np.ones((height, width), dtype=bool) if valid is None else valid
    blocks = []
    for row in range(0, height, block):
        for column in range(0, width, block):
            part = np.s_[..., row : row + block, column : column + block]
            box = Window(column, row, *valid[part].shape[::-1])
            if valid[part].any():
                blocks.append((box, PairPixels(before[part], after[part], valid[part])))
    vectors = cva.fit(blocks, width, height, AS_IT_IS, PROCESSOR)
    return pca_kmeans.fit(blocks, width, height, vectors)


def probability(analysis, before, after, valid=None):
    valid = np.ones(before.shape[1:], dtype=bool) if valid is None else valid
    images = (torch.from_numpy(image)[None] for image in (before, after))
    return analysis(*images, torch.from_numpy(valid)[None])[0].numpy()


def test_the_clusters_are_those_of_another_implementation():
    from sklearn.cluster import KMeans

    rng = np.random.default_rng(seeded(1))
    features = np.concatenate([rng.normal(0, 1, (500, COMPONENTS)), rng.normal(6, 1, (80, COMPONENTS))])
    centres = two_clusters(features, features.sum(axis=1))
    expected = KMeans(2, n_init=10, random_state=0).fit(features).cluster_centers_
    assert np.array(centres) == pytest.approx(expected[np.argsort(expected.sum(axis=1))], abs=1e-6)


def test_components_and_probability_are_those_of_the_definition():
    before, after, _ = pair(2, changed=True)
    analysis = measured(before, after)
    length = analysis.vectors.length(torch.from_numpy(before), torch.from_numpy(after)).double().numpy()
    side = len(length)
    blocks = [
        length[row : row + BLOCK, column : column + BLOCK].ravel()
        for row in range(0, side, BLOCK)
        for column in range(0, side, BLOCK)
    ]
    spread, directions = np.linalg.eigh(np.cov(np.array(blocks).T))
    found = analysis.components.reshape(COMPONENTS, -1).double().numpy()
    for number in range(COMPONENTS):
        along = abs(found[number] @ directions[:, -1 - number])
        assert along == pytest.approx(1, abs=1e-3) or spread[-1 - number] == pytest.approx(
            spread[-2 - number], rel=1e-2
        )
    row, column = 60, 100
    block = length[row - 1 : row + 3, column - 1 : column + 3].ravel()
    centre, towards = analysis.unchanged.double().numpy(), analysis.towards.double().numpy()
    place = float((found @ block - centre) @ towards)
    share = min(max(place, 0) / 0.5, block.mean() / analysis.threshold) ** 4
    assert probability(analysis, before, after)[row, column] == pytest.approx(share / (1 + share), abs=1e-4)


def test_what_changed_is_found():
    before, after, where = pair(3, changed=True)
    called = probability(measured(before, after), before, after) >= 0.5
    assert called[43:69, 59:101].mean() > 0.95
    around = np.zeros_like(where)
    around[36:76, 52:108] = True
    assert called[~around].mean() <= 0.001


@pytest.mark.parametrize("seed", range(8))
def test_an_unchanged_pair_stays_empty(seed):
    before, after, _ = pair(20 + seed)
    assert (probability(measured(before, after), before, after) >= 0.5).mean() <= 0.001


def test_images_alike_or_without_a_valid_pixel_have_no_change():
    before, after, _ = pair(4)
    assert not probability(measured(before, before.copy()), before, before.copy()).any()
    valid = np.zeros(before.shape[1:], dtype=bool)
    assert not probability(measured(before, after, valid), before, after, valid).any()


def test_pixels_that_do_not_count_have_no_part():
    before, after, _ = pair(5, changed=True)
    valid = np.ones(before.shape[1:], dtype=bool)
    valid[:, :30] = False
    spoilt = np.where(valid, after, 1e6).astype(np.float32)
    found, expected = (
        probability(measured(before, image, valid), before, image, valid) for image in (spoilt, after)
    )
    assert np.array_equal(found, expected)
