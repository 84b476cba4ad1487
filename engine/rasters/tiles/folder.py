"""A map's folder of tiles as a whole: which of them are there, and what lies over them."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Callable

from engine.contract.errors import EnvironmentFailure, InputError
from engine.outputs import check_place, guard_disk, lock_until_closed, replace_file
from engine.rasters.grid import Grid
from engine.rasters.polygons import PolygonSummary
from engine.rasters.polygons.flatgeobuf import ENDING as POLYGONS
from engine.rasters.polygons.tiles import Outlining, TileFiles, join_tiles
from engine.rasters.tiles.cog import BLOCK
from engine.rasters.tiles.grid import TILES, Tile, tiles_of
from engine.rasters.tiles.mosaic import mosaic
from engine.rasters.tiles.stac import COLLECTION, MOSAIC, Finished, collection_as_json
from engine.rasters.tiles.tile import CUT_REGIONS, ITEM, MAP, PARTIAL, RUN, TileWriter

FORMAT = "deep change tiles 1"
LOCK = ".lock"


def is_folder(output: str) -> bool:
    """Whether an output means a folder of tiles: its name ends as a folder's."""
    return output.endswith(("/", os.sep))


def check_folder(output: str, resume: str, overwrite: bool) -> None:
    """Refuse a folder that tiles cannot be written into, or that holds something else.

    Raises:
        InputError: saying what to do instead.
    """
    path = os.path.abspath(output)
    check_place(path)
    if output.startswith("/vsi"):
        raise InputError(f"Tiles cannot be written into {output}; give a folder of a disk or file server.")
    if overwrite:
        raise InputError(
            f"--overwrite replaces no folder of tiles; remove {output} first, or choose another folder."
        )
    if os.path.lexists(path) and not os.path.isdir(path):
        raise InputError(f"{output} is a file; choose another name for the folder of tiles.")
    parent = os.path.dirname(path)
    if not os.path.isdir(parent):
        raise InputError(f"The folder {parent} does not exist; create it or choose another.")
    names = os.listdir(path) if os.path.isdir(path) else []
    there = {name for name in names if not name.startswith(".")}
    if there and RUN not in there:
        raise InputError(f"{output} holds other files; give the tiles a folder of their own.")
    if resume == "never" and there:
        raise InputError(f"{output} holds tiles of an earlier run; remove it, or choose another folder.")
    if resume == "require" and not there:
        raise InputError(f"There is no interrupted run in {output}; start one with --resume auto.")


