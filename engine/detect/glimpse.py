"""Two images on one grid, by the bands that both have, for jobs that only look at them."""

from __future__ import annotations

from engine.contract.options.detect import ShiftOptions
from engine.detect.inputs import find_stac_images
from engine.rasters.image import check_two_images, open_image, paired
from engine.rasters.pair import ImagePair, align
from engine.reporting import Reporter

BANDS = 3


def glimpse_of(options: ShiftOptions, reporter: Reporter) -> ImagePair:
    """Some bands of a pair; colours where the images name them.

    Raises:
        InputError: the images cannot be compared.
        Cancelled: the reporter says so.
    """
    check_two_images(options.before, options.after)
    find_stac_images(options.before, options.after, None, reporter)
    before, after = open_image(options.before), open_image(options.after)
    bands = paired(before, after)
    number = len(options.before_bands or options.after_bands or bands.before[:BANDS])
    return align(
        before,
        after,
        [f"band {band + 1}" for band in range(number)],
        grid=options.grid,
        before_bands=options.before_bands or list(bands.before[:number]),
        after_bands=options.after_bands or list(bands.after[:number]),
        skip_damaged=say_nothing,
    )


def say_nothing(_text: str) -> None:
    """Of damaged parts: the run tells of those."""
