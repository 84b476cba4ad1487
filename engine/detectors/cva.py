"""Change vector analysis as a detector: `engine.spectral.cva` over any bands that both images have."""

from __future__ import annotations

from engine.contract.card import COLOURS
from engine.contract.detectors import CVA
from engine.contract.windows import WindowPlan
from engine.detectors.detector import Computing, Detector, PreparedDetector, batch_on_processor, workers_on
from engine.inference.scaling import Scaling
from engine.rasters.image import Image
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import sweep
from engine.reporting import Reporter
from engine.spectral import cva


class ChangeVectors(Detector):
    """Reads as many bands as were asked for, else as both images have.

    Args:
        asked: band numbers that the user chose for one of the images.
    """

    name = CVA.name
    measures_values = True

    def __init__(self, before: Image, after: Image, asked: list[int] | None) -> None:
        count = len(asked) if asked else min(len(before.data_bands), len(after.data_bands))
        named = all(name in image.colours for image in (before, after) for name in COLOURS)
        are_colours = named and count == len(COLOURS)
        self.bands = COLOURS if are_colours else [f"band {number + 1}" for number in range(count)]

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
