"""How good a network is on a labelled split: as papers measure it, or as `detect` would see its images."""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch

from engine.contract.card import Card
from engine.contract.errors import EnvironmentFailure, InputError
from engine.contract.levels import lowest_change_level
from engine.contract.options.evaluate import EVALUATION_BATCH
from engine.contract.windows import Window, WindowPlan
from engine.inference.augment import augmented
from engine.inference.batches import FittingPredict
from engine.inference.devices.device import Device, Predict
from engine.inference.devices.failures import failures_told
from engine.inference.devices.processor import PROCESSOR
from engine.inference.predictor import NetworkPredictor
from engine.inference.stream import as_tensors, stream_rows
from engine.networks.network import ChangeNetwork
from engine.pixels import PairPixels
from engine.reporting import Reporter
from engine.training.ahead import done_ahead
from engine.training.calibration import Histogram, calibration_figures
from engine.training.dataset import Sample, Split, open_split, scaling_for
from engine.training.metrics import Confusion
from engine.training.objects import ObjectCounts, match_objects

READERS = 2
IMAGES_AHEAD = 4


@dataclass(frozen=True)
class Evaluation:
    """What a network found on a split, against the labels, over the pixels that count.

    Attributes:
        threshold: probability from which a pixel is change.
        per_image: name and table of each image.
        histogram: of probabilities, as map values where the protocol is "scene".
        objects: None where they were not asked for.
    """

    threshold: float
    per_image: list[tuple[str, Confusion]]
    histogram: Histogram
    objects: ObjectCounts | None

    @property
    def confusion(self) -> Confusion:
        """Of all pixels of all images together."""
        return sum((table for _, table in self.per_image), Confusion())

    def metrics(self) -> dict[str, float | None]:
        return self.confusion.metrics()

    def as_json(self) -> dict[str, Any]:
        return {
            "confusion": self.confusion.as_json(),
            "metrics": self.metrics(),
            "threshold": self.threshold,
            "objects": None if self.objects is None else self.objects.as_json(),
            "calibration": calibration_figures(self.histogram),
            "per_image": [
                {"name": name, "confusion": table.as_json(), "metrics": table.metrics()}
                for name, table in self.per_image
            ],
        }


def open_split_for(card: Card, data: str, name: str) -> Split:
    """A split with the bands that a model reads: the first ones of each image.

    Raises:
        InputError: the images have fewer, a mask is none, or the files do not fit together.
    """
    split = open_split(data, name)
    split.check_labels()
    wanted, found = len(card.bands), split.read(0, Window(0, 0, 1, 1)).before.shape[0]
    if found < wanted:
        raise InputError(
            f"The images of {split.data / split.split} have {found} band{'s' if found > 1 else ''} but the "
            f"model {card.name} reads {wanted}; choose another model or data set."
        )
    return split if found == wanted else open_split(data, name, range(1, wanted + 1))


def evaluate_split(
    network: ChangeNetwork,
    card: Card,
    split: Split,
    *,
    device: Device = PROCESSOR,
    precision: str = "float32",
    threshold: float | None = None,
    protocol: str = "patches",
    augment: str = "none",
    batch: int = EVALUATION_BATCH,
    with_objects: bool = False,
    compiled: bool = True,
    reporter: Reporter | None = None,
) -> Evaluation:
    """Compare what a network finds on every image of a split with the labels.

    Protocol "patches" cuts each image into tiles of the card's window side by side and compares the
    probabilities with the threshold as they are, as the papers do. Protocol "scene" slides the card's window
    with its overlap over each whole image and compares the change map's values, as `detect` makes them. In
    both, each pixel counts once, and a pixel is change at or above the threshold.

    Args:
        network: stays as it is, in training mode or not.
        card: its card.
        precision: a key of `engine.inference.devices.device.PRECISIONS`.
        threshold: None for the card's.
        augment: a key of `engine.inference.augment.VIEWS`.
        batch: tiles or windows computed at once, at most.
        with_objects: whether objects are counted too.
        compiled: whether it pays to compile the network for the device: not for weights of which the next
            ones come soon.

    Raises:
        InputError: an image cannot be read.
        EnvironmentFailure: the network found no number for a pixel, or memory ran out.
        Cancelled: the reporter's `stop` was set.
    """
    reporter = reporter or Reporter(lambda event: None)
    threshold = card.threshold if threshold is None else threshold
    predict = _predict(network, card, device, precision, augment, batch, compiled, reporter)
    reads = (functools.partial(split.read, index) for index in range(len(split.names)))
    samples = done_ahead(reads, READERS, IMAGES_AHEAD)
    if protocol == "patches":
        found = _probabilities(samples, predict, card.window, batch)
    else:
        found = _map_values(samples, predict, card.window, card.overlap, batch, device)
    per_image, histogram, objects = [], Histogram.empty(), ObjectCounts()
    reporter.started(len(split.names), "images", device.name)
    with failures_told(
        [device],
        out_of_memory="evaluate again with a smaller batch, or on another device",
        lost="evaluate again, or on another device",
    ):
        for sample, values in found:
            if protocol == "patches":
                change = values.astype(np.float64) >= threshold
                histogram += Histogram.of(values, sample.label, sample.valid)
            else:
                change = values >= lowest_change_level(threshold)
                histogram += Histogram.of_map(values, sample.label, sample.valid)
            per_image.append((sample.name, Confusion.of(change, sample.label, sample.valid)))
            if with_objects:
                objects += match_objects(change & sample.valid, sample.label & sample.valid)
            reporter.progress(len(per_image))
            reporter.check_cancelled()
    return Evaluation(threshold, per_image, histogram, objects if with_objects else None)


