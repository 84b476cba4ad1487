"""Buildings as convex solids: where they appear in an image, what they shade, and which face is seen where.

Coordinates are pixels: x to the right, y down, z up, pixel centres at whole numbers. A point at height z
appears `lean · z` away from its foot, and its shadow falls `shade · z` away from it.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from functools import cached_property

import numpy as np

WALLS_OF_WING = 4
"""So many of a wing's planes come first and are walls; the others are roof."""


@dataclass(frozen=True)
class Wing:
    """A rectangular block under one roof.

    Attributes:
        x, y: its centre.
        angle: of its length against the x axis, in radians.
        half_length, half_width: of the footprint.
        eave, rise: height of the walls, and of the roof above them.
        roof: "flat", "gable" (ridge along the length), "hip" or "shed" (rising towards one long side).
    """

    x: float
    y: float
    angle: float
    half_length: float
    half_width: float
    eave: float
    rise: float
    roof: str

    @cached_property
    def planes(self) -> np.ndarray:
        """The faces but the floor, (n, 4) float32: the solid is where a·x + b·y + c·z <= d for each row."""
        a, b, h, r = self.half_length, self.half_width, self.eave, self.rise
        rows = [(1.0, 0.0, 0.0, a), (-1, 0, 0, a), (0, 1, 0, b), (0, -1, 0, b)]
        if self.roof == "flat":
            rows.append((0, 0, 1, h))
        elif self.roof == "shed":
            rows.append((0, -r / (2 * b), 1, h + r / 2))
        else:
            rows += [(0, r / b, 1, h + r), (0, -r / b, 1, h + r)]
        if self.roof == "hip":
            steep = r / self._hip
            rows += [(steep, 0, 1, h + steep * a), (-steep, 0, 1, h + steep * a)]
        local = np.array(rows)
        local /= np.linalg.norm(local[:, :3], axis=1, keepdims=True)
        planes = local.copy()
        planes[:, :2] = local[:, :2] @ self._turn.T
        planes[:, 3] += planes[:, :2] @ (self.x, self.y)
        return planes.astype(np.float32)

    @cached_property
    def corners(self) -> np.ndarray:
        """(n, 3)."""
        a, b, h, r = self.half_length, self.half_width, self.eave, self.rise
        square = [(a, b), (-a, b), (-a, -b), (a, -b)]
        local = [(x, y, 0.0) for x, y in square]
        if self.roof == "shed":
            local += [(x, y, h + (r if y > 0 else 0)) for x, y in square]
        else:
            local += [(x, y, h) for x, y in square]
        if self.roof in ("gable", "hip"):
            ridge = a if self.roof == "gable" else a - self._hip
            local += [(ridge, 0, h + r), (-ridge, 0, h + r)]
        corners = np.array(local)
        corners[:, :2] = corners[:, :2] @ self._turn.T + (self.x, self.y)
        return corners

    def local(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Distances from the centre along length and width."""
        (cos, _), (sin, _) = self._turn.astype(np.float32)
        return cos * (x - self.x) + sin * (y - self.y), cos * (y - self.y) - sin * (x - self.x)

    def outline(self, lean: np.ndarray) -> np.ndarray:
        """The convex polygon (n, 2) that it covers in an image that leans so, or on the ground in shade."""
        return convex_hull(self.corners[:, :2] + self.corners[:, 2:] * lean)

    @property
    def _hip(self) -> float:
        """How far the ridge ends before the end walls."""
        return min(self.half_width, 0.98 * self.half_length)

    @property
    def _turn(self) -> np.ndarray:
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        return np.array([(cos, -sin), (sin, cos)])


def convex_hull(points: np.ndarray) -> np.ndarray:
    """The corners (n, 2) of the smallest convex polygon around points (m, 2), in the sense from x to y."""
    ordered = sorted(map(tuple, points.tolist()))

    def half(path: list[tuple[float, ...]]) -> list[tuple[float, ...]]:
        kept: list[tuple[float, ...]] = []
        for x, y in path:
            while len(kept) > 1:
                (x1, y1), (x2, y2) = kept[-2:]
                if (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) > 1e-9:
                    break
                kept.pop()
            kept.append((x, y))
        return kept[:-1]

    return np.array(half(ordered) + half(ordered[::-1]))


def depth_inside(polygon: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """How deep each pixel lies inside a convex polygon (n, 2), (height, width); negative outside.

    Args:
        x, y: coordinates of columns (width,) and rows (height,).
    """
    following = np.roll(polygon, -1, axis=0)
    along = following - polygon
    along /= np.hypot(along[:, 0], along[:, 1])[:, None]
    offset = along[:, 1] * polygon[:, 0] - along[:, 0] * polygon[:, 1]
    edges = (
        (dx * y + c)[:, None] - (dy * x)[None, :]
        for (dx, dy), c in zip(along.astype(np.float32), offset.astype(np.float32))
    )
    return functools.reduce(lambda depth, edge: np.minimum(depth, edge, out=depth), edges)


def seen_surface(wing: Wing, lean: np.ndarray, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which plane of `wing.planes` each pixel shows, and how high the point seen lies.

    Args:
        x, y: coordinates of columns (width,) and rows (height,). What is told of pixels outside the wing's
            outline has no meaning.
    """
    planes = wing.planes
    faces_up = planes[:, 2] - planes[:, 0] * lean[0] - planes[:, 1] * lean[1]
    up, *others = np.flatnonzero(faces_up > 1e-3)
    height = _height(planes[up] / faces_up[up], x, y)
    face = np.full(height.shape, up, dtype=np.int8)
    for number in others:
        above = _height(planes[number] / faces_up[number], x, y)
        face[above < height] = number
        np.minimum(height, above, out=height)
    return face, height


def _height(plane: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Of a plane over columns and rows, (height, width)."""
    a, b, _, d = plane
    return np.asarray((d - b * y)[:, None] - (a * x)[None, :])
