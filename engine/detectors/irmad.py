"""IR-MAD as a detector: `engine.spectral.irmad` over any bands that both images have."""

from __future__ import annotations

import torch

from engine.contract.detectors import IRMAD
from engine.contract.windows import WindowPlan
from engine.detectors.detector import Computing, PreparedDetector, batch_on_processor, workers_on
from engine.detectors.values import ValueDetector
from engine.inference.scaling import Scaling
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import sweep
from engine.reporting import Reporter
from engine.spectral import irmad


class Alteration(ValueDetector):
    """Computes in float64 and so on the processor, which reading keeps busy anyway."""

    name = IRMAD.name

    def measure(
        self,
        pair: ImagePair,
        plan: WindowPlan,
        scaling: tuple[Scaling, Scaling],
        computing: Computing,
        reporter: Reporter,
    ) -> PreparedDetector:
        reporter.info("Finding what in the images' bands changes together.")
        blocks = sweep(pair, reporter.check_cancelled)
        analysis = irmad.fit(blocks, pair.grid.width, pair.grid.height, scaling)
        processor = torch.device("cpu")
        workers = workers_on(processor, plan)
        batch = computing.batch or batch_on_processor(plan, workers)
        return PreparedDetector(analysis, [processor], "float32", batch, workers)
