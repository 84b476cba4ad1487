"""One synthetic pair of images with its mask, made from a seed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.training.dataset import Sample
from engine.training.synthetic.ground import Ground
from engine.training.synthetic.render import drawn
from engine.training.synthetic.scene_settings import SceneSettings
from engine.training.synthetic.town import planned
from engine.training.synthetic.trees import planted
from engine.training.synthetic.view import developed, two_views

DEFAULTS = SceneSettings()


def scene(
    seed: int | Sequence[int],
    size: int = 256,
    settings: SceneSettings = DEFAULTS,
    textures: Sequence[np.ndarray] | None = None,
) -> Sample:
    """A pair of images of one place at two times, and where its buildings changed.

    The same arguments give the same pixels in every process. A pixel of the mask is change where its centre
    shows a building (roof or wall) in one image that is not there in the other. The shadows of buildings are
    no change, and neither is anything that differs for other reasons.

    Args:
        seed: whole number or numbers, none negative.
        size: side in pixels.
        settings: what may vary.
        textures: images (3, height, width) uint8, one of which takes the place of the drawn ground in both
            images; see `read_textures`.

    Returns:
        A sample with both images (3, size, size) uint8, label and valid (size, size) bool; all is valid.
    """
    rng = np.random.default_rng(seed)
    town = planned(rng, size, settings)
    texture = textures[int(rng.integers(len(textures)))] if textures else None
    ground = Ground(rng, town, size, settings.season, texture)
    trees = planted(rng, town, size, settings.trees, texture is not None)
    images, masks = [], []
    for date, view in enumerate(two_views(rng, settings)):
        light, mask = drawn(town, ground, trees, view, date)
        images.append(developed(light, view, rng))
        masks.append(mask)
    label = masks[0] | masks[1]
    name = "-".join(map(str, np.atleast_1d(seed)))
    return Sample(name, images[0], images[1], label, np.ones_like(label))
