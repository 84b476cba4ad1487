"""All that differs between two photographs of one place though nothing changed there."""

from __future__ import annotations

import numpy as np

from engine.training.augmentation import blurred
from engine.training.synthetic.noise import moved, smooth_noise

MARGIN = 6
"""Pixels around a place that `displaced` needs."""
_MOST_SHIFT = 3.0
_SEASONS = np.array([[0.60, 0.54, 0.40], [0.44, 0.40, 0.35], [0.26, 0.38, 0.18]], dtype=np.float32)
"""Colours of plants: dry, bare, lush."""


def displaced(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The inside of an image (bands, height, width), `MARGIN` pixels from its edges, up to 3 pixels off."""
    distance, direction = _MOST_SHIFT * rng.uniform() ** 1.5, rng.uniform(0, 2 * np.pi)
    return moved(
        image.astype(np.float32), (distance * np.cos(direction), distance * np.sin(direction)), MARGIN
    )


def photographed(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """An image (3, height, width) in 0 … 255 as another camera, another day and another sun would show it.

    Returns:
        uint8 of the same shape.
    """
    seen = image.astype(np.float32) / 255
    seen = np.clip(seen, 0, 1) ** np.float32(np.exp(rng.normal(0, 0.22)))
    grey = seen.mean(axis=0, keepdims=True)
    seen = grey + np.float32(rng.uniform(0.4, 1.35)) * (seen - grey)
    mean = seen.mean()
    seen = mean + np.float32(np.exp(rng.normal(0, 0.22))) * (seen - mean)
    gains = np.exp(rng.normal(0, 0.18) + rng.normal(0, 0.07, 3)).astype(np.float32)
    seen = seen * gains[:, None, None] + np.float32(rng.normal(0, 0.04))
    if rng.random() < 0.25:
        seen = seen * (1 + np.float32(0.15) * smooth_noise(rng, seen.shape[1:], rng.uniform(40, 160)))
    if rng.random() < 0.15:
        haze = np.float32(rng.uniform(0.1, 0.35))
        seen = seen * (1 - haze) + haze * np.array([0.65, 0.7, 0.75], np.float32)[:, None, None]
    if rng.random() < 0.45:
        seen = blurred(seen, rng.uniform(0.3, 1.6))
    if rng.random() < 0.4:
        grain = rng.standard_normal(seen.shape, dtype=np.float32)
        seen = seen + np.float32(rng.uniform(0, 0.03)) * grain
    result: np.ndarray = (seen.clip(0, 1) * 255).astype(np.uint8)
    return result


def in_another_season(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """An image (3, height, width) in 0 … 255 where what is green has another colour, unevenly; float32."""
    seen = np.clip(image.astype(np.float32) / 255, 0, 1)
    red, green, blue = seen
    greenness = (2 * green - red - blue) / (red + green + blue + np.float32(0.05))
    plants = blurred(np.clip(greenness * 5, 0, 1)[None], 1.0)
    uneven = 1 + np.float32(0.3) * smooth_noise(rng, green.shape, rng.uniform(8, 80))
    share = np.clip(plants * np.float32(rng.uniform(0.2, 1.0)) * uneven, 0, 1)
    colour = _SEASONS[int(rng.integers(len(_SEASONS)))][:, None, None] * np.float32(rng.uniform(0.7, 1.3))
    light = seen.mean(axis=0) / max(float(seen.mean()), 0.05)
    turned = seen + share * (colour * light ** np.float32(rng.uniform(0.3, 1.0)) - seen)
    return np.asarray(turned.clip(0, 1) * 255, dtype=np.float32)
