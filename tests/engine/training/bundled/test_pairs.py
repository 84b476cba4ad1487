from __future__ import annotations

import numpy as np
import pytest

from engine.training.bundled.pairs import SIDE, Mixture, PairMaker
from engine.training.bundled.sources import OpenSet, Place
from tests.seeds import seeded

TOWN = OpenSet("town", ("town/image",), "A town", "open", "here")
FIELDS = OpenSet("fields", ("fields/image",), "Fields", "open", "here")
ALONE = dict.fromkeys(("two_places", "part_changed", "unchanged", "drawn"), 0.0)
GROUND, ROOF = 60, 220


def place(seed, side=300, buildings=12, outlined=True):
    """Grey ground with white squares, which are the buildings."""
    rng = np.random.default_rng(seeded(seed))
    building = np.zeros((side, side), dtype=bool)
    for row, column in rng.integers(0, side - 30, (buildings, 2)):
        building[row : row + 24, column : column + 24] = True
    image = np.where(building, ROOF, GROUND).astype(np.uint8)
    return Place(np.stack([image] * 3), building if outlined else None, np.full((side, side), outlined))


def maker(kind, places):
    return PairMaker(places, [TOWN, FIELDS], Mixture(**{**ALONE, kind: 1.0}))


@pytest.fixture
def places():
    return {
        "town": [place(seed) for seed in range(3)],
        "fields": [place(9, buildings=0), place(10, outlined=False)],
    }


@pytest.fixture
def as_taken(monkeypatch):
    """Photographs that show the ground as it is, where it is."""
    monkeypatch.setattr(
        "engine.training.bundled.pairs.photographed", lambda image, rng: image.astype(np.uint8)
    )
    monkeypatch.setattr("engine.training.bundled.pairs.displaced", lambda image, rng: image[:, 6:-6, 6:-6])


@pytest.mark.parametrize("kind", ALONE)
def test_a_pair_follows_from_its_seed(kind, places):
    first, again, other = (maker(kind, places).pair((1, 2, number)) for number in (3, 3, 4))
    for name in ("before", "after", "label", "valid"):
        assert np.array_equal(getattr(first, name), getattr(again, name))
    assert not np.array_equal(first.before, other.before)
    assert first.before.shape == first.after.shape == (3, SIDE, SIDE)
    assert first.label.shape == first.valid.shape == (SIDE, SIDE)
    assert first.before.dtype == first.after.dtype == np.uint8


@pytest.mark.usefixtures("as_taken")
@pytest.mark.parametrize("kind", ["two_places", "part_changed"])
def test_the_label_marks_what_only_one_image_shows_as_a_building(kind, places):
    """Seen from the images, in which roofs are white; their edges are mixed by resizing."""
    changed = 0
    for number in range(12):
        pair = maker(kind, places).pair((seeded(5), number))
        shows = [image[0] > (GROUND + ROOF) / 2 for image in (pair.before, pair.after)]
        differs = shows[0] ^ shows[1]
        counted = pair.valid & ~_edges(shows[0]) & ~_edges(shows[1]) & ~_edges(pair.label)
        assert (differs == pair.label)[counted].mean() > 0.99
        assert not (pair.label & ~pair.valid).any() or kind == "two_places"
        changed += int(pair.label.sum())
    assert changed > 0


@pytest.mark.usefixtures("as_taken")
def test_an_unchanged_pair_shows_one_place_twice(places):
    pair = maker("unchanged", places).pair((seeded(7),))
    assert np.array_equal(pair.before, pair.after)
    assert not pair.label.any()
    assert pair.valid.all()


def test_places_without_outlines_serve_unchanged_pairs_alone(places):
    places = {"town": [], "fields": [place(10, outlined=False)]}
    assert not maker("unchanged", places).pair((0,)).label.any()


def _edges(mask):
    """Pixels within five of where a mask changes."""
    wide = np.zeros_like(mask)
    for axis in (0, 1):
        step = np.diff(mask.astype(np.int8), axis=axis, prepend=mask.take([0], axis=axis)) != 0
        for shift in range(-5, 6):
            wide |= np.roll(step, shift, axis=axis)
    for shift in range(-5, 6):
        wide |= np.roll(wide, shift, axis=0) | np.roll(wide, shift, axis=1)
    return wide
