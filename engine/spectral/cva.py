"""Change vector analysis after relative normalisation of both images.

W. A. Malila, "Change vector analysis: an approach for detecting forest changes with Landsat", 1980;
threshold by N. Otsu, "A threshold selection method from gray-level histograms", IEEE Trans. SMC 9, 1979.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import torch

from engine.contract.windows import Window
from engine.inference.devices.device import Device
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.spectral.contrast import LEAST_SPREAD
from engine.spectral.lattice import Lattice
from engine.spectral.probability import change_probability, window_by_window

SAMPLE_PIXELS = 2**21
STEEPNESS = 4


@dataclass(frozen=True)
class BandStatistics:
    """Mean and standard deviation of the valid pixels per band, (bands,) float64 each."""

    mean: np.ndarray
    std: np.ndarray


@dataclass(frozen=True)
class ChangeVectorAnalysis:
    """Probability of change from the length of the difference between normalised pixel vectors.

    Each band of each image is brought to mean 0 and standard deviation 1, which takes away light, haze and
    sensor differences that are linear per band. The length m of the difference becomes the probability
    1 / (1 + (threshold / m)⁴): 0.5 at the threshold.

    Attributes:
        threshold: length of the difference at which change begins; infinite where the images are alike.
    """

    scaling: tuple[Scaling, Scaling]
    before: BandStatistics
    after: BandStatistics
    threshold: float
    device: Device

    @torch.inference_mode()
    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Probabilities (n, height, width), float32 on the device, of batches (n, bands, height, width)."""
        return window_by_window(self._probability, self.device, before, after, valid)

    def on(self, device: Device) -> ChangeVectorAnalysis:
        """The same on another device."""
        return replace(self, device=device)

    def length(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Of the difference of two images (bands, height, width) on the device: (height, width) float32."""
        first, second = self.standardised(before, after)
        length: torch.Tensor = torch.linalg.vector_norm(second.sub_(first), dim=0)
        return length

    def standardised(self, before: torch.Tensor, after: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Both images (bands, height, width), each band with mean 0 and deviation 1 over the whole image."""
        first = standardise(self.scaling[0](before[None]), self.before)
        second = standardise(self.scaling[1](after[None]), self.after)
        return first[0], second[0]

    def _probability(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        return change_probability(self.length(before, after), self.threshold, STEEPNESS, valid)


def fit(
    blocks: Iterable[tuple[Window, PairPixels]],
    width: int,
    height: int,
    scaling: tuple[Scaling, Scaling],
    device: Device,
) -> ChangeVectorAnalysis:
    """Measure both images in one pass over their blocks and choose the threshold by Otsu's method.

    Means and deviations use every valid pixel, bands that have one value throughout in an image count
    nothing. The threshold uses pixels on a regular lattice of at most about two million, chosen by position
    alone.

    Args:
        blocks: every valid pixel of the pair once, in boxes that have some and in a fixed order; without any,
            nothing is change.
        width, height: size of the pair in pixels.
    """
    lattice = Lattice.over(width, height, SAMPLE_PIXELS)
    moments = (Moments(), Moments())
    sample: tuple[list[np.ndarray], list[np.ndarray]] = ([], [])
    for box, pixels in blocks:
        chosen = lattice.within(box) & pixels.valid
        for index, image in enumerate((pixels.before, pixels.after)):
            values = scaling[index](torch.from_numpy(image.astype(np.float32))[None])[0].numpy()
            moments[index].add(values[:, pixels.valid])
            sample[index].append(values[:, chosen])
    if not sample[0]:
        nothing = BandStatistics(np.zeros(1), np.zeros(1))
        return ChangeVectorAnalysis(scaling, nothing, nothing, math.inf, device)
    before, after = _of_bands_with_contrast(*(moment.statistics() for moment in moments))
    lengths = _lengths(np.concatenate(sample[0], axis=1), np.concatenate(sample[1], axis=1), before, after)
    return ChangeVectorAnalysis(scaling, before, after, otsu_threshold(lengths), device)


def _of_bands_with_contrast(
    before: BandStatistics, after: BandStatistics
) -> tuple[BandStatistics, BandStatistics]:
    """The same, in which a band that has one value throughout in either image has no deviation in both."""
    differs = np.logical_and(*(each.std > LEAST_SPREAD * np.abs(each.mean) for each in (before, after)))
    first, second = (BandStatistics(each.mean, np.where(differs, each.std, 0.0)) for each in (before, after))
    return first, second


def otsu_threshold(values: np.ndarray) -> float:
    """The value that splits `values` (n,) into two classes of greatest variance between them.

    Midway between the last value of the lower class and the first of the upper; infinite when all are equal.
    """
    ordered = np.sort(values.astype(np.float64))
    steps = np.flatnonzero(np.diff(ordered) > 0)
    if len(steps) == 0:
        return math.inf
    below = steps + 1.0
    above = len(ordered) - below
    sums = np.cumsum(ordered)
    difference = sums[steps] / below - (sums[-1] - sums[steps]) / above
    best = steps[np.argmax(below * above * difference**2)]
    return float((ordered[best] + ordered[best + 1]) / 2)


class Moments:
    """Mean and variance of a stream of values, merged block by block (Chan et al. 1983)."""

    def __init__(self) -> None:
        self._count = 0
        self._mean: np.ndarray | float = 0.0
        self._squares: np.ndarray | float = 0.0

    def add(self, values: np.ndarray) -> None:
        """Add values (bands, n), n at least 1."""
        values = values.astype(np.float64)
        count = values.shape[1]
        mean = values.mean(axis=1)
        total = self._count + count
        shift = mean - self._mean
        self._squares = self._squares + ((values - mean[:, None]) ** 2).sum(axis=1)
        self._squares = self._squares + shift**2 * (self._count * count / total)
        self._mean = self._mean + shift * (count / total)
        self._count = total

    def statistics(self) -> BandStatistics:
        return BandStatistics(
            np.atleast_1d(self._mean), np.atleast_1d(np.sqrt(self._squares / max(self._count, 1)))
        )


def standardise(values: torch.Tensor, statistics: BandStatistics) -> torch.Tensor:
    """(n, bands, height, width), in place, to mean 0 and deviation 1; a band that never varies becomes 0."""
    std = torch.from_numpy(statistics.std).float().to(values.device)
    mean = torch.from_numpy(statistics.mean).float().to(values.device)
    scale = torch.where(std > 0, 1 / std.clamp_min(1e-30), torch.zeros_like(std))
    return values.sub_(mean[:, None, None]).mul_(scale[:, None, None])


def _lengths(
    before: np.ndarray, after: np.ndarray, first: BandStatistics, second: BandStatistics
) -> np.ndarray:
    tensors = [torch.from_numpy(np.ascontiguousarray(values))[None, :, :, None] for values in (before, after)]
    difference = standardise(tensors[1], second) - standardise(tensors[0], first)
    return np.asarray(torch.linalg.vector_norm(difference, dim=1).flatten())
