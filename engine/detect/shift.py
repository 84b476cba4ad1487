"""The option `--shift`, and the job of `estimate-shift`, which only tells what `--shift auto` would find."""

from __future__ import annotations

import math

import numpy as np

from engine.contract.options.detect import DetectOptions, ShiftOptions
from engine.contract.options.option import check
from engine.contract.results import ShiftResult
from engine.contract.shift import AUTO, NONE, WORTH_MOVING, Shift, read_shift
from engine.contract.windows import Window
from engine.detect.glimpse import glimpse_of, say_nothing
from engine.detectors.detector import Detector
from engine.pixels import PairPixels
from engine.rasters.grid import Grid
from engine.rasters.image import Image
from engine.rasters.pair import ImagePair, align
from engine.rasters.registration import ShiftEstimate, estimate_shift
from engine.reporting import Reporter

DECIMALS = 2


def effective_shift(
    options: DetectOptions, before: Image, after: Image, detector: Detector, reporter: Reporter
) -> Shift | None:
    """By what the after image is moved back; None where it stays in its place.

    An estimated shift is that of all that the images have in common, whatever part of it is analysed.

    Raises:
        InputError: the option is none of what it may be.
    """
    if options.shift == NONE:
        return None
    if options.shift != AUTO:
        return read_shift(options.shift)
    pair = align(
        before,
        after,
        detector.bands,
        grid=options.grid,
        sizes=detector.ground_sample_distance,
        before_bands=options.before_bands,
        after_bands=options.after_bands,
        skip_damaged=say_nothing if options.on_error == "skip" else None,
    )
    reporter.info("Estimating how far the images are shifted against each other.")
    estimate = _estimate(pair, reporter)
    if not estimate.is_sure:
        reporter.warning(
            "It is not sure how far the images are shifted against each other; the after image is not moved."
        )
        return None
    if estimate.shift.length < WORTH_MOVING:
        reporter.info(
            f"The images are shifted by less than {WORTH_MOVING:g} pixels; the after image is not moved."
        )
        return None
    right, down = estimate.shift
    reporter.info(
        f"The after image lies {right:+.2f} pixels to the right of and {down:+.2f} below the before image, "
        "and is moved back."
    )
    return estimate.shift


def estimate(options: ShiftOptions, reporter: Reporter) -> ShiftResult:
    """The shift of the after image against the before image, and whether that is sure.

    Raises:
        InputError: the images cannot be compared.
        Cancelled: the reporter's `stop` was set.
    """
    check(options)
    pair = glimpse_of(options, reporter)
    found = _estimate(pair, reporter)
    return ShiftResult(
        right=found.shift.right,
        down=found.shift.down,
        sure=found.is_sure,
        error=round(found.error, DECIMALS) if math.isfinite(found.error) else None,
        bearing=_bearing(found.shift, pair.grid),
        metres=_metres(found.shift, pair.grid) if pair.grid.crs else None,
        windows=found.windows,
    )


def _estimate(pair: ImagePair, reporter: Reporter) -> ShiftEstimate:
    """In numbers that `--shift` can be given, too."""

    def read(box: Window) -> PairPixels:
        reporter.check_cancelled()
        return pair.read(box)

    found = estimate_shift(pair.grid.width, pair.grid.height, read)
    rounded = Shift(*(round(each, DECIMALS) for each in found.shift))
    return ShiftEstimate(rounded, found.is_sure, found.error, found.windows)


def _on_map(shift: Shift, grid: Grid) -> tuple[float, float]:
    _, a, b, _, d, e = grid.geotransform
    return shift.right * a + shift.down * b, shift.right * d + shift.down * e


def _bearing(shift: Shift, grid: Grid) -> float:
    along_x, along_y = grid.metres_per_unit
    x, y = _on_map(shift, grid)
    return round(math.degrees(math.atan2(x * along_x, y * along_y)) % 360, 1)


def _metres(shift: Shift, grid: Grid) -> float:
    along_x, along_y = grid.metres_per_unit
    x, y = _on_map(shift, grid)
    return round(float(np.hypot(x * along_x, y * along_y)), 3)
