"""Change by principal components of small blocks of the difference, and two clusters of these.

T. Celik, "Unsupervised change detection in satellite images using principal component analysis and k-means
clustering", IEEE Geosci. Remote Sens. Lett. 6, 2009, https://doi.org/10.1109/LGRS.2009.2025059.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch.nn.functional import avg_pool2d, conv2d, pad

from engine.contract.windows import Window
from engine.inference.devices.device import Device
from engine.pixels import PairPixels
from engine.spectral.cva import ChangeVectorAnalysis
from engine.spectral.discovery import least_discovered_by_gamma
from engine.spectral.lattice import Lattice
from engine.spectral.probability import change_probability, window_by_window

BLOCK = 4
"""Side of the blocks in pixels, and with `COMPONENTS` the paper's choice."""
COMPONENTS = 3
SAMPLE_BLOCKS = 2**18
STEEPNESS = 4
_ROUNDS = 200


@dataclass(frozen=True)
class ClusteredDifference:
    """Probability of change where a block's difference is both of the changed cluster and beyond chance.

    The difference of a pixel is the length of its normalised change vector. k-means always finds two
    clusters, also where nothing changed; so a block's mean difference must also be more than unchanged blocks
    have. The smaller of two probabilities counts, each of the form 1 / (1 + (threshold / value)⁴).

    Attributes:
        vectors: gives the difference.
        components: (COMPONENTS, BLOCK, BLOCK), which are summed with a block.
        unchanged: the components of the unchanged cluster's centre, (COMPONENTS,).
        towards: to the changed one's, over the squared distance: their product is 1 there, 0 at the other.
        threshold: of the mean difference of a block, from which it is more than chance.
    """

    vectors: ChangeVectorAnalysis
    components: torch.Tensor
    unchanged: torch.Tensor
    towards: torch.Tensor
    threshold: float

    @torch.inference_mode()
    def __call__(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Probabilities (n, height, width), float32 on the CPU, of batches (n, bands, height, width)."""
        if math.isinf(self.threshold):
            return torch.zeros(valid.shape)
        return window_by_window(self._probability, self.vectors.device, before, after, valid)

    def on(self, device: Device) -> ClusteredDifference:
        """The same on another device."""
        return replace(
            self,
            vectors=self.vectors.on(device),
            components=self.components.to(device.memory),
            unchanged=self.unchanged.to(device.memory),
            towards=self.towards.to(device.memory),
        )

    def _probability(self, before: torch.Tensor, after: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        difference = self.vectors.length(before, after).masked_fill_(~valid, 0.0)
        less = (BLOCK - 1) // 2
        around = pad(
            difference[None, None], (less, BLOCK - 1 - less, less, BLOCK - 1 - less), mode="replicate"
        )
        kernels = (self.components * self.towards[:, None, None]).sum(dim=0)[None, None]
        place = conv2d(around, kernels)[0, 0] - float((self.unchanged * self.towards).sum())
        mean = avg_pool2d(around, BLOCK, stride=1)[0, 0]
        share = torch.minimum(place.clamp_min(0) / 0.5, mean / self.threshold)
        return change_probability(share, 1.0, STEEPNESS, valid)


def fit(
    blocks: Iterable[tuple[Window, PairPixels]], width: int, height: int, vectors: ChangeVectorAnalysis
) -> ClusteredDifference:
    """Find components, clusters and threshold from blocks side by side, of large pairs from some of them.

    Args:
        blocks: every valid pixel of the pair once, in boxes that have some and in a fixed order; without any,
            nothing is change.
        width, height: size of the pair in pixels.
        vectors: measured on the same pair.
    """
    lattice = Lattice.over(width // BLOCK, height // BLOCK, SAMPLE_BLOCKS)
    samples = [_differences(pixels, lattice, box, vectors) for box, pixels in blocks]
    values = np.concatenate([np.zeros((0, BLOCK * BLOCK)), *samples])
    if len(values) < 2:
        nothing = torch.zeros(COMPONENTS)
        return ClusteredDifference(vectors, torch.zeros(COMPONENTS, BLOCK, BLOCK), nothing, nothing, math.inf)
    _, directions = np.linalg.eigh(np.cov(values.T))
    components = directions[:, ::-1][:, :COMPONENTS].T
    unchanged, changed = two_clusters(values @ components.T, values.mean(axis=1))
    towards = (changed - unchanged) / max(((changed - unchanged) ** 2).sum(), 1e-30)
    kernels, centre, direction = (
        torch.from_numpy(np.ascontiguousarray(array)).float().to(vectors.device.memory)
        for array in (components.reshape(COMPONENTS, BLOCK, BLOCK), unchanged, towards)
    )
    threshold = least_discovered_by_gamma(values.mean(axis=1))
    return ClusteredDifference(vectors, kernels, centre, direction, threshold)


def two_clusters(features: np.ndarray, difference: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Centres of two clusters of features (n, k) by k-means, first that of smaller mean difference (n,).

    Begins with the features of smaller and of larger difference than the mean.
    """
    changed = difference > difference.mean()
    for _ in range(_ROUNDS):
        if changed.all() or not changed.any():
            break
        centres = features[~changed].mean(axis=0), features[changed].mean(axis=0)
        distances = [((features - centre) ** 2).sum(axis=1) for centre in centres]
        nearer = distances[1] < distances[0]
        if np.array_equal(nearer, changed):
            break
        changed = nearer
    if changed.all() or not changed.any():
        return features.mean(axis=0), features.mean(axis=0)
    first, second = features[~changed].mean(axis=0), features[changed].mean(axis=0)
    is_in_order = difference[changed].mean() >= difference[~changed].mean()
    return (first, second) if is_in_order else (second, first)


def _differences(
    pixels: PairPixels, lattice: Lattice, box: Window, vectors: ChangeVectorAnalysis
) -> np.ndarray:
    """The differences in the chosen blocks of a box whose pixels all count, (n, BLOCK · BLOCK) float64."""
    rows, columns = box.height // BLOCK, box.width // BLOCK
    images = (torch.from_numpy(image.astype(np.float32)).to(vectors.device.memory) for image in pixels[:2])
    length = vectors.length(*images).cpu().numpy()

    def in_blocks(array: np.ndarray) -> np.ndarray:
        cut = array[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns, BLOCK)
        return np.asarray(cut.transpose(0, 2, 1, 3).reshape(rows, columns, BLOCK * BLOCK))

    chosen = lattice.within(Window(box.column // BLOCK, box.row // BLOCK, columns, rows))
    chosen &= in_blocks(pixels.valid).all(axis=2)
    return np.asarray(in_blocks(length)[chosen], dtype=np.float64)
