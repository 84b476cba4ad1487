"""Ground without the buildings that a photograph shows: as it was before they came, or after they went."""

from __future__ import annotations

import numpy as np

from engine.training.augmentation import blurred
from engine.training.bundled.roofing import one_building
from engine.training.synthetic.noise import fractal_noise

_SOIL_AND_PAVING = np.array(
    [[225, 220, 208], [200, 197, 190], [150, 148, 145], [105, 105, 106], [214, 190, 150], [170, 135, 105]]
)
_AT_THE_EDGE, _BEYOND_THE_EDGE = 0.5, 0.08
"""What the blurred mask is where bare ground ends."""
_STEEPNESS = 6


def some_of(building: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """One to four of the buildings in a mask (height, width), or all."""
    if rng.random() < 0.25:
        return building
    chosen = np.zeros_like(building)
    for _ in range(int(rng.integers(1, 5))):
        chosen |= one_building(building & ~chosen, rng)
    return chosen


def cleared(
    image: np.ndarray, where: np.ndarray, ground: np.ndarray | None, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """The image (3, height, width) with bare ground somewhere, and where exactly that is.

    Args:
        where: (height, width) bool; what lies a few pixels around goes too, as shadows do.
        ground: an image of the same size without buildings, which is shown there unless soil or paving of one
            colour is; None for always that.

    Returns:
        float32 of the image's shape, and (height, width) bool.
    """
    around = rng.uniform(0, 4)
    wide = blurred(where[None].astype(np.float32), around + 0.5)[0]
    level = _AT_THE_EDGE if around < 1 else _BEYOND_THE_EDGE
    share = np.clip(0.5 + (wide - level) * _STEEPNESS, 0, 1)
    if ground is None or rng.random() < 0.6:
        ground = _of_one_kind(where.shape, rng)
    return image + share * (ground - image.astype(np.float32)), share >= 0.5


def _of_one_kind(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    height, width = shape
    colour = rng.choice(_SOIL_AND_PAVING) * np.exp(rng.normal(0, 0.1) + rng.normal(0, 0.03, 3))
    roughness = fractal_noise(rng, (height, width), largest=rng.uniform(20, 120), fall=rng.uniform(0.5, 0.9))
    light = 1 + np.float32(rng.uniform(0.01, 0.12)) * roughness
    return np.asarray((light * colour[:, None, None]).clip(0, 255), dtype=np.float32)
