"""Sample rows of a report: which images, which part of them, and how a prediction is coloured."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.contract.card import Card
from engine.inference.devices.device import Device
from engine.inference.devices.processor import PROCESSOR
from engine.networks.network import ChangeNetwork
from engine.training.dataset import Split
from engine.training.evaluation import Evaluation, find_change

LARGEST_SIDE = 256
FOUND, RIGHTLY_NONE, INVENTED, MISSED = (255, 255, 255), (0, 0, 0), (255, 0, 0), (0, 0, 255)
NOT_COUNTED = (128, 128, 128)
STEP = 32


@dataclass(frozen=True)
class ReportSample:
    """A part of a labelled pair with what a network found in it.

    Attributes:
        name: of the image.
        before, after: (height, width, 3) uint8.
        label, prediction, valid: (height, width) bool.
    """

    name: str
    before: np.ndarray
    after: np.ndarray
    label: np.ndarray
    prediction: np.ndarray
    valid: np.ndarray


def sample_rows(
    network: ChangeNetwork,
    card: Card,
    split: Split,
    evaluation: Evaluation,
    *,
    device: Device = PROCESSOR,
    count: int = 8,
) -> list[ReportSample]:
    """Images of a split from the one found worst to the one found best, each where most is going on.

    Args:
        network, card: as `evaluate_split` takes them.
        evaluation: what that found on the split.
    """
    chosen = _from_worst_to_best(evaluation, count)
    rgb = _colour_bands(card.bands)
    rows = []
    for sample, change in find_change(network, card, split, chosen, evaluation.threshold, device):
        part = _most_eventful((sample.label | change) & sample.valid)
        before, after = (
            np.rint(pixels[rgb][(slice(None), *part)]).astype(np.uint8).transpose(1, 2, 0)
            for pixels in (sample.before, sample.after)
        )
        rows.append(
            ReportSample(sample.name, before, after, sample.label[part], change[part], sample.valid[part])
        )
    return rows


def coloured_prediction(sample: ReportSample) -> np.ndarray:
    """In the papers' colours, (height, width, 3) uint8.

    White was found, black is rightly none, red was invented, blue was missed; grey does not count.
    """
    picture = np.empty((*sample.label.shape, 3), dtype=np.uint8)
    picture[~sample.prediction & ~sample.label] = RIGHTLY_NONE
    picture[sample.prediction & sample.label] = FOUND
    picture[sample.prediction & ~sample.label] = INVENTED
    picture[~sample.prediction & sample.label] = MISSED
    picture[~sample.valid] = NOT_COUNTED
    return picture


def coloured_label(sample: ReportSample) -> np.ndarray:
    """White change on black, (height, width, 3) uint8."""
    picture = np.where(sample.label[..., None], np.uint8(255), np.uint8(0)).repeat(3, axis=-1)
    picture[~sample.valid] = NOT_COUNTED
    return picture


def _from_worst_to_best(evaluation: Evaluation, count: int) -> list[int]:
    """Indices of images, evenly spread over all that have change or are said to have."""
    scores = [table.metrics()["f1"] for _, table in evaluation.per_image]
    ranked = sorted((score, index) for index, score in enumerate(scores) if score is not None)
    if not ranked:
        return list(range(min(count, len(scores))))
    places = np.unique(np.linspace(0, len(ranked) - 1, min(count, len(ranked))).round().astype(int))
    return [ranked[place][1] for place in places]


def _colour_bands(names: list[str]) -> list[int]:
    if all(colour in names for colour in ("red", "green", "blue")):
        return [names.index(colour) for colour in ("red", "green", "blue")]
    return [min(index, len(names) - 1) for index in range(3)]


def _most_eventful(event: np.ndarray) -> tuple[slice, slice]:
    """The square of `LARGEST_SIDE`, or all of a smaller image, that holds most pixels that are True."""
    height, width = event.shape
    tall, wide = min(height, LARGEST_SIDE), min(width, LARGEST_SIDE)
    sums = np.pad(event.astype(np.int64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    tops = np.unique([*range(0, height - tall, STEP), height - tall])[:, None]
    lefts = np.unique([*range(0, width - wide, STEP), width - wide])[None, :]
    inside = (
        sums[tops + tall, lefts + wide]
        - sums[tops, lefts + wide]
        - sums[tops + tall, lefts]
        + sums[tops, lefts]
    )
    row, column = np.unravel_index(int(inside.argmax()), inside.shape)
    top, left = int(tops[row, 0]), int(lefts[0, column])
    return slice(top, top + tall), slice(left, left + wide)
