"""Trees and bushes of a synthetic scene: where they grow, their crowns and their shadows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.training.synthetic.noise import smooth_noise
from engine.training.synthetic.town import Town
from engine.training.synthetic.view import View, linear

_GREEN = linear((58, 74, 44), (68, 84, 48), (50, 66, 42), (78, 90, 56))
_BARE = linear((112, 100, 84), (124, 104, 72), (98, 92, 80), (136, 108, 66))
_TILE = 128
_BORDER_M = 18


@dataclass(frozen=True)
class Trees:
    """All trees; arrays of one entry each.

    Attributes:
        x, y, radius, height: pixels.
        evergreen: whether they stay green.
        tint: which of the colours.
        shade: brightness of each.
        stands: (2, n) whether they stand at the first and the second time.
        bark: noise (128, 128), the same at both times, that roughens crowns.
    """

    x: np.ndarray
    y: np.ndarray
    radius: np.ndarray
    height: np.ndarray
    evergreen: np.ndarray
    tint: np.ndarray
    shade: np.ndarray
    stands: np.ndarray
    bark: np.ndarray


def planted(rng: np.random.Generator, town: Town, size: int, density: float, on_photograph: bool) -> Trees:
    """Trees of gardens and woods that stand in no street, water or building of their time."""
    unit = town.unit
    low, span = -_BORDER_M * unit, size + 2 * _BORDER_M * unit
    gardens = rng.uniform(
        low, low + span, (int(density * 0.45 * town.district.garden * (span / unit) ** 2 / 700), 2)
    )
    step = 5.2 * unit
    grid = np.stack(np.meshgrid(*[np.arange(low, low + span, step)] * 2), -1).reshape(-1, 2)
    grid = grid + rng.uniform(-0.45, 0.45, grid.shape) * step
    cover = smooth_noise(rng, (64, 64), 10)
    at = np.clip((grid - low) / span * 64, 0, 63).astype(int)
    share = np.clip(density * town.district.wood, 0, 0.95)
    woods = grid[(cover[at[:, 1], at[:, 0]] > np.quantile(cover, 1 - share)) & (rng.random(len(grid)) < 0.92)]
    if on_photograph:
        woods = woods[:0]
    places = np.concatenate([gardens, woods])
    x, y = places.T
    radius = rng.uniform(1.2, 3.6, len(x)) * unit
    radius[: len(gardens)] *= np.where(rng.random(len(gardens)) < 0.5, 0.45, 1.0)
    stands = np.stack([_has_room(town, date, x, y, radius) for date in (0, 1)])
    stands &= rng.random(stands.shape) > 0.03
    return Trees(
        x=x,
        y=y,
        radius=radius,
        height=radius * rng.uniform(1.6, 2.6, len(x)),
        evergreen=rng.random(len(x)) < rng.uniform(0.1, 0.9),
        tint=rng.integers(0, len(_GREEN), len(x)),
        shade=np.exp(rng.normal(0, 0.18, len(x))),
        stands=stands,
        bark=smooth_noise(rng, (_TILE, _TILE), 2.3) * np.float32(0.8) + smooth_noise(rng, (_TILE, _TILE), 1),
    )


def _has_room(town: Town, date: int, x: np.ndarray, y: np.ndarray, radius: np.ndarray) -> np.ndarray:
    along, across = town.streets.straightened(x, y)
    free = town.streets.distance(along, across) > 0.4 * radius
    if town.water is not None:
        free &= town.water.distance(x, y) > 0
    for building in town.buildings:
        if (building.before, building.after)[date]:
            for wing in building.wings:
                lx, ly = wing.local(x, y)
                gap = np.maximum(np.abs(lx) - wing.half_length, np.abs(ly) - wing.half_width)
                free &= gap > 0.85 * radius
    for pavement in town.pavements:
        cos, sin = np.cos(pavement.angle), np.sin(pavement.angle)
        lx, ly = (
            cos * (x - pavement.x) + sin * (y - pavement.y),
            cos * (y - pavement.y) - sin * (x - pavement.x),
        )
        free &= np.maximum(np.abs(lx) - pavement.half_length, np.abs(ly) - pavement.half_width) > -2
    for plot in town.bare[date]:
        free &= np.hypot(x - plot.x, y - plot.y) > min(plot.half_length, plot.half_width)
    return free


def shade_ground(shadow: np.ndarray, trees: Trees, date: int, view: View) -> None:
    """Darken a shadow map (height, width), 0 to 1, where crowns keep the sun off."""
    stretch = float(np.hypot(1, np.hypot(*view.shade)))
    direction = view.shade / max(float(np.hypot(*view.shade)), 1e-6)
    chosen = np.flatnonzero(trees.stands[date])
    foot = np.stack([trees.x[chosen], trees.y[chosen]], 1)
    middle = foot + view.shift + (trees.height - 0.7 * trees.radius)[chosen, None] * view.shade
    reach = int(np.ceil(trees.radius.max(initial=1) * stretch * 1.15)) + 1
    dx, dy, corner = _patches(middle, reach)
    radius = trees.radius[chosen, None, None].astype(np.float32)
    lengthwise = (direction[0] * dx + direction[1] * dy).astype(np.float32)
    crosswise = (direction[0] * dy - direction[1] * dx).astype(np.float32)
    depth = radius * (1 + 0.12 * _rough(trees, chosen, dx, dy)) - np.hypot(lengthwise / stretch, crosswise)
    leaves = np.where(trees.evergreen[chosen], 1, 0.45 + 0.55 * view.greenness)
    cover = np.clip(0.7 * depth + 0.5, 0, 1) * leaves.astype(np.float32)[:, None, None]
    for number, window, inner in _inside(corner, 2 * reach + 1, shadow.shape):
        np.maximum(shadow[window], cover[number][inner], out=shadow[window])


def draw_crowns(
    image: np.ndarray, top: np.ndarray, mask: np.ndarray, trees: Trees, date: int, view: View
) -> None:
    """Paint crowns over an image (3, height, width) whose pixels show what is `top` (height, width) high.

    The mask (height, width) becomes false where they hide what was there.
    """
    chosen = np.flatnonzero(trees.stands[date])
    chosen = chosen[np.argsort(trees.height[chosen], kind="stable")]
    foot = np.stack([trees.x[chosen], trees.y[chosen]], 1)
    middle = foot + view.shift + (trees.height - 0.7 * trees.radius)[chosen, None] * view.lean
    reach = int(np.ceil(trees.radius.max(initial=1) * 1.3)) + 1
    dx, dy, corner = _patches(middle, reach)
    radius = trees.radius[chosen, None, None].astype(np.float32)
    rough = _rough(trees, chosen, dx, dy)
    distance = np.hypot(dx, dy)
    depth = radius * (1 + 0.14 * rough) - distance
    leaves = np.where(trees.evergreen[chosen], 1, 0.35 + 0.65 * min(1.4 * view.greenness, 1))
    opacity = np.clip(depth + 0.5, 0, 1) * leaves.astype(np.float32)[:, None, None]
    up = np.sqrt(np.clip(1 - (distance / radius) ** 2, 0.04, 1))
    middle_height = (trees.height - 0.7 * trees.radius)[chosen, None, None].astype(np.float32)
    height = middle_height + up * radius
    facing = (dx * view.sun[0] + dy * view.sun[1]) / radius + up * view.sun[2]
    lit = np.clip(facing, 0, 1.2).astype(np.float32) / np.float32(max(view.sun[2], 0.5))
    lit *= np.clip(0.85 + 0.45 * rough, 0.1, 1.8)
    green = np.where(trees.evergreen[chosen], 1.0, np.clip(1.4 * view.greenness, 0, 1))[:, None]
    tint = trees.tint[chosen]
    colour = (_BARE[tint] + green * (_GREEN[tint] - _BARE[tint])) * trees.shade[chosen, None]
    ambient = (0.8 * view.skylight * colour).astype(np.float32)
    direct = (0.9 * view.sunlight * colour).astype(np.float32)
    for number, window, inner in _inside(corner, 2 * reach + 1, mask.shape):
        alpha = opacity[number][inner] * (height[number][inner] > top[window])
        crown = direct[number][:, None, None] * lit[number][inner] + ambient[number][:, None, None]
        part = image[:, window[0], window[1]]
        part += alpha * (crown - part)
        mask[window] &= alpha < 0.5


def _patches(middle: np.ndarray, reach: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For squares of pixels around points (n, 2): distances from the point, (n, side, side), and corners."""
    corner = np.rint(middle).astype(int) - reach
    steps = np.arange(2 * reach + 1, dtype=np.float32)
    offset = (corner - middle).astype(np.float32)
    side = len(steps)
    dx = np.broadcast_to((offset[:, :1] + steps)[:, None, :], (len(middle), side, side))
    dy = np.broadcast_to((offset[:, 1:] + steps)[:, :, None], (len(middle), side, side))
    return dx, dy, corner


def _rough(trees: Trees, chosen: np.ndarray, dx: np.ndarray, dy: np.ndarray) -> np.ndarray:
    """Noise that moves with each tree."""
    start = (chosen * 37)[:, None, None]
    rows, columns = np.rint(dy).astype(np.int32) + start, np.rint(dx).astype(np.int32) + 3 * start
    return np.asarray(trees.bark[rows & (_TILE - 1), columns & (_TILE - 1)])


def _inside(
    corner: np.ndarray, side: int, shape: tuple[int, ...]
) -> Iterator[tuple[int, tuple[slice, slice], tuple[slice, slice]]]:
    """For each patch that touches the image: its number, its place there, and which part of it that is."""
    height, width = shape
    for number, (left, top) in enumerate(corner.tolist()):
        rows = slice(max(top, 0), min(top + side, height))
        columns = slice(max(left, 0), min(left + side, width))
        if rows.start < rows.stop and columns.start < columns.stop:
            inner = slice(rows.start - top, rows.stop - top), slice(columns.start - left, columns.stop - left)
            yield number, (rows, columns), inner