class TiledMap:
    """A map's folder, locked against any other run for as long as it is open.

    Args:
        output: the folder; it is made where it is not there.
        grid: of the map.
        metadata: the map's metadata items.
        identity: plain JSON that tells this run from any other.
        change_from: the lowest map value that is change.
        outlining: None where no polygons are wanted.

    Attributes:
        writer: of its tiles.
        rows: all tiles.

    Raises:
        InputError: it belongs to another run.
        EnvironmentFailure: another process works in it, or it cannot be written.
    """

    def __init__(
        self,
        output: str,
        grid: Grid,
        metadata: dict[str, str],
        identity: Mapping[str, object],
        change_from: int,
        outlining: Outlining | None,
    ) -> None:
        self._output = output
        self._folder = folder = os.path.abspath(output)
        self._grid = grid
        self._metadata = metadata
        self._outlining = outlining
        self._is_locked = False
        self._is_new = not os.path.isdir(folder)
        self.rows = tiles_of(grid.width, grid.height)
        guard_disk(output, lambda: os.makedirs(folder, exist_ok=True))
        self._lock = guard_disk(output, lambda: open(os.path.join(folder, LOCK), "ab"))  # noqa: SIM115
        try:
            if not lock_until_closed(self._lock):
                raise EnvironmentFailure(
                    f"Another run writes into {output}; wait for it or choose another folder."
                )
            self._is_locked = True
            run = self._taken_by(identity)
            guard_disk(output, self._make_folders)
        except BaseException:
            self.close()
            raise
        name = json.loads(run)["collection"]
        self.writer = TileWriter(folder, name, run, grid, metadata, change_from, outlining)

    def _taken_by(self, identity: Mapping[str, object]) -> bytes:
        """What tells whose the folder is, which is this run's now; the collection's name outlives a move."""
        path = Path(self._folder, RUN)
        if path.exists():
            found = path.read_bytes()
            if _identity_in(found) == identity:
                return found
            if self._holds_tiles():
                raise InputError(
                    f"{self._output} holds tiles of other images or options; give them again, or choose "
                    "another folder."
                )
        told = {"format": FORMAT, "collection": os.path.basename(self._folder), "identity": identity}
        content = json.dumps(told).encode()
        guard_disk(str(path), lambda: replace_file(path, content))
        return content

    def _holds_tiles(self) -> bool:
        return any(Path(self._folder, TILES).rglob(f"*{ITEM}"))

    def _make_folders(self) -> None:
        for row in self.rows:
            os.makedirs(os.path.dirname(row[0].path(self._folder, ITEM)), exist_ok=True)

    def finished(self) -> dict[Tile, Finished]:
        """The tiles that are there with all their files."""
        return {tile: found for row in self.rows for tile in row if (found := self._finished(tile))}

    def _finished(self, tile: Tile) -> Finished | None:
        endings = [MAP] if self._outlining is None else [MAP, POLYGONS, CUT_REGIONS]
        try:
            item = Path(tile.path(self._folder, ITEM)).read_bytes()
        except FileNotFoundError:
            return None
        is_whole = all(os.path.exists(tile.path(self._folder, ending)) for ending in endings)
        return Finished.read(item) if is_whole else None

    def complete(self, finished: Mapping[Tile, Finished], description: str, polygons: str | None) -> str:
        """Lay VRT and collection over the tiles; gives the path of the VRT.

        Args:
            finished: all of them.
            polygons: path of the file that `join_polygons` is to write.
        """
        tiles = [tile for row in self.rows for tile in row]
        if polygons is not None:
            polygons = _seen_from(self._folder, polygons)
        shown = mosaic(tiles, self._grid, self._metadata, BLOCK)
        times = [finished[tile].time for tile in tiles]
        told = collection_as_json(self.writer.collection, description, tiles, self._grid, times, polygons)
        for name, content in ((MOSAIC, shown), (COLLECTION, json.dumps(told, indent=1).encode())):
            path = Path(self._folder, name)
            guard_disk(str(path), functools.partial(replace_file, path, content))
        for left in Path(self._folder).rglob(f"{PARTIAL}*"):
            with contextlib.suppress(OSError):
                left.unlink()
        return os.path.join(self._output, MOSAIC)

    def join_polygons(
        self, output: str, outlining: Outlining, check_cancelled: Callable[[], None]
    ) -> PolygonSummary:
        """Write the polygons of all tiles, which are all there, to one GeoPackage; see `join_tiles`."""
        files = [
            [
                TileFiles(tile.box, *(tile.path(self._folder, ending) for ending in (POLYGONS, CUT_REGIONS)))
                for tile in row
            ]
            for row in self.rows
        ]
        return join_tiles(files, self._grid, output, outlining, check_cancelled)

    def discard(self) -> None:
        """Stop here and leave nothing behind."""
        shutil.rmtree(os.path.join(self._folder, TILES), ignore_errors=True)
        self.close()

    def close(self) -> None:
        """Stop here and keep what is needed to resume; without a finished tile that is nothing."""
        self._lock.close()
        if not self._is_locked:
            return
        folder = Path(self._folder)
        with contextlib.suppress(OSError):
            (folder / LOCK).unlink()
            if not self._holds_tiles():
                shutil.rmtree(folder / TILES, ignore_errors=True)
                (folder / RUN).unlink()
                if self._is_new:
                    folder.rmdir()


def _identity_in(run: bytes) -> object:
    """Of the run that a folder belongs to; None where that cannot be read."""
    try:
        told = json.loads(run)
    except ValueError:
        return None
    return told.get("identity") if isinstance(told, dict) else None


def _seen_from(folder: str, path: str) -> str:
    """A path as a link in a folder has it; the whole path where they share no disk."""
    try:
        path = os.path.relpath(path, folder)
    except ValueError:
        return Path(path).absolute().as_uri()
    return path.replace(os.sep, "/")
