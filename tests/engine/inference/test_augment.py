from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.inference.augment import VIEWS, augmented
from engine.inference.devices.processor import PROCESSOR
from tests.seeds import seeded


def lopsided(before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
    """A detector that answers differently for every turned or flipped view."""
    height, width = valid.shape[-2:]
    place = torch.linspace(-3, 2, height)[:, None] ** 2 + torch.linspace(1, 4, width)
    return torch.sigmoid((after - before).mean(1) + place / 4 - 2) * valid


def even(before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
    """A detector that looks at each pixel alone and so sees the same in every view."""
    return torch.sigmoid((after - before).mean(1)) * valid


@pytest.fixture
def windows():
    values = torch.Generator().manual_seed(seeded(4))
    before, after = torch.randn((2, 5, 3, 12, 17), generator=values)
    return before, after, torch.rand((5, 12, 17), generator=values) > 0.3


def numpy_views(augment: str) -> list[tuple]:
    """Each view as a function of an array and its inverse, by quarter turns and one mirror."""
    if augment == "flips":
        axes = [(), (-1,), (-2,), (-2, -1)]
        return [(lambda a, x=x: np.flip(a, x), lambda a, x=x: np.flip(a, x)) for x in axes]

    def turned(array, quarters, mirror):
        return np.rot90(array[..., ::-1] if mirror else array, quarters, (-2, -1))

    def turned_back(array, quarters, mirror):
        array = np.rot90(array, -quarters, (-2, -1))
        return array[..., ::-1] if mirror else array

    return [
        (lambda a, q=q, m=m: turned(a, q, m), lambda a, q=q, m=m: turned_back(a, q, m))
        for q in range(4)
        for m in (False, True)
    ]


@pytest.mark.parametrize("augment", ["flips", "d4"])
def test_the_result_is_the_mean_over_all_views_turned_back(augment, windows):
    views = numpy_views(augment)
    seen = []
    for view, undo in views:
        turned = [torch.from_numpy(view(part.numpy()).copy()) for part in windows]
        seen.append(undo(lopsided(*turned).numpy()))
    expected = np.mean(seen, axis=0, dtype=np.float64)
    assert np.abs(augmented(lopsided, augment, PROCESSOR)(*windows).numpy() - expected).max() < 1e-6
    assert len(views) == len(VIEWS[augment]) == {"flips": 4, "d4": 8}[augment]
    assert np.abs(seen[0] - expected).max() > 0.01


@pytest.mark.parametrize("augment", ["flips", "d4"])
def test_a_detector_that_sees_the_same_in_every_view_is_not_changed(augment, windows):
    assert torch.allclose(augmented(even, augment, PROCESSOR)(*windows), even(*windows), atol=1e-7)


def test_the_mean_over_all_views_of_a_symmetric_window_is_symmetric():
    ring = torch.zeros(1, 3, 16, 16)
    ring[..., 3:13, 3:13] = 2
    ring[..., 6:10, 6:10] = -1
    result = augmented(lopsided, "d4", PROCESSOR)(
        torch.zeros_like(ring), ring, torch.ones(1, 16, 16, dtype=torch.bool)
    )
    for turned in (result.flip(-1), result.flip(-2), result.transpose(-1, -2)):
        assert torch.allclose(turned, result, atol=1e-6)
    plain = lopsided(torch.zeros_like(ring), ring, torch.ones(1, 16, 16, dtype=torch.bool))
    assert not torch.allclose(plain.flip(-1), plain, atol=1e-3)


def test_without_augmentation_the_detector_runs_once(windows):
    assert augmented(lopsided, "none", PROCESSOR) is lopsided
