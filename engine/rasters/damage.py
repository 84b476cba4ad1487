"""Images with damaged parts: which block it is, and going on without it where the user wants that."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Callable

import numpy as np

from engine.contract.windows import Window
from engine.rasters.source import PixelSource, UnreadablePixels, WarpedSource


class DamagedSource:
    """Reads an image whose blocks may be damaged.

    Args:
        source: the image.
        bands, dtype: number of its bands and type of its pixels.
        skipped: told in a sentence of each damaged block that is left out; None to stop at the first.
    """

    def __init__(
        self, source: PixelSource, bands: int, dtype: np.dtype, skipped: Callable[[str], None] | None
    ) -> None:
        self._source = source
        self._bands = bands
        self._dtype = dtype
        self._skipped = skipped
        self._in_small_blocks: PixelSource | None = None
        self._told: set[str] = set()
        self._lock = threading.Lock()

    @property
    def block(self) -> Window:
        return self._source.block

    def read(self, box: Window) -> tuple[np.ndarray, np.ndarray]:
        """As every `PixelSource`; a damaged block holds no data, or its place is in the error."""
        try:
            return self._source.read(box)
        except UnreadablePixels:
            return self._read_block_by_block(box)

    def _read_block_by_block(self, box: Window) -> tuple[np.ndarray, np.ndarray]:
        pixels = np.zeros((self._bands, box.height, box.width), dtype=self._dtype)
        holds_data = np.zeros((box.height, box.width), dtype=bool)
        skipped = self._skipped
        source = self._source if skipped is None else self._small_blocks()
        for part in parts_by_block(box, source.block):
            place = part.moved(-box.column, -box.row)
            try:
                found = source.read(part)
                pixels[:, place.rows, place.columns], holds_data[place.rows, place.columns] = found
            except UnreadablePixels as error:
                if skipped is None:
                    raise
                self._tell_once(error, skipped)
        return pixels, holds_data

    def _small_blocks(self) -> PixelSource:
        """The source whose blocks are left out: a resampled one's are made as small as they may be."""
        if not isinstance(self._source, WarpedSource):
            return self._source
        with self._lock:
            if self._in_small_blocks is None:
                self._in_small_blocks = self._source.in_small_blocks()
            return self._in_small_blocks

    def _tell_once(self, error: UnreadablePixels, skipped: Callable[[str], None]) -> None:
        place = error.text.partition(";")[0]
        with self._lock:
            if place not in self._told:
                self._told.add(place)
                skipped(f"{place}; that part is nodata in the map.")


def parts_by_block(box: Window, block: Window) -> Iterator[Window]:
    """The parts of a box that lie in different blocks, row by row.

    Args:
        block: any one block; the others repeat it in both directions.
    """
    for top, height in _cuts(box.row, box.height, block.row, block.height):
        for left, width in _cuts(box.column, box.width, block.column, block.width):
            yield Window(left, top, width, height)


def _cuts(start: int, length: int, block_start: int, block_length: int) -> Iterator[tuple[int, int]]:
    end = start + length
    while start < end:
        next_block = start + block_length - (start - block_start) % block_length
        yield start, min(next_block, end) - start
        start = next_block
