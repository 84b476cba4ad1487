"""What patches are cut from: two images on one grid, as `detect` shows them to a network, and labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Callable, NamedTuple

import numpy as np
import torch

from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.detect.stretch import effective_stretch, scalings
from engine.inference.scaling import Scaling
from engine.pixels import PairPixels
from engine.rasters.grid import NO_GEOTRANSFORM, Grid
from engine.rasters.labels import Labels
from engine.rasters.pair import ImagePair
from engine.reporting import Reporter

LARGEST = 255.0


class ScenePixels(NamedTuple):
    """A labelled window of a scene.

    Attributes:
        pair: uint8, 0 where there is no data.
        change, known: (height, width) bool; what is known holds data too, and all change is known.
    """

    pair: PairPixels
    change: np.ndarray
    known: np.ndarray


@dataclass(frozen=True)
class Scene:
    """A labelled pair of any size.

    Attributes:
        scaling: of the before and of the after image onto 0 … 255.
    """

    pair: ImagePair
    scaling: tuple[Scaling, Scaling]
    labels: Labels

    @property
    def grid(self) -> Grid:
        return self.pair.grid

    @property
    def bytes(self) -> int:
        """Of all its pixels in the images' own types."""
        pair = self.pair
        sizes = (
            len(pair.before_bands) * pair.before.dtype.itemsize,
            len(pair.after_bands) * pair.after.dtype.itemsize,
        )
        return self.grid.width * self.grid.height * sum(sizes)

    def grid_of(self, box: Window) -> Grid:
        """Where a window lies; a grid without georeference where the images have none."""
        if self.pair.after.georeferenced:
            return self.grid.crop(box)
        return Grid("", NO_GEOTRANSFORM, box.width, box.height)

    def read(self, box: Window) -> ScenePixels:
        """A window, which may reach beyond the scene, to the right and below. Thread-safe."""
        column, row, width, height = box
        inside = Window(
            column, row, min(width, self.grid.width - column), min(height, self.grid.height - row)
        )
        pixels = self.pair.read(inside)
        labels = self.labels.read(inside)
        known = labels.known & pixels.valid
        before, after = (
            _as_bytes(image, scaling, pixels.valid)
            for image, scaling in zip((pixels.before, pixels.after), self.scaling)
        )
        window = (before, after, pixels.valid, labels.change & known, known)
        *pair, change, known = (_filled_up(array, width, height) for array in window)
        return ScenePixels(PairPixels(*pair), change, known)


@dataclass(frozen=True)
class SceneToCut:
    """A scene that is opened when its turn comes.

    Attributes:
        name: that its patches' names begin with.
        split: "train", "val" or "test" where the source says it, else None.
        width, height: in pixels.
        touches: False for a window of which certainly nothing is known.
        open: makes it ready to be read; may raise InputError.
    """

    name: str
    split: str | None
    width: int
    height: int
    touches: Callable[[Window], bool]
    open: Callable[[], Scene]

    def boxes(self, size: int, stride: int, edges: str) -> Iterator[Window]:
        """Windows of its patches, row by row.

        Args:
            edges: "pad" lets the last ones of a row or column reach beyond the scene; "drop" leaves them out.
        """
        columns = _starts(self.width, size, stride, edges)
        for row in _starts(self.height, size, stride, edges):
            yield from self._touched(columns, row, size)

    def _touched(self, columns: range, row: int, size: int) -> Iterator[Window]:
        """Windows of a row of which something is known: found by halves, since often there are few."""
        if not columns or not self.touches(Window(columns[0], row, columns[-1] + size - columns[0], size)):
            return
        if len(columns) == 1:
            yield Window(columns[0], row, size, size)
            return
        half = len(columns) // 2
        yield from self._touched(columns[:half], row, size)
        yield from self._touched(columns[half:], row, size)


def scaling_of(
    pair: ImagePair, stretch: str | tuple[str, str] | None, reporter: Reporter
) -> tuple[Scaling, Scaling]:
    """How each image's values become 0 … 255: as for a network that was trained on 8-bit images.

    Args:
        pair: the pixels that are measured.
        stretch: as the option of `detect`, or of the before and of the after image; None for the default.

    Raises:
        InputError: values would stay as they are though they are not 8-bit.
    """
    modes = stretch if isinstance(stretch, tuple) else None
    modes = modes or effective_stretch(stretch, pair.before, pair.after, measured=False)  # type: ignore[arg-type]
    for image, mode in zip((pair.before, pair.after), modes):
        if mode == "none" and not image.is_8_bit:
            raise InputError(
                f"{image.source} is not 8-bit, so its values cannot stay as they are; give --stretch each, "
                "joint or MIN,MAX."
            )
    return scalings(pair, modes, (0.0, LARGEST), reporter, raw_8_bit=True)


def held_in_memory(scene: Scene) -> Scene:
    """The same scene, its pixels read once."""
    whole = scene.pair.read(scene.grid.whole)
    pair = replace(
        scene.pair,
        before_source=_HeldPixels(whole.before, whole.valid),
        after_source=_HeldPixels(whole.after, whole.valid),
    )
    return replace(scene, pair=pair)


class _HeldPixels:
    """A `PixelSource` of pixels in memory."""

    def __init__(self, pixels: np.ndarray, holds_data: np.ndarray) -> None:
        self._pixels, self._holds_data = pixels, holds_data
        self.block = Window(0, 0, holds_data.shape[1], holds_data.shape[0])

    def read(self, box: Window) -> tuple[np.ndarray, np.ndarray]:
        return self._pixels[:, box.rows, box.columns], self._holds_data[box.rows, box.columns]


def _as_bytes(pixels: np.ndarray, scaling: Scaling, valid: np.ndarray) -> np.ndarray:
    if scaling.limits is not None:
        values = scaling(torch.from_numpy(pixels.astype(np.float32)[None]))[0].numpy()
        pixels = np.rint(np.where(valid, values, 0))
    return np.where(valid, pixels, 0).astype(np.uint8)


def _filled_up(array: np.ndarray, width: int, height: int) -> np.ndarray:
    """Zeros, or False, added to the right and below."""
    border = ((0, height - array.shape[-2]), (0, width - array.shape[-1]))
    return np.pad(array, [(0, 0)] * (array.ndim - 2) + list(border))


def _starts(length: int, size: int, stride: int, edges: str) -> range:
    whole = (length - size) // stride + 1 if length >= size else 0
    reaches_end = whole and (whole - 1) * stride + size == length
    more = 0 if edges == "drop" or reaches_end else 1
    return range(0, min((whole + more) * stride, length), stride)
