from __future__ import annotations

import numpy as np
import pytest

from engine.training.augmentation import connected
from engine.training.bundled.pairs import SIDE, Mixture, PairMaker
from engine.training.bundled.photograph import in_another_season
from engine.training.bundled.roofing import roofed_anew
from engine.training.bundled.sources import OpenSet, Place
from tests.seeds import seeded

TOWN = OpenSet("town", ("town/image",), "A town", "open", "here")
FIELDS = OpenSet("fields", ("fields/image",), "Fields", "open", "here")
KINDS = ("two_places", "part_changed", "unchanged", "cleared", "drawn")
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
    return PairMaker(places, [TOWN, FIELDS], Mixture(**{kind: 1.0}))


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
    monkeypatch.setattr("engine.training.bundled.pairs._IN_ANOTHER_SEASON", 0)


@pytest.mark.parametrize("kind", KINDS)
def test_a_pair_follows_from_its_seed(kind, places):
    first, again, other = (maker(kind, places).pair((1, 2, number)) for number in (3, 3, 4))
    for name in ("before", "after", "label", "valid"):
        assert np.array_equal(getattr(first, name), getattr(again, name))
    assert not np.array_equal(first.before, other.before)
    assert first.before.shape == first.after.shape == (3, SIDE, SIDE)
    assert first.label.shape == first.valid.shape == (SIDE, SIDE)
    assert first.before.dtype == first.after.dtype == np.uint8


@pytest.fixture
def as_roofed(monkeypatch):
    """Roofs that stay as they are."""
    monkeypatch.setattr("engine.training.bundled.pairs._ROOFED_ANEW", 0)


@pytest.mark.usefixtures("as_taken", "as_roofed")
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


@pytest.mark.usefixtures("as_taken", "as_roofed")
def test_a_cleared_place_lacks_the_buildings_that_its_label_marks(places, monkeypatch):
    """Seen from the images: roofs are white and bare ground is made as dark as other ground."""
    monkeypatch.setattr("engine.training.bundled.clearing._SOIL_AND_PAVING", np.full((1, 3), GROUND))
    marked = 0
    for number in range(12):
        pair = maker("cleared", places).pair((seeded(3), number))
        shows = [image[0] > (GROUND + ROOF) / 2 for image in (pair.before, pair.after)]
        counted = pair.valid & ~_edges(shows[0]) & ~_edges(shows[1]) & ~_edges(pair.label)
        assert ((shows[1] & ~shows[0]) == pair.label)[counted].mean() > 0.99
        marked += int(pair.label.sum())
    assert marked > 0


def test_a_new_roof_covers_one_building_and_nothing_else():
    seen, covered = place(3, buildings=5), 0
    for number in range(20):
        roofed = roofed_anew(seen.image, seen.building, np.random.default_rng(seeded(number)))
        assert roofed.dtype == np.uint8
        other = (roofed != seen.image).any(axis=0)
        if other.any():
            building = connected(seen.building, int(np.flatnonzero(other)[0]))
            assert not other[~building].any()
            covered += 1
    assert covered > 10
    empty = place(9, buildings=0)
    assert roofed_anew(empty.image, empty.building, np.random.default_rng(0)) is empty.image


def test_another_season_colours_plants_and_nothing_else():
    colours = {"meadow": (70, 130, 60), "roof": (180, 90, 80), "asphalt": (100, 100, 104)}
    image = np.concatenate(
        [np.full((3, 40, 40), np.array(colour)[:, None, None], np.uint8) for colour in colours.values()],
        axis=2,
    )
    for number in range(10):
        difference = np.abs(in_another_season(image, np.random.default_rng(seeded(number))) - image)
        meadow, roof, asphalt = (difference[:, :, first + 5 : first + 35] for first in (0, 40, 80))
        assert meadow.max() > 3
        assert roof.max() < 0.01 and asphalt.max() < 0.01


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
