"""Change vectors between the features of a network that has learnt to tell things in photographs apart.

S. Saha, F. Bovolo and L. Bruzzone, "Unsupervised deep change vector analysis for multiple-change detection
in VHR images", IEEE Trans. Geosci. Remote Sens. 57, 2019, https://doi.org/10.1109/TGRS.2018.2886643. The
features here are those of EfficientNet-Lite0 with ImageNet weights, and all of a level count alike.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch.nn.functional import interpolate, pad

from engine.contract.windows import Window
from engine.networks.efficientnet_lite import STRIDES, EfficientNetLite
from engine.pixels import PairPixels
from engine.spectral.cva import BandStatistics, ChangeVectorAnalysis, Moments
from engine.spectral.discovery import least_discovered_by_gamma
from engine.spectral.lattice import Lattice

WEIGHTS = Path(__file__).resolve().parents[2] / "resources" / "encoders" / "efficientnet_lite0.safetensors"
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
_LEAST_KNOWN = 0.5
_LEAST_DEVIATION = 1e-6


@dataclass(frozen=True)
class Level:
    """Mean and deviation of a level's features over an image, (channels, 1, 1) each."""

    mean: torch.Tensor
    deviation: torch.Tensor


@dataclass(frozen=True)
class FeatureVectors:
    """Probability of change from the mean squared difference m of standardised features: 1 / (1 + (t / m)²).

    Attributes:
        vectors: brings both images' bands to mean 0 and deviation 1.
        before, after: of the features, at each of `LEVELS`.
        threshold: the t at which change begins; infinite where the false discovery rate allows none.
    """

    encoder: EfficientNetLite
    vectors: ChangeVectorAnalysis
    before: list[Level]
    after: list[Level]
    threshold: float

    @torch.inference_mode()
    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Probabilities (n, height, width), float32 on the CPU, of batches (n, bands, height, width)."""
        found = torch.zeros(valid.shape)
        if math.isinf(self.threshold):
            return found
        for window, *pixels in zip(found, before, after, valid):
            first, second, counts = (part.to(self.vectors.device) for part in pixels)
            share = self.difference(first, second, counts).div_(self.threshold).pow_(STEEPNESS)
            window.copy_(share.div_(1 + share).nan_to_num_(1.0).masked_fill_(~counts, 0.0))
        return found

    def difference(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """The m of two images (bands, height, width) on the device: (height, width) float32."""
        images = self.vectors.standardised(before, after)
        features = (_features(self.encoder, image, valid) for image in images)
        total = torch.zeros(valid.shape, device=valid.device)
        for first, second, of_before, of_after in zip(*features, self.before, self.after):
            apart = (first - of_before.mean) / of_before.deviation
            apart -= (second - of_after.mean) / of_after.deviation
            squared = apart.square_().mean(dim=0)[None, None]
            total += interpolate(squared, size=valid.shape, mode="bilinear")[0, 0]
        return total / len(LEVELS)


def load_encoder(device: torch.device) -> EfficientNetLite:
    """The network as far as `LEVELS` go, in float32."""
    encoder = EfficientNetLite("lite0", BANDS, deepest=max(LEVELS)).eval()
    encoder.load_state_dict(load_file(WEIGHTS))
    return encoder.requires_grad_(False).to(device)


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
    squares = _squares(blocks, width, height)
    if not squares:
        return FeatureVectors(encoder, vectors, [], [], math.inf)
    before, after = _levels(encoder, vectors, squares)
    usual = FeatureVectors(encoder, vectors, before, after, math.inf)
    values = [_values(usual, square) for square in squares]
    threshold = least_discovered_by_gamma(np.concatenate(values))
    return FeatureVectors(encoder, vectors, before, after, threshold)


def _squares(blocks: Iterable[tuple[Window, PairPixels]], width: int, height: int) -> list[PairPixels]:
    """Parts of `SIDE` pixels, or less at edges, that are mostly valid; of large pairs some, by position."""
    lattice = Lattice.over(-(-width // SIDE), -(-height // SIDE), SAMPLE_SQUARES)
    found = []
    for box, pixels in blocks:
        for row in range(0, box.height, SIDE):
            for column in range(0, box.width, SIDE):
                place = Window((box.column + column) // SIDE, (box.row + row) // SIDE, 1, 1)
                part = np.s_[..., row : row + SIDE, column : column + SIDE]
                if lattice.within(place)[0, 0] and pixels.valid[part].mean() >= _LEAST_KNOWN:
                    found.append(PairPixels(pixels.before[part], pixels.after[part], pixels.valid[part]))
    return found


def _levels(
    encoder: EfficientNetLite, vectors: ChangeVectorAnalysis, squares: list[PairPixels]
) -> tuple[list[Level], list[Level]]:
    """Mean and deviation of the features of both images over the squares."""
    moments = [[Moments() for _ in LEVELS] for _ in range(2)]
    for square in squares:
        before, after, valid = _tensors(square, vectors.device)
        for image, levels in zip(vectors.standardised(before, after), moments):
            for features, level in zip(_features(encoder, image, valid), levels):
                level.add(features.flatten(1).cpu().numpy())
    first, second = ([_level(each.statistics(), vectors.device) for each in levels] for levels in moments)
    return first, second


def _level(statistics: BandStatistics, device: torch.device) -> Level:
    mean, deviation = (
        torch.from_numpy(numbers).float().to(device)[:, None, None]
        for numbers in (statistics.mean, statistics.std)
    )
    return Level(mean, deviation.clamp_min(_LEAST_DEVIATION))


def _values(usual: FeatureVectors, square: PairPixels) -> np.ndarray:
    """The difference at some valid pixels of a square, (n,) float64."""
    before, after, valid = _tensors(square, usual.vectors.device)
    values = usual.difference(before, after, valid)[valid].cpu().numpy().astype(np.float64)
    return np.asarray(values[:: max(len(values) // VALUES_PER_SQUARE, 1)])


def _tensors(pixels: PairPixels, device: torch.device) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    before, after = (torch.from_numpy(image.astype(np.float32)).to(device) for image in pixels[:2])
    return before, after, torch.from_numpy(pixels.valid).to(device)


def _features(encoder: EfficientNetLite, image: torch.Tensor, valid: torch.Tensor) -> list[torch.Tensor]:
    """Of a standardised image (bands, height, width) at each of `LEVELS`: (channels, rows, columns)."""
    bands = [number % len(image) for number in range(BANDS)]
    pixels = (image * SPREAD).masked_fill(~valid, 0.0)[bands][None]
    height, width = valid.shape
    deepest = max(LEVELS)
    pixels = pad(pixels, (0, -width % deepest, 0, -height % deepest), mode="replicate")
    half = encoder.first_level(pixels)
    levels = dict(zip(STRIDES, [half, *encoder.further_levels(half)]))
    return [levels[stride][0, :, : -(-height // stride), : -(-width // stride)] for stride in LEVELS]
