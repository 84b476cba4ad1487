"""The regular tiles of a map: where each lies, and how its files are called."""

from __future__ import annotations

import os
from typing import NamedTuple

from engine.contract.windows import Window

TILE = 8192
"""Side in pixels: a whole number of blocks, 64 MB of map, and few windows that neighbours compute too."""
TILES = "tiles"
"""The folder of their folders, one for each row of tiles."""
DIGITS = 4


class Tile(NamedTuple):
    """A tile of a map: its place among the tiles, and its pixels in the map."""

    row: int
    column: int
    box: Window

    @property
    def name(self) -> str:
        return f"{self.row:0{DIGITS}}_{self.column:0{DIGITS}}"

    @property
    def folder(self) -> str:
        """Seen from the map's folder, as links have it."""
        return f"{TILES}/{self.row:0{DIGITS}}"

    def path(self, root: str, ending: str) -> str:
        """Of one of its files, which has the ending."""
        return os.path.join(root, *self.folder.split("/"), self.name + ending)


def tiles_of(width: int, height: int) -> list[list[Tile]]:
    """The tiles of a map of so many pixels: rows from top to bottom, each from left to right."""
    return [
        [
            Tile(row, column, Window(left, top, min(TILE, width - left), min(TILE, height - top)))
            for column, left in enumerate(range(0, width, TILE))
        ]
        for row, top in enumerate(range(0, height, TILE))
    ]
