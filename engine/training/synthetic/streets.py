"""Where the streets, the lots along them and the water of a synthetic scene lie; all lengths in pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


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
        to_street, to_crossing = (
            np.abs(at - np.float32(step) * np.rint(at / np.float32(step)))
            for at, step in ((across, self.spacing), (along, self.crossing))
        )
        return np.asarray(np.minimum(to_street, to_crossing) - np.float32(self.half_width))


@dataclass(frozen=True)
class Lot:
    """A piece of land beside a street.

    Attributes:
        along, across: its centre, straightened.
        side: 1 or -1, on which side of the street it is.
        width, depth: along the street and away from it.
    """

    streets: Streets
    along: float
    across: float
    side: int
    width: float
    depth: float

    def place(self, along: float = 0.0, across: float = 0.0) -> tuple[float, float, float]:
        """x, y and the street's direction, so far from the centre, `across` counting away from the street."""
        return self.streets.place(self.along + along, self.across + self.side * across)


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


def lots_within(streets: Streets, width: float, depth: float, low: float, high: float) -> list[Lot]:
    """The lots whose centres have x and y from `low` to `high`."""
    corners = np.array([(low, low), (low, high), (high, low), (high, high)], dtype=np.float32)
    along, across = streets.straightened(corners[:, 0], corners[:, 1])
    first_row = int((across.min() - streets.bend) // streets.spacing)
    last_row = int((across.max() + streets.bend) // streets.spacing) + 1
    blocks = range(int(along.min() // streets.crossing), int(along.max() // streets.crossing) + 1)
    in_block = round((streets.crossing - 2 * streets.half_width) / width)
    lots = [
        Lot(
            streets,
            block * streets.crossing + streets.half_width + width / 2 + number * width,
            row * streets.spacing + side * (streets.half_width + depth / 2),
            side,
            width,
            depth,
        )
        for row in range(first_row, last_row + 1)
        for side in (-1, 1)
        for block in blocks
        for number in range(in_block)
    ]
    places = [lot.place() for lot in lots]
    return [lot for lot, (x, y, _) in zip(lots, places) if low < x < high and low < y < high]


def some_water(rng: np.random.Generator, size: int, unit: float) -> Water:
    """A pond or a river anywhere in an image of `size` pixels, with `unit` pixels for a metre."""
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
