"""The main job's map as a folder of tiles, each written where it is computed, and what is joined at the end.

The windows that reach over a tile's edge are computed for both tiles, as for a part of a map that is to have
the values of the whole. Tiles so need nothing of each other.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any

from engine.contract.addresses import without_secrets
from engine.contract.levels import lowest_change_level
from engine.contract.options.detect import DetectOptions
from engine.detect.inputs import write_mosaics
from engine.detect.work import Work, Written, nothing_in_common
from engine.rasters.polygons.tiles import Outlining
from engine.rasters.tiles.folder import TiledMap
from engine.rasters.tiles.grid import Tile
from engine.rasters.tiles.stac import Finished
from engine.reporting import Reporter


def write_tiles(options: DetectOptions, work: Work, reporter: Reporter) -> Written:
    """Write the tiles that the folder still lacks, then what lies over them, and the polygons.

    Raises:
        InputError: the folder belongs to another run, or the images have no pixel in common.
        EnvironmentFailure, Cancelled: the finished tiles are kept.
    """
    provenance = work.provenance
    outlining = None
    if options.polygons is not None:
        outlining = Outlining(provenance.threshold, options.min_area, options.simplify)
    folder = TiledMap(
        options.output,
        work.grid,
        provenance.items(),
        _wherever_written(work.identity),
        change_from=lowest_change_level(provenance.threshold),
        outlining=outlining,
    )
    with contextlib.closing(folder):
        earlier = folder.finished()
        finished = {**earlier, **_filled(folder, work, set(earlier), reporter)}
        valid = sum(each.valid_pixels for each in finished.values())
        if valid == 0:
            folder.discard()
            raise nothing_in_common(options)
        before, after = map(without_secrets, (provenance.before, provenance.after))
        description = f"Probability of change from {before} to {after}, by {provenance.model}"
        write_mosaics(options)
        shown = folder.complete(finished, description, options.polygons)
        polygons = None
        if outlining is not None:
            reporter.info("Joining the polygons of change.")
            polygons = folder.join_polygons(str(options.polygons), outlining, reporter.check_cancelled)
    return Written(
        map=shown,
        polygons=polygons,
        resumed_rows=sum(row[0].box.height for row in folder.rows if set(row) <= set(earlier)),
        valid_pixels=valid,
        change_pixels=sum(each.change_pixels for each in finished.values()),
    )


def _wherever_written(identity: Mapping[str, Any]) -> dict[str, Any]:
    """What tells a run, with no names of outputs: a folder may be moved before it is gone on with."""
    settings = {name: value for name, value in identity["settings"].items() if name != "output"}
    return {**identity, "settings": {**settings, "polygons": settings["polygons"] is not None}}


def _filled(folder: TiledMap, work: Work, finished: set[Tile], reporter: Reporter) -> dict[Tile, Finished]:
    """The other tiles, once they are written.

    Whoever wrote one tells of it: a file server may show its files here only later.
    """
    windows = {tile: len(work.plan.around(tile.box)) for row in folder.rows for tile in row}
    lacking = [tile for tile in windows if tile not in finished]
    if not lacking:
        return {}
    windows_before = sum(windows[tile] for tile in finished)
    reporter.started(sum(windows.values()), "windows", work.by.title, windows_before)
    done_before = windows_before

    def windows_done(done: int) -> None:
        reporter.progress(done_before + done)
        reporter.check_cancelled()

    found = {}
    for tile, told in work.tiles(windows_done, folder.writer, lacking):
        found[tile] = told
        done_before += windows[tile]
        windows_done(0)
    return found
