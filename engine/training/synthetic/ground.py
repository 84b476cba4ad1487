"""The ground of a synthetic scene: grass, fields, soil, streets, water, or a real image in their place."""

from __future__ import annotations

import numpy as np

from engine.training.synthetic.noise import fractal_noise, smooth_noise
from engine.training.synthetic.solids import depth_inside
from engine.training.synthetic.town import Rectangle, Town
from engine.training.synthetic.view import GAMMA, linear

MARGIN = 10
"""Pixels of ground around the image, from which a displaced image finds its edge."""

_GREEN = linear((92, 106, 64), (84, 100, 60), (104, 112, 74), (76, 94, 54), (110, 120, 72))
_DRY = linear((154, 144, 112), (140, 128, 98), (128, 122, 88), (164, 150, 118), (120, 112, 84))
_CROPS = linear(
    (88, 118, 58), (112, 136, 70), (178, 162, 122), (150, 126, 96), (116, 98, 78), (136, 140, 86),
    (196, 180, 136), (72, 100, 52),
)  # fmt: skip
_SOIL = linear((160, 138, 108), (138, 116, 92), (176, 160, 134), (148, 116, 88))
_ASPHALT = linear((122, 122, 120), (104, 104, 104), (140, 138, 134), (92, 92, 96))
_VERGE = linear((168, 164, 156), (150, 146, 138))
_WATER = linear((52, 66, 62), (70, 82, 70), (44, 58, 66), (82, 88, 68))
_PARCELS = 64


class Ground:
    """Reflectance of the ground at both times, on the image and `MARGIN` pixels around it."""

    def __init__(
        self, rng: np.random.Generator, town: Town, size: int, season: float, texture: np.ndarray | None
    ) -> None:
        self._town, self._season, self._rng = town, season, rng
        self._at = np.arange(-MARGIN, size + MARGIN, dtype=np.float32)
        side = len(self._at)
        shape, unit = (side, side), town.unit
        self._grain = fractal_noise(rng, shape, 16 * unit, fall=0.72)
        self._photograph = None if texture is None else _cut(rng, texture, side)
        if self._photograph is not None:
            return
        x, y = np.meshgrid(self._at, self._at)
        along, across = town.streets.straightened(x, y)
        self._street = town.streets.distance(along, across)
        self._water = town.water.distance(x, y) if town.water is not None else None
        length, width = (
            rng.uniform((45, 35), (110, 90)) * unit if town.district.farmed else (20 * unit, 30 * unit)
        )
        numbers = np.floor(along / np.float32(length)).astype(np.int32) * 7
        numbers += np.floor(across / np.float32(width)).astype(np.int32) * 13
        self._parcel = numbers & (_PARCELS - 1)
        self._patches = smooth_noise(rng, shape, 9 * unit) + 0.5 * smooth_noise(rng, shape, 4 * unit)
        self._rows = np.sin(along * np.float32(2 * np.pi / max(rng.uniform(1.5, 4) * unit, 3)))
        self._green = _GREEN[rng.integers(len(_GREEN))] * rng.uniform(0.9, 1.1, (_PARCELS, 1))
        self._dry = _DRY[rng.integers(len(_DRY))] * rng.uniform(0.88, 1.12, (_PARCELS, 1))
        self._crops = _CROPS[rng.integers(0, len(_CROPS), (2, _PARCELS))]
        self._farmed = rng.random(_PARCELS) < 0.7
        self._soil = _SOIL[rng.integers(len(_SOIL))]
        self._asphalt = _ASPHALT[rng.integers(len(_ASPHALT))] * rng.uniform(0.9, 1.1)
        self._verge = _VERGE[rng.integers(len(_VERGE))]
        self._verge_width = rng.choice((0, 0, 1.2)) * unit
        self._water_colour = _WATER[rng.integers(len(_WATER))]

    def reflectance(self, date: int, greenness: float) -> np.ndarray:
        """(3, height, width) float32 at the first (0) or second (1) time, with what lies flat on it."""
        if self._photograph is not None:
            ground = self._recoloured(self._photograph, date)
        else:
            ground = self._open_ground(date, greenness)
            if self._water is not None:
                ripple = 1 + 0.12 * self._grain * self._season
                colour = self._water_colour * self._rng.uniform(
                    1 - 0.3 * self._season, 1 + 0.3 * self._season
                )
                _mix(ground, _opacity(-self._water), colour[:, None, None] * ripple)
            self._pave_streets(ground)
            for pavement in self._town.pavements:
                self._paint(ground, pavement, 1.0, 0.07)
        for plot in self._town.bare[date]:
            self._paint(ground, plot, 0.9, 0.16)
        for car in self._town.cars[date] if self._photograph is None else []:
            self._paint(ground, car, 1.0, 0.0)
        return ground

    def _open_ground(self, date: int, greenness: float) -> np.ndarray:
        """Grass, fields and bare patches."""
        parcel_green = np.clip(greenness + self._rng.normal(0, 0.15, (_PARCELS, 1)), 0, 1)
        colours = self._dry + parcel_green * (self._green - self._dry)
        if self._town.district.farmed:
            other = date == 1 and self._rng.random() < self._season
            colours = np.where(self._farmed[:, None], self._crops[1 if other else 0], colours)
        ground = np.moveaxis(np.take(colours.astype(np.float32), self._parcel, axis=0), 2, 0).copy()
        bare = np.clip((self._patches - 0.8 - greenness) * 0.7, 0, 0.65).astype(np.float32)
        _mix(ground, bare, self._soil[:, None, None])
        texture = 0.2 * self._grain + 0.05 * self._patches
        if self._town.district.farmed:
            texture += 0.06 * self._rows * np.take(self._farmed, self._parcel)
        if self._season:
            texture += 0.06 * np.float32(self._season) * fractal_noise(self._rng, texture.shape, 24, 3)
        ground *= np.exp(texture)
        return ground

    def _pave_streets(self, ground: np.ndarray) -> None:
        if self._verge_width:
            _mix(ground, _opacity(self._verge_width - self._street), self._verge[:, None, None])
        worn = self._asphalt[:, None, None] * (1 + 0.05 * self._grain)
        _mix(ground, _opacity(-self._street), worn)

    def _recoloured(self, photograph: np.ndarray, date: int) -> np.ndarray:
        """At the second time in other colours."""
        if date == 0 or not self._season:
            return photograph.copy()
        exponent = np.exp(self._rng.normal(0, 0.12 * self._season, (3, 1, 1)))
        gain = np.exp(self._rng.normal(0, 0.12 * self._season, (3, 1, 1)))
        return np.asarray(gain * photograph**exponent, dtype=np.float32)

    def _paint(self, ground: np.ndarray, thing: Rectangle, strength: float, roughness: float) -> None:
        """Lay a rectangle over the ground, with a rough edge where it is weaker than 1."""
        outline = thing.outline() + MARGIN
        window = box(outline, len(self._at))
        if window is None:
            return
        rows, columns = window
        depth = depth_inside(
            outline, *(np.arange(s.start, s.stop, dtype=np.float32) for s in (columns, rows))
        )
        grain = self._grain[window]
        if strength < 1:
            depth = 0.25 * (depth + 3 * grain) - 0.25
        colour = thing.colour[:, None, None] * (1 + np.float32(roughness) * grain)
        _mix(ground[:, rows, columns], np.float32(strength) * _opacity(depth), colour)


