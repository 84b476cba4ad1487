"""Iteratively reweighted multivariate alteration detection.

A. A. Nielsen, "The regularized iteratively reweighted MAD method for change detection in multi- and
hyperspectral data", IEEE Trans. Image Processing 16, 2007, https://doi.org/10.1109/TIP.2006.888195.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch

from engine.contract.windows import Window
from engine.inference.devices.device import Device
from engine.inference.devices.processor import PROCESSOR
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.spectral.contrast import LEAST_SPREAD
from engine.spectral.discovery import least_discovered, least_discovered_by_gamma
from engine.spectral.lattice import Lattice
from engine.spectral.probability import change_probability, window_by_window

SAMPLE_VALUES = 2**22
"""Of both images together, float64, from which variates are found; smaller pairs are taken whole."""
MOST_ITERATIONS = 60
CONVERGED = 1e-9
"""Change of every canonical correlation from one iteration to the next."""
FEWEST_BANDS_TO_REWEIGHT = 3
"""With one or two bands the weights fall without end on ever fewer pixels; they stay 1 then."""
LEAST_UNCHANGED = 0.1
"""Share of the pixels' weight that must be left. Where all ground differs a little, as between seasons,
weights would end on some small class that does not, such as calm water."""
STEEPNESS = 2
_LEAST_SHARE_OF_VARIANCE = 1e-10
"""Of a direction in the bands' space against the widest one; a narrower one holds nothing but rounding."""
_LEAST_VARIANCE = 1e-12
"""Of a variate that has none, as between an image and itself."""


