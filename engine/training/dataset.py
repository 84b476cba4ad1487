"""Labelled image pairs on disk, read as training and evaluation need them.

`DIR/{train,val,test}/{A,B,label}/NAME`, the folder names of published data sets, or lists of names; see
`engine.training.data_folders`. What is change in a label is told by `engine.rasters.masks`.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.contract.card import Card
from engine.contract.errors import InputError
from engine.contract.windows import Window, WindowPlan
from engine.inference.scaling import Scaling
from engine.rasters.image import Image, open_image
from engine.rasters.masks import Masks, counted_reader
from engine.rasters.pictures import Picture, open_picture, read_holds_data, read_picture
from engine.spectral.new_ground import (
    PERCENTILES,
    SAMPLE_PIXELS,
    percentiles_of_rest,
    without_new_ground,
)
from engine.training.data_folders import PairFiles, find_split, labels_in


@dataclass(frozen=True)
class Sample:
    """A labelled pair, or a part of one.

    Attributes:
        name: of the file, without its ending.
        before, after: (bands, height, width) uint8, or float32 in 0…255 where the files are not 8-bit: each
            band then stretched between the 2nd and 98th percentile of its image, new ground left out.
        label: (height, width) bool, true where there is change.
        valid: (height, width) bool, false where neither loss nor metrics may count.
        holds_data: (height, width) bool, false where one of the images holds no data and a network must not
            see either; None where both do everywhere.
    """

    name: str
    before: np.ndarray
    after: np.ndarray
    label: np.ndarray
    valid: np.ndarray
    holds_data: np.ndarray | None = None


def scaling_for(card: Card) -> Scaling:
    """From a sample's 0 … 255 to the values that a model's normalisation is for."""
    return Scaling(np.tile((0.0, 255.0), (len(card.bands), 1)), card.value_range)


class Split:
    """The pairs of one split. Safe to use from several threads and from forked processes.

    Attributes:
        data: the data set's folder.
        split: "train", "val" or "test".
        names: of the pairs, sorted.
        sizes: (height, width) of each.
        masks: the labels of all pairs.
    """

    def __init__(self, data: Path, split: str, pairs: dict[str, _Pair], bands: Sequence[int] | None) -> None:
        self.data = data
        self.split = split
        self.names = sorted(pairs)
        self._pairs = [pairs[name] for name in self.names]
        pictures = [pair.pictures() for pair in self._pairs]
        self.sizes = [(before.height, before.width) for before, *_ in pictures]
        fewest = min(min(before.bands, after.bands) for before, after, *_ in pictures)
        self._bands = list(bands) if bands else list(range(1, fewest + 1))
        self.masks = Masks([pair.label for pair in self._pairs], lambda: labels_in(data))
        self.masks.decide()  # before any process is forked that would have to do it anew
        self._limits: dict[_Pair, np.ndarray] = {}
        self._lock = threading.Lock()

    def read(self, index: int, box: Window | None = None) -> Sample:
        """A pair, or its part in a box.

        Raises:
            InputError: a file cannot be read.
        """
        pair = self._pairs[index]
        height, width = self.sizes[index]
        box = Window(0, 0, width, height) if box is None else Window(*box)
        is_change, valid, _ = self.masks.read(pair.label, box)
        if pair.valid is not None:
            valid &= counted_reader(pair.valid)(box)
        before, after = (self._pixels(pair, which, box) for which in (0, 1))
        holds_data = self._holds_data(pair, box)
        if holds_data is not None:
            valid &= holds_data
        return Sample(self.names[index], before, after, is_change, valid, holds_data)

    @property
    def files(self) -> list[Path]:
        """Of all pairs, sorted."""
        return sorted(path for pair in self._pairs for path in pair.paths)

    def patches(self, size: int, stride: int | None = None) -> list[tuple[int, Window]]:
        """Tiles of `size` pixels, `stride` (default: size) apart, each with the index of its pair.

        The last tile of a row or column ends on the image's edge; an image no larger than a tile is one.
        """
        overlap = size - (stride or size)
        return [
            (index, box)
            for index, (height, width) in enumerate(self.sizes)
            for box in WindowPlan.over(width, height, size, overlap).windows_from(0)
        ]

    def _pixels(self, pair: _Pair, which: int, box: Window | None) -> np.ndarray:
        """The before image of a pair (0), or its after image (1)."""
        pixels = read_picture(pair.images[which], self._bands, box)
        if pixels.dtype == np.uint8:
            return pixels
        low, high = self._limits_of(pair)[which]
        spread = np.where(high > low, high - low, 1)
        share = (pixels.astype(np.float32) - low[:, None, None]) / spread[:, None, None]
        stretched: np.ndarray = np.nan_to_num(share).clip(0, 1).astype(np.float32) * np.float32(255)
        return stretched

    def _holds_data(self, pair: _Pair, box: Window | None) -> np.ndarray | None:
        """Where both images hold data; None where they say so of all their pixels."""
        if not pair.may_lack_data:
            return None
        before, after = (read_holds_data(image, self._bands, box) for image in pair.described)
        both: np.ndarray = before & after
        if not both.all():
            return both
        if box is None:
            pair.may_lack_data = False
        return None

    def _limits_of(self, pair: _Pair) -> np.ndarray:
        """What is stretched onto 0…255 in each image, (2, 2, bands): measured where both hold data."""
        with self._lock:
            if pair not in self._limits:
                holds_data = self._holds_data(pair, None)
                images = [read_picture(path, self._bands) for path in pair.images]
                values = [
                    pixels.reshape(len(pixels), -1) if holds_data is None else pixels[:, holds_data]
                    for pixels in images
                ]
                limits = np.zeros((2, 2, len(self._bands)))
                if values[0].size:
                    limits[:] = [each.T for each in _limits_without_new_ground(*values)]
                self._limits[pair] = limits
            return self._limits[pair]

    def check_labels(self) -> None:
        """Refuse masks whose values have no meaning that is known.

        Raises:
            InputError: naming the first.
        """
        self.masks.check()

    def check(self) -> None:
        """Read every file and refuse what cannot be trained or evaluated on; see `check_split`."""
        self.check_labels()
        has_change = has_none = False
        for index in range(len(self._pairs)):
            sample = self.read(index)
            has_change = has_change or bool((sample.label & sample.valid).any())
            has_none = has_none or bool((~sample.label & sample.valid).any())
        if not has_change:
            raise InputError(
                f"No mask of {self.data / self.split} marks any change; check the label folder and its "
                f"values, of which is understood: {self.masks.in_words()}."
            )
        if not has_none:
            raise InputError(
                f"No mask of {self.data / self.split} has a pixel that is known to be no change; check its "
                f"values and nodata, of which is understood: {self.masks.in_words()}."
            )


class _Pair:
    """The files of one pair."""

    def __init__(self, files: PairFiles) -> None:
        self._files = files
        self.images = files.before, files.after
        self.label, self.valid = files.label, files.valid
        self.may_lack_data = False

    def pictures(self) -> list[Picture]:
        """Before, after, label and, if there is one, valid.

        Raises:
            InputError: one is no image, or they differ in size.
        """
        pictures = pictures_of_one_size(self._files)
        self.may_lack_data = any(picture.may_lack_data for picture in pictures[:2])
        return pictures

    @property
    def paths(self) -> list[Path]:
        return [Path(path) for path in self._files if path]

    @functools.cached_property
    def described(self) -> tuple[Image, Image]:
        """What the before and the after image say of themselves."""
        before, after = self.images
        return open_image(before), open_image(after)


def _limits_without_new_ground(before: np.ndarray, after: np.ndarray) -> Iterator[np.ndarray]:
    """The percentiles of each image, (bands, 2), that `detect` would measure of these pixels, (bands, n)."""
    step = max(before.shape[1] // SAMPLE_PIXELS, 1)
    sample = before[:, ::step], after[:, ::step]
    for image, values, rest in zip((before, after), sample, without_new_ground(*sample)):
        limits = np.percentile(image.astype(np.float64), PERCENTILES, axis=1).T
        yield percentiles_of_rest(limits, values, rest)


def pictures_of_one_size(files: PairFiles) -> list[Picture]:
    """The files of a pair: before, after, label and, if there is one, valid.

    Raises:
        InputError: one is no image, or they differ in size.
    """
    first, *others = [open_picture(path) for path in files if path]
    for picture in others:
        if (picture.width, picture.height) != (first.width, first.height):
            raise InputError(
                f"{picture.path} has {picture.width} × {picture.height} pixels but {first.path} has "
                f"{first.width} × {first.height}; cut them to the same pixels."
            )
    return [first, *others]


def open_split(data: str | Path, split: str, bands: Sequence[int] | None = None) -> Split:
    """A split of a data set, its files matched and their sizes compared.

    Args:
        data: the data set's folder.
        split: "train", "val" or "test".
        bands: 1-based numbers of the bands to read; by default all that every image has.

    Raises:
        InputError: a folder or a partner file is missing, or the files of a pair do not fit together.
    """
    pairs = {name: _Pair(files) for name, files in find_split(Path(data), split).items()}
    return Split(Path(data), split, pairs, bands)


def check_split(split: Split) -> None:
    """Read all of a split, so that nothing is found out after hours of training.

    Raises:
        InputError: a file is damaged, a mask is none, or all pixels that count are change, or none is.
    """
    split.check()
