"""What stands where in a synthetic scene, and at which of the two times: streets, buildings, trees, cars.

All is planned in pixels of the first image, x to the right and y down; how it looks is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.training.synthetic.settings import SceneSettings
from engine.training.synthetic.solids import Wing
from engine.training.synthetic.view import linear

BORDER = 48
"""Pixels around the image in which things stand too, as they may lean or throw a shadow into it."""


@dataclass(frozen=True)
class District:
    """A way of building, in metres and shares.

    Attributes:
        street: width of the streets, 0 for none.
        lot, depth: size of a lot along the street and away from it.
        built: share of lots with a building.
        length, width, height, rise: least and most of a building's.
        roofs: kinds of roof, each as likely.
        extension: share of buildings with a second wing.
        setback: from the street's edge to the building.
        bend: how far streets swing to either side.
        wood: share of the free ground under trees.
        garden: trees and bushes for each lot.
        yard: share of lots with a paved yard.
        farmed: whether free ground is fields.
    """

    street: float
    lot: tuple[float, float]
    depth: tuple[float, float]
    built: float
    length: tuple[float, float]
    width: tuple[float, float]
    height: tuple[float, float]
    rise: tuple[float, float]
    roofs: tuple[str, ...]
    extension: float = 0.0
    setback: tuple[float, float] = (4, 8)
    bend: float = 0.0
    wood: float = 0.0
    garden: float = 2.0
    yard: float = 0.0
    farmed: bool = False


DISTRICTS = {
    "suburb": District(
        7, (16, 23), (26, 34), 0.9, (11, 19), (9, 13), (3, 6), (1.5, 3.5), ("gable", "hip", "hip"), 0.6,
        bend=9, wood=0.05, garden=2.5,
    ),
    "village": District(
        5, (22, 40), (30, 45), 0.65, (9, 22), (7, 11), (3, 6), (2, 4), ("gable", "gable", "hip", "shed"), 0.4,
        bend=14, wood=0.15, garden=4, yard=0.2, farmed=True,
    ),
    "estate": District(
        8, (38, 55), (45, 60), 0.85, (24, 45), (11, 15), (9, 22), (1, 2), ("flat", "flat", "hip"), 0.3,
        setback=(8, 15), wood=0.05, garden=5, yard=0.4,
    ),
    "works": District(
        9, (45, 75), (48, 70), 0.85, (26, 55), (18, 34), (6, 11), (1, 3), ("flat", "flat", "gable", "shed"),
        extension=0.3, setback=(6, 14), wood=0.02, garden=1.5, yard=0.9,
    ),
    "wood": District(
        5, (28, 45), (35, 55), 0.45, (10, 18), (8, 12), (3, 5), (1.5, 3), ("gable", "hip"), 0.4,
        bend=16, wood=0.6, garden=2,
    ),
}  # fmt: skip
DISTRICT_SHARES = {"suburb": 0.4, "village": 0.2, "estate": 0.13, "works": 0.15, "wood": 0.12}

PITCHED_ROOFS = linear(
    (150, 92, 68), (124, 72, 58), (170, 116, 84), (112, 108, 104), (88, 86, 88), (136, 124, 108),
    (164, 148, 122), (98, 84, 74), (76, 82, 92), (188, 178, 160), (120, 96, 80), (70, 68, 66),
)  # fmt: skip
FLAT_ROOFS = linear(
    (206, 204, 198), (172, 168, 160), (140, 138, 134), (108, 106, 104), (222, 222, 220), (84, 84, 86),
    (150, 158, 168), (96, 122, 150), (160, 92, 74), (186, 172, 148), (120, 140, 124),
)  # fmt: skip
WALLS = linear((206, 198, 182), (176, 160, 138), (160, 110, 86), (226, 222, 214), (140, 136, 130))
CARS = linear((214, 214, 214), (40, 42, 46), (120, 124, 130), (150, 36, 32), (44, 66, 120), (180, 176, 166))


@dataclass(frozen=True)
class Building:
    """One building.

    Attributes:
        wings: overlapping blocks.
        roof, wall: reflectance (3,).
        ribs: distance of the lines on its roof in pixels, and how strong they are.
        marks: rectangles on the roof of the first wing, (n, 4): along, across, half length, half width, in
            the wing's own directions; and their reflectance, (n, 3).
        before, after: whether it stands in the first and the second image.
    """

    wings: tuple[Wing, ...]
    roof: np.ndarray
    wall: np.ndarray
    ribs: tuple[float, float]
    marks: tuple[np.ndarray, np.ndarray]
    before: bool
    after: bool

    @property
    def changed(self) -> bool:
        return self.before != self.after


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


@dataclass(frozen=True)
class Streets:
    """Parallel bent streets and the straight ones across them; lengths in pixels.

    Coordinates (along, across) are straightened: a street lies where `across` is a multiple of `spacing`.
    """

    angle: float
    origin: tuple[float, float]
    spacing: float
    crossing: float
    half_width: float
    bend: float
    wave: float

    def straightened(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        cos, sin = np.float32(np.cos(self.angle)), np.float32(np.sin(self.angle))
        x, y = x - np.float32(self.origin[0]), y - np.float32(self.origin[1])
        along = cos * x + sin * y
        return along, cos * y - sin * x - np.float32(self.bend) * np.sin(along / np.float32(self.wave))

    def place(self, along: float, across: float) -> tuple[float, float, float]:
        """x, y, and the direction of the street there."""
        across += self.bend * np.sin(along / self.wave)
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        x, y = cos * along - sin * across + self.origin[0], sin * along + cos * across + self.origin[1]
        return x, y, self.angle + np.arctan(self.bend / self.wave * np.cos(along / self.wave))

    def distance(self, along: np.ndarray, across: np.ndarray) -> np.ndarray:
        """From the nearest street's edge, negative on it; about right where streets bend."""
        if not self.half_width:
            return np.full(along.shape, 1e3, dtype=np.float32)
        to_street, to_crossing = (
            np.abs(at - np.float32(step) * np.rint(at / np.float32(step)))
            for at, step in ((across, self.spacing), (along, self.crossing))
        )
        return np.asarray(np.minimum(to_street, to_crossing) - np.float32(self.half_width))


