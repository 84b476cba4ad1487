"""How pixel values of any type become what a detector reads: the options `--stretch` and `--normalise`."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from engine.contract.errors import InputError
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.rasters.image import Image
from engine.rasters.pair import ImagePair
from engine.rasters.statistics import Limits, on_line, percentile_limits, sweep
from engine.reporting import Reporter
from engine.spectral.lattice import Lattice
from engine.spectral.new_ground import (
    PERCENTILES,
    SAMPLE_PIXELS,
    percentiles_of_rest,
    without_new_ground,
)
from engine.spectral.normalisation import line_onto_after

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

    Percentiles are those of the pixels that are analysed, of new ground as if it were not there.

    Args:
        raw_8_bit: whether 8-bit values without a stretch stay 0…255 instead of filling the value range.
    """
    measured = None
    if any(mode in ("each", "joint") for mode in stretch):
        reporter.info("Measuring the values of both images for the stretch.")
        measured = measured_limits(pair, reporter, joint="joint" in stretch)
    result = []
    bytes_alone = not raw_8_bit and pair.before.is_8_bit != pair.after.is_8_bit
    each_by_itself = "each" in stretch or ("none" in stretch and bytes_alone)
    line = None if each_by_itself else pair.declared_line()
    if line is not None:
        reporter.info(
            "The images declare different scales or offsets; the before image's values are brought to the "
            "numbers of the after image."
        )
    for index, (image, mode, own_line) in enumerate(zip((pair.before, pair.after), stretch, (line, None))):
        limits = None
        if mode in ("each", "joint") and measured is not None:
            limits = measured[index]
        elif mode != "none":
            limits = np.tile(fixed_limits(mode), (len(pair.before_bands), 1))
        elif image.is_8_bit and not raw_8_bit:
            limits = np.tile((0.0, 255.0), (len(pair.before_bands), 1))
        result.append(Scaling(limits, value_range, own_line))
    return result[0], result[1]


def measured_limits(pair: ImagePair, reporter: Reporter, joint: bool) -> Limits:
    """The percentiles of each image, or of both together, that new ground in one of them does not move."""
    lattice = Lattice.over(pair.grid.width, pair.grid.height, SAMPLE_PIXELS)
    before: list[np.ndarray] = []
    after: list[np.ndarray] = []

    def blocks() -> Iterator[PairPixels]:
        for box, pixels in sweep(pair, reporter.check_cancelled):
            chosen = lattice.within(box) & pixels.valid
            before.append(pixels.before[:, chosen])
            after.append(pixels.after[:, chosen])
            yield pixels

    limits = percentile_limits(blocks(), pair, *PERCENTILES, joint=joint)
    if sum(values.shape[1] for values in after) == 0:
        return limits
    sample = np.concatenate(before, axis=1), np.concatenate(after, axis=1)
    rest = without_new_ground(*sample)
    if joint:
        sample = (_together(*sample, pair.declared_line()),) * 2
        rest = (_together(*rest, pair.declared_line()),) * 2
    moved = Limits(*(percentiles_of_rest(*each) for each in zip(limits, sample, rest)))
    if any((new != old).any() for new, old in zip(moved, limits)):
        reporter.info(
            "One image has ground, brighter or darker than the rest, that the other has not; the stretch is "
            "measured as if it were not there."
        )
    return moved


def _together(before: np.ndarray, after: np.ndarray, line: np.ndarray | None) -> np.ndarray:
    """The pixels (bands, n) of two images as those of one, in the after image's numbers."""
    return np.concatenate([before if line is None else on_line(before, line), after], axis=1)


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