@dataclass(frozen=True)
class Variates:
    """The differences of canonical variates of two images.

    Attributes:
        before_mean, after_mean: of the bands, (bands,).
        before, after: coefficients, (variates, bands); the i-th difference is before[i]·x − after[i]·y.
        variance: of each difference where nothing changed, (variates,).
    """

    before_mean: np.ndarray
    after_mean: np.ndarray
    before: np.ndarray
    after: np.ndarray
    variance: np.ndarray

    def chi_square(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Sum of the squared differences, each over its variance: (n,) float64 of pixels (bands, n)."""
        weight = self.variance[:, None] ** -0.5
        first, second = (torch.from_numpy(weight * part) for part in (self.before, self.after))
        offset = torch.from_numpy(
            weight[:, 0] * (self.before @ self.before_mean - self.after @ self.after_mean)
        )
        difference = first @ before.double() - second @ after.double()
        return difference.sub_(offset[:, None]).square_().sum(dim=0)


@dataclass(frozen=True)
class AlterationDetection:
    """Probability of change from the chi-square of the variates, c: 1 / (1 + (threshold / c)²).

    Attributes:
        threshold: chi-square at which the probability is 0.5: the least with which the false discovery rate
            is kept; infinite where no pixel can be called change by it. P-values are by the chi-square
            distribution, and by the gamma distribution that most pixels follow, of which it is one: between
            images of other seasons or sensors all ground differs a little, and that is wider.
    """

    scaling: tuple[Scaling, Scaling]
    variates: Variates
    threshold: float

    @torch.inference_mode()
    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Probabilities (n, height, width), float32 on the CPU, of batches (n, bands, height, width)."""
        if math.isinf(self.threshold):
            return torch.zeros(valid.shape)
        return window_by_window(self._probability, PROCESSOR, before, after, valid)

    def on(self, device: Device) -> AlterationDetection:
        """Itself: it computes on the processor."""
        return self

    def _probability(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        pixels = (scale(part[None])[0].flatten(1) for scale, part in zip(self.scaling, (before, after)))
        chi_square = self.variates.chi_square(*pixels).view(valid.shape)
        return change_probability(chi_square, self.threshold, STEEPNESS, valid)


def fit(
    blocks: Iterable[tuple[Window, PairPixels]],
    width: int,
    height: int,
    scaling: tuple[Scaling, Scaling],
) -> AlterationDetection:
    """Find variates and threshold from all pixels, or of large pairs from a regular lattice of them.

    Args:
        blocks: every valid pixel of the pair once, in boxes that have some and in a fixed order; without any,
            nothing is change.
        width, height: size of the pair in pixels.
    """
    sample = sampled(blocks, width, height, scaling)
    if sample is None:
        nothing = np.zeros((0, 1))
        return AlterationDetection(
            scaling, Variates(np.zeros(1), np.zeros(1), nothing, nothing, np.zeros(0)), math.inf
        )
    first, second = sample
    variates = find_variates(first, second)
    found = variates.chi_square(torch.from_numpy(first), torch.from_numpy(second))
    return AlterationDetection(scaling, variates, threshold_of(found.numpy(), len(variates.variance)))


def sampled(
    blocks: Iterable[tuple[Window, PairPixels]],
    width: int,
    height: int,
    scaling: tuple[Scaling, Scaling],
) -> tuple[np.ndarray, np.ndarray] | None:
    """Pixels of the before and the after image, (bands, n) float64 each, as `fit` looks at them, if any."""
    lattice: Lattice | None = None
    before: list[np.ndarray] = []
    after: list[np.ndarray] = []
    for box, pixels in blocks:
        lattice = lattice or Lattice.over(width, height, SAMPLE_VALUES // (2 * len(pixels.before)))
        chosen = lattice.within(box) & pixels.valid
        for scale, image, sample in zip(scaling, pixels[:2], (before, after)):
            values = torch.from_numpy(image[:, chosen].astype(np.float32))[None, :, :, None]
            sample.append(scale(values)[0, :, :, 0].numpy().astype(np.float64))
    return (np.concatenate(before, axis=1), np.concatenate(after, axis=1)) if before else None


def find_variates(before: np.ndarray, after: np.ndarray) -> Variates:
    """The variates of pixels (bands, n) float64, whose weights are how likely they did not change.

    Nielsen 2007, section II: canonical correlation analysis by weighted moments, a pixel's weight being the
    probability of a larger chi-square, until the correlations settle. Weights that favour small differences
    make the variances too small, by a factor that is known where nothing changed; see
    `shrinkage_by_weights`. The variances here are those of the paper, divided by it.
    """
    weights = np.ones(before.shape[1])
    correlations = np.array([np.inf])
    for _ in range(MOST_ITERATIONS):
        variates, found = _canonical(before, after, weights)
        degrees = len(found)
        settled = len(correlations) == degrees and np.abs(found - correlations).max(initial=0) < CONVERGED
        correlations = found
        if settled or degrees < FEWEST_BANDS_TO_REWEIGHT:
            break
        chi_square = variates.chi_square(torch.from_numpy(before), torch.from_numpy(after))
        following = exceedance(chi_square, degrees).numpy()
        if following.mean() < LEAST_UNCHANGED:
            break
        weights = following
    if degrees < FEWEST_BANDS_TO_REWEIGHT:
        return variates
    return Variates(
        variates.before_mean,
        variates.after_mean,
        variates.before,
        variates.after,
        variates.variance / shrinkage_by_weights(degrees),
    )


def exceedance(chi_square: torch.Tensor, degrees: int) -> torch.Tensor:
    """The probability that a chi-square of so many degrees of freedom is larger, 0 to 1."""
    half = torch.full_like(chi_square, degrees / 2)
    larger: torch.Tensor = torch.special.gammaincc(half, chi_square / 2)
    return larger


def shrinkage_by_weights(degrees: int) -> float:
    """The share of their variance that variates of unchanged pixels are found to have by reweighting.

    Where chi-square is C and its variates are taken to have s times their variance, weights are
    P(C' > C / s). The s that these weights reproduce is E[w C] / (degrees · E[w]) = s.
    """
    grid = np.linspace(0, 12 * degrees + 60, 40_001)[1:]
    density = grid ** (degrees / 2 - 1) * np.exp(-grid / 2)
    low, high = 1e-3, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        weight = exceedance(torch.from_numpy(grid / middle), degrees).numpy() * density
        if (weight * grid).sum() / (degrees * weight.sum()) > middle:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def threshold_of(chi_square: np.ndarray, degrees: int) -> float:
    """The chi-square from which pixels are change, by both distributions of `AlterationDetection`."""
    if degrees == 0:
        return math.inf
    where_nothing_changed = least_discovered(chi_square, lambda values: exceedance(values, degrees))
    return max(where_nothing_changed, least_discovered_by_gamma(chi_square))


def _canonical(before: np.ndarray, after: np.ndarray, weights: np.ndarray) -> tuple[Variates, np.ndarray]:
    """The variates by weighted moments, and their correlations in falling order."""
    total = weights.sum()
    means = [(image * weights).sum(axis=1) / total for image in (before, after)]
    first, second = (image - mean[:, None] for image, mean in zip((before, after), means))
    whitening = [
        _whitening((image * weights) @ image.T / total, LEAST_SPREAD * np.abs(mean))
        for image, mean in zip((first, second), means)
    ]
    crossed = whitening[0] @ ((first * weights) @ second.T / total) @ whitening[1].T
    left, correlations, right = np.linalg.svd(crossed, full_matrices=False)
    correlations = correlations.clip(0, 1)
    variance = np.maximum(2 * (1 - correlations), _LEAST_VARIANCE)
    variates = Variates(means[0], means[1], left.T @ whitening[0], right @ whitening[1], variance)
    return variates, correlations


def _whitening(covariance: np.ndarray, rounding: np.ndarray) -> np.ndarray:
    """(k, bands), which takes values of that covariance to k uncorrelated ones of variance 1.

    Args:
        rounding: deviation of each band below which it holds nothing but rounding.
    """
    scale = np.sqrt(np.diag(covariance))
    scale = np.divide(1, scale, out=np.zeros_like(scale), where=scale > rounding)
    variances, directions = np.linalg.eigh(covariance * np.outer(scale, scale))
    kept = variances > _LEAST_SHARE_OF_VARIANCE * max(variances[-1], 1e-300)
    whitened: np.ndarray = (directions[:, kept] / np.sqrt(variances[kept])).T * scale
    return whitened