def box(points: np.ndarray, height: int, width: int | None = None) -> tuple[slice, slice] | None:
    """Rows and columns that hold all of the points (n, 2: x, y), or None where that is outside the image."""
    (left, top), (right, bottom) = np.floor(points.min(0)) - 1, np.ceil(points.max(0)) + 2
    rows = slice(max(int(top), 0), min(int(bottom), height))
    columns = slice(max(int(left), 0), min(int(right), width or height))
    return None if rows.start >= rows.stop or columns.start >= columns.stop else (rows, columns)


def _mix(image: np.ndarray, opacity: np.ndarray, colour: np.ndarray) -> None:
    image += opacity * (colour - image)


def _opacity(depth: np.ndarray) -> np.ndarray:
    """How much of a pixel is covered whose centre lies so deep inside an edge."""
    return np.clip(depth + np.float32(0.5), 0, 1)


def _cut(rng: np.random.Generator, texture: np.ndarray, side: int) -> np.ndarray:
    """A square of an image (3, height, width) uint8 as reflectance, turned; mirrored where too small."""
    height, width = texture.shape[1:]
    top, left = (int(rng.integers(0, max(length - side, 0) + 1)) for length in (height, width))
    part = texture[:, top : top + side, left : left + side]
    part = np.rot90(part, int(rng.integers(4)), axes=(1, 2))
    missing = [(0, 0), *((0, side - length) for length in part.shape[1:])]
    part = np.pad(part, missing, mode="symmetric")
    table = ((np.arange(256) / 255) ** GAMMA).astype(np.float32)
    return np.ascontiguousarray(table[part])
