"""Masks of change as files: the one reader of whatever is a mask, a label or a reference.

What their values mean is decided in `engine.rasters.mask_values`; here they are found in files, once for each
file, and read window by window.
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, NamedTuple

import numpy as np
from osgeo import gdal

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.image import Image, data_bands_of, numpy_type_of, open_dataset
from engine.rasters.mask_values import (
    COLOUR_BITS,
    NOTHING,
    Colour,
    Decision,
    Found,
    Reading,
    decided,
    needs_others,
)
from engine.rasters.source import PlainSource, UnreadablePixels

PIXELS_AT_ONCE = 2 * 2**20
MOST_VALUES = 1000
"""A mask of more values is looked at no further."""
ROUNDED_TO = 5
"""Decimals of values that are fractions."""
COLOURLESS = 32
"""The most that the bands of a grey differ by after a loss."""
READERS = 4
LOSSY_DRIVERS = ("JPEG", "JP2OpenJPEG", "JP2ECW", "JP2KAK", "JP2MrSID", "WEBP", "ECW", "MrSID")
LOSSY_COMPRESSIONS = ("JPEG", "WEBP", "JPEG2000", "JXL")


class Change(NamedTuple):
    """A window of pixels, all (height, width).

    Attributes:
        change: bool.
        known: bool; False outside the file and where it holds no data.
        values: a change map's levels; of a mask, 1 where there is change.
    """

    change: np.ndarray
    known: np.ndarray
    values: np.ndarray


ReadChange = Callable[[Window], Change]
"""Reads a window of a grid; raises InputError where the file is damaged."""


@dataclass(frozen=True)
class MaskFile:
    """A mask as its file says: how its pixels become values. Holds no open handle.

    Attributes:
        image: its bands, and what tells where it holds data; its grid is one of pixels.
        palette: the colour of each number, transparent ones left out; None without.
        transparent: for each number whether its colour is, or None.
        is_lossy, is_one_bit: see `mask_values.Found`.
    """

    image: Image
    palette: Mapping[int, Colour] | None
    transparent: np.ndarray | None
    is_lossy: bool
    is_one_bit: bool

    @property
    def path(self) -> str:
        return self.image.source

    @property
    def is_rgb(self) -> bool:
        return len(self.image.data_bands) > 1 and not self.is_lossy

    def source(self) -> PlainSource:
        """Its pixels; keeps the file open in every thread that reads."""
        return PlainSource(self.image, self.image.data_bands, (0, 0))

    def values_in(self, source: PlainSource, box: Window) -> tuple[np.ndarray, np.ndarray]:
        """Values (height, width) of a window, and where the mask holds data.

        Raises:
            InputError: the file is damaged.
        """
        try:
            pixels, holds_data = source.read(box)
        except UnreadablePixels as error:
            where = error.text.partition(";")[0]
            raise InputError(f"{where}; the file is damaged or gone, restore it.", error.hint) from error
        if len(pixels) == 1:
            values = pixels[0]
            if self.transparent is not None:
                holds_data &= ~self.transparent[values]
            return values, holds_data
        if self.is_lossy:
            return np.rint(pixels.mean(axis=0, dtype=np.float32)).astype(pixels.dtype), holds_data
        red, green, blue = pixels.astype(np.uint64)
        bits = np.uint64(COLOUR_BITS)
        return red << (bits + bits) | green << bits | blue, holds_data

    def brightness(self, values: np.ndarray) -> np.ndarray:
        """Above 0 where values are not black; dark ones of a mask that was saved with loss are."""
        if self.palette is not None:
            table = np.zeros(256 if values.dtype == np.uint8 else 65536, dtype=np.uint8)
            table[list(self.palette)] = [max(colour) for colour in self.palette.values()]
            shown: np.ndarray = table[values]
            return shown
        return np.where(values > 127, values, 0) if self.is_lossy else values


def open_mask(path: str) -> MaskFile:
    """What the file of a mask says of itself.

    Raises:
        InputError: it is no raster, or its bands are none of a mask.
    """
    dataset = open_dataset(path)
    numbers, alpha = data_bands_of(path, dataset)
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    kind = numpy_type_of(dataset, numbers)
    if len(numbers) not in (1, 3) or (len(numbers) == 3 and kind not in (np.uint8, np.uint16)):
        raise InputError(
            f"{path} has {len(numbers)} bands; give a change map, or a mask of one band or of three."
        )
    palette, transparent = _palette_of(bands[numbers[0] - 1], kind) if len(numbers) == 1 else (None, None)
    image = Image(
        source=path,
        grid=Grid("", NO_GEOTRANSFORM, dataset.RasterXSize, dataset.RasterYSize),
        georeferenced=False,
        dtype=kind,
        data_bands=tuple(numbers),
        alpha=alpha,
        nodata=tuple(band.GetNoDataValue() for band in bands),
        lines=(),
        names={},
    )
    is_one_bit = palette is None and bands[numbers[0] - 1].GetMetadataItem("NBITS", "IMAGE_STRUCTURE") == "1"
    return MaskFile(image, palette, transparent, _is_lossy(dataset), is_one_bit)


def _palette_of(band: gdal.Band, kind: np.dtype) -> tuple[Mapping[int, Colour] | None, np.ndarray | None]:
    table = band.GetColorTable()
    if table is None or table.GetCount() == 0 or kind not in (np.uint8, np.uint16):
        return None, None
    entries = [table.GetColorEntry(number) for number in range(table.GetCount())]
    transparent = np.zeros(256 if kind == np.uint8 else 65536, dtype=bool)
    transparent[: len(entries)] = [entry[3] == 0 for entry in entries]
    palette = {number: entry[:3] for number, entry in enumerate(entries) if entry[3] != 0}
    return palette, transparent if transparent.any() else None


def _is_lossy(dataset: gdal.Dataset) -> bool:
    driver = dataset.GetDriver().ShortName
    structure = dataset.GetMetadata("IMAGE_STRUCTURE")
    if structure.get("COMPRESSION_REVERSIBILITY", "").startswith("LOSSLESS"):
        return False
    compression = structure.get("COMPRESSION", "")
    return driver in LOSSY_DRIVERS or any(name in compression.upper() for name in LOSSY_COMPRESSIONS)


def values_of(file: MaskFile) -> Found:
    """The values of a mask, from one pass over its pixels in constant memory.

    Raises:
        InputError: the file is damaged.
    """
    source = file.source()
    counts: Counter[float] = Counter()
    missing, is_cut = 0, False
    for box in _parts(file.image.grid.whole, source.block):
        values, holds_data = file.values_in(source, box)
        held = values[holds_data] if not holds_data.all() else values.ravel()
        missing += values.size - held.size
        counts.update(_counted(held))
        if len(counts) > MOST_VALUES or (file.is_lossy and _is_coloured(source, box)):
            is_cut = True
            break
    return Found(
        dict(sorted(counts.items())),
        missing,
        file.is_lossy,
        file.is_one_bit,
        file.palette,
        file.is_rgb,
        is_cut,
    )


def _counted(values: np.ndarray) -> dict[float, int]:
    """How often each of the values (n,) occurs."""
    if values.dtype == np.uint8:
        counts = np.bincount(values, minlength=256)
        return {int(value): int(counts[value]) for value in np.flatnonzero(counts)}
    if values.dtype.kind == "f":
        values = np.round(values, ROUNDED_TO) + 0.0
    found, counts = np.unique(values, return_counts=True)
    return dict(zip(found.tolist(), counts.tolist()))


def _is_coloured(source: PlainSource, box: Window) -> bool:
    pixels = source.read(box)[0]
    return bool(len(pixels) > 1 and (np.ptp(pixels.astype(np.int32), axis=0) > COLOURLESS).any())


def _parts(whole: Window, block: Window) -> Iterator[Window]:
    """Windows over all pixels, made of whole blocks where these are not too large."""
    width = min(
        whole.width, max(PIXELS_AT_ONCE // block.height // block.width, 1) * block.width, PIXELS_AT_ONCE
    )
    height = max(PIXELS_AT_ONCE // width // block.height, 1) * block.height
    if width * height > 2 * PIXELS_AT_ONCE:
        height = max(PIXELS_AT_ONCE // width, 1)
    for row in range(0, whole.height, height):
        for column in range(0, whole.width, width):
            yield Window(column, row, min(width, whole.width - column), min(height, whole.height - row))


_seen: dict[str, tuple[tuple[int, int], MaskFile, Found]] = {}
"""Of files that have been looked at: time and size then, and what was found."""


def _looked_at(path: str) -> tuple[MaskFile, Found] | InputError:
    try:
        stamp = _stamp(path)
        seen = _seen.get(path)
        if stamp is None or seen is None or seen[0] != stamp:
            file = open_mask(path)
            found = values_of(file)
            if stamp is None:
                return file, found
            seen = _seen[path] = (stamp, file, found)
        return seen[1:]
    except InputError as error:
        return error


def _stamp(path: str) -> tuple[int, int] | None:
    """What changes with a file; None for what is no file, such as one inside an archive."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


