"""Which patches an epoch sees: all of them, in an order that follows from the seed alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.training import recipes
from engine.training.dataset import Split, open_split
from engine.training.recipes import Recipe
from engine.training.sampling import PatchBatch, Patches, batches
from tests.seeds import seeded

PLAIN = replace(recipes.SSCFNET, patch=32, batch=4, epochs=2)
STRONG = replace(recipes.STRONG, patch=32, batch=4, epochs=2)


@pytest.fixture(scope="module")
def split(tmp_path_factory, write_image) -> Split:
    """Four images of 64 by 64 in which one 32 by 32 tile has changed, and the red band counts up."""
    folder = tmp_path_factory.mktemp("set")
    for kind in ("A", "B", "label"):
        (folder / "train" / kind).mkdir(parents=True)
    for number in range(4):
        image = np.random.default_rng(seeded(number)).integers(0, 256, (3, 64, 64), dtype=np.uint8)
        label = np.zeros((1, 64, 64), dtype=np.uint8)
        label[:, 4:20, 4:20] = 255 if number == 0 else 0
        for kind, pixels in (("A", image), ("B", image[:, ::-1]), ("label", label)):
            write_image(folder / "train" / kind / f"{number}.tif", pixels, epsg=None, geotransform=None)
    return open_split(folder, "train")


def drawn(split: Split, recipe: Recipe, seed: int = 1, **options: int) -> list[PatchBatch]:
    patches = Patches(split, recipe, seed)
    wanted = {"first_step": 0, "workers": 0, **options}
    return list(batches(patches, recipe.epochs, **wanted))


def same(one: list[PatchBatch], other: list[PatchBatch]) -> bool:
    return len(one) == len(other) and all(
        torch.equal(getattr(a, name), getattr(b, name))
        for a, b in zip(one, other)
        for name in ("before", "after", "label", "valid")
    )


def test_an_epoch_holds_every_tile_once_and_the_next_in_another_order(split):
    first, second = (drawn(split, PLAIN)[k : k + 4] for k in (0, 4))
    tiles = [patch.numpy().tobytes() for batch in first for patch in batch.before]
    expected = {
        split.read(index, box).before.astype(np.float32).tobytes() for index, box in split.patches(32)
    }
    assert len(tiles) == 16 and set(tiles) == expected
    again = [patch.numpy().tobytes() for batch in second for patch in batch.before]
    assert sorted(again) == sorted(tiles) and again != tiles


@pytest.mark.parametrize("recipe", [STRONG, replace(recipes.HSANET, patch=32, epochs=2)])
def test_batches_follow_from_the_seed_and_not_from_workers_or_where_one_begins(split, recipe):
    whole = drawn(split, recipe)
    assert same(whole, drawn(split, recipe, workers=2))
    assert same(whole[3:], drawn(split, recipe, first_step=3))
    assert not same(whole, drawn(split, recipe, seed=2))


def test_the_shares_of_two_processes_are_the_batch_of_one(split):
    whole = drawn(split, STRONG)
    halves = [drawn(split, STRONG, rank=rank, processes=2) for rank in (0, 1)]
    for batch, *parts in zip(whole, *halves):
        assert torch.equal(batch.after, torch.cat([part.after for part in parts]))


def test_patches_with_change_are_drawn_as_often_as_asked(split):
    recipe = replace(PLAIN, positive_share=0.5, epochs=40)
    shares = [float((batch.label.amax((1, 2, 3)) > 0).float().mean()) for batch in drawn(split, recipe)]
    assert 0.4 < np.mean(shares) < 0.65  # one tile of sixteen without
    plain = [float((batch.label.amax((1, 2, 3)) > 0).float().mean()) for batch in drawn(split, PLAIN)]
    assert np.mean(plain) == 1 / 16


def test_images_smaller_than_a_patch_are_filled_up_with_pixels_that_do_not_count(split):
    batch = drawn(split, replace(PLAIN, patch=96))[0]
    assert batch.before.shape == (4, 3, 96, 96)
    assert batch.valid[..., :64, :64].all() and batch.valid.sum() == 4 * 64 * 64


def test_a_split_of_fewer_patches_than_a_batch_gives_one_batch_with_some_twice(split):
    assert [len(batch.names) for batch in drawn(split, replace(PLAIN, batch=24, epochs=1))] == [24]


@pytest.mark.parametrize("held", [True, False])
def test_pixels_without_data_are_the_means_of_their_bands_and_do_not_count(tmp_path, write_image, held):
    random, hole = np.random.default_rng(seeded(3)), np.s_[:, 10:40, 20:30]
    for number in range(4):
        before, after = random.integers(1, 256, (2, 3, 32, 64 if held else 32), dtype=np.uint8)
        before[hole] = 0
        for kind, pixels in (("A", before), ("B", after), ("label", after[:1] // 128 * 255)):
            (tmp_path / "train" / kind).mkdir(parents=True, exist_ok=True)
            nodata = 0 if kind == "A" else None
            write_image(tmp_path / "train" / kind / f"{number}.tif", pixels, nodata=nodata)
    means = (10.5, 20.0, 30.25), (11.0, 21.5, 33.25)
    patches = Patches(open_split(tmp_path, "train"), PLAIN, 1, means)
    seen = 0
    for number in range(len(patches.draws(0)[0])):
        sample = patches[patches.draws(0)[0][number]]
        missing = ~sample.valid
        seen += missing.sum()
        for band, (mean, mean_after) in enumerate(zip(*means)):
            assert (sample.before[band][missing] == mean).all()
            assert (sample.after[band][missing] == mean_after).all()
            assert (sample.before[band][~missing] >= 1).all()
    assert seen > 100
