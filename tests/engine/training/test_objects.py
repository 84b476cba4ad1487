from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy import ndimage

from engine.training.objects import ObjectCounts, ObjectMatching, match_objects
from tests.seeds import seeded


def mask(*rows: str) -> np.ndarray:
    return np.array([[pixel == "#" for pixel in row] for row in rows])


def by_definition(prediction: np.ndarray, label: np.ndarray, least: float) -> ObjectCounts:
    """Every pair of objects compared pixel by pixel, the best of those left taken again and again."""
    regions = []
    for picture in (prediction, label):
        numbered, count = ndimage.label(picture)
        regions.append([numbered == number + 1 for number in range(count)])
    iou = {
        (i, j): (one & other).sum() / (one | other).sum()
        for (i, one), (j, other) in itertools.product(*map(enumerate, regions))
    }
    left = {pair: value for pair, value in iou.items() if value > 0 and value >= least}
    found = 0
    while left:
        best = max(left, key=lambda pair: (left[pair], -pair[0], -pair[1]))
        left = {pair: value for pair, value in left.items() if pair[0] != best[0] and pair[1] != best[1]}
        found += 1
    return ObjectCounts(found, len(regions[0]) - found, len(regions[1]) - found)


@pytest.mark.parametrize("least", [0.05, 0.3, 0.5, 0.8])
@pytest.mark.parametrize("seed", range(6))
def test_objects_are_matched_as_comparing_every_pair_of_regions_matches_them(seed, least):
    random = np.random.default_rng(seeded(seed))
    label = ndimage.gaussian_filter(random.normal(size=(60, 50)), 1.5) > 0.1
    prediction = ndimage.gaussian_filter(label + random.normal(0, 0.4, label.shape), 0.8) > 0.5
    expected = by_definition(prediction, label, least)
    assert match_objects(prediction, label, least) == expected
    assert expected.tp > 0 and expected.fp > 0


def test_an_object_found_one_missed_one_invented_and_one_too_small():
    label = mask(
        "##..##..##.",
        "##..##..##.",
        "...........",
    )
    prediction = mask(
        "##......#..",
        "##.........",
        "...##......",
    )
    counts = match_objects(prediction, label)
    assert counts == ObjectCounts(tp=1, fp=2, fn=2)
    assert counts.as_json() == {
        "tp": 1,
        "fp": 2,
        "fn": 2,
        "precision": pytest.approx(1 / 3),
        "recall": pytest.approx(1 / 3),
        "f1": pytest.approx(1 / 3),
    }
    assert match_objects(prediction, label, least_overlap=0.25) == ObjectCounts(tp=2, fp=1, fn=1)


def test_two_halves_of_an_object_find_it_once():
    label = mask("######")
    assert match_objects(mask("###..."), label) == ObjectCounts(tp=1)
    assert match_objects(mask("###.##"), label, 0.25) == ObjectCounts(tp=1, fp=1)


def test_pixels_that_touch_at_a_corner_alone_are_two_objects():
    assert match_objects(mask("#.", ".#"), mask("..", "..")) == ObjectCounts(fp=2)
    assert match_objects(mask("##", ".#"), mask("..", "..")) == ObjectCounts(fp=1)


def test_the_end_of_a_row_does_not_touch_the_start_of_the_next():
    assert match_objects(mask("..#", "#.."), mask("...", "...")) == ObjectCounts(fp=2)


def test_masks_in_strips_give_the_objects_of_the_whole():
    random = np.random.default_rng(seeded(7))
    prediction, label = ndimage.gaussian_filter(random.normal(size=(2, 90, 40)), (0, 2, 2)) > 0.02
    matching = ObjectMatching(40)
    for rows in np.array_split(np.arange(90), [1, 7, 30, 31, 80]):
        matching.add(prediction[rows], label[rows])
    assert matching.counts(0.1) == match_objects(prediction, label, 0.1)


def test_empty_and_full_masks():
    empty, full = np.zeros((6, 7), bool), np.ones((6, 7), bool)
    assert match_objects(empty, empty) == ObjectCounts()
    assert match_objects(empty, empty).as_json()["f1"] is None
    assert match_objects(full, full) == ObjectCounts(tp=1)
    assert match_objects(full, empty) == ObjectCounts(fp=1)
    assert match_objects(empty, full) == ObjectCounts(fn=1)
    assert ObjectMatching(5).counts() == ObjectCounts()


def test_counts_of_images_add_up():
    assert ObjectCounts(1, 2, 3) + ObjectCounts(10, 20, 30) == ObjectCounts(11, 22, 33)
