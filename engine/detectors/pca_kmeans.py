"""PCA and k-means as a detector: `engine.spectral.pca_kmeans` over any bands that both images have."""

from __future__ import annotations

from engine.contract.detectors import PCA_KMEANS
from engine.detectors.values import Fitted, Sweep, ValueDetector
from engine.inference.devices.device import Device
from engine.inference.scaling import Scaling
from engine.spectral import cva, pca_kmeans


class BlockClusters(ValueDetector):
    """Looks at a few pixels around each, which windows share."""

    name = PCA_KMEANS.name
    overlap = 4 * pca_kmeans.BLOCK

    def fit(
        self, sweep: Sweep, width: int, height: int, scaling: tuple[Scaling, Scaling], device: Device
    ) -> Fitted:
        vectors = cva.fit(sweep(), width, height, scaling, device)
        return pca_kmeans.fit(sweep(), width, height, vectors)
