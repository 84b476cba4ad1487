"""What stands and lies where in a synthetic scene, and at which of the two times.

All is planned in pixels of the first image, x to the right and y down; how it looks is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from engine.training.synthetic.buildings import (
    DISTRICT_SHARES,
    DISTRICTS,
    Building,
    District,
    some_building,
)
from engine.training.synthetic.scene_settings import SceneSettings
from engine.training.synthetic.streets import Lot, Streets, Water, lots_within, some_water
from engine.training.synthetic.view import linear

BORDER_M = 45
"""Width of the land around the image that has buildings too, which may reach or throw shadows into it."""

_CARS = linear((214, 214, 214), (40, 42, 46), (120, 124, 130), (150, 36, 32), (44, 66, 120), (180, 176, 166))
_YARDS = linear((128, 126, 122), (104, 104, 106), (164, 158, 146), (150, 138, 116))
_DRIVES = linear((178, 172, 162), (140, 136, 130), (160, 146, 122))
_SOILS = linear((186, 162, 130), (155, 128, 101), (198, 184, 158))
_POOL = linear((96, 176, 196))[0]


@dataclass(frozen=True)
class Rectangle:
    """A flat thing on the ground, in pixels, with its reflectance (3,)."""

    x: float
    y: float
    angle: float
    half_length: float
    half_width: float
    colour: np.ndarray

    def outline(self) -> np.ndarray:
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        a, b = self.half_length, self.half_width
        corners = np.array([(a, b), (-a, b), (-a, -b), (a, -b)])
        return np.asarray(corners @ np.array([(cos, sin), (-sin, cos)]) + (self.x, self.y))


@dataclass
class Town:
    """Everything that stands or lies in a scene.

    Attributes:
        unit: pixels for a metre.
        water: at most one.
        buildings: of both times.
        pavements: yards, drives and pools, the same at both times.
        bare: building sites and other cleared ground, of the first and the second time.
        cars: of the first and the second time.
    """

    district: District
    unit: float
    streets: Streets
    water: Water | None
    buildings: list[Building]
    pavements: list[Rectangle]
    bare: tuple[list[Rectangle], list[Rectangle]]
    cars: tuple[list[Rectangle], list[Rectangle]]


def planned(rng: np.random.Generator, size: int, settings: SceneSettings) -> Town:
    """A town of a district drawn at random, on an image of `size` pixels and its border."""
    names = list(DISTRICT_SHARES)
    district = DISTRICTS[names[rng.choice(len(names), p=list(DISTRICT_SHARES.values()))]]
    unit = 1 / rng.uniform(*settings.pixel_m)
    width, depth = rng.uniform(*district.lot) * unit, rng.uniform(*district.depth) * unit
    half_width = district.street / 2 * unit
    spacing = 2 * (depth + half_width)
    crossing = width * int(rng.integers(5, 10)) + 2 * half_width
    streets = Streets(
        angle=rng.uniform(0, 2 * np.pi),
        origin=tuple(rng.uniform(0, 2 * max(spacing, crossing), 2)),
        spacing=spacing,
        crossing=crossing,
        half_width=half_width,
        bend=district.bend * rng.uniform() * unit,
        wave=rng.uniform(25, 50) * unit,
    )
    water = some_water(rng, size, unit) if rng.random() < settings.water else None
    town = Town(district, unit, streets, water, [], [], ([], []), ([], []))
    changing = rng.random() >= settings.without_change
    border = BORDER_M * unit
    for lot in lots_within(streets, width, depth, -border, size + border):
        x, y, _ = lot.place()
        if water is not None and water.distance(np.array(x), np.array(y)) < np.hypot(width, depth) / 2:
            continue
        if rng.random() < district.built:
            _settle(rng, town, lot, settings, changing)
        elif rng.random() < 0.25:
            _clear(rng, town, lot)
    for cars in town.cars:
        cars.extend(_parked(rng, town, settings, size))
    return town


def _settle(rng: np.random.Generator, town: Town, lot: Lot, settings: SceneSettings, changing: bool) -> None:
    """Put a building on a lot, or two that follow each other, with what belongs to them."""
    fate = rng.random() if changing else 1.0
    limits = np.cumsum([settings.new, settings.removed, settings.rebuilt])
    is_new, is_removed = fate < limits[0], limits[0] <= fate < limits[1]
    is_rebuilt = limits[1] <= fate < limits[2]
    building, centre = some_building(rng, town.district, lot, town.unit, not is_new, not is_removed)
    if is_rebuilt:
        town.buildings.append(some_building(rng, town.district, lot, town.unit, False, True)[0])
        building = replace(building, after=False)
    town.buildings.append(building)
    if rng.random() < town.district.yard:
        yard = _YARDS[rng.integers(len(_YARDS))]
        town.pavements.append(Rectangle(*lot.place(), 0.47 * lot.width, 0.46 * lot.depth, yard))
    elif not is_new and not is_removed:
        town.pavements.append(_drive(rng, lot, centre, town.unit))
    if town.district.lot[0] < 30 and rng.random() < 0.12:
        place = lot.place(rng.uniform(-0.25, 0.25) * lot.width, 0.36 * lot.depth)
        half = rng.uniform((3, 1.8), (5, 2.6)) * town.unit
        town.pavements.append(Rectangle(*place, half[0], half[1], _POOL))
    plot = Rectangle(*lot.place(), 0.46 * lot.width, 0.46 * lot.depth, _SOILS[rng.integers(len(_SOILS))])
    for bare, is_site in zip(town.bare, (is_new, is_removed)):
        if rng.random() < (0.5 if is_site else 0.02):
            bare.append(plot)


def _drive(rng: np.random.Generator, lot: Lot, centre: float, unit: float) -> Rectangle:
    """The way from the street to a building that lies `centre` away from the lot's centre."""
    x, y, angle = lot.place(rng.uniform(-0.3, 0.3) * lot.width, centre / 2 - lot.depth / 4)
    half_length = max(centre, -0.4 * lot.depth) / 2 + lot.depth / 4
    return Rectangle(x, y, angle + np.pi / 2, half_length, 1.6 * unit, _DRIVES[rng.integers(len(_DRIVES))])


