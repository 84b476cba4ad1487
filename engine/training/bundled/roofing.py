"""Other roofs on the buildings of a photograph: solar panels, skylights, the plain sheets of large halls."""

from __future__ import annotations

import numpy as np

from engine.training.augmentation import connected
from engine.training.synthetic.noise import smooth_noise

_LEAST_PIXELS = 150
"""Of a roof that is covered anew."""
_SHEETS = np.array([[205, 207, 205], [165, 168, 170], [120, 124, 130], [150, 70, 60], [90, 105, 125]])
_PANELS = np.array([[22, 30, 58], [40, 48, 70], [30, 32, 38]])


def one_building(building: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A connected part of a mask (height, width), larger ones more likely; empty if none is there."""
    pixels = np.flatnonzero(building)
    return connected(building, int(rng.choice(pixels))) if pixels.size else building


def roofed_anew(image: np.ndarray, building: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """An image (3, height, width) in 0 … 255 whose one building has another roof."""
    roof = one_building(building, rng)
    if np.count_nonzero(roof) < _LEAST_PIXELS:
        return image
    along, across = _directions(roof)
    covered = image.astype(np.float32)
    kind = rng.choice(["panels", "sheets", "skylights"], p=[0.4, 0.4, 0.2])
    if kind == "panels":
        covered = _with_panels(covered, along, across, rng)
    elif kind == "sheets":
        covered = _with_sheets(covered, along, across, rng)
    if kind == "skylights" or (kind == "sheets" and rng.random() < 0.5):
        covered = _with_skylights(covered, along, across, rng)
    return np.asarray(np.where(roof, covered, image).clip(0, 255), dtype=image.dtype)


def _directions(roof: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How many pixels along the roof's longer side each pixel (height, width) lies, and how many across."""
    rows, columns = np.nonzero(roof)
    places = np.stack([columns, rows]).astype(np.float64)
    across, along = np.linalg.eigh(np.cov(places))[1].T
    y, x = np.indices(roof.shape, dtype=np.float32)
    return along[0] * x + along[1] * y, across[0] * x + across[1] * y


def _with_panels(
    image: np.ndarray, along: np.ndarray, across: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Rows of dark panels with light frames over most of it."""
    width, height = rng.uniform(4, 14, 2)
    frames = ((along % width) < rng.uniform(0.5, 1.5)) | ((across % height) < rng.uniform(0.5, 1.5))
    aisles = (across % (height * rng.integers(2, 8))) < rng.uniform(0, 0.5) * height
    colour = rng.choice(_PANELS) * rng.uniform(0.6, 1.8)
    panels = np.where(frames, rng.uniform(1.2, 3.0), 1.0) * colour[:, None, None]
    return np.asarray(np.where(aisles, image, panels), dtype=np.float32)


def _with_sheets(
    image: np.ndarray, along: np.ndarray, across: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """One colour with ribs across, and the light of a ridge."""
    colour = rng.choice(_SHEETS) * np.exp(rng.normal(0, 0.2) + rng.normal(0, 0.04, 3))
    ribs = 1 + rng.uniform(0, 0.06) * np.sin(2 * np.pi * along / rng.uniform(3, 12))
    ridge = rng.uniform(across.min(), across.max())
    light = ribs * np.where(across < ridge, 1.0, rng.uniform(0.85, 1.0))
    height, width = along.shape
    light = light + 0.03 * smooth_noise(rng, (height, width), rng.uniform(4, 40))
    return np.asarray(light * colour[:, None, None], dtype=np.float32)


def _with_skylights(
    image: np.ndarray, along: np.ndarray, across: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Small windows in a grid."""
    apart = rng.uniform(12, 45, 2)
    size = apart * rng.uniform(0.1, 0.35, 2)
    windows = ((along % apart[0]) < size[0]) & ((across % apart[1]) < size[1])
    return np.where(windows, np.float32(rng.choice([240, 215, 70])), image)
