"""Outlines of buildings where nobody drew any, as far as a first model is sure of them.

A network that compares two images finds the buildings of one of them, if the other shows ground without any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from engine.inference.devices.processor import PROCESSOR
from engine.inference.predictor import NetworkPredictor
from engine.inference.stream import as_tensors
from engine.models.file import load
from engine.pixels import PairPixels
from engine.reporting import Reporter
from engine.training.augmentation import resize
from engine.training.bundled.sources import Place
from engine.training.dataset import Sample, scaling_for

SURE_BUILDING, SURE_NONE = 0.7, 0.2
"""Probabilities at and above, and at and below which a pixel counts."""
_GROUNDS = 6
_LEAST_KNOWN = 0.6
"""Share of its pixels that must count for a place to be used."""


def outlined(
    places: Sequence[Place],
    empty: Sequence[Place],
    model: Path,
    seed: int,
    precision: str,
    reporter: Reporter,
) -> list[Place]:
    """The places with the buildings that a model is sure of; those that have outlines stay as they are.

    Args:
        empty: ground without buildings.
        precision: a key of `PRECISIONS`.

    Raises:
        Cancelled: the reporter's `stop` was set.
    """
    network, card = load(model)
    scaling = scaling_for(card)
    predict = NetworkPredictor(network.fuse(), (scaling, scaling), card.normalisation, PROCESSOR, precision)
    rng = np.random.default_rng(seed)
    found: list[Place] = []
    reporter.started(len(places), "images", "cpu")
    for number, place in enumerate(places, 1):
        reporter.check_cancelled()
        if place.building is None:
            grounds = [empty[int(rng.integers(len(empty)))].image for _ in range(_GROUNDS)]
            place = _sure(place, _building_probability(predict, place.image, grounds))
        if place.known.mean() >= _LEAST_KNOWN:
            found.append(place)
        reporter.progress(number)
    return found


def _building_probability(
    predict: NetworkPredictor, image: np.ndarray, grounds: Sequence[np.ndarray]
) -> np.ndarray:
    """Mean over several grounds without buildings as the other image: (height, width) 0 to 1."""
    height, width = image.shape[1:]
    seen = np.ones((height, width), dtype=bool)
    pairs = []
    for ground in grounds:
        blank = np.zeros(ground.shape[1:], dtype=bool)
        resized = resize(Sample("", ground, ground, blank, blank), height, width).before
        pairs.append(PairPixels(image, resized.astype(np.uint8), seen))
    return np.asarray(predict(*as_tensors(pairs)).float().mean(dim=0))


def _sure(place: Place, probability: np.ndarray) -> Place:
    building = probability >= SURE_BUILDING
    return replace(place, building=building, known=building | (probability <= SURE_NONE))
