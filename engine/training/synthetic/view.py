"""How a scene is looked at: the sun, the line of sight, the season, the air and the camera of one image."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from engine.training.synthetic.noise import blurred
from engine.training.synthetic.scene_settings import SceneSettings

GAMMA = 2.2


@dataclass(frozen=True)
class View:
    """The conditions of one image.

    Attributes:
        shift: by how many pixels (x, y) the ground is displaced.
        lean: displacement (x, y) of a point for each pixel that it is above the ground.
        sun: unit vector towards the sun, z up.
        sunlight, skylight: (3,) what reaches level ground of either, summing to about 1.
        greenness: of plants, from 0 (dry, bare) to 1.
        haze, airlight: share of haze in what is seen, and its colour (3,).
        gain: (3,) of the camera.
        contrast: exponent after the camera's gamma.
        blur: standard deviation of the point spread in pixels.
        noise: standard deviation in grey values.
    """

    shift: np.ndarray
    lean: np.ndarray
    sun: np.ndarray
    sunlight: np.ndarray
    skylight: np.ndarray
    greenness: float
    haze: float
    airlight: np.ndarray
    gain: np.ndarray
    contrast: float
    blur: float
    noise: float

    @property
    def shade(self) -> np.ndarray:
        """Where the shadow of a point falls, for each pixel of height."""
        return np.asarray(-self.sun[:2] / self.sun[2])

    def light_on(self, normals: np.ndarray) -> np.ndarray:
        """Light (n, 3: red, green, blue) on sunlit faces of these unit normals (n, 3); level ground has 1."""
        direct = np.clip(normals @ self.sun, 0, None) / self.sun[2]
        light = direct[:, None] * self.sunlight + (0.5 + 0.5 * normals[:, 2:]) * self.skylight
        return np.asarray(light, dtype=np.float32)


def two_views(rng: np.random.Generator, settings: SceneSettings) -> tuple[View, View]:
    """The conditions of both images, the first one not displaced."""
    first, second = _any_view(rng, settings), _any_view(rng, settings)
    distance, direction = rng.uniform(*settings.shift), rng.uniform(0, 2 * np.pi)
    sun = _mixed(first.sun, second.sun, settings.light)
    return first, replace(
        second,
        shift=distance * np.array([np.cos(direction), np.sin(direction)]),
        sun=sun / np.linalg.norm(sun),
        sunlight=_mixed(first.sunlight, second.sunlight, settings.light),
        skylight=_mixed(first.skylight, second.skylight, settings.light),
        gain=_mixed(first.gain, second.gain, settings.light),
        contrast=_mixed(first.contrast, second.contrast, settings.light),
        greenness=_mixed(first.greenness, second.greenness, settings.season),
    )


def _any_view(rng: np.random.Generator, settings: SceneSettings) -> View:
    azimuth, elevation = rng.uniform(0, 2 * np.pi), np.deg2rad(rng.uniform(28, 70))
    direction, tilt = rng.uniform(0, 2 * np.pi), np.tan(np.deg2rad(settings.off_nadir * rng.uniform() ** 0.7))
    skylight = rng.uniform(0.2, 0.34) * np.array([0.85, 1.0, 1.25])
    return View(
        shift=np.zeros(2),
        lean=tilt * np.array([np.cos(direction), np.sin(direction)]),
        sun=np.array(
            [*(np.cos(elevation) * np.array([np.cos(azimuth), np.sin(azimuth)])), np.sin(elevation)]
        ),
        sunlight=np.array([1.04, 1.0, 0.93]) - skylight,
        skylight=skylight,
        greenness=rng.uniform(0, 1),
        haze=settings.haze * rng.uniform() ** 2,
        airlight=np.array([0.42, 0.46, 0.5]),
        gain=np.exp(rng.normal(0.05, 0.22)) * np.exp(rng.normal(0, 0.05, 3)),
        contrast=rng.uniform(0.85, 1.25),
        blur=rng.uniform(0.45, 0.8),
        noise=settings.noise * rng.uniform(0.2, 1),
    )


def _mixed(first: Any, second: Any, share: float) -> Any:
    return first + share * (second - first)


def developed(radiance: np.ndarray, view: View, rng: np.random.Generator) -> np.ndarray:
    """The image (3, height, width) uint8 that the camera makes of light (3, height, width)."""
    haze = np.float32(view.haze)
    seen = blurred(radiance, view.blur) * (1 - haze)
    seen += (view.airlight * view.haze).astype(np.float32)[:, None, None]
    seen *= view.gain.astype(np.float32)[:, None, None]
    np.clip(seen, 0, 1, out=seen)
    grey = np.float32(255) * seen ** np.float32(view.contrast / GAMMA)
    grey += np.float32(view.noise) * rng.standard_normal(grey.shape, dtype=np.float32)
    return grey.clip(0, 255).astype(np.uint8)


def linear(*colours: tuple[int, int, int]) -> np.ndarray:
    """Reflectance (n, 3) float32 of colours as they look in a photograph, 0 to 255."""
    return ((np.array(colours) / 255) ** GAMMA).astype(np.float32)
