"""How pixel values of any type become what a detector reads: the options `--stretch` and `--normalise`."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from engine.contract.errors import InputError
from engine.inference.scaling import Scaling
from engine.rasters.image import Image
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import percentile_limits, sweep
from engine.reporting import Reporter
from engine.spectral.normalisation import line_onto_after

PERCENTILES = (2.0, 98.0)
MODES = ("none", "each", "joint")


def effective_stretch(option: str | None, before: Image, after: Image, measured: bool) -> tuple[str, str]:
    """The stretch of the before and of the after image: "none", "each", "joint" or "MIN,MAX".

    Args:
        option: what the user chose, or None: 8-bit values as they are, others stretched each by itself.
        measured: whether the detector measures the images itself and so needs no stretch.

    Raises:
        InputError: the option is none of these.
    """
    if option is None:
        return tuple("none" if measured or image.is_8_bit else "each" for image in (before, after))  # type: ignore[return-value]
    if option not in MODES:
        fixed_limits(option)
    return option, option


def fixed_limits(option: str) -> tuple[float, float]:
    """The two numbers of "MIN,MAX"."""
    try:
        low, high = (float(part) for part in option.split(","))
    except ValueError:
        raise InputError(
            f"--stretch {option} is not none, each, joint or MIN,MAX; give one of them."
        ) from None
    if not (low < high and math.isfinite(high - low)):
        raise InputError(f"--stretch {option} is not a minimum below a maximum, both finite; correct it.")
    return low, high


def scalings(
    pair: ImagePair,
    stretch: tuple[str, str],
    value_range: tuple[float, float],
    reporter: Reporter,
    raw_8_bit: bool,
) -> tuple[Scaling, Scaling]:
    """The scaling of the before and of the after image onto the detector's value range.

    Percentiles are those of the pixels that are analysed.

    Args:
        raw_8_bit: whether 8-bit values without a stretch stay 0…255 instead of filling the value range.
    """
    measured = None
    if any(mode in ("each", "joint") for mode in stretch):
        reporter.info("Measuring the values of both images for the stretch.")
        blocks = (pixels for _, pixels in sweep(pair, reporter.check_cancelled))
        measured = percentile_limits(blocks, pair, *PERCENTILES, joint="joint" in stretch)
    result = []
    lines = pair.lines()
    if lines[0] is not None and any(mode != "each" for mode in stretch):
        reporter.info("The images declare different scales or offsets of their values, which are heeded.")
    for index, (image, mode) in enumerate(zip((pair.before, pair.after), stretch)):
        limits = None
        if mode in ("each", "joint") and measured is not None:
            limits = measured[index]
        elif mode != "none":
            limits = np.tile(fixed_limits(mode), (len(pair.before_bands), 1))
        elif image.is_8_bit and not raw_8_bit:
            limits = np.tile((0.0, 255.0), (len(pair.before_bands), 1))
        result.append(Scaling(limits, value_range, None if mode == "each" else lines[index]))
    return result[0], result[1]


def in_one_light(
    pair: ImagePair, scaling: tuple[Scaling, Scaling], reporter: Reporter
) -> tuple[Scaling, Scaling]:
    """The scalings of a pair whose before image is first brought to the light of the after image.

    Both images then have the limits of the after image.
    """
    reporter.info("Bringing the before image to the light of the after image.")
    line = line_onto_after(sweep(pair, reporter.check_cancelled), pair.grid.width, pair.grid.height)
    if line is None:
        reporter.warning("Too few pixels surely did not change; the images' light stays as it is.")
        return scaling
    return replace(scaling[1], line=_one_after_the_other(line, scaling[1].line)), scaling[1]


def _one_after_the_other(first: np.ndarray, second: np.ndarray | None) -> np.ndarray:
    """Both lines, (bands, 2) factors and offsets, as one."""
    if second is None:
        return first
    return np.column_stack([first[:, 0] * second[:, 0], first[:, 1] * second[:, 0] + second[:, 1]])
