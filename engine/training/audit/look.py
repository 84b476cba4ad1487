"""Everything that the audit has to know of one labelled pair, from one look at its files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import numpy as np

from engine.contract.errors import InputError
from engine.contract.shift import Shift
from engine.contract.windows import Window
from engine.rasters.image import open_image
from engine.rasters.mask_values import blurred_share
from engine.rasters.masks import Masks, counted_reader
from engine.rasters.pictures import open_picture, read_picture
from engine.rasters.registration import shift_between
from engine.training.audit.marks import Marks, marks_of, small_picture
from engine.training.data_folders import PairFiles

BANDS = 3


@dataclass(frozen=True)
class Look:
    """One pair.

    Attributes:
        split, name: where it belongs.
        files: its paths.
        height, width: in pixels; 0 where it could not be read.
        problems: what is wrong with it by itself: kind and sentence, each.
        counted, change: numbers of pixels.
        digests: of the pixels of both images.
        pictures: of both images, see `marks.small_picture`.
        marks: of the before image, see `marks.marks_of`.
        shift: of the after image against the before image, or None where it is not clear.
        place: CRS and box (left, bottom, right, top) on the map, or None.
    """

    split: str
    name: str
    files: PairFiles
    height: int = 0
    width: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)
    counted: int = 0
    change: int = 0
    digests: tuple[bytes, ...] = ()
    pictures: tuple[np.ndarray | None, ...] = (None, None)
    marks: Marks | None = None
    shift: Shift | None = None
    place: tuple[str, tuple[float, float, float, float]] | None = None


def look_at(split: str, name: str, files: PairFiles, masks: Masks) -> Look:
    """Read a pair, whose label is one of `masks`.

    Nothing is raised for what is wrong with it: that is in `problems`.
    """
    try:
        sizes = [open_picture(path) for path in files if path]
    except InputError as error:
        return Look(split, name, files, problems=[("unreadable", error.text)])
    height, width = sizes[0].height, sizes[0].width
    for picture in sizes[1:]:
        if (picture.height, picture.width) != (height, width):
            text = (
                f"{picture.path} has {picture.width} × {picture.height} pixels but {files.before} has "
                f"{width} × {height}"
            )
            return Look(split, name, files, problems=[("size", text)])
    try:
        images = [
            read_picture(path, list(range(1, min(picture.bands, BANDS) + 1)))
            for path, picture in zip((files.before, files.after), sizes)
        ]
        whole = Window(0, 0, width, height)
        valid = None if files.valid is None else counted_reader(files.valid)(whole)
    except InputError as error:
        return Look(split, name, files, height, width, [("unreadable", error.text)])
    grey = [_grey(image) for image in images]
    digests = tuple(hashlib.blake2b(each.tobytes(), digest_size=16).digest() for each in images)
    change, counts, problems = _mask(files.label, masks, whole)
    if valid is not None:
        counts &= valid
    if digests[0] == digests[1]:
        problems.append(("same", f"{files.before} and {files.after} are the same image"))
    return Look(
        split,
        name,
        files,
        height,
        width,
        problems,
        int(counts.sum()),
        int((change & counts).sum()),
        digests,
        tuple(small_picture(each) for each in grey),
        marks_of(images[0]),
        None if digests[0] == digests[1] else shift_between(*grey),
        _place(files.before),
    )


def _grey(image: np.ndarray) -> np.ndarray:
    """The mean of the bands, (height, width) float32, 0 … 255."""
    mean: np.ndarray = np.nan_to_num(image.mean(axis=0, dtype=np.float32))
    if image.dtype != np.uint8:
        low, high = np.percentile(mean, (2, 98))
        mean = ((mean - low) / max(high - low, 1e-6)).clip(0, 1).astype(np.float32) * np.float32(255)
    return mean


def _mask(path: str, masks: Masks, whole: Window) -> tuple[np.ndarray, np.ndarray, list[tuple[str, str]]]:
    """Change, where it is known, and what is wrong with the mask: of one that is none, nothing is known."""
    try:
        change, known, _ = masks.read(path, whole)
    except InputError as error:
        nowhere = np.zeros((whole.height, whole.width), dtype=bool)
        return nowhere, nowhere.copy(), [("mask", error.text)]
    found = masks.found_in(path)
    blurred = blurred_share(found)
    if not blurred:
        return change, known, []
    text = f"{path} has {len(found.counts)} values, {blurred:.2%} of its pixels neither of the two"
    return change, known, [("lossy mask", text)]


def _place(path: str) -> tuple[str, tuple[float, float, float, float]] | None:
    try:
        grid = open_image(path).grid
    except InputError:  # one that cannot be compared by `detect` but can be trained on, such as a palette
        return None
    if not grid.crs:
        return None
    return grid.crs, grid.bounds
