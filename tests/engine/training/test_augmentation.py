"""Augmentation: images and label stay together, and nothing is lost or invented."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from scipy import ndimage

from engine.training import augmentation
from engine.training.dataset import Sample
from engine.training.recipes import Augmentation
from tests.seeds import seeded

SIDE = 48


def sample(seed: int, name: str = "a") -> Sample:
    """Blobs of change, and images that show nothing but them; read-only, so that no step can change them."""
    random = ndimage.gaussian_filter(
        np.random.default_rng(seeded(seed)).normal(size=(SIDE, SIDE)), 4, mode="wrap"
    )
    label = random > np.quantile(random, 0.7)
    image = np.repeat(label[None], 3, axis=0).astype(np.uint8) * 200
    made = Sample(name, image, image.copy(), label, np.ones_like(label))
    for array in (made.before, made.after, made.label, made.valid):
        array.flags.writeable = False
    return made


def rng(seed: int) -> np.random.Generator:
    return np.random.default_rng(seeded(seed))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    ("chances", "agreement"),
    [
        (Augmentation(flip_horizontal=1), 1.0),
        (Augmentation(flip_vertical=1), 1.0),
        (Augmentation(quarter_turns=1), 1.0),
        (Augmentation(flip_horizontal=0.5, flip_vertical=0.5, quarter_turns=0.5, exchange=0.5), 1.0),
        (Augmentation(rotation=1, rotation_degrees=15), 0.97),
        (Augmentation(crop_pixels=12), 0.97),
    ],
)
def test_geometry_moves_images_and_label_alike(chances, agreement, seed):
    moved = augmentation.turned_and_coloured(sample(seed), chances, rng(seed))
    for image in (moved.before, moved.after):
        assert image.shape == (3, SIDE, SIDE)
        assert ((image[0] > 100) == moved.label).mean() >= agreement


def test_each_quarter_turn_and_flip_is_one_of_the_eight_symmetries():
    original = sample(1)
    symmetries = {
        np.rot90(view, turns).tobytes()
        for view in (original.label, original.label[:, ::-1])
        for turns in range(4)
    }
    chances = Augmentation(flip_horizontal=0.5, flip_vertical=0.5, quarter_turns=0.75)
    found = {augmentation.turned_and_coloured(original, chances, rng(s)).label.tobytes() for s in range(80)}
    assert found == symmetries


def test_a_rotation_by_a_right_angle_is_a_quarter_turn():
    turned = augmentation.rotate(sample(2), 90.0)
    expected = np.rot90(sample(2).before.astype(np.float32), 1, axes=(1, 2))
    assert any(
        np.allclose(turned.before, np.rot90(expected, turns, axes=(1, 2)), atol=0.05) for turns in (0, 2)
    )


@pytest.mark.parametrize(("height", "width"), [(64, 64), (37, 41), (SIDE, SIDE)])
def test_resizing_is_torchs_bilinear_interpolation(height, width):
    image = rng(3).uniform(0, 255, (3, SIDE, SIDE)).astype(np.float32)
    resized = augmentation.resize(replace(sample(3), before=image), height, width)
    expected = torch.nn.functional.interpolate(
        torch.from_numpy(image)[None], (height, width), mode="bilinear"
    )
    np.testing.assert_allclose(resized.before, expected[0].numpy(), atol=1e-2)
    assert resized.label.shape == (height, width)


@pytest.mark.parametrize("deviation", [0.3, 0.7, 1.0, 2.5])
def test_blur_is_a_gaussian_filter(deviation):
    image = rng(4).uniform(0, 255, (2, 20, 30)).astype(np.float32)
    expected = ndimage.gaussian_filter(
        image, (0, deviation, deviation), radius=(0, *[max(int(np.ceil(3 * deviation)), 1)] * 2)
    )
    np.testing.assert_allclose(augmentation.blurred(image, deviation), expected, atol=1e-2)


def test_colours_change_in_each_image_by_itself_and_the_label_not_at_all():
    chances = Augmentation(jitter=1, brightness=0.5, contrast=0.5, saturation=0.5, sharpness=0.5)
    textured = rng(5).integers(0, 256, (3, SIDE, SIDE), dtype=np.uint8)
    original = replace(sample(5), before=textured, after=textured)
    changed = augmentation.turned_and_coloured(original, chances, rng(5))
    assert np.array_equal(changed.label, original.label)
    assert not np.allclose(changed.before, changed.after, atol=1)
    for image in (changed.before, changed.after):
        assert image.dtype == np.float32 and image.min() >= 0 and image.max() <= 255


@pytest.mark.parametrize("seed", range(8))
def test_connected_finds_what_scipy_finds(seed):
    mask = rng(seed).random((40, 50)) < 0.55
    numbers, count = ndimage.label(mask)
    start = int(rng(seed).choice(np.flatnonzero(mask)))
    assert np.array_equal(augmentation.connected(mask, start), numbers == numbers.flat[start])


@pytest.mark.parametrize("seed", range(10))
def test_pasted_objects_cover_no_change_and_nothing_invalid_and_are_labelled(seed):
    corner = np.zeros((SIDE, SIDE), dtype=bool)
    corner[5:15, 5:20] = True
    valid = np.ones_like(corner)
    valid[40:] = False
    empty = np.full((3, SIDE, SIDE), 10, dtype=np.uint8)
    target = Sample("target", empty, empty, corner, valid)
    shape = np.zeros_like(corner)
    shape[20:28, 30:37] = True
    source = Sample(
        "source", empty + 20, np.where(shape, 250, 30).astype(np.uint8) + 0 * empty, shape, valid | True
    )
    pasted = augmentation.paste_objects(target, source, rng(seed))
    assert np.array_equal(pasted.label[corner], np.ones(150, dtype=bool))
    added = pasted.label & ~corner
    assert added.sum() in (0, shape.sum()) and not added[40:].any()
    assert np.array_equal(pasted.after[0] == 250, added)
    assert set(np.unique(pasted.before)) <= {10.0, 30.0}
    assert (pasted.before[:, corner | ~valid] == 10).all()


def test_objects_are_pasted_where_there_is_room():
    empty = np.zeros((3, SIDE, SIDE), dtype=np.uint8)
    nothing = np.zeros((SIDE, SIDE), dtype=bool)
    target = Sample("target", empty, empty, nothing, ~nothing)
    counts = [augmentation.paste_objects(target, sample(s), rng(s)).label.sum() for s in range(5)]
    assert min(counts) > 0


def test_a_mosaic_takes_each_pixel_from_one_of_four():
    parts = [
        replace(
            sample(number, str(number)),
            before=np.full((3, SIDE, SIDE), number, dtype=np.uint8),
            label=np.full((SIDE, SIDE), number % 2 == 1),
        )
        for number in range(4)
    ]
    joined = augmentation.mosaic(parts, rng(6))
    assert set(np.unique(joined.before)) == {0, 1, 2, 3} and joined.before.shape == (3, SIDE, SIDE)
    assert np.array_equal(joined.label, joined.before[0] % 2 == 1)
    assert all(name in joined.name for name in "0123")
