"""Change vectors between the features of a network that has learnt to tell things in photographs apart.

S. Saha, F. Bovolo and L. Bruzzone, "Unsupervised deep change vector analysis for multiple-change detection
in VHR images", IEEE Trans. Geosci. Remote Sens. 57, 2019, https://doi.org/10.1109/TGRS.2018.2886643. The
features here are those of EfficientNet-Lite0 with ImageNet weights, and all of a level count alike.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, NamedTuple

import numpy as np
import torch
from safetensors.torch import load_file
from torch.nn.functional import interpolate, pad

from engine.contract.windows import Window
from engine.inference.devices.device import Device
from engine.networks.efficientnet_lite import STRIDES, EfficientNetLite
from engine.pixels import PairPixels
from engine.spectral.cva import BandStatistics, ChangeVectorAnalysis, Moments, standardise
from engine.spectral.discovery import least_discovered_by_gamma
from engine.spectral.lattice import Lattice
from engine.spectral.probability import change_probability, window_by_window

WEIGHTS = Path(__file__).resolve().parents[2] / "resources" / "encoders" / "efficientnet_lite0.safetensors"
ENCODER = "lite0"
LEVELS = (8, 16)
"""Strides of the features that are compared: finer ones see edges, which half a pixel of shift moves."""
BANDS = 3
SPREAD = 0.45
"""Deviation of bands in the values that the network was trained on, 1 being half of their range."""
SIDE = 256
"""Of the squares that are looked at to find what is usual in a pair."""
SAMPLE_SQUARES = 48
VALUES_PER_SQUARE = 2**12
STEEPNESS = 2
UNRELATED = 2.0
"""The m of two places that have nothing to do with each other: no less is change, however alike the rest is.