class Masks:
    """Masks that belong together, and so mean the same by the same value. Safe to use from several threads.

    Args:
        paths: those to be read.
        beside: gives more of the same data set, which are looked at only where the first ones do not say
            whether 255 is change.
    """

    def __init__(self, paths: Iterable[str], beside: Callable[[], Iterable[str]] = lambda: ()) -> None:
        self._paths = list(paths)
        self._beside = beside
        self._lock = threading.Lock()
        self._is_decided = False
        self._decisions: dict[str, Decision] = {}
        self._files: dict[str, tuple[MaskFile, Found]] = {}
        self._unreadable: dict[str, InputError] = {}

    def decide(self) -> None:
        """Look at all masks, unless that was done; what cannot be read is told when it is asked for."""
        with self._lock:
            if self._is_decided:
                return
            self._files, self._unreadable = _all_looked_at(self._paths)
            found = {path: found for path, (_, found) in self._files.items()}
            others: dict[str, tuple[MaskFile, Found]] = {}
            if needs_others(found.values()):
                others, _ = _all_looked_at(path for path in self._beside() if path not in found)
            self._decisions = decided(found, {path: found for path, (_, found) in others.items()})
            self._is_decided = True

    def check(self) -> None:
        """Refuse what is no mask.

        Raises:
            InputError: naming the first.
        """
        for path in self._paths:
            self.reading(path)

    def reading(self, path: str) -> Reading:
        """How a mask is to be read.

        Raises:
            InputError: it cannot be read, or is none.
        """
        self.decide()
        if path in self._unreadable:
            error = self._unreadable[path]
            raise InputError(error.text, error.hint)
        decision = self._decisions[path]
        if not isinstance(decision, Reading):
            raise InputError(f"The mask {path} {decision}.")
        return decision

    def read(self, path: str, box: Window | None = None) -> Change:
        """Change in a window of a mask or, with None, in all of it.

        Raises:
            InputError: it cannot be read, or is none.
        """
        read = self.reader(path)
        return read(self._files[path][0].image.grid.whole if box is None else Window(*box))

    def reader(self, path: str) -> ReadChange:
        """Reads one mask as `read` does, and keeps it open."""
        reading = self.reading(path)
        file = self._files[path][0]
        source = file.source()

        def read(box: Window) -> Change:
            values, holds_data = file.values_in(source, box)
            change, known = reading.read(values)
            known &= holds_data
            change &= known
            return Change(change, known, change)

        return read

    def found_in(self, path: str) -> Found:
        """The values of a mask that can be read."""
        self.reading(path)
        return self._files[path][1]

    def in_words(self) -> str:
        """What is understood of all masks that can be read."""
        self.decide()
        counts: Counter[str] = Counter()
        known = total = 0
        for path, decision in self._decisions.items():
            if isinstance(decision, Reading):
                found = self._files[path][1]
                known, total = known + decision.known_of(found), total + found.total
                counts[decision.words] += 1
        if len(counts) > 1:
            counts.pop(NOTHING.words, None)
        words = [
            f"{each} ({number} masks)" if len(counts) > 1 else each for each, number in counts.most_common()
        ]
        if known < total:
            words.append(f"{1 - known / total:.2%} of the pixels are not labelled")
        return "; ".join(words)


def _all_looked_at(
    paths: Iterable[str],
) -> tuple[dict[str, tuple[MaskFile, Found]], dict[str, InputError]]:
    """What is in masks, and why others cannot be read."""
    wanted = list(dict.fromkeys(paths))
    if len(wanted) > 1:
        with ThreadPoolExecutor(READERS, thread_name_prefix="masks") as pool:
            looks = list(pool.map(_looked_at, wanted))
    else:
        looks = [_looked_at(path) for path in wanted]
    files = {path: look for path, look in zip(wanted, looks) if not isinstance(look, InputError)}
    errors = {path: look for path, look in zip(wanted, looks) if isinstance(look, InputError)}
    return files, errors


def counted_reader(path: str) -> Callable[[Window], np.ndarray]:
    """Reads which pixels count by a mask where these are not 0, or black: (height, width) bool.

    Raises:
        InputError: the file cannot be read.
    """
    file = open_mask(path)
    source = file.source()

    def read(box: Window) -> np.ndarray:
        values, holds_data = file.values_in(source, box)
        counted: np.ndarray = holds_data & (file.brightness(values) > 0)
        return counted

    return read
