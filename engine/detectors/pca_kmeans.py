"""PCA and k-means as a detector: `engine.spectral.pca_kmeans` over any bands that both images have."""

from __future__ import annotations

from engine.contract.detectors import PCA_KMEANS
from engine.contract.windows import WindowPlan
from engine.detectors.detector import Computing, PreparedDetector, batch_on_processor, workers_on
from engine.detectors.values import ValueDetector
from engine.inference.scaling import Scaling
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import sweep
from engine.reporting import Reporter
from engine.spectral import cva, pca_kmeans


class BlockClusters(ValueDetector):
    """Looks at a few pixels around each, which windows share."""

    name = PCA_KMEANS.name
    overlap = 4 * pca_kmeans.BLOCK

    def measure(
        self,
        pair: ImagePair,
        plan: WindowPlan,
        scaling: tuple[Scaling, Scaling],
        computing: Computing,
        reporter: Reporter,
    ) -> PreparedDetector:
        reporter.info("Measuring the values of both images.")
        device, grid = computing.devices[0], pair.grid
        vectors = cva.fit(sweep(pair, reporter.check_cancelled), grid.width, grid.height, scaling, device)
        blocks = sweep(pair, reporter.check_cancelled)
        clustered = pca_kmeans.fit(blocks, grid.width, grid.height, vectors)
        workers = workers_on(device, plan)
        batch = computing.batch or batch_on_processor(plan, workers)
        return PreparedDetector(clustered, [device], "float32", batch, workers)