Where nothing changed, m has a longer tail than the gamma distribution that bounds false discoveries.
"""
_LEAST_KNOWN = 0.5

Encoder = Callable[[torch.Tensor], list[torch.Tensor]]
"""From images (n, bands, height, width) to features at each of `STRIDES` as far as `LEVELS` go."""


@dataclass(frozen=True)
class FeatureVectors:
    """Probability of change from the mean squared difference m of standardised features: 1 / (1 + (t / m)²).

    Attributes:
        vectors: brings both images' bands to mean 0 and deviation 1.
        before, after: of the features, at each of `LEVELS`.
        threshold: the t at which change begins; infinite where the false discovery rate allows none.
    """

    encoder: Encoder
    vectors: ChangeVectorAnalysis
    before: list[BandStatistics]
    after: list[BandStatistics]
    threshold: float

    @torch.inference_mode()
    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Probabilities (n, height, width), float32 on the device, of batches (n, bands, height, width)."""
        if math.isinf(self.threshold):
            return torch.zeros(valid.shape, device=self.vectors.device.memory)
        return window_by_window(self._probability, self.vectors.device, before, after, valid)

    def on(self, device: Device) -> FeatureVectors:
        """The same on another device, or in the process that unpickled it."""
        if device == self.vectors.device and self.encoder is not _left_behind:
            return self
        return replace(self, encoder=load_encoder(device), vectors=self.vectors.on(device))

    def __getstate__(self) -> dict[str, object]:
        """Without the encoder, which is compiled for this process."""
        return {**self.__dict__, "encoder": _left_behind}

    def difference(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """The m of two images (bands, height, width) on the device: (height, width) float32."""
        return _apart(_seen(self.encoder, self.vectors, before, after, valid), self.before, self.after)

    def _probability(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        return change_probability(self.difference(before, after, valid), self.threshold, STEEPNESS, valid)


class Seen(NamedTuple):
    """Features of both images at each of `LEVELS`, (channels, rows, columns), and where pixels are valid."""

    before: list[torch.Tensor]
    after: list[torch.Tensor]
    valid: torch.Tensor


def _left_behind(images: torch.Tensor) -> list[torch.Tensor]:
    """Stands for the encoder in what was unpickled."""
    raise RuntimeError("the encoder is loaded by `on`")


def load_encoder(device: Device) -> Encoder:
    """The network as far as `LEVELS` go, in float32."""
    network = EfficientNetLite(ENCODER, BANDS, deepest=max(LEVELS)).eval()
    network.load_state_dict(load_file(WEIGHTS))
    network.requires_grad_(False)
    return device.outputs_of(network, [ENCODER], 1)


def fit(
    blocks: Iterable[tuple[Window, PairPixels]], width: int, height: int, vectors: ChangeVectorAnalysis
) -> FeatureVectors:
    """Find what is usual in a pair, and the threshold, from squares spread over it.

    Args:
        blocks: every valid pixel of the pair once, in boxes that have some and in a fixed order; without any,
            nothing is change.
        width, height: size of the pair in pixels.
        vectors: measured on the same pair.
    """
    encoder = load_encoder(vectors.device)
    squares = [
        _seen(encoder, vectors, *_tensors(pixels, vectors.device.memory))
        for pixels in _squares(blocks, width, height)
    ]
    if not squares:
        return FeatureVectors(encoder, vectors, [], [], math.inf)
    before = _statistics([square.before for square in squares])
    after = _statistics([square.after for square in squares])
    values = [_values(square, before, after) for square in squares]
    threshold = max(least_discovered_by_gamma(np.concatenate(values)), UNRELATED)
    return FeatureVectors(encoder, vectors, before, after, threshold)


def _squares(blocks: Iterable[tuple[Window, PairPixels]], width: int, height: int) -> Iterator[PairPixels]:
    """Parts of `SIDE` pixels, or less at edges, that are mostly valid; of large pairs some, by position."""
    lattice = Lattice.over(-(-width // SIDE), -(-height // SIDE), SAMPLE_SQUARES)
    for box, pixels in blocks:
        for row in range(0, box.height, SIDE):
            for column in range(0, box.width, SIDE):
                place = Window((box.column + column) // SIDE, (box.row + row) // SIDE, 1, 1)
                part = np.s_[..., row : row + SIDE, column : column + SIDE]
                if lattice.within(place)[0, 0] and pixels.valid[part].mean() >= _LEAST_KNOWN:
                    yield PairPixels(pixels.before[part], pixels.after[part], pixels.valid[part])


def _tensors(pixels: PairPixels, device: torch.device) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    before, after = (torch.from_numpy(image.astype(np.float32)).to(device) for image in pixels[:2])
    return before, after, torch.from_numpy(pixels.valid).to(device)


def _statistics(squares: list[list[torch.Tensor]]) -> list[BandStatistics]:
    """Of an image's features at each level, over all squares."""
    moments = [Moments() for _ in LEVELS]
    for levels in squares:
        for features, level in zip(levels, moments):
            level.add(features.flatten(1).cpu().numpy())
    return [level.statistics() for level in moments]


def _values(square: Seen, before: list[BandStatistics], after: list[BandStatistics]) -> np.ndarray:
    """The difference at some valid pixels of a square, (n,) float64."""
    values = _apart(square, before, after)[square.valid].cpu().numpy().astype(np.float64)
    return np.asarray(values[:: max(len(values) // VALUES_PER_SQUARE, 1)])


def _apart(seen: Seen, before: list[BandStatistics], after: list[BandStatistics]) -> torch.Tensor:
    """The mean squared difference of features, which are standardised in place: (height, width) float32."""
    total = torch.zeros(seen.valid.shape, device=seen.valid.device)
    for first, second, of_before, of_after in zip(seen.before, seen.after, before, after):
        difference = standardise(first[None], of_before).sub_(standardise(second[None], of_after))
        squared = difference.square_().mean(dim=1, keepdim=True)
        total += interpolate(squared, size=seen.valid.shape, mode="bilinear")[0, 0]
    return total / len(LEVELS)


def _seen(
    encoder: Encoder,
    vectors: ChangeVectorAnalysis,
    before: torch.Tensor,
    after: torch.Tensor,
    valid: torch.Tensor,
) -> Seen:
    """What the encoder sees in two images (bands, height, width)."""
    shown = torch.stack([_shown(image, valid) for image in vectors.standardised(before, after)])
    levels = dict(zip(STRIDES, encoder(shown)))
    height, width = valid.shape
    features = [levels[stride][..., : -(-height // stride), : -(-width // stride)] for stride in LEVELS]
    first, second = ([each[number] for each in features] for number in range(2))
    return Seen(first, second, valid)


def _shown(image: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
    """A standardised image (bands, height, width) as the encoder takes it.

    At least `SIDE` pixels wide and high, so that squares at edges are no other sizes to be compiled for.
    """
    bands = [number % len(image) for number in range(BANDS)]
    pixels = (image * SPREAD).masked_fill(~valid, 0.0)[bands][None]
    below, right = (max(SIDE - side, -side % max(LEVELS)) for side in valid.shape)
    return pad(pixels, (0, right, 0, below), mode="replicate")[0]
