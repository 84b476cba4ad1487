"""Pairs of images with change made of images of one date.

Two places are two dates between which buildings came and went: Zheng et al., Change is Everywhere
(https://arxiv.org/abs/2108.07002), section 3. Where both show a building, it counts as one that stayed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from engine.training.augmentation import resize, with_each
from engine.training.bundled.clearing import cleared, some_of
from engine.training.bundled.photograph import MARGIN, displaced, in_another_season, photographed
from engine.training.bundled.roofing import roofed_anew
from engine.training.bundled.sources import OpenSet, Place
from engine.training.dataset import Sample
from engine.training.synthetic import SceneSettings, scene
from engine.training.synthetic.noise import fractal_noise

SIDE = 256
_WITH_BUILDINGS = 0.7
_NEAR = 0.25
"""Share of places that are shown two to four times larger, so that a roof may fill the image as halls do."""
_IN_ANOTHER_SEASON = 0.4
"""Share of images."""
_ROOFED_ANEW = 0.25
"""Share of places one of whose buildings gets a roof as halls have."""


@dataclass(frozen=True)
class Mixture:
    """How often each kind of pair is made; the shares sum to 1.

    Attributes:
        two_places: another place on each date.
        part_changed: another place within a region alone.
        unchanged: one place, photographed twice.
        cleared: one place, on one date without some of its buildings.
        drawn: a synthetic scene.
    """

    two_places: float = 0.0
    part_changed: float = 0.0
    unchanged: float = 0.0
    cleared: float = 0.0
    drawn: float = 0.0


class PairMaker:
    """Makes pairs at random from places and drawn scenes.

    Args:
        places: by set.
        sets: their shares.
    """

    def __init__(
        self, places: Mapping[str, Sequence[Place]], sets: Sequence[OpenSet], mixture: Mixture
    ) -> None:
        self._mixture = mixture
        self._any = _Pool(places, sets, lambda place: True)
        self._outlined = _Pool(places, sets, lambda place: place.building is not None)
        self._empty = _Pool(places, sets, lambda place: place.is_empty)
        self._grounds = [np.ascontiguousarray(place.image) for place in places.get("ucmerced_us", ())]

    def pair(self, seed: Sequence[int]) -> Sample:
        """A pair of 256 × 256 pixels; the same seed gives the same one."""
        rng = np.random.default_rng(seed)
        kinds: dict[str, Callable[[np.random.Generator], Sample]] = {
            "two_places": self._two_places,
            "part_changed": self._part_changed,
            "unchanged": self._unchanged,
            "cleared": self._cleared,
            "drawn": self._drawn,
        }
        shares = [getattr(self._mixture, kind) for kind in kinds]
        kind = str(rng.choice(list(kinds), p=shares))
        made = kinds[kind](rng)
        before, after = (_photographed(image, rng) for image in (made.before, made.after))
        return replace(made, name=kind, before=before, after=after)

    def _two_places(self, rng: np.random.Generator) -> Sample:
        first, second = (_inside(self._cut(self._outlined, rng)) for _ in range(2))
        return _changed(first, second)

    def _part_changed(self, rng: np.random.Generator) -> Sample:
        """One place, but for a region with soft edges that shows another one on the second date."""
        first, second = (self._cut(self._outlined, rng) for _ in range(2))
        if rng.random() < 0.5:
            second = replace(second, image=_matched(second.image, first.image))
        share = _region(rng, first.known.shape)
        inside = np.s_[MARGIN:-MARGIN, MARGIN:-MARGIN]
        region = share[inside] >= 0.5
        mixed = first.image + share * (second.image.astype(np.float32) - first.image)
        earlier, later = _outlines(first)[inside], _outlines(second)[inside]
        known = (first.known & second.known)[inside]
        return Sample(
            "",
            _inside(first).image,
            displaced(mixed, rng),
            label=region & (earlier ^ later),
            valid=~region | known,
        )

    def _unchanged(self, rng: np.random.Generator) -> Sample:
        """One place twice; at times with a region of another place in both, so that no seam means change."""
        place = self._cut(self._any, rng)
        image = place.image.astype(np.float32)
        if rng.random() < 0.3:
            other = self._cut(self._any, rng).image
            image = image + _region(rng, place.known.shape) * (other.astype(np.float32) - image)
        first = image[:, MARGIN:-MARGIN, MARGIN:-MARGIN]
        nothing = np.zeros(first.shape[1:], dtype=bool)
        return Sample("", first, displaced(image, rng), nothing, ~nothing)

    def _cleared(self, rng: np.random.Generator) -> Sample:
        """One place twice, on the first date with bare ground instead of some of its buildings.

        Elsewhere bare ground of the shape of buildings comes too, so that not every such shape is one.
        """
        place = self._cut(self._outlined, rng)
        ground = self._cut(self._empty, rng).image if self._empty else None
        where = some_of(_outlines(place), rng)
        if rng.random() < 0.25:
            where = where | some_of(_outlines(self._cut(self._outlined, rng)), rng)
        image, bare = cleared(place.image, where, ground, rng)
        now = _inside(place)
        label = (bare & _outlines(place))[MARGIN:-MARGIN, MARGIN:-MARGIN]
        return Sample("", displaced(image, rng), now.image, label, now.known)

    def _drawn(self, rng: np.random.Generator) -> Sample:
        best = rng.uniform(0.15, 0.7)
        settings = SceneSettings(pixel_m=(best, best * 1.2), off_nadir=float(rng.choice([8, 15, 25])))
        grounds = self._grounds if rng.random() < 0.6 else None
        return scene([int(number) for number in rng.integers(0, 2**31, 2)], SIDE, settings, grounds)

    def _cut(self, pool: _Pool, rng: np.random.Generator) -> Place:
        """A place of `SIDE` pixels and a margin, turned, mirrored and scaled at random."""
        side = SIDE + 2 * MARGIN
        if rng.random() < 0.2:
            half = side // 2
            return _joined([_cut_to(pool.draw(rng), half, 2.0, rng) for _ in range(4)])
        place = _cut_to(pool.draw(rng), side, 1.0, rng)
        if place.building is not None and rng.random() < _ROOFED_ANEW:
            place = replace(place, image=roofed_anew(place.image, place.building, rng))
        return place


class _Pool:
    """Places of some kind, a set drawn by its share first and then one of it.

    Of a set that has places with and without buildings, `_WITH_BUILDINGS` are with.
    """

    def __init__(
        self,
        places: Mapping[str, Sequence[Place]],
        sets: Sequence[OpenSet],
        suits: Callable[[Place], bool],
    ) -> None:
        self._places: list[list[Place]] = []
        shares = []
        for each in sets:
            suiting = [place for place in places.get(each.key, ()) if suits(place)]
            built = [place for place in suiting if place.building is not None and place.building.any()]
            others = [place for place in suiting if place.building is None or not place.building.any()]
            if suiting:
                first = _WITH_BUILDINGS if built and others else float(bool(built))
                self._places += [built, others]
                shares += [each.share * first, each.share * (1 - first)]
        self._shares = np.array(shares) / sum(shares)

    def __bool__(self) -> bool:
        return bool(self._places)

    def draw(self, rng: np.random.Generator) -> Place:
        places = self._places[int(rng.choice(len(self._places), p=self._shares))]
        return places[int(rng.integers(len(places)))]


def _cut_to(place: Place, side: int, shrinking: float, rng: np.random.Generator) -> Place:
    """A square of a place, turned and mirrored at random, at `side` pixels.

    Args:
        shrinking: how many times smaller the ground is at least shown, as far as the place is large enough.
    """
    height, width = place.known.shape
    near = rng.random() < _NEAR
    cut = side * shrinking * 2 ** (rng.uniform(-2.0, -1.0) if near else rng.uniform(-1.0, 1.0))
    cut = int(min(cut, height, width))
    row, column = int(rng.integers(height - cut + 1)), int(rng.integers(width - cut + 1))
    part = place.part((slice(row, row + cut), slice(column, column + cut)))
    outlines = _outlines(part)
    sample = Sample("", part.image, part.image, outlines, part.known)
    turns, mirrors = int(rng.integers(4)), rng.random() < 0.5
    sample = with_each(sample, lambda array: np.rot90(array, turns, axes=(-2, -1)))
    if mirrors:
        sample = with_each(sample, lambda array: array[..., ::-1])
    if cut >= 1.5 * side:
        sample = with_each(sample, lambda array: _halved(array, cut))
    sample = resize(sample, side, side)
    return Place(sample.before, None if part.building is None else sample.label, sample.valid)


def _halved(array: np.ndarray, cut: int) -> np.ndarray:
    """Half as wide and high: images by means of two by two pixels, masks by every second pixel."""
    even = cut // 2 * 2
    if array.dtype == bool:
        return array[..., :even:2, :even:2]
    image = array[..., :even, :even].astype(np.float32)
    halves = image.reshape(*image.shape[:-2], even // 2, 2, even // 2, 2).mean(axis=(-3, -1))
    return np.asarray(halves)


def _joined(places: list[Place]) -> Place:
    """Four places of one size as one."""

    def grid(arrays: list[np.ndarray]) -> np.ndarray:
        upper, lower = (np.concatenate(arrays[row : row + 2], axis=-1) for row in (0, 2))
        return np.concatenate([upper, lower], axis=-2)

    has_outlines = all(place.building is not None for place in places)
    return Place(
        grid([place.image for place in places]),
        grid([_outlines(place) for place in places]) if has_outlines else None,
        grid([place.known for place in places]),
    )


def _photographed(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    if rng.random() < _IN_ANOTHER_SEASON:
        image = in_another_season(image, rng)
    return photographed(image, rng)


def _changed(before: Place, after: Place) -> Sample:
    first, second = _outlines(before), _outlines(after)
    return Sample("", before.image, after.image, first ^ second, before.known & after.known)


def _outlines(place: Place) -> np.ndarray:
    return np.zeros(place.known.shape, dtype=bool) if place.building is None else place.building


def _inside(place: Place) -> Place:
    return place.part((slice(MARGIN, -MARGIN), slice(MARGIN, -MARGIN)))


def _matched(image: np.ndarray, other: np.ndarray) -> np.ndarray:
    """An image with the mean and spread of another, band by band."""
    axes = (1, 2)
    mean, spread = image.mean(axes, keepdims=True), image.std(axes, keepdims=True) + 1e-3
    matched = (image - mean) / spread * other.std(axes, keepdims=True) + other.mean(axes, keepdims=True)
    return np.asarray(np.clip(matched, 0, 255), dtype=np.float32)


def _region(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """A region of random shape, 1 inside and 0 outside with a soft edge between, (height, width) float32."""
    height, width = shape
    field = fractal_noise(rng, (height, width), largest=rng.uniform(50, 160), smallest=20, fall=0.5)
    level = np.quantile(field, rng.uniform(0.3, 0.9))
    softness = rng.uniform(0.02, 0.2)
    return np.asarray(np.clip((field - level) / softness + 0.5, 0, 1), dtype=np.float32)