def _clear(rng: np.random.Generator, town: Town, lot: Lot) -> None:
    """Leave a lot bare at one of the two times, which is no change of a building."""
    half = rng.uniform(0.3, 0.5, 2) * (lot.width, lot.depth)
    plot = Rectangle(*lot.place(), half[0], half[1], _SOILS[rng.integers(len(_SOILS))])
    town.bare[int(rng.integers(2))].append(plot)


def _parked(rng: np.random.Generator, town: Town, settings: SceneSettings, size: int) -> list[Rectangle]:
    """Cars on the streets and yards of one time."""
    unit, streets, found = town.unit, town.streets, []
    length, width = 2.25 * unit, 0.9 * unit

    def car(x: float, y: float, angle: float) -> None:
        colour = _CARS[rng.integers(len(_CARS))]
        found.append(Rectangle(x, y, angle + rng.normal(0, 0.04), length, width, colour))

    extent = 0.8 * size + length
    centre = np.array(size / 2, dtype=np.float32)
    along, across = (float(at) for at in streets.straightened(centre, centre))
    for _ in range(rng.poisson(settings.cars * 10 * (size / unit / 128) ** 2)):
        row = round((across + rng.uniform(-extent, extent)) / streets.spacing)
        lane = rng.choice((-1, 1)) * streets.half_width * rng.uniform(0.4, 0.75)
        car(*streets.place(along + rng.uniform(-extent, extent), row * streets.spacing + lane))
    for yard in town.pavements:
        if yard.half_width > 6 * unit and yard.half_length > 6 * unit:
            for _ in range(rng.poisson(settings.cars * 0.004 * yard.half_length * yard.half_width)):
                cos, sin = np.cos(yard.angle), np.sin(yard.angle)
                edge = float(rng.choice((-1, 1)))
                along, across = rng.uniform(-0.9, 0.9) * yard.half_length, edge * 0.88 * yard.half_width
                x, y = cos * along - sin * across, sin * along + cos * across
                car(yard.x + x, yard.y + y, yard.angle + np.pi / 2)
    low, high = -length, size + length
    return [item for item in found if low < item.x < high and low < item.y < high]
