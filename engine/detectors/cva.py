"""Change vector analysis as a detector: `engine.spectral.cva` over any bands that both images have."""

from __future__ import annotations

from engine.contract.detectors import CVA
from engine.contract.windows import WindowPlan
from engine.detectors.detector import Computing, PreparedDetector, batch_on_processor, workers_on
from engine.detectors.values import ValueDetector
from engine.inference.scaling import Scaling
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import sweep
from engine.reporting import Reporter
from engine.spectral import cva


class ChangeVectors(ValueDetector):
    """Computes on any device."""

    name = CVA.name

    def measure(
        self,
        pair: ImagePair,
        plan: WindowPlan,
        scaling: tuple[Scaling, Scaling],
        computing: Computing,
        reporter: Reporter,
    ) -> PreparedDetector:
        reporter.info("Measuring the values of both images.")
        device = computing.devices[0]
        blocks = sweep(pair, reporter.check_cancelled)
        analysis = cva.fit(blocks, pair.grid.width, pair.grid.height, scaling, device)
        workers = workers_on(device, plan)
        batch = computing.batch or batch_on_processor(plan, workers)
        return PreparedDetector(analysis, [device], "float32", batch, workers)
