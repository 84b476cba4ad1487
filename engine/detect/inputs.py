"""The images of a run on one grid, as its options say."""

from __future__ import annotations

from typing import Callable

from engine.contract.card import GroundSampleDistance
from engine.contract.options.detect import DetectOptions
from engine.contract.shift import Shift
from engine.rasters.image import Image
from engine.rasters.pair import ImagePair, align


def aligned(
    options: DetectOptions,
    before: Image,
    after: Image,
    bands: list[str],
    sizes: GroundSampleDistance,
    shift: Shift | None,
    skipped: Callable[[str], None],
) -> ImagePair:
    """Both images on the grid of the analysis.

    Args:
        bands: names of those that the detector reads, in its order.
        sizes: of pixels that it works on.
        shift: that is undone, as it was measured or given.
        skipped: told of damaged parts, where the options have them left out.

    Raises:
        InputError: the images cannot be compared, or nothing is left to compare.
    """
    return align(
        before,
        after,
        bands,
        grid=options.grid,
        sizes=sizes,
        before_bands=options.before_bands,
        after_bands=options.after_bands,
        extent=options.extent,
        area=options.area,
        shift=shift,
        skip_damaged=skipped if options.on_error == "skip" else None,
    )
