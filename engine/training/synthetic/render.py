"""Draws a planned scene as one image of it shows it, and which of its pixels show a changed building."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.training.synthetic.buildings import Building
from engine.training.synthetic.ground import MARGIN, Ground, box
from engine.training.synthetic.noise import moved
from engine.training.synthetic.solids import WALLS_OF_WING, Wing, depth_inside, seen_surface
from engine.training.synthetic.town import Town
from engine.training.synthetic.trees import Trees, draw_crowns, shade_ground
from engine.training.synthetic.view import View

_STOREY_M, _PARAPET_M = 3.0, 0.5


@dataclass
class Canvas:
    """An image while it is drawn, each array (height, width).

    Attributes:
        light: (3, height, width).
        top: how high what each pixel's centre shows lies above the ground, in pixels.
        changed: whether that is a building of one time alone.
    """

    light: np.ndarray
    top: np.ndarray
    changed: np.ndarray


def drawn(town: Town, ground: Ground, trees: Trees, view: View, date: int) -> tuple[np.ndarray, np.ndarray]:
    """The scene at the first (0) or second (1) time.

    Returns:
        light (3, height, width) float32, and a mask (height, width) of the pixels whose centre shows a
        building that stands only then.
    """
    reflectance = moved(ground.reflectance(date, view.greenness), (view.shift[0], view.shift[1]), MARGIN)
    standing = [building for building in town.buildings if (building.before, building.after)[date]]
    shadow = np.zeros(reflectance.shape[1:], dtype=np.float32)
    for building in standing:
        _shade_ground(shadow, building, view)
    shade_ground(shadow, trees, date, view)
    sunlight, skylight = (light.astype(np.float32)[:, None, None] for light in (view.sunlight, view.skylight))
    light = reflectance * (sunlight * (1 - np.float32(0.96) * shadow) + skylight)
    canvas = Canvas(light, np.zeros_like(shadow), np.zeros(shadow.shape, dtype=bool))
    for building in standing:
        for wing in building.wings:
            _draw_wing(canvas, building, wing, town.unit, trees.bark, view)
    draw_crowns(canvas.light, canvas.top, canvas.changed, trees, date, view)
    return canvas.light, canvas.changed


def _shade_ground(shadow: np.ndarray, building: Building, view: View) -> None:
    for wing in building.wings:
        outline = wing.outline(view.shade) + view.shift
        window = box(outline, *shadow.shape)
        if window is not None:
            cover = np.clip(0.7 * depth_inside(outline, *_places(window)) + 0.5, 0, 1)
            np.maximum(shadow[window], cover, out=shadow[window])


def _draw_wing(
    canvas: Canvas, building: Building, wing: Wing, unit: float, grain: np.ndarray, view: View
) -> None:
    outline = wing.outline(view.lean) + view.shift
    window = box(outline, *canvas.top.shape)
    if window is None:
        return
    x, y = _places(window)
    depth = depth_inside(outline, x, y)
    x, y = x - np.float32(view.shift[0]), y - np.float32(view.shift[1])
    face, height = seen_surface(wing, view.lean, x, y)
    in_front = height >= canvas.top[window]
    along, across = wing.local(
        x[None, :] - np.float32(view.lean[0]) * height, y[:, None] - np.float32(view.lean[1]) * height
    )
    colour = _coloured(building, wing, face, height, along, across, unit, grain, view)
    light = canvas.light[:, window[0], window[1]]
    light += np.clip(depth + 0.5, 0, 1) * in_front * (colour - light)
    shown = (depth >= 0) & in_front
    canvas.changed[window][shown] = building.changed
    canvas.top[window][shown] = height[shown]


def _coloured(
    building: Building,
    wing: Wing,
    face: np.ndarray,
    height: np.ndarray,
    along: np.ndarray,
    across: np.ndarray,
    unit: float,
    grain: np.ndarray,
    view: View,
) -> np.ndarray:
    """Light (3, height, width) from the faces of a wing, at the points seen."""
    light = view.light_on(wing.planes[:, :3])
    is_roof = face >= WALLS_OF_WING
    spacing, strength = building.ribs
    lines = np.sin((along if wing.roof == "flat" else across) * np.float32(2 * np.pi / spacing))
    storeys = np.sin(height * np.float32(2 * np.pi / (_STOREY_M * unit))) > 0.2
    tile = len(grain) - 1
    rough = grain[np.rint(across).astype(np.int32) & tile, np.rint(along).astype(np.int32) & tile]
    texture = np.where(is_roof, 1 + strength * lines + 0.05 * rough, 1 - 0.3 * storeys).astype(np.float32)
    if wing.roof == "flat":
        beyond = np.maximum(np.abs(along) - wing.half_length, np.abs(across) - wing.half_width)
        texture[is_roof & (beyond > -_PARAPET_M * unit)] *= 1.2
    material = np.stack([building.wall] * WALLS_OF_WING + [building.roof] * (len(light) - WALLS_OF_WING))
    colour = np.moveaxis(np.take(material * light, face, axis=0), 2, 0) * texture
    if wing is building.wings[0]:
        for (a, b, half_length, half_width), reflectance in zip(*building.marks):
            there = is_roof & (np.abs(along - a) < half_length) & (np.abs(across - b) < half_width)
            colour[:, there] = (reflectance * light[face[there]]).T
    return np.asarray(colour)


def _places(window: tuple[slice, slice]) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates of the columns and of the rows."""
    rows, columns = window
    return (
        np.arange(columns.start, columns.stop, dtype=np.float32),
        np.arange(rows.start, rows.stop, dtype=np.float32),
    )
