"""The buildings of a synthetic scene: their shapes, roofs and colours, by the kind of district."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.training.synthetic.solids import Wing
from engine.training.synthetic.streets import Lot
from engine.training.synthetic.view import linear


@dataclass(frozen=True)
class District:
    """A way of building, in metres and shares.

    Attributes:
        street: width of the streets.
        lot, depth: size of a lot along the street and away from it.
        built: share of lots with a building.
        length, width, height, rise: least and most of a building's.
        roofs: kinds of roof, each as likely.
        extension: chance of a further wing, drawn twice.
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


def some_building(
    rng: np.random.Generator, district: District, lot: Lot, unit: float, before: bool, after: bool
) -> tuple[Building, float]:
    """A building on a lot, and how far from the lot's centre it lies, away from the street.

    Args:
        unit: pixels for a metre.
        before, after: at which times it stands.
    """
    length = min(rng.uniform(*district.length) * unit, lot.width * 0.86)
    width = min(rng.uniform(*district.width) * unit, lot.depth * 0.6)
    turned = length < 0.6 * lot.width and rng.random() < 0.3
    if width > length:
        length, width = width, length
    deep, broad = (length, width) if turned else (width, length)
    setback = max(min(rng.uniform(*district.setback) * unit, lot.depth - deep - 1), 1)
    centre = setback + (deep - lot.depth) / 2
    x, y, heading = lot.place(rng.uniform(-0.4, 0.4) * max(lot.width - broad - 1, 0), centre)
    angle = heading + (np.pi / 2 if turned else 0) + rng.normal(0, 0.03)
    roof = str(rng.choice(district.roofs))
    eave = rng.uniform(*district.height) * unit
    rise = 0.0 if roof == "flat" else rng.uniform(*district.rise) * unit
    if roof == "shed":
        rise = min(rise, 0.2 * width)
    wings = [Wing(x, y, angle, length / 2, width / 2, eave, rise, roof)]
    for _ in range(2):
        if rng.random() < district.extension:
            wings.append(_further_wing(rng, wings[0]))
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


def _further_wing(rng: np.random.Generator, main: Wing) -> Wing:
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


def _varied(rng: np.random.Generator, colour: np.ndarray, spread: float) -> np.ndarray:
    varied: np.ndarray = colour * np.exp(rng.normal(0, spread)) * np.exp(rng.normal(0, spread / 4, 3))
    return np.minimum(varied, 0.85).astype(np.float32)