@dataclass(frozen=True)
class Water:
    """A pond, or a river across the scene; lengths in pixels.

    Attributes:
        x, y: its middle.
        angle: of the river's course.
        half_width: the river's, or the pond's radius.
        waves: (n, 3) strength in pixels, wave number and phase of the bends of its bank.
    """

    x: float
    y: float
    angle: float
    half_width: float
    waves: np.ndarray
    is_river: bool

    def distance(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """From the bank, negative on the water; about right where the bank bends."""
        x, y = x - np.float32(self.x), y - np.float32(self.y)
        if self.is_river:
            cos, sin = np.float32(np.cos(self.angle)), np.float32(np.sin(self.angle))
            place, away = (cos * x + sin * y) * np.float32(0.02), cos * y - sin * x
        else:
            place, away = np.arctan2(y, x), np.hypot(x, y)
        for strength, number, phase in self.waves:
            away = away + np.float32(strength) * np.sin(np.float32(number) * place + np.float32(phase))
        return np.abs(away) - np.float32(self.half_width)


@dataclass
class Town:
    """Everything that stands or lies in a scene.

    Attributes:
        pixel_m: ground size of a pixel.
        buildings: of both times.
        pavements: yards, drives and pools, the same at both times.
        water: at most one.
        bare: building sites and other cleared ground, of the first and the second image.
        cars: of the first and the second image.
    """

    district: District
    pixel_m: float
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
    pixel_m = float(rng.uniform(*settings.pixel_m))
    unit = 1 / pixel_m
    lot, depth = rng.uniform(*district.lot) * unit, rng.uniform(*district.depth) * unit
    half_width = district.street / 2 * unit
    streets = Streets(
        angle=rng.uniform(0, 2 * np.pi),
        origin=(rng.uniform(0, size), rng.uniform(0, size)),
        spacing=2 * (depth + half_width),
        crossing=lot * int(rng.integers(5, 10)) + 2 * half_width,
        half_width=half_width,
        bend=district.bend * rng.uniform() * unit,
        wave=rng.uniform(25, 50) * unit,
    )
    water = _water(rng, size, unit) if rng.random() < settings.water else None
    town = Town(district, pixel_m, streets, water, [], [], ([], []), ([], []))
    changing = rng.random() >= settings.without_change
    for along, across, side in _lots(streets, lot, depth, size):
        x, y, _ = streets.place(along, across)
        if water is not None and water.distance(np.array(x), np.array(y)) < np.hypot(lot, depth) / 2:
            continue
        if rng.random() < district.built:
            _settle_lot(rng, town, settings, changing, along, across, side, lot, depth)
        elif rng.random() < 0.25:
            _clear_lot(rng, town, along, across, lot, depth)
    for date in (0, 1):
        town.cars[date].extend(_cars_on_streets(rng, town, settings, size))
    return town


def _water(rng: np.random.Generator, size: int, unit: float) -> Water:
    is_river = bool(rng.random() < 0.5)
    half_width = rng.uniform(*((4, 14) if is_river else (9, 28))) * unit
    numbers = np.arange(1, 5)
    strengths = rng.uniform(0, 0.35, 4) * half_width / numbers ** (0.5 if is_river else 1)
    if is_river:
        strengths *= 2
    return Water(
        x=rng.uniform(0, size),
        y=rng.uniform(0, size),
        angle=rng.uniform(0, 2 * np.pi),
        half_width=half_width,
        waves=np.stack([strengths, numbers, rng.uniform(0, 2 * np.pi, 4)], 1),
        is_river=is_river,
    )


def _lots(streets: Streets, lot: float, depth: float, size: int) -> list[tuple[float, float, int]]:
    """Centres of the lots in or near the image, along and across, and the side of the street they are on."""
    low, high = -BORDER, size + BORDER
    corners = np.array([(low, low), (low, high), (high, low), (high, high)], dtype=np.float32)
    along, across = streets.straightened(corners[:, 0], corners[:, 1])
    found = []
    reach = streets.bend
    rows = range(
        int((across.min() - reach) // streets.spacing), int((across.max() + reach) // streets.spacing) + 2
    )
    blocks = range(int(along.min() // streets.crossing), int(along.max() // streets.crossing) + 1)
    in_block = round((streets.crossing - 2 * streets.half_width) / lot)
    for row in rows:
        for side in (-1, 1):
            at = row * streets.spacing + side * (streets.half_width + depth / 2)
            for block in blocks:
                first = block * streets.crossing + streets.half_width + lot / 2
                for number in range(in_block):
                    x, y, _ = streets.place(first + number * lot, at)
                    if low < x < high and low < y < high:
                        found.append((first + number * lot, at, side))
    return found


def _settle_lot(
    rng: np.random.Generator,
    town: Town,
    settings: SceneSettings,
    changing: bool,
    along: float,
    across: float,
    side: int,
    lot: float,
    depth: float,
) -> None:
    """Put a building on a lot, or two that follow each other, with what belongs to them."""
    unit = 1 / town.pixel_m
    district, streets = town.district, town.streets
    fate = rng.random() if changing else 1.0
    limits = np.cumsum([settings.new, settings.removed, settings.rebuilt])
    is_new, is_removed, is_rebuilt = (
        fate < limits[0],
        limits[0] <= fate < limits[1],
        limits[1] <= fate < limits[2],
    )
    building, centre = _building(rng, town, along, across, side, lot, depth, not is_new, not is_removed)
    if is_rebuilt:
        town.buildings.append(
            _building(rng, town, along, across, side, lot, depth, before=False, after=True)[0]
        )
        building = _only_before(building)
    town.buildings.append(building)

    x, y, angle = streets.place(along, across)
    if rng.random() < district.yard:
        grey = linear((128, 126, 122), (104, 104, 106), (164, 158, 146), (150, 138, 116))[rng.integers(4)]
        town.pavements.append(Rectangle(x, y, angle, 0.47 * lot, 0.46 * depth, grey))
    elif streets.half_width and not is_new and not is_removed:
        offset = rng.uniform(-0.3, 0.3) * lot
        middle = (across + centre) / 2 - side * depth / 4
        x0, y0, angle0 = streets.place(along + offset, middle)
        light = linear((178, 172, 162), (140, 136, 130), (160, 146, 122))[rng.integers(3)]
        town.pavements.append(
            Rectangle(x0, y0, angle0 + np.pi / 2, abs(centre - across) / 2 + depth / 4, 1.6 * unit, light)
        )
    if district.lot[0] < 30 and rng.random() < 0.12:
        x0, y0, angle0 = streets.place(along + rng.uniform(-0.25, 0.25) * lot, across + side * 0.36 * depth)
        town.pavements.append(
            Rectangle(x0, y0, angle0, rng.uniform(3, 5) * unit, rng.uniform(1.8, 2.6) * unit,
                      linear((96, 176, 196))[0])
        )  # fmt: skip
    soil = linear((186, 162, 130), (160, 132, 104), (198, 184, 158))[rng.integers(3)]
    plot = Rectangle(x, y, angle, 0.46 * lot, 0.46 * depth, soil)
    if (is_new and rng.random() < 0.5) or rng.random() < 0.02:
        town.bare[0].append(plot)
    if (is_removed and rng.random() < 0.5) or rng.random() < 0.02:
        town.bare[1].append(plot)


def _clear_lot(
    rng: np.random.Generator, town: Town, along: float, across: float, lot: float, depth: float
) -> None:
    """Leave a lot bare at one of the two times, which is no change of a building."""
    x, y, angle = town.streets.place(along, across)
    soil = linear((186, 162, 130), (150, 124, 98), (198, 184, 158))[rng.integers(3)]
    plot = Rectangle(x, y, angle, rng.uniform(0.3, 0.5) * lot, rng.uniform(0.3, 0.5) * depth, soil)
    town.bare[int(rng.integers(2))].append(plot)


def _building(
    rng: np.random.Generator,
    town: Town,
    along: float,
    across: float,
    side: int,
    lot: float,
    depth: float,
    before: bool,
    after: bool,
) -> tuple[Building, float]:
    """A building on a lot, and where it lies across the street."""
    unit, district = 1 / town.pixel_m, town.district
    length = min(rng.uniform(*district.length) * unit, lot * 0.86)
    width = min(rng.uniform(*district.width) * unit, depth * 0.6)
    turned = length < 0.6 * lot and rng.random() < 0.3
    if width > length:
        length, width = width, length
    deep = length if turned else width
    setback = min(rng.uniform(*district.setback) * unit, depth - deep - 1)
    centre = across + side * (-depth / 2 + max(setback, 1) + deep / 2)
    spare = max(lot - (width if turned else length) - 1, 0)
    x, y, heading = town.streets.place(along + rng.uniform(-0.5, 0.5) * spare * 0.8, centre)
    angle = heading + (np.pi / 2 if turned else 0) + rng.normal(0, 0.03)
    roof = str(rng.choice(district.roofs))
    eave = rng.uniform(*district.height) * unit
    rise = 0.0 if roof == "flat" else rng.uniform(*district.rise) * unit
    if roof == "shed":
        rise = min(rise, 0.2 * width)
    wings = [Wing(x, y, angle, length / 2, width / 2, eave, rise, roof)]
    if rng.random() < district.extension:
        wings.append(_second_wing(rng, wings[0], depth, deep))
    palette = FLAT_ROOFS if roof in ("flat", "shed") else PITCHED_ROOFS
    building = Building(
        wings=tuple(wings),
        roof=_varied(rng, palette[rng.integers(len(palette))], 0.12),
        wall=_varied(rng, WALLS[rng.integers(len(WALLS))], 0.1),
        ribs=_ribs(rng, roof, unit),
        marks=_marks(rng, wings[0], unit),
        before=before,
        after=after,
    )
    return building, centre


def _second_wing(rng: np.random.Generator, main: Wing, depth: float, deep: float) -> Wing:
    """A lower or equal block that stands out of a long side of the first."""
    half_width = rng.uniform(0.28, 0.45) * main.half_length
    out = rng.uniform(0.25, 0.7) * main.half_width
    along = rng.uniform(-1, 1) * (main.half_length - half_width)
    side = 1 if rng.random() < 0.5 else -1
    half_length = (main.half_width + out) / 2 + main.half_width * 0.25
    across = side * (main.half_width + out - half_length)
    cos, sin = np.cos(main.angle), np.sin(main.angle)
    ridge = main.rise * min(half_width / main.half_width, 1.0)
    eave = main.eave if rng.random() < 0.7 else 0.75 * main.eave
    return Wing(
        main.x + cos * along - sin * across,
        main.y + sin * along + cos * across,
        main.angle + np.pi / 2,
        half_length,
        half_width,
        eave,
        0.0 if main.roof in ("flat", "shed") else ridge,
        "flat" if main.roof == "shed" else main.roof,
    )


def _ribs(rng: np.random.Generator, roof: str, unit: float) -> tuple[float, float]:
    if roof == "flat":
        return rng.uniform(2, 5) * unit, rng.uniform(0, 0.05)
    return max(rng.uniform(0.6, 1.4) * unit, 2.5), rng.uniform(0, 0.12)


def _marks(rng: np.random.Generator, wing: Wing, unit: float) -> tuple[np.ndarray, np.ndarray]:
    """Plant on flat roofs; chimneys, windows and solar panels on others."""
    if wing.roof in ("flat", "shed"):
        count, low, high = int(rng.integers(0, 7)), 0.5, 2.0
        palette = linear((60, 62, 66), (226, 226, 222), (150, 150, 150), (70, 90, 120))
    else:
        count, low, high = int(rng.integers(0, 4)), 0.3, 0.8
        palette = linear((70, 52, 46), (46, 56, 74), (214, 210, 200))
    sizes = rng.uniform(low, high, (count, 2)) * unit
    if count and rng.random() < 0.15:
        sizes[0], palette = (0.45 * wing.half_length, 0.3 * wing.half_width), linear((34, 44, 72))
    room = np.clip(np.array([wing.half_length, wing.half_width]) - sizes - 1, 0, None)
    centres = rng.uniform(-1, 1, (count, 2)) * room
    return np.hstack([centres, sizes]).astype(np.float32), palette[rng.integers(0, len(palette), count)]


def _only_before(building: Building) -> Building:
    return Building(
        building.wings, building.roof, building.wall, building.ribs, building.marks, before=True, after=False
    )


def _cars_on_streets(
    rng: np.random.Generator, town: Town, settings: SceneSettings, size: int
) -> list[Rectangle]:
    """Cars on the streets and yards of one time."""
    unit, streets, found = 1 / town.pixel_m, town.streets, []
    length, width = 2.25 * unit, 0.9 * unit

    def car(x: float, y: float, angle: float) -> None:
        colour = CARS[rng.integers(len(CARS))]
        found.append(Rectangle(x, y, angle + rng.normal(0, 0.04), length, width, colour))

    if streets.half_width:
        extent = 0.8 * (size + 2 * BORDER)
        for _ in range(rng.poisson(settings.cars * 14 * (size * town.pixel_m / 128) ** 2)):
            row = round(rng.uniform(-extent, extent) / streets.spacing)
            lane = rng.choice((-1, 1)) * streets.half_width * rng.uniform(0.4, 0.75)
            car(*streets.place(rng.uniform(-extent, extent), row * streets.spacing + lane))
    for yard in town.pavements:
        if yard.half_width > 6 * unit and yard.half_length > 6 * unit:
            for _ in range(rng.poisson(settings.cars * 0.004 * yard.half_length * yard.half_width)):
                cos, sin = np.cos(yard.angle), np.sin(yard.angle)
                edge = float(rng.choice((-1, 1)))
                along, across = rng.uniform(-0.9, 0.9) * yard.half_length, edge * 0.88 * yard.half_width
                x, y = cos * along - sin * across, sin * along + cos * across
                car(yard.x + x, yard.y + y, yard.angle + np.pi / 2)
    return [item for item in found if -BORDER < item.x < size + BORDER and -BORDER < item.y < size + BORDER]


def _varied(rng: np.random.Generator, colour: np.ndarray, spread: float) -> np.ndarray:
    varied: np.ndarray = colour * np.exp(rng.normal(0, spread)) * np.exp(rng.normal(0, spread / 4, 3))
    return np.minimum(varied, 0.85).astype(np.float32)
