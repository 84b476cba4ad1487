"""Draws a planned scene as one image of it shows it, and which of its pixels show a changed building."""

from __future__ import annotations

import numpy as np

from engine.training.synthetic import trees as woods
from engine.training.synthetic.ground import MARGIN, Ground, box
from engine.training.synthetic.noise import moved
from engine.training.synthetic.solids import depth_inside, seen_surface
from engine.training.synthetic.town import Building, Town
from engine.training.synthetic.trees import Trees
from engine.training.synthetic.view import View

_STOREY_M = 3.0


def drawn(town: Town, ground: Ground, trees: Trees, view: View, date: int) -> tuple[np.ndarray, np.ndarray]:
    """The scene at the first (0) or second (1) time.

    Returns:
        light (3, height, width) float32, and a mask (height, width) of the pixels whose centre shows a
        building that stands only then.
    """
    reflectance = ground.reflectance(date, view.greenness)
    ground.lay_cars(reflectance, date)
    reflectance = moved(reflectance, (view.shift[0], view.shift[1]), MARGIN)
    standing = [building for building in town.buildings if (building.before, building.after)[date]]
    shadow = np.zeros(reflectance.shape[1:], dtype=np.float32)
    for building in standing:
        _shade_ground(shadow, building, view)
    woods.shade_ground(shadow, trees, date, view)
    sunlight, skylight = (light.astype(np.float32)[:, None, None] for light in (view.sunlight, view.skylight))
    image = reflectance * (sunlight * (1 - np.float32(0.96) * shadow) + skylight)
    mask = np.zeros(shadow.shape, dtype=bool)
    # What leans over others has its foot further against the lean, and is drawn after them.
    standing.sort(key=lambda building: -float(np.dot((building.wings[0].x, building.wings[0].y), view.lean)))
    for building in standing:
        _draw_building(image, mask, building, town.pixel_m, trees.bark, view)
    woods.draw_crowns(image, mask, trees, date, view)
    return image, mask


def _shade_ground(shadow: np.ndarray, building: Building, view: View) -> None:
    for wing in building.wings:
        outline = wing.outline(view.shade) + view.shift
        window = box(outline, *shadow.shape)
        if window is not None:
            cover = np.clip(0.7 * depth_inside(outline, *_places(window)) + 0.5, 0, 1)
            np.maximum(shadow[window], cover, out=shadow[window])


def _draw_building(
    image: np.ndarray, mask: np.ndarray, building: Building, pixel_m: float, grain: np.ndarray, view: View
) -> None:
    outlines = [wing.outline(view.lean) for wing in building.wings]
    window = box(np.concatenate(outlines) + view.shift, *mask.shape)
    if window is None:
        return
    x, y = _places(window)
    x, y = x - np.float32(view.shift[0]), y - np.float32(view.shift[1])
    part, part_mask = image[:, window[0], window[1]], mask[window]
    top = np.full(part_mask.shape, -1, dtype=np.float32)
    for number, (wing, outline) in enumerate(zip(building.wings, outlines)):
        depth = depth_inside(outline, x, y)
        face, height = seen_surface(wing, view.lean, x, y)
        in_front = height >= top
        opacity = np.clip(depth + 0.5, 0, 1) * in_front
        colour = _coloured(building, number, face, height, x, y, pixel_m, grain, view)
        part += opacity * (colour - part)
        shown = (depth >= 0) & in_front
        part_mask[shown] = building.changed
        top[shown] = height[shown]


def _coloured(
    building: Building,
    number: int,
    face: np.ndarray,
    height: np.ndarray,
    x: np.ndarray,
    y: np.ndarray,
    pixel_m: float,
    grain: np.ndarray,
    view: View,
) -> np.ndarray:
    """Light (3, height, width) from the faces of one wing."""
    wing = building.wings[number]
    light = view.light_on(wing.planes[:, :3])
    is_roof_plane = np.arange(len(wing.planes)) >= 4
    material = np.where(is_roof_plane[:, None], building.roof, building.wall)
    is_roof = face >= 4
    along, across = wing.local(
        x[None, :] - np.float32(view.lean[0]) * height, y[:, None] - np.float32(view.lean[1]) * height
    )
    spacing, strength = building.ribs
    lines = np.sin((along if wing.roof == "flat" else across) * np.float32(2 * np.pi / spacing))
    storeys = np.sin(height * np.float32(2 * np.pi * pixel_m / _STOREY_M)) > 0.2
    rows, columns = np.rint(across).astype(np.int32) & 127, np.rint(along).astype(np.int32) & 127
    texture = np.where(is_roof, 1 + strength * lines + 0.05 * grain[rows, columns], 1 - 0.3 * storeys)
    if wing.roof == "flat":
        inside = np.maximum(np.abs(along) - wing.half_length, np.abs(across) - wing.half_width)
        texture = np.where(is_roof & (inside > -0.5 / pixel_m), texture * 1.2, texture)
    colour = np.moveaxis(np.take((material * light).astype(np.float32), face, axis=0), 2, 0)
    colour = colour * texture.astype(np.float32)
    if number == 0:
        for (a, b, half_length, half_width), reflectance in zip(*building.marks):
            there = is_roof & (np.abs(along - a) < half_length) & (np.abs(across - b) < half_width)
            colour = np.where(there, reflectance[:, None, None] * light[face].transpose(2, 0, 1), colour)
    return np.asarray(colour)


def _places(window: tuple[slice, slice]) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates of the columns and of the rows."""
    rows, columns = window
    return (
        np.arange(columns.start, columns.stop, dtype=np.float32),
        np.arange(rows.start, rows.stop, dtype=np.float32),
    )
