"""Writes one tile of a change map with all its files, in any process that sees the map's folder."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, TypeVar

import numpy as np

from engine.contract.errors import InputError
from engine.contract.levels import LEVELS
from engine.contract.replacing import replace_with
from engine.outputs import guard_disk, sync
from engine.rasters.grid import Grid
from engine.rasters.polygons.flatgeobuf import ENDING as POLYGONS
from engine.rasters.polygons.tiles import Outlining, outline_tile
from engine.rasters.tiles.cog import write_cog
from engine.rasters.tiles.grid import Tile
from engine.rasters.tiles.stac import Finished, item_as_json

RUN = "run.json"
"""In the map's folder, tells whose it is."""
PARTIAL = ".partial-"
"""Begins the name of a file that is being written."""
MAP, CUT_REGIONS, ITEM = ".tif", ".cut.npz", ".json"
"""Endings of a tile's files beside its polygons. The item, which comes last, says that the tile is there."""

T = TypeVar("T")


@dataclass(frozen=True)
class TileWriter:
    """What is common to all tiles of a map; it may be pickled.

    Attributes:
        folder: of the map, by a name that holds in any folder.
        collection: the name of its STAC collection.
        run: what `RUN` holds, by which its folder is known.
        grid: of the whole map.
        metadata: the map's metadata items.
        change_from: the lowest map value that is change.
        outlining: None where no polygons are wanted.
    """

    folder: str
    collection: str
    run: bytes
    grid: Grid
    metadata: dict[str, str]
    change_from: int
    outlining: Outlining | None

    def check_here(self, whom: str) -> None:
        """Refuse to work where the map's folder is another one, or cannot be written.

        Args:
            whom: who finds it so.

        Raises:
            InputError: naming both.
        """
        try:
            is_same = Path(self.folder, RUN).read_bytes() == self.run
            probe = Path(self.folder, f"{PARTIAL}{uuid.uuid4().hex}")
            if is_same:
                probe.touch()
                probe.unlink()
        except OSError as error:
            raise InputError(
                f"{whom} cannot write into {self.folder}; give a folder by a name that holds everywhere, as "
                "on a file server.",
                str(error),
            ) from error
        if not is_same:
            raise InputError(
                f"{whom} finds another folder at {self.folder} than this computer; give a name by which all "
                "find the same."
            )

    def write(self, tile: Tile, values: np.ndarray) -> Finished:
        """Write the files of a tile, each under its name only when it is complete.

        Args:
            values: (height, width) uint8, 0…250 or 255 for nodata.

        Raises:
            EnvironmentFailure: the disk is full or gone.
        """
        grid, outlining = self.grid.crop(tile.box), self.outlining
        self._put(tile, MAP, lambda path: write_cog(path, values, grid, self.metadata))
        if outlining is not None:
            cut_regions = self._put(
                tile, POLYGONS, lambda path: outline_tile(values, self.grid, tile.box, outlining, path)
            )
            self._put(tile, CUT_REGIONS, cut_regions.save)
        finished = self._told(values)
        item = json.dumps(item_as_json(self.collection, tile, grid, finished, outlining is not None)).encode()
        self._put(tile, ITEM, lambda path: Path(path).write_bytes(item))
        return finished

    def _told(self, values: np.ndarray) -> Finished:
        has_data = values <= LEVELS
        return Finished(
            int(np.count_nonzero(has_data)),
            int(np.count_nonzero((values >= self.change_from) & has_data)),
            datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )

    def _put(self, tile: Tile, ending: str, make: Callable[[str], T]) -> T:
        """Make a file under a name that nobody else uses, and give it its own once it is on the disk.

        A worker that is believed dead may still be at the same tile.
        """
        place = tile.path(self.folder, ending)
        made = os.path.join(os.path.dirname(place), f"{PARTIAL}{uuid.uuid4().hex}{ending}")

        def put() -> T:
            found = make(made)
            sync(made)
            replace_with(made, place)
            return found

        try:
            return guard_disk(place, put)
        finally:
            with contextlib.suppress(OSError):
                os.remove(made)
