"""The images of a run on one grid, as its options say."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import Callable

from engine.contract.card import GroundSampleDistance
from engine.contract.errors import InputError
from engine.contract.options.detect import DetectOptions
from engine.contract.shift import Shift
from engine.outputs import guard_disk, replace_file
from engine.rasters.image import Image
from engine.rasters.names import keep, shown_by
from engine.rasters.pair import ImagePair, align
from engine.rasters.stac_images import bounds_of, look_up
from engine.rasters.tiles.folder import is_folder
from engine.reporting import Reporter
from engine.stac.address import is_stac


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


def find_stac_images(before: str, after: str, area: str | None, reporter: Reporter) -> None:
    """Find what the images of a run show that STAC names; they are known by their names from then on.

    Args:
        area: the file of the polygons to which the run is limited.

    Raises:
        InputError: a catalogue cannot be read or gives no image, or both give the same.
        Cancelled: the reporter says so.
    """
    names = [name for name in (before, after) if is_stac(name)]
    if not names:
        return
    bounds = bounds_of(area) if area else None
    shown = []
    for name in names:
        found = look_up(name, bounds, reporter.check_cancelled)
        reporter.info(found.told)
        for remark in found.remarks:
            reporter.warning(remark)
        shown.append(found.shown)
        keep(name, found.shown)
    if len(shown) == 2 and shown[0] == shown[1]:
        raise InputError(f"{names[0]} and {names[1]} give the same files; choose other dates for one.")


def mosaic_outputs(options: DetectOptions) -> dict[str, str]:
    """Where the mosaics of a run's images are written that STAC names, by the name of the option."""
    base = options.output if is_folder(options.output) else f"{os.path.splitext(options.output)[0]}."
    return {
        option: f"{base}{option}.vrt" for option in ("before", "after") if is_stac(getattr(options, option))
    }


def write_mosaics(options: DetectOptions) -> None:
    """Write the mosaics that the map tells of.

    Raises:
        EnvironmentFailure: they cannot be written.
    """
    for option, path in mosaic_outputs(options).items():
        if file_shown(options, option) == path:
            vrt = shown_by(getattr(options, option)).vrt  # type: ignore[union-attr]
            guard_disk(path, functools.partial(replace_file, Path(path), vrt.encode()))


def file_shown(options: DetectOptions, option: str) -> str:
    """By which name others open an image of the run: that of the one file or of the mosaic that STAC gives.

    With a secret in an address, none of it may be written, and the name is the user's.
    """
    name: str = getattr(options, option)
    shown = shown_by(name)
    if shown is None or shown.secret is not None:
        return name
    return mosaic_outputs(options)[option] if shown.mosaic else shown.files[0]