def find_change(
    network: ChangeNetwork,
    card: Card,
    split: Split,
    indices: Sequence[int],
    threshold: float,
    device: Device = PROCESSOR,
) -> Iterator[tuple[Sample, np.ndarray]]:
    """Some images of a split with what `evaluate_split` finds in them by patches: (height, width) bool."""
    predict = _predict(
        network,
        card,
        device,
        "float32",
        "none",
        EVALUATION_BATCH,
        True,
        Reporter(lambda event: None),
    )
    samples = map(split.read, indices)
    for sample, probability in _probabilities(samples, predict, card.window, EVALUATION_BATCH):
        yield sample, probability.astype(np.float64) >= threshold


def _predict(
    network: ChangeNetwork,
    card: Card,
    device: Device,
    precision: str,
    augment: str,
    batch: int,
    compiled: bool,
    reporter: Reporter,
) -> Predict:
    scaling = scaling_for(card)
    predictor = NetworkPredictor(
        network, (scaling, scaling), card.normalisation, device, precision, compiled=compiled
    )
    return augmented(FittingPredict(predictor, device, batch, None, reporter.warning), augment, device)


def _pixels(sample: Sample) -> PairPixels:
    """What the network sees: all pixels with data; `valid` says what counts and not what can be seen."""
    seen = np.ones(sample.label.shape, dtype=bool) if sample.holds_data is None else sample.holds_data
    return PairPixels(sample.before, sample.after, seen)


class _Canvas:
    """The probabilities of an image while its tiles come in.

    Attributes:
        values: (height, width) float32.
        missing: tiles still to come.
    """

    def __init__(self, sample: Sample, tiles: int) -> None:
        self.sample = sample
        self.values = np.zeros(sample.label.shape, dtype=np.float32)
        self.missing = tiles


class _Tile(NamedTuple):
    canvas: _Canvas
    box: Window
    pixels: PairPixels


def _probabilities(
    samples: Iterable[Sample], predict: Predict, window: int, batch: int
) -> Iterator[tuple[Sample, np.ndarray]]:
    """Each image with its probabilities (height, width) from tiles side by side.

    The last tile of a row or column ends at the image's edge; where it overlaps the one before, it counts.
    """
    waiting: deque[_Canvas] = deque()
    for tiles in _batches(_tiles(samples, window, waiting), batch):
        for tile, probability in zip(tiles, _checked(predict(*as_tensors([tile.pixels for tile in tiles])))):
            tile.canvas.values[tile.box.rows, tile.box.columns] = probability
            tile.canvas.missing -= 1
        while waiting and waiting[0].missing == 0:
            done = waiting.popleft()
            yield done.sample, done.values


def _tiles(samples: Iterable[Sample], window: int, canvases: deque[_Canvas]) -> Iterator[_Tile]:
    """All tiles of all images; the canvas of each image is added to `canvases` when its first tile comes."""
    for sample in samples:
        height, width = sample.label.shape
        plan = WindowPlan.over(width, height, window, 0)
        canvas, pixels = _Canvas(sample, len(plan)), _pixels(sample)
        canvases.append(canvas)
        for box in plan.windows_from(0):
            yield _Tile(canvas, box, _part(pixels, box))


def _batches(tiles: Iterable[_Tile], most: int) -> Iterator[list[_Tile]]:
    """Groups of tiles of one size."""
    group: list[_Tile] = []
    for tile in tiles:
        if group and (len(group) == most or tile.box[2:] != group[0].box[2:]):
            yield group
            group = []
        group.append(tile)
    if group:
        yield group


def _checked(probability: torch.Tensor) -> np.ndarray:
    if not (probability <= 1).all():
        raise EnvironmentFailure(
            "The network returned numbers that are not finite; evaluate it with --precision float32, "
            "and check its training if that fails too."
        )
    return probability.cpu().numpy()


def _map_values(
    samples: Iterable[Sample], predict: Predict, window: int, overlap: int, batch: int, device: Device
) -> Iterator[tuple[Sample, np.ndarray]]:
    """Each image with its change map's values (height, width) uint8, 0 to 250."""
    for sample in samples:
        height, width = sample.label.shape
        plan, pixels = WindowPlan.over(width, height, window, overlap), _pixels(sample)
        rows = stream_rows(
            plan,
            lambda box, pixels=pixels: _part(pixels, box),  # type: ignore[misc]
            predict,
            batch=batch,
            readers=1,
            device=device,
        )
        yield sample, np.concatenate([part.values.numpy() for part in rows])


def _part(pixels: PairPixels, box: Window) -> PairPixels:
    return pixels.part(box.rows, box.columns)
